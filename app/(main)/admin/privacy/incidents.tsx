import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { DateField } from "@/components/ui/date-field";
import { Disclosure } from "@/components/ui/disclosure";
import { DownloadLink } from "@/components/ui/download-link";
import { ActionForm } from "@/components/ui/form";
import { FormRow } from "@/components/ui/form-row";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { listIncidents } from "@/db/queries/privacy/list-incidents";
import { formatInstant } from "@/messages/format";
import { noteIncidentAction, recordIncidentAction } from "./actions";

/** Incidents with their clocks of 24 and 72 hours, and the form of a new one. */
export function Incidents({ incidents }: { incidents: ReturnType<typeof listIncidents> }) {
  const t = useTranslations("privacy.admin");
  return (
    <>
      {incidents.length === 0 && <p className="mb-2 text-(--ink-2)">{t("no_incidents")}</p>}
      <ul className="grid gap-3">
        {incidents.map((one) => (
          <li key={one.id} className="rec px-4 py-3">
            <p className="font-medium">
              {t(one.serious ? "serious_incident" : "incident", {
                number: one.id,
                at: formatInstant(one.detectedAt),
              })}
            </p>
            <p className="whitespace-pre-line">{one.nature}</p>
            {one.affected && <p className="hint whitespace-pre-line">{one.affected}</p>}
            {one.measures && <p className="hint whitespace-pre-line">{one.measures}</p>}
            {one.firstNoticeBy && (
              <Clock
                id={one.id}
                step="first-notice"
                sent={one.firstNoticeAt}
                words={
                  one.firstNoticeAt
                    ? t("first_notice_sent", { at: formatInstant(one.firstNoticeAt) })
                    : t("first_notice_by", { at: formatInstant(one.firstNoticeBy) })
                }
              />
            )}
            <Clock
              id={one.id}
              step="report"
              sent={one.reportedAt}
              words={
                one.reportedAt
                  ? t("report_sent", { at: formatInstant(one.reportedAt) })
                  : t("report_by", { at: formatInstant(one.reportBy) })
              }
            />
            <p className="mt-2">
              <DownloadLink href={`/admin/privacy/incidents/${one.id}/notice`}>
                {t("download_notice")}
              </DownloadLink>
            </p>
          </li>
        ))}
      </ul>
      <div className="mt-3">
        <Disclosure summary={t("new_incident")} small>
          <ActionForm action={recordIncidentAction} className="rec grid gap-3 px-4 py-4">
            <FormRow>
              <DateField name="day" label={t("found_on")} />
              <TextField name="time" label={t("found_at")} placeholder="07:30" maxLength={5} />
            </FormRow>
            <CheckboxField name="serious" label={t("serious")} hint={t("serious_hint")} />
            <TextArea name="nature" label={t("nature")} rows={3} />
            <TextArea name="affected" label={t("affected")} rows={2} required={false} />
            <TextArea name="measures" label={t("measures")} rows={2} required={false} />
            <div>
              <SubmitButton>{t("record_incident")}</SubmitButton>
            </div>
          </ActionForm>
        </Disclosure>
      </div>
    </>
  );
}

function Clock({
  id,
  step,
  sent,
  words,
}: {
  id: number;
  step: "first-notice" | "report";
  sent: string | null;
  words: string;
}) {
  const t = useTranslations("privacy.admin");
  return (
    <div className="mt-2 flex flex-wrap items-center gap-3">
      <span>{words}</span>
      {sent === null && (
        <ActionForm action={noteIncidentAction}>
          <input type="hidden" name="incidentId" value={id} />
          <input type="hidden" name="step" value={step} />
          <SubmitButton look="plain" small>
            {t("sent")}
          </SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}
