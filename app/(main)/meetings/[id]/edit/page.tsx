import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getMessages, getTranslations } from "next-intl/server";
import { Fragment } from "react";
import { requireSession } from "@/app/_server/session/session";
import { type EventTranslator, eventWords } from "@/components/events/event-words";
import { EditorKeys } from "@/components/meetings/editor-keys";
import { FocusNewItem } from "@/components/meetings/focus-new-item";
import { LinkAfterSaving } from "@/components/meetings/link-after-saving";
import { MeetingMark } from "@/components/meetings/meeting-mark";
import { PreparationList } from "@/components/meetings/preparation-list";
import { Writers } from "@/components/meetings/writers";
import { LiveRefresh } from "@/components/shell/live-refresh";
import { ActionForm } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { database } from "@/db/client";
import { countAgencyBuckets } from "@/db/queries/directives/count-buckets";
import { type ListedEvent, listMeetingEvents } from "@/db/queries/directives/list-events";
import { findMinutesImport } from "@/db/queries/imports/find-minutes-import";
import { listWaitingCaptions } from "@/db/queries/imports/list-waiting-captions";
import { countReviewedByItself } from "@/db/queries/meetings/count-reviewed";
import { findMeetingRecord } from "@/db/queries/meetings/find-meeting-record";
import { countStaff, listBirthdays } from "@/db/queries/meetings/list-choices";
import { listOpenBefore } from "@/db/queries/meetings/list-open-before";
import { listAttendance } from "@/db/queries/minutes/list-attendance";
import { listRemovedParts } from "@/db/queries/minutes/list-removed-parts";
import { listTopics } from "@/db/queries/references/list-thematic-reports";
import { dayInAgency, monthNumber } from "@/domain/calendar/day";
import { type AddressQuery, firstOf } from "@/domain/forms/address";
import { isEditable, meetingStepsFor } from "@/domain/meetings/life";
import { removedBefore } from "@/domain/meetings/removed";
import { ITEM_KINDS } from "@/domain/meetings/vocabulary";
import { ReturnedNotice } from "../returned-notice";
import { addAgendaItemAction } from "./actions";
import { AttendanceBlock } from "./attendance-block";
import { namesOfDepartments, readChoices } from "./choices";
import { CorrectionsBlock } from "./corrections/corrections-block";
import { DetailsBlock } from "./details-block";
import { DirectivesBlock } from "./directives-block";
import { FiguresBlock } from "./figures-block";
import { DocumentsBlock, PhotosBlock } from "./files-block";
import { frameOf } from "./frame";
import { ImportedNotice } from "./imported/imported-notice";
import { ItemBlock } from "./item-block";
import { LifeBlock } from "./life-block";
import { OpenMinutes } from "./open-minutes";
import { OpenWork } from "./open-work";
import { ParticipantsBlock } from "./participants-block";
import { RemovedBlock } from "./removed/removed-block";
import { RemovedHere } from "./removed/removed-here";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<AddressQuery> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("meetings.edit"))("title") };
}

