import "server-only";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import type { Session } from "../../identity/find-session";
import { findPrivacyNotice } from "../../queries/privacy/find-privacy-notice";
import { privacyReadings } from "../../schema/privacy";
import { write } from "../../write";

/** Records that the session's own user read the newest notice. @throws request.changed_meanwhile if there is a newer one */
export function readNotice(
  db: Database,
  { actor }: Session,
  { noticeId }: { noticeId: number },
  now: Date,
): void {
  write(db, (tx) => {
    if (findPrivacyNotice(tx)?.id !== noticeId) refuse("request.changed_meanwhile");
    tx.insert(privacyReadings)
      .values({ userId: actor.userId, noticeId, readAt: now.toISOString() })
      .onConflictDoNothing()
      .run();
  });
}
