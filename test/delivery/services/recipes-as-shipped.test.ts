import { expect } from '@open-wc/testing';
import { consoleDuring } from '../../helpers/console.js';
import { fillIn, readIn, readSnippets, RECIPES, send } from '../../helpers/recipes.js';
import { ServiceRun } from '../../helpers/service-run.js';

/** The one file that sites load, as `npm run build` has made it. */
function loadBrug(): Promise<void> {
  const script = document.createElement('script');
  script.src = '/dist/brug.js';
  return new Promise((done, fail) => {
    script.onload = () => done();
    script.onerror = () => fail(new Error('There is no dist/brug.js: run "npm run build".'));
    document.head.append(script);
  });
}

describe('docs/services.md with dist/brug.js', () => {
  let snippets: Map<string, string>;
  let run: ServiceRun;
  before(async () => {
    await loadBrug();
    snippets = await readSnippets();
  });
  beforeEach(async () => {
    run = await ServiceRun.begin();
  });
  afterEach(() => run.end());

  for (const [heading, { keeps, confirms, refusal }] of Object.entries(RECIPES)) {
    it(`delivers to ${heading}, and thanks nobody whom it refuses`, async () => {
      await consoleDuring(async () => {
        expect(await send(await fillIn(snippets.get(heading)!))).to.include({ confirmed: confirms });
        const { kept, posts } = await run.report();
        expect(posts).to.equal(1);
        expect(kept[0]).to.deep.include(keeps);
        if (!refusal) return;

        const refused = await fillIn(snippets.get(heading)!, { email: 'weiger@bedrijf.nl' });
        expect(await send(refused)).to.match(/^(invalid|rejected)$/);
        await refused.updateComplete;
        expect(readIn(refused)).to.contain(refusal).and.not.contain('Bedankt');
        expect((await run.report()).kept).to.have.length(1);
      });
    });
  }
});
