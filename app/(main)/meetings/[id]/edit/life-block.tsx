import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { MeetingEvent } from "@/domain/meetings/life";
import type { MeetingRecord } from "@/domain/meetings/record";
import {
  cancelMeetingAction,
  closeMeetingAction,
  discardMeetingAction,
  postponeMeetingAction,
} from "./life/actions";

/** The possible steps of a meeting that is not submitted yet. */
export function LifeBlock({ record, steps }: { record: MeetingRecord; steps: readonly MeetingEvent[] }) {
  const t = useTranslations("meetings.edit");
  const shown = (
    <>
      <input type="hidden" name="meetingId" value={record.id} />
      <input type="hidden" name="version" value={record.version} />
    </>
  );
  return (
    <div className="flex flex-wrap items-start gap-2">
      {steps.includes("postpone") && (
        <Disclosure summary={t("postpone")} name="life">
          <ActionForm action={postponeMeetingAction} className="grid gap-4">
            {shown}
            <DateField name="heldOn" label={t("new_day")} />
            <TextArea name="reason" label={t("reason")} />
            <FormActions>
              <SubmitButton look="yes">{t("postpone_submit")}</SubmitButton>
            </FormActions>
          </ActionForm>
        </Disclosure>
      )}
      {steps.includes("cancel") && (
        <Disclosure summary={t("cancel")} name="life">
          <ActionForm action={cancelMeetingAction} className="grid gap-4">
            {shown}
            <p className="text-(--ink-2)">{t("cancel_consequence")}</p>
            <TextArea name="reason" label={t("reason")} />
            <FormActions>
              <SubmitButton look="danger">{t("cancel_submit")}</SubmitButton>
            </FormActions>
          </ActionForm>
        </Disclosure>
      )}
      {steps.includes("close") && (
        <Disclosure summary={t("close")} name="life" look="quiet">
          <ActionForm action={closeMeetingAction} className="grid gap-4">
            {shown}
            <p className="text-(--ink-2)">{t("close_consequence")}</p>
            <FormActions>
              <SubmitButton look="yes">{t("close_submit")}</SubmitButton>
            </FormActions>
          </ActionForm>
        </Disclosure>
      )}
      {steps.includes("discard") && (
        <Disclosure summary={t("discard")} name="life" look="quiet">
          <ActionForm action={discardMeetingAction} className="grid gap-4">
            {shown}
            <p className="text-(--ink-2)">{t("discard_consequence")}</p>
            <FormActions>
              <SubmitButton look="danger">{t("discard_submit")}</SubmitButton>
            </FormActions>
          </ActionForm>
        </Disclosure>
      )}
    </div>
  );
}
