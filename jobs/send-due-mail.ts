import "server-only";
import type { Database } from "@/db/client";
import { cancelMail } from "@/db/mutations/mail/cancel-mail";
import { type ClaimedMail, claimMail } from "@/db/mutations/mail/claim-mail";
import { moveToDigest } from "@/db/mutations/mail/move-to-digest";
import { recordMailAccepted } from "@/db/mutations/mail/record-mail-accepted";
import { recordMailCheck } from "@/db/mutations/mail/record-mail-check";
import { recordMailFailed } from "@/db/mutations/mail/record-mail-failed";
import { findAgency } from "@/db/queries/agency/find-agency";
import { isMailCheckAsked } from "@/db/queries/mail/is-mail-check-asked";
import { findLetter } from "@/db/queries/meetings/find-letter";
import { findReplyAnswer } from "@/db/queries/replies/find-reply-answer";
import { findReplyTarget, type ReplyTarget } from "@/db/queries/replies/find-reply-target";
import { findPasswordReset } from "@/db/queries/users/find-password-reset";
import { resetText } from "@/domain/access/password-reset";
import { type Actor, SYSTEM } from "@/domain/actor";
import { mailErrorText } from "@/domain/notifications/mail-errors";
import { MAX_ATTEMPTS } from "@/domain/notifications/mail-retries";
import { seal } from "@/files/seal";
import { composeAnswer } from "./compose-answer";
import { composeMail } from "./compose-mail";
import { composeReset } from "./compose-reset";
import { failureOf } from "./mail-failure";
import type { Addressed, Mailer } from "./mailer";
import { replyToken } from "./replies/reply-token";
import { threadOf } from "./thread";

/** The agency's name is for readers with any right. */
const AGENCY_READER: Actor = { ...SYSTEM, grants: [{ kind: "admin", departmentId: null }] };

/** Gives the time of each step, so that tests and simulations can use their own. */
export type Clock = () => Date;

/**
 * Sends due mails, one after another, until there are none or it is stopped.
 * @returns how many the server accepted
 */
export async function sendDueMail(
  db: Database,
  mailer: Mailer,
  clock: Clock,
  stop?: AbortSignal,
): Promise<number> {
  let sent = 0;
  try {
    while (!stop?.aborted) {
      const mail = claimMail(db, mailer.settings.host, clock());
      if (mail === null) break;
      if (await sendOne(db, mailer, mail, clock)) sent += 1;
    }
    // Every tried mail has already answered the question.
    if (isMailCheckAsked(db)) await check(db, mailer, clock);
  } finally {
    mailer.hangUp();
  }
  return sent;
}

/** Tests the connection if no mail waits. */
async function check(db: Database, mailer: Mailer, clock: Clock): Promise<void> {
  try {
    await mailer.check();
  } catch (error) {
    recordMailCheck(db, failureOf(error), clock());
    return;
  }
  recordMailCheck(db, "left", clock());
}

async function sendOne(db: Database, mailer: Mailer, mail: ClaimedMail, clock: Clock): Promise<boolean> {
  try {
    const addressed = prepare(db, mailer, mail, clock());
    if (addressed === null) return false;
    await mailer.send(addressed);
  } catch (error) {
    recordMailFailed(db, mail, failureOf(error), clock());
    return false;
  }
  recordMailAccepted(db, mail, clock());
  return true;
}

/** The mail with its current content; null if it is not to be sent, which is recorded. */
function prepare(db: Database, mailer: Mailer, mail: ClaimedMail, now: Date): Addressed | null {
  // Every try that ended recorded its result; these did not, and the mail's content may be what kills the process.
  if (mail.attempts > MAX_ATTEMPTS) {
    const failure = { error: mailErrorText("interrupted", ""), forGood: true, stopsAll: false };
    recordMailFailed(db, mail, failure, now);
    return null;
  }
  if (mail.kind === "reset") return prepareReset(db, mailer, mail, now);
  if (mail.kind === "answer") return prepareAnswer(db, mailer, mail, now);
  const letter = findLetter(db, mail, now);
  if (letter === null) {
    cancelMail(db, mail, "disabled");
    return null;
  }
  const { reader, items } = letter;
  if (items.length === 0 || reader.email === "" || reader.pace === "none") {
    cancelMail(db, mail, items.length === 0 ? "nothing" : "choice");
    return null;
  }
  if (mail.kind === "at-once" && reader.pace !== "at-once") {
    moveToDigest(db, mail, reader.pace);
    return null;
  }
  const { kind, createdAt } = mail;
  const { publicUrl, host } = mailer.settings;
  const target = findReplyTarget(db, reader.actor, items);
  const reply = replyOf(mailer, mail, target);
  const agency = findAgency(db, reader.actor);
  const text = composeMail(letter, { kind, createdAt }, agency, publicUrl, reply === null ? null : target);
  const to = { name: reader.name, address: reader.email };
  const thread = threadOf(items, host);
  return { ...text, to, messageId: mail.messageId, thread, reply, at: new Date(mail.createdAt) };
}

/**
 * How a reply to the mail is recognised. A reply about several things is recognised as well, so that its sender learns that
 * it was not entered.
 */
function replyOf(
  { settings }: Mailer,
  { id, userId, messageId }: ClaimedMail,
  target: ReplyTarget | null,
): Addressed["reply"] {
  if (settings.replyTo === undefined || target === null) return null;
  const assignmentId = target === "several" ? null : target.assignmentId;
  return {
    address: settings.replyTo,
    token: replyToken({ messageId, mailId: id, userId, assignmentId }),
  };
}

/** What became of a person's reply; null if there is nobody to tell. */
function prepareAnswer(db: Database, mailer: Mailer, mail: ClaimedMail, now: Date): Addressed | null {
  const answer = findReplyAnswer(db, Number(mail.key.replace(/^reply:/, "")));
  if (answer === null || answer.email === "") {
    cancelMail(db, mail, "nothing");
    return null;
  }
  const { mailId, userId, reason } = answer;
  // What the mail replied to was about, each with its form.
  const asked = reason === "several" && mailId !== null ? findLetter(db, { id: mailId, userId }, now) : null;
  const works = asked?.items.filter(({ assignmentId }) => assignmentId !== null) ?? [];
  const text = composeAnswer({ ...answer, works }, findAgency(db, AGENCY_READER), mailer.settings.publicUrl);
  const to = { name: answer.name, address: answer.email };
  return { ...text, to, messageId: mail.messageId, thread: null, reply: null, at: new Date(mail.createdAt) };
}

/** The mail of a person who forgot the password, whatever pace they chose; null if its link no longer works. */
function prepareReset(db: Database, mailer: Mailer, mail: ClaimedMail, now: Date): Addressed | null {
  const id = Number(mail.key.replace(/^reset:/, ""));
  const reset = Number.isSafeInteger(id) ? findPasswordReset(db, id, now) : null;
  if (reset === null || reset.email === "") {
    cancelMail(db, mail, "nothing");
    return null;
  }
  const agency = findAgency(db, AGENCY_READER);
  const text = composeReset(reset, agency, mailer.settings.publicUrl, seal(resetText(id)));
  const to = { name: reset.name, address: reset.email };
  return { ...text, to, messageId: mail.messageId, thread: null, reply: null, at: new Date(mail.createdAt) };
}
