const CHANGES = [
  {
    // Made at import, the policy throws where its name is taken or not allowed, which would end the whole script before
    // any widget is registered. It falls back to another name, then to no policy. Each file of Brug's has a policy of its
    // own, and begins with the name that those before it have left: to try a name that is taken is told on the console.
    // After two widgets that is the third name; after all three, one file has brought them, and the second is free.
    file: /lit-html\/lit-html\.js$/,
    pattern: /=(\w+)\?\1\.createPolicy\("lit-html",(\{[^}]+\})\):void 0/,
    text: '=$1?((types,rules)=>{const names=["lit-html","brug","brug-2"];const before=["difference-card","partner-form","whitepaper-cta"].filter((tag)=>customElements.get("brug-"+tag));names.unshift(...names.splice([0,1,2,1][before.length]));for(const name of names)try{return types.createPolicy(name,rules)}catch{}})($1,$2):void 0',
  },
  {
    // A picture in the page that is called `createComment` would hide that member (src/page/document-members.ts).
    file: /lit-html\/lit-html\.js$/,
    pattern: /\bl\.(create\w+)\(/g,
    text: 'Document.prototype.$1.call(l,',
  },
  {
    file: /lit-html\/lit-html\.js$/,
    pattern: /\((\w+\?\.creationScope\?\?l)\)\.importNode\(/,
    text: 'Document.prototype.importNode.call($1,',
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
];

/**
 * Makes the Lit inside a bundle a guest in the page: no globals, and no end of it by a Trusted Types policy or
 * by a name in the page. Nothing else is changed: what the tests run and what ships are the same Lit.
 */
export function guestLit() {
  return {
    name: 'guest-lit',
    transform(code, id) {
      let result = code;
      for (const { file, pattern, text } of CHANGES) {
        if (!file.test(id) || !id.includes('node_modules')) continue;
        if (!pattern.test(result))
          this.error(`${id}: expected ${pattern}; Lit has changed, look at this plugin again.`);
        result = result.replace(pattern, text);
      }
      return result === code ? null : { code: result, map: null };
    },
  };
}
