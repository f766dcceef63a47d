import { failed } from '../outcome.js';
import { formService } from './form-service.js';
import { readAnswer } from '../read-answer.js';

/** A form that Netlify found in a page of the site when the site was built. */
export const netlify = formService({
  name: 'netlify',
  honeypot: 'bot-field',
  // A form has its own names there, whatever they are.
  accepts: /./,
  multipart: true,
  requiredInputs: ['form-name'],
  problemWith: ({ origin }, { context }) =>
    origin !== new URL(context.pageUrl).origin && 'an action of its own site, like "/".',
  read(answer, { context }) {
    const { status } = answer;
    // A form that it does not know gets the same page: no answer of its own proves anything.
    if (status < 300) return { kind: 'unconfirmed', status };
    // Without a page at the address it has been seen to keep a form all the same.
    return status === 404 ? failed('rejected', { status, mayHaveArrived: true }) : readAnswer(answer, context.pageUrl);
  },
});
