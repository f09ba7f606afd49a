import type { Database } from "@/db/client";
import { storeRows } from "@/db/mutations/imports/store-rows";
import { findNextRunningImport } from "@/db/queries/imports/find-running-import";

/** Stores what is left of every import that has begun, as the app's own thread does. */
export function finishImports(db: Database): void {
  for (let next = findNextRunningImport(db); next; next = findNextRunningImport(db)) {
    for (const _ of storeRows(db, next.id, () => new Date()));
  }
}
