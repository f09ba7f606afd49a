/**
 * A number in a list format of Word. Unknown formats are written as decimals, as Word does for a language it
 * lacks.
 */
export function writeNumber(value: number, form: string): string {
  switch (form) {
    case "none":
      return "";
    case "upperRoman":
      return roman(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    case "upperLetter":
      return letter(value).toUpperCase();
    case "lowerLetter":
      return letter(value);
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "vietnameseCounting":
    case "cardinalText":
      return SPELLED[value] ?? String(value);
    case "ordinalText":
      return ORDINALS[value] ?? `Thứ ${(SPELLED[value] ?? String(value)).toLowerCase()}`;
    default:
      return String(value);
  }
}

const SPELLED: Readonly<Record<number, string>> = {
  1: "Một",
  2: "Hai",
  3: "Ba",
  4: "Bốn",
  5: "Năm",
  6: "Sáu",
  7: "Bảy",
  8: "Tám",
  9: "Chín",
  10: "Mười",
};
const ORDINALS: Readonly<Record<number, string>> = { 1: "Thứ nhất", 4: "Thứ tư" };

const ROMAN: readonly [number, string][] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let written = "";
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      written += sign;
      rest -= worth;
    }
  }
  return written;
}

/** a … z, then aa, bb …, as in Word. */
function letter(value: number): string {
  if (value < 1 || value > 780) return String(value);
  const sign = String.fromCharCode(97 + ((value - 1) % 26));
  return sign.repeat(Math.floor((value - 1) / 26) + 1);
}
