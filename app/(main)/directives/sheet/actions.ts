"use server";
import { getMessages, getTranslations } from "next-intl/server";
import { action } from "@/app/_server/action/action";
import { outcomeRows } from "@/app/(main)/directives/outcome-rows";
import { stageReturnedSheet } from "@/db/mutations/directives/stage-returned-sheet";
import { takeReturnedRows } from "@/db/mutations/directives/take-returned-rows";
import { readSheetApart } from "@/documents/read-apart";
import { sentSheetKind } from "@/documents/read-sheet";
import { refuse } from "@/domain/errors";
import { MAX_SHEET_BYTES } from "@/domain/imports/limits";
import { readReturnedSheets } from "@/domain/work-sheet/read-returned-rows";
import { returnSheetInput, takeReturnedRowsInput } from "@/domain/work-sheet/work-sheet-input";

export const returnSheetAction = action(
  "returnSheetAction",
  returnSheetInput,
  async ({ db, actor, now }, _input, typed) => {
    const file = typed.file("file") ?? refuse("work_sheet.no_rows", {}, "file");
    if (file.size > MAX_SHEET_BYTES) {
      refuse("file.too_large", { name: file.name, limit: MAX_SHEET_BYTES / 1024 / 1024 }, "file");
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const kind = sentSheetKind(file.name, bytes);
    const { sheets } = await readSheetApart({ sheet: kind, bytes });
    const found = readReturnedSheets(sheets);
    if (found.length > 1) {
      const names = found.map(({ name }) => name).join(", ");
      refuse("work_sheet.several_sheets", { names }, "file");
    }
    const rows = found[0]?.rows ?? [];
    const { sheets: words, directives } = await getMessages();
    const stateWords = { ...words.work.states, proposed: "" };
    const sheet = { fileName: file.name, rows, stateWords, roleWords: directives.roles };
    const id = stageReturnedSheet(db, actor, sheet, now);
    return { redirectTo: `/directives/sheet?id=${id}` };
  },
  { keepUploads: false },
);

export const applyReturnedRowsAction = action(
  "applyReturnedRowsAction",
  takeReturnedRowsInput,
  async ({ db, actor, now }, input) => {
    if (input.rows.length === 0) refuse("work_sheet.none_chosen");
    const outcomes = takeReturnedRows(db, actor, input, now);
    const t = await getTranslations("work_sheet");
    const told = await outcomeRows(outcomes, (_, department) => t("taken", { department }));
    const done = told.filter((row) => row.done).length;
    return { message: t("outcome", { done, all: told.length }), told };
  },
);
