import { CONSENT_NAME } from '../delivery/submission.js';
import { oneLine, textOf } from '../page/text-of.js';
import { nameOf, type Control } from './control.js';
import type { FormController } from './form.controller.js';
import type { FormHost } from './form-host.js';

/**
 * What a browser adds to `submit` when its agent can fill in forms (WebMCP,
 * https://webmachinelearning.github.io/webmcp/).
 */
type AgentSubmit = SubmitEvent & {
  readonly agentInvoked?: boolean;
  respondWith?(answer: Promise<unknown>): void;
};

/** Whether the browser's agent filled in the form on the visitor's behalf. */
export const isByAgent = (event: AgentSubmit): boolean => event.agentInvoked === true;

/** What an agent is told. */
interface AgentAnswer {
  readonly outcome: 'sent' | 'unconfirmed' | 'invalid' | 'failed' | 'sending' | 'not sent';
  /** The text that the visitor reads about this outcome. */
  readonly message: string;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}

/** Takes the answer from the screen, as the visitor reads it, so it waits until everything is drawn. */
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
 * Promises an agent an answer. The returned function gives that answer once the outcome is known; call it before the
 * form is emptied, because a browser takes a reset for the end of the call ("cancelled by a form reset"). When the
 * browser sends the form itself, the page that it loads is the answer.
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

/** Tells an agent why its submission is not sent. */
export function refuseAgent(event: AgentSubmit, host: FormHost, form: FormController): void {
  if (!isByAgent(event)) return;
  event.preventDefault();
  void answerAgent(event, host, form)?.();
}

/** Knows which consents a person has ticked: an agent may fill in a form, but cannot consent to anything. */
export class ConsentByPerson {
  #ticked = new WeakSet<Control>();

  constructor(host: HTMLElement) {
    host.addEventListener('click', (event) => {
      const [target] = event.composedPath() as Control[];
      if (event.isTrusted && nameOf(target!) === CONSENT_NAME)
        this.#ticked[target!.checked ? 'add' : 'delete'](target!);
    });
  }

  /** Call this when the form is emptied: the next message is another one, for which no consent has been given. */
  forget(): void {
    this.#ticked = new WeakSet();
  }

  /** Removes the ticks that no person has made. */
  untickOthers(controls: readonly Control[]): void {
    for (const control of controls)
      if (nameOf(control) === CONSENT_NAME && !this.#ticked.has(control)) control.checked = false;
  }
}
