import { fold, normalizeText } from "../text/fold";
import { addDays, type Day, daysBetween, parseDay, weekday, yearOf } from "./day";
import type { KnownDay } from "./holidays";

/** The columns of a list of days, in the order of writing and reading. */
export const DAY_COLUMNS = ["day", "kind", "name", "number", "date", "link"] as const;

export const MOST_DAY_ROWS = 400;
/** A row may name a stretch of days, "24/01/2028 - 28/01/2028", of no more than a month. */
const MOST_DAYS_IN_ROW = 31;
const LONGEST = { name: 100, number: 80, link: 300 };
const YEARS = { from: 2000, to: 2100 };

export type DayProblem = {
  /** Its number in the file or the field, from 1. */
  row: number;
  column: (typeof DAY_COLUMNS)[number];
  code:
    | "other_year"
    | "not_a_date"
    | "stretch"
    | "kind"
    | "weekday_made_up"
    | "no_name"
    | "too_long"
    | "not_a_link"
    | "twice";
  cell: string;
};

/**
 * Days off and make-up days from the cells of a list: day or stretch of days, kind, name, and the document's
 * number, date and link. They are in one year, or in the month before or after it, where a swap may reach. A row
 * without a document gets the one of the whole list. Headings and empty rows are skipped.
 */
export function readDayRows(
  rows: readonly (readonly string[])[],
  document: { documentNumber: string; documentDate: Day | null; documentLink: string },
  year: number,
): { days: KnownDay[]; problems: DayProblem[] } {
  const days: KnownDay[] = [];
  const problems: DayProblem[] = [];
  const seen = new Set<Day>();
  for (const [index, cells] of rows.entries()) {
    const words = cells.map((cell) => normalizeText(cell).replace(/\s+/g, " ").trim());
    if (words.every((cell) => cell === "") || isHead(words)) continue;
    const tell = (column: DayProblem["column"], code: DayProblem["code"], cell: string) => {
      problems.push({ row: index + 1, column, code, cell: cell.slice(0, 120) });
    };
    const found = readRow(words, tell);
    if (found === null) continue;
    for (const day of found.days) {
      if (day < `${year - 1}-12-01` || day > `${year + 1}-01-31`) {
        tell("day", "other_year", words[0] ?? "");
        continue;
      }
      if (seen.has(day)) {
        tell("day", "twice", words[0] ?? "");
        continue;
      }
      seen.add(day);
      const own = found.documentNumber === "" ? document : found;
      days.push({
        day,
        kind: found.kind,
        name: found.name,
        documentNumber: own.documentNumber,
        documentDate: own.documentDate,
        documentLink: own.documentLink,
      });
    }
  }
  return { days, problems };
}

type Tell = (column: DayProblem["column"], code: DayProblem["code"], cell: string) => void;

function readRow(words: readonly string[], tell: Tell) {
  const dayWords = words[0] ?? "";
  const days = readStretch(dayWords);
  if (days === null || days === "too_long") {
    tell("day", days === null ? "not_a_date" : "stretch", dayWords);
    return null;
  }
  const given = kindOf(words[1] ?? "");
  // "01/01/2028; Tết Dương lịch": without a kind it is a day off.
  const rest = given === null && words.length === 2 ? ["", words[1] ?? ""] : words.slice(1);
  const kind = given ?? ((rest[0] ?? "") === "" ? "off" : null);
  const [, name = "", documentNumber = "", dateWords = "", documentLink = ""] = rest;
  const documentDate = dateWords === "" ? null : parseDay(dateWords);
  const faults: readonly (readonly [boolean, DayProblem["column"], DayProblem["code"], string])[] = [
    [kind === null, "kind", "kind", words[1] ?? ""],
    [kind === "make-up" && days.some((day) => weekday(day) <= 5), "kind", "weekday_made_up", dayWords],
    [name === "", "name", "no_name", ""],
    [name.length > LONGEST.name, "name", "too_long", name],
    [documentNumber.length > LONGEST.number, "number", "too_long", documentNumber],
    [dateWords !== "" && documentDate === null, "date", "not_a_date", dateWords],
    [documentLink !== "" && !isLink(documentLink), "link", "not_a_link", documentLink],
  ];
  const faulty = faults.filter(([isFault]) => isFault);
  for (const [, column, code, cell] of faulty) tell(column, code, cell);
  return faulty.length > 0 || kind === null
    ? null
    : { days, kind, name, documentNumber, documentDate, documentLink };
}

function readStretch(words: string): Day[] | "too_long" | null {
  const whole = parseDay(words);
  const parts = whole === null ? /^(\S+)\s*(?:-|–|đến)\s*(\S+)$/iu.exec(words) : null;
  const from = whole ?? parseDay(parts?.[1] ?? "");
  const to = whole ?? parseDay(parts?.[2] ?? "");
  if (from === null || to === null || to < from) return null;
  if (yearOf(from) < YEARS.from || yearOf(to) > YEARS.to) return null;
  const count = daysBetween(from, to) + 1;
  return count > MOST_DAYS_IN_ROW ? "too_long" : Array.from({ length: count }, (_, n) => addDays(from, n));
}

function kindOf(words: string): KnownDay["kind"] | null {
  const folded = fold(words);
  if (["nghi", "ngay nghi", "off", "day off"].includes(folded)) return "off";
  return ["lam bu", "ngay lam bu", "di lam", "di lam bu", "make-up", "made up"].includes(folded)
    ? "make-up"
    : null;
}

const isHead = (words: readonly string[]): boolean => ["ngay", "day", "date"].includes(fold(words[0] ?? ""));

/** An address that a page may link to: http(s), and nothing that runs. */
export const isLink = (words: string): boolean =>
  words.length <= LONGEST.link && /^https?:\/\/[^\s"<>]+$/i.test(words);
