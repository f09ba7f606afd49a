import type { z } from "zod";
import type { Actor } from "../../actor";
import type { Scope } from "../../api/scopes";
import type { Day } from "../../calendar/day";
import type { AssignmentEvent, EventPayloads } from "../../events/event-kinds";
import type { NotificationRule } from "../../notifications/notification-rule";
import type { NotificationKind } from "../../notifications/payloads";
import type { AssignmentSnapshot } from "../snapshot";
import type { AssignmentState } from "../states";
import type { StepFacts } from "./facts";
import type { StepName } from "./step-kinds";

/** Who may take a step. A leader may take all steps of a clerk, a head all steps of the staff. */
export type StepRole = "leader" | "clerk" | "head" | "staff" | "admin";

/** The kinds of event that steps make; "issued" begins a life and is not a step. */
export type StepEventKind = Exclude<AssignmentEvent["kind"], "assignment.issued">;

type StepNotification<K extends StepEventKind> = K extends NotificationKind ? NotificationRule<K> : null;

/**
 * One step: its input, its changes and its notifications. The functions are methods, so that steps of any kind can
 * be handled alike (AnyStep).
 */
export type Step<Name extends StepName, Kind extends StepEventKind, Schema extends z.ZodType> = {
  name: Name;
  from: readonly AssignmentState[];
  /** "same" leaves the state as it is. */
  to: AssignmentState | "same";
  by: StepRole;
  /** Whether it requires that no extension request is open, or that one is. */
  request?: "none" | "open";
  /** True: only for periodic work. False: only for other work. Absent: for both. */
  periodic?: boolean;
  /** Taken only as part of another act: a signature, a merger, an officer who leaves. No form offers it. */
  partOf?: "signature" | "merger" | "leaving" | "change of lead";
  /** The schema of what a form or a program sends, including every required field. */
  input: Schema;
  event: Kind;
  /**
   * The payload of the event. It throws its refusals here, before anything is written.
   * @param before the assignment before the step
   */
  payload(before: AssignmentSnapshot, input: z.output<Schema>, facts: StepFacts): EventPayloads[Kind];
  /** What the event changes besides the state. */
  change?(payload: EventPayloads[Kind], on: Day, before: AssignmentSnapshot): Partial<AssignmentSnapshot>;
  /** Another step with the same input that is taken instead; null if there is none. */
  instead?(actor: Actor, before: AssignmentSnapshot): StepName | null;
  /** Who is notified, and with which facts; null if nobody is. */
  notify: StepNotification<Kind>;
  /** Whether the actor may undo it within ten seconds. */
  undoable: boolean;
  /** Whether it ends the department's silence: it is news from the department, or gives it the work. */
  endsSilence: boolean;
  /** Its endpoint in the API. */
  api?: StepApi;
};

/** A step in the API: POST /assignments/{id}/<path>. */
export type StepApi = {
  operation: string;
  path: string;
  scope: Scope;
  /** The JSON body in its own types; null if the step needs none. The step's input schema validates it. */
  body: z.ZodObject | null;
  /** The fields that a form would send for a body, where the two differ. */
  fields?(body: unknown): object;
};

/** Keeps the types of a step's name, event and input. */
export const defineStep = <Name extends StepName, Kind extends StepEventKind, Schema extends z.ZodType>(
  step: Step<Name, Kind, Schema>,
): Step<Name, Kind, Schema> => step;

/** A step of any name, event and input. */
export type AnyStep = Step<StepName, StepEventKind, z.ZodType>;
