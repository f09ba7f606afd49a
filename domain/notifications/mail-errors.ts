/** Why a mail was not accepted; messages/admin.json has words for each. */
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

/** Errors of one mail or its recipient; all others concern the server, the network, or the mail settings. */
const OF_ONE_MAIL: readonly MailError[] = ["refused_recipient", "refused_content", "interrupted", "other"];

const LONGEST = 300;

/** A failure as stored in its row: the error and the server's reply. */
export function mailErrorText(error: MailError, reply: string): string {
  const said = reply.replace(/\s+/g, " ").trim().slice(0, LONGEST);
  return `${error}: ${said}`;
}

/** Parses the failure stored in a row. */
export function readMailError(text: string): { error: MailError; reply: string } {
  const at = text.indexOf(": ");
  const error = MAIL_ERRORS.find((one) => one === text.slice(0, at)) ?? "other";
  return { error, reply: at < 0 ? text : text.slice(at + 2) };
}

/** Whether a mail failed for a reason other than itself or its recipient. */
export const isOfSetUp = (text: string): boolean => !OF_ONE_MAIL.includes(readMailError(text).error);
