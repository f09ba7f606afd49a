import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Day, formatDay, weekday } from "@/domain/calendar/day";
import { totalOf } from "@/domain/directives/buckets";
import { bindingOf, type MeetingRecord, type Participant } from "@/domain/meetings/record";
import { Facts } from "../ui/facts";
import { FileList } from "../ui/file-list";
import { FoldsOnPhone } from "../ui/folds-on-phone";
import { useAttendanceWords } from "./attendance-words";
import { RecordAgenda } from "./record-agenda";
import { RecordAttendance, RecordParticipants } from "./record-attendance";
import { RecordCorrections } from "./record-corrections";
import { RecordDirectives } from "./record-directives";
import { RecordFigures } from "./record-figures";
import { RecordPhotos } from "./record-photos";
import { RecordReview } from "./record-review";

/**
 * The record as one sheet: heading over a gold rule, the minutes at the left, the directives at the right.
 * @param full everything that a signature covers at once, with the directives in full below the minutes
 */
export function RecordSheet({
  record,
  today,
  full,
  own,
  otherForm,
  status,
  papers,
}: {
  record: MeetingRecord;
  today: Day;
  full: boolean;
  /** The reader's departments, whose directives are marked. */
  own?: readonly number[];
  /** The address of the record in the other form: unfolded, or folded again. */
  otherForm?: string;
  /** The line under the facts: the status, who signed, what can be done. */
  status: ReactNode;
  /** The papers that can be made of it, to download. */
  papers?: ReactNode;
}) {
  const t = useTranslations("meetings.record");
  return (
    <article className="rec">
      <header className="border-b-2 border-(--gold) px-4 py-4 sm:px-9 sm:pb-5 sm:pt-7">
        <p className="hint">{[record.agency.parentBody, record.agency.name].filter(Boolean).join(" · ")}</p>
        <p className="text-(--ink-2)">
          {record.ordinal === null
            ? record.series
            : t("ordinal", { series: record.series, ordinal: record.ordinal })}
          {record.code && ` · ${record.code}`}
        </p>
        {record.supplements && (
          <p className="text-(--ink-2)">
            {t("supplement_of")}{" "}
            <Link href={`/meetings/${record.supplements.id}`} prefetch={false}>
              {record.supplements.code}, {record.supplements.title}, {formatDay(record.supplements.heldOn)}
            </Link>
          </p>
        )}
        <h1 className="font-(family-name:--text) text-[26px] leading-tight sm:text-[30px]">{record.title}</h1>
        <div className="mt-4">
          <Facts items={useFacts(record)} />
        </div>
        {status}
        {papers && <div className="no-print mt-3">{papers}</div>}
        {record.textShown && record.directives.length > 0 && !full && (
          <p className="no-print mt-3 lg:hidden">
            <a href="#directives" className="underline underline-offset-3">
              {t("to_directives", { count: bindingOf(record).length })}
            </a>
          </p>
        )}
      </header>
      {record.textShown ? (
        <Text record={record} today={today} full={full} own={own} otherForm={otherForm} />
      ) : (
        <p className="px-4 py-6 text-(--ink-2) sm:px-9">{t("text_withheld")}</p>
      )}
    </article>
  );
}

type Shown = {
  record: MeetingRecord;
  today: Day;
  full: boolean;
  own: readonly number[] | undefined;
  otherForm: string | undefined;
};

