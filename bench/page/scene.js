// What the measures of many cards drive in the page; `headingWay` is put in front of it by the page.
const place = document.getElementById('place');
const templates = { card: document.getElementById('card').content, short: document.getElementById('short').content };
const { property, text } = globalThis.headingWay;
let cards = [];

// Elements draw in the order in which they were asked to: when the last one has, all have.
const settled = () => cards.at(-1)?.updateComplete;

/** The content as an answer of a server gives it: objects of their own for each card. */
const contentWith = (text) => {
  const { heading, first, second, differences } = globalThis.shortContent;
  const rows = differences.map((each) => ({ ...each }));
  rows[3].firstText = text;
  return { heading, first, second, differences: rows };
};

globalThis.scene = {
  make(count, kind = 'card') {
    const all = document.createDocumentFragment();
    for (let n = 0; n < count; n++) all.append(document.importNode(templates[kind], true));
    cards = [...all.children];
    place.append(all);
    return settled();
  },
  /** Data for as many cards; what it costs to make it is nobody's. */
  contents: (count, text = 'Groep') => Array.from({ length: count }, () => contentWith(text)),
  /** Cards that are filled through a property; where the contestant has one. */
  makeFromData(contents) {
    const all = document.createDocumentFragment();
    for (const content of contents) {
      const card = document.createElement(templates.short.firstElementChild.localName);
      all.append(Object.assign(card, content));
    }
    cards = [...all.children];
    place.append(all);
    return settled();
  },
  /** Gives all cards other data. */
  change(contents) {
    for (const [index, card] of cards.entries()) card.differences = contents[index].differences;
    return settled();
  },
  update(heading) {
    for (const card of cards) {
      if (property) card[property] = heading;
      else card.querySelector(text).textContent = heading;
    }
    return settled();
  },
  remove() {
    place.replaceChildren();
    cards = [];
  },
};
