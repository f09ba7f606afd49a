import { type FoundDeadline, findDeadlines } from "../dates-in-words";
import type { DeadlineBasis } from "../deadline-days";
import { fold } from "../fold";
import type { FoundDirective } from "../reader/found-directive";
import { type Column, columnOf, isTaskHead } from "./columns";
import { readDoers, readUnitList } from "./doers";
import { type TableRow, tableRows } from "./rows";

/** A table's place in the source, its columns, and its rows below the heading. */
export type TaskTable = { from: number; to: number; columns: readonly Column[]; rows: readonly TableRow[] };

/**
 * The task tables in a text in which tabs separate cells and line ends separate rows: the heading names the
 * columns, in any order, on one line or two.
 * @param source text with its tabs
 */
export function findTaskTables(source: string): TaskTable[] {
  const rows = tableRows(source);
  const tables: TaskTable[] = [];
  for (let n = 0; n < rows.length; n++) {
    const row = rows[n];
    if (!row || !isTaskHead(wordsOf(row))) continue;
    const head = readHead(row, rows[n + 1]);
    const body: TableRow[] = [];
    let end = n + head.lines;
    for (let next = rows[end]; next && !next.apart; next = rows[end]) {
      const joined = joinCells(source, rows, end, head.columns.length);
      if (!joined) break;
      body.push(joined.row);
      end = joined.next;
    }
    const last = rows[end - 1] ?? row;
    tables.push({ from: row.from, to: last.to, columns: head.columns, rows: body });
    n = end - 1;
  }
  return tables;
}

const wordsOf = (row: TableRow): string[] => row.cells.map(({ text }) => text);

/** The columns that a heading names; its second line overrides the first. */
function readHead(first: TableRow, second: TableRow | undefined): { columns: Column[]; lines: number } {
  const upper = wordsOf(first).map(columnOf);
  const below = second && !second.apart ? wordsOf(second) : [];
  const lower = below.map(columnOf);
  const doubled =
    below.length > 1 &&
    below.length >= upper.length &&
    lower.some((column) => column === "lead" || column === "coordinating") &&
    below.every((cell, n) => cell === "" || (lower[n] !== null && cell.length <= 60));
  if (!doubled) return { columns: upper.map((column) => column ?? "other"), lines: 1 };
  const spread = below.length === upper.length ? upper : spreadOver(upper, below);
  return { columns: below.map((_, n) => lower[n] ?? spread[n] ?? "other"), lines: 2 };
}

/**
 * A heading above several columns is pasted as one cell: it is repeated over those that have a heading of their
 * own.
 */
function spreadOver(upper: readonly (Column | null)[], below: readonly string[]): (Column | null)[] {
  let at = -1;
  return below.map((cell, n) => {
    if (cell === "" || n === 0 || below[n - 1] === "") at += 1;
    return upper[at] ?? null;
  });
}

/**
 * The row at a place, joined with the lines in which a cell of several paragraphs was pasted; null after the
 * table.
 */
function joinCells(
  source: string,
  rows: readonly TableRow[],
  at: number,
  width: number,
): { row: TableRow; next: number } | null {
  const first = rows[at];
  if (!first) return null;
  let cells = first.cells;
  let next = at + 1;
  if (cells.length === 1 && (rows[next]?.apart !== false || (rows[next]?.cells.length ?? 0) < 2)) return null;
  while (cells.length > 1 && cells.length < width) {
    const more = rows[next];
    const [begin, ...rest] = more?.cells ?? [];
    const last = cells.at(-1);
    if (!more || more.apart || !begin || !last || cells.length + rest.length > width || isNumber(begin.text))
      break;
    cells = [
      ...cells.slice(0, -1),
      { from: last.from, to: begin.to, text: source.slice(last.from, begin.to).replace(/\s+/g, " ") },
      ...rest,
    ];
    next += 1;
  }
  return { row: { ...first, to: rows[next - 1]?.to ?? first.to, cells }, next };
}

/** The tasks of a table, row by row; deadlines are computed from the meeting. */
export function readTaskTable({ rows, columns }: TaskTable, on: DeadlineBasis): FoundDirective[] {
  const tasks: FoundDirective[] = [];
  let heading = "";
  for (const row of rows) {
    const words = wordsOf(row);
    if (isTaskHead(words) || isCount(words)) continue;
    const cell = (column: Column) => row.cells.find((one, n) => columns[n] === column && one.text !== "");
    const task = row.cells.length === 1 ? row.cells[0] : cell("task");
    if (!task || task.text === "" || /^tong (?:cong|so)/.test(fold(task.text))) continue;
    const said = (["lead", "coordinating", "deadline"] as const).map((column) => cell(column)?.text ?? "");
    const number = (cell("number")?.text ?? "").replace(/[.)\s]+$/, "");
    if (row.cells.length === 1 || isHeading(task.text, number, said)) {
      heading = task.text;
      continue;
    }
    // "Hoan nghênh", "Ghi nhận, chờ Thuế tỉnh": an answer, and nothing to do.
    if (
      /^(?:ghi nhan|hoan nghenh|dong y|nhat tri|khong(?: dong y)?\W*$|cho )/.test(fold(task.text)) &&
      task.text.length < 60
    )
      continue;
    if (row.cells.some((one) => isDone(one === task ? one.text.replace(/^.*:/su, "") : one.text))) continue;
    tasks.push(readTask(row, task, columns, on, { heading, above: tasks.at(-1) }));
  }
  return tasks;
}

