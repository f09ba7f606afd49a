import "server-only";
import type { Actor } from "@/domain/actor";
import { type Day, dayInAgency } from "@/domain/calendar/day";
import { fitsPeriod, mayTake, requestRefusal } from "@/domain/directives/life";
import { applyEvent } from "@/domain/directives/projection";
import { endsSilence } from "@/domain/directives/stale";
import type { SentStep } from "@/domain/directives/steps/sent-step";
import type { StepName } from "@/domain/directives/steps/step-kinds";
import { eventOf, type StepInput, stepOf } from "@/domain/directives/steps/steps";
import { refuse } from "@/domain/errors";
import type { AssignmentEvent } from "@/domain/events/event-kinds";
import type { Database, Transaction } from "../../client";
import { refuseStaleAssignment } from "../../queries/directives/find-assignment-conflict";
import { recordEvent } from "../../record-event";
import { write } from "../../write";
import { writeSpan } from "../../write-span";
import { attachEvidence } from "./attach-evidence";
import { type AssignmentRow, findVisibleAssignment } from "./find-visible-assignment";
import { stepFacts } from "./step-facts";
import { snapshotOf, updateAssignment } from "./write-assignment";

/** The row. With a version, the one that was on the screen; without it the step is taken on the current row. */
type OnRow = { assignmentId: number; version?: number };
type InputOf<Name extends StepName> = Omit<StepInput<Name>, "version"> & OnRow;

export type StepOptions = {
  causeId?: string;
  effectiveOn?: Day;
  /** The step was decided in minutes: their signature authorises it, not a grant of the person who records it. */
  bySignature?: boolean;
  /** The day on which minutes decided the step, if their signature records it later. */
  decidedOn?: Day;
};

export type TakenStep = { eventId: number; row: AssignmentRow; event: AssignmentEvent };

/**
 * Takes one step of one assignment: the only way to change an issued assignment.
 * @returns the event's id
 * @throws request.not_found, request.not_allowed, request.changed_meanwhile, directive.no_such_step, refusals
 * because of the extension request (directive.extension_undated, extension_already_asked, extension_not_asked),
 * and those of the step itself
 */
export function takeStep<Name extends StepName>(
  db: Database,
  actor: Actor,
  name: Name,
  input: InputOf<Name>,
  now: Date,
): number {
  return write(db, (tx) => advance(tx, actor, name, input, now).eventId);
}

/** The same for a step sent by a form or a program, which names it. */
export function takeSentStep(db: Database, actor: Actor, { step, input }: SentStep, now: Date): number {
  return write(db, (tx) => advance(tx, actor, step, input, now).eventId);
}

/** The same inside another write. */
export function takeStepIn<Name extends StepName>(
  tx: Transaction,
  actor: Actor,
  name: Name,
  input: InputOf<Name>,
  now: Date,
  options?: StepOptions,
): TakenStep {
  return advance(tx, actor, name, input, now, options);
}

/**
 * Loads the row the actor may see, checks policy and life, makes the event, and only then writes: the row on
 * condition of its version, the event and its span.
 */
function advance(
  tx: Transaction,
  actor: Actor,
  asked: StepName,
  input: OnRow,
  now: Date,
  options: StepOptions = {},
): TakenStep {
  const today = dayInAgency(now.toISOString());
  const { causeId, effectiveOn = today, bySignature = false, decidedOn = today } = options;
  const row = findVisibleAssignment(tx, actor, input.assignmentId);
  const before = snapshotOf(row);
  const step = stepOf(stepOf(asked).instead?.(actor, before) ?? asked);
  if (!bySignature && !mayTake(actor, step.name, row.departmentId)) refuse("request.not_allowed");
  if (input.version !== undefined && row.version !== input.version) refuseStaleAssignment(tx, row);
  if (!step.from.includes(row.state) || !fitsPeriod(step.name, row)) {
    refuse("directive.no_such_step", { state: row.state, step: step.name });
  }
  const refusal = requestRefusal(step.name, row);
  if (refusal !== null) refuse(refusal);
  const event = eventOf(step, before, input, stepFacts(tx, row, decidedOn));

  const after = applyEvent(before, event, effectiveOn);
  const lastWordAt = endsSilence(event.kind) ? now.toISOString() : row.lastWordAt;
  const written = updateAssignment(tx, row, after, lastWordAt);
  const { id: assignmentId, directiveId, departmentId } = row;
  const subject = { assignmentId, directiveId, departmentId };
  const eventId = recordEvent(tx, actor, event, subject, now, { causeId, effectiveOn });
  writeSpan(tx, assignmentId, after, effectiveOn);
  attachEvidence(tx, actor, filesOf(input), { assignmentId, eventId });
  return { eventId, row: written, event };
}

/** Evidence sent with a step: the keys of staged uploads. */
function filesOf(input: object): readonly number[] {
  return "files" in input && Array.isArray(input.files) ? input.files : [];
}
