import { isIP } from "node:net";

export type MailSettings = {
  /** smtp(s)://user:password@host:port; never logged. */
  server: string;
  from: string;
  /** Without a slash at its end. */
  publicUrl: string;
  /** Ends every Message-ID. */
  host: string;
};

/** Why mail is off, in the machine's log: the names of the variables, never their values. */
export type MailOff = { problem: string | null };

/**
 * How mail is sent, from SMTP_URL, MAIL_FROM and PUBLIC_URL.
 * @returns the settings, or why there are none: null where no server is named, which is a choice and no mistake
 */
export function readMailSettings(env: Readonly<Record<string, string | undefined>>): MailSettings | MailOff {
  const server = env.SMTP_URL ?? "";
  if (server === "") return { problem: null };
  if (!hasProtocol(server, ["smtp:", "smtps:"]))
    return { problem: "SMTP_URL is no smtp:// or smtps:// address" };
  const publicUrl = (env.PUBLIC_URL ?? "").replace(/\/+$/, "");
  if (!hasProtocol(publicUrl, ["http:", "https:"])) {
    return { problem: "PUBLIC_URL is not set, without which no link in a mail would lead here" };
  }
  const { hostname } = new URL(publicUrl);
  const from = env.MAIL_FROM ?? (isIP(hostname) ? "" : `so-chi-dao@${hostname}`);
  if (!/^[^\s@<>"]+@[^\s@<>"]+$/.test(from)) return { problem: "MAIL_FROM is no e-mail address" };
  return { server, from, publicUrl, host: from.slice(from.indexOf("@") + 1) };
}

function hasProtocol(address: string, protocols: readonly string[]): boolean {
  return URL.canParse(address) && protocols.includes(new URL(address).protocol);
}
