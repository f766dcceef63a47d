// Takes the pictures of docs/pictures, from the built bundle. Usage: node scripts/docs/pictures.mjs   after `npm run build`.
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chromiumArguments, findBrowser } from '../browsers.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = `${ROOT}docs/pictures`;

const row = (topic, [first, firstText], [second, secondText]) =>
  `<tr><th scope="row">${topic}</th><td><b>${first}</b> ${firstText}</td><td><b>${second}</b> ${secondText}</td></tr>`;
const card = (heading, subjects, ...rows) =>
  `<brug-difference-card heading="${heading}"><table><tr><td></td>${subjects.map((name) => `<th>${name}</th>`).join('')}</tr>${rows.join('')}</table></brug-difference-card>`;
const whitepaper = (heading, text, button) =>
  `<brug-whitepaper-cta heading="${heading}" cover="/cover.svg" format="PDF" pages="6" size="45704"><p>${text}</p><a href="/guide.pdf" download>${button}</a></brug-whitepaper-cta>`;
const form = (heading) =>
  `<brug-partner-form heading="${heading}" fields="intent name email message?" action="/contact" privacy-href="/privacy"></brug-partner-form>`;

const PICTURES = {
  en: {
    'difference-card': card(
      'Marketing and sales',
      ['Marketing', 'Sales'],
      row(
        'Audience',
        ['Group', 'Speaks to people with something in common.'],
        ['Individual', 'Talks with one customer.'],
      ),
      row('Result', ['Demand', 'Wakes a need.'], ['Transaction', 'Closes the deal.']),
    ),
    'whitepaper-cta': whitepaper(
      'Closing the gap between sales and marketing',
      'What helps both teams to work together.',
      'Download the whitepaper',
    ),
    'partner-form': form('Become a partner?'),
  },
  nl: {
    'difference-card': card(
      'Marketing en sales',
      ['Marketing', 'Sales'],
      row(
        'Publiek',
        ['Groep', 'Spreekt mensen met iets gemeenschappelijks aan.'],
        ['Individu', 'Praat met één klant.'],
      ),
      row('Resultaat', ['Behoefte', 'Wekt een behoefte.'], ['Transactie', 'Sluit de deal.']),
    ),
    'whitepaper-cta': whitepaper(
      'De kloof tussen sales en marketing dichten',
      'Wat helpt om beide teams samen te laten optrekken.',
      'Download de whitepaper',
    ),
    'partner-form': form('Partner worden?'),
  },
};

const page = (language, body) => `<!doctype html><html lang="${language}"><style>
  :root { --brug-accent: #0e6b5c; --brug-first: #0e6b5c; --brug-second: #b0461c; }
  body { margin: 0; background: #fff; color: #1c2430; font: 17px/1.6 system-ui, sans-serif; }
  main { width: 640px; padding: 28px 32px; }
</style><main>${body}</main></html>`;

const browser = await puppeteer.launch({ executablePath: findBrowser('chromium'), args: chromiumArguments() });
const tab = await browser.newPage();
await tab.setViewport({ width: 720, height: 900, deviceScaleFactor: 1.5 });
mkdirSync(OUT, { recursive: true });
// A page with an address, so that those in it are ones of the web.
let html = '';
await tab.setRequestInterception(true);
tab.on('request', (request) =>
  request.respond(
    request.isNavigationRequest()
      ? { contentType: 'text/html; charset=utf-8', body: html }
      : { contentType: 'image/svg+xml', body: readFileSync(`${ROOT}demo/assets/cover.svg`) },
  ),
);
for (const [language, pictures] of Object.entries(PICTURES)) {
  for (const [name, body] of Object.entries(pictures)) {
    html = page(language, body);
    await tab.goto('http://www.example.com/');
    await tab.addScriptTag({ path: `${ROOT}dist/brug.js` });
    await tab.waitForFunction((tag) => document.querySelector(tag).matches(':state(drawn)'), {}, `brug-${name}`);
    await tab.evaluate(() => new Promise((done) => setTimeout(done, 500)));
    await (await tab.$('main')).screenshot({ path: `${OUT}/${name}-${language}.webp`, type: 'webp', quality: 80 });
  }
}
await browser.close();
