import { build } from 'esbuild';

const SOURCES = {
  react: `
    import { createElement, useEffect, useRef, useState } from 'react';
    import { hydrateRoot } from 'react-dom/client';
    import { renderToString } from 'react-dom/server.browser';
    export { createElement, hydrateRoot, renderToString, useEffect, useRef, useState };`,
  vue: `export { createSSRApp, h, onMounted, ref, Suspense } from 'vue/dist/vue.runtime.esm-bundler.js';
    export { renderToString } from 'vue/server-renderer';`,
};

const bundles = new Map();

/** A framework as a page loads it while it is developed: with all warnings, and what renders on a server. */
async function bundle(name) {
  const { outputFiles } = await build({
    stdin: { contents: SOURCES[name], resolveDir: process.cwd() },
    bundle: true,
    format: 'esm',
    write: false,
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
  });
  return outputFiles[0].text;
}

/**
 * Serves frameworks at `/frameworks/<name>.js`, and at `/frameworks/held?<key>` a picture that does not come before
 * `/frameworks/release?<key>` is asked for: a page that shows it does not load earlier.
 */
export function frameworks() {
  const held = new Map();
  return async (context, next) => {
    if (!context.path.startsWith('/frameworks/')) return next();
    const name = context.path.slice('/frameworks/'.length);
    context.set('cache-control', 'no-store');
    if (name === 'held') {
      await new Promise((release) => held.set(context.querystring, release));
      context.type = 'image/svg+xml';
      context.body = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
    } else if (name === 'release') {
      held.get(context.querystring)?.();
      context.body = 'released';
    } else {
      const key = name.replace('.js', '');
      if (!bundles.has(key)) bundles.set(key, bundle(key));
      context.type = 'text/javascript';
      context.body = await bundles.get(key);
    }
    return undefined;
  };
}
