import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { chromiumArguments, findBrowser } from '../../scripts/browsers.mjs';

/**
 * A browser on a desk, with nothing around its page. Keys come from the keyboard of the desk; this only opens pages,
 * and does what no key can.
 */
export async function openBrowser(name, { env, folder }) {
  const options = { executablePath: findBrowser(name), headless: false, env, defaultViewport: null };
  if (name === 'firefox') {
    return puppeteer.launch({
      ...options,
      browser: 'firefox',
      args: ['--kiosk'],
      extraPrefsFirefox: { 'browser.translations.enable': false },
    });
  }
  const userDataDir = join(folder, name);
  await mkdir(join(userDataDir, 'Default'), { recursive: true });
  // An offer to translate would be read out; no switch on the command line keeps it away.
  await writeFile(join(userDataDir, 'Default/Preferences'), JSON.stringify({ translate: { enabled: false } }));
  return puppeteer.launch({
    ...options,
    userDataDir,
    // Its bar above the page, which says that a program drives the browser, would be read out.
    ignoreDefaultArgs: ['--enable-automation'],
    args: [...chromiumArguments(), '--kiosk', '--force-renderer-accessibility'],
  });
}
