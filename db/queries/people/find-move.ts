import "server-only";
import { and, asc, eq, gte, isNull, ne, or } from "drizzle-orm";
import { type Actor, type GrantKind, isAdmin } from "@/domain/actor";
import { addDays, type Day } from "@/domain/calendar/day";
import { holdsOn } from "@/domain/people/membership";
import { type AskMoveInput, rightsOfMove } from "@/domain/people/move";
import { canKeepPeople } from "@/domain/people/policy";
import type { Reader } from "../../client";
import { grantLastsTo } from "../../grants-on";
import { departments } from "../../schema/departments";
import { people, positions } from "../../schema/people";
import { grants, users } from "../../schema/users";
import { listHeads } from "../departments/list-heads";
import { type HeldSubtask, listSubtasksOf } from "../subtasks/list-subtasks-of";
import { type InCharge, listInCharge } from "./list-in-charge";

export type FoundMove = {
  held: { title: string; departmentId: number; department: string; fromDay: Day; toDay: Day | null };
  /** The new department's name. */
  to: string;
  /** Whether another title keeps the person in the old department. */
  staysThere: boolean;
  /** The open work in the old department; null if there is none. */
  inCharge: InCharge | null;
  /** What is not done there of the checklists of open work. */
  subtasks: HeldSubtask[];
  /** For administrators; null for others. */
  rights: MoveRights | null;
};

export type MoveRights = {
  /** The account that receives the new right; null if there is none. */
  userId: number | null;
  /** Rights in the old department that would outlast the move. */
  ending: { grantId: number; userId: number; kind: GrantKind }[];
  /** Rights of the whole agency, which a move does not change. */
  agency: GrantKind[];
  /** Rights that the account has in the new department by then. */
  there: GrantKind[];
  /** Other people who head the new department then. */
  heads: string[];
};

/**
 * What a move of a person who works here would change, as of today. Null if the person does not hold the title in a
 * department, or if the new department does not exist.
 */
export function findMove(db: Reader, actor: Actor, asked: AskMoveInput, today: Day): FoundMove | null {
  if (!canKeepPeople(actor)) return null;
  const { personId, positionId, departmentId, toDay } = asked;
  const held = db
    .select({
      title: positions.title,
      departmentId: departments.id,
      department: departments.name,
      fromDay: positions.fromDay,
      toDay: positions.toDay,
    })
    .from(positions)
    .innerJoin(departments, eq(departments.id, positions.departmentId))
    .innerJoin(people, eq(people.id, positions.personId))
    .where(and(eq(positions.id, positionId), eq(positions.personId, personId), eq(people.active, true)))
    .get();
  const to = db.select().from(departments).where(eq(departments.id, departmentId)).get();
  if (!held || !to) return null;
  const others = db
    .select({ id: positions.id })
    .from(positions)
    .where(
      and(
        eq(positions.personId, personId),
        eq(positions.departmentId, held.departmentId),
        ne(positions.id, positionId),
        or(isNull(positions.toDay), gte(positions.toDay, addDays(toDay, 1))),
      ),
    )
    .all();
  const isOld = (one: { departmentId: number }) => one.departmentId === held.departmentId;
  return {
    held,
    to: to.name,
    staysThere: others.length > 0,
    inCharge: listInCharge(db, actor, personId, today).find(isOld) ?? null,
    subtasks: listSubtasksOf(db, actor, personId).filter(isOld),
    rights: isAdmin(actor) ? findRights(db, actor, asked, held.departmentId, today) : null,
  };
}

function findRights(db: Reader, actor: Actor, asked: AskMoveInput, oldId: number, today: Day): MoveRights {
  const { over, begin } = rightsOfMove(asked, today);
  const accounts = db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.personId, asked.personId), isNull(users.disabledAt)))
    .orderBy(asc(users.id))
    .all();
  const userId = accounts[0]?.id ?? null;
  const held = db
    .select({
      grantId: grants.id,
      userId: grants.userId,
      kind: grants.kind,
      departmentId: grants.departmentId,
      toDay: grants.toDay,
    })
    .from(grants)
    .innerJoin(users, eq(users.id, grants.userId))
    .where(and(eq(users.personId, asked.personId), isNull(users.disabledAt), grantLastsTo(today)))
    .orderBy(asc(grants.id))
    .all();
  const lasting = (day: Day) => held.filter(({ toDay }) => toDay === null || toDay >= day);
  return {
    userId,
    ending: lasting(over)
      .filter((one) => one.departmentId === oldId)
      .map(({ grantId, userId: holder, kind }) => ({ grantId, userId: holder, kind })),
    agency: [...new Set(lasting(today).flatMap((one) => (one.departmentId === null ? [one.kind] : [])))],
    there: lasting(begin).flatMap((one) =>
      one.departmentId === asked.departmentId && one.userId === userId ? [one.kind] : [],
    ),
    heads: listHeads(db, actor, asked.departmentId)
      .filter((one) => !one.disabled && one.personId !== asked.personId && holdsOn(one, begin))
      .map(({ name }) => name),
  };
}

/** As much of what a move's page shows as the move depends on, for a key that tells whether it has changed. */
export const shownOfMove = ({ held, staysThere, inCharge, rights }: FoundMove) => ({
  title: held.title,
  staysThere,
  work: inCharge?.work.map(({ directiveId }) => directiveId) ?? [],
  ending: rights?.ending.map(({ grantId }) => grantId) ?? [],
  there: rights?.there ?? [],
});
