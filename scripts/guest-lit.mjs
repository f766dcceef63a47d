const GUESTS = [
  {
    // Made at import, the policy throws where its name is taken or not allowed, which would end the whole script before
    // any widget is registered. It falls back to the name `brug`, then to no policy.
    file: /lit-html\/lit-html\.js$/,
    pattern: /=(\w+)\?\1\.createPolicy\("lit-html",(\{[^}]+\})\):void 0/,
    text: '=$1?((types,rules)=>{for(const name of["lit-html","brug"])try{return types.createPolicy(name,rules)}catch{}})($1,$2):void 0',
  },
  {
    // Lists of versions are globals; a copy that is locked inside a bundle has nobody to tell.
    file: /(lit-html|lit-element|reactive-element)\.js$/,
    pattern: /\(\w+\.(litHtmlVersions|litElementVersions|reactiveElementVersions)\?\?=\[\]\)\.push\("[\d.]+"\)/,
    text: '0',
  },
  {
    // The shared table of standard decorators: a global and a change to `Symbol`, for decorators that Brug does not ship.
    file: /reactive-element\.js$/,
    pattern: /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
    text: '',
  },
  {
    file: /reactive-element\.js$/,
    pattern: /const t=this\[Symbol\.metadata\];if\(null!==t\)\{const s=litPropertyMetadata\.get\(t\);/,
    text: '{const s=void 0;',
  },
  {
    // Brug uses no directives: a value is what it is.
    file: /lit-html\/lit-html\.js$/,
    pattern: /function M\(t,i,s=t,e\)\{if\(i===E\)return i;.*?,i\}class R/,
    text: 'const M=(t,i)=>i;class R',
  },
  {
    // Nor expressions that stand for an element as a whole, or in a comment.
    file: /lit-html\/lit-html\.js$/,
    pattern: /else t\.startsWith\(o\)&&\(d\.push\(\{type:6,index:l\}\),r\.removeAttribute\(t\)\);/,
    text: ';',
  },
  {
    file: /lit-html\/lit-html\.js$/,
    pattern: /:6===r\.type&&\(i=new Z\(h,this,t\)\)/,
    text: ':0',
  },
  {
    file: /lit-html\/lit-html\.js$/,
    pattern:
      /else\{let t=-1;for\(;-1!==\(t=r\.data\.indexOf\(o,t\+1\)\);\)d\.push\(\{type:7,index:l\}\),t\+=o\.length-1\}/,
    text: '',
  },
  {
    // Nor expressions inside `<textarea>`, `<title>` and the like.
    file: /lit-html\/lit-html\.js$/,
    pattern: /if\(y\.test\(r\.tagName\)\)\{.*?\}\}(?=else if\(8===r\.nodeType\))/,
    text: '}',
  },
  {
    // Nor templates of SVG or MathML, nor any that were compiled before.
    file: /lit-html\/lit-html\.js$/,
    pattern: /l=2===i\?"<svg>":3===i\?"<math>":"",c=v/,
    text: 'l="",c=v',
  },
  {
    file: /lit-html\/lit-html\.js$/,
    pattern: /\+\(2===i\?"<\/svg>":3===i\?"<\/math>":""\)/,
    text: '',
  },
  {
    file: /lit-html\/lit-html\.js$/,
    pattern:
      /if\(([^;]*?),2===i\|\|3===i\)\{const t=this\.el\.content\.firstChild;t\.replaceWith\(\.\.\.t\.childNodes\)\}for\(;/,
    text: '$1;for(;',
  },
  {
    file: /lit-html\/lit-html\.js$/,
    pattern: /e="number"==typeof s\?this\._\$AC\(t\):\(void 0===s\.el&&.*?\),s\);if/,
    text: 'e=this._$AC(t);if',
  },
  {
    // Listeners are functions without options, the same on every render or others.
    file: /lit-html\/lit-html\.js$/,
    pattern:
      /_\$AI\(t,i=this\)\{if\(\(t=M\(this,t,i,0\)\?\?A\)===E\)return;.*?,this\._\$AH=t\}handleEvent\(t\)\{.*?\}\}class Z/,
    text: '_$AI(t){this._$AH===A&&this.element.addEventListener(this.name,this),this._$AH=t}handleEvent(t){this._$AH.call(this.options.host,t)}}class Z',
  },
  {
    file: /(lit-html|reactive-element)\.js$/,
    pattern: /\b[Bp]\?\.\((S,k|\{ReactiveElement:y\})\)/,
    text: '0',
  },
  {
    // Nor attributes that hold objects.
    file: /reactive-element\.js$/,
    pattern: /break;case Object:case Array:t=null==t\?t:JSON\.stringify\(t\)/,
    text: '',
  },
  {
    file: /reactive-element\.js$/,
    pattern: /break;case Object:case Array:try\{i=JSON\.parse\(t\)\}catch\(t\)\{i=null\}/,
    text: '',
  },
  {
    // Styles without expressions, for browsers that adopt stylesheets. In others Lit writes `<style>` elements, which a
    // strict policy forbids.
    file: /css-tag\.js$/,
    pattern: /^[^]*$/,
    text: `export class CSSResult {
  constructor(text) {
    this.cssText = text;
  }
  get styleSheet() {
    if (!this.sheet) (this.sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.sheet;
  }
}
export const css = ([text]) => new CSSResult(text);
export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map((style) => style.styleSheet);
};
export const getCompatibleStyle = (style) => style;
export const unsafeCSS = (text) => new CSSResult(text);
export const supportsAdoptingStyleSheets = true;`,
  },
];

/**
 * Makes the Lit inside the bundle a guest in the page: no globals, no death by a Trusted Types policy, and nothing that
 * Brug does not use.
 */
export function guestLit() {
  return {
    name: 'guest-lit',
    transform(code, id) {
      let result = code;
      for (const { file, pattern, text } of GUESTS) {
        if (!file.test(id) || !id.includes('node_modules')) continue;
        if (!pattern.test(result))
          this.error(`${id}: expected ${pattern}; Lit has changed, look at this plugin again.`);
        result = result.replace(pattern, text);
      }
      return result === code ? null : { code: result, map: null };
    },
  };
}
