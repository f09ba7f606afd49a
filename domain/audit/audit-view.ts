import { type Day, parseDay } from "../calendar/day";
import type { AddressQuery } from "../forms/address";
import { firstOf, positiveOf } from "../forms/address";

/** The possible first parts of an event's kind: "meeting" of "meeting.signed". */
export const AUDIT_GROUPS = [
  "meeting",
  "article",
  "directive",
  "assignment",
  "user",
  "accounts",
  "grant",
  "token",
  "webhook",
  "department",
  "person",
  "position",
  "reference",
  "series",
  "import",
  "indicator",
  "figure",
  "target",
  "settings",
  "security",
  "day_off",
  "mail",
  "mailbox",
  "agency",
  "data",
  "audit",
  "privacy",
  "incident",
  "subtask",
  "evaluation",
] as const;
export type AuditGroup = (typeof AUDIT_GROUPS)[number];

/** Which events of the audit log are asked for. */
export type AuditView = {
  group: AuditGroup | null;
  /** The user who acted. */
  userId: number | null;
  /** Days in the agency, both included. */
  from: Day | null;
  to: Day | null;
};

/** The view that an address asks for; what it does not understand is left out. */
export function readAuditView(asked: AddressQuery): AuditView {
  const dayOf = (typed: string | undefined) => (typed === undefined ? null : parseDay(typed));
  return {
    group: AUDIT_GROUPS.find((one) => one === firstOf(asked.about)) ?? null,
    userId: positiveOf(asked.who) ?? null,
    from: dayOf(firstOf(asked.from)),
    to: dayOf(firstOf(asked.to)),
  };
}
