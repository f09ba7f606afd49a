import "server-only";
import { and, asc, countDistinct, eq, inArray } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { stepOf } from "@/domain/directives/steps/steps";
import type { Reader } from "../../client";
import { grantLastsTo } from "../../grants-on";
import { positionHeldOn } from "../../position-held-on";
import { assignments, directives } from "../../schema/directives";
import { people, positions } from "../../schema/people";
import { grants } from "../../schema/users";

export type Merger = {
  /** Open assignments that continue in the successor, and directives that both have open, of which one ends. */
  moved: number;
  doubled: { directiveId: number; code: string }[];
  /** Proposals in unsigned minutes. */
  proposed: number;
  accounts: number;
  people: number;
};

/** The effects of merging a department into another, counted before it is done; for administrators. */
export function findMerger(
  db: Reader,
  actor: Actor,
  departmentId: number,
  successorId: number,
  today: Day,
): Merger | null {
  if (!isAdmin(actor)) return null;
  const open = [...stepOf("move-to-successor").from];
  const openOf = (id: number) =>
    db
      .select({ directiveId: directives.id, code: directives.code })
      .from(assignments)
      .innerJoin(directives, eq(directives.id, assignments.directiveId))
      .where(and(eq(assignments.departmentId, id), inArray(assignments.state, open)))
      .orderBy(asc(directives.issuedOn), asc(directives.number))
      .all();
  const own = openOf(departmentId);
  const theirs = new Set(openOf(successorId).map(({ directiveId }) => directiveId));
  const doubled = own
    .filter(({ directiveId }) => theirs.has(directiveId))
    .map(({ directiveId, code }) => ({ directiveId, code: code ?? "" }));
  const proposed = db
    .select({ id: assignments.id })
    .from(assignments)
    .where(and(eq(assignments.departmentId, departmentId), eq(assignments.state, "proposed")))
    .all();
  const accounts = db
    .select({ count: countDistinct(grants.userId) })
    .from(grants)
    .where(and(eq(grants.departmentId, departmentId), grantLastsTo(today)))
    .get();
  const titled = db
    .select({ count: countDistinct(positions.personId) })
    .from(positions)
    .innerJoin(people, eq(people.id, positions.personId))
    .where(and(eq(positions.departmentId, departmentId), positionHeldOn(today), eq(people.active, true)))
    .get();
  return {
    moved: own.length - doubled.length,
    doubled,
    proposed: proposed.length,
    accounts: accounts?.count ?? 0,
    people: titled?.count ?? 0,
  };
}
