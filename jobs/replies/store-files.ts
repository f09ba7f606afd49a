import "server-only";
import type { Database } from "@/db/client";
import { stageUpload } from "@/db/mutations/files/stage-upload";
import { countStoredBytes } from "@/db/queries/files/count-stored-bytes";
import { findQuota } from "@/db/queries/files/find-quota";
import type { RefusedFile } from "@/db/schema/mail-replies";
import { refuseOverQuota } from "@/domain/access/quota";
import type { Actor } from "@/domain/actor";
import { DomainError, refuse } from "@/domain/errors";
import { MAX_FILES } from "@/files/limits";
import { prepareUpload } from "@/files/prepare-upload";
import type { ReplyFile } from "./read-reply";

/**
 * Stores the files of a reply within the bounds of every upload; a refused one does not affect the others.
 * @returns the keys of the staged uploads, and why others were refused
 */
export async function storeFiles(
  db: Database,
  actor: Actor,
  files: readonly ReplyFile[],
  now: Date,
): Promise<{ staged: number[]; refused: RefusedFile[] }> {
  const staged: number[] = [];
  const refused: RefusedFile[] = [];
  for (const { name, bytes } of files) {
    try {
      if (staged.length === MAX_FILES) refuse("file.too_many", { limit: MAX_FILES });
      refuseOverQuota(findQuota(db), countStoredBytes(db, actor), { name, size: bytes.byteLength });
      staged.push(stageUpload(db, actor, await prepareUpload(name, bytes), now));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refused.push({ code: error.code, values: error.values });
    }
  }
  // The answer names a few refused files only, however many there are.
  return { staged, refused: refused.slice(0, MAX_FILES) };
}
