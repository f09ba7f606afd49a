import "server-only";
import { createHash } from "node:crypto";

/**
 * The row's key for a secret that its owner alone has: of a session's cookie, a program's token, a calendar's address.
 * Found by this key, a secret is never compared letter by letter, and a stolen file opens nothing.
 */
export const tokenKey = (token: string): string => createHash("sha256").update(token).digest("hex");
