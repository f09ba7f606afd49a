import Link from "next/link";
import { useTranslations } from "next-intl";
import { type Day, formatDay } from "@/domain/calendar/day";
import { daysLate, markOf } from "@/domain/directives/buckets";
import { isIncomplete } from "@/domain/meetings/gaps";
import type { RecordedDirective } from "@/domain/meetings/record";
import { DirectiveMark } from "../directives/directive-mark";
import { usePeriodWords } from "../directives/period-words";

/** What was asked, under its headings, with what has become of it. */
export function RecordDirectives({
  directives,
  headings,
  today,
}: {
  directives: readonly RecordedDirective[];
  headings: readonly { id: number; title: string }[];
  today: Day;
}) {
  const t = useTranslations("meetings.record");
  if (directives.length === 0) return <p className="text-(--ink-2)">{t("no_directives")}</p>;
  const groups = [{ id: null, title: "" }, ...headings]
    .map(({ id, title }) => ({ id, title, list: directives.filter((d) => d.headingId === id) }))
    .filter(({ list }) => list.length > 0);
  return groups.map(({ id, title, list }) => (
    <div key={id ?? 0}>
      {title && <h3 className="mt-4 mb-1 font-semibold">{title}</h3>}
      <ol>
        {list.map((directive) => (
          <Entry key={directive.id} directive={directive} today={today} />
        ))}
      </ol>
    </div>
  ));
}

function Entry({ directive, today }: { directive: RecordedDirective; today: Day }) {
  const t = useTranslations("meetings.record");
  const words = useTranslations("directives");
  const { every } = usePeriodWords();
  const lead = directive.assignments.find(({ role }) => role === "lead");
  const others = directive.assignments.filter(({ role }) => role === "coordinating");
  const mark = lead ? markOf(lead, today) : null;
  const deadline = lead?.deadline ?? directive.originalDeadline;
  const coordinating = directive.toAllDepartments
    ? words("all_departments")
    : others.map(({ department }) => department).join(", ");
  return (
    <li className="grid grid-cols-[26px_minmax(0,1fr)] border-b border-(--rule) py-3 last:border-b-0">
      <span className="font-semibold">{directive.number}</span>
      <div>
        <Link href={`/directives/${directive.id}`} prefetch={false} className="font-medium">
          {directive.summary}
        </Link>
        {!directive.asksNothing && (
          <p className="text-[13px] text-(--ink-3)">
            {lead?.department ?? <span className="over-text">{t("no_lead")}</span>}
            {coordinating && `, ${t("with", { names: coordinating })}`}
          </p>
        )}
        <p className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-[13px]">
          {directive.asksNothing && <span className="mark-dot mark-none">{words("asks_nothing")}</span>}
          {mark && lead && <DirectiveMark mark={mark} late={daysLate(lead, today)} />}
          {directive.period && <span>{every(directive.period)}</span>}
          {!directive.asksNothing &&
            (deadline ? (
              <span>{t("deadline", { date: formatDay(deadline) })}</span>
            ) : isIncomplete(directive) && !directive.undated && !directive.period ? (
              <span className="over-text">{t("without_deadline")}</span>
            ) : (
              !directive.period && <span>{words("undated")}</span>
            ))}
        </p>
      </div>
    </li>
  );
}
