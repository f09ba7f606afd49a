import { addDays, type Day, lastDayOfMonth, monthNumber, quarterEnd, yearOf } from "../calendar/day";
import { BUCKETS, type Bucket, MARKS, type Mark } from "./buckets";

/** How a person looks at the register: all of it lives in the address, so that a link shows the same view. */
export type RegisterView = {
  query: string;
  /** One bucket, one mark, or "counted": everything that is in a denominator. */
  show: Show;
  departmentId: number | null;
  role: "lead" | "coordinating" | null;
  meetingId: number | null;
  givenByPersonId: number | null;
  due: Due | null;
  sort: RegisterSort;
  descending: boolean;
  page: number;
};

export type Show = "counted" | Bucket | `mark-${Mark}`;
export const SHOWS: readonly Show[] = [
  "counted",
  ...BUCKETS,
  ...MARKS.map((mark) => `mark-${mark}` as const),
];

export const DUES = ["past", "within-7", "this-month", "this-quarter", "this-year", "undated"] as const;
export type Due = (typeof DUES)[number];

export const REGISTER_SORTS = ["code", "summary", "department", "deadline", "state"] as const;
export type RegisterSort = (typeof REGISTER_SORTS)[number];

export type AddressQuery = Readonly<Record<string, string | string[] | undefined>>;

/** The view an address asks for; what it asks wrongly is left at its default. */
export function readRegisterView(asked: AddressQuery): RegisterView {
  const sort = oneOf(REGISTER_SORTS, first(asked.sort)) ?? "code";
  const direction = first(asked.dir);
  return {
    query: first(asked.q).normalize("NFC").trim().slice(0, 200),
    show: oneOf(SHOWS, first(asked.show)) ?? "counted",
    departmentId: positive(asked.department),
    role: oneOf(["lead", "coordinating"] as const, first(asked.role)),
    meetingId: positive(asked.meeting),
    givenByPersonId: positive(asked.given),
    due: oneOf(DUES, first(asked.due)),
    sort,
    // The register opens with what is newest; every other column reads forwards.
    descending: direction === "" ? sort === "code" : direction === "desc",
    page: positive(asked.page) ?? 1,
  };
}

/** The address of a view; defaults are left out, and every change but that of the page begins at page 1. */
export function registerHref(view: RegisterView, changes: Partial<RegisterView> = {}): string {
  const next = { ...view, page: 1, ...changes };
  const query = new URLSearchParams();
  const put = (key: string, value: string | number | null) => {
    if (value !== null && value !== "") query.set(key, String(value));
  };
  put("q", next.query);
  put("show", next.show === "counted" ? null : next.show);
  put("department", next.departmentId);
  put("role", next.role);
  put("meeting", next.meetingId);
  put("given", next.givenByPersonId);
  put("due", next.due);
  put("sort", next.sort === "code" ? null : next.sort);
  put("dir", next.descending === (next.sort === "code") ? null : next.descending ? "desc" : "asc");
  put("page", next.page === 1 ? null : next.page);
  const written = query.toString();
  return written === "" ? "/directives" : `/directives?${written}`;
}

/** Is anything left out of the view, other than by its order and page? */
export const isNarrowed = (view: RegisterView): boolean =>
  registerHref({ ...view, sort: "code", descending: true }) !== "/directives";

/** The deadlines that a choice of "due" means: from and to a day, both included; null is open. */
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

const first = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? "";

const oneOf = <T extends string>(list: readonly T[], asked: string): T | null =>
  list.find((value) => value === asked) ?? null;

function positive(value: string | string[] | undefined): number | null {
  const number = Number(first(value));
  return Number.isSafeInteger(number) && number > 0 ? number : null;
}
