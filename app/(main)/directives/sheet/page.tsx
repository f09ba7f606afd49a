import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { DownloadLink } from "@/components/ui/download-link";
import { FileField } from "@/components/ui/file-field";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { database } from "@/db/client";
import { findReturnedSheet } from "@/db/queries/directives/find-returned-sheet";
import { readRegisterView, registerExportHref } from "@/domain/directives/register-view";
import { type AddressQuery, positiveOf } from "@/domain/forms/address";
import { returnSheetAction } from "./actions";
import { ReturnedRows } from "./returned-rows";

type Props = { searchParams: Promise<AddressQuery> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("work_sheet"))("title") };
}

/** Work changed in a spreadsheet: taken along, brought back, looked at row by row, and taken. */
export default async function WorkSheetPage({ searchParams }: Props) {
  const asked = await searchParams;
  const id = positiveOf(asked.id);
  const { actor } = await requireSession("/directives/sheet");
  const t = await getTranslations("work_sheet");
  const register = await getTranslations("directives.register");
  const sheet = id === null ? null : findReturnedSheet(database(), actor, id);
  const view = registerExportHref(readRegisterView(asked)).split("?")[1] ?? "";
  return (
    <>
      <PageHeader
        title={t("title")}
        crumbs={[{ href: "/directives", label: register("title") }]}
        sub={t("sub")}
      />
      {sheet && <ReturnedRows sheet={sheet} />}
      <div className="grid max-w-[760px] grid-cols-[minmax(0,1fr)] gap-5">
        <Section title={t("take")}>
          <div className="rec grid justify-items-start gap-3 px-4 py-4">
            <p>{t("take_hint")}</p>
            <DownloadLink href={`/directives/sheet/download${view === "" ? "" : `?${view}`}`}>
              {t("download")}
            </DownloadLink>
          </div>
        </Section>
        <Section title={t("bring")}>
          <ActionForm action={returnSheetAction} className="rec grid gap-4 px-4 py-4">
            <FileField
              name="file"
              label={t("file")}
              hint={t("file_hint")}
              accept=".xlsx,.ods,.csv"
              multiple={false}
            />
            <FormActions>
              <SubmitButton look={sheet ? "yes" : "primary"}>{t("read")}</SubmitButton>
            </FormActions>
          </ActionForm>
        </Section>
      </div>
    </>
  );
}
