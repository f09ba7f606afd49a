import { type Day, formatDay } from "../calendar/day";
import { foldWords } from "../text/fold";
import { columnsOf } from "./columns-by-content";
import { dayInWords } from "./day-cell";
import type { ImportKind } from "./import-kinds";
import { matchColumns, type ReadSheet } from "./match-columns";
import { readState } from "./reading/read-state";

/** The heading of the column that section rows give to a table without a column of departments. */
const SECTION_HEADS: Partial<Record<ImportKind, string>> = { register: "Đơn vị chủ trì", staff: "Đơn vị" };
/** "I. Phòng Đầu tư", "A) Văn phòng", "2. Thanh tra": the words behind the number. */
const NUMBERED = /^(?:(?:[IVXLC]+|[A-ZĐ]|\d{1,2})\s*[.)/-]|[*•+])\s*(?=\p{L})/u;
/** How the name of a department begins, in a row of its own. */
const DEPARTMENT =
  /^(?:(?:phòng|ban|sở|khoa|đội|tổ|trung tâm|văn phòng|thanh tra|lãnh đạo|chi cục|hạt|trạm|bộ phận|công an|viện|xí nghiệp)\s+[^.;:]{2,60}|văn phòng|thanh tra)$/iu;
/** The meeting whose day a row gives to those below. */
const OF_MEETING =
  /^(?:ket luan|thong bao|cuoc hop|hop|giao ban|phien|buoi|chao co|le|hoi nghi|ky hop|sinh hoat|ngay|chi dao)\b/;
/** The heading of the column that such rows give to a table without days. */
const DAY_HEAD = "Ngày họp";
const STATE_HEAD = "Tình trạng";
const MOST_WORDS = 120;

type Section = { year: number | null } | { day: Day } | { state: string } | { department: string };

/** What holds above the first section: the year of days without one, a meeting's day, a state, and a department; "" and null for none. */
export type AboveSections = { year: number | null; day: Day | null; state: string; department: string };

/**
 * A table that is divided by rows with one cell each. "I. Phòng Đầu tư" and "VĂN PHÒNG" are no directives and no people,
 * and name the department of those below that name none; "NĂM 2024" and "Tháng 3/2024" give the year to days below
 * without one. Rows without such a section above them are left as they are.
 * @param above what the sheet's name and the lines above its heading say
 */
export function underSections(table: ReadSheet, kind: ImportKind, above: AboveSections): ReadSheet {
  const head = SECTION_HEADS[kind];
  if (head === undefined) return table;
  const columns = columnsOf(table, kind);
  const groups = groupNumbers(table);
  const sections = new Map(
    table.rows.flatMap(({ row, cells }) => {
      const section = sectionOf(cells, columns.text ?? columns.fullName, groups);
      return section ? [[row, section] as const] : [];
    }),
  );
  // A column that only looks like one of days counts for less than rows that say the day.
  const daysSaid = above.day !== null || [...sections.values()].some((section) => "day" in section);
  const ownDays = kind === "register" ? matchColumns(table.heads, kind).heldOn : undefined;
  const held = daysSaid ? (ownDays ?? table.heads.length) : columns.heldOn;
  const lead = columns.lead ?? columns.department;
  const ofSheet = lead === undefined ? above.department : "";
  const isQuiet = above.year === null && above.day === null && above.state === "" && ofSheet === "";
  if (sections.size === 0 && isQuiet) return table;
  const names = ofSheet !== "" || [...sections.values()].some((section) => "department" in section);
  const statesSaid =
    kind === "register" &&
    (above.state !== "" || [...sections.values()].some((section) => "state" in section));
  const withDays = table.heads.length + (held === table.heads.length ? 1 : 0);
  const stateColumn = statesSaid ? (columns.state ?? withDays) : null;
  const width = withDays + (stateColumn === withDays ? 1 : 0);
  const column = lead ?? (names ? width : null);
  let department = ofSheet;
  let current = above.year;
  let { day, state } = above;
  const rows = table.rows.flatMap(({ row, cells }) => {
    const section = sections.get(row);
    if (section) {
      if ("year" in section) current = section.year ?? current;
      else if ("day" in section) day = section.day;
      else if ("state" in section) state = section.state;
      else department = section.department;
      return [];
    }
    const filled = [...cells];
    while (filled.length < width) filled.push("");
    if (column !== null && (filled[column] ?? "") === "") filled[column] = department;
    if (stateColumn !== null && filled[stateColumn] === "") filled[stateColumn] = state;
    if (held !== undefined && day !== null && (filled[held] ?? "") === "") filled[held] = formatDay(day);
    if (held !== undefined && current !== null) filled[held] = withYear(filled[held] ?? "", current);
    return [{ row, cells: filled }];
  });
  const heads = [
    ...table.heads,
    ...(withDays > table.heads.length ? [DAY_HEAD] : []),
    ...(stateColumn === withDays ? [STATE_HEAD] : []),
    ...(lead === undefined && names ? [head] : []),
  ];
  return { ...table, heads, rows };
}

