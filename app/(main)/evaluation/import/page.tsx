import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { stageCatalogueAction } from "@/app/(main)/evaluation/actions";
import { DateField } from "@/components/ui/date-field";
import { FileField } from "@/components/ui/file-field";
import { ActionForm } from "@/components/ui/form";
import { FormActions, FormRow } from "@/components/ui/form-row";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { database } from "@/db/client";
import { findStagedCatalogue } from "@/db/queries/evaluation/find-staged-catalogue";
import { dayInAgency } from "@/domain/calendar/day";
import { type AddressQuery, positiveOf } from "@/domain/forms/address";
import { PlannedRows } from "./planned-rows";

type Props = { searchParams: Promise<AddressQuery> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("evaluation.sheet"))("title") };
}

/** The agency's list of products from a spreadsheet: sent, looked at row by row, and stored. */
export default async function CatalogueImportPage({ searchParams }: Props) {
  const id = positiveOf((await searchParams).id);
  const { actor } = await requireSession("/evaluation/import");
  const t = await getTranslations("evaluation.sheet");
  const words = await getTranslations("evaluation");
  const sheet = id === null ? null : findStagedCatalogue(database(), actor, id);
  const year = dayInAgency(new Date().toISOString()).slice(0, 4);
  return (
    <>
      <PageHeader
        title={t("title")}
        sub={t("sub")}
        crumbs={[
          { href: "/evaluation", label: words("title") },
          { href: "/evaluation/catalogue", label: words("catalogue") },
        ]}
      />
      {sheet && <PlannedRows sheet={sheet} />}
      <ActionForm
        action={stageCatalogueAction}
        className="rec mt-5 grid max-w-[760px] gap-4 px-4 py-5 sm:px-5"
      >
        <FileField
          name="file"
          label={t("file")}
          hint={t("file_hint")}
          accept=".xlsx,.xlsm,.ods,.fods,.csv"
          multiple={false}
        />
        <p className="-mt-2 text-[13px]">
          <a href="/evaluation/import/sample" download className="underline underline-offset-3">
            {t("sample.link")}
          </a>
        </p>
        <FormRow>
          <DateField
            name="fromDay"
            label={words("from_day")}
            hint={t("from_day_hint")}
            initial={`${year}-01-01`}
            required={false}
          />
          <TextField name="decision" label={words("decision")} hint={t("decision_hint")} required={false} />
        </FormRow>
        <FormActions>
          <SubmitButton look={sheet ? "yes" : "primary"}>{t("read")}</SubmitButton>
        </FormActions>
      </ActionForm>
    </>
  );
}
