import { executeServerCommand } from '@web/test-runner-commands';

/** One thing that a screen reader gets. */
export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
}

/** What a screen reader gets, in order; `undefined` in an engine that does not tell. */
export const accessibilityTree = async (): Promise<AccessibleNode[] | undefined> =>
  (await executeServerCommand<AccessibleNode[] | false, undefined>('accessibility-tree')) || undefined;

/** Emulates print, or features such as `forced-colors`; `false` in an engine that cannot. */
export const emulateMedia = (media: string, features: { name: string; value: string }[] = []): Promise<boolean> =>
  executeServerCommand<boolean, object>('media-features', { media, features });

/** Why a test is skipped in the other engines. */
export const NEEDS_DEVTOOLS = 'it needs the DevTools protocol, which only Chromium has';
