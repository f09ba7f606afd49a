import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { takeBackMinutesAction } from "./actions";

/** Offers to undo a whole import until somebody changes the minutes. */
export function ImportedNotice({
  meetingId,
  imported,
}: {
  meetingId: number;
  imported: { newMeeting: boolean } | null;
}) {
  const t = useTranslations("meetings.edit");
  if (imported === null) return null;
  return (
    <ActionForm
      action={takeBackMinutesAction}
      className="notice mb-5 flex flex-wrap items-center justify-between gap-3"
    >
      <input type="hidden" name="meetingId" value={meetingId} />
      <p>{imported.newMeeting ? t("imported_new") : t("imported_filled")}</p>
      <SubmitButton look="yes" small>
        {t("take_import_back")}
      </SubmitButton>
    </ActionForm>
  );
}
