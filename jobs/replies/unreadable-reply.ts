import "server-only";
import { createHash } from "node:crypto";
import type { Database } from "@/db/client";
import { refuseReply } from "@/db/mutations/replies/refuse-reply";

/** Records bytes of the mailbox that are no mail. */
export function unreadableReply(db: Database, raw: Buffer, now: Date): "refused" {
  const key = createHash("sha256").update(raw).digest("hex");
  refuseReply(db, { key, fromAddress: "", subject: "" }, "unreadable", null, now);
  return "refused";
}