function Text({ record, today, full, own, otherForm }: Shown) {
  const t = useTranslations("meetings.record");
  const review = useTranslations("meetings.review");
  const ofAll = record.documents.filter(({ agendaItemId }) => agendaItemId === null);
  const asked = bindingOf(record).length;
  const participants = full ? record.participants : record.participants.filter((one) => !inHead(record, one));
  return (
    <div className={full ? undefined : "lg:grid lg:grid-cols-[minmax(0,1fr)_398px]"}>
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-6 px-4 py-4 sm:gap-8 sm:px-9 sm:py-6">
        {record.supplements && record.corrections.length > 0 && (
          <Part title={t("corrected")}>
            <RecordCorrections corrections={record.corrections} baseId={record.supplements.id} />
          </Part>
        )}
        {(record.items.length > 0 || !record.supplements) && (
          <RecordAgenda items={record.items} directives={record.directives} documents={record.documents} />
        )}
        {(record.decisions.length > 0 ||
          (record.frozenFigures && totalOf(record.frozenFigures.agency) > 0)) && (
          <Part title={review("in_record")} id="review" folds={!full}>
            <RecordReview record={record} />
          </Part>
        )}
        {record.figures.length > 0 && (
          <Part title={t("figures")} id="figures" count={record.figures.length} folds={!full}>
            <RecordFigures figures={record.figures} />
          </Part>
        )}
        {record.photos.length > 0 && (
          <Part title={t("photos")} count={record.photos.length} folds={!full}>
            <RecordPhotos photos={record.photos} full={full} />
          </Part>
        )}
        {participants.length > 0 && (
          <Part title={t("participants")} count={participants.length} folds={!full}>
            <RecordParticipants participants={participants} />
          </Part>
        )}
        {record.attendance.length > 0 &&
          (full ? (
            <Part title={t("attendance")}>
              <RecordAttendance rows={record.attendance} />
            </Part>
          ) : (
            <details className="unfolds-on-paper">
              <summary className="section-title">{t("attendance")}</summary>
              <div className="mt-2">
                <RecordAttendance rows={record.attendance} />
              </div>
            </details>
          ))}
        {ofAll.length > 0 && (
          <Part title={t("documents")}>
            <FileList files={ofAll} />
          </Part>
        )}
      </div>
      <aside
        id="directives"
        className={`border-t border-(--rule) px-4 py-4 sm:py-6 ${full ? "sm:px-9" : "sm:px-6 lg:border-t-0 lg:border-l"}`}
      >
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 className="section-title">
            {t("directives")}
            {asked > 0 && `, ${asked}`}
          </h2>
          {otherForm && record.directives.length > 0 && (
            <Link
              href={otherForm}
              prefetch={false}
              scroll={false}
              className="no-print text-[13px] underline underline-offset-3"
            >
              {full ? t("words_fold") : t("words_unfold")}
            </Link>
          )}
        </div>
        <RecordDirectives record={record} today={today} full={full} own={own} />
      </aside>
    </div>
  );
}

/** Whether the heading of the record already says all of a participant: the chair, or the secretary. */
const inHead = (record: MeetingRecord, { role, name, presence, note }: Participant): boolean =>
  presence === "present" &&
  note === "" &&
  (role === "chair" || (role === "secretary" && name === record.secretaryName));

/** @param folds whether a phone shows only the title, with the count if there is one, until it is touched */
const Part = ({
  title,
  children,
  id,
  count,
  folds,
}: {
  title: string;
  children: ReactNode;
  id?: string;
  count?: number;
  folds?: boolean;
}) => (
  <section id={id}>
    <h2 className={`section-title mb-2 ${folds ? "desk-only" : ""}`}>{title}</h2>
    {folds ? (
      <FoldsOnPhone line={<h2 className="section-title">{[title, count].filter(Boolean).join(", ")}</h2>}>
        {children}
      </FoldsOnPhone>
    ) : (
      children
    )}
  </section>
);

function useFacts(record: MeetingRecord) {
  const t = useTranslations("meetings.record");
  const days = useTranslations("common.weekdays");
  const chair = record.participants.find(({ role }) => role === "chair");
  const secretary = record.participants.find(
    ({ role, name }) => role === "secretary" && name === record.secretaryName,
  );
  const attended = useAttendanceWords(record);
  const hours = [record.startsAt, record.endsAt].filter(Boolean).join("–");
  const day = `${days(String(weekday(record.heldOn)) as "1")}, ${formatDay(record.heldOn)}`;
  const named = (p: typeof chair) => (p ? [p.name, p.position].filter(Boolean).join(", ") : "");
  const { horizonWords, horizonDay } = record;
  const until = horizonDay && t("horizon_day", { day: formatDay(horizonDay) });
  return [
    { label: t("when"), value: [day, hours].filter(Boolean).join(", ") },
    { label: t("place"), value: record.place },
    { label: t("chair"), value: named(chair) },
    { label: t("present"), value: attended },
    { label: t("secretary"), value: secretary ? named(secretary) : (record.secretaryName ?? "") },
    { label: t("horizon"), value: [horizonWords, until].filter(Boolean).join(", ") },
  ];
}
