/** Vietnamese letters in order; tones are compared after letters. */
const LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
/** ngang, huyền, hỏi, ngã, sắc, nặng as combining marks, in dictionary order. */
const TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];

/** Family, middle and given name; the given name is the last word. */
export function splitName(fullName: string): { family: string; middle: string; given: string } {
  const words = fullName.trim().split(/\s+/);
  const given = words.at(-1) ?? "";
  return { family: words.length > 1 ? (words[0] ?? "") : "", middle: words.slice(1, -1).join(" "), given };
}

/**
 * A key whose byte order is the Vietnamese order of people: given name, then family name, then middle name.
 * SQLite's own order puts accented letters after z.
 */
export function nameSortKey(fullName: string): string {
  const { given, family, middle } = splitName(fullName);
  return [given, family, middle].map(textSortKey).join("!");
}

/** Letters first, two characters each; then tones, so that they decide only between equal letters. */
function textSortKey(text: string): string {
  let letters = "";
  let tones = "";
  for (const character of text.normalize("NFC").toLowerCase()) {
    if (character === " ") {
      letters += "#";
      continue;
    }
    const parts = character.normalize("NFD");
    const tone = TONES.findIndex((mark) => mark !== "" && parts.includes(mark));
    const letter = tone < 0 ? character : parts.replace(TONES[tone] ?? "", "").normalize("NFC");
    const place = LETTERS.indexOf(letter);
    letters += place < 0 ? `~${letter}` : String.fromCharCode(65 + Math.floor(place / 8), 97 + (place % 8));
    tones += String(Math.max(tone, 0));
  }
  return `${letters}"${tones}`;
}
