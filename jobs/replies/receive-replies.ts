import "server-only";
import type { Database } from "@/db/client";
import { noteVisit } from "@/db/mutations/replies/note-visit";
import { findNextVisit } from "@/db/queries/replies/find-mailbox-outage";
import { HEAD_BYTES, MAX_PER_VISIT, MAX_REPLY_BYTES } from "@/domain/replies/limits";
import type { Clock } from "../send-due-mail";
import { type MailboxPatience, type OpenMailbox, visitMailbox } from "./mailbox";
import { mailboxFailureOf } from "./mailbox-failure";
import type { MailboxSettings } from "./mailbox-settings";
import { type Reply, readReply } from "./read-reply";
import { type Outcome, takeReply } from "./take-reply";
import { unreadableReply } from "./unreadable-reply";

export type ReplyOptions = {
  settings: MailboxSettings;
  /** Of the app, in the links of the mails replied to. */
  publicUrl: string;
  clock: Clock;
  patience?: MailboxPatience;
};

/**
 * Visits the mailbox and takes the replies in it, the oldest first; each is moved to a folder by what became of it.
 * @param stop ends the visit after the current mail
 * @returns false if the visit failed, which is recorded, or it is not time yet after a failure
 */
export async function receiveReplies(
  db: Database,
  { settings, publicUrl, clock, patience }: ReplyOptions,
  stop?: AbortSignal,
): Promise<boolean> {
  const next = findNextVisit(db);
  if (next !== null && next > clock().toISOString()) return false;
  try {
    await visitMailbox(settings, (mailbox) => takeAll(db, mailbox, publicUrl, clock, stop), patience);
  } catch (error) {
    noteVisit(db, mailboxFailureOf(error), clock());
    return false;
  }
  noteVisit(db, null, clock());
  return true;
}

async function takeAll(
  db: Database,
  mailbox: OpenMailbox,
  publicUrl: string,
  clock: Clock,
  stop?: AbortSignal,
): Promise<void> {
  for (const { uid, size } of await mailbox.list(MAX_PER_VISIT)) {
    if (stop?.aborted) return;
    const isWhole = size <= MAX_REPLY_BYTES;
    const raw = await mailbox.read(uid, isWhole ? MAX_REPLY_BYTES : HEAD_BYTES);
    // Somebody else moved or deleted it meanwhile.
    if (raw === null) continue;
    const outcome = await takeOne(db, raw, isWhole, publicUrl, clock());
    if (outcome !== null) await mailbox.move(uid, outcome);
  }
}

/** Null if it failed for a reason of ours: it stays in the inbox, and the others are taken meanwhile. */
async function takeOne(
  db: Database,
  raw: Buffer,
  isWhole: boolean,
  publicUrl: string,
  now: Date,
): Promise<Outcome | null> {
  try {
    const reply = await readOrNull(raw);
    if (reply === null) return unreadableReply(db, raw, now);
    return await takeReply(db, reply, isWhole, publicUrl, now);
  } catch (error) {
    console.error("replies:", error);
    globalThis.soChiDaoNoteFault?.("replies", error);
    return null;
  }
}

/** Null for bytes that are no mail. */
async function readOrNull(raw: Buffer): Promise<Reply | null> {
  try {
    return await readReply(raw);
  } catch {
    return null;
  }
}
