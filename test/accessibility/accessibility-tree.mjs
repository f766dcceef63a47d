/** One thing that a screen reader gets, with what stands inside it. */
class Heard {
  constructor(role, name, states, inside) {
    Object.assign(this, { role, name, states, inside });
  }

  get says() {
    return this.name ? `${this.role} "${this.name}"` : this.role;
  }

  lines(indent = '') {
    const line = [indent + this.says, ...this.states].join(', ');
    return [line, ...this.inside.flatMap((each) => each.lines(`${indent}  `))];
  }
}

// Chromium has names of its own for some roles, and they differ from one version to the next.
const ROLES = {
  StaticText: 'text',
  DescriptionList: 'description list',
  DescriptionListTerm: 'term',
  DescriptionListDetail: 'definition',
  DisclosureTriangle: 'disclosure',
  DisclosureTriangleGrouped: 'disclosure',
  Details: 'group',
  ComboboxSelect: 'combobox',
};
const LEFT_OUT = ['InlineTextBox', 'ListMarker', 'LineBreak'];
/** Boxes that nothing is said of: only what stands inside them counts. */
const SEEN_THROUGH = ['none', 'generic', 'group', 'Section', 'MenuListPopup', 'LabelText', 'Legend'];
const STATES = ['level', 'checked', 'expanded', 'pressed', 'required', 'invalid', 'disabled', 'readonly', 'busy'];

const bare = (text) => text.replace(/\s+/g, '');
const textIn = (all) => all.map(({ role, name, inside }) => (role === 'text' ? name : textIn(inside))).join('');

/** A node of the protocol and all below it, as a list: a box that is seen through leaves its content. */
function heard(node, byId, focus) {
  const kind = node.role?.value ?? 'none';
  if (LEFT_OUT.includes(kind)) return [];
  const role = ROLES[kind] ?? kind;
  const name = (node.name?.value ?? '').replace(/\s+/g, ' ').trim();
  let inside = (node.childIds ?? []).flatMap((id) => (byId.has(id) ? heard(byId.get(id), byId, focus) : []));
  // The control that a label or legend names says its text.
  if (/^(LabelText|Legend)$/.test(kind)) inside = inside.filter((each) => each.role !== 'text');
  if (node.ignored || (SEEN_THROUGH.includes(role) && !name)) return inside;
  if (role === 'text' && !name) return [];

  const properties = Object.fromEntries((node.properties ?? []).map((each) => [each.name, each.value.value]));
  const states = STATES.filter((state) => /^(true|mixed|[1-9])$/.test(String(properties[state]))).map((state) =>
    state === 'level' ? `level ${properties.level}` : properties[state] === 'mixed' ? `${state} mixed` : state,
  );
  for (const state of ['checked', 'expanded'])
    if (properties[state] === false || properties[state] === 'false') states.push(`not ${state}`);
  if (role === 'textbox' && node.value?.value) states.push(`value "${node.value.value}"`);
  if (node.description?.value) states.push(`description "${node.description.value}"`);
  if (/^(textbox|combobox)$/.test(role) || bare(textIn(inside)) === bare(name)) {
    inside = inside.filter((each) => each.role !== 'text');
  }
  const found = new Heard(role, name, role === 'listitem' ? [] : states, inside);
  if (properties.focused && kind !== 'RootWebArea') {
    found.states.push('focused');
    focus.at = found.says;
  }
  return [found];
}

/** What a screen reader gets of the `main` of a page, and what has focus. */
export async function accessibilityTree(client) {
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const main = nodes.find(({ role, ignored }) => role?.value === 'main' && !ignored);
  const focus = { at: 'nothing' };
  const all = main ? heard(main, byId, focus)[0].inside : [];
  return { focus: focus.at, text: all.flatMap((each) => each.lines()).join('\n') };
}
