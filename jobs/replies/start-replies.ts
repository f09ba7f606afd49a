import "server-only";
import type { Database } from "@/db/client";
import { isMailboxAsked } from "@/db/queries/replies/find-mailbox-outage";
import { runAgain } from "../run-again";
import { type ReplyOptions, receiveReplies } from "./receive-replies";

/** How often the mailbox is visited, and how often it is looked whether an administrator asked for a visit. */
const VISIT_MS = 60_000;
const LOOK_MS = 3000;

/** Starts to take replies from the mailbox. @returns a function that stops it, once the current mail is done */
export function startReplies(db: Database, options: ReplyOptions): () => Promise<void> {
  let visitedAt = Number.NEGATIVE_INFINITY;
  return runAgain("replies", LOOK_MS, async (stop) => {
    if (performance.now() - visitedAt < VISIT_MS && !isMailboxAsked(db)) return;
    visitedAt = performance.now();
    await receiveReplies(db, options, stop);
  });
}
