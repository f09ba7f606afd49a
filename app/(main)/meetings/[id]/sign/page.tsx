import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { errorWords } from "@/app/_server/request/error-words";
import { requireSession } from "@/app/_server/session/session";
import { MeetingMark } from "@/components/meetings/meeting-mark";
import { MissingSettings } from "@/components/meetings/missing-settings";
import { RecordSheet } from "@/components/meetings/record-sheet";
import { shortHash } from "@/components/meetings/record-status";
import { ButtonLink } from "@/components/ui/button-link";
import { DateField } from "@/components/ui/date-field";
import { Disclosure } from "@/components/ui/disclosure";
import { FileField } from "@/components/ui/file-field";
import { ActionForm } from "@/components/ui/form";
import { FormActions, FormRow } from "@/components/ui/form-row";
import { Notice } from "@/components/ui/notice-box";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { database } from "@/db/client";
import { listMissingSettings } from "@/db/queries/agency/list-missing-settings";
import { findCalendar } from "@/db/queries/calendar/find-calendar";
import { listMeetingEvents } from "@/db/queries/directives/list-events";
import { contentHashOf } from "@/db/queries/meetings/content-hash";
import { findMeetingRecord } from "@/db/queries/meetings/find-meeting-record";
import { listOwnNames } from "@/db/queries/people/list-own-names";
import { isAdmin } from "@/domain/actor";
import { dayInAgency, formatDay, weekday } from "@/domain/calendar/day";
import { reportHref } from "@/domain/directives/period-report-view";
import { deadlinesOnDaysOff } from "@/domain/meetings/deadlines-on-days-off";
import { emptyItems } from "@/domain/meetings/empty-items";
import { gapsOf } from "@/domain/meetings/gaps";
import { mayTakeMeetingStep } from "@/domain/meetings/life";
import { missingParticulars } from "@/domain/meetings/missing-particulars";
import { bindingOf } from "@/domain/meetings/record";
import { findUnassignedLines } from "@/domain/meetings/unassigned-lines";
import { ReturnedNotice } from "../returned-notice";
import {
  recordPaperSignatureAction,
  sendBackMeetingAction,
  signMeetingAction,
  submitMeetingAction,
} from "./actions";

/** The figures that a signature fixes count everything issued so far. */
const BEGINNING = "2000-01-01";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("meetings.sign"))("title_sign") };
}

