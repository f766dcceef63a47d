import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../scripts/browsers.mjs';
import { readFocus } from './focus.mjs';

/** Firefox, with access for tests to its own window: there it keeps the tree. */
export const openFirefox = () =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    args: ['--remote-allow-system-access'],
  });

/**
 * Runs in Firefox's own window: its tree of the page in front, from its `main`, as it hands it to screen readers.
 * https://searchfox.org/mozilla-central/source/accessible/interfaces/nsIAccessible.idl
 */
function readMain() {
  const { Cc, Ci, gBrowser } = globalThis;
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);

  const attributesOf = (accessible) => {
    try {
      return Object.fromEntries([...accessible.attributes.enumerate()].map(({ key, value }) => [key, value]));
    } catch {
      return {};
    }
  };
  const read = (accessible) => {
    const [state, extra] = [{}, {}];
    accessible.getState(state, extra);
    const children = Array.from({ length: accessible.childCount }, (_, index) => accessible.getChildAt(index));
    return {
      kind: service.getStringRole(accessible.role),
      name: accessible.name,
      value: accessible.value,
      description: accessible.description,
      states: [...service.getStringStates(state.value, extra.value)],
      attributes: attributesOf(accessible),
      // The tree may change while it is read.
      children: children.filter(Boolean).map(read),
    };
  };
  const find = (accessible) => {
    if (!accessible) return undefined;
    if (attributesOf(accessible).tag === 'main') return accessible;
    for (let index = 0; index < accessible.childCount; index++) {
      const found = find(accessible.getChildAt(index));
      if (found) return found;
    }
    return undefined;
  };
  const main = find(service.getAccessibleFor(gBrowser.selectedBrowser));
  return JSON.stringify(main ? read(main) : null);
}

// Firefox's names of roles, as ARIA calls them.
const ROLES = {
  'text leaf': 'text',
  'static text': 'text',
  'text container': 'generic',
  section: 'generic',
  details: 'group',
  grouping: 'group',
  summary: 'disclosure',
  entry: 'textbox',
  pushbutton: 'button',
  'check button': 'checkbox',
  checkbutton: 'checkbox',
  'radio button': 'radio',
  radiobutton: 'radio',
  statusbar: 'status',
  definitionlist: 'description list',
  graphic: 'image',
  'combobox list': 'group',
  'combobox option': 'option',
};
/** What Firefox gives a name made of all that stands inside: it is not said as a name. */
const NAMELESS = ['listitem', 'row', 'definition', 'label'];
const LEFT_OUT = ['whitespace', 'listitem marker', 'list item marker', 'bullet'];

/** States that hold, and those that could. */
function statesOf({ kind, states, attributes }) {
  const has = (name) => states.includes(name);
  return {
    level: kind === 'heading' ? Number(attributes.level) : undefined,
    checked: has('checkable') ? has('checked') : undefined,
    expanded: has('expanded') ? true : has('collapsed') ? false : undefined,
    pressed: has('pressed'),
    required: has('required'),
    invalid: has('invalid'),
    disabled: has('unavailable'),
    readonly: kind === 'entry' && has('readonly'),
    busy: has('busy'),
  };
}

function shaped(node) {
  return {
    role: ROLES[node.kind] ?? node.kind,
    name: (NAMELESS.includes(node.kind) ? '' : (node.name ?? '')).replace(/\s+/g, ' ').trim(),
    states: statesOf(node),
    value: node.value,
    description: node.description,
    children: node.children.filter(({ kind }) => !LEFT_OUT.includes(kind)).map(shaped),
  };
}

/**
 * Firefox's tree of a page, from its `main`. What has focus is read in the page: a Firefox without a screen, on a busy
 * machine, brings focus to its tree late or not at all. Orca's walk hears whether it is there.
 */
export async function firefoxTree(page) {
  const { connection } = page.browser();
  const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const target = { context: tree.contexts[0].context };
  await page.bringToFront();
  return async () => {
    const { result } = await connection.send('script.callFunction', {
      functionDeclaration: String(readMain),
      awaitPromise: false,
      target,
    });
    if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
    const main = JSON.parse(result.result.value);
    const { says } = await page.evaluate(readFocus);
    return { main: main && shaped(main), focus: says === 'the page' ? undefined : says };
  };
}
