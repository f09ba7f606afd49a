import { generateKeyPairSync } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dataFolder } from "./data-folder";

/**
 * The private key that names this server to push services (VAPID, RFC 8292), PEM: SO_CHI_DAO_PUSH_KEY, or one created
 * in the data folder.
 */
export function pushKey(): string {
  const given = process.env.SO_CHI_DAO_PUSH_KEY;
  if (given) return given;
  const file = path.join(dataFolder(), "push-key");
  try {
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
    const pem = privateKey.export({ type: "pkcs8", format: "pem" });
    writeFileSync(file, pem, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return readFileSync(file, "utf8");
}
