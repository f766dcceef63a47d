import { html, nothing, type TemplateResult } from 'lit';
import { parseUrl } from '../../../src/page/safe-url.js';
import { actionsOf, destinationsOf } from '../services/destination.js';
import { asks, type Embed } from '../model/embed.js';
import type { State } from './state.js';
import { isComplete, tidied, type Missing } from '../snippet/tidy.js';
import { unboxed } from '../services/unboxed.js';
import { platformLabel, platformOf } from '../platforms/platforms.js';
import { serviceForm, serviceOf } from '../services/services.js';
import { addressProblem, asksScan, hostsOfScripts, sourceOn, type ScriptChoice } from '../snippet/script-line.js';
import type { BuilderLanguage } from '../words/text.js';
import { filled, type Words } from '../words/words.js';

/**
 * Whether a form holds text that the platform runs as code. The owner may mean that, as in a hidden token, so it stays
 * in a form; in all other text it is escaped.
 */
const holdsTemplate = (embed: Embed, platform: string): boolean => {
  const own = embed.widget === 'partner-form' ? embed.ownForm : '';
  return !!platformOf(platform).runs?.test(`${own} ${/<form\b[^]*/.exec(embed.rest)?.[0] ?? ''}`);
};

/** Addresses that browsers look for on the page's own site. */
function relativeIn(embed: Embed): string[] {
  if (embed.widget === 'difference-card') return [];
  const own =
    embed.widget === 'whitepaper-cta' ? [embed.href, embed.cover] : [embed.successHref, ...actionsOf(embed).slice(1)];
  return [...own, embed.delivery.action, embed.privacyHref].filter((address) => address && !parseUrl(address));
}

/** What an embed still lacks, for its owner. */
export function todoOf(embed: Embed, words: Words, platform = '', language: BuilderLanguage = 'nl'): string[] {
  const { embed: whole, missing } = tidied(embed);
  const todo: string[] = missing.length ? [words.todoMissing] : [];
  if (embed.widget === 'difference-card') {
    if (!embed.first.trim() || !embed.second.trim()) todo.push(words.todoSubjects);
    if (!embed.rows.some(isComplete)) todo.push(words.todoRows);
    return todo;
  }
  if (whole.widget === 'whitepaper-cta' && !whole.href) todo.push(words.todoHref);
  if (asks(whole)) {
    const service = serviceForm(serviceOf(whole.delivery));
    const boxes = service?.read(whole.delivery) ?? {};
    const isMissing = service?.boxes.some(({ key, optional }) => !optional && !boxes[key]?.trim());
    if (isMissing || !destinationsOf(whole).length) todo.push(words.todoAction);
    if (whole.consent !== 'none' && !whole.privacyHref) todo.push(words.todoPrivacy);
  }
  if (platformOf(platform).isFramed && relativeIn(whole).length)
    todo.push(filled(words.todoFramed, { addresses: relativeIn(whole).join(', ') }));
  if (holdsTemplate(whole, platform))
    todo.push(filled(words.todoTemplate, { platform: platformLabel(platformOf(platform), language) }));
  return todo;
}

/** Reminds of a file's address that only the owner can know. */
function todoOfScript(script: ScriptChoice, words: Words, id: string, hasScan: boolean): string[] {
  const platform = platformOf(id);
  if (platform.isFramework || sourceOn(platform, script, BRUG_RELEASE) !== 'own') return [];
  const isKnown = platform.file && !platform.file.isAbsolute;
  const isSaid = (path: string): boolean => !!path.trim() && !addressProblem(path, '', platform);
  // A platform that makes up addresses gives each file an address of its own.
  const isComplete = isSaid(script.path) && (!hasScan || !platform.file?.isAbsolute || isSaid(script.scanPath));
  return isKnown || isComplete ? [] : [words.todoScript];
}

/** The one line that says to whom visitors' answers go; empty for an embed that asks nothing. */
export function destinationLine(embed: Embed, words: Words, language: BuilderLanguage): string {
  const found = destinationsOf(embed).map(({ host, service }) =>
    !host ? words.ownSite : service ? filled(words.hostOfService, { host, service }) : host,
  );
  if (!found.length) return asks(embed) ? words.goesNowhere : '';
  return filled(words.goesTo, { hosts: new Intl.ListFormat(language).format(found) });
}

/** The one line that says who else can change what runs on the page; empty where the site alone can. */
export function scriptsLine(embed: Embed, words: Words, { script, platform: id, language }: State): string {
  const platform = platformOf(id);
  const isOwn = !platform.isFramework && sourceOn(platform, script, BRUG_RELEASE) === 'own';
  const hosts = isOwn ? hostsOfScripts(script, asksScan(embed)) : [];
  return hosts.length ? filled(words.scriptsFrom, { hosts: new Intl.ListFormat(language).format(hosts) }) : '';
}

/** The most items that are shown. */
const SHOWN = 20;

const list = <T>(items: readonly T[], words: Words, item: (each: T) => unknown): TemplateResult => html`
  <ul>
    ${items.slice(0, SHOWN).map((each) => html`<li>${item(each)}</li>`)}
    ${items.length > SHOWN ? html`<li>${filled(words.andMore, { count: items.length - SHOWN })}</li>` : nothing}
  </ul>
`;

/** Above the snippet: what is still to do, where answers go, and what no box shows or the snippet leaves out. */
export function accountOf(embed: Embed, words: Words, state: State): TemplateResult {
  const { language, platform, script } = state;
  const scripts = scriptsLine(embed, words, state);
  const todo = [...todoOf(embed, words, platform, language), ...todoOfScript(script, words, platform, asksScan(embed))];
  const { embed: whole, missing } = tidied(embed);
  const beside = unboxed(whole);
  return html`
    ${
      todo.length
        ? html`<div class="todo">
            <h3>${words.todo}</h3>
            ${list(todo, words, (line) => line)}
          </div>`
        : nothing
    }
    ${
      missing.length
        ? html`<div class="account" id="left-out">
            <h3>${words.leftOut}</h3>
            <p>${words.leftOutHelp}</p>
            ${list(missing, words, ({ code, why }: Missing) => html`<code>${code}</code> ${words[`why_${why}`]}`)}
          </div>`
        : nothing
    }
    ${
      beside.length
        ? html`<div class="account" id="beside">
            <h3>${words.beside}</h3>
            <p>${words.besideHelp}</p>
            ${list(beside, words, (code) => html`<code>${code}</code>`)}
          </div>`
        : nothing
    }
    <p class="destination" id="destination">${destinationLine(whole, words, language)}</p>
    ${scripts ? html`<p class="destination" id="scripts-from">${scripts}</p>` : nothing}
  `;
}
