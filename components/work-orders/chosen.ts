import { formatDay } from "@/domain/calendar/day";
import type { Period } from "@/domain/directives/periods";
import type { WorkReading } from "@/domain/work-orders/read-work";

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
export function chosenFrom(reading: WorkReading, before: Chosen): Chosen {
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

/** The form that gives the work as shown. */
export function formOf(text: string, reading: WorkReading, chosen: Chosen, giver: string): FormData {
  const form = new FormData();
  const isAsRead = chosen.deadline !== "" && chosen.deadline === formatDayOf(reading);
  const fields: Record<string, string> = {
    text,
    summary: reading.summary,
    leadId: chosen.toAll || chosen.leadId === null ? "" : String(chosen.leadId),
    deadline: chosen.period === null ? chosen.deadline : "",
    // The words stay only with the day that they gave.
    deadlineWords: isAsRead || chosen.period !== null ? reading.deadlineWords : "",
    period: chosen.period ?? "",
    givenByUserId: giver,
    stay: "on",
  };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (chosen.toAll) form.set("toAllDepartments", "on");
  if (chosen.undated && chosen.period === null) form.set("undated", "on");
  for (const departmentId of chosen.toAll ? [] : chosen.coordinating) {
    if (departmentId !== chosen.leadId) form.append("coordinating[]", String(departmentId));
  }
  return form;
}

const formatDayOf = ({ deadline }: WorkReading): string | null =>
  deadline === null ? null : formatDay(deadline);
