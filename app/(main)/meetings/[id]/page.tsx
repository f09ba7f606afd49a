import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/_server/action/titled";
import { listPapers } from "@/app/_server/papers/list-papers";
import { currentSession, requireSession } from "@/app/_server/session/session";
import { History } from "@/components/events/history";
import { PaperLinks } from "@/components/meetings/paper-links";
import { RecordSupplements } from "@/components/meetings/record-corrections";
import { RecordSheet } from "@/components/meetings/record-sheet";
import { RecordStatus } from "@/components/meetings/record-status";
import { ButtonLink } from "@/components/ui/button-link";
import { DateField } from "@/components/ui/date-field";
import { Disclosure } from "@/components/ui/disclosure";
import { FileField } from "@/components/ui/file-field";
import { FileList } from "@/components/ui/file-list";
import { ActionForm } from "@/components/ui/form";
import { FormActions, FormRow } from "@/components/ui/form-row";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { database } from "@/db/client";
import { findArticle } from "@/db/queries/articles/find-article";
import { listMeetingEvents } from "@/db/queries/directives/list-events";
import { findMeetingRecord } from "@/db/queries/meetings/find-meeting-record";
import { listSupplements } from "@/db/queries/minutes/list-corrections";
import { departmentsOf, isLeader } from "@/domain/actor";
import { dayInAgency, yearOf } from "@/domain/calendar/day";
import { canWriteMinutes } from "@/domain/meetings/policy";
import { attachScanAction, openSupplementAction, recordOfficialNumberAction } from "./actions";
import { OpenMinutes } from "./edit/open-minutes";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ full?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const session = await currentSession();
  const record = session && findMeetingRecord(database(), session.actor, Number((await params).id));
  return record ? titled(record.title) : {};
}

/** The record of a meeting, as planned or as signed. A draft's text is left out for who may not read it. */
export default async function MeetingPage({ params, searchParams }: Props) {
  const id = Number((await params).id);
  const full = (await searchParams).full === "1";
  const { actor } = await requireSession("/meetings/[id]", `/meetings/${id}`);
  const db = database();
  const record = Number.isSafeInteger(id) ? findMeetingRecord(db, actor, id) : null;
  if (!record) notFound();
  const t = await getTranslations("meetings.record");
  const news = await getTranslations("articles");
  const article = findArticle(db, actor, id);
  const today = dayInAgency(new Date().toISOString());
  const mayWrite = canWriteMinutes(actor);
  const signed = record.status === "signed";
  const papers = listPapers(db, actor, record, today);
  const supplements = signed ? listSupplements(db, actor, id) : [];
  return (
    <>
      <p className="no-print mb-2 text-(--ink-2)">
        <a href={`/meetings?year=${yearOf(record.heldOn)}`}>{t("all")}</a>
      </p>
      <RecordSheet
        record={record}
        today={today}
        full={full}
        own={departmentsOf(actor)}
        otherForm={`/meetings/${id}${full ? "" : "?full=1"}`}
        status={
          <RecordStatus
            record={record}
            mayWrite={mayWrite}
            maySign={isLeader(actor)}
            open={mayWrite ? <OpenMinutes record={record} today={today} /> : null}
          />
        }
        papers={
          papers.length > 0 && (
            <PaperLinks
              meetingId={id}
              papers={papers}
              supplement={record.supplements !== null}
              mayPrepare={mayWrite}
            />
          )
        }
      />
      {supplements.length > 0 && (
        <Section title={t("supplements")} count={supplements.length}>
          <div className="rec px-4 py-5 sm:px-9">
            <RecordSupplements supplements={supplements} baseId={id} />
          </div>
        </Section>
      )}
      {signed && !record.supplements && (article || mayWrite) && (
        <div className="no-print mt-6">
          <Section
            title={news("title")}
            actions={
              <ButtonLink href={`/meetings/${id}/article`} small>
                {mayWrite ? news("open") : news("read")}
              </ButtonLink>
            }
          >
            {mayWrite && <p className="desk-only text-(--ink-2)">{news("section_lead")}</p>}
          </Section>
        </div>
      )}
      <div className="no-print mt-6 grid gap-2 lg:gap-8 lg:grid-cols-[minmax(0,1fr)_398px]">
        <Section title={t("history")} folds>
          <History events={listMeetingEvents(db, actor, record)} departmentNames={{}} />
        </Section>
        {signed && (mayWrite || record.scans.length > 0) && (
          <Section title={t("after_signing")} folds>
            {record.scans.length > 0 && <FileList files={record.scans} />}
            {mayWrite && (
              <div className="mt-3 flex flex-wrap gap-2 [&>details[open]]:basis-full">
                <Disclosure summary={t("enter_number")} small>
                  <ActionForm action={recordOfficialNumberAction} className="grid gap-4">
                    <input type="hidden" name="meetingId" value={id} />
                    <FormRow>
                      <TextField
                        name="officialNumber"
                        label={t("official_number")}
                        initial={record.officialNumber}
                        placeholder="12/BB-ABC"
                      />
                      <DateField
                        name="officialDate"
                        label={t("official_date")}
                        initial={record.officialDate}
                      />
                    </FormRow>
                    <p className="hint">{t("official_hint")}</p>
                    <FormActions>
                      <SubmitButton look="yes">{t("save_number")}</SubmitButton>
                    </FormActions>
                  </ActionForm>
                </Disclosure>
                {!record.supplements && (
                  <Disclosure summary={t("supplement")} small>
                    <ActionForm action={openSupplementAction} className="grid gap-4">
                      <input type="hidden" name="meetingId" value={id} />
                      <p className="hint">{t("supplement_lead")}</p>
                      <FormActions>
                        <SubmitButton look="yes">{t("supplement_submit")}</SubmitButton>
                      </FormActions>
                    </ActionForm>
                  </Disclosure>
                )}
                <Disclosure summary={t("add_scan")} small>
                  <ActionForm action={attachScanAction} className="grid gap-4">
                    <input type="hidden" name="meetingId" value={id} />
                    <FileField label={t("scan")} />
                    <FormActions>
                      <SubmitButton look="yes">{t("save_scan")}</SubmitButton>
                    </FormActions>
                  </ActionForm>
                </Disclosure>
              </div>
            )}
          </Section>
        )}
      </div>
    </>
  );
}
