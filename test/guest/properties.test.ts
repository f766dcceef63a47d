import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import '../../src/index.js';
import { differenceTitle } from '../../src/difference-card/comparison.js';
import { readJson } from '../../src/difference-card/read-json.js';
import { BUILT_IN_FIELDS, parseFields } from '../../src/form/drawn/parse-fields.js';
import { languageOf, LANGUAGES } from '../../src/widget/language.js';
import { safeWebUrl } from '../../src/page/safe-url.js';
import { readFieldErrors } from '../../src/delivery/field-errors.js';
import { readRetryAfter } from '../../src/delivery/answer.js';
import { consoleDuring } from '../helpers/console.js';

const TAGS = ['brug-difference-card', 'brug-whitepaper-cta', 'brug-partner-form'] as const;
type Widget = HTMLElementTagNameMap[(typeof TAGS)[number]];

/** Controls that a screen reader could not name. */
const unlabelled = (widget: Widget): Element[] =>
  [
    ...widget.shadowRoot!.querySelectorAll<HTMLInputElement>(
      'input:not([type=hidden], [tabindex="-1"]), select, textarea, button, a',
    ),
  ].filter(
    (control) =>
      !control.getAttribute('aria-label')?.trim() &&
      ![...(control.labels ?? [])].some((label) => label.textContent.trim()) &&
      !control.textContent.trim(),
  );

const attributesOf = (element: Widget): string[] =>
  (element.constructor as unknown as { observedAttributes: string[] }).observedAttributes.filter(
    // What they name would be asked for, over and over.
    (name) => name !== 'src' && name !== 'cover',
  );

describe('whatever a page gives', () => {
  for (const tag of TAGS) {
    it(`never makes <${tag}> throw, nor leaves a control without a name`, async () => {
      await consoleDuring(async () => {
        const element = document.createElement(tag);
        document.body.append(element);
        const attribute = fc.constantFrom(...attributesOf(element));
        await fc.assert(
          fc.asyncProperty(
            fc.array(fc.tuple(attribute, fc.string({ unit: 'binary' })), { maxLength: 5 }),
            async (changes) => {
              for (const [name, value] of changes) element.setAttribute(name, value);
              await element.updateComplete;
              expect(unlabelled(element)).to.deep.equal([]);
            },
          ),
          { numRuns: 60 },
        );
        element.remove();
      });
    });
  }

  it('as a property of a wrong type is survived', async () => {
    const names = [
      ...['heading', 'headingLevel', 'messages', 'layout', 'differences', 'first', 'fields', 'pages', 'size'],
      ...['timeout', 'retries', 'label', 'href', 'values', 'consent', 'gate', 'draft'],
    ];
    const wrong = fc.oneof(
      fc.constantFrom(null, undefined, true, NaN, Infinity, [], [null], [[]], {}),
      fc.double(),
      fc.string(),
      fc.array(
        fc.oneof(
          fc.string(),
          fc.constant(null),
          fc.integer(),
          fc.record({ name: fc.string(), first: fc.string(), label: fc.string() }, { noNullPrototype: true }),
        ),
      ),
    );
    await consoleDuring(async () => {
      const widgets = TAGS.map((tag) => document.createElement(tag) as unknown as Record<string, unknown> & Widget);
      document.body.append(...widgets);
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...widgets), fc.constantFrom(...names), wrong, async (widget, name, value) => {
          const before = widget[name];
          widget[name] = value;
          await widget.updateComplete;
          expect(unlabelled(widget)).to.deep.equal([]);
          widget[name] = before;
          await widget.updateComplete;
        }),
        { numRuns: 200, endOnFailure: true },
      );
      widgets.forEach((widget) => widget.remove());
    });
  });

  it('as JSON gives only text, each difference with an id of its own', () => {
    const leaf = fc.oneof(fc.string(), fc.anything());
    const row = fc.oneof(
      fc.record({ id: leaf, first: leaf, second: leaf, note: leaf }, { requiredKeys: [] }),
      fc.anything(),
    );
    fc.assert(
      fc.property(fc.oneof(fc.record({ differences: fc.array(row) }), fc.anything()), (value) => {
        const { differences, problems } = readJson(value);
        expect(new Set(differences.map(({ id }) => id)).size).to.equal(differences.length);
        for (const difference of differences) {
          for (const text of Object.values(difference)) expect(text).to.be.a('string');
          expect(differenceTitle(difference, '{first} versus {second}')).to.be.a('string');
        }
        for (const problem of problems) expect(problem).to.be.a('string');
      }),
    );
  });

  it('as an answer of a receiver gives only named texts', () => {
    fc.assert(
      fc.property(fc.oneof(fc.record({ errors: fc.anything() }), fc.anything()), (answer) => {
        for (const { name, message } of readFieldErrors(answer)) {
          expect(name).to.be.a('string');
          expect(message).to.be.a('string').and.not.equal('');
        }
      }),
    );
  });

  it('as a waiting time is never negative, as a language always known, as an address never a script', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (text, now) => {
        expect(readRetryAfter(text, now) ?? 0).to.be.at.least(0);
        expect(LANGUAGES).to.include(languageOf(text).language);
        const url = safeWebUrl(text);
        if (url) expect(new URL(url, document.baseURI).protocol).to.match(/^https?:$/);
        const { fields } = parseFields(text, BUILT_IN_FIELDS);
        expect(new Set(fields.map(({ name }) => name)).size).to.equal(fields.length);
      }),
    );
  });
});
