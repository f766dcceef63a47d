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
  /** Fills the form in with marked values and really sends it. */
  | { readonly type: 'test'; readonly id: number; readonly html: string; readonly lang: string };

/** How high an embed is in a column of a width, both in the `em` of the place it stands in. */
export interface Sample {
  readonly width: number;
  readonly height: number;
}

/** What came of a test. */
export interface TestResult {
  readonly outcome: 'confirmed' | 'unconfirmed' | 'refused' | 'unreadable' | 'unreached' | 'unavailable' | 'invalid';
  /** HTTP status; 0 when no answer could be read. */
  readonly status: number;
  /** What the receiver said of fields, or what a test could not fill in. */
  readonly messages: readonly string[];
}

/** What the page in the frame tells. */
export type Report =
  | { readonly type: 'ready' }
  | { readonly type: 'height'; readonly height: number }
  | { readonly type: 'measured'; readonly id: number; readonly samples: readonly Sample[] }
  | { readonly type: 'tested'; readonly id: number; readonly result: TestResult };
