import { toJson } from '../../page/plain-data.js';
import { HONEYPOT_NAME, type Enctype, type Submission } from '../submission.js';
import { mapFields, textOrName } from './field-mapping.js';
import type { ServiceRequest } from '../service.js';

/** Whether a visitor has chosen a file: an empty file field gives one without name and content (HTML, entry list). */
const hasFile = (fields: FormData): boolean =>
  [...fields.values()].some((value) => typeof value !== 'string' && (value.name !== '' || value.size > 0));

type Names = Readonly<Record<string, string>>;

/** Everything that is sent, as entries of a form under the names that the receiver wants. */
const flatten = (submission: Submission, names: Names): FormData =>
  mapFields(submission, names, { honeypot: HONEYPOT_NAME, takesAll: true }).form;

function jsonOf({ fields: _fields, labels: _labels, values, ...rest }: Submission, names: Names): string {
  // Without a prototype, because a field may be called `__proto__` or have the name of an inherited member.
  const named = Object.create(null) as Record<string, unknown>;
  for (const [field, value] of Object.entries(values)) {
    const name = Object.hasOwn(names, field) ? names[field]! : field;
    const sent = Array.isArray(value) ? value.map(textOrName) : textOrName(value);
    // Two fields under one name are parts of one value, as in a form.
    if (name) named[name] = name in named ? `${String(named[name])} ${String(sent)}` : sent;
  }
  return toJson({ ...rest, values: named });
}

/** A form as a browser would write it: multipart, or urlencoded. */
export const formBody = (form: FormData, asMultipart: boolean): FormData | URLSearchParams =>
  asMultipart ? form : new URLSearchParams([...form].map(([name, value]) => [name, textOrName(value)]));

/**
 * Encodes a submission for sending. A chosen file needs multipart (HTML, `enctype`), so a form with a file is sent as
 * multipart whatever `enctype` says.
 */
export function encode(
  submission: Submission,
  enctype: Enctype,
  names: Names = {},
): Pick<ServiceRequest, 'body' | 'headers'> {
  const asMultipart = enctype === 'multipart/form-data' || hasFile(submission.fields);
  if (enctype === 'application/json' && !asMultipart)
    return { body: jsonOf(submission, names), headers: { 'content-type': enctype } };
  return { body: formBody(flatten(submission, names), asMultipart) };
}
