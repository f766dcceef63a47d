import { templateOf, Widget } from './widget.js';

const side = (name) =>
  `<div class="side ${name}"><dt class="subject"></dt><dd><p class="pole"></p><p class="text"></p></dd></div>`;
const frame = templateOf(
  '<div class="widget"><h2 class="heading"></h2><slot name="intro"></slot><ol class="rows" role="list"></ol><slot name="footer"></slot></div>',
);
const row = templateOf(`<li class="difference"><h3 class="difference-heading" tabindex="-1"><span class="topic"></span>
<span></span></h3><dl class="sides">${side('first')}${side('second')}</dl><p class="note"></p></li>`);

const textOf = (cell) => cell?.textContent.trim() ?? '';

/** The leading `<strong>` is the pole, what follows explains it. */
function fillSide(element, subject, cell) {
  const [pill, { firstChild: pole, lastChild: text }] = element.children;
  const strong = cell.firstElementChild;
  pill.textContent = subject;
  pole.textContent = textOf(strong);
  text.textContent = cell.lastChild === strong ? '' : cell.lastChild.data.trim();
}

function rowFor({ cells: [topic, first, second, note] }, subjects) {
  const element = row.firstElementChild.cloneNode(true);
  const [heading, sides, remark] = element.children;
  heading.firstChild.textContent = textOf(topic);
  fillSide(sides.firstChild, subjects[0], first);
  fillSide(sides.lastChild, subjects[1], second);
  const poles = [textOf(first.firstElementChild), textOf(second.firstElementChild).toLowerCase()];
  heading.lastChild.textContent = poles.join(' versus ');
  remark.textContent = textOf(note);
  return element;
}

const SHOWN = ['topic', 'title', 'first', 'firstText', 'second', 'secondText', 'note'];

/** The elements that show the texts of a row, in the order of `SHOWN`. */
function shownIn({ children: [heading, sides, remark] }) {
  const [first, second] = [...sides.children].map((each) => each.lastElementChild.children);
  return [...heading.children, ...first, ...second, remark];
}

function rowFrom(difference, { first, second }) {
  const element = row.firstElementChild.cloneNode(true);
  const elements = shownIn(element);
  for (const [index, name] of SHOWN.entries()) elements[index].textContent = difference[name];
  for (const [index, subject] of [first, second].entries())
    element.children[1].children[index].firstElementChild.textContent = subject;
  return element;
}

export class DifferenceCard extends Widget {
  #differences;

  get differences() {
    return this.#differences;
  }
  /** Shows what differs from what was given before. */
  set differences(list) {
    const before = this.#differences;
    this.#differences = list;
    if (!this.shadowRoot || !before) return;
    const rows = this.shadowRoot.querySelector('ol').children;
    for (let index = 0; index < list.length; index++) {
      for (let place = 0; place < SHOWN.length; place++) {
        const text = list[index][SHOWN[place]];
        if (text !== before[index][SHOWN[place]]) shownIn(rows[index])[place].textContent = text;
      }
    }
  }

  draw() {
    const drawn = frame.cloneNode(true);
    const list = drawn.querySelector('ol');
    const table = this.querySelector('table');
    if (this.#differences) list.append(...this.#differences.map((each) => rowFrom(each, this)));
    else if (table) {
      const subjects = [...table.tHead.rows[0].cells].slice(1).map(textOf);
      list.append(...[...table.tBodies[0].rows].map((each) => rowFor(each, subjects)));
    }
    return drawn;
  }
}
