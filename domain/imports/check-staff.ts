import type { Day } from "../calendar/day";
import type { NamedDepartment } from "../departments/match";
import type { KnownPerson } from "../people/namesakes";
import { spellingOf } from "../text/spelling";
import { type CheckedRow, RowReader } from "./check";
import { birthdayOfCell, dayOfCell, isBareDay, wrongDay } from "./day-cell";
import { departmentsInCell, type NamedCells } from "./departments-in-cell";
import type { ColumnsOf } from "./import-kinds";
import type { ReadSheet } from "./match-columns";
import type { Answers } from "./questions";
import { findRenamed, findSame, type Namesake } from "./same-person";
import { emailIn, notePhone, withoutEmail } from "./staff-contacts";
import { SheetPeople, withJoined } from "./staff-posts";
import type { StaffRow } from "./staff-row";
import { withoutAddress } from "./without-address";

export type OwnStaff = {
  departments: readonly NamedDepartment[];
  people: readonly KnownPerson[];
  /** Whether the importer may enter mail addresses, as administrators may. */
  keepsEmails: boolean;
};

/**
 * @param own the agency's departments and people
 * @param today the first day of a title if the sheet gives none
 */
export function checkStaff(
  { rows, from1904 }: ReadSheet,
  columns: ColumnsOf<"staff">,
  own: OwnStaff,
  answers: Answers,
  today: Day,
): CheckedRow<StaffRow>[] {
  const agency = new Map<string, Namesake[]>();
  const seen = new Map<string, Namesake[]>();
  for (const known of own.people) put(agency, { known, row: null });
  const named: NamedCells = new Map();
  const addressed = isAddressed(rows, columns);
  const unlisted = unlistedPeople(rows, columns, own.people, addressed);
  const sheetPeople = new SheetPeople();
  const checked = rows.map(({ row, cells }): CheckedRow<StaffRow> => {
    const read = new RowReader(cells, columns, answers);
    const fullName = nameOf(read, addressed);
    const birthday = birthdayOf(read, from1904, today);
    const title = read.words("title", 120);
    const departmentId = departmentOf(read, own.departments, named);
    if (departmentId !== null && title === "") read.fault("title", "missing");
    const fromDay = title === "" ? null : beginOf(read, from1904, today);
    const email = emailIn(read, own.keepsEmails);
    notePhone(read);
    const post = { title, departmentId };
    const person = { fullName, ...birthday, posts: [post] };
    const spelling = spellingOf(fullName);
    const known = agency.get(spelling) ?? [];
    const above = [...(seen.get(spelling) ?? [])];
    put(seen, { known: person, row });
    sheetPeople.add(row, post);
    let joins: number | null = null;
    if (fullName !== "" && read.problems.length === 0) {
      const there = findSame(read, person, known);
      if (there) {
        noteMove(read, there.known, departmentId, own.departments);
        return withoutEmail(read).known(row);
      }
      const answers = read.answered.length;
      const twin = findSame(read, person, above);
      const isSame = read.answered.length > answers;
      if (twin?.row) joins = sheetPeople.join(read, { earlier: twin.row, row, isSame }, post);
      else if (known.length === 0) {
        const renamed = findRenamed(read, person, unlisted);
        if (renamed) {
          read.note({ field: "fullName", words: fullName, as: "renamed", from: renamed.fullName });
          noteMove(read, renamed, departmentId, own.departments);
          return withoutEmail(read).known(row);
        }
      }
    }
    return read.close(row, { fullName, ...birthday, title, departmentId, fromDay, email, joins });
  });
  return withJoined(checked);
}

/** People of the agency whose name no row has: a row may have them under a new one. */
function unlistedPeople(
  rows: ReadSheet["rows"],
  columns: ColumnsOf<"staff">,
  people: readonly KnownPerson[],
  addressed: boolean,
): KnownPerson[] {
  const listed = new Set(
    rows.map(({ cells }) => spellingOf(nameOf(new RowReader(cells, columns), addressed))),
  );
  return people.filter(({ fullName }) => !listed.has(spellingOf(fullName)));
}