/** The record as it will be, to read once more before it is submitted or signed. */
export default async function SignPage({ params }: Props) {
  const id = Number((await params).id);
  const { actor } = await requireSession("/meetings/[id]/sign", `/meetings/${id}/sign`);
  const record = Number.isSafeInteger(id) ? findMeetingRecord(database(), actor, id) : null;
  if (!record) notFound();
  if (record.status !== "draft" && record.status !== "submitted") redirect(`/meetings/${id}`);
  const t = await getTranslations("meetings.sign");
  const days = await getTranslations("common.weekdays");
  const today = dayInAgency(new Date().toISOString());
  const draft = record.status === "draft";
  const lapsing = record.decisions.filter(({ fits }) => !fits);
  const contentHash = contentHashOf(record);
  const gaps = draft
    ? await Promise.all(gapsOf(record, today).map(({ code, values }) => errorWords(code, values)))
    : [];
  const unassigned = draft ? findUnassignedLines(record, listOwnNames(database(), actor).departments) : [];
  const particulars = draft ? missingParticulars(record).map((one) => t(`particulars.${one}`)) : [];
  const empty = draft ? emptyItems(record) : [];
  const onDaysOff = deadlinesOnDaysOff(record.directives, findCalendar(database()));
  const missing = listMissingSettings(database(), actor);
  const chair = record.participants.find(({ role }) => role === "chair");
  const maySign = mayTakeMeetingStep(actor, "sign");
  return (
    <>
      <PageHeader
        title={t(draft ? "title_submit" : maySign ? "title_sign" : "title_waiting")}
        sub={t(draft ? "lead_submit" : maySign ? "lead_sign" : "lead_waiting")}
        crumbs={[{ href: `/meetings/${id}`, label: record.title }]}
      />
      <MissingSettings missing={missing} by={isAdmin(actor) ? "administrator" : "other"} />
      {draft && <ReturnedNotice events={listMeetingEvents(database(), actor, record)} />}
      {gaps.length > 0 && (
        <Notice tone="bad">
          <p className="font-medium">{t("gaps")}</p>
          <ul className="mt-1 list-disc pl-5">
            {gaps.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        </Notice>
      )}
      {particulars.length > 0 && (
        <Notice>
          <p>
            {t("particulars_missing", { list: particulars.join(", ") })}{" "}
            <Link href={`/meetings/${id}/edit#details`} prefetch={false} className="underline">
              {t("particulars_enter")}
            </Link>
          </p>
        </Notice>
      )}
      {empty.length > 0 && (
        <Notice>
          <p className="font-medium">{t("empty_items")}</p>
          <ul className="mt-1 list-disc pl-5">
            {empty.map(({ id: itemId, title }) => (
              <li key={itemId}>
                <Link href={`/meetings/${id}/edit#item-${itemId}`} prefetch={false} className="underline">
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {onDaysOff.length > 0 && (
        <Notice>
          <p className="font-medium">{t("days_off")}</p>
          <ul className="mt-1 list-disc pl-5">
            {onDaysOff.map(({ number, deadline, next }) => (
              <li key={number}>
                {t("day_off", {
                  number,
                  weekday: days(String(weekday(deadline)) as "1"),
                  day: formatDay(deadline),
                  next: formatDay(next),
                })}
              </li>
            ))}
          </ul>
          <p className="hint mt-1">{t(draft ? "days_off_submit" : "days_off_sign")}</p>
        </Notice>
      )}
      {unassigned.length > 0 && (
        <Notice>
          <p className="font-medium">{t("unassigned", { count: unassigned.length })}</p>
          <ul className="mt-1 list-disc pl-5">
            {unassigned.map(({ itemId, line }) => (
              <li key={`${itemId} ${line}`}>
                <Link href={`/meetings/${id}/edit#item-${itemId}`} prefetch={false} className="underline">
                  {line}
                </Link>
              </li>
            ))}
          </ul>
          <p className="hint mt-1">{t("unassigned_hint")}</p>
        </Notice>
      )}
      {lapsing.length > 0 && (
        <Notice>
          <p className="font-medium">{t("lapsing")}</p>
          <ul className="mt-1 list-disc pl-5">
            {lapsing.map(({ id: decisionId, code, summary, department }) => (
              <li key={decisionId}>
                {code} · {summary} ({department})
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <RecordSheet
        record={record}
        today={today}
        full
        status={
          <p className="mt-4 flex flex-wrap items-center gap-2.5 text-[13px] text-(--ink-2)">
            <MeetingMark status={record.status} />
            {t("hash")} <span title={contentHash}>{shortHash(contentHash)}</span>{" "}
            <a href="#signature" className="btn small ml-auto">
              {t(draft ? "to_submit" : maySign ? "to_signature" : "to_paper")}
            </a>
          </p>
        }
      />
      <div id="signature" className="rec mt-6 grid gap-4 px-4 py-5 sm:px-9">
        {!record.supplements && (
          <p className="text-(--ink-2)">
            {t("standing", { day: formatDay(record.heldOn) })}{" "}
            <Link
              href={reportHref({ from: BEGINNING, to: record.heldOn, asOf: record.heldOn, origin: null })}
              prefetch={false}
              className="underline underline-offset-3"
            >
              {t("standing_view")}
            </Link>
          </p>
        )}
        {draft ? (
          <ActionForm action={submitMeetingAction} className="grid gap-4">
            <input type="hidden" name="meetingId" value={id} />
            <input type="hidden" name="version" value={record.version} />
            <p className="text-(--ink-2)">{t("submit_consequence")}</p>
            <FormActions docked>
              <ButtonLink href={`/meetings/${id}/edit`}>{t("back_to_edit")}</ButtonLink>
              {gaps.length + missing.length === 0 && <SubmitButton>{t("submit")}</SubmitButton>}
            </FormActions>
          </ActionForm>
        ) : (
          missing.length === 0 &&
          maySign && (
            <ActionForm action={signMeetingAction} className="grid gap-4">
              <input type="hidden" name="meetingId" value={id} />
              <input type="hidden" name="contentHash" value={contentHash} />
              <p className="text-(--ink-2)">{t("sign_consequence", { count: bindingOf(record).length })}</p>
              {chair && chair.personId !== actor.personId && (
                <p className="text-(--ink-2)">{t("not_chair", { name: chair.name })}</p>
              )}
              <FormActions docked>
                <SubmitButton>{t("sign")}</SubmitButton>
              </FormActions>
            </ActionForm>
          )
        )}
        {!draft && (
          <div className="grid gap-2 border-t border-(--rule) pt-4 first:border-t-0 first:pt-0">
            {mayTakeMeetingStep(actor, "send-back") && (
              <Disclosure summary={t("send_back")} name="other">
                <ActionForm action={sendBackMeetingAction} className="grid gap-4">
                  <input type="hidden" name="meetingId" value={id} />
                  <input type="hidden" name="version" value={record.version} />
                  <TextArea name="reason" label={t("reason")} />
                  <FormActions>
                    <SubmitButton look="yes">{t("send_back_submit")}</SubmitButton>
                  </FormActions>
                </ActionForm>
              </Disclosure>
            )}
            {missing.length === 0 && (
              <Disclosure summary={t("paper")} name="other">
                <ActionForm action={recordPaperSignatureAction} className="grid gap-4">
                  <input type="hidden" name="meetingId" value={id} />
                  <input type="hidden" name="contentHash" value={contentHash} />
                  <p className="text-(--ink-2)">{t("paper_lead")}</p>
                  <FormRow>
                    <TextField name="signedByName" label={t("signed_by")} initial={chair?.name} />
                    <TextField
                      name="signedByPosition"
                      label={t("signed_by_position")}
                      initial={chair?.position}
                    />
                    <DateField name="signedOn" label={t("signed_on")} initial={record.heldOn} />
                  </FormRow>
                  <FileField name="scan" label={t("scan")} />
                  <FormActions>
                    <SubmitButton look="yes">{t("paper_submit")}</SubmitButton>
                  </FormActions>
                </ActionForm>
              </Disclosure>
            )}
          </div>
        )}
      </div>
    </>
  );
}