function readTask(
  row: TableRow,
  task: TableRow["cells"][number],
  columns: readonly Column[],
  on: DeadlineBasis,
  { heading, above }: { heading: string; above: FoundDirective | undefined },
): FoundDirective {
  const cell = (column: Column) => row.cells.find((one, n) => columns[n] === column && one.text !== "");
  const number = (cell("number")?.text ?? "").replace(/[.)\s]+$/, "");
  const { lead, coordinating } = readDoers(cell("lead")?.text ?? "");
  const beside = cell("coordinating")?.text ?? "";
  const due = cell("deadline");
  return {
    from: task.from,
    to: task.to,
    text: task.text,
    number: isNumber(number) ? number : "",
    heading,
    lead: isDitto(lead) ? (above?.lead ?? "") : lead,
    coordinating: isDitto(beside)
      ? (above?.coordinating ?? [])
      : [...new Set([...coordinating, ...readUnitList(beside)])].filter((unit) => unit !== lead),
    deadline:
      due && isDitto(due.text) ? (above?.deadline ?? null) : due ? readDue(due, on) : ownDeadline(task, on),
  };
}

/** "nt", "-nt-", "như trên" or a ditto mark. */
const isDitto = (words: string): boolean =>
  /^[-–"“”'\s]*(?:nt|n\.t|nhu tren|["”“])[-–"“”.'\s]*$/.test(fold(words));

/** "đã xong 03/10", "Hoàn thành" in place of a status or a deadline: nothing is left to do. */
const isDone = (words: string): boolean =>
  /^(?:da (?:xong|hoan thanh|hoan tat|lam|thuc hien)|hoan thanh|xong|done|completed)(?: (?:ngay |tu )?\d{1,2}[/.-](?:0?\d|1[0-2])(?:[/.-]\d{2,4})?)?\W*$/.test(
    fold(words).trim(),
  );

const isNumber = (words: string): boolean =>
  /^(?:\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5}|[a-zđ])$/i.test(words.replace(/[.)]$/, ""));

/** "(1) (2) (3)" or "A B 1 2" under the heading. */
const isCount = (cells: readonly string[]): boolean =>
  cells.length > 1 && cells.every((cell) => /^\(?(?:\d{1,2}|[A-Z])?\)?$/.test(cell.trim()));

/** A row that groups the rows below it names no lead and no deadline. */
function isHeading(task: string, number: string, said: readonly string[]): boolean {
  if (said.some((words) => words !== "" && words !== task)) return false;
  return !/^\d/.test(number) || task === task.toUpperCase() || said.every((words) => words === task);
}

/** The day in a deadline cell, which needs no word such as "trước" before it. */
export function readDue(
  { from, to, text }: { from: number; to: number; text: string },
  on: DeadlineBasis,
): FoundDeadline {
  // "chưa rõ ngày"; "ngay" is at once, not "ngày".
  if (/^\s*(?:chưa(?!\p{L})|ngay(?: lập tức)?\s*$)/iu.test(text))
    return { from, to, words: text, day: null, periodic: false, period: null };
  const range = /^\D{0,8}\d{1,2}[/.]\d{1,2}(?:[/.]\d{4})?\s*(?:-|–|đến)\s*(?=\d{1,2}[/.]\d)/u.exec(text);
  const words = range ? text.slice(range[0].length) : text;
  const found = [words, `đến ${words}`, `trong ${words}`].flatMap((said) => findDeadlines(said, on, "cell"));
  const best = found.find(({ day }) => day !== null) ?? found[0];
  return {
    from,
    to,
    words: text,
    day: best?.day ?? null,
    periodic: best?.day ? false : (best?.periodic ?? /^\s*thường xuyên/iu.test(text)),
    period: best?.day ? null : (best?.period ?? null),
  };
}

/** Without a deadline column, the deadline is in the task's text. */
function ownDeadline(
  { from, text }: { from: number; text: string },
  on: DeadlineBasis,
): FoundDeadline | null {
  const [own] = findDeadlines(text, on).filter(({ periodic }) => !periodic);
  return own ? { ...own, from: from + own.from, to: from + own.to } : null;
}
