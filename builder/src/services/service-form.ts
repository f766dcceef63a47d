import type { Delivery, Pair } from '../model/embed.js';
import type { Text } from '../words/text.js';

/** One thing that a service must know of a site, as the site owner types it. */
export interface Box {
  readonly key: string;
  readonly label: Text;
  readonly example: string;
  /** Where to find it at the service. */
  readonly help?: Text;
  readonly optional?: boolean;
}

export type Boxes = Readonly<Record<string, string>>;
/** What the boxes become in an embed. */
export type Target = Pick<Delivery, 'action' | 'hidden'>;

/** How the builder fills in one form service. */
export interface ServiceForm {
  /** As in `service="…"`. */
  readonly name: string;
  readonly label: string;
  readonly boxes: readonly Box[];
  /**
   * What every address of the service holds, when it may be on any host, such as the site's own. Other services are
   * recognised by their host.
   */
  readonly anywhere?: RegExp;
  /** Names of hidden inputs that belong to this service's own embed code. */
  readonly hiddenNames?: readonly string[];
  /** Finds the values of the boxes in an embed code that is not a form. */
  fromCode?(code: string): Boxes | undefined;
  write(boxes: Boxes): Target;
  read(target: Target): Boxes;
  /** The names under which fields are sent, where the owner has to give them. */
  readonly names?: string;
  /** Whether a page can read in the answer that a lead was kept; else it is "sent, not confirmed". */
  readonly readable: boolean;
  /** Origins that a Content Security Policy must allow besides the origin of the address. */
  readonly alsoConnects?: readonly string[];
}

export const hiddenValue = (hidden: readonly Pair[], name: string): string =>
  hidden.find(([key]) => key === name)?.[1] ?? '';

/** Puts one hidden input in, or takes an empty one out; the others stay. */
export const withHidden = (hidden: readonly Pair[], name: string, value: string): readonly Pair[] =>
  value ? [...hidden.filter(([key]) => key !== name), [name, value] as const] : hidden.filter(([key]) => key !== name);

/** A service that needs nothing but its address. */
export const byAddress = (
  service: Pick<ServiceForm, 'name' | 'label' | 'readable' | 'anywhere' | 'names' | 'hiddenNames' | 'alsoConnects'> & {
    example: string;
    help: Text;
  },
): ServiceForm => ({
  ...service,
  boxes: [
    {
      key: 'address',
      label: { nl: 'Adres', en: 'Address' },
      example: service.example,
      help: service.help,
    },
  ],
  write: ({ address = '' }) => ({ action: address, hidden: [] }),
  read: ({ action }) => ({ address: action }),
});

/** A service whose address ends in an id. Its box takes the id, or the whole address. */
export const byId = (
  service: Pick<ServiceForm, 'name' | 'label' | 'readable'> & {
    base: string;
    example: string;
    help: Text;
  },
): ServiceForm => ({
  ...service,
  boxes: [
    {
      key: 'id',
      label: { nl: 'Code van het formulier', en: 'Form id' },
      example: service.example,
      help: service.help,
    },
  ],
  write: ({ id = '' }) => ({ action: id && (/^https?:/i.test(id) ? id : service.base + id), hidden: [] }),
  read: ({ action }) => ({ id: action.startsWith(service.base) ? action.slice(service.base.length) : action }),
});
