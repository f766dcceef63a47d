import { asks, type Embed } from '../model/embed.js';
import { connectOrigins, urlOf } from '../services/services.js';

/** What a Content Security Policy must allow for an embed, one directive a line. */
export function policyLines(embed: Embed, scriptAddress: string): string[] {
  const originOf = (address: string): string => {
    const url = urlOf(address);
    return url && /^https?:$/.test(url.protocol) ? url.origin : "'self'";
  };
  const lines = [`script-src ${originOf(scriptAddress)};`];
  if (asks(embed)) {
    const origins = connectOrigins(embed.delivery);
    lines.push(`connect-src ${origins.length ? [...new Set(origins)].join(' ') : "'self'"};`);
    if (embed.widget === 'partner-form' && (embed.navigate || embed.ownForm)) {
      lines.push(`form-action ${origins[0] ?? "'self'"};`);
    }
  }
  if (embed.widget === 'whitepaper-cta' && embed.cover) lines.push(`img-src ${originOf(embed.cover)};`);
  return lines;
}

/** Only for a page that requires Trusted Types. */
export const TRUSTED_TYPES = 'trusted-types lit-html;';
