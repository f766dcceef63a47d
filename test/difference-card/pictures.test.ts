import { expect, fixture } from '@open-wc/testing';
import '../../src/difference-card/difference-card.js';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

describe('a picture in a cell', () => {
  it('is a picture by itself, and is given no role', async () => {
    const card = document.createElement('brug-difference-card');
    card.innerHTML = `<table><tr><th></th><th>A</th><th>B</th></tr>
      <tr><td>t</td><td><img alt="Ja" src="${PIXEL}" style="background: red"></td><td>Y</td></tr></table>`;
    await fixture(card);
    const image = card.shadowRoot!.querySelector('img')!;
    expect([image.alt, image.getAttribute('role'), image.childElementCount]).to.deep.equal(['Ja', null, 0]);
  });
});
