/** Why a mail was not taken, in words that messages/admin.json has for each. */
export const MAIL_ERRORS = [
  "unreachable",
  "timeout",
  "refused_sign_in",
  "insecure",
  "refused_recipient",
  "refused_content",
  "refused_sender",
  "busy",
  "interrupted",
  "other",
] as const;
export type MailError = (typeof MAIL_ERRORS)[number];

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
