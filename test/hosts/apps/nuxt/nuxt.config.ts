export default defineNuxtConfig({
  telemetry: false,
  srcDir: 'app/',
  app: { head: { htmlAttrs: { lang: 'nl' }, link: [{ rel: 'icon', href: 'data:,' }] } },
  vue: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('brug-') } },
});
