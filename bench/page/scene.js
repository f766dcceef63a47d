// What the measures of many cards drive in the page; `headingWay` is put in front of it by the page.
const place = document.getElementById('place');
const { content } = document.getElementById('card');
const { property, text } = globalThis.headingWay;
let cards = [];

// Elements draw in the order in which they were asked to: when the last one has, all have.
const settled = () => cards.at(-1)?.updateComplete;

globalThis.scene = {
  make(count) {
    const all = document.createDocumentFragment();
    for (let n = 0; n < count; n++) all.append(document.importNode(content, true));
    cards = [...all.children];
    place.append(all);
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
