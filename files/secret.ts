import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isStrongSecret, StartRefusal } from "@/domain/start/start-refusal";
import { dataFolder } from "./data-folder";

/**
 * The key that signs session cookies: NEXTAUTH_SECRET, or one created in the data folder on first start.
 * @throws StartRefusal secret_weak if the given one could be guessed
 */
export function sessionSecret(): string {
  const given = process.env.NEXTAUTH_SECRET;
  if (given) {
    if (!isStrongSecret(given)) throw new StartRefusal("secret_weak");
    return given;
  }
  // Every request needs it: it is read once for each data folder.
  const folder = process.env.SO_CHI_DAO_DATA ?? "";
  const secret = stored.get(folder) ?? readOrCreate(path.join(dataFolder(), "session-secret"));
  stored.set(folder, secret);
  return secret;
}

const stored = new Map<string, string>();

function readOrCreate(file: string): string {
  try {
    writeFileSync(file, randomBytes(48).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8");
}
