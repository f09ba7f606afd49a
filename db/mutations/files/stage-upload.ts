import "server-only";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { attachments, pictureSizes, storedFiles } from "../../schema/attachments";
import { write } from "../../write";

type Stored = { sha256: string; size: number; mime: string; width: number | null; height: number | null };

/**
 * Registers a file that is already on disk for the person who sent it, until a form attaches it.
 * @returns the attachment's id
 * @throws request.not_allowed for an account without any grant
 */
export function stageUpload(
  db: Database,
  actor: Actor,
  upload: Stored & { name: string; sizes: (Stored & { width: number; height: number })[] },
  now: Date,
): number {
  if (actor.grants.length === 0) refuse("request.not_allowed");
  return write(db, (tx) => {
    const createdAt = now.toISOString();
    const known =
      tx.insert(storedFiles).values(rowOf(upload, createdAt)).onConflictDoNothing().run().changes === 0;
    for (const size of upload.sizes) {
      tx.insert(storedFiles).values(rowOf(size, createdAt)).onConflictDoNothing().run();
      if (known) continue;
      const { sha256, width, height } = size;
      tx.insert(pictureSizes).values({ originalSha256: upload.sha256, sha256, width, height }).run();
    }
    return tx
      .insert(attachments)
      .values({
        sha256: upload.sha256,
        name: upload.name,
        place: "staged",
        uploadedByUserId: actor.userId,
        uploadedAt: createdAt,
      })
      .returning({ id: attachments.id })
      .get().id;
  });
}

const rowOf = ({ sha256, size, mime, width, height }: Stored, createdAt: string) => ({
  sha256,
  size,
  mime,
  width,
  height,
  createdAt,
});
