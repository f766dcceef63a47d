import { escapeAttribute } from '../markup/escape.js';
import { serviceForm, serviceOf } from './services.js';
import type { Delivery, Embed, Pair } from '../model/embed.js';

const written = (name: string, value: string): string => (value ? `${name}="${escapeAttribute(value)}"` : name);

/** Hidden inputs that no box of the service shows. */
function unshownInputs(delivery: Delivery): readonly Pair[] {
  const service = serviceForm(serviceOf(delivery));
  const filled = Object.fromEntries((service?.boxes ?? []).map(({ key }) => [key, 'x']));
  const shown = new Set(service?.write(filled).hidden.map(([name]) => name));
  return delivery.hidden.filter(([name]) => !shown.has(name));
}

/** What a tidied embed holds that no box shows, as code: an owner should see it before it is on the site. */
export function unboxed(embed: Embed): string[] {
  const attributes = embed.attributes.map(([name, value]) => written(name, value));
  const inputs =
    embed.widget === 'difference-card'
      ? []
      : unshownInputs(embed.delivery).map(
          ([name, value]) => `<input type="hidden" ${written('name', name)} ${written('value', value)}>`,
        );
  return [...attributes, ...inputs, ...(embed.rest ? [embed.rest] : [])];
}
