import { expect } from '@open-wc/testing';
import { isCssValue, isTokenStyle } from '../../builder/src/markup/css.js';
import { isGlobal } from '../../builder/src/markup/manifest.js';
import {
  addressJudge,
  attributeProblem,
  elementProblem,
  isLink,
  isPlainName,
  isWebUrl,
  keepsContent,
  type Reason,
} from '../../builder/src/markup/rules.js';

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

describe('what may stand in an embed', () => {
  /** Elements, and why they may not stand there: nothing where they may. */
  const ELEMENTS: readonly (readonly [names: string, why: Reason | undefined, namespace?: string])[] = [
    ['a br em figcaption h1 h6 hgroup small tbody wbr button select textarea img picture source form', undefined],
    ['P Table STRONG', undefined],
    ['script SCRIPT', 'script'],
    ['script', 'script', SVG],
    ['iframe link style meta base noscript template video canvas math svg xmp plaintext area', 'loads'],
    ['brug-partner-form brug-difference-card BRUG-WHITEPAPER-CTA', 'widget'],
    ['font marquee my-own slot dialog', 'unknown'],
    ['svg g path circle title desc use', undefined, SVG],
    ['animate image foreignObject a p style', 'loads', SVG],
  ];
  for (const [names, why, namespaceURI = HTML] of ELEMENTS)
    it(`${why ?? 'all right'}: ${names}${namespaceURI === SVG ? ' in a drawing' : ''}`, () => {
      for (const localName of names.split(' '))
        expect(elementProblem({ localName, namespaceURI }), localName).to.equal(why);
    });

  it('keeps the words of an unknown element and of another form, and of nothing else', () => {
    const all: Reason[] = ['script', 'loads', 'address', 'style', 'code', 'form', 'widget', 'unknown'];
    expect(all.filter(keepsContent)).to.deep.equal(['form', 'unknown']);
  });

  /** Attributes, and why they may not stand there. */
  const ATTRIBUTES: readonly (readonly [tag: string, name: string, value: string, why: Reason | undefined])[] = [
    ['p', 'onclick', 'x()', 'script'],
    ['p', 'ONCLICK', 'x()', 'script'],
    ['brug-partner-form', 'onsubmit', '', 'script'],
    ['p', 'srcdoc', '<b>', 'script'],
    ['p', 'data-onclick', 'x', undefined],
    ['p', '@click', 'x', 'code'],
    ['p', ':title', 'x', 'code'],
    ['p', 'v-on:click', 'x', 'code'],
    ['p', '[title]', 'x', 'code'],
    ['p', '1st', 'x', 'code'],
    ['button', 'is', 'own-button', 'code'],
    ['p', 'data-bind', 'text: x', 'code'],
    ['p', 'DATA-HX-POST', '/x', 'code'],
    ['p', 'data-action', 'x', 'code'],
    ['p', 'data-actions', 'x', undefined],
    ['p', 'data-crm', '7', undefined],
    ['p', 'style', '--brug-accent: red', undefined],
    ['p', 'style', 'color: red', 'style'],
    ['p', 'data-brug', '', 'widget'],
    ['p', 'class', 'lead brug-partner-form', 'widget'],
    ['p', 'class', 'BRUG-Partner-Form', 'widget'],
    ['p', 'class', 'lead my-brug-partner-form', undefined],
    ['brug-partner-form', 'class', 'brug-partner-form', undefined],
    ['P', 'title', 'x', undefined],
    ['p', 'aria-label', 'x', undefined],
    ['p', 'zomaar', 'x', 'unknown'],
    ['td', 'ColSpan', '2', undefined],
    ['brug-partner-form', 'colspan', '2', 'unknown'],
    ['brug-partner-form', 'fields', 'name', undefined],
    ['p', 'fields', 'name', 'unknown'],
    ['a', 'href', '/x', undefined],
    ['a', 'href', 'mailto:a@b.nl', undefined],
    ['a', 'href', 'javascript:1', 'address'],
    ['p', 'href', '/x', 'unknown'],
    ['brug-whitepaper-cta', 'href', '/x.pdf', undefined],
    ['brug-whitepaper-cta', 'href', 'mailto:a@b.nl', 'address'],
    ['brug-whitepaper-cta', 'cover', 'javascript:1', 'address'],
    ['brug-partner-form', 'privacy-href', 'mailto:a@b.nl', undefined],
    ['brug-partner-form', 'privacy-href', 'javascript:1', 'address'],
    ['brug-partner-form', 'success-href', 'mailto:a@b.nl', 'address'],
    ['brug-partner-form', 'action', 'javascript:1', 'address'],
    ['form', 'action', '/x', undefined],
    ['form', 'action', 'javascript:1', 'address'],
    ['p', 'action', '/x', 'unknown'],
    ['button', 'formaction', '/x', undefined],
    ['input', 'formaction', 'javascript:1', 'address'],
    ['a', 'formaction', '/x', 'unknown'],
    ['img', 'src', '/x.png', undefined],
    ['input', 'src', 'javascript:1', 'address'],
    ['source', 'src', '/x.png', 'unknown'],
    ['source', 'srcset', '/x.png 2x', undefined],
    ['img', 'srcset', '/x.png, javascript:1 2x', 'address'],
    ['p', 'srcset', '/x.png', 'unknown'],
    ['a', 'rel', 'noopener', undefined],
    ['a', 'rel', 'nofollow Opener', 'loads'],
    ['form', 'id', 'lead', undefined],
    ['form', 'id', 'cookie', 'code'],
    ['form', 'name', 'submit', 'code'],
    ['form', 'name', 'lead', undefined],
    ['form', 'title', 'cookie', undefined],
    ['input', 'id', 'cookie', undefined],
    ['input', 'name', 'cookie', undefined],
    ['img', 'name', 'x', 'unknown'],
    ['a', 'name', 'x', 'unknown'],
    ['input', 'form', 'other', 'form'],
    ['input', 'list', 'x', undefined],
  ];
  for (const [localName, name, value, why] of ATTRIBUTES)
    it(`${why ?? 'all right'}: <${localName} ${name}="${value}">`, () =>
      expect(attributeProblem({ localName, namespaceURI: HTML }, name, value)).to.equal(why));

  const OF_DRAWINGS: readonly (readonly [tag: string, name: string, value: string, why: Reason | undefined])[] = [
    ['svg', 'viewBox', '0 0 1 1', undefined],
    ['path', 'd', 'M0 0', undefined],
    ['path', 'id', 'a', undefined],
    ['path', 'fill', 'red', undefined],
    ['path', 'fill', 'url(#a)', 'loads'],
    ['path', 'fill', 'URL(#a)', 'loads'],
    ['path', 'fill', '\\75rl(#a)', 'loads'],
    ['path', 'title', 'url(#a)', 'loads'],
    ['use', 'href', '#a', undefined],
    ['use', 'href', '/x.svg#a', 'loads'],
    ['path', 'href', '#a', 'unknown'],
    ['path', 'begin', '0s', 'unknown'],
    ['path', 'onload', 'x()', 'script'],
    ['path', 'style', 'fill: red', 'style'],
  ];
  for (const [localName, name, value, why] of OF_DRAWINGS)
    it(`${why ?? 'all right'}, in a drawing: <${localName} ${name}="${value}">`, () =>
      expect(attributeProblem({ localName, namespaceURI: SVG }, name, value)).to.equal(why));

  it('knows names that every element may have, and no longer ones', () => {
    const right = 'data-x aria-label onclick onbeforetoggle id part popover tabindex nonce v-pre inputmode';
    const wrong = 'my-data-x on on-click onclick2 ids xid identity v-if style-x href';
    expect([...right.split(' '), ...wrong.split(' ')].filter(isGlobal)).to.deep.equal(right.split(' '));
  });

  it('knows names that are code to a framework or a library', () => {
    const plain = 'title _x a1 data-x data-action2 data-upload aria-label v-pre';
    const code =
      '-x 1a a.b a:b #a *a (a) data-on data-on-click data-x-data.b data-bs-toggle data-turbo-frame data-wp-on';
    expect([...plain.split(' '), ...code.split(' ')].filter(isPlainName)).to.deep.equal(
      plain.split(' ').filter((name) => name !== 'data-x'),
    );
  });
});

