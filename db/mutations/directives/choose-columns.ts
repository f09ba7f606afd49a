import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import { type Columns, fieldsOf } from "@/domain/imports/import-kinds";
import type { ChooseColumnsInput } from "@/domain/imports/sheet-input";
import type { Database } from "../../client";
import { sheetImports } from "../../schema/sheet-imports";
import { write } from "../../write";
import { findShownImport } from "../imports/find-shown-import";

/**
 * Sets which column of a staged sheet holds which field.
 * @throws import.column_twice, import.already_stored, and those of findShownImport
 */
export function chooseColumns(db: Database, actor: Actor, input: ChooseColumnsInput): void {
  write(db, (tx) => {
    const { kind, sheet, state, version } = findShownImport(tx, actor, input);
    if (state !== "staged") refuse("import.already_stored");
    const columns: Columns = {};
    for (const { key } of fieldsOf(kind)) {
      const column = input[key];
      if (column === undefined) continue;
      if (column >= sheet.heads.length) refuse("request.not_found", {}, key);
      if (Object.values(columns).includes(column)) refuse("import.column_twice", {}, key);
      columns[key] = column;
    }
    const { seriesId, signerPersonId } = input;
    tx.update(sheetImports)
      .set({
        columns,
        version: version + 1,
        ...(kind === "register" ? { seriesId, signerPersonId } : {}),
      })
      .where(eq(sheetImports.id, input.importId))
      .run();
  });
}
