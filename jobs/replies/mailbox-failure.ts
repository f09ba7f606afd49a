import { type MailError, mailErrorText } from "@/domain/notifications/mail-errors";

/** What imapflow throws. */
type ImapError = {
  code?: string;
  authenticationFailed?: boolean;
  /** Encryption was required, and the server offered none. */
  tlsFailed?: boolean;
  message?: string;
  responseText?: string;
};

/** Why a visit to the mailbox failed, as stored: the kind of error and the words of the server or the machine. */
export function mailboxFailureOf(thrown: unknown): string {
  const error = thrown as ImapError;
  return mailErrorText(kindOf(error), error.responseText ?? error.message ?? "");
}

function kindOf({ code = "", authenticationFailed, tlsFailed, message = "" }: ImapError): MailError {
  if (authenticationFailed) return "refused_sign_in";
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID" || /altnames/i.test(message)) return "certificate_name";
  if (code === "CERT_HAS_EXPIRED" || code === "CERT_NOT_YET_VALID") return "certificate_expired";
  if (/SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|CERT_UNTRUSTED/.test(code)) return "certificate_unknown";
  if (tlsFailed || /tls|ssl|EPROTO/i.test(code) || /\btls|\bssl|wrong version/i.test(message))
    return "insecure";
  if (/TIMEOUT|ETIMEDOUT/i.test(code)) return "timeout";
  if (/^(ECONN|ENOTFOUND|EAI_AGAIN|EHOST|ENET|EPIPE|NoConnection|ClosedAfter)/.test(code))
    return "unreachable";
  return "other";
}
