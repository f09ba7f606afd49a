import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { attachments } from "../../schema/attachments";
import { write } from "../../write";
import { moveStagedFiles } from "../minutes/move-staged-files";
import { findSignedMeeting } from "./find-signed-meeting";

/** Adds scans of the signed paper to a signed record. */
export function attachScan(
  db: Database,
  actor: Actor,
  { meetingId, files }: { meetingId: number; files: readonly number[] },
  now: Date,
): void {
  write(db, (tx) => {
    findSignedMeeting(tx, actor, meetingId);
    moveStagedFiles(tx, actor, { meetingId, place: "scan", files });
    for (const fileId of files) {
      const name = tx.select().from(attachments).where(eq(attachments.id, fileId)).get()?.name ?? "";
      recordEvent(tx, actor, { kind: "meeting.scan_attached", payload: { name } }, { meetingId }, now);
    }
  });
}
