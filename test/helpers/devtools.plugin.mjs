/**
 * Commands over Chromium's DevTools protocol, for what the stock commands leave out; each resolves to `false` in the
 * other engines.
 *
 * - `media-features`, `{ media, features }`: forced colours, print.
 * - `accessibility-tree`: what a screen reader gets, in order, as `{ role, name }`.
 */
const COMMANDS = {
  'media-features': async (client, { media = '', features = [] }) => {
    await client.send('Emulation.setEmulatedMedia', { media, features });
    return true;
  },
  'accessibility-tree': async (client) => {
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const inOrder = (node) => [
      node,
      ...(node.childIds ?? []).flatMap((id) => (byId.has(id) ? inOrder(byId.get(id)) : [])),
    ];
    return inOrder(nodes[0])
      .filter(({ ignored }) => !ignored)
      .map(({ role, name }) => ({ role: role?.value, name: name?.value ?? '' }));
  },
};

const clients = new WeakMap();

export const devtools = {
  name: 'devtools',
  async executeCommand({ command, payload, session }) {
    if (!COMMANDS[command]) return undefined;
    if (!/^Chrom/.test(session.browser.name)) return false;
    const page = session.browser.getPage(session.id);
    // What is emulated lasts as long as its connection.
    if (!clients.has(page)) clients.set(page, await page.createCDPSession());
    return COMMANDS[command](clients.get(page), payload ?? {});
  },
};
