import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { refusePastDeadline } from "@/domain/directives/new-deadline";
import { carriedProperties } from "@/domain/directives/properties";
import { refuse } from "@/domain/errors";
import type { NoteDecisionInput } from "@/domain/meetings/meeting-input";
import { decisionRefusal } from "@/domain/meetings/review";
import type { Database, Transaction } from "../../client";
import { extractDecision } from "../../removed-parts/decision";
import { assignments, directiveReferences, directives } from "../../schema/directives";
import { reviewDecisions } from "../../schema/review";
import { write } from "../../write";
import { findVisibleAssignment } from "../directives/find-visible-assignment";
import { proposeDirectiveIn } from "../minutes/propose-directive";
import { storeRemovedPart } from "../minutes/store-removed-part";
import { touchMeeting } from "./touch-meeting";

/**
 * Notes a meeting's decision on the work of an earlier one; an earlier note is stored as a removed part. It takes
 * effect when the minutes are signed. Work that is carried over becomes a proposed directive of this meeting at
 * once, to be completed in its minutes.
 * @throws request.not_found, request.not_allowed, meeting.not_editable, directive.extension_in_past, those of
 * decisionRefusal
 */
export function noteReviewDecision(db: Database, actor: Actor, input: NoteDecisionInput, now: Date): void {
  const { meetingId, assignmentId, kind, note } = input;
  write(db, (tx) => {
    const meeting = touchMeeting(tx, actor, meetingId);
    const assignment = findVisibleAssignment(tx, actor, assignmentId);
    const given = tx.select().from(directives).where(eq(directives.id, assignment.directiveId)).get();
    if (!given?.number || given.meetingId === meetingId) refuse("request.not_found");
    const refused = decisionRefusal(input, assignment, meeting.heldOn);
    if (refused) refuse(refused, {}, kind === "extend" ? "deadline" : undefined);
    if (kind === "extend") refusePastDeadline(input.deadline, dayInAgency(now.toISOString()));
    const replaced = extractDecision(tx, meetingId, assignmentId);
    if (replaced) storeRemovedPart(tx, actor, meetingId, replaced, now);
    const directiveId =
      kind === "carry-over" ? carryOver(tx, actor, meetingId, assignment.directiveId) : null;
    const deadline = kind === "extend" ? input.deadline : null;
    tx.insert(reviewDecisions).values({ meetingId, assignmentId, kind, deadline, note, directiveId }).run();
  });
}

/** The same work as a proposed directive of this meeting, without a deadline yet; periodic work stays periodic. */
function carryOver(tx: Transaction, actor: Actor, meetingId: number, fromId: number): number {
  const from = tx.select().from(directives).where(eq(directives.id, fromId)).get();
  if (!from) return refuse("request.not_found");
  const asked = tx.select().from(assignments).where(eq(assignments.directiveId, fromId)).all();
  const open = asked.filter(({ state }) => state !== "done" && state !== "withdrawn");
  const cited = tx
    .select({ id: directiveReferences.referenceId })
    .from(directiveReferences)
    .where(eq(directiveReferences.directiveId, fromId))
    .all();
  const directiveId = proposeDirectiveIn(tx, actor, {
    meetingId,
    summary: from.summary,
    text: from.text,
    ...carriedProperties(from),
    headingId: null,
    agendaItemId: null,
    followingLeaderUserId: null,
    deadline: null,
    givenByPersonId: null,
    leadId: open.find(({ role }) => role === "lead")?.departmentId ?? null,
    coordinating: from.toAllDepartments
      ? []
      : open.filter(({ role }) => role === "coordinating").map(({ departmentId }) => departmentId),
    references: cited.map(({ id }) => id),
  });
  tx.update(directives).set({ continuesId: fromId }).where(eq(directives.id, directiveId)).run();
  return directiveId;
}
