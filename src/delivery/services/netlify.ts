import { failed } from '../outcome.js';
import { formService } from './form-service.js';
import { readAnswer } from '../read-answer.js';

/** A form that Netlify found in a page of the site when the site was built. */
export const netlify = formService({
  name: 'netlify',
  honeypot: 'bot-field',
  // The names are those of the page's form, so any name is accepted.
  accepts: /./,
  multipart: true,
  requiredInputs: ['form-name'],
  problemWith: ({ origin }, { context }) =>
    origin !== new URL(context.pageUrl).origin && 'an action of its own site, like "/".',
  read(answer, { context }) {
    const { status } = answer;
    // Netlify answers an unknown form with the same page, so a good status proves nothing.
    if (status < 300) return { kind: 'unconfirmed', status };
    // Netlify has been seen to keep a form although there was no page at the address.
    return status === 404 ? failed('rejected', { status, mayHaveArrived: true }) : readAnswer(answer, context.pageUrl);
  },
});
