import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { FormActions, FormRow } from "@/components/ui/form-row";
import { ShortOnPhone } from "@/components/ui/short-on-phone";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { FoundIndicator } from "@/db/queries/figures/list-indicators";
import { formatDay } from "@/domain/calendar/day";
import { formatNumber } from "@/messages/format";
import { recordFigureAction } from "../actions";
import { RemoveForm } from "../remove-form";

/** Reported values, newest first, each with its meeting; a clerk adds values from between two meetings. */
export function ValueTable({ indicator, clerk }: { indicator: FoundIndicator; clerk: boolean }) {
  const t = useTranslations("figures.page");
  const fields = useTranslations("figures.fields");
  const locale = useLocale();
  return (
    <>
      {indicator.figures.length === 0 ? (
        <p className="hint">{t("no_values")}</p>
      ) : (
        <div className="rec frame">
          <ShortOnPhone rows={indicator.figures.length}>
            <table className="table">
              <thead>
                <tr>
                  <th>{t("as_of")}</th>
                  <th className="num">
                    {t("value")} ({indicator.unit})
                  </th>
                  <th>{t("source")}</th>
                  <th>{t("note")}</th>
                  {clerk && (
                    <th>
                      <span className="sr-only">{t("remove")}</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {[...indicator.figures].reverse().map(({ id, asOf, value, note, meeting }) => (
                  <tr key={id}>
                    <th scope="row" className="date font-normal">
                      {formatDay(asOf)}
                    </th>
                    <td className="num">{formatNumber(value, locale)}</td>
                    <td className="whitespace-nowrap">
                      {meeting ? (
                        <Link href={`/meetings/${meeting.id}#figures`} prefetch={false}>
                          {meeting.code}
                        </Link>
                      ) : (
                        <span className="hint">{t("between")}</span>
                      )}
                    </td>
                    <td>{note}</td>
                    {clerk && (
                      <td className="text-right">
                        {meeting?.status !== "signed" && (
                          <RemoveForm
                            kind="figure"
                            id={id}
                            about={`${formatNumber(value, locale)} ${indicator.unit}, ${formatDay(asOf)}`}
                            undoable={meeting !== null}
                          />
                        )}
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </ShortOnPhone>
        </div>
      )}
      {clerk && (
        <div className="no-print mt-3">
          <Disclosure summary={t("record")} small>
            <ActionForm
              version={indicator.figures.length}
              action={recordFigureAction}
              className="rec mt-3 grid gap-4 px-4 py-5 sm:px-5"
            >
              <input type="hidden" name="indicatorId" value={indicator.id} />
              <FormRow>
                <TextField
                  name="value"
                  label={`${t("value")} (${indicator.unit})`}
                  hint={fields("value_hint")}
                  inputMode="decimal"
                />
                <DateField name="asOf" label={t("as_of")} />
              </FormRow>
              <TextField name="note" label={t("note")} required={false} />
              <FormActions>
                <SubmitButton look="yes">{t("record_submit")}</SubmitButton>
              </FormActions>
            </ActionForm>
          </Disclosure>
        </div>
      )}
    </>
  );
}
