import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { isClosed } from "@/domain/directives/states";
import { refuse } from "@/domain/errors";
import { canKeepSubtasks } from "@/domain/subtasks/policy";
import type { ChangeSubtaskInput } from "@/domain/subtasks/subtask-input";
import type { Database, Transaction } from "../../client";
import { recordEvent } from "../../record-event";
import { people } from "../../schema/people";
import { subtasks } from "../../schema/subtasks";
import { users } from "../../schema/users";
import { write } from "../../write";
import { findHeldSubtask } from "./find-held-subtask";
import { findPersonFor } from "./find-person-for";

/**
 * Changes the words, the day and the person of a subtask of open work. A person who has left the department may stay,
 * but cannot be chosen.
 * @returns the event's id; null if nothing changed
 * @throws request.not_found, request.not_allowed, request.changed_meanwhile, subtask.work_closed, subtask.due_past,
 * directive.officer_of_other_department
 */
export function changeSubtask(
  db: Database,
  actor: Actor,
  { subtaskId, version, title, dueOn, personId }: Omit<ChangeSubtaskInput, "directiveId" | "decidedOn">,
  now: Date,
): number | null {
  return write(db, (tx) => {
    const { subtask, work, check, subject } = findHeldSubtask(tx, actor, { subtaskId, version });
    if (!canKeepSubtasks(actor, work)) refuse("request.not_allowed");
    check();
    if (isClosed(work.state)) refuse("subtask.work_closed");
    const isSamePerson = personId === subtask.personId;
    if (isSamePerson && title === subtask.title && dueOn === subtask.dueOn) return null;
    const former = findPerson(tx, subtask.personId);
    const today = dayInAgency(now.toISOString());
    if (dueOn !== null && dueOn !== subtask.dueOn && dueOn < today) refuse("subtask.due_past", {}, "dueOn");
    const person = isSamePerson ? former : findPersonFor(tx, personId, work.departmentId, today);
    tx.update(subtasks)
      .set({ title, dueOn, personId, changedAt: now.toISOString(), version: version + 1 })
      .where(eq(subtasks.id, subtaskId))
      .run();
    const payload = {
      subtaskId,
      assignmentId: work.id,
      version: version + 1,
      before: {
        title: subtask.title,
        dueOn: subtask.dueOn,
        personId: subtask.personId,
        name: former?.name ?? null,
      },
      after: { title, dueOn, personId, name: person?.name ?? null },
      userId: person?.userId ?? null,
      formerUserId: isSamePerson ? null : (former?.userId ?? null),
    };
    return recordEvent(tx, actor, { kind: "subtask.changed", payload }, subject, now);
  });
}

/** The name and the account of the person who has done it until now; null if it was open to all. */
function findPerson(tx: Transaction, personId: number | null) {
  if (personId === null) return null;
  const found = tx
    .select({ name: people.fullName, userId: users.id })
    .from(people)
    .leftJoin(users, and(eq(users.personId, people.id), isNull(users.disabledAt)))
    .where(eq(people.id, personId))
    .get();
  return found ?? null;
}
