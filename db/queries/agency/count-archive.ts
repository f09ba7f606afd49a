import "server-only";
import { count, sum } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import { listEntities } from "../../archive/entities";
import type { Database } from "../../client";
import { storedFiles } from "../../schema/attachments";

/** The size of an archive: rows, files, and the files' bytes. @throws request.not_allowed */
export function countArchive(db: Database, actor: Actor): { rows: number; files: number; bytes: number } {
  if (!isAdmin(actor)) refuse("request.not_allowed");
  const counted = listEntities().map(({ name }) =>
    db.$client.prepare(`SELECT count(*) FROM "${name}"`).pluck().get(),
  );
  const files = db
    .select({ files: count(), bytes: sum(storedFiles.size).mapWith(Number) })
    .from(storedFiles)
    .get();
  return {
    rows: counted.reduce<number>((all, one) => all + Number(one), 0),
    files: files?.files ?? 0,
    bytes: files?.bytes ?? 0,
  };
}
