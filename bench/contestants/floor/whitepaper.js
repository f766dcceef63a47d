import { templateOf, Widget } from './widget.js';

const frame = templateOf(`<div class="widget"><div class="offer"><div><h2 class="heading"></h2><slot></slot></div>
<div class="take"><a class="button" download></a><p class="facts"></p></div></div></div>`);

export class Whitepaper extends Widget {
  draw() {
    const drawn = frame.cloneNode(true);
    const link = this.querySelector('a');
    const button = drawn.querySelector('.button');
    button.href = link.href;
    button.textContent = link.textContent;
    link.hidden = true;
    for (const fact of this.getAttribute('facts').split('|')) {
      const span = document.createElement('span');
      span.textContent = fact;
      drawn.querySelector('.facts').append(span);
    }
    return drawn;
  }
}
