import { expect } from '@open-wc/testing';
import { until } from '../helpers/form.js';
import { receiver } from '../helpers/receiver.js';
import { servedHtml } from '../helpers/served-page.js';

const CARD = `<brug-difference-card collapsible><table><tr><td></td><th>Marketing</th><th>Sales</th></tr>
  <tr><td>Publiek</td><td><b>Groep</b> Velen tegelijk.</td><td><b>Individu</b> Eén voor één.</td></tr></table></brug-difference-card>`;
const CTA =
  '<brug-whitepaper-cta heading="Lees verder" gate="soft"><a href="#w.pdf">Download</a></brug-whitepaper-cta>';

describe('a page with its widgets drawn, in a browser that runs no script', () => {
  let frame: HTMLIFrameElement;
  afterEach(() => frame.remove());

  /** The first widget of a page in which nothing of its own can run. */
  async function open(markup: string): Promise<ShadowRoot> {
    frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-same-origin allow-forms');
    frame.srcdoc = `<!doctype html><html lang="nl"><body>${await servedHtml(markup)}
      <script>document.body.textContent = 'A script ran.'</script></body></html>`;
    const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
    document.body.append(frame);
    await loaded;
    return frame.contentDocument!.body.firstElementChild!.shadowRoot!;
  }

  it('opens and closes what is folded', async () => {
    const root = await open(CARD);
    const side = root.querySelector<HTMLElement>('.side')!;
    expect(side.checkVisibility()).to.be.false;
    root.querySelector('summary')!.click();
    await until(() => side.checkVisibility(), 'the sides');
    root.querySelector('summary')!.click();
    await until(() => !side.checkVisibility(), 'what is closed again');
  });

  it('leads to the document, though the widget would ask for an address', async () => {
    const root = await open(CTA);
    root.querySelector<HTMLAnchorElement>('a[href]')!.click();
    await until(() => frame.contentWindow!.location.hash === '#w.pdf', 'the document');
  });

  it('checks a form by itself, and sends all of it', async () => {
    const there = receiver('201');
    const root = await open(
      `<brug-partner-form action="${there.action}" fields="name email message?" consent="required" privacy-href="/p"></brug-partner-form>`,
    );
    const form = root.querySelector('form')!;
    const button = form.querySelector<HTMLButtonElement>('button:not([type=button])')!;
    const field = (name: string): HTMLInputElement => form.querySelector<HTMLInputElement>(`[name=${name}]`)!;
    field('name').value = 'Ada';
    field('email').value = 'ada@';
    button.click();
    expect(form.checkValidity()).to.be.false;
    expect((await there.stored()).length).to.equal(0);
    field('email').value = 'ada@bedrijf.nl';
    field('consent').checked = true;
    button.click();
    await until(async () => (await there.stored()).length === 1, 'the receiver');
    expect((await there.stored())[0]!.values).to.include({
      name: 'Ada',
      email: 'ada@bedrijf.nl',
      message: '',
      consent: 'yes',
    });
  });
});
