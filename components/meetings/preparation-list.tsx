import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type BucketCounts, runningOf } from "@/domain/directives/buckets";
import type { Show } from "@/domain/directives/register-view";
import { preparationOf } from "@/domain/meetings/preparation";
import type { MeetingRecord } from "@/domain/meetings/record";
import { MarkShape } from "../ui/mark-shape";

/** Directives of earlier meetings that are not done, and how much work was urged three times or more. */
export type OpenDirectives = { counts: BucketCounts; urged: number };

/** What of a coming meeting is settled and what is not: its checklist. */
export function PreparationList({
  record,
  born,
  open,
}: {
  record: MeetingRecord;
  /** People born in the month of the meeting. */
  born: readonly { id: number; name: string }[];
  open: OpenDirectives;
}) {
  const t = useTranslations("meetings.check");
  return (
    <ul className="grid gap-1.5 text-[13px]">
      {useChecks(record, born).map(({ ready, words }) => (
        <Check key={words} ready={ready}>
          <span className="sr-only">{ready ? t("ready") : t("missing")}: </span>
          {words}
        </Check>
      ))}
      {open.urged > 0 && (
        <li>
          <Link
            href={`/meetings/${record.id}/review?unit=urged`}
            prefetch={false}
            className="over-text underline underline-offset-3"
          >
            {t("urged", { count: open.urged })}
          </Link>
        </li>
      )}
      <li className="hint">
        {t("open_directives", { count: runningOf(open.counts) })}
        {" · "}
        <Part show="open-in-time">{t("open_in_time", { count: open.counts["open-in-time"] })}</Part>
        {" · "}
        <Part show="mark-overdue">{t("open_overdue", { count: open.counts.overdue })}</Part>
        {open.counts["reported-late"] > 0 && (
          <>
            {" · "}
            <Part show="reported-late">{t("open_late", { count: open.counts["reported-late"] })}</Part>
          </>
        )}
      </li>
    </ul>
  );
}

const Part = ({ show, children }: { show: Show; children: ReactNode }) => (
  <Link href={`/directives?show=${show}`} prefetch={false} className="underline underline-offset-3">
    {children}
  </Link>
);

const Check = ({ ready, children }: { ready: boolean; children: ReactNode }) => (
  <li className="flex items-baseline gap-2">
    <span className={ready ? "text-(--done)" : "text-(--ink-3)"}>
      <MarkShape shape={ready ? "disc" : "dotted"} />
    </span>
    <span>{children}</span>
  </li>
);

function useChecks(record: MeetingRecord, born: readonly { id: number; name: string }[]) {
  const t = useTranslations("meetings.check");
  const found = preparationOf(record, born);
  const { items, speakersMissing, timeAndPlace, chair, notHonoured } = found;
  const presenting = found.presenting.filter((name) => name !== null);
  return [
    { ready: items > 0, words: items > 0 ? t("programme", { count: items }) : t("programme_missing") },
    found.presenting.length > 0 && {
      ready: presenting.length === found.presenting.length,
      words:
        presenting.length === found.presenting.length
          ? t("presenting", { departments: presenting.join(", ") })
          : t("presenting_missing"),
    },
    {
      ready: speakersMissing === 0,
      words: speakersMissing === 0 ? t("speakers") : t("speakers_missing", { count: speakersMissing }),
    },
    { ready: chair, words: chair ? t("chair") : t("chair_missing") },
    { ready: timeAndPlace, words: timeAndPlace ? t("time") : t("time_missing") },
    found.honours && {
      ready: notHonoured === 0,
      words:
        notHonoured === 0 ? t("born", { count: born.length }) : t("born_missing", { count: notHonoured }),
    },
  ].filter((check) => check !== false);
}
