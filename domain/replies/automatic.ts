/** The headers of a mail by their lower-case name. */
export type MailHeaders = ReadonlyMap<string, string>;

/**
 * Whether a program sent a mail and not a person: an out-of-office note, a bounce, a list (RFC 3834 and what programs
 * did before it). None of them is ever answered.
 */
export function isAutomatic(headers: MailHeaders, from: string, subject: string): boolean {
  const header = (name: string) => headers.get(name)?.trim().toLowerCase() ?? "";
  const submitted = header("auto-submitted");
  if (submitted !== "" && submitted !== "no") return true;
  if (/\b(bulk|junk|list|auto_reply)\b/.test(header("precedence"))) return true;
  if (MARKS.some((name) => headers.has(name))) return true;
  if (header("return-path") === "<>" || header("content-type").startsWith("multipart/report")) return true;
  if (/^(mailer-daemon|postmaster|no-?reply|do-?not-?reply)@/i.test(from)) return true;
  return OUT_OF_OFFICE.test(subject.trim());
}

const MARKS = [
  "x-auto-response-suppress",
  "x-autoreply",
  "x-autorespond",
  "x-autoresponder",
  "list-id",
  "list-unsubscribe",
  "x-failed-recipients",
] as const;

const OUT_OF_OFFICE =
  /^(automatic reply|auto(matic)?[- ]?reply|out of office|undeliver|delivery status notification|mail delivery (failed|subsystem)|returned mail|trả lời tự động|thư trả lời tự động|vắng mặt|không gửi được)/iu;
