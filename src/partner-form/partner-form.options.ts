/** What a visitor may want; the first is chosen to begin with. */
export const INTENTS = ['partner', 'question'] as const;

/** The fields of a form that names none. */
export const DEFAULT_FIELDS = 'intent name email company? phone? message?';
