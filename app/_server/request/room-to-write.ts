import "server-only";
import type { Database } from "@/db/client";
import { countStoredBytes } from "@/db/queries/files/count-stored-bytes";
import { findQuota } from "@/db/queries/files/find-quota";
import { refuseOverQuota } from "@/domain/access/quota";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import { diskState } from "@/files/disk";

/**
 * Refuses to write while the disk is nearly full, so that what is left serves reads and sign-ins.
 * @throws request.disk_full
 */
export function refuseFullDisk(): void {
  if (diskState().state === "full") refuse("request.disk_full");
}

/** Refuses an upload beyond the quota of its sender or of the agency. @throws file.agency_full, file.person_full */
export function refuseUploadOverQuota(
  db: Database,
  actor: Actor,
  file: { name: string; size: number },
): void {
  refuseOverQuota(findQuota(db), countStoredBytes(db, actor), file);
}
