import {
  addDays,
  type Day,
  lastDayOfMonth,
  monthNumber,
  parseDay,
  quarterEnd,
  yearOf,
} from "../calendar/day";
import { type AddressQuery, addressOf, firstOf, positiveOf, wordsOf } from "../forms/address";
import { DIRECTIVE_ORIGINS } from "../work-orders/origins";
import { BUCKETS, type Bucket, MARKS, type Mark } from "./buckets";
import type { PropertyName } from "./properties";
import {
  REGISTER_COLUMNS,
  REGISTER_SORTS,
  type RegisterColumn,
  type RegisterSort,
  USUAL_COLUMNS,
} from "./register-columns";
import { ROLES, type Role, type RowKind } from "./register-row";

export type Show = "counted" | Bucket | "reported-late" | `mark-${Mark}`;
export const SHOWS: readonly Show[] = [
  "counted",
  ...BUCKETS,
  "reported-late",
  ...MARKS.map((mark) => `mark-${mark}` as const),
];

/** The marks under the names that the register uses. */
export const SHOWN_MARKS = {
  "mark-assigned": "assigned",
  "mark-in-progress": "in-progress",
  "mark-reported": "reported",
  "mark-done": "done",
  "mark-withdrawn": "withdrawn",
  "mark-overdue": "overdue",
  "mark-done-late": "done-late",
} as const satisfies Record<`mark-${Mark}`, Mark>;

/** Whether the choice shows a single mark. */
export const showsMark = (show: Show): show is keyof typeof SHOWN_MARKS => show in SHOWN_MARKS;

export const DUES = ["past", "within-7", "this-month", "this-quarter", "this-year", "undated"] as const;
export type Due = (typeof DUES)[number];

/** Open work without news, and work with an open extension request. */
export const ATTENTIONS = ["stale", "extension"] as const;

/** How a filter is read from an address: words, an id, a day, or one value of a list (`blank`: no filter). */
export type Filter = { name: string } & (
  | { kind: "words" }
  | { kind: "day" }
  /** `of`: the column of the directive that is compared with the id. */
  | { kind: "key"; of?: "meetingId" | "givenByPersonId" }
  | Choice
);
type Choice = {
  kind: "choice";
  values: readonly string[];
  blank: string | null;
  /** The property of the directive that is compared with the value. */
  of?: PropertyName;
  /** Keys of its words below `directives`. A filter without them has a form field of its own. */
  words?: { label: string; any: string; values: string };
};

/** All filters. `name` is the name in the address, in saved views and in the API. */
export const REGISTER_FILTERS = {
  query: { name: "q", kind: "words" },
  /** One bucket or part of one, one mark, or "counted": everything that is counted. */
  show: { name: "show", kind: "choice", values: SHOWS, blank: "counted" },
  departmentId: { name: "department", kind: "key" },
  /** The department's part in it; for all departments, "coordinating" shows the parts instead of the directives. */
  role: {
    name: "role",
    kind: "choice",
    values: ROLES,
    blank: null,
    words: { label: "register.role", any: "register.any_role", values: "roles" },
  },
  meetingId: { name: "meeting", kind: "key", of: "meetingId" },
  /** From the minutes of a meeting, or given by a work order. */
  origin: {
    name: "origin",
    kind: "choice",
    values: DIRECTIVE_ORIGINS,
    blank: null,
    words: { label: "register.origin", any: "register.any_origin", values: "origins" },
  },
  givenByPersonId: { name: "given", kind: "key", of: "givenByPersonId" },
  due: {
    name: "due",
    kind: "choice",
    values: DUES,
    blank: null,
    words: { label: "register.due", any: "register.any_due", values: "register.dues" },
  },
  /** Days of issue, both included. */
  issuedFrom: { name: "from", kind: "day" },
  issuedTo: { name: "to", kind: "day" },
  /** The past day as of which the register is shown; null for today. */
  asOf: { name: "asof", kind: "day" },
  attention: {
    name: "attention",
    kind: "choice",
    values: ATTENTIONS,
    blank: null,
    words: { label: "register.attention", any: "register.any_attention", values: "register.attentions" },
  },
} as const satisfies Record<string, Filter>;

type Filters = typeof REGISTER_FILTERS;
export type FilterKey = keyof Filters;
type FilterValues = { -readonly [K in FilterKey]: ValueOf<Filters[K]> };
type ValueOf<F extends Filter> = F extends { values: readonly (infer V)[]; blank: infer B }
  ? V | B
  : F extends { kind: "words" }
    ? string
    : F extends { kind: "key" }
      ? number | null
      : Day | null;

export const FILTER_KEYS = Object.keys(REGISTER_FILTERS) as FilterKey[];

/** The filters with words in their declaration. */
export type WordedKey = { [K in FilterKey]: Filters[K] extends { words: object } ? K : never }[FilterKey];
export const WORDED_FILTERS = FILTER_KEYS.filter((key): key is WordedKey => "words" in REGISTER_FILTERS[key]);

/** A person's view of the register. All of it is in the address, so that a link shows the same view. */
export type RegisterView = FilterValues & {
  /** In order; the number and the directive are always the first columns. */
  columns: readonly RegisterColumn[];
  sort: RegisterSort;
  descending: boolean;
  page: number;
};

/**
 * The view that an address asks for; invalid values keep their default.
 * @param own the columns that the reader chose, for an address that names none
 */
