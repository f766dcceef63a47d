interface Policy {
  createHTML(html: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

// The one place where the builder hands text to the HTML parser. What it makes belongs to a document without a window:
// no script of it runs and nothing of it is loaded.
const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
const policy: Policy = factory?.createPolicy('brug-builder', { createHTML: (html) => html }) ?? {
  createHTML: (html) => html,
};

/** The text as a document in which nothing runs and nothing is loaded, read as a modern page is. */
export const parseInert = (html: string): Document =>
  // Without a doctype a browser nests tables and paragraphs differently.
  new DOMParser().parseFromString(policy.createHTML(`<!doctype html>${html}`), 'text/html');
