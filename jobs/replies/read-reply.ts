import "server-only";
import { createHash } from "node:crypto";
import PostalMime, { type Attachment, type Email } from "postal-mime";
import { isAutomatic, type MailHeaders } from "@/domain/replies/automatic";
import { LAYOUT_PICTURE_BYTES } from "@/domain/replies/limits";
import { keepFlowedLines } from "./flowed-lines";
import { readTokens } from "./reply-token";

export type ReplyFile = { name: string; bytes: Uint8Array };

/** A mail of the mailbox, parsed. */
export type Reply = {
  /** Lower-case address of the one sender; empty if there is none, or more. */
  from: string;
  subject: string;
  /** Tells this mail from every other one, at each reading and in each copy. */
  key: string;
  isAutomatic: boolean;
  tokens: { random: string; proof: string }[];
  text: string;
  files: ReplyFile[];
};

const LONGEST_ADDRESS = 254;
const LONGEST_SUBJECT = 200;

/** Parses a mail, or the beginning of one. @throws if it is none */
export async function readReply(raw: Buffer): Promise<Reply> {
  const lines = keepFlowedLines(raw);
  const email = await PostalMime.parse(lines.raw, {
    maxNestingDepth: 20,
    maxHeadersSize: 256 * 1024,
    attachmentEncoding: "arraybuffer",
    // A mail that was attached or passed on is none of this person's words.
    forceRfc822Attachments: true,
  });
  const headers: MailHeaders = new Map(email.headers.map(({ key, value }) => [key, value]));
  const from = senderOf(email, headers);
  const subject = (email.subject ?? "").replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").slice(0, LONGEST_SUBJECT);
  return {
    from,
    subject,
    key: keyOf(raw, email.messageId ?? "", from),
    isAutomatic: isAutomatic(headers, from, subject),
    tokens: readTokens(`${email.references ?? ""} ${email.inReplyTo ?? ""}`),
    text: email.text?.trim() ? lines.join(email.text) : await textOfPage(email.html ?? ""),
    files: email.attachments.filter(isOfPerson).map(fileOf),
  };
}

/**
 * The words of a mail that is only a page, as Outlook on the web and some phones send it. postal-mime 4.0.0 turns a page
 * into text only in a mail that has a plain part as well, so the page is given to it with an empty one.
 */
async function textOfPage(html: string): Promise<string> {
  if (html === "") return "";
  const [first = "", ...styled] = html.split(/<style\b/i);
  const words = [
    first,
    ...styled.map((part) =>
      part
        .split(/<\/style\s*>/i)
        .slice(1)
        .join(" "),
    ),
  ].join(" ");
  const page = Buffer.from(words).toString("base64").replace(/.{76}/g, "$&\r\n");
  const parts = [
    "Content-Type: text/plain\r\n\r\n",
    `Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${page}\r\n`,
  ];
  const head = 'Content-Type: multipart/mixed; boundary="page"\r\n\r\n';
  const raw = `${head}${parts.map((part) => `--page\r\n${part}`).join("\r\n")}--page--\r\n`;
  return (await PostalMime.parse(raw)).text ?? "";
}

/** A mail with two senders, or with two From headers, says nothing certain. */
function senderOf({ from, headers }: Email, byName: MailHeaders): string {
  const isSingle = headers.filter(({ key }) => key === "from").length === 1;
  const several = /,/.test((byName.get("from") ?? "").replace(/"[^"]*"/g, ""));
  const address = from && "address" in from ? (from.address ?? "") : "";
  return isSingle && !several && address.length <= LONGEST_ADDRESS ? address.toLowerCase() : "";
}

/** Two copies of a mail have its Message-ID in common; a mail without one is known by its bytes. */
const keyOf = (raw: Buffer, messageId: string, from: string): string =>
  createHash("sha256")
    .update(messageId === "" ? raw : JSON.stringify([messageId, from]))
    .digest("hex");

/** Without the pictures of signatures, and what programs add for themselves. */
function isOfPerson({ mimeType, related, content }: Attachment): boolean {
  if (/^(text\/(calendar|x-amp-html)|application\/(ics|(x-)?pkcs7-signature|pgp-signature))/.test(mimeType)) {
    return false;
  }
  return !(related && mimeType.startsWith("image/") && sizeOf(content) < LAYOUT_PICTURE_BYTES);
}

const sizeOf = (content: Attachment["content"]): number =>
  typeof content === "string" ? content.length : content.byteLength;

const fileOf = ({ filename, content }: Attachment): ReplyFile => ({
  name: filename || "tep",
  bytes: typeof content === "string" ? Buffer.from(content, "utf8") : new Uint8Array(content),
});
