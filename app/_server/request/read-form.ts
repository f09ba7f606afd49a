import { type Fields, readFields } from "@/domain/forms/read-fields";

export type TypedForm = {
  values: Fields;
  /** Uploads stored for this form, by field: those of an earlier try and new ones. */
  staged: Record<string, { id: string; name: string; size: number }[]>;
  stagedIds(): Record<string, string[]>;
  /** The one upload of a field that is read and not stored; null if none was chosen. */
  file(field: string): File | null;
};

/** The typed values by field, with the uploads. */
export function readForm(form: FormData): TypedForm {
  const typed: TypedForm = {
    values: readFields(form),
    staged: {},
    stagedIds: () =>
      Object.fromEntries(Object.entries(typed.staged).map(([k, l]) => [k, l.map((f) => f.id)])),
    file: (field) => {
      const sent = form.get(field);
      return sent instanceof File && sent.size > 0 ? sent : null;
    },
  };
  return typed;
}

/** The values that may be sent back to the browser: everything typed except passwords. */
export const shownAgain = (values: Fields): Fields =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !/password/i.test(name)));
