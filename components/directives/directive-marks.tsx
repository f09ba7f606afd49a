import { useTranslations } from "next-intl";
import { formatDay } from "@/domain/calendar/day";
import type { RecordedDirective } from "@/domain/meetings/record";
import { usePeriodWords } from "./period-words";

/** Lead, coordinating departments and deadline as marks; a missing value is dashed. */
export function DirectiveMarks({ directive }: { directive: RecordedDirective }) {
  const t = useTranslations("meetings.edit");
  const words = useTranslations("directives");
  const { every } = usePeriodWords();
  const lead = directive.assignments.find(({ role }) => role === "lead");
  const others = directive.assignments.filter(({ role }) => role === "coordinating");
  const marks = directive.asksNothing
    ? [{ label: "", value: words("asks_nothing"), missing: false }]
    : [
        { label: t("lead"), value: lead?.department ?? t("lead_none"), missing: !lead },
        {
          label: t("coordinating"),
          value: directive.toAllDepartments
            ? words("all_departments")
            : others.map(({ department }) => department).join(", "),
          missing: false,
        },
        {
          label: t("deadline"),
          value: directive.originalDeadline
            ? formatDay(directive.originalDeadline)
            : directive.period
              ? every(directive.period)
              : directive.undated
                ? words("undated")
                : t("incomplete"),
          missing: !directive.originalDeadline && !directive.period && !directive.undated,
        },
      ];
  return (
    <p className="mt-1.5 flex flex-wrap gap-1.5 text-[13px]">
      {marks
        .filter(({ value }) => value)
        .map(({ label, value, missing }) => (
          <span
            key={label}
            className={`rounded-xs border px-2 ${missing ? "border-dashed border-(--over) text-(--over)" : "border-(--rule-2)"}`}
          >
            {label && <span className={missing ? "" : "text-(--ink-3)"}>{label} </span>}
            {value}
          </span>
        ))}
    </p>
  );
}
