import { ALL_SERVICES } from '../../../src/delivery/services/all.js';
import { parseUrl } from '../../../src/page/safe-url.js';
import type { Delivery } from '../model/embed.js';
import { SERVICE_FORMS } from './all.js';
import type { ServiceForm } from './service-form.js';

/** The boxes of a service, by its name; nothing for an address of the owner's own. */
export const serviceForm = (name: string): ServiceForm | undefined =>
  SERVICE_FORMS.find((service) => service.name === name);

/** The service whose address this is, as the widget itself knows it. */
export function recognised(action: string): string {
  const url = parseUrl(action);
  return (url && ALL_SERVICES.find((service) => service.recognises?.(url))?.name) ?? '';
}

/**
 * The service that an embed sends to: the one that is named, if the address can be that service's, else the one whose
 * address it is. By name alone, one service would be shown while another gets what visitors write.
 */
export function serviceOf({ service, action }: Pick<Delivery, 'service' | 'action'>): string {
  if (service === 'none') return service;
  const named = serviceForm(service);
  const known = recognised(action);
  return named && (!action || named.anywhere?.test(action) || known === named.name) ? named.name : known;
}

/**
 * The service whose boxes are shown. It may be one whose address is still being typed, as long as its boxes show where
 * the embed really sends.
 */
export function shownService(delivery: Delivery): ServiceForm | undefined {
  const chosen = serviceForm(delivery.service);
  const showsAddress = chosen?.write(chosen.read(delivery)).action === delivery.action;
  return showsAddress ? chosen : serviceForm(serviceOf(delivery));
}
