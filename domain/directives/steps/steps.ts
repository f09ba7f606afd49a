import type { z } from "zod";
import type { AssignmentEvent } from "../../events/event-kinds";
import type { AssignmentSnapshot } from "../snapshot";
import { acknowledge } from "./acknowledge";
import { carryOver } from "./carry-over";
import { changeRole } from "./change-role";
import { closePeriod } from "./close-period";
import { comment, reply } from "./comment";
import { confirmReport } from "./confirm-report";
import { endPeriodic } from "./end-periodic";
import type { StepFacts } from "./facts";
import { grantExtension } from "./grant-extension";
import { logProgress } from "./log-progress";
import { moveToSuccessor } from "./move-to-successor";
import { handOver, nameOfficer } from "./name-officer";
import { refuseExtension } from "./refuse-extension";
import { reopen } from "./reopen";
import { reportDone } from "./report-done";
import { requestExtension } from "./request-extension";
import { returnReport } from "./return-report";
import { setDeadline } from "./set-deadline";
import { shareWork } from "./share-work";
import type { AnyStep, StepEventKind } from "./step";
import { STEP_NAMES, type StepName } from "./step-kinds";
import { takeBackReport } from "./take-back-report";
import { urge } from "./urge";
import { endByMerger, withdraw } from "./withdraw";

/** Every step under its name. Buttons, forms, the API, notifications, undo and silence are derived from it. */
export const STEPS = {
  acknowledge,
  "log-progress": logProgress,
  "report-done": reportDone,
  "take-back": takeBackReport,
  confirm: confirmReport,
  "close-period": closePeriod,
  "end-periodic": endPeriodic,
  return: returnReport,
  reopen,
  withdraw,
  "set-deadline": setDeadline,
  "request-extension": requestExtension,
  "grant-extension": grantExtension,
  "refuse-extension": refuseExtension,
  "change-lead": changeRole,
  urge,
  "carry-over": carryOver,
  "move-to-successor": moveToSuccessor,
  "end-by-merger": endByMerger,
  "name-officer": nameOfficer,
  "share-work": shareWork,
  "hand-over": handOver,
  comment,
  reply,
} as const satisfies { [Name in StepName]: AnyStep & { name: Name } };

/** The parsed input of a step. */
export type StepInput<Name extends StepName> = z.output<(typeof STEPS)[Name]["input"]>;

const BY_NAME: { readonly [Name in StepName]: AnyStep } = STEPS;

/** All steps, in the order in which a page offers them. */
export const ALL_STEPS: readonly AnyStep[] = STEP_NAMES.map((name) => BY_NAME[name]);

/** The step of a name, whatever its event and input. */
export const stepOf = (name: StepName): AnyStep => BY_NAME[name];

/**
 * The step that makes this event: the first one, if another act takes the same step under another name
 * (end-by-merger).
 */
export function stepOfEvent(kind: StepEventKind): AnyStep {
  const step = ALL_STEPS.find(({ event }) => event === kind);
  if (!step) throw new Error(`no step makes ${kind}`);
  return step;
}

/** Does the event belong to a step? */
export const isStepEvent = (
  event: AssignmentEvent,
): event is Extract<AssignmentEvent, { kind: StepEventKind }> => event.kind !== "assignment.issued";

/**
 * The event of a taken step. The compiler cannot see that a step's kind and payload belong together.
 * @param input parsed by the step's own schema
 */
export const eventOf = (step: AnyStep, before: AssignmentSnapshot, input: unknown, facts: StepFacts) =>
  ({ kind: step.event, payload: step.payload(before, input, facts) }) as AssignmentEvent;
