import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { ReviewKeys } from "@/components/meetings/review-keys";
import { EmptyState } from "@/components/ui/empty-state";
import { database } from "@/db/client";
import { findMeetingRecord } from "@/db/queries/meetings/find-meeting-record";
import { listReview, type ReviewedWork } from "@/db/queries/meetings/list-review";
import { listRemovedParts } from "@/db/queries/minutes/list-removed-parts";
import { isLeader } from "@/domain/actor";
import { type Day, dayInAgency, formatDay } from "@/domain/calendar/day";
import { countBuckets, runningOf } from "@/domain/directives/buckets";
import { type AddressQuery, firstOf } from "@/domain/forms/address";
import { isEditable } from "@/domain/meetings/life";
import { groupForReview } from "@/domain/meetings/review-groups";
import { WorkRow } from "./work-row";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<AddressQuery> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("meetings.review"))("title") };
}

/**
 * For the projector: the open work of earlier meetings, first what was urged too often, then one department at a
 * time, with the decisions on it.
 */
export default async function ReviewPage({ params, searchParams }: Props) {
  const id = Number((await params).id);
  const { actor } = await requireSession("/meetings/[id]/review", `/meetings/${id}/review`);
  const db = database();
  const record = Number.isSafeInteger(id) ? findMeetingRecord(db, actor, id) : null;
  if (!record || record.supplements) notFound();
  const t = await getTranslations("meetings.review");
  const today = dayInAgency(new Date().toISOString());
  const groups = groupForReview(listReview(db, actor, record));
  const { unit: unitAsked, removed: removedAsked } = await searchParams;
  const asked = firstOf(unitAsked);
  const removed = listRemovedParts(db, actor, id);
  const just = Number(firstOf(removedAsked)) || null;
  const at = Math.max(
    0,
    groups.findIndex(({ unit }) => String(unit) === asked),
  );
  const group = groups[at];
  const heading = t("heading", { title: record.title, day: formatDay(record.heldOn) });
  if (!group) {
    return (
      <div data-projector>
        <h1 className="mb-5 text-[20px]">
          <Link href={`/meetings/${id}`} prefetch={false}>
            ← {heading}
          </Link>
        </h1>
        <EmptyState title={t("empty")}>
          <p>{t("empty_body")}</p>
        </EmptyState>
      </div>
    );
  }
  const hrefOf = (index: number) => `/meetings/${id}/review?unit=${groups[index]?.unit}`;
  const decided = groups.flatMap(({ work }) => work).filter(({ decision }) => decision).length;
  return (
    <div data-projector className="grid min-h-[calc(100vh-64px)] grid-rows-[auto_auto_1fr_auto] gap-5">
      <p className="no-print -mb-3 text-(--ink-2) sm:text-[16px]">
        <Link href={`/meetings/${id}`} prefetch={false}>
          ← {heading}
        </Link>
      </p>
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b-[3px] border-(--gold) pb-3">
        <h1 className="font-(family-name:--text) text-[24px] sm:text-[34px]">
          {group.name ?? t("urged_group")}
        </h1>
        <p className="text-(--ink-2) sm:text-[19px]">
          {t(group.unit === "urged" ? "urged_place" : "place", { at: at + 1, of: groups.length })} ·{" "}
          {t("open", countsOf(group.work, today))}
        </p>
      </header>
      <ul data-list>
        {group.work.map((work) => (
          <WorkRow
            key={work.assignmentId}
            meetingId={id}
            unit={group.unit}
            work={work}
            today={today}
            editable={isEditable(record.status)}
            leader={isLeader(actor)}
            removed={removed.filter(({ among }) => among === `assignment-${work.assignmentId}`)}
            just={just}
          />
        ))}
      </ul>
      <footer className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 text-(--ink-2) sm:text-[16px]">
        <p>{t("decided", { count: decided })}</p>
        <nav aria-label={t("departments")} className="no-print flex flex-wrap items-center gap-2">
          {at > 0 && (
            <Link href={hrefOf(at - 1)} rel="prev" prefetch={false} className="btn">
              ← {t("previous")}
            </Link>
          )}
          {at + 1 < groups.length && (
            <Link href={hrefOf(at + 1)} rel="next" className="btn yes">
              {t("next")} →
            </Link>
          )}
        </nav>
        <p className="hint no-print hidden basis-full lg:block">{t("keys")}</p>
      </footer>
      <ReviewKeys />
    </div>
  );
}

function countsOf(work: readonly ReviewedWork[], today: Day) {
  const counts = countBuckets(work, today);
  return { count: runningOf(counts), overdue: counts.overdue, late: counts["reported-late"] };
}
