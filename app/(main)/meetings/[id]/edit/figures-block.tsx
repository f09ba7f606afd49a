import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { recordFigureAction } from "@/app/(main)/figures/actions";
import { RemoveForm } from "@/app/(main)/figures/remove-form";
import { DateField } from "@/components/ui/date-field";
import { ActionForm } from "@/components/ui/form";
import { FormActions, FormRow } from "@/components/ui/form-row";
import { HintLine } from "@/components/ui/hint-line";
import { SelectField } from "@/components/ui/select-field";
import { SheetFold } from "@/components/ui/sheet-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { database } from "@/db/client";
import { listIndicatorChoices } from "@/db/queries/figures/list-indicators";
import type { Actor } from "@/domain/actor";
import { formatDay } from "@/domain/calendar/day";
import type { MeetingRecord } from "@/domain/meetings/record";
import { formatNumber } from "@/messages/format";
import type { Around } from "./removed/around";
import { RemovedHere } from "./removed/removed-here";

/** Values reported at this meeting, which are part of the minutes. */
export function FiguresBlock({
  record,
  actor,
  removed,
  just,
}: Around & { record: MeetingRecord; actor: Actor }) {
  const t = useTranslations("figures.meeting");
  const page = useTranslations("figures.page");
  const fields = useTranslations("figures.fields");
  const locale = useLocale();
  const indicators = listIndicatorChoices(database(), actor);
  return (
    <SheetFold
      id="figures"
      title={t("title")}
      state={record.figures.map(({ indicator }) => indicator).join(", ")}
    >
      {record.figures.length > 0 && (
        <ul className="mb-3 grid">
          {record.figures.map(({ id, indicator, value, unit, asOf, note }) => (
            <li
              key={id}
              id={`figure-${id}`}
              className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-(--rule) py-2 last:border-b-0"
            >
              <span>
                {indicator}:{" "}
                <b className="font-semibold">
                  {formatNumber(value, locale)} {unit}
                </b>
                <HintLine>{[formatDay(asOf), note].filter(Boolean).join(" · ")}</HintLine>
              </span>
              <RemoveForm
                kind="figure"
                id={id}
                about={`${indicator}: ${formatNumber(value, locale)} ${unit}, ${formatDay(asOf)}`}
                undoable
              />
            </li>
          ))}
        </ul>
      )}
      <RemovedHere
        meetingId={record.id}
        parts={removed.filter(({ kind }) => kind === "figure")}
        just={just}
      />
      {indicators.length === 0 ? (
        <p className="hint mt-2">
          {t("none")} <Link href="/figures">{page("all")}</Link>
        </p>
      ) : (
        <ActionForm version={record.figures.length} action={recordFigureAction} className="mt-3 grid gap-3">
          <input type="hidden" name="meetingId" value={record.id} />
          <SelectField
            name="indicatorId"
            label={fields("indicator")}
            options={indicators.map(({ id, name, unit }) => ({
              value: String(id),
              label: `${name} (${unit})`,
            }))}
          />
          <FormRow>
            <TextField name="value" label={page("value")} hint={fields("value_hint")} inputMode="decimal" />
            <DateField name="asOf" label={page("as_of")} hint={t("as_of_hint")} initial={record.heldOn} />
          </FormRow>
          <TextField name="note" label={page("note")} required={false} />
          <FormActions>
            <SubmitButton look="yes">{t("add")}</SubmitButton>
          </FormActions>
        </ActionForm>
      )}
    </SheetFold>
  );
}
