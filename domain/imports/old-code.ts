/** A directive keeps the number that the old register gave it in its words, where a search finds it. */
export const withOldCode = (text: string, code: string): string =>
  code === "" ? text : `${text}\n(Số cũ: ${code})`;

export const withoutOldCode = (text: string): string => text.replace(/\n\(Số cũ: [^\n]*\)$/, "");
