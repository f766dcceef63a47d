/** A public custom property. */
export interface Token {
  readonly name: string;
  /** Its default as CSS; empty when it is derived from others. */
  readonly value: string;
  readonly text: string;
}
export function readTokens(source: string): Token[];
