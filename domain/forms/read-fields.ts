/** The typed values by field; a list if the field's name ends in []. */
export type Fields = Record<string, string | string[]>;

/**
 * The one way to read a form, on the server and in the browser. A name that ends in [] is a list without its empty
 * entries; it exists without any ticked box if the form sends one hidden empty entry. React's own fields ($…) and
 * files are left out.
 */
export function readFields(entries: Iterable<[string, unknown]>): Fields {
  const fields: Fields = {};
  for (const [name, value] of entries) {
    if (name.startsWith("$") || typeof value !== "string") continue;
    const text = value.normalize("NFC").replaceAll("\r\n", "\n");
    if (name.endsWith("[]")) {
      const key = name.slice(0, -2);
      const before = fields[key];
      const list = Array.isArray(before) ? before : [];
      // Appended in place: copying the list for each entry would take quadratic time.
      if (text !== "") list.push(text);
      fields[key] = list;
    } else {
      fields[name] = text;
    }
  }
  return fields;
}
