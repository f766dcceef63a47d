import { chromiumTree } from './chromium-tree.mjs';
import { firefoxTree } from './firefox-tree.mjs';

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

/** Boxes that nothing is said of: only what stands inside them counts. */
const SEEN_THROUGH = ['none', 'generic', 'group', 'label', 'legend'];
const STATES = ['level', 'checked', 'expanded', 'pressed', 'required', 'invalid', 'disabled', 'readonly', 'busy'];

const bare = (text) => text.replace(/\s+/g, '');
const textIn = (all) => all.map(({ role, name, inside }) => (role === 'text' ? name : textIn(inside))).join('');

/** A state as words, when it holds: `level 2`, `checked mixed`, `not checked`. */
function stateWords(state, states) {
  const [, denied] = /^not (.*)$/.exec(state) ?? [];
  if (denied) return states[denied] === false ? [state] : [];
  const value = states[state];
  if (state === 'level') return value ? [`level ${value}`] : [];
  return value === 'mixed' ? [`${state} mixed`] : value === true ? [state] : [];
}

/** A node of a browser's tree and all below it, as a list: a box that is seen through leaves its content. */
function heard({ role, name = '', states = {}, value, description, focused, children }, focus) {
  let inside = children.flatMap((child) => heard(child, focus));
  // The control that a label or legend names says its text.
  if (/^(label|legend)$/.test(role)) inside = inside.filter((each) => each.role !== 'text');
  if (SEEN_THROUGH.includes(role) && !name && !focused) return inside;
  if (role === 'text' && !name) return [];

  const words = [...STATES, 'not checked', 'not expanded'].flatMap((state) => stateWords(state, states));
  if (role === 'textbox' && value) words.push(`value "${value}"`);
  if (description) words.push(`description "${description}"`);
  if (/^(textbox|combobox)$/.test(role) || bare(textIn(inside)) === bare(name)) {
    inside = inside.filter((each) => each.role !== 'text');
  }
  const found = new Heard(role, name, role === 'listitem' ? [] : words, inside);
  if (focused) {
    found.states.push('focused');
    focus.at = found.says;
  }
  return [found];
}

/** Reads, again and again, what a screen reader gets of the `main` of a page, and what has focus. */
export async function openTree(page, browserName) {
  const read = browserName === 'firefox' ? await firefoxTree(page) : await chromiumTree(page);
  return async () => {
    const { main, focus: at = 'nothing' } = await read();
    const focus = { at };
    const all = main ? main.children.flatMap((child) => heard(child, focus)) : [];
    return { focus: focus.at, text: all.flatMap((each) => each.lines()).join('\n') };
  };
}
