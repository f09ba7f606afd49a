import type { Day } from "../calendar/day";
import { type HistoryEvent, type Judgements, type Product, productsOf } from "./history";
import { DEFAULT_RULES, type EvaluationRules } from "./rules";

/** An event as it is recorded: kind, payload and day. */
export type Recorded = [kind: string, payload: object, on: Day];
/** Nothing is decided yet. */
export const NOTHING_JUDGED: Judgements = {
  returns: new Map(),
  extensions: new Map(),
  changes: new Map(),
  partDone: new Map(),
};

/** The events of one assignment in their order, with the ids 1, 2, 3 … */
export const history = (...list: Recorded[]) =>
  list.map(([kind, payload, effectiveOn], index) => ({
    id: index + 1,
    kind,
    payload,
    effectiveOn,
  })) as unknown as HistoryEvent[];

export const MINH = 7;
export const HA = 8;
export const LAN = 9;

export const issued = (more: object = {}): Recorded => [
  "assignment.issued",
  { role: "lead", departmentId: 1, deadline: "2026-10-20", officerPersonId: MINH, ...more },
  "2026-10-01",
];
export const periodic = issued({ periodEnd: "2026-10-31" });
export const reported = (on: Day): Recorded => ["assignment.reported", {}, on];
export const confirmed = (on: Day): Recorded => ["assignment.report_confirmed", { note: "" }, on];
export const returned = (on: Day, reason = ""): Recorded => ["assignment.report_returned", { reason }, on];
export const extended = (from: Day, to: Day): Recorded => [
  "assignment.extension_granted",
  { from, to },
  "2026-10-10",
];
export const deadlineSet = (to: Day | null): Recorded => [
  "assignment.deadline_set",
  { from: "2026-10-20", to },
  "2026-10-11",
];
export const named = (personId: number): Recorded => [
  "assignment.officer_named",
  { personId, name: "" },
  "2026-10-05",
];
export const shared = (...shares: [personId: number, percent: number][]): Recorded => [
  "assignment.work_shared",
  { personId: MINH, shares: shares.map(([personId, percent]) => ({ personId, name: "", percent })) },
  "2026-10-05",
];
export const withdrawn: Recorded = ["assignment.withdrawn", { reason: "" }, "2026-10-12"];
export const closed = (reportedOn: Day): Recorded => [
  "assignment.period_closed",
  { reportedOn, next: { periodEnd: "2026-11-30", deadline: "2026-11-20" } },
  "2026-10-25",
];
export const ended = (judged: object | null): Recorded => [
  "assignment.ended",
  { reason: "", judged },
  "2026-11-25",
];

/** The products after some events, with some judgements and rules of the agency. */
export const productsAfter = (
  steps: Recorded[],
  judged: Partial<Judgements> = {},
  rules: Partial<EvaluationRules> = {},
) => productsOf(history(...steps), { ...NOTHING_JUDGED, ...judged }, { ...DEFAULT_RULES, ...rules });

/** The only product after some events. */
export function onlyAfter(...given: Parameters<typeof productsAfter>): Product | undefined {
  const [product, ...others] = productsAfter(...given);
  if (others.length > 0) throw new Error("more than one product");
  return product;
}
