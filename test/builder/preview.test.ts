import { expect, fixture, html } from '@open-wc/testing';
import { PreviewFrame } from '../../builder/src/preview/frame.js';
import { measure } from '../../builder/src/preview/measure-page.js';
import type { Report } from '../../builder/src/preview/messages.js';
import { previewCss, previewHtml } from '../../builder/src/preview/preview-html.js';
import { sendTest } from '../../builder/src/preview/test-page.js';
import { EMPTY, EMPTY_ROW } from '../../builder/src/model/embed.js';
import '../../src/index.js';
import { until } from '../helpers/form.js';
import { receiver } from '../helpers/receiver.js';
import { RELEASE } from './embeds.js';

const place = (): Promise<HTMLElement> => fixture<HTMLElement>(html`<div style="font-size: 20px"></div>`);

describe('the frame of the preview', () => {
  let iframe: HTMLIFrameElement;
  let frame: PreviewFrame;
  let heights: number[];
  const asked: Record<string, unknown>[] = [];
  const PAGE =
    "<script>tell = (report) => parent.postMessage(report, '*'); onmessage = ({ data }) => parent.heard(data)</script>";
  /** What the page in the frame says. */
  const tell = (report: Report): void => {
    (iframe.contentWindow as unknown as { tell: (report: Report) => void }).tell(report);
  };
  beforeEach(async () => {
    heights = [];
    asked.length = 0;
    iframe = await fixture<HTMLIFrameElement>(html`<iframe title="t" .srcdoc=${PAGE}></iframe>`);
    Object.assign(window, { heard: (data: Record<string, unknown>) => asked.push(data) });
    await until(() => (iframe.contentWindow as unknown as { tell?: unknown }).tell, 'the page in the frame');
    frame = new PreviewFrame(iframe, (height) => heights.push(height));
  });
  afterEach(() => frame.close());
  const SHOWN = { html: '<p>1</p>', css: '', dark: false, lang: 'nl' };

  it('is asked once it is ready, and only for the last state', async () => {
    frame.show({ ...SHOWN, html: '<p>old</p>' });
    frame.show(SHOWN);
    const measured = frame.measure({ html: 'm', css: '', lang: 'nl', widths: [300] });
    await new Promise((done) => setTimeout(done, 30));
    expect(asked).to.deep.equal([]);
    tell({ type: 'ready' });
    await until(() => asked.length === 2, 'both questions');
    expect(asked[0]).to.deep.equal({ type: 'show', ...SHOWN });
    expect(asked[1]).to.include({ type: 'measure', html: 'm' });
    tell({ type: 'measured', id: asked[1]!['id'] as number, samples: [{ width: 15, height: 4 }] });
    expect(await measured).to.deep.equal([{ width: 15, height: 4 }]);
    frame.show({ ...SHOWN, html: '<p>2</p>' });
    await until(() => asked.length === 3, 'what is shown now');
  });

  it('gives each question its own answer', async () => {
    tell({ type: 'ready' });
    const [one, two] = [frame.test({ html: 'a', lang: 'nl' }), frame.test({ html: 'b', lang: 'nl' })];
    await until(() => asked.length === 2, 'both questions');
    const result = (status: number) => ({ outcome: 'refused', status, messages: [] }) as const;
    const idOf = (text: string): number => asked.find((question) => question['html'] === text)!['id'] as number;
    tell({ type: 'tested', id: idOf('b'), result: result(2) });
    tell({ type: 'tested', id: idOf('a'), result: result(1) });
    expect([(await one).status, (await two).status]).to.deep.equal([1, 2]);
  });

  it('tells its height, and hears no other window and nothing after it was closed', async () => {
    tell({ type: 'height', height: 300 });
    await until(() => heights.length === 1, 'the height');
    postMessage({ type: 'height', height: 1 } satisfies Report, '*');
    frame.close();
    tell({ type: 'height', height: 2 });
    await new Promise((done) => setTimeout(done, 50));
    expect(heights).to.deep.equal([300]);
  });
});

describe('what the preview shows', () => {
  const CARD = EMPTY['difference-card'];
  const CTA = { ...EMPTY['whitepaper-cta'], href: '/g.pdf', label: 'Read' };

  it('is nothing of a card that has nothing to show', () => {
    expect(previewHtml({ ...CARD, rows: [EMPTY_ROW] })).to.equal('');
    const row = { ...EMPTY_ROW, topic: 't', first: 'a', second: 'b' };
    expect(previewHtml({ ...CARD, rows: [EMPTY_ROW, row] })).to.include('<brug-difference-card');
  });

  it('has a cover that was made here, or white in place of one that only the site can open', () => {
    const cover = (embed: Partial<typeof CTA>, made?: string): string | undefined =>
      /<img slot="cover" alt="" src="([^"]{0,12})/.exec(previewHtml({ ...CTA, ...embed }, made))?.[1];
    expect(cover({})).to.equal(undefined);
    expect(cover({ cover: '/omslag.webp' })).to.equal('data:image/s');
    expect(cover({ cover: 'https://example.com/c.webp' })).to.equal(undefined);
    expect(cover({ cover: 'https://example.com/c.webp' }, 'data:image/webp;x')).to.equal('data:image/w');
    expect(cover({}, 'data:image/webp;x'), 'the page would have none').to.equal(undefined);
    expect(cover({ layout: 'inline', cover: '/omslag.webp' })).to.equal(undefined);
    expect(
      previewHtml({ ...CTA, cover: '/c.webp' })
        .trim()
        .endsWith('</brug-whitepaper-cta>'),
    ).to.be.true;
    expect(previewHtml(EMPTY['partner-form'], 'data:image/webp;x')).to.not.include('<img');
  });

  it('has the site’s own CSS before what the snippet adds', () => {
    const css = previewCss({ ...CTA, looks: { ...CTA.looks, accent: 'red' } }, 'body { margin: 0 }', RELEASE.themes);
    expect(css.startsWith('body { margin: 0 }\n')).to.be.true;
    expect(css).to.include('red');
  });
});

