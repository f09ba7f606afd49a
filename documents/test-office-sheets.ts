import { calendarOf } from "@/domain/calendar/working-days";
import type { CheckedRow } from "@/domain/imports/check";
import { checkRegister, type OldDirective } from "@/domain/imports/check-register";
import { checkStaff } from "@/domain/imports/check-staff";
import { matchColumns } from "@/domain/imports/match-columns";
import type { Answers } from "@/domain/imports/questions";
import type { StaffRow } from "@/domain/imports/staff-row";
import { chosenTable, stageBook } from "@/domain/imports/staged-book";
import { readSheet } from "./read-sheet";

/** The day on which the sheets are read. */
export const TODAY = "2025-11-28";
/** The agency's departments, with the names that its offices write. */
export const DEPARTMENTS = [
  { id: 1, names: ["Văn phòng", "VP"] },
  { id: 2, names: ["Phòng Tài nguyên và Môi trường", "Phòng TNMT", "TNMT"] },
  { id: 3, names: ["Phòng Tài chính - Kế hoạch", "Phòng Tài chính - KH", "TCKH"] },
  { id: 4, names: ["Phòng Nông nghiệp"] },
  { id: 5, names: ["Thanh tra"] },
];

/** Rows as a CSV file with quoted cells. */
export const csvOf = (rows: readonly (readonly string[])[]) =>
  new TextEncoder().encode(rows.map((cells) => cells.map((cell) => `"${cell}"`).join(";")).join("\n"));

/** What a register becomes: of each good row its day, lead, coordinating departments, deadline and state; else its verdict. */
export async function register(bytes: Uint8Array, kind: "csv" | "xlsx" = "csv", answers: Answers = {}) {
  const table = chosenTable(stageBook(await readSheet(kind, bytes), "register"));
  const own = { departments: DEPARTMENTS, directives: [], calendar: calendarOf([]), people: [] };
  const rows = checkRegister(table, matchColumns(table.heads, "register"), own, answers, TODAY);
  const pick = ({ heldOn, leadId, coordinating, deadline, state }: OldDirective) => [
    heldOn,
    leadId,
    coordinating,
    deadline,
    state,
  ];
  return shown(rows, pick);
}

/** What a list of staff becomes: of each good row the name, birthday, title and department; else its verdict. */
export async function staff(bytes: Uint8Array, kind: "csv" | "xlsx" = "csv") {
  const table = chosenTable(stageBook(await readSheet(kind, bytes), "staff"));
  const own = { departments: DEPARTMENTS, people: [], keepsEmails: true };
  const rows = checkStaff(table, matchColumns(table.heads, "staff"), own, {}, TODAY);
  const pick = ({ fullName, birthDay, birthYear, title, departmentId }: StaffRow) => [
    fullName,
    birthDay,
    birthYear,
    title,
    departmentId,
  ];
  return shown(rows, pick);
}

/** What a row became: its verdict with questions or problems, or the named values. */
function shown<T>(rows: readonly CheckedRow<T>[], pick: (value: T) => unknown): unknown[] {
  return rows.map((row) => {
    if (row.verdict === "good") return pick(row.value);
    if (row.verdict === "bad") return row.problems.map(({ field, code }) => `${field} ${code}`).join(", ");
    if (row.verdict === "asked") {
      return row.questions.map(({ field, words }) => `${field}? ${words}`).join(", ");
    }
    return row.verdict;
  });
}
