import { expect } from '@open-wc/testing';
import { ALL_SERVICES } from '../../../src/delivery/services/all.js';
import { registerService } from '../../../src/delivery/services/registry.js';
import type { SuccessDetail } from '../../../src/delivery/submission.events.js';
import '../../../src/partner-form/partner-form.js';
import '../../../src/whitepaper-cta/whitepaper-cta.js';
import { consoleDuring } from '../../helpers/console.js';
import { ADA, controls, fillIn, readIn, readSnippets, RECIPES, send } from '../../helpers/recipes.js';
import { ServiceRun } from '../../helpers/service-run.js';

registerService(...ALL_SERVICES);

describe('docs/services.md', () => {
  let snippets: Map<string, string>;
  let run: ServiceRun;
  before(async () => {
    snippets = await readSnippets();
  });
  afterEach(() => run?.end());

  it('has a recipe for each service, and a test for each recipe', async () => {
    expect([...snippets.keys()]).to.have.members(Object.keys(RECIPES));
    expect(snippets.size).to.equal(ALL_SERVICES.length);
    const text = await (await fetch('/docs/services.md')).text();
    for (const { name } of ALL_SERVICES) expect(text).to.contain(`\`${name}\``);
  });

  it('tells of each service whether it confirms', async () => {
    const text = await (await fetch('/docs/services.md')).text();
    for (const [heading, { confirms }] of Object.entries(RECIPES)) {
      const anchor = heading.toLowerCase().replace(/ /g, '-');
      const row = text.split('\n').find((line) => line.startsWith('|') && line.includes(`(#${anchor})`));
      expect(row?.includes('not confirmed'), heading).to.equal(!confirms);
      const recipe = text.split(`\n## ${heading}\n`)[1]!.split('\n## ')[0]!;
      expect(/\*\*Confirmed\*\*: (yes|no)/.exec(recipe)?.[1], heading).to.equal(confirms ? 'yes' : 'no');
    }
  });

  for (const [heading, { keeps, confirms, refusal, unplaced }] of Object.entries(RECIPES)) {
    describe(`the recipe for ${heading}`, () => {
      it(`delivers, and ${confirms ? 'thanks' : 'claims no more than is known'}`, async () => {
        run = await ServiceRun.begin();
        const told = await consoleDuring(async () => {
          const widget = await fillIn(snippets.get(heading)!);
          const sent = await send(widget);
          expect(sent).to.include({ confirmed: confirms });
          await widget.updateComplete;
          const inTheAir = readIn(widget).includes('nog niet bevestigd');
          if (widget.localName === 'brug-partner-form') expect(inTheAir).to.equal(!confirms);
        });
        const { kept, posts } = await run.report();
        expect(posts).to.equal(1);
        expect(kept).to.have.length(1);
        expect(kept[0]).to.deep.include(keeps);
        expect(run.sent).to.have.length(1);
        for (const value of Object.values(ADA)) expect(run.sent[0]!.url).to.not.contain(encodeURIComponent(value));
        expect(told.length, told.join('\n')).to.equal(unplaced ? 1 : 0);
        if (unplaced) expect(told[0]).to.match(new RegExp(`no place for: ${unplaced}\\b`));
      });

      if (refusal) {
        it('thanks nobody whom it refuses', async () => {
          run = await ServiceRun.begin();
          const widget = await fillIn(snippets.get(heading)!, { email: 'weiger@bedrijf.nl' });
          await consoleDuring(async () => expect(await send(widget)).to.match(/^(invalid|rejected)$/));
          await widget.updateComplete;
          expect(readIn(widget)).to.contain(refusal).and.not.contain('Bedankt');
          expect(controls(widget).find(({ name }) => name === 'email')!.value).to.equal('weiger@bedrijf.nl');
          expect(await run.report()).to.deep.equal({ kept: [], posts: 1 });
        });
      }

      it('sends once for two clicks', async () => {
        run = await ServiceRun.begin('slow');
        const widget = await fillIn(snippets.get(heading)!);
        await consoleDuring(async () => expect(await send(widget, 2)).to.be.an('object'));
        const { kept, posts } = await run.report();
        expect([kept.length, posts, run.sent.length]).to.deep.equal([1, 1, 1]);
      });

      // Everything else that may go wrong on the way is in delivery.test.ts.
      it('sends once where the answer is lost, and does not claim that it arrived', async () => {
        run = await ServiceRun.begin('lost');
        const widget = await fillIn(snippets.get(heading)!);
        let ended: SuccessDetail | string = '';
        await consoleDuring(async () => (ended = await send(widget)));
        if (typeof ended === 'string') expect(ended).to.equal('network');
        else expect(ended).to.have.property('confirmed', false);
        // Only JSON is asked for beforehand; of a form nobody knows why no answer can be read.
        if (confirms) expect(typeof ended === 'string').to.equal(heading === 'HubSpot');
        const { kept, posts } = await run.report();
        expect(kept.length).to.be.at.most(1);
        expect(posts).to.be.at.most(1);
      });
    });
  }
});

