/** The directive's text with the number it had in the old register, so that a search finds it. */
export const withOldCode = (text: string, code: string): string =>
  code === "" ? text : `${text}\n(Số cũ: ${code})`;

/** The text without the number that withOldCode added. */
export const withoutOldCode = (text: string): string => text.replace(/\n\(Số cũ: [^\n]*\)$/, "");
