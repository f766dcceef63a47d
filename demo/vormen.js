// The switches of vormen.html: a theme is a file of custom properties, and dark is the page's own color-scheme.
const switches = document.querySelector('.switches');
const themes = [...document.querySelectorAll('link[title]')];

function apply() {
  const { theme, dark } = switches.elements;
  for (const link of themes) link.disabled = link.title !== theme.value;
  document.documentElement.classList.toggle('dark', dark.checked);
  document.documentElement.classList.toggle('light', !dark.checked);
}
switches.elements.dark.checked = matchMedia('(prefers-color-scheme: dark)').matches;
switches.addEventListener('change', apply);
// A browser brings back what was chosen before a reload.
apply();
