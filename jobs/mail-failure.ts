import { type MailError, mailErrorText } from "@/domain/notifications/mail-errors";

/** The reason of a failed try. */
export type MailFailure = {
  /** As stored in the mail's row. */
  error: string;
  /** Whether the server refuses this recipient or this mail permanently; everything else is tried again. */
  forGood: boolean;
  /**
   * Whether nothing can be sent until it is fixed: the network, the server, its certificate, or our mail settings.
   */
  stopsAll: boolean;
};

/** The error that nodemailer throws. */
type SmtpError = {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
  message?: string;
};

/** The command that was answered; "start" before the first mail: greeting, hello, encryption. */
type Stage = "start" | "auth" | "sender" | "recipient" | "data";

/** A server's reply: its code, its enhanced code (RFC 3463) as class, subject and detail, and its text. */
type Reply = { code: number; enhanced: readonly [number, number, number] | null; words: string };

/** The reason of a failed try, from the error that nodemailer threw. */
export function failureOf(thrown: unknown): MailFailure {
  const { code = "", command = "", responseCode = 0, response, message = "" } = thrown as SmtpError;
  const stage = stageOf(command, code);
  const words = response ?? message;
  const error =
    responseCode >= 400
      ? kindOfReply(stage, { code: responseCode, enhanced: enhancedOf(words), words })
      : kindOfFault(code, message);
  const forGood = error === "refused_recipient" || error === "refused_content";
  // "Busy" for one recipient is greylisting or a full mailbox; 421 ends the whole conversation.
  const ofOneMail = error === "busy" && (stage === "recipient" || stage === "data") && responseCode !== 421;
  const ofOurs = error === "other" && responseCode < 400;
  return { error: mailErrorText(error, words), forGood, stopsAll: !(forGood || ofOneMail || ofOurs) };
}

function stageOf(command: string, code: string): Stage {
  if (code === "EAUTH" || command.startsWith("AUTH")) return "auth";
  if (command.startsWith("MAIL FROM")) return "sender";
  if (command.startsWith("RCPT TO")) return "recipient";
  return command.startsWith("DATA") ? "data" : "start";
}

/** "5.7.1", also as "#5.7.1" and "(5.7.1)", but not part of an IPv4 address. */
function enhancedOf(words: string): Reply["enhanced"] {
  const found = /(?:^|[\s(#-])([245])\.(\d{1,3})\.(\d{1,3})(?![\d.]*\d)/.exec(words);
  return found ? [Number(found[1]), Number(found[2]), Number(found[3])] : null;
}

const ASKS_FOR_SIGN_IN = /authentication (is )?(required|needed)|not authenticated|(sign|log) ?in/i;

function kindOfReply(stage: Stage, reply: Reply): MailError {
  const { code, enhanced, words } = reply;
  if (code < 500) return "busy";
  const [, subject = 0, detail = 0] = enhanced ?? [];
  if (wantsEncryption(reply)) return "insecure";
  if (stage === "auth") return "refused_sign_in";
  if (code === 530 || (subject === 7 && ASKS_FOR_SIGN_IN.test(words))) return "needs_sign_in";
  if (subject === 7) return kindOfPolicy(stage, detail);
  if (subject === 1 && (detail === 7 || detail === 8)) return "refused_sender";
  if (subject === 6 || (subject === 3 && detail === 4) || (subject === 2 && detail === 3))
    return "refused_content";
  if (stage === "start") return "refused_relay";
  if (stage === "sender") return code === 552 ? "refused_content" : "refused_sender";
  if (subject === 1 || subject === 2 || subject === 4) return "refused_recipient";
  return kindByWords(stage, reply);
}

/** 538, X.7.10 and X.7.11, or a 530 that requires STARTTLS. */
const wantsEncryption = ({ code, enhanced, words }: Reply): boolean =>
  code === 538 ||
  (enhanced?.[1] === 7 && (enhanced[2] === 10 || enhanced[2] === 11)) ||
  (code === 530 && /starttls|encrypt|\btls\b/i.test(words));

/**
 * Security and policy: about the sender, not the recipient, except for a mailbox or a domain that changed hands
 * (RFC 7293).
 */
function kindOfPolicy(stage: Stage, detail: number): MailError {
  if (detail === 17 || detail === 18) return "refused_recipient";
  if (stage === "sender" || detail === 27 || detail === 60) return "refused_sender";
  return stage === "data" ? "refused_policy" : "refused_relay";
}

const OF_POLICY =
  /relay|rcpthosts|authenticat|client host|access denied|not permitted|not allowed to|block|blacklist|spf|dkim|dmarc|helo|ehlo|policy|spam/i;

/** For servers without an enhanced code, or with an uninformative one. */
function kindByWords(stage: Stage, { code, words }: Reply): MailError {
  const ofPolicy = OF_POLICY.test(words);
  if (stage === "data") return ofPolicy ? "refused_policy" : "refused_content";
  if (ofPolicy) return "refused_relay";
  // 500 to 504 are about the conversation, and 554 alone says only "no".
  return code >= 550 && code <= 553 ? "refused_recipient" : "other";
}

/** The reason of a failure before the server answered, by nodemailer's code and the texts of OpenSSL and Node. */
function kindOfFault(code: string, message: string): MailError {
  if (/altnames|does not match certificate/i.test(message)) return "certificate_name";
  if (/certificate (has expired|is not yet valid)/i.test(message)) return "certificate_expired";
  if (/self.signed|certificate|unable to get .*issuer/i.test(message)) return "certificate_unknown";
  if (code === "ETLS" || /\bssl|\btls\b|handshake|EPROTO/i.test(message)) return "insecure";
  if (code === "EAUTH" || code === "ENOAUTH") return "refused_sign_in";
  if (code === "ETIMEDOUT") return "timeout";
  if (["ECONNECTION", "ESOCKET", "EDNS", "ECONNREFUSED", "ECONNRESET"].includes(code)) return "unreachable";
  return "other";
}
