import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Reader } from "../../client";
import { attachments } from "../../schema/attachments";

/** The id of the actor's newest upload of the same bytes under the same name; null if there is none. */
export function findStagedAgain(
  db: Reader,
  actor: Actor,
  file: { sha256: string; name: string },
): number | null {
  if (actor.userId === null) return null;
  const found = db
    .select({ id: attachments.id })
    .from(attachments)
    .where(
      and(
        eq(attachments.uploadedByUserId, actor.userId),
        eq(attachments.sha256, file.sha256),
        eq(attachments.name, file.name),
      ),
    )
    .orderBy(desc(attachments.id))
    .get();
  return found?.id ?? null;
}
