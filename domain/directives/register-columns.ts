import { type Day, formatDay } from "../calendar/day";
import type { DirectiveOrigin } from "../work-orders/origins";
import type { Mark } from "./buckets";
import type { ChoiceKey } from "./properties";
import type { RegisterRow, Role, RowKind } from "./register-row";

/** The value of one cell of the register; a word is given by its key below `directives` in the messages. */
export type RegisterValue = string | number | null | { day: Day } | { word: RegisterWord };
type RegisterWord = `origins.${DirectiveOrigin}` | `marks.${Mark}` | `roles.${Role}` | `choices.${ChoiceKey}`;

/** How rows are sorted by a column: by meeting and number, by the agency's order of departments, or by a value. */
export type Sort =
  | { by: "number" }
  | { by: "department" }
  | { by: "text" | "day"; of: keyof RegisterRow }
  | { by: "rank"; of: keyof RegisterRow; order: readonly string[] };

type Column = {
  /** Its head is `directives.columns.<key>`; the spreadsheet prefers `sheets.register.heads.<key>` if it exists. */
  key: string;
  /** On the page: always shown, shown by default, shown if chosen, or never. */
  page: "always" | "usual" | "chosen" | null;
  /** Its width in the spreadsheet, in characters; null if it is not in the spreadsheet. */
  sheet: number | null;
  sort: Sort | null;
  /** The plain value. The page shows more for some columns. */
  read: (row: RegisterRow) => RegisterValue;
};

/** The order in which marks need attention. */
const BY_ATTENTION: readonly Mark[] = [
  "overdue",
  "reported",
  "assigned",
  "in-progress",
  "done-late",
  "done",
  "withdrawn",
];

/** All columns, in the order of the spreadsheet. The page shows its default columns first. */
export const COLUMNS = [
  {
    key: "code",
    page: "always",
    sheet: 15.5,
    sort: { by: "number" },
    read: (row) => row.code,
  },
  {
    key: "summary",
    page: "always",
    sheet: null,
    sort: { by: "text", of: "summary" },
    read: (row) => row.summary,
  },
  {
    key: "text",
    page: null,
    sheet: 42,
    sort: null,
    read: (row) => row.text,
  },
  {
    key: "department",
    page: "usual",
    sheet: 18,
    sort: { by: "department" },
    read: (row) => row.department,
  },
  {
    key: "lead",
    page: null,
    sheet: 18,
    sort: null,
    read: (row) => row.leads,
  },
  {
    key: "coordinating",
    page: null,
    sheet: 20,
    sort: null,
    read: (row) => row.coordinating,
  },
  {
    key: "role",
    page: null,
    sheet: 10,
    sort: null,
    read: (row) => ({ word: `roles.${row.role}` }),
  },
  {
    key: "origin",
    page: "chosen",
    sheet: null,
    sort: null,
    read: (row) => ({ word: `origins.${row.origin}` }),
  },
  {
    key: "given",
    page: "chosen",
    sheet: 16,
    sort: null,
    read: (row) => row.givenByName,
  },
  {
    key: "following",
    page: "chosen",
    sheet: null,
    sort: null,
    read: (row) => row.followingLeader,
  },
  {
    key: "issued",
    page: "chosen",
    sheet: 11.5,
    sort: null,
    read: (row) => dayValue(row.issuedOn),
  },
  {
    key: "originalDeadline",
    page: null,
    sheet: 11.5,
    sort: null,
    read: (row) => dayValue(row.originalDeadline),
  },
  {
    key: "deadline",
    page: "usual",
    sheet: 11.5,
    sort: { by: "day", of: "deadline" },
    read: (row) => dayValue(row.deadline),
  },
  {
    key: "state",
    page: "usual",
    sheet: 13,
    sort: { by: "rank", of: "mark", order: BY_ATTENTION },
    read: (row) => ({ word: `marks.${row.mark}` }),
  },
  {
    key: "done",
    page: "usual",
    sheet: null,
    sort: null,
    read: (row) => `${row.done}/${row.asked}`,
  },
  {
    key: "reportedOn",
    page: null,
    sheet: 12,
    sort: null,
    read: (row) => dayValue(row.reportedOn),
  },
  {
    key: "product",
    page: null,
    sheet: 22,
    sort: null,
    read: productOf,
  },
  {
    key: "extensions",
    page: null,
    sheet: 9,
    sort: null,
    read: (row) => row.extensions || null,
  },
  {
    key: "urges",
    page: null,
    sheet: 9,
    sort: null,
    read: (row) => row.urges || null,
  },
] as const satisfies readonly Column[];

type Declared = (typeof COLUMNS)[number];
export type ColumnKey = Declared["key"];
/** A column that readers can choose on the page. */
export type RegisterColumn = Extract<Declared, { page: "usual" | "chosen" }>["key"];
export type RegisterSort = Exclude<Declared, { sort: null }>["key"];

const onPage = (page: "usual" | "chosen"): RegisterColumn[] =>
  COLUMNS.flatMap((column) => (column.page === page ? [column.key as RegisterColumn] : []));

export const USUAL_COLUMNS: readonly RegisterColumn[] = onPage("usual");
export const REGISTER_COLUMNS: readonly RegisterColumn[] = [...USUAL_COLUMNS, ...onPage("chosen")];
export const REGISTER_SORTS: readonly RegisterSort[] = COLUMNS.flatMap(({ key, sort }) =>
  sort === null ? [] : [key as RegisterSort],
);

/** The declaration of a column. */
export const columnOf = (key: ColumnKey): Column => COLUMNS.find((column) => column.key === key) as Column;

/**
 * The columns of the spreadsheet. The role is shown only in the view of one department, and whose work it is only among
 * the parts of all coordinating departments.
 */
export const sheetColumns = (rowKind: RowKind): (Declared & { sheet: number })[] =>
  COLUMNS.filter(
    (column): column is Extract<Declared, { sheet: number }> =>
      column.sheet !== null &&
      (column.key !== "role" || rowKind === "assignment") &&
      (column.key !== "department" || rowKind === "part"),
  );

function dayValue(day: Day | null): RegisterValue {
  return day === null ? null : { day };
}

/** "123/BC-VP, 02/07/2024. Đã gửi các đơn vị." */
function productOf({ productNumber, productDate, productText }: RegisterRow): string {
  const paper = [productNumber, productDate ? formatDay(productDate) : ""].filter(Boolean).join(", ");
  return [paper, productText].filter(Boolean).join(". ");
}
