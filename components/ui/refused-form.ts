/** Dispatched at the window when the page no longer draws a form whose last answer was a refusal; its detail is a RefusedForm. */
export const REFUSED_FORM_GONE = "so-chi-dao-refused-form-gone";

/** What a refused form said and held. */
export type RefusedForm = {
  /** The page's path when it was refused. */
  path: string;
  message: string;
  /** The longer texts that were typed into it. */
  texts: string[];
};

/** One that is gone, and when it was refused (milliseconds since 1970). */
export type GoneForm = RefusedForm & { at: number };
