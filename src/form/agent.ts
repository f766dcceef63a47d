import { CONSENT_NAME } from '../delivery/submission.js';
import { oneLine, textOf } from '../page/text-of.js';
import { nameOf, type Control } from './control.js';
import type { FormController } from './form.controller.js';
import type { FormHost } from './form-host.js';

/** What a browser adds to `submit` where its agent fills in forms (WebMCP, https://webmachinelearning.github.io/webmcp/). */
type AgentSubmit = SubmitEvent & {
  readonly agentInvoked?: boolean;
  respondWith?(answer: Promise<unknown>): void;
};

/** Whether it was filled in by the browser's agent, in the visitor's name. */
export const isByAgent = (event: AgentSubmit): boolean => event.agentInvoked === true;

/** What an agent is told. */
interface AgentAnswer {
  readonly outcome: 'sent' | 'unconfirmed' | 'invalid' | 'failed' | 'sending' | 'not sent';
  /** What the visitor reads of it. */
  readonly message: string;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}

/** As the visitor reads it, so it is asked when all is drawn. */
async function answerNow(host: FormHost, form: FormController): Promise<AgentAnswer> {
  await host.updateComplete;
  const { status } = form.session.state;
  const errors = form.validation.summary.map(({ name, message }) => ({ field: name, message }));
  const told = host.renderRoot?.querySelectorAll('#thanks, [part=ready], [part=failure]') ?? [];
  return {
    outcome: errors.length ? 'invalid' : status === 'idle' || status === 'checking' ? 'not sent' : status,
    message: oneLine(textOf([...told])),
    errors,
  };
}

/**
 * Promises an agent an answer; the result gives it, once there is one. Before the form is emptied: a browser takes that for
 * the end of it all ("cancelled by a form reset"). What the browser sends itself, another page answers.
 */
export function answerAgent(
  event: AgentSubmit,
  host: FormHost,
  form: FormController,
): (() => Promise<unknown>) | undefined {
  if (!isByAgent(event)) return undefined;
  const { promise, resolve } = Promise.withResolvers<AgentAnswer>();
  if (event.defaultPrevented) event.respondWith?.(promise);
  return () => {
    resolve(answerNow(host, form));
    return promise;
  };
}

/** Answers an agent whose submission is not sent. */
export function refuseAgent(event: AgentSubmit, host: FormHost, form: FormController): void {
  if (!isByAgent(event)) return;
  event.preventDefault();
  void answerAgent(event, host, form)?.();
}

/** Knows which consents a person has ticked: an agent may fill in a form, and agrees to nothing. */
export class ConsentByPerson {
  #ticked = new WeakSet<Control>();

  constructor(host: HTMLElement) {
    host.addEventListener('click', (event) => {
      const [target] = event.composedPath() as Control[];
      if (event.isTrusted && nameOf(target!) === CONSENT_NAME)
        this.#ticked[target!.checked ? 'add' : 'delete'](target!);
    });
  }

  /** The form is emptied: what comes next is another message, for which nothing has been agreed to. */
  forget(): void {
    this.#ticked = new WeakSet();
  }

  /** Takes away the ticks that no person has made. */
  untickOthers(controls: readonly Control[]): void {
    for (const control of controls)
      if (nameOf(control) === CONSENT_NAME && !this.#ticked.has(control)) control.checked = false;
  }
}
