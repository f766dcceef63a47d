// What a site does with the widgets' events: here they only go to the console.
const EVENTS = ['submit', 'success', 'error', 'invalid', 'download', 'toggle', 'scan'].map((name) => `brug-${name}`);
for (const name of EVENTS) {
  document.addEventListener(name, (event) => console.info(name, event.detail));
}

// What a visitor has answered to the scan goes along with the form, once they have seen the outcome.
const outcome = document.querySelector('[name=scan][disabled]');
document.addEventListener('brug-scan', ({ target: card }) => {
  if (!outcome) return;
  outcome.value = card.value;
  outcome.disabled = outcome.parentElement.hidden = !card.value;
});
