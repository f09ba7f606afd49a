import "server-only";
import { createHash } from "node:crypto";

/**
 * The row's key for a secret that only its owner has: a session's cookie, a program's token, a calendar's address.
 * Because rows are found by this hash, a secret is never compared character by character, and a stolen database
 * file reveals none.
 */
export const tokenKey = (token: string): string => createHash("sha256").update(token).digest("hex");
