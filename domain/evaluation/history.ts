import { type Day, daysBetween } from "../calendar/day";
import type { AssignmentEvent } from "../events/event-kinds";
import type { EvaluationRules } from "./rules";

/** An event of one assignment that was not undone, in the order of recording. */
export type HistoryEvent = AssignmentEvent & { id: number; effectiveOn: Day };

/** What people decided on events of the assignment, by the event's id. Absent: not decided. */
export type Judgements = {
  /** A return was for a major fault of content, or it had an objective cause, or neither. */
  returns: ReadonlyMap<number, "major" | "minor" | "objective">;
  /** The cause of a granted extension was objective, or not. */
  extensions: ReadonlyMap<number, "objective" | "own">;
  /** Another officer was named because the first could not do it. */
  changes: ReadonlyMap<number, "unable">;
  /** How much of unfinished work counts as done, by the end of the period it belongs to ("" if not periodic). */
  partDone: ReadonlyMap<string, number>;
};

export type Holder = { personId: number; share: number };

/** One product of an assignment: the whole work, or the report of one period. */
export type Product = {
  /** The last day of the reported period; null if the work is not periodic. */
  periodEnd: Day | null;
  /** The deadline in force. */
  deadline: Day | null;
  /** The deadline against which the report is judged, after extensions that count. */
  judgedBy: Day | null;
  state: "open" | "reported" | "done" | "withdrawn";
  /** The day of the report that waits or was confirmed. */
  reportedOn: Day | null;
  daysLate: number;
  /** How much counts as done, 0 to 1. */
  done: number;
  faults: number;
  /** The returns and granted extensions of this product. */
  returns: { eventId: number; on: Day; reason: string; judged: "major" | "minor" | "objective" | null }[];
  extensions: { eventId: number; on: Day; from: Day; to: Day; judged: "objective" | "own" | null }[];
  /** Who does it, and the share of each, 0 to 1. */
  holders: Holder[];
  /** Who had it before and could not do it: it stays in their total and is never done by them. */
  unable: Holder[];
};

type Running = Omit<Product, "state" | "reportedOn" | "daysLate" | "done" | "faults">;

/**
 * The products of an assignment by its events, with what people decided about them.
 * @param events up to the day of judgement, without undone ones
 */
export function productsOf(
  events: readonly HistoryEvent[],
  judgements: Judgements,
  rules: EvaluationRules,
): Product[] {
  const closed: Product[] = [];
  let now: Running | null = null;
  let reportedOn: Day | null = null;
  let state: Product["state"] = "open";

  const settle = (running: Running, as: Product["state"], on: Day | null): Product => {
    const isDone = as === "done";
    const late = isDone && on !== null && running.judgedBy !== null ? daysBetween(running.judgedBy, on) : 0;
    const part = judgements.partDone.get(running.periodEnd ?? "") ?? 0;
    return {
      ...running,
      state: as,
      reportedOn: on,
      daysLate: Math.max(0, late),
      done: isDone ? 1 : part,
      faults: running.returns.filter(({ judged }) => judged === "major").length,
    };
  };

  for (const event of events) {
    if (event.kind === "assignment.issued") {
      const { deadline, periodEnd = null, officerPersonId } = event.payload;
      const holders = officerPersonId === null ? [] : [{ personId: officerPersonId, share: 1 }];
      now = { periodEnd, deadline, judgedBy: deadline, returns: [], extensions: [], holders, unable: [] };
      continue;
    }
    if (now === null) continue;
    switch (event.kind) {
      case "assignment.officer_named":
        now = changeHolders(now, event.id, [{ personId: event.payload.personId, share: 1 }], judgements);
        break;
      case "assignment.work_shared": {
        const holders = event.payload.shares.map(({ personId, percent }) => ({
          personId,
          share: percent / 100,
        }));
        now = changeHolders(now, event.id, holders, judgements);
        break;
      }
      case "assignment.deadline_set":
        now = { ...now, deadline: event.payload.to, judgedBy: event.payload.to };
        break;
      case "assignment.extension_granted": {
        const { from, to } = event.payload;
        const judged = judgements.extensions.get(event.id) ?? null;
        const extension = { eventId: event.id, on: event.effectiveOn, from, to, judged };
        // Until somebody has decided, the deadline in force counts, and the figures say that they are provisional.
        const counts: boolean = rules.extension === "in-force" || judged !== "own";
        now = {
          ...now,
          deadline: to,
          judgedBy: counts ? to : now.judgedBy,
          extensions: [...now.extensions, extension],
        };
        break;
      }
      case "assignment.reported":
        state = "reported";
        reportedOn = event.effectiveOn;
        break;
      case "assignment.report_taken_back":
        state = "open";
        reportedOn = null;
        break;
      case "assignment.report_returned": {
        const judged = judgements.returns.get(event.id) ?? null;
        const { reason } = event.payload;
        const returned = { eventId: event.id, on: event.effectiveOn, reason, judged };
        now = { ...now, returns: [...now.returns, returned] };
        state = "open";
        reportedOn = null;
        break;
      }
      case "assignment.report_confirmed":
        state = "done";
        break;
      case "assignment.reopened":
        state = "open";
        reportedOn = null;
        break;
      case "assignment.withdrawn":
        state = "withdrawn";
        break;
      case "assignment.period_closed": {
        const { next } = event.payload;
        closed.push(settle(now, "done", event.payload.reportedOn));
        now = {
          ...now,
          periodEnd: next.periodEnd,
          deadline: next.deadline,
          judgedBy: next.deadline,
          returns: [],
          extensions: [],
          unable: [],
        };
        state = "open";
        reportedOn = null;
        break;
      }
      case "assignment.ended": {
        // The report that waited is judged with the end; without one, the period that had begun is not owed any more.
        const { judged } = event.payload;
        if (judged !== null && judged.periodEnd === now.periodEnd) {
          closed.push(settle(now, "done", judged.reportedOn));
        }
        return closed;
      }
    }
  }
  return now === null ? closed : [...closed, settle(now, state, reportedOn)];
}

/** The work passes to others; if the first could not do it, it stays in their total too. */
function changeHolders(now: Running, eventId: number, holders: Holder[], { changes }: Judgements): Running {
  const gone = now.holders.filter(({ personId }) => !holders.some((one) => one.personId === personId));
  const unable = changes.get(eventId) === "unable" ? gone : [];
  return { ...now, holders, unable: [...now.unable, ...unable] };
}
