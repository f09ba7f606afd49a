import { type Day, formatDay } from "@/domain/calendar/day";
import { keyOfRow } from "@/domain/work-sheet/row-key";
import { MOST_WORK_ROWS, WORK_COLUMNS, type WorkColumn, type WorkRow } from "@/domain/work-sheet/work-row";
import type { Messages } from "@/messages/catalog";
import { fill } from "../words";
import type { Cell, Sheet, SheetColumn } from "./sheet";

const WIDTHS: Record<WorkColumn, number> = {
  key: 12,
  code: 15.5,
  summary: 46,
  department: 24,
  role: 10,
  deadline: 13,
  officer: 24,
  state: 18,
  note: 40,
};
const OPEN: readonly WorkColumn[] = ["deadline", "officer", "state", "note"];

/** @param about which work it is, as of which day; null for the work of today */
export type WorkSheetView = { agency: string; about: string | null; today: Day; rows: readonly WorkRow[] };

/**
 * Work as a sheet to be changed outside and brought back: what may be changed stands in open columns. It holds as many
 * rows as are looked at when it comes back, and says how many it leaves out.
 */
export function drawWorkSheet(view: WorkSheetView, { sheets, directives }: Messages): Sheet {
  const words = sheets.work;
  const all = view.rows.length;
  return {
    name: words.name,
    locked: true,
    titles: [
      { text: view.agency, look: "agency" },
      { text: words.title, look: "title" },
      { text: view.about ?? fill(words.as_of, { day: formatDay(view.today) }), look: "note" },
      { text: words.hint, look: "note" },
      ...(all > MOST_WORK_ROWS
        ? [{ text: fill(words.cut, { most: MOST_WORK_ROWS, all }), look: "note" as const }]
        : []),
    ],
    columns: WORK_COLUMNS.map(
      (column): SheetColumn => ({
        head: words.heads[column],
        width: WIDTHS[column],
        hidden: column === "key",
        open: OPEN.includes(column),
        choices: column === "state" ? STATES.map((state) => words.states[state]) : [],
      }),
    ),
    rows: view.rows.slice(0, MOST_WORK_ROWS).map((row) => ({
      cells: [
        keyOfRow(row),
        row.code,
        row.summary,
        row.department,
        directives.roles[row.role],
        dayCell(row.deadline),
        row.officer,
        words.states[row.state],
        null,
      ],
    })),
  };
}

const STATES = ["assigned", "in-progress", "reported", "done", "withdrawn"] as const;
const dayCell = (day: Day | null): Cell => (day === null ? null : { day });
