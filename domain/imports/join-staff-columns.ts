import { columnsOf } from "./columns-by-content";
import { HEAD_LEVELS, headKey, type ReadSheet } from "./match-columns";

/** A list of staff whose names, birthdays and titles stand in several columns, or share one: as the check reads them. */
export function withJoinedStaffColumns(table: ReadSheet): ReadSheet {
  const named = withJoinedNames(withJoinedBirthdays(table));
  const split = withSplitNames(withSplitNames(named, BIRTHDAY_BEHIND), TITLE_BEHIND);
  return withFilledTitles(withSplitTitles(split));
}

const FAMILY = /^(?:ho|ho dem|ho lot|ho va dem|ho va ten dem|ho va chu dem|ho va ten lot)$/;
const MIDDLE = /^(?:dem|ten dem|chu dem|ten lot|chu lot)$/;
const GIVEN = /^(?:ten|va ten)$/;
const BORN = /(?:ngay|nam|thang) sinh|sinh (?:ngay|nam)/;
const BIRTH = /^(?:sinh|ngay sinh|ngay thang nam sinh|birth|date of birth)$/;

type Joined = { columns: number[]; head: string; between: string };

/** The family name in one column, the given name in the next, and perhaps the middle name between them. */
function withJoinedNames(table: ReadSheet): ReadSheet {
  const keys = table.heads.map(lowestKey);
  const whole = table.heads.map(headKey);
  const found = keys.flatMap((key, column): Joined[] => {
    const [next = "", third = ""] = keys.slice(column + 1);
    const joined = { head: "Họ và tên", between: " " };
    if (FAMILY.test(key) && MIDDLE.test(next) && GIVEN.test(third))
      return [{ ...joined, columns: [column, column + 1, column + 2] }];
    const isSame = whole[column] === whole[column + 1] && whole[column]?.includes("ten");
    if ((FAMILY.test(key) && GIVEN.test(next)) || isSame)
      return [{ ...joined, columns: [column, column + 1] }];
    return [];
  });
  return withJoined(table, found);
}

/** The birthdays of men and women in two columns; or day, month and year in three. */
function withJoinedBirthdays(table: ReadSheet): ReadSheet {
  const keys = table.heads.map(lowestKey);
  const upper = table.heads.map((head) => headKey(head.split(HEAD_LEVELS)[0] ?? ""));
  const found = keys.flatMap((key, column): Joined[] => {
    const [next = "", third = ""] = keys.slice(column + 1);
    const isBorn = [column, column + 1].every((one) => BORN.test(headKey(table.heads[one] ?? "")));
    if (key === "nam" && next === "nu" && (isBorn || areBirthdays(table, [column, column + 1])))
      return [{ columns: [column, column + 1], head: "Ngày sinh", between: " " }];
    const isBirth = BIRTH.test(upper[column] ?? "") && upper[column] === upper[column + 2];
    return isBirth && key === "ngay" && next === "thang" && third === "nam"
      ? [{ columns: [column, column + 1, column + 2], head: "Ngày sinh", between: "/" }]
      : [];
  });
  return withJoined(table, found);
}

/** Whether nothing but birthdays or years of birth stand in two columns: "Nam", "Nữ" without a heading over both. */
function areBirthdays({ rows }: ReadSheet, columns: readonly number[]): boolean {
  const words = rows.flatMap(({ cells }) => columns.map((column) => cells[column] ?? "")).filter(Boolean);
  return words.length > 0 && words.every((cell) => BIRTHDAY.test(cell));
}

const BIRTHDAY = /^(?:\d{1,2}[/.-]){0,2}(?:19|20)\d\d$/;

const lowestKey = (head: string): string => headKey(head.split(HEAD_LEVELS).at(-1) ?? "");

function withJoined(table: ReadSheet, found: readonly Joined[]): ReadSheet {
  if (found.length === 0) return table;
  const heads = [...table.heads];
  for (const { columns, head } of found)
    for (const column of columns) heads[column] = column === columns[0] ? head : "";
  const rows = table.rows.map(({ row, cells }) => {
    const joined = [...cells];
    for (const { columns, between } of found) {
      const words = columns.map((column) => cells[column] ?? "").filter(Boolean);
      for (const column of columns) joined[column] = column === columns[0] ? words.join(between) : "";
    }
    return { row, cells: joined };
  });
  return { ...table, heads, rows };
}

