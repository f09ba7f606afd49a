import "server-only";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Reader } from "../../client";
import { sheetImports } from "../../schema/sheet-imports";

const isRunning = and(inArray(sheetImports.state, ["storing", "taking-back"]), isNull(sheetImports.failure));

/** The import, if its rows are being stored or taken back. */
export const findRunningImport = (db: Reader, importId: number) =>
  db
    .select({ id: sheetImports.id, state: sheetImports.state })
    .from(sheetImports)
    .where(and(eq(sheetImports.id, importId), isRunning))
    .get();

/** The import that began first among those whose rows are being stored or taken back. */
export const findNextRunningImport = (db: Reader) =>
  db
    .select({ id: sheetImports.id })
    .from(sheetImports)
    .where(isRunning)
    .orderBy(asc(sheetImports.id))
    .limit(1)
    .get();
