import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { FormActions, FormRow } from "@/components/ui/form-row";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { database } from "@/db/client";
import type { FoundIndicator } from "@/db/queries/figures/list-indicators";
import { listReferenceChoices } from "@/db/queries/meetings/list-choices";
import { type Actor, isClerk } from "@/domain/actor";
import { reachOf } from "@/domain/figures/reach";
import { formatNumber, formatShare } from "@/messages/format";
import { setTargetAction } from "../actions";
import { RemoveForm } from "../remove-form";

/** The targets by year and document, and how much of them the year's last figure reaches. */
export function TargetTable({ indicator, actor }: { indicator: FoundIndicator; actor: Actor }) {
  const t = useTranslations("figures.page");
  const fields = useTranslations("figures.fields");
  const locale = useLocale();
  const clerk = isClerk(actor);
  const lastOf = (year: number) =>
    indicator.figures.findLast(({ asOf }) => Number(asOf.slice(0, 4)) === year);
  return (
    <>
      {indicator.targets.length === 0 ? (
        <p className="hint">{t("no_targets")}</p>
      ) : (
        <div className="rec frame">
          <table className="table">
            <thead>
              <tr>
                <th>{t("year")}</th>
                <th className="num">
                  {t("value")} ({indicator.unit})
                </th>
                <th className="num">{t("reached")}</th>
                <th>{t("reference")}</th>
                {clerk && (
                  <th>
                    <span className="sr-only">{t("remove")}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {indicator.targets.map(({ id, year, value, reference }) => {
                const last = lastOf(year);
                const reach = last ? reachOf(last.value, value, indicator.higherIsBetter) : null;
                return (
                  <tr key={id}>
                    <th scope="row" className="date font-normal">
                      {year}
                    </th>
                    <td className="num">{formatNumber(value, locale)}</td>
                    <td className="num">{formatShare(reach, locale)}</td>
                    <td>
                      {reference ? (
                        <Link href={`/references/${reference.id}`} prefetch={false}>
                          {reference.kind} {reference.number}
                        </Link>
                      ) : (
                        <span className="hint">{t("no_reference")}</span>
                      )}
                    </td>
                    {clerk && (
                      <td className="text-right">
                        <RemoveForm
                          kind="target"
                          id={id}
                          about={`${year}: ${formatNumber(value, locale)} ${indicator.unit}`}
                        />
                      </td>
                    )}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {clerk && (
        <div className="no-print mt-3">
          <Disclosure summary={t("set_target")} small>
            <ActionForm
              version={indicator.targets.length}
              action={setTargetAction}
              className="rec mt-3 grid gap-4 px-4 py-5 sm:px-5"
            >
              <input type="hidden" name="indicatorId" value={indicator.id} />
              <FormRow>
                <TextField name="year" label={t("year")} inputMode="numeric" maxLength={4} />
                <TextField
                  name="value"
                  label={`${t("value")} (${indicator.unit})`}
                  hint={fields("value_hint")}
                  inputMode="decimal"
                />
              </FormRow>
              <SelectField
                name="referenceId"
                label={t("reference")}
                blank={t("no_reference")}
                required={false}
                options={listReferenceChoices(database(), actor).map(({ id, kind, number, subject }) => ({
                  value: String(id),
                  label: [`${kind} ${number}`, subject].filter(Boolean).join(", "),
                }))}
              />
              <FormActions>
                <SubmitButton look="yes">{t("set_target_submit")}</SubmitButton>
              </FormActions>
            </ActionForm>
          </Disclosure>
        </div>
      )}
    </>
  );
}
