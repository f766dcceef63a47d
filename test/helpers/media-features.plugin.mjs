/**
 * `executeServerCommand('media-features', { media, features })` for what the stock command leaves out: forced colours
 * and print. Chromium only; resolves to `false` elsewhere.
 */
export const mediaFeatures = {
  name: 'media-features',
  async executeCommand({ command, payload, session }) {
    if (command !== 'media-features') return undefined;
    const page = session.browser.getPage(session.id);
    if (session.browser.name !== 'Chrome' && session.browser.name !== 'Chromium') return false;
    const client = await page.createCDPSession();
    await client.send('Emulation.setEmulatedMedia', { media: payload.media ?? '', features: payload.features ?? [] });
    return true;
  },
};
