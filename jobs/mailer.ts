import "server-only";
import { createTransport, type Transporter } from "nodemailer";
import type SMTPPool from "nodemailer/lib/smtp-pool";
import type { MailText } from "./compose-mail";
import type { MailSettings } from "./mail-settings";

/** How long the server may take, milliseconds: to answer the call, to greet, to say anything; all far below a lease. */
export type Patience = { connection: number; greeting: number; silence: number; whole: number };
const PATIENCE: Patience = { connection: 15_000, greeting: 15_000, silence: 30_000, whole: 120_000 };

export type Addressed = MailText & {
  to: { name: string; address: string };
  messageId: string;
  /** The Message-ID under which mail programs gather all that is about one directive; null where it is about several. */
  thread: string | null;
  at: Date;
};

export type Mailer = {
  settings: MailSettings;
  /** Resolves once the server has taken the mail over. @throws what failureOf reads */
  send(mail: Addressed): Promise<void>;
  /** Resolves once the server has greeted, and let us sign in where an account is set up. @throws the same */
  check(): Promise<void>;
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
  const connect = () => {
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
    return transport;
  };
  const finish = async (work: Promise<unknown>) => {
    try {
      await within(patience.whole, work);
    } catch (error) {
      // A connection on which something failed is not trusted with the next mail.
      hangUp();
      throw error;
    }
  };
  return {
    settings,
    hangUp,
    check: () => finish(connect().verify()),
    send({ from, to, subject, text, html, messageId, thread, at }) {
      const mail = {
        from: { name: from, address: settings.from },
        to,
        subject,
        text,
        html,
        messageId: `<${messageId}>`,
        date: at,
        headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
        list: { unsubscribe: `${settings.publicUrl}/account` },
        ...(thread !== null && { inReplyTo: `<${thread}>`, references: `<${thread}>` }),
      };
      return finish(connect().sendMail(mail));
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
