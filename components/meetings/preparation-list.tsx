import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type BucketCounts, runningOf } from "@/domain/directives/buckets";
import type { Show } from "@/domain/directives/register-view";
import { checksOf, preparationOf, type Check as ReadyCheck } from "@/domain/meetings/preparation";
import type { MeetingRecord } from "@/domain/meetings/record";
import { MarkShape } from "../ui/mark-shape";

/** Directives of earlier meetings that are not done, and how much work was urged three times or more. */
export type OpenDirectives = { counts: BucketCounts; urged: number };

/** The checklist of a coming meeting: what is ready and what is missing. */
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
  const wordsOf = useWords();
  return (
    <ul className="grid gap-1.5 text-[13px]">
      {checksOf(preparationOf(record, born)).map((check) => (
        <Check key={check.about} ready={check.ready}>
          <span className="sr-only">{check.ready ? t("ready") : t("missing")}: </span>
          {wordsOf(check)}
        </Check>
      ))}
      {open.urged > 0 && (
        <li>
          <Link
            href={`/meetings/${record.id}/review?unit=urged`}
            prefetch={false}
            className="asks-text underline underline-offset-3"
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

function useWords() {
  const t = useTranslations("meetings.check");
  return (check: ReadyCheck): string => {
    const { about, ready } = check;
    switch (about) {
      case "presenting":
        return ready ? t(about, { departments: check.departments.join(", ") }) : t("presenting_missing");
      case "chair":
      case "time":
        return t(ready ? about : `${about}_missing`);
      default:
        return t(ready ? about : `${about}_missing`, { count: check.count });
    }
  };
}
