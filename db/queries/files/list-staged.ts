import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Reader } from "../../client";
import { attachments, storedFiles } from "../../schema/attachments";

/** The actor's own staged uploads among these ids, in the order given. */
export function listStaged(db: Reader, actor: Actor, ids: readonly number[]) {
  if (actor.userId === null || ids.length === 0) return [];
  const rows = db
    .select({ id: attachments.id, name: attachments.name, size: storedFiles.size, mime: storedFiles.mime })
    .from(attachments)
    .innerJoin(storedFiles, eq(storedFiles.sha256, attachments.sha256))
    .where(
      and(
        inArray(attachments.id, [...ids]),
        eq(attachments.place, "staged"),
        eq(attachments.uploadedByUserId, actor.userId),
      ),
    )
    .all();
  return ids.flatMap((id) => rows.filter((row) => row.id === id));
}
