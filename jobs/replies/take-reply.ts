import "server-only";
import type { Database } from "@/db/client";
import { withEventOrigin } from "@/db/event-origin";
import { enterReply } from "@/db/mutations/replies/enter-reply";
import { type ReplyFacts, refuseReply } from "@/db/mutations/replies/refuse-reply";
import { findLetter, type Letter } from "@/db/queries/meetings/find-letter";
import {
  type AnsweredMail,
  findAnsweredMail,
  listMailAssignments,
} from "@/db/queries/replies/find-answered-mail";
import { findReplyOutcome } from "@/db/queries/replies/find-reply-outcome";
import { isMailTooWeak } from "@/db/queries/replies/find-reply-target";
import { DomainError } from "@/domain/errors";
import { MAX_NOTE, REPLY_DAYS } from "@/domain/replies/limits";
import type { AnsweredRefusal, ReplyRefusal } from "@/domain/replies/refusals";
import { readReplyText } from "@/domain/replies/reply-text";
import { translatorOf } from "@/messages/translator";
import { originalText } from "./original-text";
import type { Reply } from "./read-reply";
import { isProof } from "./reply-token";
import { storeFiles } from "./store-files";

const DAY_MS = 86_400_000;

export type Outcome = "entered" | "refused";

/** `assignmentId` is null if the mail was about several things. */
type Proven = { mail: AnsweredMail; letter: Letter; assignmentId: number | null };

/**
 * Enters a reply as progress of the assignment that the mail replied to was about, by the person who got that mail and
 * with their rights of today, or records why not.
 * @param isWhole false for a mail too large to be read
 * @returns what became of it, the same at each try
 */
export async function takeReply(
  db: Database,
  reply: Reply,
  isWhole: boolean,
  publicUrl: string,
  now: Date,
): Promise<Outcome> {
  const facts: ReplyFacts = { key: reply.key, fromAddress: reply.from, subject: reply.subject };
  const known = findReplyOutcome(db, reply.key);
  if (known !== null) return known;
  const proven = reply.isAutomatic ? "automatic" : proveSender(db, reply, now);
  if (typeof proven === "string") {
    refuseReply(db, facts, proven, null, now);
    return "refused";
  }
  const { mail, letter, assignmentId } = proven;
  const refused = (reason: AnsweredRefusal): Outcome => {
    refuseReply(db, facts, reason, { mailId: mail.mailId, userId: mail.userId, assignmentId }, now);
    return "refused";
  };
  if (now.getTime() - Date.parse(mail.createdAt) > REPLY_DAYS * DAY_MS) return refused("expired");
  if (isMailTooWeak(db)) return refused("outside");
  if (assignmentId === null) return refused("several");
  if (!isWhole) return refused("too_large");
  const words = readReplyText(reply.text, originalText(db, letter, mail, assignmentId, publicUrl));
  if (words.length > MAX_NOTE) return refused("too_long");
  if (words === "" && reply.files.length === 0) return refused("empty");
  const { actor, locale } = letter.reader;
  const { staged, refused: refusedFiles } = await storeFiles(db, actor, reply.files, now);
  if (words === "" && staged.length === 0) return refused("empty");
  const note = words || translatorOf(locale, "mail")("reply.files_only");
  const sender = { ...actor, userId: mail.userId };
  const entry = { facts, mailId: mail.mailId, assignmentId, note, files: staged, refusedFiles };
  try {
    withEventOrigin({ address: "", userAgent: "E-mail" }, () => enterReply(db, sender, entry, now));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return refused(isOfRights(error) ? "not_allowed" : "state");
  }
  return "entered";
}

/**
 * The mail replied to, its reader and its assignment: a token in the headers names them and proves that the sender has
 * that mail, and the address must be its reader's.
 * @returns the refusal instead, if the reply does not prove who sent it
 */
function proveSender(db: Database, reply: Reply, now: Date): Proven | ReplyRefusal {
  for (const { random, proof } of reply.tokens) {
    const mail = findAnsweredMail(db, random);
    if (mail === null) continue;
    const assignmentId = [...listMailAssignments(db, mail.mailId), null].find((id) =>
      isProof(proof, { ...mail, assignmentId: id }),
    );
    if (assignmentId === undefined) continue;
    const letter = findLetter(db, { id: mail.mailId, userId: mail.userId }, now);
    if (letter === null || mail.mustChangePassword) return "account";
    if (reply.from === "" || reply.from !== letter.reader.email.toLowerCase()) return "other_sender";
    return { mail, letter, assignmentId };
  }
  return "no_token";
}

const isOfRights = ({ code }: DomainError): boolean =>
  code === "request.not_allowed" || code === "request.not_found";
