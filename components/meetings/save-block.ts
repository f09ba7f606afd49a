export type SaveAnswer =
  | { kind: "saved"; version: number }
  /** Somebody else stored another version, which is the one to overwrite if this one is to stay. */
  | { kind: "changed"; theirs: string[]; version: number }
  | { kind: "refused"; message: string }
  /** The session has ended; what was typed is kept in the browser. */
  | { kind: "ended" }
  /** No answer: the line is cut, or the server is away. */
  | { kind: "failed" };

/** Sends a block as it stands in its form, on condition of the version it was read with. */
export async function saveBlock(form: HTMLFormElement, itemId: number, version: number): Promise<SaveAnswer> {
  try {
    const response = await fetch(`/api/blocks/${itemId}`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...fieldsOf(form), version: String(version) }),
    });
    if (response.status === 401) return { kind: "ended" };
    if (response.status >= 500) return { kind: "failed" };
    const body = (await response.json()) as { version?: number; message?: string; theirs?: string[] };
    if (response.status === 409) {
      return { kind: "changed", theirs: body.theirs ?? [], version: body.version ?? version + 1 };
    }
    if (!response.ok) return { kind: "refused", message: body.message ?? "" };
    return { kind: "saved", version: body.version ?? version + 1 };
  } catch {
    return { kind: "failed" };
  }
}

/** A form's fields as the server reads them: a name that ends in [] is a list. */
function fieldsOf(form: HTMLFormElement): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== "string" || name.startsWith("$")) continue;
    if (!name.endsWith("[]")) fields[name] = value;
    else {
      const list = fields[name.slice(0, -2)];
      fields[name.slice(0, -2)] = [...(Array.isArray(list) ? list : []), ...(value === "" ? [] : [value])];
    }
  }
  return fields;
}
