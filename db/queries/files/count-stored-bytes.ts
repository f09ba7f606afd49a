import "server-only";
import { eq, sum } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Reader } from "../../client";
import { attachments, storedFiles } from "../../schema/attachments";
import { rowCounts } from "../../schema/kept";

/** The bytes of all stored files, and of those that the actor has sent. */
export function countStoredBytes(db: Reader, actor: Actor): { agency: number; own: number } {
  const all = db
    .select({ bytes: rowCounts.bytes })
    .from(rowCounts)
    .where(eq(rowCounts.name, "stored_files"))
    .get();
  const own =
    actor.userId === null
      ? undefined
      : db
          .select({ bytes: sum(storedFiles.size).mapWith(Number) })
          .from(attachments)
          .innerJoin(storedFiles, eq(storedFiles.sha256, attachments.sha256))
          .where(eq(attachments.uploadedByUserId, actor.userId))
          .get();
  return { agency: all?.bytes ?? 0, own: own?.bytes ?? 0 };
}
