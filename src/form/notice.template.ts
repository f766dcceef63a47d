import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Connection } from '../delivery/connection.js';
import { isAboutFields, type Failed } from '../delivery/outcome.js';
import type { SubmissionWords } from '../locales/words.js';
import { ALERT, CHECK, icon, OFFLINE } from '../theme/icons.js';

/** A message above the button about sending or the network. */
export interface Notice {
  readonly title: string;
  readonly text: string;
  readonly icon: string;
  /** Whether sending failed, as opposed to the network being lost or back. */
  readonly isFailure: boolean;
  /** Whether trying again will hardly help, so that the site's other way in comes first. */
  readonly isHopeless: boolean;
}

const MAIL_OR_PHONE = ':is([href^="mailto:" i], [href^="tel:" i])';
const WAY_IN = `:is(${MAIL_OR_PHONE}, :has(${MAIL_OR_PHONE}))`;

/** The slot with the page's other way in: `contact`, or else a `fallback` that holds a mail or phone link. */
export function contactSlot(host: Element): 'contact' | 'fallback' | undefined {
  const has = (selector: string): boolean => host.querySelector(`:scope > ${selector}`) !== null;
  if (has('[slot=contact]:not(:empty)')) return 'contact';
  return has(`[slot=fallback]${WAY_IN}`) ? 'fallback' : undefined;
}

/** The page's other way in, if it has one. */
export function contactTemplate(host: Element): TemplateResult | typeof nothing {
  let slot = contactSlot(host);
  // The rest of the fallback is no longer true: it says that the widget needs a script.
  if (slot === 'fallback' && host.querySelector(`:scope > [slot=fallback]:not(${WAY_IN})`)) {
    slot = 'contact';
    for (const way of host.querySelectorAll(`:scope > [slot=fallback]${WAY_IN}`)) way.slot = slot;
  }
  return slot ? html`<div class="contact" part="contact"><slot name=${slot}></slot></div>` : nothing;
}

/** What to say about the network; empty when there is nothing to say. */
export function networkText(words: SubmissionWords, connection: Connection, failure: Failed | undefined): string {
  if (connection === 'offline') return `${words.offlineHeading}. ${words.offline}`;
  // That the network is back matters only to a visitor whom its loss has stopped.
  return connection === 'back' && (!failure || failure.kind === 'network') ? words.online : '';
}

const joined = (...sentences: readonly (string | false | undefined)[]): string => sentences.filter(Boolean).join(' ');

/**
 * What to say about the last attempt and the network. Uses the receiver's own words if they are not about a field.
 * Returns nothing when all is well, or when a list of mistakes already says it.
 */
export function noticeFor(
  words: SubmissionWords,
  connection: Connection,
  failure: Failed | undefined,
  hasSummary: boolean,
  hasContact: boolean,
): Notice | undefined {
  const isOffline = connection === 'offline';
  const network = networkText(words, connection, failure);
  // For `server` the visitor is told that the fault is ours, whether or not the submission arrived.
  const isUncertain = failure !== undefined && failure.mayHaveArrived && failure.kind !== 'server';
  const isAboutNetwork = failure?.kind === 'network' && connection !== 'online';
  if (!failure || hasSummary || isAboutFields(failure.errors) || isAboutNetwork) {
    if (!network) return undefined;
    return {
      title: isOffline ? words.offlineHeading : words.online,
      text: joined(isOffline && words.offline, isAboutNetwork && isUncertain && words.uncertain, words.kept),
      icon: isOffline ? OFFLINE : CHECK,
      isFailure: false,
      isHopeless: false,
    };
  }
  const { kind, errors } = failure;
  const isUnavailable = kind === 'unavailable';
  const isHopeless = isUnavailable || (kind === 'rejected' && hasContact);
  const hasNoAnswer = isUncertain && (kind === 'network' || kind === 'timeout');
  // Other sentences follow, so each message must end with a full stop.
  const sentences = errors.map(({ message }) => message.replace(/[^.!?…]$/, '$&.'));
  const reason = joined(...sentences) || (!(isUnavailable && hasContact) && words[kind]);
  return {
    title: isUncertain ? words.uncertainHeading : isUnavailable ? words.unavailableHeading : words.failed,
    text: joined(
      ...(hasNoAnswer ? [words.timeout] : [reason, isUncertain && words.uncertain]),
      !isHopeless && network,
      words.kept,
      isHopeless && hasContact && words.contactWay,
    ),
    icon: ALERT,
    isFailure: true,
    isHopeless,
  };
}

/** A notice that can take focus. */
export function noticeTemplate(
  host: Element,
  { title, text, icon: path, isFailure, isHopeless }: Notice,
  language: string,
): TemplateResult {
  return html`<div
    class=${isFailure ? 'notice wrong' : 'notice'}
    part="failure"
    role="group"
    aria-labelledby="failure-title"
    aria-describedby="failure-text"
    tabindex="-1"
    lang=${language}
  >
    ${icon(path)}
    <p class="notice-title" id="failure-title" .textContent=${title}></p>
    <p id="failure-text" .textContent=${text}></p>
    ${isHopeless ? contactTemplate(host) : nothing}
  </div>`;
}
