// What the measures of many cards drive; the other contestants share `page/scene.js`.
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import content from 'content';
import { DifferenceCard } from './difference-card.jsx';

let root;
let count = 0;
const show = (heading) =>
  flushSync(() =>
    root.render(
      Array.from({ length: count }, (_, index) => <DifferenceCard key={index} {...content} heading={heading} />),
    ),
  );

globalThis.scene = {
  make(number) {
    count = number;
    root = createRoot(document.getElementById('place'));
    show(content.heading);
  },
  update: show,
  remove: () => flushSync(() => root.unmount()),
};
