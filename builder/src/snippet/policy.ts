import { parseUrl } from '../../../src/page/safe-url.js';
import { attributesOf, parse } from '../markup/parse.js';
import { actionsOf } from '../services/destination.js';
import { asks, type Embed } from '../model/embed.js';
import { recognised, serviceForm, serviceOf } from '../services/services.js';

/** An address as a policy names it: the very file, since an origin alone would allow all that it serves (CSP 3, 6.7.2). */
function sourceOf(address: string): string {
  const url = parseUrl(address);
  if (!url || !/^https?:$/.test(url.protocol)) return "'self'";
  return url.origin + url.pathname.replace(/;/g, '%3B').replace(/,/g, '%2C');
}

/** The hash of what stands within a tag or an attribute; empty where the browser makes none (a page without https). */
async function hashOf(text: string): Promise<string> {
  const { subtle } = globalThis.crypto as { subtle?: SubtleCrypto };
  if (!subtle) return '';
  const hash = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `'sha256-${btoa(String.fromCharCode(...hash))}'`;
}

const hashes = (texts: readonly string[]): Promise<string[]> => Promise.all(texts.map(hashOf));

/** What stands in a page for an embed besides its tag. */
export interface PageParts {
  /** Addresses of the files; none where the page or an app has the code itself. */
  readonly files: readonly string[];
  /** What stands within its `<style>` and `<script>` tags, to the letter. */
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

/** What a Content Security Policy must allow for a tidied embed, one directive a line: that and no more. */
export async function policyLines(embed: Embed, { files, styles, scripts }: PageParts): Promise<string[]> {
  const markup = parse(`${embed.widget === 'partner-form' ? embed.ownForm : ''}${embed.rest}`);
  const actions = actionsOf(embed);
  const service = asks(embed) ? serviceForm(serviceOf(embed.delivery) || recognised(actions[0] ?? '')) : undefined;
  const value = (name: string): string[] => embed.attributes.filter(([key]) => key === name).map(([, text]) => text);
  const styled = [...markup.querySelectorAll('*')].flatMap(attributesOf).filter(([name]) => name === 'style');
  const attributes = [...value('style'), ...styled.map(([, style]) => style)];
  const pictures = [...markup.querySelectorAll('img, input, source')].flatMap((image) => [
    ...(image.getAttribute('src') ? [image.getAttribute('src')!] : []),
    // Which of them a browser takes is its own choice.
    ...(image.getAttribute('srcset') ?? '').split(',').flatMap((candidate) => candidate.trim().split(/\s/, 1)),
  ]);
  const cover = embed.widget === 'whitepaper-cta' && embed.cover ? [embed.cover] : [];
  const navigates = embed.widget === 'partner-form' && embed.navigate;
  const directives: readonly (readonly [name: string, sources: readonly string[]])[] = [
    [
      'script-src',
      [...(files.length || scripts.length ? files.map(sourceOf) : ["'self'"]), ...(await hashes(scripts))],
    ],
    ['style-src', [...(attributes.length ? ["'unsafe-hashes'"] : []), ...(await hashes([...styles, ...attributes]))]],
    ['connect-src', [...[...actions, ...value('src')].map(sourceOf), ...(service?.alsoConnects ?? [])]],
    ['form-action', navigates || markup.querySelector('form') ? actions.map(sourceOf) : []],
    ['img-src', [...cover, ...pictures.filter(Boolean)].map(sourceOf)],
  ];
  return directives
    .map(([name, sources]) => [name, ...new Set(sources.filter(Boolean))])
    .filter((parts) => parts.length > 1)
    .map((parts) => `${parts.join(' ')};`);
}

/** Only for a page that requires Trusted Types. */
export const TRUSTED_TYPES = 'trusted-types lit-html;';
