import { html, type TemplateResult } from 'lit';
import type { Embed } from '../model/embed.js';
import { widgetWords } from '../words/widget-words.js';
import type { Context } from './context.js';
import { group, textBox } from './controls.js';

/** Keys of the words that owners change most often. */
const FIRST = /^(intent\.|[a-z-]+\.label$|sentText$|versus$|note$|download$|gate(Text|Submit|Skip)$|ready$)/;

/** Boxes for the words of the widget itself. An empty box leaves the widget's own words, which it shows in grey. */
export function messagesForm<E extends Embed>({ embed, words, language, change }: Context<E>): TemplateResult {
  const known = Object.entries(widgetWords(embed.widget, embed.lang || language));
  const own = new Map(embed.messages);
  const box = ([key, text]: readonly [string, string]): TemplateResult =>
    textBox({
      id: `message-${key}`,
      label: text,
      example: text,
      value: own.get(key) ?? '',
      onInput: (value) =>
        change(({ messages }) => {
          const others = messages.filter(([name]) => name !== key);
          return { messages: value.trim() ? [...others, [key, value] as const] : others } as unknown as Partial<E>;
        }),
    });
  const isFirst = ([key]: readonly [string, string]): boolean => FIRST.test(key);
  return group(
    words.groupMessages,
    false,
    html`<p class="help">${words.messagesHelp}</p>
      ${known.filter(isFirst).map(box)}
      <details class="paste">
        <summary>${words.allMessages}</summary>
        ${known.filter((each) => !isFirst(each)).map(box)}
      </details>`,
  );
}
