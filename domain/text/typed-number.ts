/**
 * "1.", "1.2.", "1)", "(1)", "1/", "1 -", "1:" before a letter; a number that belongs to the text has no such
 * mark.
 */
const ARABIC = String.raw`\(?\d{1,3}(?:\.\d{1,3})*(?:[.)/:](?=\s*[\p{L}“"(]|\s+\d)|\s?[-–](?=\s+[\p{L}“"(]))`;
/** "IV." up to thirty, not the initials of a name: "V. I. Lênin", "V.I.Lênin". */
const ROMAN = String.raw`X{0,2}(?:IX|IV|V?I{1,3}|V|X)(?:[.)/:]|\s[-–])\s+(?!\p{Lu}\.)`;
/** "a)", "đ)", and "a." for letters that begin no abbreviation ("h." is a district). */
const LETTER = String.raw`(?:\(?[a-zđ]\)|[a-eđg]\.(?=\s))`;
/** "Điều 1.", "Mục II:", "Phần 3 -". */
const NAMED = String.raw`(?:điều|mục|phần|chương|khoản|điểm|nội dung|nhiệm vụ)\s+(?:\d{1,3}|[IVX]+|[a-zđ])(?:[.):]|\s[-–])(?=\s)`;
const BULLET = String.raw`[-–—+*•▪◦●○■□➢➤✓✔❖](?=\s)`;

const MARKED = new RegExp(`^\\s*(?:${[ARABIC, ROMAN, LETTER, BULLET].join("|")})\\s*`, "u");
/**
 * An expression of its own, because only these words are read in any case: the engine forgets an inline modifier
 * (findings/node-regexp-modifiers.sh).
 */
const HEADED = new RegExp(`^\\s*${NAMED}\\s*`, "iu");

/** What was typed before the words of a paragraph, with the spaces around it; "" if nothing. */
const typedBefore = (text: string): string => (MARKED.exec(text) ?? HEADED.exec(text))?.[0] ?? "";

/** The number, letter or bullet at the start of a paragraph ("a)", "1.", "-"); "" if there is none. */
export function typedNumberOf(paragraph: string): string {
  const typed = typedBefore(paragraph);
  return typed.length < paragraph.length ? typed.trim() : "";
}

/**
 * A title without the number, letter or bullet that was typed before it, for a paper that numbers it itself: "I.
 * 1. NGHI LỄ" would be numbered twice. A title that merely begins with a number stays ("8 nhiệm vụ", "1,5 triệu",
 * "Điều 5 Luật Đầu tư"), and so does one that is only a number.
 */
export function withoutTypedNumber(title: string): string {
  const rest = title.slice(typedBefore(title).length);
  if (rest === title || !/\p{L}/u.test(rest)) return title;
  return withoutTypedNumber(rest);
}
