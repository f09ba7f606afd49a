import "server-only";
import type { Sheet } from "@/documents/sheets/sheet";
import { writeWorkbook, XLSX_TYPE } from "@/documents/sheets/write-workbook";
import { fileAnswer } from "./file-answer";

/** A workbook on its way while its rows are still being read. @param name without its extension */
export const workbookAnswer = (name: string, sheets: readonly Sheet[], now: Date): Response =>
  fileAnswer(writeWorkbook(sheets, now), { name: `${name.replaceAll("/", "-")}.xlsx`, type: XLSX_TYPE });
