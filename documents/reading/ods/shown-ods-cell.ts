import { formatDay, parseDay } from "@/domain/calendar/day";
import { normalizeText } from "@/domain/text/fold";
import { elementsOf, type XmlElement } from "../xml";

/**
 * A cell as words, like those of an XLSX workbook: a day as dd/mm/yyyy, a month as mm/yyyy, a share with its sign, a
 * time as hh:mm, a number without thousands.
 */
export function shownOdsCell(cell: XmlElement): string {
  const { attributes } = cell;
  const shown = normalizeText(paragraphsOf(cell)).trim();
  const value = attributes["office:value"] ?? "";
  switch (attributes["office:value-type"]) {
    case "date":
      return shownDay(attributes["office:date-value"] ?? "", shown);
    case "time":
      return shownTime(attributes["office:time-value"] ?? "") ?? shown;
    case "percentage":
      return `${plain(Number((Number(value) * 100).toFixed(2)))}%`;
    case "boolean":
      return attributes["office:boolean-value"] === "true" ? "TRUE" : "FALSE";
    case "float":
    case "currency":
      // "007" has its zeros by its format. LibreOffice 7.4.7 stores most truths as numbers that are shown as
      // "TRUE" (findings/libreoffice-ods-truth-of-formulas.sh).
      return /^0\d+$|^\p{L}+$/u.test(shown) || value === "" ? shown : plain(Number(value));
    default:
      return shown;
  }
}

/** "2026-03-05T14:30:00"; a month that was typed is its first day, and shown as a month. */
function shownDay(value: string, shown: string): string {
  const day = parseDay(value.slice(0, 10));
  if (day === null) return shown;
  return day.endsWith("-01") && /^\d{1,2}[/.-]\d{4}$/.test(shown) ? formatDay(day).slice(3) : formatDay(day);
}

/** "PT14H30M00S"; there may be more hours than in a day. */
function shownTime(value: string): string | null {
  const [, hours, minutes] = /^-?PT(\d+)H(\d+)M/.exec(value) ?? [];
  return hours === undefined || minutes === undefined
    ? null
    : `${hours.padStart(2, "0")}:${minutes.padStart(2, "0")}`;
}

/** Without the extra digits of binary fractions. */
const plain = (number: number): string => String(Number(number.toPrecision(15)));

const paragraphsOf = (cell: XmlElement): string =>
  elementsOf(cell)
    .filter(({ name }) => name === "text:p")
    .map(wordsIn)
    .join("\n");

/** Notes beside the words are not among them. */
function wordsIn(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === "string") return child;
      switch (child.name) {
        case "text:s":
          return " ".repeat(Math.min(100, Number(child.attributes["text:c"] ?? 1) || 1));
        case "text:tab":
          return "\t";
        case "text:line-break":
          return "\n";
        case "office:annotation":
        case "text:ruby-text":
          return "";
        default:
          return wordsIn(child);
      }
    })
    .join("");
}
