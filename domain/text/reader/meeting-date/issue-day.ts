import { type Day, dayOf } from "../../../calendar/day";
import type { Paragraph } from "../layout";

/** The document's own day, if its letterhead has one. */
export function findIssueDay(paragraphs: readonly Paragraph[]): Day | null {
  for (const { text } of paragraphs.slice(0, FIRST_LINES))
    for (const line of text.split("\n")) {
      const [date = 0, month = 0, year = 0] = (ISSUED_ON.exec(line) ?? []).slice(1).map(Number);
      const day = line.length < 120 ? dayOf(year, month, date) : null;
      if (day !== null) return day;
    }
  return null;
}
const FIRST_LINES = 10;

/** "UBND HUYỆN A …, ngày 07 tháng 3 năm 2024": the document's own day, in its letterhead. */
const ISSUED_ON = /,\s*ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})\s*$/iu;
