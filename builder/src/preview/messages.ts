import type { Sample } from '../snippet/place.js';

/** What the builder asks of the page in the frame. */
export type Request =
  | {
      readonly type: 'show';
      readonly html: string;
      readonly css: string;
      readonly dark: boolean;
      readonly lang: string;
    }
  /** Measures the widget at each width in pixels. */
  | {
      readonly type: 'measure';
      readonly id: number;
      readonly html: string;
      readonly css: string;
      readonly lang: string;
      readonly widths: readonly number[];
    }
  /** Writes the widget with what it draws, for pages that show it before the script. */
  | { readonly type: 'draw'; readonly id: number; readonly html: string; readonly lang: string }
  /** Fills the form in with marked values and really sends it. */
  | { readonly type: 'test'; readonly id: number; readonly html: string; readonly lang: string };

/** The result of a test. */
export interface TestResult {
  readonly outcome: 'confirmed' | 'unconfirmed' | 'refused' | 'unreached' | 'unavailable' | 'invalid';
  /** HTTP status; 0 when no answer could be read. */
  readonly status: number;
  /** What the receiver said about fields, or what the test could not fill in. */
  readonly messages: readonly string[];
}

/** A widget as it is drawn. */
export interface Drawing {
  /** The tag with its shadow root; unchanged where there is nothing to draw. */
  readonly html: string;
  /** Whether something of it does not work before the script. */
  readonly needsScript: boolean;
}

/** What the page in the frame reports. */
export type Report =
  | { readonly type: 'ready' }
  | { readonly type: 'height'; readonly height: number }
  | { readonly type: 'measured'; readonly id: number; readonly samples: readonly Sample[] }
  | { readonly type: 'drawn'; readonly id: number; readonly drawing: Drawing }
  | { readonly type: 'tested'; readonly id: number; readonly result: TestResult };
