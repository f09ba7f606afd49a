import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { FileField } from "@/components/ui/file-field";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { CalendarDay } from "@/domain/calendar/calendar-days";
import { formatDay } from "@/domain/calendar/day";
import { stageDayListAction } from "./actions";
import { DocumentFields } from "./document-fields";

/** A year's days as a list: the existing days to correct, pasted ones, or a file. */
export function ListForm({
  year,
  days,
  isAnnounced,
}: {
  year: number;
  days: readonly CalendarDay[];
  isAnnounced: boolean;
}) {
  const t = useTranslations("admin.days_off");
  return (
    <ActionForm
      version={`${year} ${isAnnounced} ${days.length}`}
      action={stageDayListAction}
      className="rec grid gap-4 px-4 py-4"
    >
      <input type="hidden" name="year" value={year} />
      <DocumentFields />
      <TextArea
        name="list"
        label={t("list")}
        hint={t("list_hint")}
        rows={8}
        required={false}
        initial={days.map((day) => rowOf(day, isAnnounced, t(day.kind))).join("\n")}
      />
      <FileField
        name="file"
        label={t("file")}
        hint={t("file_hint")}
        accept=".csv,.xlsx,.ods,.ics"
        multiple={false}
      />
      <CheckboxField name="whole" label={t("whole", { year: String(year) })} initial />
      <FormActions>
        <SubmitButton look="yes">{t("show_moves")}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

/** Projected days have no document here, so that they get the announcement's. */
function rowOf(day: CalendarDay, withDocument: boolean, kind: string): string {
  const row = [formatDay(day.day), kind, day.name];
  if (!withDocument || day.documentNumber === "") return row.join("; ");
  const date = day.documentDate === null ? "" : formatDay(day.documentDate);
  return [...row, day.documentNumber, date, day.documentLink].join("; ");
}
