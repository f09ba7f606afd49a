import { calendarOf } from "@/domain/calendar/working-days";
import type { CheckedRow } from "@/domain/imports/check";
import { checkRegister, type OldDirective } from "@/domain/imports/check-register";
import type { ImportKind } from "@/domain/imports/import-kinds";
import { matchColumns } from "@/domain/imports/match-columns";
import type { Answers } from "@/domain/imports/questions";
import { chosenTable, type StagedBook, stageBook } from "@/domain/imports/staged-book";
import { readSheet } from "../../read-sheet";

/** The day of the imports. */
export const TODAY = "2024-07-01";
/** The departments of the agency that imports. */
export const DEPARTMENTS = [
  { id: 1, names: ["Văn phòng", "VP"] },
  { id: 2, names: ["Phòng Cây xanh"] },
  { id: 3, names: ["Phòng Chiếu sáng"] },
];
/** The format in which a workbook of the tests shows days. */
export const DAY_FORMAT = { formats: ["dd/mm/yyyy"] };
/** A number that is shown as a day. */
export const day = (n: number) => ({ n, format: 1 });
/** 06/03/2023, 31/03/2023 and 14/04/2023 as Excel counts them. */
export const [MARCH_6, MARCH_31, APRIL_14] = [day(44991), day(45016), day(45030)];

/** A workbook, or text as CSV, as it is staged. */
export const bookOf = async (kind: ImportKind, source: Uint8Array | string): Promise<StagedBook> => {
  const [sheet, bytes] =
    typeof source === "string"
      ? (["csv", new TextEncoder().encode(source)] as const)
      : (["xlsx", source] as const);
  return stageBook(await readSheet(sheet, bytes), kind);
};

/** The rows of an old register as they are checked. */
export function checkOld(book: StagedBook, answers: Answers = {}): CheckedRow<OldDirective>[] {
  const table = chosenTable(book);
  const own = { departments: DEPARTMENTS, directives: [], calendar: calendarOf([]), people: [] };
  return checkRegister(table, matchColumns(table.heads, "register"), own, answers, TODAY);
}

/** The verdict on a row in a word or two, with its questions and problems. */
export const verdictOf = (row: CheckedRow<unknown>): string => {
  if (row.verdict === "bad") return row.problems.map(({ field, code }) => `${field} ${code}`).join(", ");
  if (row.verdict === "asked") return `? ${row.questions.map(({ words }) => words).join(", ")}`;
  return row.verdict;
};
/** What each row would store, or the verdict on it. */
export const values = (rows: readonly CheckedRow<OldDirective>[]) =>
  rows.map((row) => (row.verdict === "good" ? row.value : verdictOf(row)));
