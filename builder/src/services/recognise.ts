import { parseUrl } from '../../../src/page/safe-url.js';
import { LIMITS } from '../model/limits.js';
import { NO_DELIVERY, type Delivery, type Pair } from '../model/embed.js';
import { isTooMuch, parse } from '../markup/parse.js';
import { SERVICE_FORMS } from './all.js';
import { recognised, serviceForm } from './services.js';

/** Reads where leads go from what a site owner pastes: an address, or the embed code of a service. */
export function recogniseDelivery(pasted: string): Delivery | undefined {
  const text = pasted.trim();
  if (!text || text.length > LIMITS.text || isTooMuch(text)) return undefined;
  if (!/[\s<>]/.test(text)) return fromAddress(text);
  for (const service of SERVICE_FORMS) {
    const boxes = service.fromCode?.(text);
    if (boxes) return { ...NO_DELIVERY, ...service.write(boxes), service: service.name, names: service.names ?? '' };
  }
  return fromForm(parse(text).querySelector('form'));
}

function fromAddress(action: string): Delivery | undefined {
  // A WordPress site without pretty permalinks: the widget has to be told the service.
  const isPlainWordPress = /[?&]rest_route=(\/|%2F)contact-form-7(\/|%2F)v1/i.test(action);
  const service = isPlainWordPress ? 'contact-form-7' : recognised(action);
  if (!service && !parseUrl(action)) return undefined;
  return { ...NO_DELIVERY, action, service, names: serviceForm(service)?.names ?? '' };
}

function fromForm(form: Element | null): Delivery | undefined {
  const action = form?.getAttribute('action')?.trim();
  if (!form || !action) return undefined;
  const isNetlify = form.hasAttribute('data-netlify') || form.hasAttribute('netlify');
  const name = isNetlify ? 'netlify' : recognised(action);
  const service = serviceForm(name);
  // The service may need any of them: tags, lists, campaigns.
  const hidden = [...form.querySelectorAll<HTMLInputElement>('input[type=hidden][name]')]
    .slice(0, LIMITS.pairs)
    .map((input): Pair => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']);
  if (!service) return parseUrl(action) && { ...NO_DELIVERY, action, hidden };
  const formName = form.getAttribute('name');
  if (isNetlify && formName && !hidden.some(([key]) => key === 'form-name')) hidden.push(['form-name', formName]);
  return { ...NO_DELIVERY, action, service: name, hidden, names: service.names ?? '' };
}
