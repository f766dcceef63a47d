const PATIENCE = 20_000;

/** Listens in the page to Storybook's channel and gathers what went wrong until the story has finished. */
function listenToStory() {
  let channel;
  const failures = [
    'playFunctionThrewException',
    'unhandledErrorsWhilePlaying',
    'storyThrewException',
    'storyErrored',
    'storyMissing',
  ];
  window.storyFinished = new Promise((done) => {
    Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
      configurable: true,
      get: () => channel,
      set(value) {
        channel = value;
        const problems = [];
        for (const name of failures) {
          channel.on(name, (error) => problems.push(`${name}: ${error?.message ?? JSON.stringify(error)}`));
        }
        channel.on('storyMissing', () => done(problems));
        channel.on('storyFinished', ({ reporters }) => {
          for (const { status, type, result } of reporters) {
            if (status !== 'failed') continue;
            const found = (result?.violations ?? []).map(({ id, nodes }) => `${id} at ${nodes[0]?.target}`);
            problems.push(`${type}: ${found.join(', ')}`);
          }
          done(problems);
        });
      },
    });
  });
}

/** Opens a story, lets it play to its end, and says what went wrong. */
export async function openStory(browser, base, id) {
  // A window for each page: tabs in the background get no animation frames.
  const page = await browser.newPage({ type: 'window' });
  const client = await page.createCDPSession();
  await client.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  await page.setViewport({ width: 720, height: 1400 });
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${message.text()} (${message.location().url ?? ''})`);
  });
  page.on('request', (request) => {
    // The icon is what a browser asks for by itself.
    const expected = request.url().startsWith(base) || /^(data|blob):|\/favicon\.ico$/.test(request.url());
    if (!expected) problems.push(`asks for ${request.url()}`);
  });
  await page.evaluateOnNewDocument(listenToStory);
  await page.goto(`${base}/iframe.html?id=${id}&viewMode=story`, { waitUntil: 'domcontentloaded' });
  const late = new Promise((done) => setTimeout(done, PATIENCE, ['does not finish']).unref());
  problems.push(...(await Promise.race([page.evaluate(() => window.storyFinished), late])));
  return { page, problems };
}