/** Whether a list addresses its people, most of them as "Ông" or any as "Bà". */
function isAddressed(rows: ReadSheet["rows"], columns: ColumnsOf<"staff">): boolean {
  const names = rows.map(({ cells }) => new RowReader(cells, columns).words("fullName", 100));
  const men = names.filter((name) => /^ông\s/iu.test(name)).length;
  return men * 2 > names.length || names.some((name) => /^bà\s/iu.test(name));
}

/**
 * The name of a row, without "Ông", "Bà" or "Đ/c" before it. "Ông" is a family name too: before two words it stays
 * in a list that addresses nobody else.
 */
function nameOf(read: RowReader, addressed: boolean): string {
  const words = read.required("fullName", 100);
  const isFamilyName = !addressed && /^ông\s+\S+\s+\S+$/iu.test(words);
  const bare = isFamilyName ? words : withoutAddress(words);
  const name = inNameCase(bare);
  if (bare !== words) read.note({ field: "fullName", words, as: "name", name });
  return name;
}

/** "LÊ VĂN HÙNG" as a name is written; a name that is not in capitals stays. */
function inNameCase(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Under the spelling of the name. */
function put(namesakes: Map<string, Namesake[]>, one: Namesake): void {
  const spelling = spellingOf(one.known.fullName);
  const others = namesakes.get(spelling);
  if (others) others.push(one);
  else namesakes.set(spelling, [one]);
}

/** A list of staff is newer than the agency: who works elsewhere by now is named, and not moved by an import. */
function noteMove(
  read: RowReader,
  { posts }: KnownPerson,
  departmentId: number | null,
  departments: readonly NamedDepartment[],
): void {
  const held = posts.flatMap((post) => post.departmentId ?? []);
  if (departmentId === null || held.length === 0 || held.includes(departmentId)) return;
  const has = departments.find(({ id }) => id === held[0])?.names[0] ?? "";
  read.note({ field: "department", words: read.cell("department"), as: "other", has });
}

function birthdayOf(
  read: RowReader,
  from1904: boolean,
  today: Day,
): Pick<StaffRow, "birthDay" | "birthMonth" | "birthYear"> {
  const none = { birthDay: null, birthMonth: null, birthYear: null };
  const cell = read.cell("birthday").trim();
  if (cell === "") return none;
  // "1980", "7/1979": without a day only the year counts.
  const year = /^(?:\d{1,2}\s*[/.-]\s*)?((?:19|20)\d\d)$/.exec(cell)?.[1];
  if (year !== undefined) return { ...none, birthYear: Number(year) };
  // "04/01": a day to congratulate on, without the year.
  const [, date, month] = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})$/.exec(cell) ?? [];
  if (date !== undefined && month !== undefined && wrongDay(cell) === null && Number(month) <= 12)
    return { birthDay: Number(date), birthMonth: Number(month), birthYear: null };
  const day = from1904 && isBareDay(cell) ? null : birthdayOfCell(cell, today);
  if (day === null) faultDay(read, "birthday", cell);
  else if (day > today) read.fault("birthday", "in_future");
  if (day === null) return none;
  if (day !== dayOfCell(cell)) read.note({ field: "birthday", words: cell, as: "day", day });
  const [birthYear, birthMonth, birthDay] = day.split("-").map(Number) as [number, number, number];
  return { birthDay, birthMonth, birthYear };
}

function faultDay(read: RowReader, field: "birthday" | "fromDay", cell: string): void {
  const wrong = wrongDay(cell);
  if (wrong) read.fault(field, "no_such_day", wrong);
  else read.fault(field, "not_a_day");
}

function departmentOf(
  read: RowReader,
  departments: readonly NamedDepartment[],
  named: NamedCells,
): number | null {
  const cell = read.cell("department").trim();
  if (cell === "") return null;
  const { ids } = departmentsInCell(read, "department", cell, { departments, named });
  if (ids.length > 1) read.fault("department", "several_departments", { name: cell });
  return ids[0] ?? null;
}

function beginOf(read: RowReader, from1904: boolean, today: Day): Day {
  const cell = read.cell("fromDay").trim();
  if (cell === "") return today;
  const day = from1904 && isBareDay(cell) ? null : dayOfCell(cell);
  if (day === null) faultDay(read, "fromDay", cell);
  return day ?? today;
}
