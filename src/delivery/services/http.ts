import { encode } from './encode.js';
import { underFields } from './field-mapping.js';
import { readAnswer } from '../read-answer.js';
import type { Service } from '../service.js';

/** Anything that accepts a form over HTTP: a script of the site's own, a CMS, a form service that has no file of its own. */
export const http: Service = {
  name: 'none',
  readable: true,
  dropsDoubles: false,
  prepare: (submission, { url, enctype, names }) => ({ request: { url, ...encode(submission, enctype, names) } }),
  read(answer, submission, endpoint) {
    const outcome = readAnswer(answer, submission.context.pageUrl);
    if (!('errors' in outcome)) return outcome;
    return { ...outcome, errors: underFields(outcome.errors, submission, endpoint.names, { takesAll: true }) };
  },
};
