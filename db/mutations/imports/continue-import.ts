import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { OnImportInput } from "@/domain/imports/sheet-input";
import { isRunning } from "@/domain/imports/states";
import type { Database } from "../../client";
import { sheetImports } from "../../schema/sheet-imports";
import { write } from "../../write";
import { findShownImport } from "./find-shown-import";

/**
 * Lets an import that stopped because of a failure go on, with the rights of this actor.
 * @throws import.not_stopped, and those of findShownImport
 */
export function continueImport(db: Database, actor: Actor, on: OnImportInput): void {
  write(db, (tx) => {
    const found = findShownImport(tx, actor, on);
    if (!isRunning(found.state) || found.failure === null) refuse("import.not_stopped");
    tx.update(sheetImports)
      .set({ failure: null, runByUserId: actor.userId, version: found.version + 1 })
      .where(eq(sheetImports.id, found.id))
      .run();
  });
}