describe('an address', () => {
  /** Whether something may be fetched from it or sent to it, and whether a link may lead there. */
  const ADDRESSES: readonly (readonly [address: string, web: boolean, link: boolean])[] = [
    ['', true, true],
    [' \n', true, true],
    ['/x', true, true],
    ['x.html', true, true],
    ['#x', true, true],
    ['https://a.nl/x', true, true],
    ['HTTP://a.nl', true, true],
    ['https:a.nl', false, false],
    [' http:a.nl', false, false],
    ['ht\ntps:a.nl', false, false],
    ['mailto:a@b.nl', false, true],
    ['tel:1', false, true],
    ['javascript:1', false, false],
    ['data:text/html,x', false, false],
  ];
  for (const [address, web, link] of ADDRESSES)
    it(`${JSON.stringify(address)} is ${web ? 'one of the web' : link ? 'for links alone' : 'refused'}`, () =>
      expect([isWebUrl(address), isLink(address)]).to.deep.equal([web, link]));

  it('is judged by where it stands', () => {
    expect(addressJudge('brug-whitepaper-cta', 'href')!('mailto:a@b.nl')).to.be.false;
    expect(addressJudge('a', 'href')!('mailto:a@b.nl')).to.be.true;
    expect(addressJudge('form', 'action')!('mailto:a@b.nl')).to.be.false;
    expect(addressJudge('p', 'title')).to.equal(undefined);
    const pictures = addressJudge('img', 'srcset')!;
    expect(
      ['/a.png', ' /a.png 1x ,\n/b.png  2x', '', 'javascript:1', '/a.png,javascript:1 2x'].map(pictures),
    ).to.deep.equal([...[true, true, true, false, false]]);
  });
});