type Shared = { field: "birthday" | "title"; head: string; behind: RegExp };

/** "Đàm Viết Cẩn (1968)". */
const BIRTHDAY_BEHIND: Shared = {
  field: "birthday",
  head: "Ngày sinh",
  behind: /\s*\(\s*(?:sn\s*|sinh(?: năm)?\s*)?((?:\d{1,2}[/.-]){0,2}\d{4})\s*\)$/iu,
};
/** "Tẩn Thị Quế - Hiệu trưởng". */
const TITLE_BEHIND: Shared = { field: "title", head: "Chức vụ", behind: /\s+[-–—]\s+(.+)$/u };

/** A list without a column of birthdays or titles, in which most names have them behind. */
function withSplitNames(table: ReadSheet, { field, head, behind }: Shared): ReadSheet {
  const { fullName, [field]: own } = columnsOf(table, "staff");
  if (fullName === undefined || own !== undefined) return table;
  const people = table.rows.filter(({ cells }) => cells.filter(Boolean).length > 1);
  const found = people.filter(({ cells }) => behind.test(cells[fullName] ?? ""));
  if (found.length === 0 || found.length * 2 < people.length) return table;
  const heads = table.heads.map((words, column) => (column === fullName ? "Họ và tên" : words));
  const rows = table.rows.map(({ row, cells }) => {
    const words = cells[fullName] ?? "";
    const said = behind.exec(words);
    const name = said ? words.slice(0, said.index).trim() : words;
    return { row, cells: [...cells.map((cell, at) => (at === fullName ? name : cell)), said?.[1] ?? ""] };
  });
  return { ...table, heads: [...heads, head], rows };
}

const TITLE = /^(?:chuc (?:vu|danh)|vi tri)/;
const DEPARTMENT = /^(?:bo phan|don vi|phong|phong ban|khoa|to|noi cong tac)\b/;
/** Between a title and a department: "Kiểm tra viên - Văn phòng". */
const BETWEEN = /\s+[-–—/]\s+|\s*\/\s*/;

/** "Chức danh - Bộ phận" over one column: what stands behind the last mark is the department. */
function withSplitTitles(table: ReadSheet): ReadSheet {
  const column = table.heads.findIndex((head) => {
    const [title = "", department = "", ...more] = head.split(/\s*[-–—/,]\s*/).map(headKey);
    return more.length === 0 && TITLE.test(title) && DEPARTMENT.test(department);
  });
  if (column < 0) return table;
  const rest = table.heads.map((head, index) => (index === column ? "" : head));
  if (columnsOf({ ...table, heads: rest }, "staff").department !== undefined) return table;
  const heads = [...table.heads.map((head, index) => (index === column ? "Chức danh" : head)), "Đơn vị"];
  const rows = table.rows.map(({ row, cells }) => {
    const parts = (cells[column] ?? "").split(BETWEEN);
    const department = parts.length > 1 ? (parts.pop() ?? "") : "";
    const title = parts.join(" - ");
    return { row, cells: [...cells.map((words, index) => (index === column ? title : words)), department] };
  });
  return { ...table, heads, rows };
}

/** Columns that say what somebody does where the one of titles is empty. */
const OTHER_TITLE = /(?:chuc (?:vu|danh)|nghe nghiep|ngach|vi tri|nhiem vu|cong viec|chuyen mon dam nhan)/;
/** Titles in the Party or a union are not those of the office. */
const OF_PARTY = /\b(?:dang|doan|cong doan|chi bo|chi uy)\b/;

/** A list of staff with titles in several columns: an empty title is filled from the next of them. */
function withFilledTitles(table: ReadSheet): ReadSheet {
  const columns = columnsOf(table, "staff");
  const taken = new Set(Object.values(columns));
  const { title } = columns;
  const others = table.heads.flatMap((head, column) => {
    const words = headKey(head);
    return !taken.has(column) && OTHER_TITLE.test(words) && !OF_PARTY.test(words) ? [column] : [];
  });
  if (title === undefined || others.length === 0) return table;
  const rows = table.rows.map(({ row, cells }) => {
    const other = others.map((column) => cells[column] ?? "").find(Boolean);
    if ((cells[title] ?? "") !== "" || other === undefined) return { row, cells };
    return { row, cells: cells.map((words, column) => (column === title ? other : words)) };
  });
  return { ...table, rows };
}
