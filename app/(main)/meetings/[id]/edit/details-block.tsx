import { useTranslations } from "next-intl";
import type { EventText } from "@/components/events/event-words";
import { Autosave, type AutosaveWords } from "@/components/meetings/autosave";
import { DateField } from "@/components/ui/date-field";
import { ActionForm } from "@/components/ui/form";
import { FormRow } from "@/components/ui/form-row";
import { KeepUnsaved } from "@/components/ui/keep-unsaved";
import { SheetFold } from "@/components/ui/sheet-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { formatDay } from "@/domain/calendar/day";
import { detailsKey } from "@/domain/meetings/details-key";
import type { MeetingRecord } from "@/domain/meetings/record";
import { changeMeetingDetailsAction } from "./actions";

/** Day, times, place and title; the period that the leader spoke about. */
export function DetailsBlock({
  record,
  autosave,
  moved,
}: {
  record: MeetingRecord;
  autosave: AutosaveWords;
  /** The notice after the day has changed, with what changed along; null if it has not. */
  moved: EventText | null;
}) {
  const t = useTranslations("meetings.edit");
  const { heldOn, startsAt, endsAt, place } = record;
  const times = [startsAt, endsAt].filter(Boolean).join(" – ");
  const inShort = [formatDay(heldOn), times, place || t("place_missing")].filter(Boolean).join(" · ");
  return (
    <SheetFold id="details" title={t("details")} state={inShort} open={moved !== null}>
      {moved && (
        <div role="status" className="notice mb-4">
          <p>{moved.title}.</p>
          {moved.body && <p className="whitespace-pre-line">{moved.body}</p>}
        </div>
      )}
      <ActionForm version={detailsKey(record)} action={changeMeetingDetailsAction} className="grid gap-4">
        <input type="hidden" name="meetingId" value={record.id} />
        <KeepUnsaved name={`details-${record.id}`} version={detailsKey(record)} />
        <TextField name="title" label={t("meeting_title")} initial={record.title} />
        <FormRow>
          <DateField name="heldOn" label={t("held_on")} initial={record.heldOn} />
          <TextField name="startsAt" label={t("starts_at")} initial={record.startsAt} required={false} />
          <TextField name="endsAt" label={t("ends_at")} initial={record.endsAt} required={false} />
        </FormRow>
        <div className="-mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
          <p className="hint basis-64 grow">{t("held_on_hint")}</p>
          <SubmitButton look="plain" small>
            {t("change_day")}
          </SubmitButton>
        </div>
        <TextField name="place" label={t("place")} initial={record.place} required={false} />
        <FormRow>
          <TextField
            name="horizonWords"
            label={t("horizon_words")}
            placeholder={t("horizon_hint")}
            initial={record.horizonWords}
            required={false}
          />
          <DateField
            name="horizonDay"
            label={t("horizon_day")}
            initial={record.horizonDay}
            required={false}
          />
        </FormRow>
        <Autosave kind="details" id={record.id} version={detailsKey(record)} words={autosave} />
        <noscript>
          <SubmitButton look="yes">{t("save_details")}</SubmitButton>
        </noscript>
      </ActionForm>
    </SheetFold>
  );
}
