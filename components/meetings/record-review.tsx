import Link from "next/link";
import { useTranslations } from "next-intl";
import { formatDay } from "@/domain/calendar/day";
import { runningOf, totalOf } from "@/domain/directives/buckets";
import type { MeetingRecord } from "@/domain/meetings/record";
import { BucketBar } from "../directives/bucket-bar";

/** The state of earlier work that day, frozen by the signature, and the decisions on it. */
export function RecordReview({
  record: { decisions, frozenFigures: frozen, directives, status },
}: {
  record: Pick<MeetingRecord, "decisions" | "frozenFigures" | "directives" | "status">;
}) {
  const t = useTranslations("meetings.review");
  const numberOf = (id: number) => directives.find((directive) => directive.id === id)?.number ?? "";
  return (
    <div className="grid gap-4">
      {frozen && totalOf(frozen.agency) > 0 && (
        <div className="grid gap-2">
          <p>
            {t("frozen", {
              day: formatDay(frozen.asOf),
              total: totalOf(frozen.agency),
              open: runningOf(frozen.agency),
              overdue: frozen.agency.overdue,
              late: frozen.agency["reported-late"],
            })}
          </p>
          <BucketBar counts={frozen.agency} />
          <details>
            <summary className="hint">{t("frozen_table")}</summary>
            <ul className="mt-1 grid gap-1 text-[13px]">
              {frozen.departments
                .filter(({ lead }) => totalOf(lead) > 0)
                .map(({ name, lead }) => (
                  <li
                    key={name}
                    className="grid items-center gap-x-4 sm:grid-cols-[240px_minmax(0,1fr)_40px]"
                  >
                    <span>{name}</span>
                    <BucketBar counts={lead} thin />
                    <span className="text-right">{totalOf(lead)}</span>
                  </li>
                ))}
            </ul>
          </details>
        </div>
      )}
      {status !== "signed" && <p className="hint">{t("binding")}</p>}
      <ul className="grid gap-3">
        {decisions.map(
          ({
            id,
            kind,
            code,
            directiveId,
            summary,
            department,
            urgedBefore,
            deadline,
            note,
            continuedById,
          }) => (
            <li key={id}>
              <p>
                <Link href={`/directives/${directiveId}`} prefetch={false} className="font-medium">
                  {code}: {summary}
                </Link>
              </p>
              <p className="text-[13px] text-(--ink-2)">
                {department} · {urgedBefore > 0 && `${t("urged", { count: urgedBefore })} · `}
                {continuedById ? (
                  <Link
                    href={`/directives/${continuedById}`}
                    prefetch={false}
                    className="underline underline-offset-3"
                  >
                    {t("carried_over", { number: numberOf(continuedById) })}
                  </Link>
                ) : (
                  t(`noted.${kind}`, { day: deadline ? formatDay(deadline) : "" })
                )}
                {note && ` — ${note}`}
              </p>
            </li>
          ),
        )}
      </ul>
    </div>
  );
}
