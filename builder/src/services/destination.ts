import { parse } from '../markup/parse.js';
import { recognised, serviceForm } from './services.js';
import type { Embed } from '../model/embed.js';

/** Someone who receives what visitors answer. */
export interface Destination {
  /** Host and port; empty for the site that the embed stands on. */
  readonly host: string;
  /** Name of the form service whose address it is, as people know it; empty for any other. */
  readonly service: string;
}

/** Every address that markup sends to: those of its forms, and of buttons with an address of their own. */
const actionsIn = (html: string): string[] =>
  html
    ? [...parse(html).querySelectorAll('[action], [formaction]')].map(
        (element) => element.getAttribute('formaction') ?? element.getAttribute('action') ?? '',
      )
    : [];

/** Every address that a tidied embed sends to, or would send to without the script; the embed's own comes first. */
export function actionsOf(embed: Embed): string[] {
  const own = embed.widget === 'difference-card' ? [] : [embed.delivery.action];
  const form = embed.widget === 'partner-form' ? embed.ownForm : '';
  const actions = [...own, ...actionsIn(form), ...actionsIn(embed.rest)];
  return [...new Set(actions.map((action) => action.trim()).filter(Boolean))];
}

/** Relative addresses are the site's own, whatever its name. */
const SITE = 'https://site.invalid/';

/** Where the answers of visitors go, each host once, in the order in which the embed names them. */
export function destinationsOf(embed: Embed): Destination[] {
  const found = actionsOf(embed).map((action): Destination => {
    const { host, href } = new URL(action, SITE);
    return action && host !== new URL(SITE).host
      ? { host, service: serviceForm(recognised(href))?.label ?? '' }
      : { host: '', service: '' };
  });
  return [...new Map(found.map((each) => [each.host, each])).values()];
}
