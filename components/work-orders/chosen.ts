import { formatDay } from "@/domain/calendar/day";
import type { Period } from "@/domain/directives/periods";
import type { WorkPart } from "@/domain/work-orders/read-part";

/** What is shown beside the words: as read, or as a person mended it. */
export type Chosen = {
  leadId: number | null;
  toAll: boolean;
  coordinating: readonly number[];
  /** dd/MM/yyyy, as typed. */
  deadline: string;
  undated: boolean;
  period: Period | null;
  /** What a person mended; a later reading leaves it. */
  touched: readonly string[];
};

export const NOTHING_CHOSEN: Chosen = {
  leadId: null,
  toAll: false,
  coordinating: [],
  deadline: "",
  undated: false,
  period: null,
  touched: [],
};

/** The reading of words that were typed on, without undoing what was mended meanwhile. */
export function chosenFrom(reading: WorkPart, before: Chosen): Chosen {
  const read: Chosen = {
    ...before,
    leadId: reading.leadId,
    toAll: reading.toAll && reading.leadId === null,
    coordinating: reading.coordinatingIds,
    deadline: reading.deadline === null ? "" : formatDay(reading.deadline),
    undated: false,
    period: reading.period,
  };
  const kept = Object.fromEntries(
    Object.entries(before).filter(([part]) => before.touched.includes(part)),
  ) as Partial<Chosen>;
  return { ...read, ...kept };
}

/** A task as it is shown: what was read, and what was mended. */
export type ShownWork = { part: WorkPart; chosen: Chosen };

/** The form that gives the tasks as shown; each has its number before the names of its fields. */
export function formOf(works: readonly ShownWork[], giver: string): FormData {
  const form = new FormData();
  form.set("givenByUserId", giver);
  form.set("stay", "on");
  works.forEach(({ part, chosen }, index) => {
    const set = (name: string, value: string) => form.set(`${index}.${name}`, value);
    const isAsRead = chosen.deadline !== "" && chosen.deadline === formatDayOf(part);
    const isPeriodic = chosen.period !== null;
    set("text", part.text);
    set("summary", part.summary);
    set("leadId", chosen.toAll || chosen.leadId === null ? "" : String(chosen.leadId));
    set("deadline", isPeriodic ? "" : chosen.deadline);
    // The words stay only with the day that they gave.
    set("deadlineWords", isAsRead || isPeriodic ? part.deadlineWords : "");
    set("period", chosen.period ?? "");
    if (chosen.toAll) set("toAllDepartments", "on");
    if (chosen.undated && !isPeriodic) set("undated", "on");
    for (const departmentId of chosen.toAll ? [] : chosen.coordinating) {
      if (departmentId !== chosen.leadId) form.append(`${index}.coordinating[]`, String(departmentId));
    }
  });
  return form;
}

const formatDayOf = ({ deadline }: WorkPart): string | null =>
  deadline === null ? null : formatDay(deadline);
