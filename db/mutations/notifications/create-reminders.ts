import "server-only";
import { and, eq, inArray, isNotNull, notExists } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { addDays, type Day, daysBetween } from "@/domain/calendar/day";
import type { WorkCalendar } from "@/domain/calendar/working-days";
import { OWED_STATES } from "@/domain/directives/states";
import { latestReminder, type Reminder, workingDaysLeft } from "@/domain/notifications/reminders";
import type { Database, Transaction } from "../../client";
import { findAudience } from "../../find-audience";
import { lastRunOf, noteRun } from "../../job-run";
import { notify } from "../../notify";
import { findCalendar } from "../../queries/calendar/find-calendar";
import { departments } from "../../schema/departments";
import { assignments, directives } from "../../schema/directives";
import { write } from "../../write";

/**
 * Notifies the department's heads and the officer in charge of near deadlines, each morning; once a day, whatever
 * is restarted and however many processes run. After days without a process only the latest reminder of each
 * assignment is sent.
 * @param today the agency's day of `now`
 * @returns how many notifications were created
 */
export function createReminders(db: Database, today: Day, now: Date): number {
  if ((lastRunOf(db, "reminders") ?? "") >= today) return 0;
  return write(db, (tx) => {
    const last = lastRunOf(tx, "reminders") ?? addDays(today, -1);
    if (last >= today) return 0;
    noteRun(tx, "reminders", today);
    const calendar = findCalendar(tx);
    let count = 0;
    for (const open of listOpenDated(tx)) {
      const reminder = latestReminder(open.deadline, last, today, calendar);
      if (reminder === null) continue;
      for (const userId of findReaders(tx, open.assignment, today)) {
        if (remindOne(tx, userId, open, reminder, { today, calendar, now })) count += 1;
      }
    }
    return count;
  });
}

type OpenDated = ReturnType<typeof listOpenDated>[number];

function listOpenDated(tx: Transaction) {
  const later = alias(directives, "later");
  return tx
    .select({
      assignment: assignments,
      deadline: assignments.deadline,
      code: directives.code,
      summary: directives.summary,
      department: departments.name,
    })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .innerJoin(departments, eq(departments.id, assignments.departmentId))
    .where(
      and(
        inArray(assignments.state, [...OWED_STATES]),
        isNotNull(assignments.deadline),
        isNotNull(directives.code),
        // Work that a later directive continues is reminded of there.
        notExists(
          tx
            .select({ id: later.id })
            .from(later)
            .where(and(eq(later.continuesId, directives.id), isNotNull(later.code))),
        ),
      ),
    )
    .orderBy(assignments.deadline, assignments.id)
    .all()
    .map((row) => ({ ...row, deadline: row.deadline ?? "", code: row.code ?? "" }));
}

function findReaders(tx: Transaction, assignment: typeof assignments.$inferSelect, today: Day): Set<number> {
  const subject = { meeting: null, directive: null, assignment };
  return new Set(
    (["heads", "officer"] as const).flatMap((audience) => findAudience(tx, audience, subject, today)),
  );
}

function remindOne(
  tx: Transaction,
  userId: number,
  open: OpenDated,
  { kind, offset }: Reminder,
  { today, calendar, now }: { today: Day; calendar: WorkCalendar; now: Date },
): boolean {
  const { assignment, code, summary, department, deadline } = open;
  const { id: assignmentId, directiveId } = assignment;
  const about = { code, summary, department, deadline, asOf: today };
  const payload = {
    "deadline.near": { ...about, workingDays: workingDaysLeft(today, deadline, calendar) },
    "deadline.today": about,
    "deadline.passed": { ...about, daysLate: daysBetween(deadline, today) },
  };
  const key = `reminder:${assignmentId}:${deadline}:${offset}`;
  // A missed reminder is worded as of the day on which it is sent.
  const worded = today > deadline ? "deadline.passed" : kind;
  const notification = { kind: worded, key, payload: payload[worded], directiveId, assignmentId };
  return notify(tx, userId, notification, `reminders:${today}`, now);
}
