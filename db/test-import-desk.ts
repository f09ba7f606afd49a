import { asc } from "drizzle-orm";
import type { Database } from "@/db/client";
import { runImport } from "@/db/mutations/imports/run-import";
import { stageSheet } from "@/db/mutations/imports/stage-sheet";
import { storeImport } from "@/db/mutations/imports/store-import";
import { takeBackImport } from "@/db/mutations/imports/take-back-import";
import { findImport } from "@/db/queries/imports/find-import";
import { events } from "@/db/schema/events";
import { testDatabase } from "@/db/test-database";
import { adminGrant, clerkGrant, JULY_FIRST, makeActor } from "@/db/test-factories";
import type { Actor } from "@/domain/actor";
import type { ImportKind } from "@/domain/imports/import-kinds";

/** The day of all imports here. */
const TODAY = "2024-07-01";
/** What an import of an old register writes into its minutes. */
export const IMPORT_WORDS = {
  meeting: "Sổ cũ",
  supplement: "Sổ cũ, ghi thêm",
  item: "Ý kiến theo sổ cũ",
  result: "Theo sổ cũ.",
};

/** An administrator and a clerk of a new agency, and the steps of an import as pages take them. */
export function importDesk() {
  const db = testDatabase();
  const admin = makeActor(db, [adminGrant]);
  const clerk = makeActor(db, [clerkGrant]);
  const stage = (actor: Actor, kind: ImportKind, [heads = [], ...rows]: string[][]) => {
    const table = {
      name: "",
      heads,
      rows: rows.map((cells, index) => ({ row: index + 2, cells })),
      from1904: false,
    };
    const book = { tables: [table], unread: [], chosen: 0 };
    return stageSheet(db, actor, { kind, fileName: "bang.csv", book }, JULY_FIRST);
  };
  const find = (actor: Actor, importId: number) => {
    const found = findImport(db, actor, importId, TODAY);
    if (!found) throw new Error("no such import");
    return found;
  };
  const begin = (actor: Actor, importId: number) =>
    storeImport(db, actor, { importId, version: find(actor, importId).version }, IMPORT_WORDS, JULY_FIRST);
  const store = (actor: Actor, importId: number) => {
    begin(actor, importId);
    finish(importId);
  };
  /** Runs all slices. @returns how many there were */
  const finish = (importId: number) => [...runImport(db, importId, () => JULY_FIRST)].length;
  const beginTakingBack = (actor: Actor, importId: number) =>
    takeBackImport(db, actor, { importId, version: find(actor, importId).version }, "Nhập nhầm.", JULY_FIRST);
  /** @returns the sheet's rows because of which nothing was taken back */
  const takeBack = (actor: Actor, importId: number) => {
    beginTakingBack(actor, importId);
    finish(importId);
    return find(actor, importId).heldRows;
  };
  return { db, admin, clerk, stage, find, begin, store, finish, beginTakingBack, takeBack };
}

/** The kinds of all events, in their order. */
export const kindsOf = (db: Database) =>
  db
    .select()
    .from(events)
    .orderBy(asc(events.id))
    .all()
    .map(({ kind }) => kind);
