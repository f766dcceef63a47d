import { isObject, parseJson, plainText } from '../page/plain-data.js';
import type { Answer } from './service.js';

/** What an answer says of a submission: yes, no, or nothing to rely on. */
export type Verdict = boolean | undefined;

/** What was found in the body of an answer. */
export interface Reading {
  readonly says: Verdict;
  /** See `recordsOf`. */
  readonly records: readonly Record<string, unknown>[];
}

/** In a longer text a single word proves nothing. */
const LONGEST_TEXT = 200;
/** How many characters of broken JSON are searched. */
const LONGEST_SCAN = 10_000;

// In the languages that the widgets speak, without accents; most are the beginnings of words.
const DONE =
  'ok(ay)?\\b|succ|sent\\b|received|accepted|submitted|saved|stored|created|added|queued|processed|confirmed|delivered|' +
  'done\\b|complete|congrat|true|thank|bedankt|dank|verzonden|verstuurd|ontvangen|gelukt|ingediend|opgeslagen|aangemeld|' +
  'verwerkt|toegevoegd|bevestigd|gesendet|verschickt|abgeschickt|ubermittelt|gespeichert|angemeldet|erhalten|erfolg|' +
  'merci|envoye|recue?s?\\b|transmis|enregistre|gracias|enviad|recibid|exito|guardad|grazie|inviat|ricevut|spedit';
const NOT =
  "not?|non|nee|nein|\\w*n['’]t|cannot|never|niet|nooit|geen|nicht|nie|keine?|pas|ne|n(?=['’])|jamais|aucune?";
const WRONG =
  'err(o|eu)r|err\\b|fail|invalid|incorrect|un(succ|auth|able|deliver|avail|caught|sent|proc|supp|verif|exp)|warning|' +
  '(nok|ko|nope|oops|rate limit\\w*)\\b|bad( request|$)|fatal|critical|ignored|dropped|discard|banned|denied|forbidden|declin|refus|reject|blocked|abort|bounce|throttl|disabled|' +
  'suspended|quota|cancell?ed|exceeded|exception|expir|mismatch|too (many|large|big|long|short)|timed? ?out|missing|empty|' +
  'incomplete|required|wrong|(was an?|een|ein|un) probl|probleme est|try again|are you sure|impos+ib|spam|honeypot|' +
  'danger|sorry|please (fill|enter|complete|provide|supply|select)|' +
  'fout|mislukt|ongeldig|onjuist|helaas|iets mis|verplicht|verlopen|geweigerd|afgewezen|te (groot|lang|kort)\\b|' +
  'opnieuw|vul\\b|fehl|ungultig|leider|schiefge|pflicht|erforderlich|erneut|fullen sie|verweigert|abgelehnt|abgelaufen|' +
  'zu (gross|lang|kurz)|echec|echoue|obliga|requis\\b|reessay|rempli|fall[aio]|salio mal|requerid|rellen|de nuevo|' +
  'corrig|denegad|rechazad|caducad|storto|obbliga|riprov|compila|rifiutat|scadut';
// Further words that mean failure after a "not": "not found", "niet geldig".
const DOING =
  'send|verzend|verst|envia|invia|found|valid|allow|enter|connect|open|process|save|ac+ept|access|permit|authori|toegang|' +
  'zugriff|ingevuld|geldig|angegeben|ausgef|verarb|zugest|gultig|pos+ib|mogelijk|moglich';
// Does not match "sent: 0".
const YES = new RegExp(`\\b(${DONE})\\w*\\b(?!\\W*[:=]\\W*(0|no|false))|^\\W*(1|y(es)?|ja|oui|si|20\\d)\\W*$`);
const DOUBT = new RegExp(`\\b(${NOT}|but|maar|aber|mais|already|al|reeds|bereits|deja)\\b`);
// Matches "not sent" and "n'a pas été envoyé", but not "No problem, sent", "no errors" or "errors: 0".
const NO = new RegExp(
  `(?<!\\b(${NOT}|0) )\\b(${WRONG})\\w*\\b(?!\\W+(false|0|none)\\b)|` +
    `\\b(${NOT}|nothing|niets|nichts)([ '’]\\w+){0,3}[ '’](${DONE}|${DOING})|^\\W*(0|n|false|${NOT})\\W*$|^"?-\\d`,
);

/**
 * What a short text says: no, when a word for failure stands first or alone; yes, when a word for success stands
 * without one. It says nothing reliable when failure follows success, or when a "not" or "but" stands beside success.
 */
