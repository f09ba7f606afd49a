import { type Actor, isClerk, isLeader } from "../actor";
import { formatDay } from "../calendar/day";
import type { AssignmentState } from "../directives/states";
import { dayOfCell } from "../imports/day-cell";
import { readState } from "../imports/reading/read-state";
import { fold, foldWords } from "../text/fold";
import type { RowKey } from "./row-key";
import {
  FIXED_COLUMNS,
  type FixedColumn,
  type ReturnedRow,
  type WantedStep,
  type WorkColumn,
  type WorkProblem,
} from "./work-row";

/** The words of the sheet and the people whom a row may name. */
export type PlanFacts = {
  actor: Actor;
  /** The words that the sheet shows for a state. */
  stateWords: Readonly<Record<AssignmentState, string>>;
  /** What the columns that only show have in the register today. */
  fixed: Readonly<Record<FixedColumn, string>>;
  /** Who works in the row's department today. */
  staff: readonly { id: number; name: string }[];
};

export type RowPlan = {
  changes: { column: WorkColumn; from: string; to: string }[];
  steps: WantedStep[];
  problems: WorkProblem[];
  ignored: FixedColumn[];
};

/** A note is a reason, a comment or a report; the shortest of their limits. */
const MOST_NOTE = 2000;

/**
 * The steps that a row asks for by what was written into it, in the order in which they are taken: deadline, officer,
 * state. The note is the reason of a step that needs one, and without any step a comment or progress.
 */
export function planRow(typed: ReturnedRow, facts: PlanFacts): RowPlan {
  const shown = typed.key;
  const plan: RowPlan = { changes: [], steps: [], problems: [], ignored: changedFixed(typed, facts) };
  if (typed.note.length > MOST_NOTE) plan.problems.push({ column: "note", code: "note_too_long" });
  planDeadline(plan, shown, typed, facts);
  planOfficer(plan, shown, typed, facts);
  planState(plan, shown, typed, facts);
  planNote(plan, typed, facts);
  return plan;
}

/** An emptied cell asks for nothing: columns that only show may be removed to make room. */
const changedFixed = ({ fixed }: ReturnedRow, { fixed: today }: PlanFacts): FixedColumn[] =>
  FIXED_COLUMNS.filter((column) => fixed[column] !== "" && wordsOf(fixed[column]) !== wordsOf(today[column]));

const wordsOf = (cell: string): string => foldWords(cell).join(" ");

function planDeadline(
  plan: RowPlan,
  shown: RowKey,
  { deadline: cell, note }: ReturnedRow,
  { actor }: PlanFacts,
) {
  const from = shown.deadline === null ? "" : formatDay(shown.deadline);
  const day = cell === "" ? null : dayOfCell(cell);
  if (cell !== "" && day === null) {
    plan.problems.push({ column: "deadline", code: "not_a_date" });
    return;
  }
  if (day === shown.deadline) return;
  plan.changes.push({ column: "deadline", from, to: day === null ? "" : formatDay(day) });
  if (!isLeader(actor) && day === null) {
    plan.problems.push({ column: "deadline", code: "not_a_date" });
    return;
  }
  if (!hasReason(plan, note)) return;
  plan.steps.push(
    isLeader(actor)
      ? { step: "set-deadline", input: { deadline: day, reason: note } }
      : { step: "request-extension", input: { deadline: day, reason: note } },
  );
}

function planOfficer(plan: RowPlan, shown: RowKey, { officer: cell }: ReturnedRow, { staff }: PlanFacts) {
  if (cell === "" || fold(cell) === fold(shown.officer)) return;
  plan.changes.push({ column: "officer", from: shown.officer, to: cell });
  const named = staff.filter(({ name }) => fold(name) === fold(cell));
  const [one, other] = named.length > 1 ? named.filter(({ name }) => name === cell) : named;
  if (one === undefined || other !== undefined) {
    const code = named.length === 0 ? "officer_unknown" : "officer_several";
    plan.problems.push({ column: "officer", code });
    return;
  }
  plan.steps.push({ step: "name-officer", input: { personId: one.id } });
}

function planState(plan: RowPlan, shown: RowKey, typed: ReturnedRow, { actor, stateWords }: PlanFacts) {
  const current = stateWords[shown.state];
  const { state: cell, note } = typed;
  if (cell === "" || fold(cell) === fold(current)) return;
  plan.changes.push({ column: "state", from: current, to: cell });
  const exact = (Object.keys(stateWords) as AssignmentState[]).find(
    (state) => fold(stateWords[state]) === fold(cell),
  );
  const read = exact === undefined ? readState(cell) : { state: exact, percent: null };
  if (read === null) {
    plan.problems.push({ column: "state", code: "state_unknown" });
    return;
  }
  if (read.percent !== null && read.state === "in-progress") {
    plan.steps.push({ step: "log-progress", input: { note: note || cell, percent: read.percent } });
    return;
  }
  const way = wayTo(shown.state, read.state, isLeader(actor));
  if (way === null) {
    plan.problems.push({ column: "state", code: "state_unreachable" });
    return;
  }
  if (way.needsReason && !hasReason(plan, note)) return;
  plan.steps.push({ step: way.step, input: way.input(note) });
}

type Way = { step: WantedStep["step"]; needsReason: boolean; input: (note: string) => WantedStep["input"] };

/** The one step from a state to another; whether the actor may take it, the step says itself. */
function wayTo(from: AssignmentState, to: AssignmentState, byLeader: boolean): Way | null {
  const isOpen = from === "assigned" || from === "in-progress";
  const withReason = (step: Way["step"]): Way => ({
    step,
    needsReason: true,
    input: (note) => ({ reason: note }),
  });
  if (from === "assigned" && to === "in-progress") {
    return { step: "acknowledge", needsReason: false, input: () => ({}) };
  }
  // A department that writes "Hoàn thành" reports it done; what is reported only a leader confirms.
  if (isOpen && (to === "reported" || (to === "done" && !byLeader))) {
    return {
      step: "report-done",
      needsReason: true,
      input: (note) => ({ note, productNumber: "", productDate: null, files: [] }),
    };
  }
  if (from === "reported" && to === "done") {
    return { step: "confirm", needsReason: false, input: (note) => ({ note }) };
  }
  if (from === "reported" && to === "in-progress") return withReason("return");
  if (from === "done" && to === "in-progress") return withReason("reopen");
  if ((isOpen || from === "reported") && to === "withdrawn") return withReason("withdraw");
  return null;
}

/** A note that no other step carries is said to the department by those who follow it, and is progress by the department. */
function planNote(plan: RowPlan, { note }: ReturnedRow, { actor }: PlanFacts) {
  if (note === "") return;
  plan.changes.push({ column: "note", from: "", to: note });
  if (plan.problems.length > 0 || plan.steps.some(({ input }) => Object.values(input).includes(note))) return;
  plan.steps.push(
    isClerk(actor)
      ? { step: "comment", input: { text: note } }
      : { step: "log-progress", input: { note, percent: null } },
  );
}

function hasReason(plan: RowPlan, note: string): boolean {
  if (note !== "") return true;
  if (!plan.problems.some(({ code }) => code === "note_needed")) {
    plan.problems.push({ column: "note", code: "note_needed" });
  }
  return false;
}
