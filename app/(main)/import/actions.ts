"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/app/_server/action";
import { chooseColumns } from "@/db/mutations/directives/choose-columns";
import { stageSheet } from "@/db/mutations/imports/stage-sheet";
import { storeImport } from "@/db/mutations/imports/store-import";
import { takeBackImport } from "@/db/mutations/imports/take-back-import";
import { readSheetApart } from "@/documents/read-apart";
import { kindOfSheet } from "@/documents/read-sheet";
import { refuse } from "@/domain/errors";
import { MAX_ROWS, MAX_SHEET_BYTES } from "@/domain/imports/limits";
import { findTable } from "@/domain/imports/match-columns";
import { chooseColumnsInput, onImportInput, stageSheetInput } from "@/domain/imports/sheet-input";

export const stageSheetAction = action(
  "stageSheetAction",
  stageSheetInput,
  async ({ db, actor, now }, { kind }, form) => {
    const file = form.get("file");
    if (!(file instanceof File) || file.size === 0) return refuse("import.no_rows", {}, "file");
    const rows = await readSheetApart(await sheetOf(file));
    const sheet = findTable(rows, kind) ?? refuse("import.no_rows", {}, "file");
    if (sheet.rows.length === 0) refuse("import.no_rows", {}, "file");
    const limit = MAX_ROWS[kind];
    if (sheet.rows.length > limit) refuse("import.too_many_rows", { limit }, "file");
    const id = stageSheet(db, actor, { kind, fileName: file.name, sheet }, now);
    return { redirectTo: `/import?id=${id}` };
  },
  { keepUploads: false },
);

async function sheetOf(file: File) {
  if (file.size > MAX_SHEET_BYTES) {
    refuse("file.too_large", { name: file.name, limit: MAX_SHEET_BYTES / 1024 / 1024 }, "file");
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sheet = kindOfSheet(file.name, bytes) ?? refuse("import.sheet_kind", { name: file.name }, "file");
  return { sheet, bytes };
}

export const chooseColumnsAction = action(
  "chooseColumnsAction",
  chooseColumnsInput,
  ({ db, actor }, input) => {
    chooseColumns(db, actor, input);
    return { redirectTo: `/import?id=${input.importId}` };
  },
);

export const storeImportAction = action(
  "storeImportAction",
  onImportInput,
  async ({ db, actor, now }, input) => {
    const t = await getTranslations("import.old");
    storeImport(db, actor, input, { meeting: t("meeting"), item: t("item"), result: t("result") }, now);
    return { redirectTo: `/import?id=${input.importId}&notice=import_stored` };
  },
);

export const takeBackImportAction = action(
  "takeBackImportAction",
  onImportInput,
  async ({ db, actor, now }, input) => {
    const t = await getTranslations("import");
    takeBackImport(db, actor, input, t("take_back_reason"), now);
    return { redirectTo: `/import?id=${input.importId}&notice=import_taken_back` };
  },
);
