"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/app/_server/action/action";
import type { ActionContext } from "@/app/_server/action/action-context";
import { chooseColumns } from "@/db/mutations/directives/choose-columns";
import { answerQuestions } from "@/db/mutations/imports/answer-questions";
import { chooseSheet } from "@/db/mutations/imports/choose-sheet";
import { continueImport } from "@/db/mutations/imports/continue-import";
import { stageOtherSheet } from "@/db/mutations/imports/stage-other-sheet";
import { stageSheet } from "@/db/mutations/imports/stage-sheet";
import { storeImport } from "@/db/mutations/imports/store-import";
import { takeBackImport } from "@/db/mutations/imports/take-back-import";
import { countImportedRows } from "@/db/queries/imports/count-imported-rows";
import { findImport } from "@/db/queries/imports/find-import";
import { readSheetApart } from "@/documents/read-apart";
import { sentSheetKind } from "@/documents/read-sheet";
import { dayInAgency } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import { MAX_ROWS, MAX_SHEET_BYTES, MOST_AT_ONCE } from "@/domain/imports/limits";
import {
  chooseColumnsInput,
  chooseSheetInput,
  onImportInput,
  stageSheetInput,
} from "@/domain/imports/sheet-input";
import { stageBook } from "@/domain/imports/staged-book";
import { runImportNow } from "@/jobs/imports/run-imports";
import { startImportThread } from "@/jobs/imports/start-import-thread";
import { readAnswers } from "./read-answers";

export const stageSheetAction = action(
  "stageSheetAction",
  stageSheetInput,
  async ({ db, actor, now }, { kind }, typed) => {
    const file = typed.file("file") ?? refuse("import.no_rows", {}, "file");
    const book = stageBook(await readSheetApart(await sheetOf(file)), kind);
    if (book.tables.length === 0) {
      const isLarge = book.unread.some(({ why }) => why === "too_large");
      refuse(isLarge ? "import.too_many_rows" : "import.no_rows", { limit: MAX_ROWS[kind] }, "file");
    }
    const id = stageSheet(db, actor, { kind, fileName: file.name, book }, now);
    return { redirectTo: `/import?id=${id}` };
  },
  { keepUploads: false },
);

async function sheetOf(file: File) {
  if (file.size > MAX_SHEET_BYTES) {
    refuse("file.too_large", { name: file.name, limit: MAX_SHEET_BYTES / 1024 / 1024 }, "file");
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sheet = sentSheetKind(file.name, bytes);
  return { sheet, bytes };
}

export const chooseSheetAction = action("chooseSheetAction", chooseSheetInput, ({ db, actor }, input) => {
  chooseSheet(db, actor, input);
  return { redirectTo: `/import?id=${input.importId}` };
});

export const stageOtherSheetAction = action(
  "stageOtherSheetAction",
  chooseSheetInput,
  ({ db, actor, now }, input) => ({ redirectTo: `/import?id=${stageOtherSheet(db, actor, input, now)}` }),
);

export const answerQuestionsAction = action(
  "answerQuestionsAction",
  onImportInput,
  ({ db, actor, now }, input, { values }) => {
    answerQuestions(db, actor, { ...input, answers: readAnswers(values) }, now);
    return { redirectTo: `/import?id=${input.importId}&notice=saved` };
  },
);

export const chooseColumnsAction = action(
  "chooseColumnsAction",
  chooseColumnsInput,
  ({ db, actor }, input) => {
    chooseColumns(db, actor, input);
    return { redirectTo: `/import?id=${input.importId}` };
  },
);

export const storeImportAction = action("storeImportAction", onImportInput, async (context, input) => {
  const { db, actor, now } = context;
  const t = await getTranslations("import.old");
  const words = {
    meeting: t("meeting"),
    supplement: t("supplement"),
    item: t("item"),
    result: t("result"),
  };
  const planned = storeImport(db, actor, input, words, now);
  return { redirectTo: await placeAfterRunning(context, input.importId, planned) };
});

export const takeBackImportAction = action("takeBackImportAction", onImportInput, async (context, input) => {
  const { db, actor, now } = context;
  const t = await getTranslations("import");
  takeBackImport(db, actor, input, t("take_back_reason"), now);
  const { made } = countImportedRows(db, input.importId);
  return { redirectTo: await placeAfterRunning(context, input.importId, made) };
});

export const continueImportAction = action(
  "continueImportAction",
  onImportInput,
  async ({ db, actor }, input) => {
    continueImport(db, actor, input);
    startImportThread();
    return { redirectTo: `/import?id=${input.importId}` };
  },
);

/** Runs a small import at once and a large one in its thread. @returns the page that shows how it is going */
async function placeAfterRunning(
  { db, actor, now }: ActionContext,
  importId: number,
  rows: number,
): Promise<string> {
  const place = `/import?id=${importId}`;
  if (rows > MOST_AT_ONCE || !(await runImportNow(db, importId, () => new Date()))) {
    startImportThread();
    return place;
  }
  const { state, heldRows } = findImport(db, actor, importId, dayInAgency(now.toISOString())) ?? {};
  if (state === "stored" && heldRows?.length === 0) return `${place}&notice=import_stored`;
  return state === "taken-back" ? `${place}&notice=import_taken_back` : place;
}
