import type { Delivery } from '../model/embed.js';
import { SERVICE_FORMS } from './all.js';
import type { ServiceForm } from './service-form.js';

/** The boxes of a service, by its name; nothing for an address of one's own. */
export const serviceForm = (name: string): ServiceForm | undefined =>
  SERVICE_FORMS.find((service) => service.name === name);

export function urlOf(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

/** The service whose address this is: the widget recognises the same. */
export function recognised(action: string): string {
  const url = urlOf(action);
  return (url && SERVICE_FORMS.find((service) => service.recognises?.(url))?.name) ?? '';
}

/** The service that an embed goes to: the one that is named, else the one whose address it has. */
export function serviceOf({ service, action }: Pick<Delivery, 'service' | 'action'>): string {
  if (service === 'none') return service;
  return serviceForm(service)?.name ?? recognised(action);
}

/** The origins that a page with this embed sends to; an address on the site itself has none. */
export function connectOrigins(delivery: Delivery): string[] {
  const url = urlOf(delivery.action);
  const also = serviceForm(serviceOf(delivery))?.alsoConnects ?? [];
  return [...(url && /^https?:$/.test(url.protocol) ? [url.origin] : []), ...also];
}