/** "06/3" with the year; a day that has one stays. */
const withYear = (cell: string, year: number): string =>
  /^(?:ngày\s+)?\d{1,2}\s*[/.-]\s*\d{1,2}$/i.test(cell.trim()) ? `${cell.trim()}/${year}` : cell;

/** The only year that words name: of a title "SỔ THEO DÕI NĂM 2023" or a sheet "2024"; else null. */
export function yearIn(words: readonly string[]): number | null {
  const years = new Set(
    words.flatMap((text) => {
      const plain = foldWords(text).join(" ");
      const named = [...plain.matchAll(/\bnam (20\d\d)\b/g)].map(([, year]) => Number(year));
      return /^20\d\d$/.test(plain) ? [Number(plain)] : named;
    }),
  );
  const [year = null] = years;
  return years.size === 1 ? year : null;
}

/** The numbers of groups whose rows are numbered within them: "1" above "1.1" and "1.2". */
const groupNumbers = ({ rows }: ReadSheet): ReadonlySet<string> =>
  new Set(rows.flatMap(({ cells }) => /^(\d{1,2})\.\d{1,2}\.?$/.exec(cells.find(Boolean) ?? "")?.[1] ?? []));

/** What a row is the heading of: alone in its cell, or behind a cell with its number; else null. */
function sectionOf(
  cells: readonly string[],
  textColumn: number | undefined,
  groups: ReadonlySet<string>,
): Section | null {
  const filled = cells.flatMap((words, column) => (words === "" ? [] : [{ words, column }]));
  const [first, second] = filled;
  if (!first || filled.length > 2) return null;
  const isNumbered =
    second !== undefined && (/^(?:[IVXLC]+|[A-ZĐ])[.)]?$/.test(first.words) || groups.has(first.words));
  if (second && !isNumbered) return null;
  const words = (second ?? first).words;
  if (words.length > MOST_WORDS) return null;
  const year = yearOfSection(words);
  const day = OF_MEETING.test(keyOf(words)) ? dayInWords(words) : null;
  if (day !== null) return { day };
  const state = stateOfSection(words);
  if (state !== null) return { state };
  if (year !== undefined) return { year };
  if (isNumbered) return { department: words };
  if (NUMBERED.test(words)) return { department: words.replace(NUMBERED, "").trim() };
  // Capitals in another column than that of the directives: a name.
  const isName = words === words.toUpperCase() && /\p{L}{2}/u.test(words);
  return (isName || DEPARTMENT.test(words)) && first.column !== textColumn ? { department: words } : null;
}

/** "B. NHIỆM VỤ ĐANG THỰC HIỆN, TRONG HẠN (03)": the state of the work below; null if the words say none. */
function stateOfSection(words: string): string | null {
  const said = words.replace(NUMBERED, "").replace(/\s*\([^()]*\)\s*:?$/, "");
  const state = /^(?:(?:các|những) )?(?:nhiệm vụ|công việc|nội dung|việc)\s+(?:đã được giao\s+)?(.+)$/iu.exec(
    said,
  )?.[1];
  return state !== undefined && readState(state) !== null ? state : null;
}

/** What the lines above a heading say of all rows below it: the meeting's day in any of them, a state in the last. */
export function saidAbove(lines: readonly string[]): Pick<AboveSections, "day" | "state"> {
  const days = new Set(
    lines.flatMap((line) => (OF_MEETING.test(keyOf(line)) ? (dayInWords(line) ?? []) : [])),
  );
  const [day = null] = days;
  return { day: days.size === 1 ? day : null, state: stateOfSection(lines.at(-1) ?? "") ?? "" };
}

const keyOf = (words: string): string => foldWords(words.replace(NUMBERED, "")).join(" ");

/**
 * The year of "NĂM 2024", "Tháng 3/2024", "Quý I năm 2024", "Tuần 32 (05/8 - 09/8/2024)"; null for a period without one,
 * undefined for anything else.
 */
function yearOfSection(words: string): number | null | undefined {
  const plain = keyOf(words);
  const period =
    /^(?:(?:cac )?(?:nhiem vu|cong viec|noi dung) )?(?:giao )?(?:trong )?(?:thang \d{1,2}|quy (?:[1-4]|i{1,3}|iv)|tuan (?:thu )?\d{1,2}|dot \d{1,2}|nam 20\d\d)\b/;
  if (!period.test(plain) || plain.length > 60) return undefined;
  const years = [...plain.matchAll(/\b(20\d\d)\b/g)].map(([, year]) => Number(year));
  return years.at(-1) ?? null;
}
