export type TypedForm = {
  values: Record<string, string | string[]>;
  /** Uploads kept for this form, by field: those of an earlier try and those just sent. */
  staged: Record<string, { id: string; name: string; size: number }[]>;
  stagedIds(): Record<string, string[]>;
};

/**
 * What a person typed, by field. A name that ends in [] is a list, present even when empty boxes send
 * nothing only if the form says so with a hidden empty entry. React's own fields are left out.
 */
export function readForm(form: FormData): TypedForm {
  const values: TypedForm["values"] = {};
  for (const [name, value] of form.entries()) {
    if (name.startsWith("$") || typeof value !== "string") continue;
    const text = value.normalize("NFC").replaceAll("\r\n", "\n");
    if (name.endsWith("[]")) {
      const key = name.slice(0, -2);
      const list = values[key];
      values[key] = [...(Array.isArray(list) ? list : []), ...(text === "" ? [] : [text])];
    } else {
      values[name] = text;
    }
  }
  const typed: TypedForm = {
    values,
    staged: {},
    stagedIds: () =>
      Object.fromEntries(Object.entries(typed.staged).map(([k, l]) => [k, l.map((f) => f.id)])),
  };
  return typed;
}

/** What may go back to the browser to be shown again: everything typed but passwords. */
export const shownAgain = (values: TypedForm["values"]): TypedForm["values"] =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !/password/i.test(name)));
