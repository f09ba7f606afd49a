import { getTranslations } from "next-intl/server";
import { NoSeries } from "@/components/meetings/no-series";
import { DownloadLink } from "@/components/ui/download-link";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { database } from "@/db/client";
import { listDepartments } from "@/db/queries/departments/list-departments";
import { columnsMissing } from "@/db/queries/imports/check-import";
import type { SheetImport } from "@/db/queries/imports/find-import";
import { listPersonChoices, listSeriesChoices, type PersonChoice } from "@/db/queries/meetings/list-choices";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { fieldsOf } from "@/domain/imports/import-kinds";
import { chooseColumnsAction, storeImportAction } from "./actions";
import { AnswerForm } from "./answer-form";
import { columnWords, listUnused } from "./column-words";
import { SheetChoice } from "./sheet-choice";
import { VerdictTables } from "./verdict-tables";

/** The meaning of the columns, and every row with its problems, before anything is stored. */
export async function StagedSheet({ sheet, actor }: { sheet: SheetImport; actor: Actor }) {
  const t = await getTranslations("import");
  const missing = columnsMissing(sheet.kind, sheet.columns);
  const untold = [
    ...(sheet.kind === "register" && sheet.seriesId === null ? [t("series")] : []),
    ...(sheet.kind === "register" && sheet.signerPersonId === null ? [t("signer")] : []),
  ];
  const count = (verdict: string) => sheet.rows.filter((row) => row.verdict === verdict).length;
  const [good, asked] = [count("good"), count("asked")];
  const today = dayInAgency(new Date().toISOString());
  const departments = listDepartments(database(), actor, today);
  const people = sheet.kind === "register" ? listPersonChoices(database(), actor, today) : [];
  const heads = sheet.sheet.heads.map((head, index) => ({
    value: String(index),
    label: columnWords(t, index, head),
  }));
  const unused = listUnused(t, sheet);
  if (sheet.book.chosen === null) return <SheetChoice sheet={sheet} />;
  return (
    <>
      <SheetChoice sheet={sheet} />
      <ActionForm
        action={chooseColumnsAction}
        version={sheet.version}
        className="rec grid gap-4 px-4 py-5 sm:px-5"
      >
        <input type="hidden" name="importId" value={sheet.id} />
        <input type="hidden" name="version" value={sheet.version} />
        <div>
          <h2 className="section-title">{t("columns")}</h2>
          <p className="hint">{t("columns_hint")}</p>
          {unused.length > 0 && <p className="hint">{t("unused", { list: unused.join("; ") })}</p>}
        </div>
        <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {fieldsOf(sheet.kind).map(({ key, required }) => {
            const field = t(`fields.${key}`);
            return (
              <SelectField
                key={key}
                name={key}
                label={required ? t("required", { field }) : field}
                required={false}
                blank={t("column_none")}
                initial={sheet.columns[key]}
                options={heads}
              />
            );
          })}
        </div>
        {sheet.kind === "register" && <OldMeetingFields sheet={sheet} actor={actor} people={people} />}
        <FormActions>
          <SubmitButton look={missing.length > 0 || untold.length > 0 ? "primary" : "plain"}>
            {t("check")}
          </SubmitButton>
        </FormActions>
      </ActionForm>
      {missing.length > 0 ? (
        <p className="notice warn mt-4">
          {t("missing", { fields: missing.map((key) => t(`fields.${key}`)).join(", ") })}
        </p>
      ) : (
        <>
          <ActionForm
            action={storeImportAction}
            version={sheet.version}
            className="mt-4 flex flex-wrap items-center justify-between gap-3"
          >
            <input type="hidden" name="importId" value={sheet.id} />
            <input type="hidden" name="version" value={sheet.version} />
            <div>
              <p className="font-semibold">
                {t("counts", { good, asked, left: count("left"), bad: count("bad"), known: count("known") })}
              </p>
              <p className="hint">
                {untold.length > 0
                  ? t("untold", { fields: untold.join(", ") })
                  : asked > 0
                    ? t("asked_hint", { count: asked })
                    : t("store_hint")}
              </p>
              {sheet.joins > 0 && <p className="hint">{t("joins", { count: sheet.joins })}</p>}
            </div>
            <div className="flex flex-wrap gap-2">
              <DownloadLink href={`/import/${sheet.id}/reading`}>{t("download_reading")}</DownloadLink>
              {good > 0 && untold.length === 0 && asked === 0 && (
                <SubmitButton>{t("store", { count: good })}</SubmitButton>
              )}
            </div>
          </ActionForm>
          <AnswerForm sheet={sheet} departments={departments} people={people} isNext={untold.length === 0} />
          <VerdictTables sheet={sheet} />
        </>
      )}
    </>
  );
}

/** An old register does not say at which meetings its directives were given, nor by whom. */
async function OldMeetingFields({
  sheet,
  actor,
  people,
}: {
  sheet: SheetImport;
  actor: Actor;
  people: readonly PersonChoice[];
}) {
  const t = await getTranslations("import");
  const series = listSeriesChoices(database(), actor);
  if (series.length === 0) return <NoSeries />;
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-3">
      <SelectField
        name="seriesId"
        label={t("series")}
        blank={t("choose")}
        initial={sheet.seriesId ?? (series.length === 1 ? series[0]?.id : null)}
        options={series.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <SelectField
        name="signerPersonId"
        label={t("signer")}
        hint={t("signer_hint")}
        blank={t("choose")}
        initial={sheet.signerPersonId}
        options={people.map(({ id, name, department }) => ({
          value: String(id),
          label: department ? `${name} · ${department}` : name,
        }))}
      />
    </div>
  );
}
