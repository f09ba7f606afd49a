import "server-only";
import { count, desc, eq } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import { REPLY_REFUSALS } from "@/domain/replies/refusals";
import type { Reader } from "../../client";
import { mailReplies } from "../../schema/mail-replies";
import { sql } from "../../sql";

/** Refused replies that are listed; older ones stay in the mailbox. */
export const LISTED_REPLIES = 50;

/** The newest replies that became no entry, and how many did; empty for anyone but administrators. */
export function listReplies(db: Reader, actor: Actor) {
  if (!isAdmin(actor)) return { refused: [], entered: 0 };
  const refused = db
    .select()
    .from(mailReplies)
    // A literal and not a parameter, because only then SQLite uses the partial index.
    .where(sql`${mailReplies.outcome} = 'refused'`)
    .orderBy(desc(mailReplies.id))
    .limit(LISTED_REPLIES)
    .all()
    .map(({ id, at, fromAddress, subject, reason }) => ({
      id,
      at,
      fromAddress,
      subject,
      reason: REPLY_REFUSALS.find((one) => one === reason) ?? "unreadable",
    }));
  const entered = db.select({ n: count() }).from(mailReplies).where(eq(mailReplies.outcome, "entered")).get();
  return { refused, entered: entered?.n ?? 0 };
}
