import "server-only";
import { Readable } from "node:stream";
import type { Sheet } from "@/documents/sheets/sheet";
import { writeWorkbook, XLSX_TYPE } from "@/documents/sheets/write-workbook";
import { disposition } from "./disposition";

/** A workbook on its way while its rows are still being read. @param name without its extension */
export function workbookAnswer(name: string, sheets: readonly Sheet[], now: Date): Response {
  const bytes = Readable.toWeb(writeWorkbook(sheets, now)) as ReadableStream<Uint8Array>;
  return new Response(bytes, {
    headers: {
      "cache-control": "private, no-store",
      "content-type": XLSX_TYPE,
      "x-content-type-options": "nosniff",
      "content-disposition": disposition("attachment", `${name.replaceAll("/", "-")}.xlsx`),
    },
  });
}
