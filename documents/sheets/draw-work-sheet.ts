import { type Day, formatDay } from "@/domain/calendar/day";
import { keyOfRow } from "@/domain/work-sheet/row-key";
import { WORK_COLUMNS, type WorkColumn, type WorkRow } from "@/domain/work-sheet/work-row";
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

/** Work as a sheet to be changed outside and brought back: what may be changed stands in open columns. */
export function drawWorkSheet(
  view: { agency: string; today: Day; rows: readonly WorkRow[] },
  { sheets, directives }: Messages,
): Sheet {
  const words = sheets.work;
  return {
    name: words.name,
    locked: true,
    titles: [
      { text: view.agency, look: "agency" },
      { text: words.title, look: "title" },
      { text: fill(words.as_of, { day: formatDay(view.today) }), look: "note" },
      { text: words.hint, look: "note" },
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
    rows: view.rows.map((row) => ({
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
