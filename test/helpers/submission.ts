import type { LabelledValue, Submission, Values } from '../../src/delivery/submission.js';

/** The id of the submission below. */
export const ID = '3f0b7c1e-1111-4222-8333-abcdefabcdef';

export const formData = (...pairs: readonly (readonly [string, string | Blob])[]): FormData => {
  const data = new FormData();
  for (const [name, value] of pairs) data.append(name, value as string);
  return data;
};

/** Labels as a form has them, by the name of the field: `{ budget: ['Budget', 'tot 5.000'] }`; `isLong` of a text area. */
export type Labels = Readonly<Record<string, readonly [label: string, text: string, isLong?: boolean]>>;

/** A submission as a form makes one; a name that occurs more than once has a list. */
export const submission = (fields: FormData, labels: Labels = {}): Submission => ({
  id: ID,
  widget: 'brug-partner-form',
  fields,
  values: Object.fromEntries(
    [...new Set(fields.keys())].map((name): [string, Values[string]] => {
      const all = fields.getAll(name);
      return [name, all.length > 1 ? all : all[0]!];
    }),
  ),
  labels: new Map(
    Object.entries(labels).map(([name, [label, text, isLong = false]]): [string, LabelledValue] => [
      name,
      { label, text, isLong },
    ]),
  ),
  consents: [{ name: 'consent', text: 'Ik geef toestemming', given: true, at: '2026-01-01T00:00:00.000Z' }],
  context: { pageUrl: 'https://site.example/a', referrer: '', locale: 'nl-BE', utm: { utm_source: 'mail' } },
  antispam: { honeypot: '', elapsedMs: 5000 },
});
