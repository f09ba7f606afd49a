import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { type Day, dayInAgency } from "@/domain/calendar/day";
import { firstPeriod } from "@/domain/directives/periods";
import { applyEvent } from "@/domain/directives/projection";
import { directiveCode } from "@/domain/meetings/code";
import type { MeetingRecord, RecordedDirective } from "@/domain/meetings/record";
import type { Transaction } from "../../client";
import { grantHoldsOn } from "../../grants-on";
import { findCalendar } from "../../queries/calendar/find-calendar";
import { recordEvent } from "../../record-event";
import { departments } from "../../schema/departments";
import { assignments, directives } from "../../schema/directives";
import { grants, users } from "../../schema/users";
import { writeSpan } from "../../write-span";

export type Issue = {
  /** The day from which the directives bind. */
  effectiveOn: Day;
  /** Follows the directives whose giver does not: the leader who signs in the app. */
  signerUserId: number | null;
  now: Date;
  causeId: string;
};

/**
 * Numbers and issues the directives of a record, inside the write that signs it and before its row says "signed",
 * after which the database refuses changes.
 */
export function issueDirectives(tx: Transaction, actor: Actor, record: MeetingRecord, issue: Issue): void {
  for (const directive of record.directives) {
    const code = directiveCode(record.supplements?.code ?? record.code, directive.number);
    const follower =
      directive.followingLeaderUserId ??
      findLeader(tx, directive.givenByPersonId, dayInAgency(issue.now.toISOString()));
    tx.update(directives)
      .set({
        number: directive.number,
        code,
        issuedOn: issue.effectiveOn,
        followingLeaderUserId: follower ?? issue.signerUserId,
      })
      .where(eq(directives.id, directive.id))
      .run();
    const { now, causeId, effectiveOn } = issue;
    const event = { kind: "directive.issued", payload: { code } } as const;
    const subject = { meetingId: record.id, directiveId: directive.id };
    recordEvent(tx, actor, event, subject, now, { causeId, effectiveOn });
    if (!directive.asksNothing) giveOut(tx, actor, directive, issue);
  }
}

function giveOut(tx: Transaction, actor: Actor, directive: RecordedDirective, issue: Issue): void {
  const { now, causeId, effectiveOn } = issue;
  const { periodEnd, deadline } = dueOf(tx, directive, effectiveOn);
  if (directive.toAllDepartments) addOtherDepartments(tx, directive.id, deadline);
  const proposed = tx
    .select()
    .from(assignments)
    .where(eq(assignments.directiveId, directive.id))
    .orderBy(asc(assignments.id))
    .all();
  for (const { id: assignmentId, role, departmentId, version } of proposed) {
    const payload = { role, departmentId, deadline, periodEnd, officerPersonId: null };
    const event = { kind: "assignment.issued", payload } as const;
    const after = applyEvent(null, event, effectiveOn);
    tx.update(assignments)
      .set({ ...after, version: version + 1, lastWordAt: now.toISOString() })
      .where(eq(assignments.id, assignmentId))
      .run();
    const subject = { directiveId: directive.id, assignmentId, departmentId };
    recordEvent(tx, actor, event, subject, now, { causeId, effectiveOn });
    writeSpan(tx, assignmentId, after, effectiveOn);
  }
}

/** The decided deadline, or that of the first period. */
function dueOf(
  tx: Transaction,
  { period, originalDeadline }: RecordedDirective,
  effectiveOn: Day,
): { periodEnd?: Day; deadline: Day | null } {
  if (period === null) return { deadline: originalDeadline };
  return firstPeriod(period, effectiveOn, findCalendar(tx));
}

/** "All departments": every active department coordinates beside the collecting lead. */
function addOtherDepartments(tx: Transaction, directiveId: number, deadline: Day | null): void {
  const active = tx
    .select({ id: departments.id })
    .from(departments)
    .where(eq(departments.active, true))
    .orderBy(asc(departments.sortOrder), asc(departments.id))
    .all();
  for (const { id: departmentId } of active) {
    tx.insert(assignments)
      .values({ directiveId, departmentId, role: "coordinating", state: "proposed", deadline })
      .onConflictDoNothing()
      .run();
  }
}

/** The user of a person who has the leader's grant on a day; null if there is none. */
function findLeader(tx: Transaction, personId: number | null, day: Day): number | null {
  if (personId === null) return null;
  const leader = tx
    .select({ id: users.id })
    .from(users)
    .innerJoin(grants, and(eq(grants.userId, users.id), eq(grants.kind, "leader"), grantHoldsOn(day)))
    .where(and(eq(users.personId, personId), isNull(users.disabledAt)))
    .get();
  return leader?.id ?? null;
}
