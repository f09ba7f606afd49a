import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { sessionSecret } from "@/files/secret";

/** What a token stands for: one mail to one person about one assignment, or (null) about several things. */
export type Answerable = { messageId: string; mailId: number; userId: number; assignmentId: number | null };

const TOKEN = /\breply\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{22})@/g;
/** Of the headers of one reply. */
const MAX_TOKENS = 20;

/**
 * The left part of a Message-ID that lets the reader of a mail reply to it: nobody can make one without the key of the
 * data folder, which is not in the database.
 */
export const replyToken = (about: Answerable): string =>
  `reply.${randomPart(about.messageId)}.${signature(about).toString("base64url")}`;

/** The tokens in the headers of a reply that name the mails replied to, the newest first; their proof is unchecked. */
export function readTokens(references: string): { random: string; proof: string }[] {
  return [...references.matchAll(TOKEN)]
    .slice(-MAX_TOKENS)
    .reverse()
    .map(([, random = "", proof = ""]) => ({ random, proof }));
}

/** Whether the proof of a token was made here for this mail, person and assignment. */
export function isProof(proof: string, about: Answerable): boolean {
  const given = Buffer.from(proof, "base64url");
  const right = signature(about);
  return given.length === right.length && timingSafeEqual(given, right);
}

const randomPart = (messageId: string): string => messageId.split("@")[0] ?? "";

function signature({ messageId, mailId, userId, assignmentId }: Answerable): Buffer {
  const key = Buffer.from(hkdfSync("sha256", sessionSecret(), "", "so-chi-dao reply tokens", 32));
  const text = JSON.stringify([randomPart(messageId), mailId, userId, assignmentId]);
  return createHmac("sha256", key).update(text).digest().subarray(0, 16);
}
