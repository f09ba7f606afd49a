import "server-only";
import { createTransport, type Transporter } from "nodemailer";
import type SMTPPool from "nodemailer/lib/smtp-pool";
import { type MailError, mailErrorText } from "@/domain/notifications/mail-errors";
import type { MailText } from "./compose-mail";
import type { MailSettings } from "./mail-settings";

/** How long the server may take, milliseconds: to answer the call, to greet, to say anything; all far below a lease. */
export type Patience = { connection: number; greeting: number; silence: number; whole: number };
const PATIENCE: Patience = { connection: 15_000, greeting: 15_000, silence: 30_000, whole: 120_000 };

export type Addressed = MailText & { to: { name: string; address: string }; messageId: string; at: Date };

export type Mailer = {
  settings: MailSettings;
  /** Resolves once the server has taken the mail over. @throws what failureOf reads */
  send(mail: Addressed): Promise<void>;
  /** Ends the connection; the next mail opens another. */
  hangUp(): void;
};

/** Sends over one connection, one mail at a time: a process that dies leaves at most one whose fate is unknown. */
export function openMailer(settings: MailSettings, patience: Patience = PATIENCE): Mailer {
  let transport: Transporter<SMTPPool.SentMessageInfo, SMTPPool.Options> | null = null;
  const hangUp = () => {
    transport?.close();
    transport = null;
  };
  return {
    settings,
    hangUp,
    async send({ from, to, subject, text, html, messageId, at }) {
      transport ??= createTransport({
        ...settings.server,
        pool: true,
        maxConnections: 1,
        maxMessages: Number.POSITIVE_INFINITY,
        connectionTimeout: patience.connection,
        greetingTimeout: patience.greeting,
        socketTimeout: patience.silence,
        // Nothing that people wrote is ever read from a file or fetched.
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      const sending = transport.sendMail({
        from: { name: from, address: settings.from },
        to,
        subject,
        text,
        html,
        messageId: `<${messageId}>`,
        date: at,
        headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
        list: { unsubscribe: `${settings.publicUrl}/account` },
      });
      try {
        await within(patience.whole, sending);
      } catch (error) {
        // A connection on which something failed is not trusted with the next mail.
        hangUp();
        throw error;
      }
    },
  };
}

/** A server that keeps saying a little, but never the end, is given up as well. */
async function within<T>(milliseconds: number, sending: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(Object.assign(new Error("too slow"), { code: "ETIMEDOUT" })),
      milliseconds,
    );
  });
  try {
    return await Promise.race([sending, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

type SmtpError = {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
  message?: string;
};

/**
 * What failed, and whether for good: only where the server refuses this recipient or this mail for good (5xx).
 * A refused sign-in or sender is the set-up's fault, and every mail waits until it is mended.
 */
export function failureOf(thrown: unknown): { error: string; forGood: boolean } {
  const { code = "", command = "", responseCode = 0, response, message = "" } = thrown as SmtpError;
  const forGood = responseCode >= 500 && /^(RCPT TO|DATA)/.test(command);
  return { error: mailErrorText(kindOf(code, command, responseCode), response ?? message), forGood };
}

function kindOf(code: string, command: string, responseCode: number): MailError {
  if (responseCode >= 500 && command.startsWith("RCPT TO")) return "refused_recipient";
  if (responseCode >= 500 && command.startsWith("DATA")) return "refused_content";
  if (code === "EAUTH" || code === "ENOAUTH") return "refused_sign_in";
  if (responseCode >= 500 && command.startsWith("MAIL FROM")) return "refused_sender";
  if (responseCode >= 400 && responseCode < 500) return "busy";
  if (code === "ETLS") return "insecure";
  if (code === "ETIMEDOUT") return "timeout";
  if (["ECONNECTION", "ESOCKET", "EDNS", "ECONNREFUSED", "ECONNRESET"].includes(code)) return "unreachable";
  return "other";
}
