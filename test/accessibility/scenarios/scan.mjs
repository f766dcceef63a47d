import { TABLE } from './difference-card.mjs';

const card = `<brug-difference-card heading="Marketing en sales" scan name="scan">${TABLE}</brug-difference-card>`;
const CARD = 'brug-difference-card >>> ';

/** Chooses answers by the keyboard: a number of steps from the first for each difference; none is skipped. */
async function answer(page, widths) {
  const questions = await page.$$(`${CARD}fieldset`);
  for (const [at, width] of widths.entries()) {
    if (width === undefined) continue;
    await (await questions[at].$('input')).focus();
    await page.keyboard.press(' ');
    for (let step = 0; step < width; step++) await page.keyboard.press('ArrowRight');
  }
}

const show = async (page) => {
  await page.focus(`${CARD}[part=scan-show]`);
  await page.keyboard.press('Enter');
};

/** States of the scan: what stands on the page, and what happens to it. */
export const scan = {
  'scan.answers': {
    body: card,
    scripts: ['/scan.js'],
    async run({ page, shows }) {
      await shows('before', 'Toon de uitkomst');
      await show(page);
      await shows('the outcome of nothing', 'Kies eerst');
      await answer(page, [3]);
      await shows('with an answer', 'Antwoord wissen');
      await show(page);
      await shows('the outcome', 'De grootste kloof');
      await answer(page, [undefined, 3]);
      await shows('with another answer, the outcome has changed', 'overal hetzelfde');
    },
  },

  'scan.two-people': {
    body: card,
    scripts: ['/scan.js'],
    async run({ page, browserName, shows }) {
      await page.evaluate(() => {
        window.location.hash = 'scan=scan&groep-versus-individu=3&bereik-versus-omzet=0';
      });
      await shows('a link with answers', 'van iemand anders');
      await answer(page, [3, 1]);
      await show(page);
      await shows('both answers', 'praat erover');
      const { origin } = new URL(page.url());
      if (browserName === 'chromium')
        await page.browserContext().overridePermissions(origin, ['clipboard-read', 'clipboard-sanitized-write']);
      await page.bringToFront();
      await page.focus(`${CARD}[part=scan-copy]`);
      await page.keyboard.press('Enter');
      await shows('the link is copied', 'Link gekopieerd');
      await page.focus(`${CARD}[part=scan-intro] button`);
      await page.keyboard.press('Enter');
      await shows('the other answers are gone', '"Groep versus Individu"\n\n');
    },
  },
};
