import type { MailSettings } from "../mail-settings";

/** The agency's mailbox for replies. Never logged: it contains a password. */
export type MailboxSettings = {
  host: string;
  port: number;
  /** TLS from the first byte; otherwise STARTTLS, which is required unless the server is this machine. */
  secure: boolean;
  auth: { user: string; pass: string };
  /** The address that people reply to. */
  address: string;
};

export type MailboxVariable = "IMAP_URL" | "MAIL_REPLY_TO" | "SMTP_URL";
/** Why replies are off: the wrong variable, never its value; null if no mailbox is configured. */
export type MailboxOff = { problem: MailboxVariable | null };

/** The problem of each variable, for the server's log. */
export const MAILBOX_PROBLEMS: Record<MailboxVariable, string> = {
  IMAP_URL: "IMAP_URL is no imap:// or imaps:// address with a user and a password",
  MAIL_REPLY_TO: "MAIL_REPLY_TO is no e-mail address, nor is the user of IMAP_URL",
  SMTP_URL: "IMAP_URL is set, but no mail is sent that people could reply to",
};

/**
 * The mailbox of IMAP_URL and MAIL_REPLY_TO.
 * @param mail the settings of outgoing mail; null if none is sent
 */
export function readMailboxSettings(
  env: Readonly<Record<string, string | undefined>>,
  mail: MailSettings | null,
): MailboxSettings | MailboxOff {
  const given = env.IMAP_URL ?? "";
  if (given === "") return { problem: null };
  const url = URL.parse(given);
  if (!url || !["imap:", "imaps:"].includes(url.protocol) || url.username === "" || url.password === "") {
    return { problem: "IMAP_URL" };
  }
  const auth = { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
  const address = env.MAIL_REPLY_TO ?? auth.user;
  if (!/^[^\s@<>",;]+@[^\s@<>",;]+$/.test(address)) return { problem: "MAIL_REPLY_TO" };
  if (mail === null) return { problem: "SMTP_URL" };
  const secure = url.protocol === "imaps:";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return { host, port: Number(url.port) || (secure ? 993 : 143), secure, auth, address };
}
