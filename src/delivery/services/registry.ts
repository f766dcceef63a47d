import type { Service } from '../service.js';

const services = new Map<string, Service>();

/**
 * Makes form services known to all forms: by their name in `service`, and by their address in `action`. A later one
 * takes the place of an earlier one of its name.
 */
export function registerService(...added: readonly Service[]): void {
  for (const service of added) services.set(service.name, service);
}

/**
 * The receiver, by the attribute `service` and the absolute address: `auto` goes by the address, a name chooses.
 * `undefined` for `none` and for an address of no known service; for an unknown name, the list of known ones.
 */
export function serviceFor(name: string, url: string): Service | { readonly known: readonly string[] } | undefined {
  const wanted = name.trim().toLowerCase() || 'auto';
  if (wanted === 'none') return undefined;
  if (wanted === 'auto') {
    const address = new URL(url);
    return [...services.values()].find((service) => service.recognises?.(address));
  }
  return services.get(wanted) ?? { known: ['auto', 'none', ...services.keys()] };
}
