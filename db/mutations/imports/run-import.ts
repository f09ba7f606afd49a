import "server-only";
import type { Database } from "../../client";
import { findRunningImport } from "../../queries/imports/find-running-import";
import { storeRows } from "./store-rows";
import { takeBackRows } from "./take-back-rows";

/**
 * Stores or takes back the rows of an import that has begun, one write with each step of the generator.
 * @throws those of storeRows and takeBackRows; what is written stays
 */
export function* runImport(db: Database, importId: number, clock: () => Date): Generator<void, void> {
  const state = findRunningImport(db, importId)?.state;
  if (state === "storing") yield* storeRows(db, importId, clock);
  if (state === "taking-back") yield* takeBackRows(db, importId, clock);
}
