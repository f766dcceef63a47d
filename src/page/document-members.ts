// A picture or form in the page may have the name of a member of `document` and then hides that member (HTML, "named
// properties on Document"): `<img name="baseURI">`. The functions here do not look members up on the document.

/** The base address for relative addresses in the page. */
export const baseUrl = (): string => new Text().baseURI;

/** The window of a document; `null` for a document that is not shown. */
export const viewOf = (page: Document): (Window & typeof globalThis) | null =>
  page === document ? window : page.defaultView;

/** The document's own member of this name; a method is called with `.call(document, …)`. */
export const ofDocument = <Name extends keyof Document>(name: Name): Document[Name] =>
  Reflect.get(Document.prototype, name, document);
