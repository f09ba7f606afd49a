import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { OnImportInput } from "@/domain/imports/sheet-input";
import type { Database } from "../../client";
import { countImportedRows } from "../../queries/imports/count-imported-rows";
import { newCause, recordEvent } from "../../record-event";
import { sheetImports } from "../../schema/sheet-imports";
import { write } from "../../write";
import { findShownImport } from "./find-shown-import";

/**
 * Begins to undo a whole import, also one whose rows are still being stored; `takeBackRows` then does it in slices.
 * @param reason recorded in the history of withdrawn directives
 * @throws import.not_stored
 */
export function takeBackImport(
  db: Database,
  actor: Actor,
  { importId, version }: OnImportInput,
  reason: string,
  now: Date,
): void {
  write(db, (tx) => {
    const found = findShownImport(tx, actor, { importId });
    if (found.state === "taken-back" || found.state === "taking-back") return;
    if (found.state === "staged") refuse("import.not_stored");
    findShownImport(tx, actor, { importId, version });
    const causeId = newCause();
    const { made: planned } = countImportedRows(tx, importId);
    const payload = { kind: found.kind, file: found.fileName, count: planned };
    recordEvent(tx, actor, { kind: "import.taking_back", payload }, {}, now, { causeId });
    tx.update(sheetImports)
      .set({
        state: "taking-back",
        lastStage: found.state,
        planned,
        takeBackCauseId: causeId,
        takeBackReason: reason,
        runByUserId: actor.userId,
        heldRows: [],
        failure: null,
        version: found.version + 1,
      })
      .where(eq(sheetImports.id, importId))
      .run();
  });
}
