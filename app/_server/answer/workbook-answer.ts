import "server-only";
import type { Database } from "@/db/client";
import { findAgency } from "@/db/queries/agency/find-agency";
import type { Sheet } from "@/documents/sheets/sheet";
import { writeWorkbook, XLSX_TYPE } from "@/documents/sheets/write-workbook";
import type { Actor } from "@/domain/actor";
import { fileAnswer } from "./file-answer";

/**
 * Streams a workbook while its rows are still being read.
 * @param name without extension; also the file's title
 * @param locale of its words
 */
export function workbookAnswer(
  { db, actor, locale }: { db: Database; actor: Actor; locale: string },
  name: string,
  sheets: readonly Sheet[],
  now: Date,
): Response {
  const author = findAgency(db, actor).name;
  const language = locale === "vi" ? "vi-VN" : locale;
  const bytes = writeWorkbook(sheets, { title: name, author, language, madeAt: now });
  return fileAnswer(bytes, { name: `${name.replaceAll("/", "-")}.xlsx`, type: XLSX_TYPE });
}
