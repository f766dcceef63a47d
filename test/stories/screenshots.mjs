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

/** Holds a story still and says how high it is, and which pictures there are of it: on a light and a dark page, or one. */
export async function holdStill(page) {
  const { height, background } = await page.evaluate(settle, TALLEST);
  return { height, schemes: background === 'dark' ? ['dark'] : ['light', 'dark'] };
}

/** A picture of a story that is held still. */
export async function takePicture(page, scheme, height) {
  await page.evaluate((name) => (document.querySelector('.stage').dataset.background = name), scheme);
  const clip = { x: 0, y: 0, width: 720, height };
  return Buffer.from(await page.screenshot({ type: 'webp', quality: 45, clip }));
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

const nameOf = (id, scheme) => `${id}.${scheme}.webp`;

/** Compares pictures of stories with the references in the repository, or puts them in their place. */
export async function pictureComparer(browser, { update = false } = {}) {
  const page = await browser.newPage();
  const here = JSON.stringify({ browser: await browser.version(), fonts: await page.evaluate(measureFonts) });
  const there = existsSync(MADE_WITH) ? readFileSync(MADE_WITH, 'utf8').trim() : 'nothing yet';
  const isComparable = update || Boolean(process.env.CI) || here === there;
  rmSync(FOUND, { recursive: true, force: true });
  for (const folder of [REFERENCES, FOUND]) mkdirSync(folder, { recursive: true });
  if (update) writeFileSync(MADE_WITH, `${here}\n`);

  return {
    /** Why pictures cannot be compared here; `false` where they can. */
    skip:
      !isComparable &&
      `the references were made with ${there}, here is ${here}; CI compares them, and so does this machine with CI=1`,

    /** How a picture differs from its reference; `undefined` when it does not. */
    async differenceOf(id, scheme, picture) {
      const name = nameOf(id, scheme);
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
    },

    /**
     * References whose story's id fits and that are none of its pictures; removed when the references are renewed.
     */
    leftOver(isOf, pictures = []) {
      if (!isComparable) return [];
      const left = readdirSync(REFERENCES).filter((file) => {
        const [, id, scheme] = /^(.+)\.(light|dark)\.webp$/.exec(file) ?? [];
        return id && isOf(id) && !pictures.includes(scheme);
      });
      if (!update) return left;
      for (const file of left) rmSync(new URL(file, REFERENCES));
      return [];
    },
  };
}
