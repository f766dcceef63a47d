import { expect, fixture, html } from '@open-wc/testing';
import { check } from '../../builder/src/check/check.js';
import '../../src/index.js';
import '../../src/scan/scan.js';
import { UNPUBLISHED } from '../builder/embeds.js';
import { consoleDuring } from '../helpers/console.js';
import { until } from '../helpers/form.js';

/** Embeds by somebody who has read no more than the file. */
const EMBEDS = [
  'card',
  'card-as-a-table',
  'card-from-data',
  'card-with-scan',
  'form',
  'form-of-the-page',
  'form-to-a-service',
  'whitepaper',
  'whitepaper-own-form',
  'whitepaper-soft',
];

const textOf = async (path: string): Promise<string> => (await fetch(path)).text();
const embed = (name: string): Promise<string> => textOf(`/test/docs/embeds/${name}.html`);
const parsed = (code: string): Document => new DOMParser().parseFromString(code, 'text/html');
const tagsIn = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('brug-'));

/** What the file says; `names` are those of one list: "Slots of `brug-partner-form`". */
class Said {
  constructor(private readonly text: string) {}

  names(list: string): readonly string[] {
    const section = this.text.split(`### ${list}\n`)[1]?.split(/\n#/)[0] ?? '';
    return [...section.matchAll(/^- `(?:slot=")?([\w-]+)/gm)].map(([, name]) => name!);
  }

  says(word: string): boolean {
    return this.text.includes(word);
  }
}

/** The names that an embed uses and the file does not have. */
function unsaid(code: string, said: Said): string[] {
  const page = parsed(code);
  const attributes = tagsIn(page).flatMap(({ localName, attributes: all }) =>
    [...all]
      .filter(({ name }) => name !== 'slot' && !said.names(`Attributes of \`${localName}\``).includes(name))
      .map(({ name }) => `${localName} ${name}`),
  );
  const slots = [...page.querySelectorAll('[slot]')]
    .filter((child) => !said.names(`Slots of \`${child.parentElement!.localName}\``).includes(child.slot))
    .map((child) => `slot ${child.slot}`);
  const tags = tagsIn(page).map(({ localName }) => localName);
  const events = [...code.matchAll(/addEventListener\('([\w-]+)'/g)]
    .map(([, name]) => name!)
    .filter((name) => !tags.some((tag) => said.names(`Events of \`${tag}\``).includes(name)));
  const fields = [...page.querySelectorAll('[fields]')]
    .flatMap((tag) => tag.getAttribute('fields')!.split(' '))
    .filter((name) => !said.says(`\`${name.replace('?', '')}\``));
  const messages = [...page.querySelectorAll('script[type="application/json"]')]
    .flatMap((script) =>
      Object.keys((JSON.parse(script.textContent) as { messages?: Record<string, string> }).messages ?? {}),
    )
    .filter((key) => !said.says(`\`${key}\``));
  const services = [...page.querySelectorAll('[action^="https:"]')]
    .map((tag) => new URL(tag.getAttribute('action')!).host)
    .filter((host) => !said.says(host));
  return [...attributes, ...slots, ...events, ...fields, ...messages, ...services];
}

describe('an embed by somebody who has read llms-full.txt', () => {
  let said: Said;
  let skill: Said;
  before(async () => {
    said = new Said(await textOf('/dist/llms-full.txt'));
    skill = new Said(await textOf('/dist/skills/brug/reference.md'));
  });

  it('names nothing that is not there, or the test finds it', () => {
    const wrong = `<brug-partner-form endpoint="/x" fields="shoe-size"><p slot="thanks">Thanks</p></brug-partner-form>
      <script>addEventListener('brug-sent', console.log)</script>`;
    expect(unsaid(wrong, said)).to.deep.equal(['brug-partner-form endpoint', 'slot thanks', 'brug-sent', 'shoe-size']);
  });

  for (const name of EMBEDS) {
    it(`${name}: uses no name but what the file says, and the checker finds nothing`, async () => {
      const code = await embed(name);
      expect(unsaid(code, said)).to.deep.equal([]);
      expect(check(code, UNPUBLISHED)).to.deep.equal([]);
      const tags = tagsIn(parsed(code));
      expect(tags.length).to.be.greaterThan(0);
      for (const { localName, attributes } of tags)
        for (const { name: attribute } of attributes)
          if (attribute !== 'slot') expect(skill.names(`Attributes of \`${localName}\``)).to.include(attribute);
    });

    it(`${name}: is drawn, and nothing is said on the console`, async () => {
      const page = await fixture<HTMLElement>(html`<div></div>`);
      const code = await embed(name);
      const said = await consoleDuring(async () => {
        page.innerHTML = code.replace(/"\/[\w-]+\.(jpg|webp)"/g, '"/demo/assets/header.svg"');
        for (const tag of tagsIn(page)) await until(() => tag.matches(':state(drawn)'), tag.localName);
      });
      expect(said).to.deep.equal([]);
      for (const tag of tagsIn(page)) expect(tag.getBoundingClientRect().height).to.be.greaterThan(40);
    });
  }
});
