/** Why a mail was not taken, in words that messages/admin.json has for each. */
export const MAIL_ERRORS = [
  "unreachable",
  "timeout",
  "certificate_unknown",
  "certificate_expired",
  "certificate_name",
  "insecure",
  "needs_sign_in",
  "refused_sign_in",
  "refused_relay",
  "refused_sender",
  "refused_policy",
  "refused_recipient",
  "refused_content",
  "busy",
  "interrupted",
  "other",
] as const;
export type MailError = (typeof MAIL_ERRORS)[number];

/** Those of one mail or its reader; all others are of the server, the way to it, or how mail is set up. */
const OF_ONE_MAIL: readonly MailError[] = ["refused_recipient", "refused_content", "interrupted", "other"];

const LONGEST = 300;

/** How a failure is kept in its row: what it was, and what the server said to it. */
export function mailErrorText(error: MailError, reply: string): string {
  const said = reply.replace(/\s+/g, " ").trim().slice(0, LONGEST);
  return `${error}: ${said}`;
}

/** A row's failure read back. */
export function readMailError(text: string): { error: MailError; reply: string } {
  const at = text.indexOf(": ");
  const error = MAIL_ERRORS.find((one) => one === text.slice(0, at)) ?? "other";
  return { error, reply: at < 0 ? text : text.slice(at + 2) };
}

/** Did a row's mail fail for no fault of its own or its reader's? */
export const isOfSetUp = (text: string): boolean => !OF_ONE_MAIL.includes(readMailError(text).error);
