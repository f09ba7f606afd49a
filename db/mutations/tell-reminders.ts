import "server-only";
import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { addDays, type Day, daysBetween } from "@/domain/calendar/day";
import type { WorkCalendar } from "@/domain/calendar/working-days";
import { latestReminder, type Reminder, workingDaysLeft } from "@/domain/notifications/reminders";
import type { Database, Transaction } from "../client";
import { listGrantsOn } from "../identity/find-session";
import { lastRunOf, noteRun } from "../job-run";
import { findCalendar } from "../queries/find-calendar";
import { departments } from "../schema/departments";
import { assignments, directives } from "../schema/directives";
import { grants, users } from "../schema/users";
import { tell } from "../tell";
import { write } from "../write";

/**
 * A morning's reminders of deadlines, to the department's heads and the officer in charge; once a day, whatever
 * is restarted and however many processes run. After days without a process each assignment's latest is told.
 * @param today the agency's day of `now`
 * @returns how many were told
 */
export function tellReminders(db: Database, today: Day, now: Date): number {
  if ((lastRunOf(db, "reminders") ?? "") >= today) return 0;
  return write(db, (tx) => {
    const last = lastRunOf(tx, "reminders") ?? addDays(today, -1);
    if (last >= today) return 0;
    noteRun(tx, "reminders", today);
    const calendar = findCalendar(tx);
    const headsOf = findHeads(tx, today);
    let told = 0;
    for (const open of listOpenDated(tx)) {
      const reminder = latestReminder(open.deadline, last, today, calendar);
      if (reminder === null) continue;
      const officers = findUsersOf(tx, open.officerPersonId);
      for (const userId of new Set([...(headsOf.get(open.departmentId) ?? []), ...officers])) {
        if (tellOne(tx, userId, open, reminder, { today, calendar, now })) told += 1;
      }
    }
    return told;
  });
}

type OpenDated = ReturnType<typeof listOpenDated>[number];

function listOpenDated(tx: Transaction) {
  return tx
    .select({
      assignmentId: assignments.id,
      directiveId: directives.id,
      code: directives.code,
      summary: directives.summary,
      departmentId: departments.id,
      department: departments.name,
      officerPersonId: assignments.officerPersonId,
      deadline: assignments.deadline,
    })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .innerJoin(departments, eq(departments.id, assignments.departmentId))
    .where(
      and(
        inArray(assignments.state, ["assigned", "in-progress"]),
        isNotNull(assignments.deadline),
        isNotNull(directives.code),
      ),
    )
    .orderBy(assignments.deadline, assignments.id)
    .all()
    .map((row) => ({ ...row, deadline: row.deadline ?? "", code: row.code ?? "" }));
}

/** Users who head each department on a day. */
function findHeads(tx: Transaction, today: Day): Map<number, number[]> {
  const found = new Map<number, number[]>();
  const rows = tx
    .selectDistinct({ userId: grants.userId })
    .from(grants)
    .innerJoin(users, eq(users.id, grants.userId))
    .where(and(eq(grants.kind, "head"), isNull(users.disabledAt)))
    .all();
  for (const { userId } of rows) {
    for (const grant of listGrantsOn(tx, userId, today)) {
      if (grant.kind !== "head") continue;
      found.set(grant.departmentId, [...(found.get(grant.departmentId) ?? []), userId]);
    }
  }
  return found;
}

function findUsersOf(tx: Transaction, personId: number | null): number[] {
  if (personId === null) return [];
  const rows = tx.select({ id: users.id }).from(users).where(eq(users.personId, personId)).all();
  return rows.map(({ id }) => id);
}

function tellOne(
  tx: Transaction,
  userId: number,
  open: OpenDated,
  { kind, offset }: Reminder,
  { today, calendar, now }: { today: Day; calendar: WorkCalendar; now: Date },
): boolean {
  const { assignmentId, directiveId, code, summary, department, deadline } = open;
  const about = { code, summary, department, deadline };
  const payload = {
    "deadline.near": { ...about, workingDays: workingDaysLeft(today, deadline, calendar) },
    "deadline.today": about,
    "deadline.passed": { ...about, days: daysBetween(deadline, today) },
  };
  const key = `reminder:${assignmentId}:${deadline}:${offset}`;
  // What was missed is worded by the day on which it is told.
  const worded = today > deadline ? "deadline.passed" : kind;
  const told = { kind: worded, key, payload: payload[worded], directiveId, assignmentId };
  return tell(tx, userId, told, `reminders:${today}`, now);
}
