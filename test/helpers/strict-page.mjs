// The strictest policy that a site may have; docs/security.md names it.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const PAGE = `<!doctype html><html lang="nl"><head><title>t</title><script src="/dist/brug.js" defer></script><script src="/strict-page.js"></script></head><body>
  <brug-difference-card heading="Kop" collapsible linkable>
    <table><tr><td></td><th>A</th><th>B</th></tr><tr><td>t</td><td><b>Een</b> <i>x</i></td><td>Twee</td></tr><tr><td>t</td><td>Drie</td><td>Vier</td></tr></table>
  </brug-difference-card>
  <brug-whitepaper-cta gate="soft" action="/receiver/fail" consent="optional" cover="/demo/assets/cover.svg" format="PDF" size="1000"><a href="/demo/assets/whitepaper.pdf" download>Lees</a></brug-whitepaper-cta>
  <brug-partner-form action="/receiver/fail" consent="required" retries="0"><label slot="fields">Nummer <input name="nummer" required></label></brug-partner-form>
</body></html>`;

/** The page's own script: it makes a mistake when it is asked to. */
const SCRIPT = "addEventListener('be-mistaken', () => void Promise.reject(new Error('a mistake of the page’s own')));";

/** Serves `/strict-page`: the built bundle and the three widgets under the strictest policy. */
export function strictPage() {
  return (context, next) => {
    if (context.path === '/strict-page.js') {
      context.type = 'text/javascript';
      context.body = SCRIPT;
      return undefined;
    }
    if (context.path !== '/strict-page') return next();
    context.set('content-security-policy', POLICY);
    context.type = 'text/html';
    context.body = PAGE;
    return undefined;
  };
}