export function readRegisterView(
  asked: AddressQuery,
  own: readonly RegisterColumn[] = USUAL_COLUMNS,
): RegisterView {
  const sort = oneOf(REGISTER_SORTS, firstOf(asked.sort)) ?? "code";
  const direction = firstOf(asked.dir);
  const filters = readFilters(asked);
  return {
    ...filters,
    // What needs attention, needs it today: no past day is shown.
    attention: filters.asOf === null ? filters.attention : null,
    columns: asked.cols === undefined ? own : readColumns(asked.cols),
    sort,
    // The register starts with the newest; every other column starts ascending.
    descending: direction === "" ? sort === "code" : direction === "desc",
    page: positiveOf(asked.page) ?? 1,
  };
}

/** Reads each filter by its kind. */
function readFilters(asked: AddressQuery): FilterValues {
  return Object.fromEntries(
    FILTER_KEYS.map((key) => [key, readFilter(REGISTER_FILTERS[key], asked)]),
  ) as FilterValues;
}

function readFilter(filter: Filter, asked: AddressQuery): string | number | null {
  const value = asked[filter.name];
  switch (filter.kind) {
    case "words":
      return wordsOf(value);
    case "key":
      return positiveOf(value);
    case "day":
      return parseDay(firstOf(value));
    case "choice":
      return oneOf(filter.values, firstOf(value)) ?? filter.blank;
  }
}

/** What a row of the view is. */
export function rowKindOf({ departmentId, role }: Pick<RegisterView, "departmentId" | "role">): RowKind {
  if (departmentId !== null) return "assignment";
  return role === "coordinating" ? "part" : "directive";
}

/** The one role whose work a view shows; null if both. Without a department that of the leads, unless it asks for the parts. */
export const roleOf = ({ departmentId, role }: Pick<RegisterView, "departmentId" | "role">): Role | null =>
  departmentId === null ? (role ?? "lead") : role;

/** The view of the parts that coordinating departments owe and whose deadline is past, with the filters of another view. */
export const overduePartsOf = (view: RegisterView): RegisterView => ({
  ...view,
  departmentId: null,
  role: "coordinating",
  show: "mark-overdue",
});

const DEPARTMENT_HEADS = { directive: "lead", assignment: "department", part: "coordinating" } as const;

/** The key of a column's head. In a view of all departments, the department is the lead or a coordinating one. */
export const headOf = <C extends RegisterColumn>(column: C, view: RegisterView) =>
  column === "department" ? DEPARTMENT_HEADS[rowKindOf(view)] : column;

/** The address of a view. Defaults are left out, and every change except that of the page goes back to page 1. */
export function registerHref(view: RegisterView, changes: Partial<RegisterView> = {}): string {
  return viewAddress("/directives", { ...view, page: 1, ...changes });
}

/** The address of the whole view as a spreadsheet. */
export const registerExportHref = (view: RegisterView): string =>
  viewAddress("/directives/export", { ...view, page: 1 });

function viewAddress(path: string, next: RegisterView): string {
  return addressOf(path, {
    ...Object.fromEntries(
      FILTER_KEYS.map((key) => [REGISTER_FILTERS[key].name, writtenFilter(key, next[key])]),
    ),
    cols: isUsual(next.columns) ? null : next.columns.join(","),
    sort: next.sort === "code" ? null : next.sort,
    dir: next.descending === (next.sort === "code") ? null : next.descending ? "desc" : "asc",
    page: next.page === 1 ? null : next.page,
  });
}

/** The value of a filter in the address; null if it is blank. */
function writtenFilter(key: FilterKey, value: string | number | null): string | number | null {
  const filter: Filter = REGISTER_FILTERS[key];
  return filter.kind === "choice" && value === filter.blank ? null : value;
}

/** Whether the view leaves anything out, other than by its columns, order and page. */
export const isNarrowed = (view: RegisterView): boolean =>
  registerHref({ ...view, columns: USUAL_COLUMNS, sort: "code", descending: true }) !== "/directives";

/** A view in stored form: the part of its address after "?", without the page. */
export const writeRegisterView = (view: RegisterView): string => registerHref(view).split("?")[1] ?? "";

/** The same as names and values, for a form that keeps the view. */
export const registerFields = (view: RegisterView): [name: string, value: string][] => [
  ...new URLSearchParams(writeRegisterView(view)),
];

/** The first and last deadline that a choice of "due" includes; null is open. */
export function dueWindow(due: Due, today: Day): { from: Day | null; to: Day | null } | "undated" {
  switch (due) {
    case "past":
      return { from: null, to: addDays(today, -1) };
    case "within-7":
      return { from: today, to: addDays(today, 7) };
    case "this-month":
      return { from: `${today.slice(0, 7)}-01`, to: lastDayOfMonth(yearOf(today), monthNumber(today)) };
    case "this-quarter": {
      const quarter = Math.ceil(monthNumber(today) / 3);
      const begins = `${yearOf(today)}-${String(quarter * 3 - 2).padStart(2, "0")}-01`;
      return { from: begins, to: quarterEnd(yearOf(today), quarter) };
    }
    case "this-year":
      return { from: `${yearOf(today)}-01-01`, to: `${yearOf(today)}-12-31` };
    case "undated":
      return "undated";
  }
}

/** Columns as one list or as several boxes; if none is known, the usual ones. */
export function readColumns(asked: AddressQuery[string]): readonly RegisterColumn[] {
  const named = [asked ?? []].flat().flatMap((list) => list.split(","));
  const columns = REGISTER_COLUMNS.filter((column) => named.includes(column));
  return columns.length === 0 ? USUAL_COLUMNS : columns;
}

const isUsual = (columns: readonly RegisterColumn[]): boolean => columns.join() === USUAL_COLUMNS.join();

const oneOf = <T extends string>(list: readonly T[], asked: string): T | null =>
  list.find((value) => value === asked) ?? null;
