import { formatDay } from "@/domain/calendar/day";
import { PERIODS, type Period } from "@/domain/directives/periods";
import type { RecordedDirective } from "@/domain/meetings/record";

/** What the chips of a directive show, as it stands in the fields. */
export type DirectiveValues = {
  leadId: string;
  coordinating: string[];
  toAll: boolean;
  /** As typed, dd/MM/yyyy. */
  deadline: string;
  undated: boolean;
  period: Period | null;
  asksNothing: boolean;
};

/** The values of a stored directive. */
export function valuesOf(directive: RecordedDirective): DirectiveValues {
  const asked = (role: "lead" | "coordinating") =>
    directive.assignments.filter((one) => one.role === role).map(({ departmentId }) => String(departmentId));
  return {
    leadId: asked("lead")[0] ?? "",
    coordinating: asked("coordinating"),
    toAll: directive.toAllDepartments,
    deadline: directive.originalDeadline === null ? "" : formatDay(directive.originalDeadline),
    undated: directive.undated,
    period: directive.period,
    asksNothing: directive.asksNothing,
  };
}

/** The values that a form would send. */
export function valuesIn(form: FormData): DirectiveValues {
  const one = (name: string) => String(form.get(name) ?? "");
  const period = one("period");
  return {
    leadId: one("leadId"),
    coordinating: form.getAll("coordinating[]").map(String).filter(Boolean),
    toAll: one("toAllDepartments") === "on",
    deadline: one("deadline").trim(),
    undated: one("undated") === "on",
    period: PERIODS.find((known) => known === period) ?? null,
    asksNothing: one("asksNothing") === "on",
  };
}

/** What a directive still needs before the minutes can be submitted. */
export function missingIn({ leadId, toAll, deadline, undated, period, asksNothing }: DirectiveValues): {
  lead: boolean;
  deadline: boolean;
} {
  if (asksNothing) return { lead: false, deadline: false };
  return { lead: leadId === "" && !toAll, deadline: deadline === "" && !undated && period === null };
}
