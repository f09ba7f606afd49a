import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse, refuseAsChanged } from "@/domain/errors";
import { mayImport, mayOpenImport } from "@/domain/imports/import-kinds";
import { chosenTable } from "@/domain/imports/staged-book";
import type { Transaction } from "../../client";
import { sheetImports } from "../../schema/sheet-imports";

/**
 * An import that the actor may work on, in the version that was shown.
 * @param shown.version undefined if the version does not matter
 * @throws request.not_found, request.not_allowed, request.changed_meanwhile
 */
export function findShownImport(
  tx: Transaction,
  actor: Actor,
  { importId, version }: { importId: number; version?: number },
) {
  const row = tx.select().from(sheetImports).where(eq(sheetImports.id, importId)).get();
  if (!row) return refuse("request.not_found");
  if (!mayImport(actor, row.kind)) refuse("request.not_allowed");
  if (!mayOpenImport(actor, row)) return refuse("request.not_found");
  if (version !== undefined && row.version !== version) refuseAsChanged({ at: "", by: "", theirs: [] });
  return { ...row, sheet: chosenTable(row.book) };
}
