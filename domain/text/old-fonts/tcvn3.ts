/** The letters of TCVN3 (ABC) by their byte; fonts of this code are called .VnTime, .VnArial … */
const ROWS: readonly [first: number, letters: string][] = [
  [0xa1, "ĂÂÊÔƠƯĐăâêôơưđ"],
  [0xb5, "àảãáạ"],
  [0xbb, "ằẳẵắ"],
  [0xc6, "ặầẩẫấậè"],
  [0xce, "ẻẽéẹềểễếệìỉ"],
  [0xdc, "ĩíịò"],
  [0xe1, "ỏõóọồổỗốộờởỡớợù"],
  [0xf1, "ủũúụừửữứựỳỷỹýỵ"],
];

const LETTERS = new Map(
  ROWS.flatMap(([first, letters]) =>
    [...letters].map((letter, n) => [String.fromCharCode(first + n), letter] as const),
  ),
);
// A micro sign is often stored as the Greek letter.
LETTERS.set("\u03bc", "à");

/** Decodes text whose letters are bytes of TCVN3, stored as Latin-1. */
export const fromTcvn3 = (text: string): string =>
  text.replace(/[\u00a1-\u00fe\u03bc]/g, (sign) => LETTERS.get(sign) ?? sign);
