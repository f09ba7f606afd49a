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
      const list = fields[key];
      fields[key] = [...(Array.isArray(list) ? list : []), ...(text === "" ? [] : [text])];
    } else {
      fields[name] = text;
    }
  }
  return fields;
}
