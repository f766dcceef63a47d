// A picture or a form of the page may be called as a member of the document is, and then stands in its place (HTML, "named
// properties on Document"): `<img name="baseURI">`. What is asked for here is not looked up on the document.

/** What relative addresses of the page start from. */
export const baseUrl = (): string => new Text().baseURI;

/** The window of a document; none for one that is not shown. */
export const viewOf = (page: Document): (Window & typeof globalThis) | null =>
  page === document ? window : page.defaultView;

/** What the document itself says under one of these names. */
export const ofDocument = (name: 'referrer' | 'cookie' | 'URL'): string =>
  Reflect.get<Document, 'referrer' | 'cookie' | 'URL'>(Document.prototype, name, document);
