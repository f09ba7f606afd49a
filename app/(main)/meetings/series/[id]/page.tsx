import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { ButtonLink } from "@/components/ui/button-link";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { ActionForm } from "@/components/ui/form";
import { FormActions, FormRow } from "@/components/ui/form-row";
import { PageHeader } from "@/components/ui/page-header";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { database } from "@/db/client";
import { findSeries } from "@/db/queries/meetings/find-series";
import { listDepartmentChoices } from "@/db/queries/meetings/list-choices";
import { findTurn, listRota } from "@/db/queries/meetings/list-turns";
import { seriesKey } from "@/domain/meetings/series-key";
import { changeSeriesAction } from "./actions";
import { RotaBlock } from "./rota-block";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("meetings.series"))("settings") };
}

/** One series of meetings: its day, programme and rota. Not found for an unknown id. */
export default async function SeriesPage({ params }: Props) {
  const id = Number((await params).id);
  const { actor } = await requireSession("/meetings/series/[id]", `/meetings/series/${id}`);
  const db = database();
  const line = Number.isSafeInteger(id) ? findSeries(db, actor, id) : null;
  if (!line) notFound();
  const t = await getTranslations("meetings.series");
  const days = await getTranslations("common.weekdays");
  const common = await getTranslations("common");
  const kinds = await getTranslations("meetings.series_kinds");
  const rota = listRota(db, actor, id);
  const none = line.kind === "flag-ceremony" ? t("rule_default") : t("rule_none");
  return (
    <div className="max-w-[760px]">
      <PageHeader
        title={line.name}
        sub={`${kinds(line.kind)} · ${line.symbol}`}
        crumbs={[{ href: `/meetings/new?series=${id}`, label: t("crumb") }]}
        actions={line.active && <ButtonLink href={`/meetings/new?series=${id}`}>{t("plan")}</ButtonLink>}
      />
      <ActionForm
        version={seriesKey(line)}
        action={changeSeriesAction}
        className="rec grid gap-4 px-4 py-5 sm:px-5"
      >
        <input type="hidden" name="seriesId" value={id} />
        <input type="hidden" name="version" value={seriesKey(line)} />
        <TextField
          name="name"
          label={t("name")}
          hint={t("symbol_stays", { symbol: line.symbol })}
          initial={line.name}
        />
        <FormRow>
          <SelectField
            name="rhythmNth"
            label={t("nth")}
            initial={line.rhythmNth}
            blank={none}
            options={(["1", "2", "3", "4", "5"] as const).map((value) => ({
              value,
              label: t(`nth_names.${value}`),
            }))}
            required={false}
          />
          <SelectField
            name="rhythmWeekday"
            label={t("weekday")}
            initial={line.rhythmWeekday}
            blank={common("none")}
            options={(["1", "2", "3", "4", "5"] as const).map((value) => ({ value, label: days(value) }))}
            required={false}
          />
        </FormRow>
        <p className="hint -mt-2">{t("rule_hint")}</p>
        <CheckboxField name="active" label={t("active")} hint={t("active_hint")} initial={line.active} />
        <FormActions>
          <SubmitButton>{t("save")}</SubmitButton>
        </FormActions>
      </ActionForm>
      <div className="mt-6">
        <RotaBlock
          seriesId={id}
          rota={rota}
          nextId={findTurn(db, actor, id)?.departmentId ?? null}
          departments={listDepartmentChoices(db, actor).filter(
            (choice) => !rota.some(({ departmentId }) => departmentId === choice.id),
          )}
        />
      </div>
    </div>
  );
}
