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
import { BUCKETS, type Bucket, MARKS, type Mark } from "./buckets";

/** A person's view of the register. All of it is in the address, so that a link shows the same view. */
export type RegisterView = {
  query: string;
  /** One bucket or part of one, one mark, or "counted": everything that is counted. */
  show: Show;
  departmentId: number | null;
  role: "lead" | "coordinating" | null;
  meetingId: number | null;
  givenByPersonId: number | null;
  due: Due | null;
  /** Days of issue, both included. */
  issuedFrom: Day | null;
  issuedTo: Day | null;
  /** The past day as of which the register is shown; null for today. */
  asOf: Day | null;
  attention: Attention | null;
  /** In order; the number and the directive are always the first columns. */
  columns: readonly RegisterColumn[];
  sort: RegisterSort;
  descending: boolean;
  page: number;
};

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

export const showsMark = (show: Show): show is keyof typeof SHOWN_MARKS => show in SHOWN_MARKS;

export const DUES = ["past", "within-7", "this-month", "this-quarter", "this-year", "undated"] as const;
export type Due = (typeof DUES)[number];

/** Open work without news, and work with an open extension request. */
export const ATTENTIONS = ["stale", "extension"] as const;
export type Attention = (typeof ATTENTIONS)[number];

export const REGISTER_COLUMNS = [
  "department",
  "deadline",
  "state",
  "done",
  "given",
  "following",
  "issued",
] as const;
export type RegisterColumn = (typeof REGISTER_COLUMNS)[number];
const USUAL_COLUMNS: readonly RegisterColumn[] = ["department", "deadline", "state", "done"];

export const REGISTER_SORTS = ["code", "summary", "department", "deadline", "state"] as const;
export type RegisterSort = (typeof REGISTER_SORTS)[number];

/** The view that an address asks for; invalid values keep their default. */
export function readRegisterView(asked: AddressQuery): RegisterView {
  const sort = oneOf(REGISTER_SORTS, firstOf(asked.sort)) ?? "code";
  const direction = firstOf(asked.dir);
  const asOf = parseDay(firstOf(asked.asof));
  return {
    query: wordsOf(asked.q),
    show: oneOf(SHOWS, firstOf(asked.show)) ?? "counted",
    departmentId: positiveOf(asked.department),
    role: oneOf(["lead", "coordinating"] as const, firstOf(asked.role)),
    meetingId: positiveOf(asked.meeting),
    givenByPersonId: positiveOf(asked.given),
    due: oneOf(DUES, firstOf(asked.due)),
    issuedFrom: parseDay(firstOf(asked.from)),
    issuedTo: parseDay(firstOf(asked.to)),
    asOf,
    // What needs attention, needs it today: no past day is shown.
    attention: asOf === null ? oneOf(ATTENTIONS, firstOf(asked.attention)) : null,
    columns: columnsOf(asked.cols),
    sort,
    // The register starts with the newest; every other column starts ascending.
    descending: direction === "" ? sort === "code" : direction === "desc",
    page: positiveOf(asked.page) ?? 1,
  };
}

/** The address of a view. Defaults are left out, and every change except that of the page goes back to page 1. */
export function registerHref(view: RegisterView, changes: Partial<RegisterView> = {}): string {
  return viewAddress("/directives", { ...view, page: 1, ...changes });
}

/** The address of the whole view as a spreadsheet. */
export const registerExportHref = (view: RegisterView): string =>
  viewAddress("/directives/export", { ...view, page: 1 });

function viewAddress(path: string, next: RegisterView): string {
  return addressOf(path, {
    q: next.query,
    show: next.show === "counted" ? null : next.show,
    department: next.departmentId,
    role: next.role,
    meeting: next.meetingId,
    given: next.givenByPersonId,
    due: next.due,
    from: next.issuedFrom,
    to: next.issuedTo,
    asof: next.asOf,
    attention: next.attention,
    cols: isUsual(next.columns) ? null : next.columns.join(","),
    sort: next.sort === "code" ? null : next.sort,
    dir: next.descending === (next.sort === "code") ? null : next.descending ? "desc" : "asc",
    page: next.page === 1 ? null : next.page,
  });
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
function columnsOf(asked: AddressQuery[string]): readonly RegisterColumn[] {
  const named = [asked ?? []].flat().flatMap((list) => list.split(","));
  const columns = REGISTER_COLUMNS.filter((column) => named.includes(column));
  return columns.length === 0 ? USUAL_COLUMNS : columns;
}

const isUsual = (columns: readonly RegisterColumn[]): boolean => columns.join() === USUAL_COLUMNS.join();

const oneOf = <T extends string>(list: readonly T[], asked: string): T | null =>
  list.find((value) => value === asked) ?? null;