/** The sheet on which a clerk writes the minutes; leads to the record once they cannot be changed. */
export default async function EditMeetingPage({ params, searchParams }: Props) {
  const id = Number((await params).id);
  const { actor } = await requireSession("/meetings/[id]/edit", `/meetings/${id}/edit`);
  const db = database();
  const record = Number.isSafeInteger(id) ? findMeetingRecord(db, actor, id) : null;
  if (!record) notFound();
  if (!isEditable(record.status)) redirect(`/meetings/${id}`);
  const removed = listRemovedParts(db, actor, id);
  const asked = await searchParams;
  const just = Number(firstOf(asked.removed)) || null;
  const movedBy = Number(firstOf(asked.moved)) || null;
  const history = listMeetingEvents(db, actor, record);
  const moved = movedBy && history.find((event) => event.id === movedBy);
  const events = (await getTranslations("events")) as EventTranslator;
  const wordsOf = ({ event, actorName }: ListedEvent) =>
    eventWords(event, actorName, events, { department: () => "" });
  const t = await getTranslations("meetings.edit");
  const all = await getMessages();
  const messages = all.meetings.edit;
  const { autosave } = messages;
  const common = await getTranslations("common");
  const check = await getTranslations("meetings.check");
  const kinds = await getTranslations("meetings.item_kinds");
  const today = dayInAgency(new Date().toISOString());
  const lean = firstOf(asked.lists) !== "full";
  const choices = readChoices(db, actor, record.heldOn, today);
  const frame = frameOf(record, choices, all, lean);
  const draft = record.status === "draft";
  const steps = meetingStepsFor(actor, record);
  const born = listBirthdays(db, actor, monthNumber(record.heldOn));
  const birthdays = born.map(({ name, day, month }) => `${name} – ${day}/${month}`).join("\n");
  const topics = listTopics(db, actor);
  const open = countAgencyBuckets(db, actor, today);
  const base = record.supplements && findMeetingRecord(db, actor, record.supplements.id);
  const removedItems = (index: number) => removedBefore(removed, "item", index, record.items.length);
  const around = { removed, just };
  return (
    <>
      <PageHeader
        title={draft ? t("title") : t("title_planned")}
        sub={
          <span className="flex flex-wrap items-center gap-2">
            {record.title} <MeetingMark status={record.status} />
          </span>
        }
        crumbs={[{ href: `/meetings/${id}`, label: record.code }]}
        actions={
          <>
            <LinkAfterSaving href={`/meetings/${id}`} notStored={t("not_stored")}>
              {t("view")}
            </LinkAfterSaving>
            {!base && (
              <LinkAfterSaving href={`/meetings/${id}/review`} notStored={t("not_stored")}>
                {t("review")}
              </LinkAfterSaving>
            )}
            {draft && (
              <LinkAfterSaving href={`/meetings/${id}/sign`} look="primary" notStored={t("not_stored")}>
                {t("submit")}
              </LinkAfterSaving>
            )}
            {steps.includes("open") && <OpenMinutes record={record} today={today} />}
          </>
        }
      />
      {draft && <ReturnedNotice events={history} />}
      <p className="hint -mt-3 mb-4">{draft ? common("secret_warning") : t("planned_hint")}</p>
      {lean && (
        <noscript>
          <p className="notice mb-4">
            {t("lists_lean")}{" "}
            <a href={`/meetings/${id}/edit?lists=full`} className="underline underline-offset-3">
              {t("lists_full")}
            </a>
          </p>
        </noscript>
      )}
      <ImportedNotice meetingId={id} imported={findMinutesImport(db, actor, id)} />
      <div className="desk">
        <nav aria-label={t("programme")} className="programme">
          <h2 className="section-title">{t("programme")}</h2>
          <ol>
            {record.items.map((item, index) => (
              <li key={item.id}>
                <a href={`#item-${item.id}`}>
                  <span>{index + 1}</span>{" "}
                  <span>
                    {item.title} {item.speakerName && <small>{item.speakerName}</small>}
                  </span>
                </a>
              </li>
            ))}
            {draft && (
              <li className="to-context">
                <a href="#attendance">
                  <span />
                  <span>{t("attendance")}</span>
                </a>
              </li>
            )}
          </ol>
        </nav>
        <div className="sheet rec" id="programme">
          <header className="sheet-head">
            <p className="sheet-title">{record.title}</p>
            <DetailsBlock record={record} autosave={autosave} moved={moved ? wordsOf(moved) : null} />
            {draft && (
              <ParticipantsBlock
                meetingId={id}
                participants={record.participants}
                choices={choices}
                {...around}
              />
            )}
          </header>
          {!draft && (
            <section className="item">
              <h2 className="section-title mb-2">{check("title")}</h2>
              <PreparationList
                record={record}
                born={born}
                open={{
                  counts: open,
                  urged: countReviewedByItself(db, actor, record.heldOn),
                }}
              />
            </section>
          )}
          {record.items.map((item, index) => (
            <Fragment key={item.id}>
              <RemovedHere meetingId={id} parts={removedItems(index)} just={just} />
              <ItemBlock
                meetingId={id}
                item={item}
                index={index}
                choices={choices}
                topics={topics}
                files={record.documents.filter(({ agendaItemId }) => agendaItemId === item.id)}
                birthdays={birthdays}
                frame={frame}
                canNote={draft}
                directives={record.directives.filter(({ agendaItemId }) => agendaItemId === item.id)}
                {...around}
              />
            </Fragment>
          ))}
          <RemovedHere meetingId={id} parts={removedItems(record.items.length)} just={just} />
          <FocusNewItem ids={record.items.map(({ id: itemId }) => itemId)} />
          <ActionForm version={record.items.length} action={addAgendaItemAction} className="add-item">
            <input type="hidden" name="meetingId" value={id} />
            <SelectField
              name="kind"
              label={t("item_kind")}
              options={ITEM_KINDS.map((value) => ({ value, label: kinds(value) }))}
            />
            <TextField name="title" label={t("item_title")} />
            <SubmitButton look="plain" small>
              {t("add_item")}
            </SubmitButton>
          </ActionForm>
          {base && <CorrectionsBlock record={record} base={base} autosave={autosave} {...around} />}
          {draft && (
            <>
              <DirectivesBlock record={record} choices={choices} frame={frame} {...around} />
              <FiguresBlock record={record} actor={actor} {...around} />
              <PhotosBlock
                meetingId={id}
                photos={record.photos}
                waiting={listWaitingCaptions(db, actor, id)}
                autosave={autosave}
                {...around}
              />
              <DocumentsBlock
                meetingId={id}
                documents={record.documents.filter(({ agendaItemId }) => agendaItemId === null)}
                {...around}
              />
            </>
          )}
          <RemovedBlock meetingId={id} parts={removed} />
          {draft && <p className="sheet-keys hint">{t("keys")}</p>}
        </div>
        <aside className="context" aria-label={t("context")}>
          <Writers meetingId={id} items={record.items.map((item) => item.id)} words={messages.writers} />
          {draft && (
            <section>
              <h2 className="section-title">{t("attendance")}</h2>
              <AttendanceBlock
                record={{ ...record, attendance: listAttendance(db, id, new Map()) }}
                departments={choices.departments}
                names={namesOfDepartments(db, actor)}
                staff={countStaff(db, actor, record.heldOn)}
                autosave={autosave}
                absences={{ ...messages.absences, excused: messages.excused, absent: messages.absent }}
              />
            </section>
          )}
          {!base && <OpenWork meetingId={id} open={listOpenBefore(db, actor, record)} today={today} />}
        </aside>
      </div>
      <LiveRefresh userId={actor.userId} meetingId={id} shown={record.version} />
      <EditorKeys />
      <LifeBlock record={record} steps={steps} />
    </>
  );
}
