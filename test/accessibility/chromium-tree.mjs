// Chromium has names of its own for some roles, and they differ from one version to the next.
const ROLES = {
  StaticText: 'text',
  DescriptionList: 'description list',
  DescriptionListTerm: 'term',
  DescriptionListDetail: 'definition',
  DisclosureTriangle: 'disclosure',
  DisclosureTriangleGrouped: 'disclosure',
  Details: 'group',
  Section: 'group',
  MenuListPopup: 'group',
  LabelText: 'label',
  Legend: 'legend',
  ComboboxSelect: 'combobox',
};
const LEFT_OUT = ['InlineTextBox', 'ListMarker', 'LineBreak'];

const VALUES = { true: true, false: false, mixed: 'mixed' };
const statesOf = (properties = []) =>
  Object.fromEntries(
    properties.map(({ name, value }) => [name, name === 'level' ? value.value : VALUES[String(value.value)]]),
  );

function read(node, byId) {
  const kind = node.role?.value ?? 'none';
  const states = statesOf(node.properties);
  return {
    role: node.ignored ? 'none' : (ROLES[kind] ?? kind),
    name: node.ignored ? '' : (node.name?.value ?? '').replace(/\s+/g, ' ').trim(),
    states,
    value: node.value?.value,
    description: node.description?.value,
    focused: states.focused === true && kind !== 'RootWebArea',
    children: (node.childIds ?? [])
      .map((id) => byId.get(id))
      .filter((child) => child && !LEFT_OUT.includes(child.role?.value))
      .map((child) => read(child, byId)),
  };
}

/** Chromium's tree of a page, from its `main`, over the DevTools protocol. */
export async function chromiumTree(page) {
  const client = await page.createCDPSession();
  await client.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  await client.send('Accessibility.enable');
  return async () => {
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    const main = nodes.find(({ role, ignored }) => role?.value === 'main' && !ignored);
    return { main: main && read(main, new Map(nodes.map((node) => [node.nodeId, node]))) };
  };
}
