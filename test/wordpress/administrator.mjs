// An administrator: reads leads, exports, erases, chooses settings.
import assert from 'node:assert/strict';
import { logIn, shoot } from './browser.mjs';

const text = (page, selector) => page.$eval(selector, (element) => element.textContent);
const follow = (page, action) => Promise.all([page.waitForNavigation(), action()]);

/** Goes through the list of leads and one lead. */
export async function readLeads(browser, site) {
  const page = await logIn(browser, site, 'admin');
  await page.goto(`${site.url}/wp-admin/admin.php?page=brug-leads`);
  await shoot(page, 'admin-leads');
  assert.match(await text(page, '#toplevel_page_brug-leads .awaiting-mod'), /^\d+$/);
  assert.match(await text(page, '.notice-error'), /1 lead is kept here but was not passed on/);

  const { time, received } = await site.evaluate(
    "$lead = Brug\\find_leads( array( 'status' => '' ), 1 )[0]; return array( 'received' => $lead->received_at, 'time' => get_date_from_gmt( $lead->received_at, 'g:i a' ) );",
  );
  const [first] = await page.$$eval('.column-received time', (all) =>
    all.map((one) => [one.dateTime, one.textContent]),
  );
  assert.equal(first[0], `${received.replace(' ', 'T')}Z`);
  assert.ok(first[1].includes(time), `${first[1]} says ${time}`);

  await page.type('#brug-lead-search-input', 'Lovelace');
  await follow(page, () => page.keyboard.press('Enter'));
  assert.deepEqual(await page.$$eval('.row-title', (links) => links.map((link) => link.textContent)), ['Ada Lovelace']);

  await follow(page, () => page.click('.row-title'));
  await shoot(page, 'admin-lead');
  const shown = await text(page, '.brug-lead');
  for (const words of ['ada@example.com', 'Wants to become a partner', 'I agree', '/sales-marketing/']) {
    assert.ok(shown.includes(words), `${words} in the lead`);
  }
  await page.select('#brug-status', 'status-done');
  await follow(page, () => page.click('.brug-lead-side .button-primary'));
  assert.match(await text(page, '.notice-success'), /1 lead changed/);

  await page.goto(`${site.url}/wp-admin/admin.php?page=brug-leads&status=done`);
  assert.deepEqual(await page.$$eval('.row-title', (links) => links.map((link) => link.textContent)), ['Ada Lovelace']);
  return page;
}

/** Sends the email of a lead again that could not be sent before. */
export async function mailAgain(page, site) {
  await page.goto(`${site.url}/wp-admin/admin.php?page=brug-leads&trouble=1`);
  await follow(page, () => page.click('.row-title'));
  await shoot(page, 'admin-mail-failed');
  assert.match(await text(page, '.brug-lead-side'), /Failed/);
  const button = await page.evaluateHandle(() =>
    [...document.querySelectorAll('.brug-lead-side button')].find((each) => each.textContent === 'Send it now'),
  );
  await follow(page, () => button.click());
  assert.match(await text(page, '.notice-success'), /has been sent/);
  assert.match(await text(page, '.brug-lead-side'), /Sent/);
}

/** The rows of the export, as a spreadsheet reads them. */
export async function exportCsv(page, site) {
  await page.goto(`${site.url}/wp-admin/admin.php?page=brug-leads`);
  const address = await page.$eval('.page-title-action', (link) => link.href);
  return page.evaluate(async (url) => {
    const response = await fetch(url);
    return {
      type: response.headers.get('content-type'),
      csv: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer()),
    };
  }, address);
}

/** Saves settings in the page for them. */
export async function saveSettings(page, site, values) {
  await page.goto(`${site.url}/wp-admin/admin.php?page=brug-settings`);
  for (const [name, value] of Object.entries(values)) {
    await page.$eval(`[name="brug_settings[${name}]"]`, (input, text) => (input.value = text), value);
  }
  await shoot(page, 'admin-settings', { fullPage: true });
  // The browser stops most mistakes; what it lets through, the site must.
  await page.$eval('#brug-recipients', (input) => (input.form.noValidate = true));
  await follow(page, () => page.click('#submit'));
  return page.$$eval('.notice, .settings-error', (notices) => notices.map((notice) => notice.textContent.trim()));
}
