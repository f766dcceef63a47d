/**
 * Makes the Lit inside the bundle a guest in the page:
 *
 * - Its Trusted Types policy is made at import and throws where the name `lit-html` is taken or not allowed, which would
 *   end the whole script before any widget is registered. It falls back to the name `brug`, then to no policy.
 * - Its lists of versions are globals; a copy that is locked inside a bundle has nobody to tell.
 */
export function guestLit() {
  const replacements = [
    {
      file: /lit-html\/lit-html\.js$/,
      // `const s=t.trustedTypes,i=s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0`
      pattern: /=(\w+)\?\1\.createPolicy\("lit-html",(\{[^}]+\})\):void 0/,
      text: '=$1?((types,rules)=>{for(const name of["lit-html","brug"])try{return types.createPolicy(name,rules)}catch{}})($1,$2):void 0',
    },
    {
      file: /(lit-html|lit-element|reactive-element)\.js$/,
      pattern:
        /\((\w+\.)?(globalThis\.)?\w*(litHtmlVersions|litElementVersions|reactiveElementVersions)\?\?=\[\]\)\.push\("[\d.]+"\)/,
      text: '0',
    },
  ];
  return {
    name: 'guest-lit',
    transform(code, id) {
      let result = code;
      for (const { file, pattern, text } of replacements) {
        if (!file.test(id) || !/node_modules/.test(id)) continue;
        if (!pattern.test(result))
          this.error(`${id}: expected ${pattern}; Lit has changed, look at this plugin again.`);
        result = result.replace(pattern, text);
      }
      return result === code ? null : { code: result, map: null };
    },
  };
}
