/**
 * Joins two lines of one sentence: a line that ends inside a word at its hyphen or slash ("34-/NQ/TU") is joined
 * without a space, and so is a year split by a narrow cell.
 */
export function joinLines(first: string, second: string): string {
  if (first === "" || second === "") return first + second;
  const inWord = /[\p{L}\d][-/]$/u.test(first) && /^[\p{L}\d]/u.test(second);
  const [begun = ""] = /\d{1,2}\/\d{1,2}\/(\d{1,3})$/.exec(first)?.slice(1) ?? [];
  const inYear = begun !== "" && new RegExp(`^\\d{${4 - begun.length}}(?!\\d)`).test(second);
  return inWord || inYear ? first + second : `${first} ${second}`;
}
