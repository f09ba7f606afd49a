/** Annotated words as they are in the text that is read, where accents may have been restored. */
export function inText(source: string, words: string): string {
  const typed = words.replace(/\s+/g, " ");
  const at = foldPlain(source).indexOf(foldPlain(typed));
  return at < 0 ? typed : source.slice(at, at + typed.length);
}
const foldPlain = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[^ -~]/g, (sign) =>
      sign === "đ" ? "d" : sign === "Đ" ? "D" : sign.normalize("NFD").charAt(0),
    );