describe('a value of CSS', () => {
  const FITS: readonly (readonly [value: string, fits: boolean])[] = [
    ['red', true],
    ['light-dark(#000, rgb(1 2 3))', true],
    ['calc((1px + 2px) * 2)', true],
    ['rgb(1 2 3', false],
    ['1px)', false],
    [')(', false],
    ['a) b(', false],
    ['[x]', false],
    ['x]', false],
    ['red; color: blue', false],
    ['red} x {', false],
    ['a<b', false],
    ['a>b', false],
    ['\\72 ed', false],
    ['"x"', false],
    ["'x'", false],
    ['@x', false],
    ['red !important', false],
    ['red /* x', false],
    ['1px / 2px', true],
    ['2 * 3', true],
    ['url(x)', false],
    ['URL(x)', false],
    ['', true],
  ];
  for (const [value, fits] of FITS)
    it(`“${value}” ${fits ? 'fits' : 'does not fit'} in a declaration`, () => expect(isCssValue(value)).to.equal(fits));

  const STYLES: readonly (readonly [style: string, may: boolean])[] = [
    ['', true],
    ['--brug-accent: red', true],
    [' --brug-accent : red ; --brug-button-radius: 1em; ', true],
    ['--brug-accent: red; color: red', false],
    ['color: red', false],
    ['x--brug-accent: red', false],
    ['--brug-accent x: red', false],
    ['--brug-: red', false],
    ['--brug-accent1: red', false],
    ['--brug-accent: red}', false],
    ['--brug-accent: url(x)', false],
  ];
  for (const [style, may] of STYLES)
    it(`style="${style}" ${may ? 'only sets tokens' : 'does more than set tokens'}`, () =>
      expect(isTokenStyle(style)).to.equal(may));
});
