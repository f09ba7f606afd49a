import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { type Actor, departmentsOf, type GrantKind } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { Reader } from "../../client";
import { positionHeldOn } from "../../position-held-on";
import { departments } from "../../schema/departments";
import { positions } from "../../schema/people";

export type OwnProfile = {
  name: string;
  positions: { title: string; where: string }[];
  /** `until`: the last day as deputy. */
  grants: { kind: GrantKind; department: string | null; until: Day | null }[];
};

/** The actor's profile on a day: name, titles and grants, with the departments' names. */
export function findOwnProfile(db: Reader, actor: Actor & { personId: number }, today: Day): OwnProfile {
  const held = db
    .select({ title: positions.title, body: positions.body, department: departments.name })
    .from(positions)
    .leftJoin(departments, eq(departments.id, positions.departmentId))
    .where(and(eq(positions.personId, actor.personId), positionHeldOn(today)))
    .orderBy(positions.rank, positions.id)
    .all();
  const names = new Map(
    db
      .select({ id: departments.id, name: departments.name })
      .from(departments)
      .where(inArray(departments.id, departmentsOf(actor)))
      .all()
      .map(({ id, name }) => [id, name]),
  );
  return {
    name: actor.name,
    positions: held.map(({ title, body, department }) => ({ title, where: department ?? body })),
    grants: actor.grants.map((grant) => ({
      kind: grant.kind,
      department: grant.departmentId === null ? null : (names.get(grant.departmentId) ?? null),
      until: (grant.kind === "head" && grant.deputyUntil) || null,
    })),
  };
}
