import { THEMES, type Embed, type Looks, type Theme } from '../model/embed.js';

/** The declarations of each theme, as its file has them. */
export type Themes = Readonly<Record<Exclude<Theme, ''>, string>>;

const TOKENS = {
  accent: '--brug-accent',
  first: '--brug-first',
  second: '--brug-second',
  radius: '--brug-radius',
  buttonRadius: '--brug-button-radius',
  headingWeight: '--brug-heading-weight',
  line: '--brug-line',
  focus: '--brug-focus',
  headingFont: '--brug-heading-font',
  fieldSurface: '--brug-field-surface',
  shadow: '--brug-shadow',
  sticky: '--brug-sticky',
} as const;

/** The declarations inside the one rule of a theme's file. */
export const themeDeclarations = (css: string): string[] =>
  (/\{([^}]*)\}/.exec(css)?.[1] ?? '')
    .split(';')
    .map((declaration) => declaration.trim())
    .filter(Boolean)
    .map((declaration) => `${declaration};`);

/** The looks as a rule of CSS for the embed's own tag, or nothing. */
export function writeLooks({ widget, looks }: Embed, themes: Themes): string {
  const own = Object.entries(TOKENS)
    .filter(([key]) => looks[key as keyof Looks])
    .map(([key, token]) => `${token}: ${looks[key as keyof Looks]};`);
  const theme = looks.theme ? [`/* theme: ${looks.theme} */`, ...themeDeclarations(themes[looks.theme])] : [];
  const declarations = [...theme, ...(theme.length && own.length ? ['/* own colours */'] : []), ...own];
  if (!declarations.length) return '';
  return [`brug-${widget} {`, ...declarations.map((line) => `  ${line}`), '}'].join('\n');
}

/** The declarations of the first rule for a widget that sets its tokens. */
function ruleIn(css: string, widget: Embed['widget']): string {
  const tag = `brug-${widget}`;
  for (let at = css.indexOf(tag); at >= 0; at = css.indexOf(tag, at + 1)) {
    const [open, close] = [css.indexOf('{', at), css.indexOf('}', at)];
    if (open < 0) break;
    if (close < open) continue;
    const rule = css.slice(open + 1, close);
    if (!css.slice(at + tag.length, open).trim() && rule.includes('--brug-')) return rule;
    at = close;
  }
  return '';
}

/** Reads the looks back from the CSS of a snippet. */
export function readLooks(css: string, widget: Embed['widget']): Looks {
  const rule = ruleIn(css, widget);
  const named = /theme: (\w+)/.exec(rule)?.[1] as Theme | undefined;
  const theme = named && THEMES.includes(named) ? named : '';
  const own = theme ? (rule.split('/* own colours */')[1] ?? '') : rule;
  const value = (token: string): string => new RegExp(`${token}\\s*:([^;]*)`).exec(own)?.[1]?.trim() ?? '';
  return {
    theme,
    accent: value(TOKENS.accent),
    first: widget === 'difference-card' ? value(TOKENS.first) : '',
    second: widget === 'difference-card' ? value(TOKENS.second) : '',
    radius: value(TOKENS.radius),
    buttonRadius: value(TOKENS.buttonRadius),
    headingWeight: value(TOKENS.headingWeight),
    line: value(TOKENS.line),
    focus: value(TOKENS.focus),
    headingFont: value(TOKENS.headingFont),
    fieldSurface: value(TOKENS.fieldSurface),
    shadow: value(TOKENS.shadow),
    sticky: widget === 'difference-card' ? value(TOKENS.sticky) : '',
  };
}