describe('a measurement', () => {
  it('is how high the widget is in each column, in the em of its place', async () => {
    const box = await place();
    const tag =
      '<brug-whitepaper-cta layout="inline" heading="De kloof tussen sales en marketing dichten"><a href="/g.pdf">Lees</a></brug-whitepaper-cta>';
    const samples = await measure(box, tag, [300, 700]);
    expect(samples.map(({ width }) => width)).to.deep.equal([15, 35]);
    expect(samples[0]!.height).to.be.above(samples[1]!.height);
    expect(samples[1]!.height).to.be.above(4);
    expect(box.childElementCount).to.equal(0);
  });

  it('is nothing where nothing is shown', async () => {
    expect(await measure(await place(), '', [300])).to.deep.equal([]);
  });
});

describe('a test of the delivery', () => {
  const form = (action: string, attributes = '', inside = ''): string =>
    `<brug-partner-form action="${action}" ${attributes}>${inside}</brug-partner-form>`;
  const send = async (markup: string): ReturnType<typeof sendTest> => {
    const box = await place();
    box.innerHTML = markup;
    return sendTest(box);
  };

  it('sends one marked submission, with consent as a visitor gives it', async () => {
    const there = receiver('confirm');
    const result = await send(form(there.action, 'fields="name email company? message" consent="required"'));
    expect(result).to.deep.equal({ outcome: 'confirmed', status: 0, messages: [] });
    const [lead] = await there.stored();
    expect(lead!.values).to.include({ name: 'Brug-test', email: 'brug-test@example.com', company: 'Brug-test' });
    expect(lead!.values['message']).to.include('Brug');
  });

  it('fills in what the site asks itself', async () => {
    const there = receiver('confirm');
    await send(
      form(
        there.action,
        'fields="email"',
        `<label slot="fields">Budget <input name="budget" type="number" required></label>
         <label slot="fields">Team <input name="team" required></label>
         <label slot="fields">Size <select name="size" required><option value="">-</option><option value="s">S</option></select></label>
         <label slot="fields"><input type="checkbox" name="news" value="yes"> News</label>
         <label slot="fields"><input type="checkbox" name="terms" value="yes" required> Terms</label>
         <input slot="fields" type="hidden" name="list" value="7">`,
      ),
    );
    const [lead] = await there.stored();
    expect(lead!.values)
      .to.include({ budget: '1', team: 'Brug-test', size: 's', terms: 'yes', list: '7' })
      .and.not.have.property('news');
  });

  it('opens the gate of a download first', async () => {
    const there = receiver('confirm');
    const result = await send(
      `<brug-whitepaper-cta gate="email" action="${there.action}"><a href="/g.pdf">Lees</a></brug-whitepaper-cta>`,
    );
    expect(result.outcome).to.equal('confirmed');
    expect((await there.stored())[0]!.values).to.include({ email: 'brug-test@example.com' });
  });

  for (const [behaviour, outcome, status] of [
    ['500', 'refused', 500],
    ['404', 'unavailable', 404],
    ['400', 'refused', 400],
  ] as const) {
    it(`is ${outcome} where the receiver says ${behaviour}, after one try`, async () => {
      const there = receiver(behaviour);
      const result = await send(form(there.action, 'fields="name email"'));
      expect([result.outcome, result.status]).to.deep.equal([outcome, status]);
      expect(await there.tries()).to.equal(1);
    });
  }

  it('says what the receiver says of fields', async () => {
    const result = await send(form(receiver('422-object').action, 'fields="name email message"'));
    expect(result.outcome).to.equal('refused');
    expect(result.messages.length).to.be.above(0);
    expect(result.messages.every((message) => /^\w+: ./.test(message))).to.be.true;
  });

  it('is invalid where the test cannot fill in all that is asked', async () => {
    const result = await send(
      form(
        '/receiver/confirm',
        'fields="email"',
        '<label slot="fields">Plan <input type="file" name="plan" required></label>',
      ),
    );
    expect([result.outcome, result.status]).to.deep.equal(['invalid', 0]);
    expect(result.messages).to.have.length(1);
  });

  it('tells an answer that may not be read from one that never comes', async () => {
    const result = await send(form(receiver('reset').action, 'fields="name email"'));
    expect(['unreadable', 'unreached']).to.include(result.outcome);
    expect((await send(form('http://localhost:1/lead', 'fields="name email"'))).outcome).to.equal('unreached');
  });
});
