// Finds elements through open shadow roots. Asks nothing about size or visibility: that would force layout of what the
// browser leaves out of view on purpose.
globalThis.findDeep = (selector, root = document, found = []) => {
  for (const element of root.querySelectorAll('*')) {
    if (element.matches(selector)) found.push(element);
    if (element.shadowRoot) globalThis.findDeep(selector, element.shadowRoot, found);
  }
  return found;
};

/** The button that sends the form: native, or the inside of a component, or a component that is none. */
globalThis.sendButton = () =>
  globalThis
    .findDeep('button, vaadin-button')
    .findLast((button) => button.closest('form') ?? button.getRootNode().host?.closest('form'));
