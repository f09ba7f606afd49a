import { isIP } from "node:net";

/** Never logged: it may contain a password. */
export type MailServer = {
  host: string;
  port: number;
  /** TLS from the first byte; otherwise STARTTLS is used if the server offers it. */
  secure: boolean;
  auth?: { user: string; pass: string };
};

export type MailSettings = {
  server: MailServer;
  from: string;
  /** Without a trailing slash. */
  publicUrl: string;
  /** The end of every Message-ID. */
  host: string;
  /** The agency's mailbox whose mail is read; without it nobody is asked to reply. */
  replyTo?: string;
};

/** Why mail is off: the wrong variable, never its value. */
export type MailOff = { problem: MailVariable | null };
export type MailVariable = "SMTP_URL" | "PUBLIC_URL" | "MAIL_FROM";

/** The problem of each variable, for the server's log. */
export const MAIL_PROBLEMS: Record<MailVariable, string> = {
  SMTP_URL: "SMTP_URL is no smtp:// or smtps:// address",
  PUBLIC_URL: "PUBLIC_URL is not set, without which no link in a mail would lead here",
  MAIL_FROM: "MAIL_FROM is no e-mail address",
};

/**
 * The mail settings from SMTP_URL, MAIL_FROM and PUBLIC_URL.
 * @returns the settings, or why there are none: null if no server is configured, which is a choice and not an
 * error
 */
export function readMailSettings(env: Readonly<Record<string, string | undefined>>): MailSettings | MailOff {
  const server = env.SMTP_URL ?? "";
  if (server === "") return { problem: null };
  if (!hasProtocol(server, ["smtp:", "smtps:"])) return { problem: "SMTP_URL" };
  const publicUrl = (env.PUBLIC_URL ?? "").replace(/\/+$/, "");
  if (!hasProtocol(publicUrl, ["http:", "https:"])) return { problem: "PUBLIC_URL" };
  const { hostname } = new URL(publicUrl);
  const from = env.MAIL_FROM ?? (isIP(hostname) ? "" : `so-chi-dao@${hostname}`);
  if (!/^[^\s@<>"]+@[^\s@<>"]+$/.test(from)) return { problem: "MAIL_FROM" };
  return { server: readServer(server), from, publicUrl, host: from.slice(from.indexOf("@") + 1) };
}

/** The server of an address smtp(s)://user:password@host:port. Without a port: 465 for smtps, 587 for smtp. */
export function readServer(address: string): MailServer {
  const { protocol, hostname, port, username, password } = new URL(address);
  const secure = protocol === "smtps:";
  const auth = username
    ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
    : undefined;
  const host = hostname.replace(/^\[|\]$/g, "");
  return { host, port: Number(port) || (secure ? 465 : 587), secure, ...(auth && { auth }) };
}

function hasProtocol(address: string, protocols: readonly string[]): boolean {
  return URL.canParse(address) && protocols.includes(new URL(address).protocol);
}
