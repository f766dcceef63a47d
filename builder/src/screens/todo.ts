import { asks, type Embed } from '../model/embed.js';
import { isComplete } from '../model/tidy.js';
import { serviceForm, serviceOf } from '../services/services.js';
import type { Words } from '../words/words.js';

/** Whether markup that came along, with a link or a pasted form, would run something on the owner's site. */
function runsScript(embed: Embed): boolean {
  const markup = `${embed.rest}${embed.widget === 'partner-form' ? embed.ownForm : ''}`;
  const handlers = embed.attributes.some(([name]) => name.startsWith('on'));
  return handlers || /<script\b(?![^>]*application\/json)|\son\w+\s*=|javascript:/i.test(markup);
}

/** What an embed still lacks, for its owner. */
export function todoOf(embed: Embed, words: Words): string[] {
  const todo: string[] = runsScript(embed) ? [words.hasScript] : [];
  if (embed.widget === 'difference-card') {
    if (!embed.first.trim() || !embed.second.trim()) todo.push(words.todoSubjects);
    if (!embed.rows.some(isComplete)) todo.push(words.todoRows);
    return todo;
  }
  if (embed.widget === 'whitepaper-cta' && !embed.href.trim()) todo.push(words.todoHref);
  if (asks(embed)) {
    const ownAction = embed.widget === 'partner-form' && /<form\b[^>]*\baction=/i.test(embed.ownForm);
    const service = serviceForm(serviceOf(embed.delivery));
    const boxes = service?.read(embed.delivery) ?? {};
    const isMissing = service?.boxes.some(({ key, optional }) => !optional && !boxes[key]?.trim());
    if (isMissing || (!embed.delivery.action.trim() && !ownAction)) todo.push(words.todoAction);
    if (embed.consent !== 'none' && !embed.privacyHref.trim()) todo.push(words.todoPrivacy);
  }
  return todo;
}
