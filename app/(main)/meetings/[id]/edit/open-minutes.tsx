import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Day, daysBetween, formatDay } from "@/domain/calendar/day";
import { opensEarly } from "@/domain/meetings/life";
import type { MeetingRecord } from "@/domain/meetings/record";
import { openMeetingAction } from "./life/actions";

/** The button that opens the minutes of a planned meeting; before its day it asks for a confirmation. */
export function OpenMinutes({
  record,
  today,
}: {
  record: Pick<MeetingRecord, "id" | "version" | "heldOn">;
  today: Day;
}) {
  const t = useTranslations("meetings.edit");
  const shown = (
    <>
      <input type="hidden" name="meetingId" value={record.id} />
      <input type="hidden" name="version" value={record.version} />
    </>
  );
  if (!opensEarly(record.heldOn, today)) {
    return (
      <ActionForm action={openMeetingAction}>
        {shown}
        <SubmitButton>{t("open")}</SubmitButton>
      </ActionForm>
    );
  }
  return (
    <Disclosure summary={t("open_early")} name="life" look="primary">
      <ActionForm action={openMeetingAction} className="grid gap-4">
        {shown}
        <p className="text-(--ink-2)">
          {t("open_early_consequence", {
            day: formatDay(record.heldOn),
            days: daysBetween(today, record.heldOn),
          })}
        </p>
        <CheckboxField name="early" label={t("open_early_confirm")} />
        <FormActions>
          <SubmitButton>{t("open")}</SubmitButton>
        </FormActions>
      </ActionForm>
    </Disclosure>
  );
}
