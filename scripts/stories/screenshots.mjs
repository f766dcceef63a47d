import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const REFERENCES = new URL('../../test/screenshots/', import.meta.url);
/** Where what differs is left to be looked at. */
const FOUND = new URL('../../.cache/screenshots/', import.meta.url);
const MADE_WITH = new URL('made-with.json', REFERENCES);
const TALLEST = 1200;
/** Share of pixels that may differ: the edges of letters do, from one build of a browser to the next. */
const TOLERANCE = 0.001;

/** Runs in the page: holds everything still, and tells how large the story is. */
async function settle(tallest) {
  const roots = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  }
  const images = roots.flatMap((root) => [...root.querySelectorAll('img')]);
  await Promise.all([document.fonts.ready, ...images.map((image) => image.decode().catch(() => undefined))]);
  for (const animation of roots.flatMap((root) => root.getAnimations())) {
    animation.pause();
    animation.currentTime = 0;
  }
  const stage = document.querySelector('.stage');
  stage.style.minBlockSize = 'auto';
  window.scrollTo(0, 0);
  return {
    height: Math.min(Math.ceil(stage.getBoundingClientRect().height), tallest),
    background: stage.dataset.background,
  };
}

/** Pictures of a story: on a light and on a dark page, or only on the dark one that it asks for. */
export async function takeScreenshots(page) {
  const { height, background } = await page.evaluate(settle, TALLEST);
  const pictures = {};
  for (const scheme of background === 'dark' ? ['dark'] : ['light', 'dark']) {
    await page.evaluate((name) => (document.querySelector('.stage').dataset.background = name), scheme);
    const clip = { x: 0, y: 0, width: 720, height };
    pictures[scheme] = Buffer.from(await page.screenshot({ type: 'webp', quality: 45, clip }));
  }
  return pictures;
}

const PIXELMATCH = `data:text/javascript;base64,${readFileSync(fileURLToPath(import.meta.resolve('pixelmatch'))).toString('base64')}`;

/** Runs in a page, which can read the pictures: the share of pixels that differ, and a picture of where. */
async function differenceOf(one, other, source) {
  const { default: pixelmatch } = await import(source);
  const pixels = async (picture) => {
    const image = await createImageBitmap(await (await fetch(`data:image/webp;base64,${picture}`)).blob());
    const { width, height } = image;
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const brush = canvas.getContext('2d');
    brush.drawImage(image, 0, 0);
    return { canvas, brush, width, height, image: brush.getImageData(0, 0, width, height) };
  };
  const [first, second] = [await pixels(one), await pixels(other)];
  const { width, height } = second;
  if (first.height !== height) return { share: 1, what: `is ${height} px high, was ${first.height}` };
  const found = second.brush.createImageData(width, height);
  const count = pixelmatch(first.image.data, second.image.data, found.data, width, height);
  second.brush.putImageData(found, 0, 0);
  const share = count / (width * height);
  return { share, what: `${(share * 100).toFixed(2)} % differs`, picture: second.canvas.toDataURL('image/webp') };
}

/** Runs in a page: what fonts come to. The same browser with other fonts draws another picture. */
function measureFonts() {
  const brush = document.createElement('canvas').getContext('2d');
  return ["'Helvetica Neue', Arial, sans-serif", 'system-ui', 'serif', 'monospace'].map((font) => {
    brush.font = `100px ${font}`;
    return Math.round(brush.measureText('Zeven verschillen: groep versus individu').width);
  });
}

/** Compares pictures of stories with the references in the repository, or puts them in their place. */
export async function screenshotComparer(browser, { update = false } = {}) {
  const page = await browser.newPage();
  const here = { browser: await browser.version(), fonts: await page.evaluate(measureFonts) };
  const there = existsSync(MADE_WITH) ? JSON.parse(readFileSync(MADE_WITH, 'utf8')) : undefined;
  const comparable = update || Boolean(process.env.CI) || JSON.stringify(here) === JSON.stringify(there);
  /** What each picture came to; a second look replaces the first. */
  const results = new Map();
  rmSync(FOUND, { recursive: true, force: true });
  for (const folder of [REFERENCES, FOUND]) mkdirSync(folder, { recursive: true });
  if (update) writeFileSync(MADE_WITH, `${JSON.stringify(here)}\n`);

  async function compare(name, picture) {
    const reference = new URL(name, REFERENCES);
    const known = existsSync(reference) ? readFileSync(reference) : undefined;
    if (known?.equals(picture)) return undefined;
    const difference = known
      ? await page.evaluate(differenceOf, known.toString('base64'), picture.toString('base64'), PIXELMATCH)
      : { share: 1, what: 'has no reference' };
    if (difference.share <= TOLERANCE) return undefined;
    if (update) {
      writeFileSync(reference, picture);
      return undefined;
    }
    writeFileSync(new URL(name, FOUND), picture);
    if (difference.picture) {
      writeFileSync(new URL(`different.${name}`, FOUND), Buffer.from(difference.picture.split(',')[1], 'base64'));
    }
    return `${name} ${difference.what}; look in .cache/screenshots, and when it is right: npm run screenshots`;
  }

  return {
    counts() {
      const count = (wanted) => [...results.values()].filter((result) => result === wanted).length;
      return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
    },
    /** What is wrong with the pictures of a story. */
    async problemsOf(id, pictures) {
      const problems = [];
      for (const [scheme, picture] of Object.entries(pictures)) {
        const name = `${id}.${scheme}.webp`;
        const problem = comparable ? await compare(name, picture) : undefined;
        if (problem) problems.push(problem);
        results.set(name, !comparable ? 'skipped' : problem ? 'failed' : 'passed');
      }
      return problems;
    },
    /** References that no story stands for any more; removed when the references are renewed. */
    leftOver() {
      if (!comparable) return [];
      const left = readdirSync(REFERENCES).filter((file) => file.endsWith('.webp') && !results.has(file));
      if (!update) return left;
      for (const file of left) rmSync(new URL(file, REFERENCES));
      return [];
    },
    report() {
      if (comparable) return;
      console.log(
        `SKIPPED ${results.size} SCREENSHOTS: the references were made with ${there ? JSON.stringify(there) : 'nothing yet'}, ` +
          `here is ${JSON.stringify(here)}. CI compares them; with CI=1 so does this machine.`,
      );
    },
  };
}
