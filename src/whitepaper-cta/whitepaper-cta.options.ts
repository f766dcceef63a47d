/** How the offer is laid out; the first is the default. */
export const LAYOUTS = ['card', 'banner', 'inline'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Whether an e-mail address is asked before the download; the first is the default. */
export const GATES = ['none', 'soft', 'email'] as const;
export type Gate = (typeof GATES)[number];
