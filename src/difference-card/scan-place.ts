import type { CardScan, ScanFile, ScanHost } from './card-scan.js';

let file: ScanFile | undefined;

/** Whether `dist/scan.js` is there. */
export const hasScanFile = (): boolean => file !== undefined;

/** Takes what `dist/scan.js` brings; `false` when that was there already. */
export function takeScanFile(given: ScanFile): boolean {
  if (file) return false;
  file = given;
  return true;
}

/** Holds the scan of a card while the page asks for one, and keeps answers that come before the scan does. */
export class ScanPlace {
  /** Whether a `<fieldset disabled>` is around the card. */
  isDisabled = false;
  scan: CardScan | undefined;
  readonly #host: () => ScanHost;
  /** Answers that were set, or restored by the browser, before there was a scan. */
  #early = '';

  constructor(host: () => ScanHost) {
    this.#host = host;
  }

  get value(): string {
    return this.scan?.value ?? '';
  }
  set value(text: string) {
    if (this.scan) this.scan.value = text;
    else this.#early = text;
  }

  /** Makes the scan when one `isWanted` and its file is there; drops it when it is no longer wanted. */
  prepare(isWanted: boolean): void {
    if (isWanted === Boolean(this.scan)) return;
    if (!isWanted) {
      this.scan = undefined;
      this.#host().internals.setFormValue(null);
    } else if (file) {
      this.scan = file.make(this.#host());
      if (this.#early) this.scan.value = this.#early;
    }
  }
}
