// Text is escaped for the place where it goes, with one function for each.

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '{': '&#123;',
  '}': '&#125;',
  '[': '&#91;',
  ']': '&#93;',
  '\n': '&#10;',
};
const referTo = (character: string): string => REFERENCES[character]!;

/** Text between tags. */
export const escapeText = (text: string): string => text.replace(/[&<>]/g, referTo);

/** A value between double quotes, in which a line end is content and not layout. */
export const escapeAttribute = (value: string): string => value.replace(/[&<>"\n]/g, referTo);

/**
 * Markup for a platform that runs what stands in braces or brackets, in text and in values alike (Liquid, Twig, HubL,
 * shortcodes). Those of a form stay: it is the site's own and may need them. So do those of JSON, which is no such
 * code.
 */
export const escapeBrackets = (html: string): string =>
  html
    .split(/(<form\b[^]*?<\/form>|<script\b[^]*?<\/script>)/)
    .map((part, index) => (index % 2 ? part : part.replace(/[{}[\]]/g, referTo)))
    .join('');

/**
 * JSON in a `<script type="application/json">`, where character references do not work: strings have escapes of their
 * own.
 */
export const escapeJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(/"(?:[^"\\]|\\.)*"/g, (text) =>
    text.replace(/[<>{}[\]]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`),
  );

/** Code in a `<script>`, which it must not end (HTML, "Restrictions for contents of script elements"). */
export const escapeScript = (code: string): string =>
  code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');

/** CSS in a `<style>`, which it must not end. */
export const escapeStyle = (css: string): string => css.replace(/<\//g, '<\\/');
