import "server-only";
import { createTransport, type Transporter } from "nodemailer";
import type SMTPPool from "nodemailer/lib/smtp-pool";
import type { MailText } from "./compose-mail";
import type { MailSettings } from "./mail-settings";

/** Timeouts of the server, milliseconds: to connect, to greet, to send anything; all far shorter than a lease. */
export type Patience = { connection: number; greeting: number; silence: number; whole: number };
const PATIENCE: Patience = { connection: 15_000, greeting: 15_000, silence: 30_000, whole: 120_000 };

export type Addressed = MailText & {
  to: { name: string; address: string };
  messageId: string;
  /**
   * The Message-ID under which mail programs group all mail about one directive; null for a mail about several.
   */
  thread: string | null;
  /** Where replies go, and the token that proves they answer this mail; null if they are not read. */
  reply: { address: string; token: string } | null;
  at: Date;
};

export type Mailer = {
  settings: MailSettings;
  /** Resolves once the server has accepted the mail. @throws an error for failureOf */
  send(mail: Addressed): Promise<void>;
  /**
   * Resolves once the server has greeted, and accepted our sign-in if an account is configured. @throws an error
   * for failureOf
   */
  check(): Promise<void>;
  /** Ends the connection; the next mail opens another. */
  hangUp(): void;
};

/**
 * Sends over one connection, one mail at a time: a process that dies leaves at most one mail with an unknown
 * result.
 */
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
      // Text written by people never makes it read a file or fetch an address.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return transport;
  };
  const finish = async (work: Promise<unknown>) => {
    try {
      await within(patience.whole, work);
    } catch (error) {
      // A connection with an error is not used for the next mail.
      hangUp();
      throw error;
    }
  };
  return {
    settings,
    hangUp,
    check: () => finish(connect().verify()),
    send({ from, to, subject, text, html, messageId, thread, reply, at }) {
      const host = messageId.slice(messageId.indexOf("@") + 1);
      // Some servers replace a Message-ID; replies name what stands in References too.
      const references = [thread, reply && `${reply.token}@ref.${host}`].filter((one) => one !== null);
      const mail = {
        from: { name: from, address: settings.from },
        to,
        subject,
        text,
        html,
        messageId: `<${reply === null ? messageId : `${reply.token}@${host}`}>`,
        date: at,
        headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
        ...(reply !== null && { replyTo: reply.address }),
        list: { unsubscribe: `${settings.publicUrl}/account` },
        ...(thread !== null && { inReplyTo: `<${thread}>` }),
        ...(references.length > 0 && { references: references.map((one) => `<${one}>`) }),
      };
      return finish(connect().sendMail(mail));
    },
  };
}

/** A server that keeps sending a little, but never finishes, times out as well. */
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