describe('a form', () => {
  let run: ServiceRun;
  beforeEach(async () => {
    run = await ServiceRun.begin();
  });
  afterEach(() => run.end());

  const DRAWN = 'fields="name email message?"';

  it('says that sending is not possible where its service does not exist, and names those that do', async () => {
    const widget = await fillIn(`<brug-partner-form service="hubspott" action="/x" ${DRAWN}></brug-partner-form>`);
    const told = await consoleDuring(async () => expect(await send(widget)).to.equal('unavailable'));
    expect(told).to.have.length(1);
    expect(told[0]).to.contain('hubspott').and.contain('hubspot, ').and.contain('none');
    await widget.updateComplete;
    expect(readIn(widget)).to.contain('Versturen kan hier nu niet').and.not.contain('Bedankt');
    expect(run.sent).to.be.empty;
  });

  it('says so once on the console, however often it is tried', async () => {
    const action = 'https://webto.salesforce.com/servlet/servlet.WebToLead';
    const widget = await fillIn(`<brug-partner-form action="${action}" ${DRAWN}></brug-partner-form>`);
    const told = await consoleDuring(async () => {
      expect([await send(widget), await send(widget)]).to.deep.equal(['unavailable', 'unavailable']);
    });
    expect(told).to.have.length(1);
    expect(told[0]).to.contain('salesforce needs <input slot="fields" type="hidden" name="oid"');
    expect(run.sent).to.be.empty;
  });

  it('names each field without a place, once', async () => {
    const action = 'https://bedrijf.us21.list-manage.com/subscribe/post?u=a1&id=b2';
    const widget = await fillIn(
      `<brug-partner-form action="${action}" fields="name email company message"></brug-partner-form>`,
    );
    const told = await consoleDuring(async () => expect(await send(widget)).to.be.an('object'));
    expect(told).to.have.length(1);
    expect(told[0]).to.contain('mailchimp has no place for: company, message');
  });

  it('brings to HubSpot in the message what its form has no property for, as the visitor reads it', async () => {
    const action = 'https://api.hsforms.com/submissions/v3/integration/submit/1/0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';
    const own = `<label slot="fields">Land <select name="land"><option value="be">België</option></select></label>
      <label slot="fields"><input type="checkbox" name="news" checked> Stuur me nieuws</label>
      <input slot="fields" type="hidden" name="bron" value="beurs">`;
    const widget = await fillIn(`<brug-partner-form action="${action}">${own}</brug-partner-form>`);
    const told = await consoleDuring(async () => expect(await send(widget)).to.include({ confirmed: true }));
    const { kept, posts } = await run.report();
    expect([kept.length, posts]).to.deep.equal([1, 2]);
    expect(kept[0]!['message']).to.equal(
      'Wat kost het?\n\nWaarmee kunnen we je helpen? Ik wil partner worden\nLand: België\nStuur me nieuws: yes',
    );
    expect(told.join('\n')).to.contain('no place for: bron.');
  });

  it('reads the cookie of HubSpot where the page asks for it, and only there', async () => {
    const HUTK = '0123456789abcdef0123456789abcdef';
    document.cookie = `hubspotutk=${HUTK}`;
    try {
      const action = 'https://api.hsforms.com/submissions/v3/integration/submit/1/0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';
      for (const [inputs, hutk] of [
        ['', undefined],
        ['<input slot="fields" type="hidden" name="hutk" value="">', HUTK],
      ] as const) {
        await send(await fillIn(`<brug-partner-form action="${action}" ${DRAWN}>${inputs}</brug-partner-form>`));
        const { kept } = await run.report();
        expect((kept.at(-1)!['context'] as Record<string, unknown>)['hutk']).to.equal(hutk);
      }
    } finally {
      document.cookie = 'hubspotutk=; max-age=0';
    }
  });

  for (const action of [
    'https://api.hsforms.com/submissions/v3/integration/submit/1/0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
    'https://formspree.io/f/xayzabcd',
    'https://hooks.zapier.com/hooks/catch/1234567/abcdefg/',
  ]) {
    it(`brings the address of someone who wants a whitepaper to ${new URL(action).host}`, async () => {
      const link = '<a slot="link" href="/docs/services.md">Gids</a>';
      const widget = await fillIn(`<brug-whitepaper-cta gate="email" action="${action}">${link}</brug-whitepaper-cta>`);
      expect(await send(widget)).to.include({ confirmed: true });
      const { kept } = await run.report();
      expect(kept).to.have.length(1);
      expect(kept[0]).to.include({ email: 'ada@bedrijf.nl' });
    });
  }

  it('thanks a robot, and sends nothing', async () => {
    const action = 'https://hooks.zapier.com/hooks/catch/1234567/abcdefg/';
    const widget = await fillIn(`<brug-partner-form action="${action}" ${DRAWN}></brug-partner-form>`);
    controls(widget).find(({ name }) => name === 'brug_extra')!.value = 'spam';
    expect(await send(widget)).to.be.an('object');
    expect(run.sent).to.be.empty;
  });

  it('sends as a form does with service="none", whatever the address', async () => {
    const action = 'https://formspree.io/f/xayzabcd';
    const widget = await fillIn(`<brug-partner-form service="none" action="${action}" ${DRAWN}></brug-partner-form>`);
    await send(widget);
    expect((await run.report()).kept[0]).to.have.property('brug_extra', '');
  });

  it('tells a file at its field where the service takes none', async () => {
    const action = 'https://hooks.zapier.com/hooks/catch/1234567/abcdefg/';
    const widget = await fillIn(
      `<brug-partner-form action="${action}" ${DRAWN}><label slot="fields">Plan <input type="file" name="plan"></label></brug-partner-form>`,
    );
    const files = new DataTransfer();
    files.items.add(new File(['x'], 'plan.pdf'));
    const input = widget.querySelector('input')!;
    input.files = files.files;
    expect(await send(widget)).to.equal('invalid');
    await widget.updateComplete;
    expect(readIn(widget)).to.match(/bestand/i);
    expect(run.sent).to.be.empty;
  });
});
