/** The answer of a form's action: ActionForm shows it beside the fields and above them. */
export type FormState = {
  ok: boolean;
  /** A sentence above the form: what happened, what was kept, what to do. */
  message?: string;
  /** The result of each row of an action on several. */
  outcomes?: readonly OutcomeRow[];
  /** One sentence beside each invalid field. */
  errors?: Record<string, string>;
  /** What was typed, to be shown again. */
  values?: Record<string, string | string[]>;
  /** Uploads stored for the next try, by field. */
  staged?: Record<string, { id: string; name: string; size: number }[]>;
  /** The result of an action that stores nothing and shows it instead. */
  result?: unknown;
  /** How often an action of this form led to a page: its fields begin again each time. */
  ended?: number;
  /** What another person stored meanwhile. */
  conflict?: { message: string; theirs: { label: string; value: string }[] };
};

export type OutcomeRow = { id: number; label: string; words: string; done: boolean };

export const UNSENT: FormState = { ok: false };
