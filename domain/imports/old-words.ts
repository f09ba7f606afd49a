/** What an old register says of a directive and no field of ours holds. */
export type OldWords = {
  /** The number in the old register; "" if it has none. */
  code: string;
  /** Those who coordinate and are no departments of the agency: "các trưởng thôn". */
  coordinatingWords: string;
  /** An officer who is no person of the agency any more. */
  officerWords: string;
};

/** The directive's text with these words behind it, so that nothing is lost and a search finds them. */
export const withOldWords = (text: string, { code, coordinatingWords, officerWords }: OldWords): string =>
  [
    text,
    code && `(Số cũ: ${code})`,
    coordinatingWords && `(Phối hợp: ${coordinatingWords})`,
    officerWords && `(Cán bộ phụ trách: ${officerWords})`,
  ]
    .filter(Boolean)
    .join("\n");

/** The text without the words that withOldWords added. */
export const withoutOldWords = (text: string): string =>
  text.replace(/(?:\n\((?:Số cũ|Phối hợp|Cán bộ phụ trách): [^\n]*\))+$/, "");
