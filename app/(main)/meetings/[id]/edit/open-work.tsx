import Link from "next/link";
import { useTranslations } from "next-intl";
import { DirectiveMark } from "@/components/directives/directive-mark";
import type { OpenDirective } from "@/db/queries/meetings/list-open-before";
import { type Day, daysBetween, formatDay } from "@/domain/calendar/day";
import { markOf } from "@/domain/directives/buckets";

const SHOWN = 4;

/** Open work of earlier meetings beside the sheet: what is overdue longest first. */
export function OpenWork({
  meetingId,
  open,
  today,
}: {
  meetingId: number;
  open: readonly OpenDirective[];
  today: Day;
}) {
  const t = useTranslations("meetings.edit");
  return (
    <section>
      <h2 className="section-title">{t("open_before")}</h2>
      {open.length === 0 && <p className="hint">{t("open_before_none")}</p>}
      <ul className="divide-y divide-(--rule)">
        {open.slice(0, SHOWN).map((work) => {
          const mark = markOf(work, today);
          return (
            <li key={work.directiveId} className="py-2 text-[13.5px] leading-snug">
              <span className="code">{work.code}</span>{" "}
              <Link href={`/directives/${work.directiveId}`} prefetch={false}>
                {work.summary}
              </Link>{" "}
              <span className="mt-1 flex flex-wrap items-baseline gap-x-2">
                {mark && (
                  <DirectiveMark
                    mark={mark}
                    late={work.deadline ? Math.max(0, daysBetween(work.deadline, today)) : 0}
                  />
                )}{" "}
                <span className="hint">
                  {work.department}
                  {work.deadline && mark !== "overdue" && `, ${formatDay(work.deadline)}`}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
      {open.length > SHOWN && (
        <Link
          href={`/meetings/${meetingId}/review`}
          prefetch={false}
          className="text-[13.5px] underline underline-offset-3"
        >
          {t("open_before_all", { count: open.length })}
        </Link>
      )}
    </section>
  );
}
