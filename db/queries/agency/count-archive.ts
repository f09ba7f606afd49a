import "server-only";
import { type Actor, isAdmin } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import { listEntities } from "../../archive/entities";
import type { Database } from "../../client";
import { rowCounts } from "../../schema/kept";

/** The size of an archive: rows, files, and the files' bytes. @throws request.not_allowed */
export function countArchive(db: Database, actor: Actor): { rows: number; files: number; bytes: number } {
  if (!isAdmin(actor)) refuse("request.not_allowed");
  const kept = new Map(
    db
      .select()
      .from(rowCounts)
      .all()
      .map((one) => [one.name, one]),
  );
  const rows = listEntities().map(({ name }) => kept.get(name)?.rows ?? countRows(db, name));
  const files = kept.get("stored_files");
  return {
    rows: rows.reduce((all, one) => all + one, 0),
    files: files?.rows ?? 0,
    bytes: files?.bytes ?? 0,
  };
}

/** For tables that stay small. */
const countRows = (db: Database, table: string): number =>
  Number(db.$client.prepare(`SELECT count(*) FROM "${table}"`).pluck().get());
