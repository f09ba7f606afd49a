import { childOf, childrenOf, type XmlElement } from "../xml";

/** The meaning of a number by its format; "padded" is a number with leading zeros, as many digits as given. */
export type NumberFormat = "plain" | "day" | "month" | "time" | "percent" | { padded: number };

/** The built-in formats of every workbook: ECMA-376, 18.8.30. */
const BUILT_IN: Readonly<Record<number, NumberFormat>> = {
  9: "percent",
  10: "percent",
  14: "day",
  15: "day",
  16: "day",
  17: "month",
  22: "day",
  18: "time",
  19: "time",
  20: "time",
  21: "time",
  45: "time",
  46: "time",
  47: "time",
  // Dates of East Asian versions.
  ...Object.fromEntries(
    [27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, "day" as const]),
  ),
};

/** The format of each style of a workbook, by the number in the cells. */
export function readFormats(styles: XmlElement | undefined): NumberFormat[] {
  const sheet = childOf(styles, "x:styleSheet");
  const own = new Map(
    childrenOf(childOf(sheet, "x:numFmts"), "x:numFmt").map(({ attributes }) => [
      Number(attributes.numFmtId),
      formatOfCode(attributes.formatCode ?? ""),
    ]),
  );
  return childrenOf(childOf(sheet, "x:cellXfs"), "x:xf").map(({ attributes }) => {
    const id = Number(attributes.numFmtId ?? 0);
    return own.get(id) ?? BUILT_IN[id] ?? "plain";
  });
}

/** The number format of a format code; only the part for positive numbers counts. */
export function formatOfCode(code: string): NumberFormat {
  const elapsed = /\[(h+|m+|s+)\]/i.test(code);
  const letters = code
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[[^\]]*\]/g, "")
    .split(";")[0]
    ?.toLowerCase()
    .trim();
  if (letters === undefined || letters === "general" || letters === "@") return elapsed ? "time" : "plain";
  if (letters.includes("%")) return "percent";
  if (/^0{2,}$/.test(letters)) return { padded: letters.length };
  if (elapsed || (/[hs]/.test(letters) && !/[dy]/.test(letters))) return "time";
  if (/d/.test(letters) || (/y/.test(letters) && !/m/.test(letters))) return "day";
  return /m/.test(letters) && /y/.test(letters) ? "month" : "plain";
}
