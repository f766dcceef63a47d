// What a site does with the widgets' events: here they only go to the console.
for (const name of ['brug-submit', 'brug-success', 'brug-error', 'brug-invalid', 'brug-download', 'brug-toggle']) {
  document.addEventListener(name, (event) => console.info(name, event.detail));
}
