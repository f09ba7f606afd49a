const DIGITS = new Map(
  ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"].map((word, digit) => [
    word,
    digit,
  ]),
);
/** Behind a ten these digits have other names. */
const BEHIND_TEN = new Map([
  ["mốt", 1],
  ["tư", 4],
  ["lăm", 5],
]);
const WORD = "(?:không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|mốt|tư|lăm|trăm|linh|lẻ)";
/** A number in words counts where people follow it: "ba đồng chí", not "năm 2026". */
const BEFORE_PEOPLE = new RegExp(
  `(?<!\\p{L})(${WORD}(?:\\s+${WORD}){0,5})(?=\\s+(?:trên|anh em|chị em|anh chị em|đồng chí|người|đại biểu|cán bộ|công chức|viên chức|đảng viên|đoàn viên|ủy viên|thành viên|giáo viên|nhân viên))`,
  "giu",
);

/** "là một trăm mười lăm;" */
const BEHIND_LABEL = new RegExp(`(?<=(?:là|:)\\s)${WORD}(?:\\s+${WORD}){0,5}(?=\\s*[.,;)])`, "giu");
/** "năm mươi hai (52) đồng chí" */
const BEFORE_DIGITS = new RegExp(`(?<!\\p{L})${WORD}(?:\\s+${WORD}){0,5}\\s*\\(\\s*(\\d+)\\s*\\)`, "giu");

/** A text in which the numbers of people are digits: "bốn mươi lăm đồng chí" becomes "45 đồng chí". */
export const withDigits = (text: string): string =>
  text.replace(BEFORE_DIGITS, "$1").replace(BEFORE_PEOPLE, inDigits).replace(BEHIND_LABEL, inDigits);

function inDigits(words: string): string {
  const value = numberOf(words.toLowerCase().split(/\s+/u));
  return value === null ? words : String(value);
}

/** @returns null if the words are not one number below a thousand */
function numberOf(words: readonly string[]): number | null {
  let hundreds = 0;
  let tens = 0;
  let last: number | null = null;
  for (const word of words) {
    const digit = DIGITS.get(word) ?? BEHIND_TEN.get(word);
    if (word === "trăm" && last !== null) hundreds = last;
    else if (word === "mươi" && last !== null) tens = last;
    else if (word === "mười" && last === null) tens = 1;
    else if (digit !== undefined && last === null) {
      last = digit;
      continue;
    } else if (word !== "linh" && word !== "lẻ") return null;
    last = null;
  }
  return hundreds * 100 + tens * 10 + (last ?? 0);
}
