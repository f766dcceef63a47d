// A visitor: sees the page, fills in the form, makes mistakes.
import { setTimeout as wait } from 'node:timers/promises';
import { openPage, shoot, until } from './browser.mjs';

/**
 * Opens a page with the script held back until all else is painted, as on a slow line, and tells what moved when it
 * came; the fonts of a theme move text by themselves before that.
 */
export async function look(browser, url, { theme, width }) {
  const page = await openPage(browser);
  await page.setViewport({ width, height: 900 });
  await page.evaluateOnNewDocument(() => {
    const shifts = [];
    window.customElements.whenDefined('brug-partner-form').then(() => (window.drawnAt = performance.now()));
    new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({
      type: 'layout-shift',
      buffered: true,
    });
    window.shiftsSince = () => shifts.filter((shift) => shift.startTime >= window.drawnAt).map(({ value }) => value);
  });
  await page.setRequestInterception(true);
  page.on('request', async (request) => {
    if (request.url().includes('/brug.js')) {
      const painted = () =>
        performance.getEntriesByName('first-contentful-paint').length > 0 && document.fonts.status === 'loaded';
      await page.waitForFunction(painted, { polling: 50 });
      await wait(200);
    }
    await request.continue();
  });
  const address = new URL(url);
  if (theme) address.searchParams.set('theme', theme);
  await page.goto(address.href);
  await page.waitForFunction(() => document.querySelector('brug-partner-form')?.shadowRoot?.querySelector('form'));
  // Shifts are told after the frame in which they happened.
  await page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(done), 200)));
  const seen = await page.evaluate(() => {
    const widgets = [...document.querySelectorAll('brug-difference-card, brug-whitepaper-cta, brug-partner-form')];
    return {
      shifts: window.shiftsSince(),
      overflow: document.documentElement.scrollWidth - innerWidth,
      widgets: widgets.map((widget) => {
        const box = widget.getBoundingClientRect();
        const drawn = widget.shadowRoot.querySelector('.widget').getBoundingClientRect();
        return {
          name: widget.localName,
          left: box.left,
          right: innerWidth - box.right,
          width: box.width,
          spare: box.height - drawn.height,
        };
      }),
    };
  });
  await shoot(page, `page-${address.pathname.replace(/\W/g, '')}-${theme}-${width}`, { fullPage: true });
  return { page, ...seen };
}

/** How much room each widget of a page takes, in pixels, and how much of it is empty. */
export const rooms = (page) =>
  page.$$eval('brug-difference-card, brug-whitepaper-cta, brug-partner-form', (widgets) =>
    widgets.map((widget) => {
      const { height } = widget.getBoundingClientRect();
      const drawn = widget.shadowRoot?.querySelector('.widget');
      return { name: widget.localName, height, spare: height - (drawn?.getBoundingClientRect().height ?? 0) };
    }),
  );

/** Types in the form that the page shows. */
export async function fillIn(page, values) {
  for (const [name, value] of Object.entries(values)) {
    const control = await page.waitForSelector(`brug-partner-form >>> [name=${name}]`);
    if (value === true) await control.click();
    else {
      await control.evaluate((input) => (input.value = ''));
      await control.type(value);
    }
  }
}

/** Presses the button, and waits for what the page then shows. */
export async function send(page, expected) {
  await (await page.waitForSelector('brug-partner-form >>> [part=submit]')).click();
  return page.waitForSelector(`brug-partner-form >>> ${expected}`);
}

/** A submission as the widget sends it, by hand. */
export async function post(site, values, options = {}) {
  const { type = 'application/x-www-form-urlencoded;charset=UTF-8', body, headers } = options;
  const all = {
    submission_id: crypto.randomUUID(),
    page_url: `${site.url}/article/?utm_source=news`,
    locale: 'nl',
    brug_extra: '',
    elapsed_ms: '5000',
    ...values,
  };
  const response = await fetch(`${site.url}/?rest_route=/brug/v1/leads`, {
    method: 'POST',
    headers: { 'content-type': type, ...headers },
    body: body ?? String(new URLSearchParams(Array.isArray(values) ? values : all)),
  });
  return { status: response.status, headers: response.headers, answer: await response.json(), id: all.submission_id };
}

/** The leads that are stored, the newest first. */
export const leads = (site, search = '') =>
  site.evaluate(`return Brug\\find_leads( array( 'search' => '${search}' ), 1000 );`);

/** What was passed on of the newest lead that a search finds, by kind: state, error, and seconds until the next try. */
export const deliveries = (site, search) =>
  site.evaluate(`$lead = Brug\\find_leads( array( 'search' => '${search}' ), 1 )[0] ?? null;
    if ( ! $lead ) return (object) array();
    return array_map( fn( $one ) => array( 'state' => $one->state, 'tries' => (int) $one->tries, 'error' => $one->error, 'wait' => $one->due_at ? strtotime( "$one->due_at UTC" ) - time() : null ), Brug\\deliveries_of( array( (int) $lead->id ) )[ (int) $lead->id ] ?? array() );`);

/** Waits until a delivery of a lead has a state: it comes after the visitor has got an answer. */
export const delivered = (site, search, kind, state = 'sent') =>
  until(async () => (await deliveries(site, search))[kind]?.state === state, `${kind} of ${search}: ${state}`);
