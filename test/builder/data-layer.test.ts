import { expect } from '@open-wc/testing';
import { EMPTY, type Embed } from '../../builder/src/model/embed.js';
import { dataLayerCode } from '../../builder/src/snippet/data-layer.js';

const CTA = EMPTY['whitepaper-cta'];
const LEAD = { event: 'generate_lead', form_id: 'partner-form' };
const download = (href: string, file_name: string, file_extension: string): object => ({
  ...{ event: 'file_download', file_name, file_extension },
  ...{ link_url: href, gate: 'soft' },
});

describe('the data layer of a page', () => {
  /** What a page with the lines of an embed tells when visitors send the form, and take these documents. */
  function told(embed: Embed, hrefs: readonly string[] = [], before?: object[]): unknown {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const page = frame.contentDocument!;
    const window = frame.contentWindow as Window & { dataLayer?: object[] };
    if (before) window.dataLayer = before;
    const script = page.createElement('script');
    script.textContent = dataLayerCode(embed);
    page.head.append(script);
    const say = (name: string, detail: object): unknown =>
      page.body.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
    say('brug-success', { widget: 'partner-form', values: { email: 'ada@bedrijf.nl' } });
    for (const href of hrefs) say('brug-download', { href, gate: 'soft' });
    const layer = window.dataLayer && (JSON.parse(JSON.stringify(window.dataLayer)) as unknown);
    frame.remove();
    return layer;
  }

  it('is made where the page has none, and hears of a lead without what was typed', () => {
    expect(told(EMPTY['partner-form'])).to.deep.equal([LEAD]);
  });

  it('keeps what the page has in it', () => {
    expect(told(EMPTY['partner-form'], [], [{ event: 'gtm.js' }])).to.deep.equal([{ event: 'gtm.js' }, LEAD]);
  });

  it('hears of a document by the name of its file', () => {
    const hrefs = ['https://www.example.com/a/gids.v2.pdf?x=1#p', 'https://www.example.com/a/gids'];
    const [first, second] = hrefs as [string, string];
    const heard = [download(first, 'gids.v2.pdf', 'pdf'), download(second, 'gids', '')];
    expect(told(CTA, hrefs)).to.deep.equal(heard);
    expect(told({ ...CTA, gate: 'soft' }, hrefs)).to.deep.equal([LEAD, ...heard]);
  });

  it('is left alone by a card', () => {
    expect(dataLayerCode(EMPTY['difference-card'])).to.equal('');
    expect(told(EMPTY['difference-card'])).to.equal(undefined);
  });
});
