import type { Day } from "../calendar/day";
import type { NamedDepartment } from "../departments/match";
import { type CheckedRow, RowReader } from "./check";
import { dayOfCell } from "./day-cell";
import type { ColumnsOf } from "./import-kinds";
import type { ReadSheet } from "./match-columns";
import { departmentsOfCell } from "./match-names";

export type StaffRow = {
  fullName: string;
  birthDay: number | null;
  birthMonth: number | null;
  birthYear: number | null;
  title: string;
  departmentId: number | null;
  /** Of the title; null without one. */
  fromDay: Day | null;
};

type Known = { fullName: string; birthDay: number | null; birthMonth: number | null };

/**
 * @param own the agency's departments and people as they are
 * @param today from when a title counts where the sheet does not say
 */
export function checkStaff(
  { rows }: ReadSheet,
  columns: ColumnsOf<"staff">,
  own: { departments: readonly NamedDepartment[]; people: readonly Known[] },
  today: Day,
): CheckedRow<StaffRow>[] {
  const there = byName(own.people);
  const seen = byName([]);
  return rows.map(({ row, cells }) => {
    const read = new RowReader(cells, columns);
    const fullName = read.required("fullName", 100);
    const birthday = birthdayOf(read, today);
    const title = read.words("title", 120);
    const departmentId = departmentOf(read, own.departments);
    if (departmentId !== null && title === "") read.fault("title", "missing");
    const fromDay = title === "" ? null : beginOf(read, today);
    const person = { fullName, ...birthday };
    const isThere = (known: Map<string, Known[]>) =>
      known.get(nameOf(person))?.some((one) => isSameBirthday(one, person)) ?? false;
    if (read.problems.length === 0 && isThere(there)) {
      return { row, cells, verdict: "known" };
    }
    if (fullName !== "" && isThere(seen)) read.fault("fullName", "twice_in_sheet");
    seen.set(nameOf(person), [...(seen.get(nameOf(person)) ?? []), person]);
    if (read.problems.length > 0) return { row, cells, verdict: "bad", problems: read.problems };
    return { row, cells, verdict: "good", value: { ...person, title, departmentId, fromDay } };
  });
}

function birthdayOf(read: RowReader, today: Day): Pick<StaffRow, "birthDay" | "birthMonth" | "birthYear"> {
  const none = { birthDay: null, birthMonth: null, birthYear: null };
  const cell = read.cell("birthday").trim();
  if (cell === "") return none;
  // "1980": some lists keep the year alone.
  if (/^(19|20)\d\d$/.test(cell)) return { ...none, birthYear: Number(cell) };
  const day = dayOfCell(cell);
  if (day === null) read.fault("birthday", "not_a_day");
  else if (day > today) read.fault("birthday", "in_future");
  if (day === null) return none;
  const [birthYear, birthMonth, birthDay] = day.split("-").map(Number) as [number, number, number];
  return { birthDay, birthMonth, birthYear };
}

function departmentOf(read: RowReader, departments: readonly NamedDepartment[]): number | null {
  const cell = read.cell("department").trim();
  if (cell === "") return null;
  const { ids } = departmentsOfCell(cell, departments);
  if (ids.length === 0) read.fault("department", "no_such_department", { name: cell });
  if (ids.length > 1) read.fault("department", "several_departments", { name: cell });
  return ids[0] ?? null;
}

function beginOf(read: RowReader, today: Day): Day {
  const cell = read.cell("fromDay").trim();
  if (cell === "") return today;
  const day = dayOfCell(cell);
  if (day === null) read.fault("fromDay", "not_a_day");
  return day ?? today;
}

/** One and the same by name and birthday; where a birthday is not known, the name decides. */
function isSameBirthday(a: Known, b: Known): boolean {
  if (a.birthMonth === null || b.birthMonth === null) return true;
  return a.birthDay === b.birthDay && a.birthMonth === b.birthMonth;
}

function byName(people: readonly Known[]): Map<string, Known[]> {
  const map = new Map<string, Known[]>();
  for (const person of people) map.set(nameOf(person), [...(map.get(nameOf(person)) ?? []), person]);
  return map;
}

const nameOf = ({ fullName }: Known): string =>
  fullName.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
