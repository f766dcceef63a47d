import { expect } from '@open-wc/testing';
import { frameworkMarkup, type Framework } from '../../builder/src/snippet/framework-markup.js';

/** Markup, and how the template of each framework has it. */
const WRITTEN: readonly (readonly [what: string, html: string, written: Readonly<Record<Framework, string>>])[] = [
  [
    'braces, signs and words beside elements',
    '<p>a {b} @c &amp; <b>d</b>, e</p>',
    {
      react: "<p>\n  a {'{'}b{'}'} @c &amp; <b>d</b>, e\n</p>",
      vue: '<p>\n  a {b} @c &amp; <b>d</b>, e\n</p>',
      svelte: '<p>\n  a &#123;b&#125; @c &amp; <b>d</b>, e\n</p>',
      angular: '<p>\n  a &#123;b&#125; &#64;c &amp; <b>d</b>, e\n</p>',
    },
  ],
  [
    'a class, a place and tokens',
    '<p class="x" tabindex="1" style="--brug-accent: red; --brug-radius:0;;x">a</p>',
    {
      react: '<p className="x" tabIndex="1" style={{"--brug-accent":"red","--brug-radius":"0"}}>a</p>',
      vue: '<p class="x" tabindex="1" style="--brug-accent: red; --brug-radius:0;;x">a</p>',
      svelte: '<p class="x" tabindex="1" style="--brug-accent: red; --brug-radius:0;;x">a</p>',
      angular: '<p class="x" tabindex="1" style="--brug-accent: red; --brug-radius:0;;x">a</p>',
    },
  ],
  [
    'the tag of a widget',
    '<brug-partner-form class="x" fields heading="" action="/x" style="--brug-accent: red"></brug-partner-form>',
    {
      react:
        '<brug-partner-form class="x" fields="" heading action="/x" style={{"--brug-accent":"red"}}></brug-partner-form>',
      vue: '<brug-partner-form v-pre class="x" fields heading action="/x" style="--brug-accent: red"></brug-partner-form>',
      svelte: '<brug-partner-form class="x" fields heading action="/x" style="--brug-accent: red"></brug-partner-form>',
      angular:
        '<brug-partner-form class="x" fields heading action="/x" style="--brug-accent: red"></brug-partner-form>',
    },
  ],
  [
    'a control with its label',
    '<label for=a>N <input id=a name=n maxlength=3 minlength=1 readonly required value="v" checked autocomplete=off inputmode=text></label>',
    {
      react:
        '<label htmlFor="a">\n  N <input id="a" name="n" maxLength="3" minLength="1" readOnly required value="v" defaultChecked autoComplete="off" inputMode="text" />\n</label>',
      vue: '<label for="a">\n  N <input id="a" name="n" maxlength="3" minlength="1" readonly required value="v" checked autocomplete="off" inputmode="text" />\n</label>',
      svelte:
        '<label for="a">\n  N <input id="a" name="n" maxlength="3" minlength="1" readonly required value="v" checked autocomplete="off" inputmode="text" />\n</label>',
      angular:
        '<label for="a">\n  N <input id="a" name="n" maxlength="3" minlength="1" readonly required value="v" checked autocomplete="off" inputmode="text" />\n</label>',
    },
  ],
  [
    'choices',
    '<select multiple name=s><option selected value="1">een</option><option value="">twee</option></select>',
    {
      react:
        '<select multiple name="s">\n  <option selected value="1">een</option>\n  <option value="">twee</option>\n</select>',
      vue: '<select multiple name="s">\n  <option selected value="1">een</option>\n  <option value="">twee</option>\n</select>',
      svelte:
        '<select multiple name="s">\n  <option selected value="1">een</option>\n  <option value="">twee</option>\n</select>',
      angular:
        '<select multiple name="s">\n  <option selected value="1">een</option>\n  <option value="">twee</option>\n</select>',
    },
  ],
  [
    'a form',
    '<form novalidate enctype="x/y" hidden><textarea name=t rows=3>a\n b {c}</textarea><textarea></textarea></form>',
    {
      react:
        '<form noValidate encType="x/y" hidden>\n  <textarea name="t" rows="3" defaultValue={"a\\n b {c}"}></textarea>\n  <textarea></textarea>\n</form>',
      vue: '<form novalidate enctype="x/y" hidden>\n  <textarea name="t" rows="3">a\n b {c}</textarea>\n  <textarea></textarea>\n</form>',
      svelte:
        '<form novalidate enctype="x/y" hidden>\n  <textarea name="t" rows="3">a\n b &#123;c&#125;</textarea>\n  <textarea></textarea>\n</form>',
      angular:
        '<form novalidate enctype="x/y" hidden>\n  <textarea name="t" rows="3">a\n b &#123;c&#125;</textarea>\n  <textarea></textarea>\n</form>',
    },
  ],
  [
    'quotes in a value',
    '<p title="a &quot;b&quot; {c} \\">x</p>',
    {
      react: '<p title={"a \\"b\\" {c} \\\\"}>x</p>',
      vue: '<p title="a &quot;b&quot; {c} \\">x</p>',
      svelte: '<p title="a &quot;b&quot; &#123;c&#125; \\">x</p>',
      angular: '<p title="a &quot;b&quot; &#123;c&#125; \\">x</p>',
    },
  ],
  [
    'no names that are code',
    '<p @click="x" v-on:x=1 title="t">x</p>',
    {
      react: '<p title="t">x</p>',
      vue: '<p title="t">x</p>',
      svelte: '<p title="t">x</p>',
      angular: '<p title="t">x</p>',
    },
  ],
  [
    'no script, and text as it stands',
    '<script type="application/json">{}</script><pre> a\n  {b}</pre>',
    {
      react: '<pre>{" a\\n  {b}"}</pre>',
      vue: '<pre> a\n  {b}</pre>',
      svelte: '<pre> a\n  &#123;b&#125;</pre>',
      angular: '<pre> a\n  &#123;b&#125;</pre>',
    },
  ],
  [
    'cells',
    '<table><tr><td colspan=2 rowspan=3>a</td></tr></table>',
    {
      react: '<table>\n  <tbody>\n    <tr>\n      <td colSpan="2" rowSpan="3">a</td>\n    </tr>\n  </tbody>\n</table>',
      vue: '<table>\n  <tbody>\n    <tr>\n      <td colspan="2" rowspan="3">a</td>\n    </tr>\n  </tbody>\n</table>',
      svelte: '<table>\n  <tbody>\n    <tr>\n      <td colspan="2" rowspan="3">a</td>\n    </tr>\n  </tbody>\n</table>',
      angular:
        '<table>\n  <tbody>\n    <tr>\n      <td colspan="2" rowspan="3">a</td>\n    </tr>\n  </tbody>\n</table>',
    },
  ],
  [
    'words between blocks',
    '<ul>\n<li>a</li>\n<li>b <a href="/x">c</a> d<br>e</li></ul>tekst<div>f</div>g',
    {
      react: '<ul>\n  <li>a</li>\n  <li>\n    b <a href="/x">c</a> d<br />e\n  </li>\n</ul>\ntekst\n<div>f</div>\ng',
      vue: '<ul>\n  <li>a</li>\n  <li>\n    b <a href="/x">c</a> d<br />e\n  </li>\n</ul>\ntekst\n<div>f</div>\ng',
      svelte: '<ul>\n  <li>a</li>\n  <li>\n    b <a href="/x">c</a> d<br />e\n  </li>\n</ul>\ntekst\n<div>f</div>\ng',
      angular: '<ul>\n  <li>a</li>\n  <li>\n    b <a href="/x">c</a> d<br />e\n  </li>\n</ul>\ntekst\n<div>f</div>\ng',
    },
  ],
  [
    'elements without content',
    '<input value=""><details open><summary>s</summary>t</details><hr>',
    {
      react: '<input value="" />\n<details open>\n  <summary>s</summary>\n  t\n</details>\n<hr />',
      vue: '<input value="" />\n<details open>\n  <summary>s</summary>\n  t\n</details>\n<hr />',
      svelte: '<input value="" />\n<details open>\n  <summary>s</summary>\n  t\n</details>\n<hr />',
      angular: '<input value="" />\n<details open>\n  <summary>s</summary>\n  t\n</details>\n<hr />',
    },
  ],
];

describe('markup in the template of a framework', () => {
  for (const [what, html, written] of WRITTEN)
    for (const [framework, expected] of Object.entries(written))
      it(`has ${what} as ${framework} takes it`, () =>
        expect(frameworkMarkup(html, framework as Framework)).to.equal(expected));

  it('stands as far in as it is told', () => {
    expect(frameworkMarkup('<div><p>a</p></div>b', 'vue', 2)).to.equal('    <div>\n      <p>a</p>\n    </div>\n    b');
  });
});

it('what stands inside words stays on their line, whatever is in it', () => {
  const html = '<div>Zie <a href="/x"><span>een</span><em>twee</em></a> en meer</div>';
  expect(frameworkMarkup(html, 'vue')).to.equal(
    '<div>\n  Zie <a href="/x"><span>een</span><em>twee</em></a> en meer\n</div>',
  );
});
