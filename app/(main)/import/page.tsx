import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { NextFirstStep } from "@/app/(main)/_first-steps/next-first-step";
import { PageHeader } from "@/components/ui/page-header";
import { database } from "@/db/client";
import { findImport, listImports } from "@/db/queries/imports/find-import";
import { dayInAgency } from "@/domain/calendar/day";
import { type AddressQuery, addressOf, firstOf, positiveOf } from "@/domain/forms/address";
import { IMPORT_KINDS, mayImport } from "@/domain/imports/import-kinds";
import { isRunning } from "@/domain/imports/states";
import { ImportHistory } from "./import-history";
import { RunningSheet } from "./running-sheet";
import { SheetForm } from "./sheet-form";
import { StagedSheet } from "./staged-sheet";
import { StoredSheet } from "./stored-sheet";

type Props = { searchParams: Promise<AddressQuery> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("import"))("title") };
}

/** The import of a sheet: upload, check of columns and rows, storing, and perhaps undo. */
export default async function ImportPage({ searchParams }: Props) {
  const asked = await searchParams;
  const importId = positiveOf(asked.id);
  const { actor } = await requireSession("/import", addressOf("/import", { id: importId }));
  const t = await getTranslations("import");
  const db = database();
  const kinds = IMPORT_KINDS.filter((kind) => mayImport(actor, kind));
  if (importId === null) {
    return (
      <>
        <PageHeader title={t("title")} sub={t("lead")} />
        <SheetForm kinds={kinds} chosen={kinds.find((kind) => kind === firstOf(asked.kind)) ?? null} />
        <ImportHistory imports={listImports(db, actor)} />
      </>
    );
  }
  const sheet = findImport(db, actor, importId, dayInAgency(new Date().toISOString()));
  if (!sheet) notFound();
  return (
    <>
      <PageHeader
        title={t(`kinds.${sheet.kind}`)}
        sub={sheet.fileName}
        crumbs={[{ href: "/import", label: t("title") }]}
      />
      {sheet.state !== "staged" && <NextFirstStep actor={actor} here={[]} />}
      {sheet.state === "staged" ? (
        <StagedSheet sheet={sheet} actor={actor} />
      ) : isRunning(sheet.state) ? (
        <RunningSheet sheet={sheet} />
      ) : (
        <StoredSheet sheet={sheet} />
      )}
    </>
  );
}
