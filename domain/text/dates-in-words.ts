import type { Day } from "../calendar/day";
import type { Period } from "../directives/periods";
import type { DeadlineBasis } from "./deadline-days";
import { BARE_FORMS, CELL_FORMS, FORMS, type Form, withoutAccents } from "./deadline-forms";
import { hasAccents } from "./fold";

export type FoundDeadline = {
  from: number;
  to: number;
  words: string;
  /** Null if it is unknown: no year, or words that are too vague. */
  day: Day | null;
  periodic: boolean;
  /** If periodic: reports are due each month, quarter, half year or year. */
  period: Period | null;
};

/**
 * When a date counts as a deadline: only with words of a deadline, on its own in notes, or always in a table's
 * cell.
 */
export type DeadlineManner = "sentence" | "note" | "cell";

const OF_MANNER: Record<DeadlineManner, readonly Form[]> = {
  sentence: FORMS,
  note: [...FORMS, ...BARE_FORMS],
  cell: [...FORMS, ...BARE_FORMS, ...CELL_FORMS],
};
const WITHOUT_ACCENTS: Record<DeadlineManner, readonly Form[]> = {
  sentence: withoutAccents(OF_MANNER.sentence),
  note: withoutAccents(OF_MANNER.note),
  cell: withoutAccents(OF_MANNER.cell),
};

/** Every form contains one of these words: most clauses are ruled out without trying all forms. */
const MAY_HOLD =
  /\d\s?[/.-]\s?\d|tháng|thang|t\d|q\.?[1-4i]|quý|quí|quy|tuần|tuan|năm|nam|ngày|ngay|nay|mai|định\s+kỳ|thứ|thu\s?\d|day|chủ\s+nhật|trước|t[ừu]\s+\d|\d\s*h\s+n|\d\s*giờ|\bcn\b|\sni(?!\p{L})/iu;

/**
 * The deadlines in a text, in order; where two overlap the first form wins.
 * @param manner the meaning of a date without words around it; in notes a date before the meeting is not a
 * deadline
 */
export const findDeadlines = (
  text: string,
  on: DeadlineBasis,
  manner: DeadlineManner = "sentence",
): FoundDeadline[] => findDays(text, on, manner).map(({ counts, ...found }) => found);

/** Words that may name a day, and where they count as a deadline at the least. */
export type FoundDays = FoundDeadline & { counts: DeadlineManner };

/** The words in a text that name a day in one of the forms of a manner, in order. */
export function findDays(text: string, on: DeadlineBasis, manner: DeadlineManner): FoundDays[] {
  const found: FoundDays[] = [];
  if (!MAY_HOLD.test(text)) return found;
  const typedPlain = /\p{L}{2}/u.test(text) && !hasAccents(text);
  const forms = (typedPlain ? WITHOUT_ACCENTS : OF_MANNER)[manner];
  for (const [n, form] of forms.entries()) {
    const alone = n >= FORMS.length;
    for (const match of text.matchAll(form.pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      if (from === to || (!/^[^\p{L}\d]?$/u.test(text.slice(from - 1, from)) && from > 0)) continue;
      if (found.some((other) => from < other.to && other.from < to)) continue;
      const day = form.day(match, on);
      if (day === undefined) continue;
      if (alone && manner === "note" && isPast(day, on)) continue;
      found.push({
        from,
        to,
        words: match[0].trim(),
        day,
        periodic: form.periodic,
        period: form.periodic ? periodOf(match[0]) : null,
        counts: alone ? (n < FORMS.length + BARE_FORMS.length ? "note" : "cell") : "sentence",
      });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Whether the day is before the meeting; a day that had to be moved to the next year counts too. */
function isPast(day: Day | null, { meeting }: DeadlineBasis): boolean {
  if (day === null || meeting === null) return false;
  return day < meeting || Date.parse(day) - Date.parse(meeting) > 240 * 86_400_000;
}

/** Weekly and daily work is not a period that the register knows. */
function periodOf(words: string): Period | null {
  if (/tuần|ngày/iu.test(words)) return null;
  const months = /(\d+|sáu|ba)\s+tháng/iu.exec(words)?.[1]?.toLowerCase();
  if (months !== undefined) return PERIOD_OF_MONTHS[months] ?? null;
  // "hằng tháng, quý" asks for the shorter period.
  if (/tháng/iu.test(words)) return "month";
  if (/quý|quí/iu.test(words)) return "quarter";
  return /năm/iu.test(words) ? "year" : null;
}

const PERIOD_OF_MONTHS: Readonly<Record<string, Period>> = {
  "1": "month",
  "3": "quarter",
  ba: "quarter",
  "6": "half-year",
  sáu: "half-year",
  "12": "year",
};
