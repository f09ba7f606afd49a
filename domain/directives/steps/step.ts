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
import type { StepName } from "./names";

/** Who may take a step; a leader may all a clerk may, a head all the staff may. */
export const STEP_ROLES = ["leader", "clerk", "head", "staff", "admin"] as const;
export type StepRole = (typeof STEP_ROLES)[number];

/** The kinds of event that steps make; "issued" begins a life and is no step of it. */
export type StepEventKind = Exclude<AssignmentEvent["kind"], "assignment.issued">;

type StepNotification<K extends StepEventKind> = K extends NotificationKind ? NotificationRule<K> : null;

/**
 * One step: what it asks for, what it changes and who is notified. Its functions are methods, so that a step of
 * any kind can stand where steps are treated alike (AnyStep).
 */
export type Step<Name extends StepName, Kind extends StepEventKind, Schema extends z.ZodType> = {
  name: Name;
  from: readonly AssignmentState[];
  /** "same" leaves the state as it is. */
  to: AssignmentState | "same";
  by: StepRole;
  /** What it asks of the extension request: that none is open, or that one is. */
  request?: "none" | "open";
  /** Only for periodic work, or only for the other; either where it says nothing. */
  periodic?: boolean;
  /** Taken only as a part of another act: a signature, a merger, an officer who leaves. No form offers it. */
  partOf?: "signature" | "merger" | "leaving" | "change of lead";
  /** What a form or a program sends, with everything the step cannot go without. */
  input: Schema;
  event: Kind;
  /**
   * The event's payload; refuses here, before anything is written.
   * @param before the assignment as it is
   */
  payload(before: AssignmentSnapshot, input: z.output<Schema>, facts: StepFacts): EventPayloads[Kind];
  /** What the event changes beside the state. */
  change?(payload: EventPayloads[Kind], on: Day, before: AssignmentSnapshot): Partial<AssignmentSnapshot>;
  /** Another step with the same input that is taken in its place; null where none is. */
  instead?(actor: Actor, before: AssignmentSnapshot): StepName | null;
  /** Who is notified, and of what. */
  notify: StepNotification<Kind>;
  /** May the person who took it take it back within ten seconds? */
  undoable: boolean;
  /** Does it end the department's silence: is it a word of the department, or does it put the work into its hands? */
  endsSilence: boolean;
  /** How programs take it. */
  api?: StepApi;
};

/** A step in the API: POST /assignments/{id}/<path>. */
export type StepApi = {
  operation: string;
  path: string;
  scope: Scope;
  /** JSON in its own types; null where the step needs nothing. What is in it is judged by the step's input. */
  body: z.ZodObject | null;
};

/** Keeps what the compiler knows of a step's name, event and input. */
export const defineStep = <Name extends StepName, Kind extends StepEventKind, Schema extends z.ZodType>(
  step: Step<Name, Kind, Schema>,
): Step<Name, Kind, Schema> => step;

/** A step whatever its event and input. */
export type AnyStep = Step<StepName, StepEventKind, z.ZodType>;