export function textSays(text: string): Verdict {
  if (text.length > LONGEST_TEXT || /[{[<]/.test(text)) return undefined;
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/_|-(?!\d)/g, ' ');
  const yes = words.search(YES);
  const no = words.search(NO);
  if (no >= 0) return yes < 0 || no <= yes ? false : undefined;
  return yes < 0 || DOUBT.test(words) ? undefined : true;
}

// Names of members are compared as words: `isSuccess` and `is_success` become `is success`.
const OF = '((is|was|has|e?mail|message|msg|form|lead|request|submission|response|http|alert|error|status) ?)*';
/** Members whose value says whether it went well. */
const FLAGS = new RegExp(
  `^${OF}(succe\\w*|ok|sent|valid|accepted|saved|stored|created|delivered|submitted|received|queued|processed|done|gelukt|verzonden|verstuurd|erfolg)$`,
);
/** Members that say in a word or a number how it went. */
const OUTCOMES = new RegExp(
  `^${OF}(status|state|result(aat)?|ergebnis|type|kind|response|reply|answer|ack|outcome|code|level|severity|icon|alert|class)( (text|message))?$`,
);
/** Members that are empty when it went well. */
const FAULTS =
  /^(?!no )([a-z]+ )*(err|error\w*|errno|errmsg|fail\w*|invalid\w*|rejected|exceptions?|missing|violations|validation messages|spam|blocked|denied|expired|fout\w*|fehler|erreurs?)\b/;
/** Members with a sentence for people. Beside other members they may echo what the visitor typed. */
const SENTENCES = /^(message|msg|text|title|info|notice|description|melding|meldung)$/;
/** Members that show that the answer echoes the form. */
const ECHOES = /^(id|name|e?mail)$/;
/** Names of outcomes that are just as likely names of form fields: ignored when the answer echoes the form. */
const ASKED = /^(type|kind|class|level|reply|answer|alert|icon)$/;
/** Members that may wrap the actual answer. */
const WRAPPERS =
  /^(data|response|result|body|payload|status|error|details|messages|meta|alert|notification|toast|flash|d)$/i;

const isNothing = (value: unknown): boolean =>
  isObject(value)
    ? Object.values(value).every(isNothing)
    : /^(false|0|none|null|ok|success\w*|no( errors?)?|\[\]|\{\})?$/i.test(plainText(value));

const inWords = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]/g, ' ')
    .toLowerCase();

/** What one member of a record says; true also when it says nothing about the outcome. */
function memberSays([key, value]: readonly [string, unknown]): Verdict {
  const name = inWords(key);
  const text = plainText(value);
  const isFlag = FLAGS.test(name);
  const isOutcome = OUTCOMES.test(name);
  if (isFlag && !text && isNothing(value)) return undefined;
  // A `status` of 0 is success to some, and failure to others.
  if (text === '0' && !isFlag) return !/^(status|result)$/.test(name) || undefined;
  if (isOutcome && Number(text) >= 400) return false;
  if (isFlag || isOutcome) return textSays(text) !== false;
  return !FAULTS.test(name) || isNothing(value);
}

/**
 * What the sentences of a record say when no other member has decided. A no is certain only when the record holds
 * nothing but sentences; beside other members it leaves the outcome open.
 */
function sentencesSay(entries: readonly (readonly [string, unknown])[]): Verdict {
  const named = entries.map(([key, value]) => [inWords(key), plainText(value)] as const);
  const isTold = named.some(
    ([name, text]) => ECHOES.test(name) || (!SENTENCES.test(name) && /\D/.test(text) && textSays(text)),
  );
  const isNo = named.some(([name, text]) => SENTENCES.test(name) && textSays(text) === false);
  if (isTold || !isNo) return true;
  return named.every(([name]) => SENTENCES.test(name)) ? false : undefined;
}

/**
 * The objects in a body that speak of the whole submission: the body itself, the members of a list, and what common
 * wrappers hold, up to `depth` levels down.
 */
export function recordsOf(value: unknown, depth = 3): Record<string, unknown>[] {
  const body = typeof value === 'string' ? parseJson(value) : value;
  if (!isObject(body)) return [];
  const isList = Array.isArray(body);
  // A sole member holds the answer whatever its name: GraphQL names it after what was asked.
  const inside = Object.entries(body).filter(
    ([key], _, all) => depth && (isList || all.length === 1 || WRAPPERS.test(key)),
  );
  return (isList ? [] : [body]).concat(inside.flatMap(([, each]) => recordsOf(each, depth - 1)));
}

// Contact Form 7 has a different `status` for each way to fail, so anything but `mail_sent` is a no.
function recordSays(record: Record<string, unknown>): Verdict[] {
  if ('contact_form_id' in record && record['status'] !== 'mail_sent') return [false];
  const entries = Object.entries(record);
  const isEcho = entries.some(([key]) => ECHOES.test(inWords(key)));
  const own = isEcho ? entries.filter(([key]) => !ASKED.test(inWords(key))) : entries;
  return [...own.map(memberSays), sentencesSay(entries)];
}

/** Searches the body of an answer for what it says about the submission. */
export function readBody({ json, text, isCut }: Pick<Answer, 'json' | 'text' | 'isCut'>): Reading {
  // JSON may be cut off or follow other text, such as a PHP warning, so start at the first brace. Pages of HTML are
  // skipped, because their scripts contain braces too.
  const start = json === undefined && !/<(!doctype|html|head|body|script|form)\b/i.test(text) ? text.indexOf('{') : -1;
  const records = recordsOf(start < 0 ? json : text.slice(start, text.lastIndexOf('}') + 1));
  const said = records.flatMap(recordSays);
  if (start >= 0) {
    const members = text.slice(start, start + LONGEST_SCAN).matchAll(/["']([\w-]+)["']\s*:\s*["']?([\w.-]+)/g);
    said.push(undefined, ...[...members].map(([, key, word]) => [key!, word] as const).map(memberSays));
  }
  const whole = text.trim();
  if (said.includes(false)) return { says: false, records };
  if (said.length) return { says: said.includes(undefined) ? undefined : true, records };
  return { says: records.length || !(whole || isCut) ? true : textSays(whole), records };
}
