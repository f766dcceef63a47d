// What somebody has answered to the scans of a page goes along with the form, once they have seen the outcome.
(() => {
  const outcomes = new Map();
  document.addEventListener('brug-scan', ({ target: card }) => {
    outcomes.set(card, card.value);
    for (const field of document.querySelectorAll('.brug-scan-outcome textarea')) {
      field.value = [...outcomes.values()].filter(Boolean).join('\n');
      // As if it was typed: a draft keeps it.
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
})();
