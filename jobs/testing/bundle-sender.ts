import { randomUUID } from "node:crypto";
import path from "node:path";
import { build } from "esbuild";

const ROOT = path.resolve(import.meta.dirname, "../..");

/**
 * The sender's process as one file of plain JavaScript, which starts much faster: a simulated year starts it again
 * and again.
 * @returns the file's path, from which the native module is found
 */
export async function bundleSender(): Promise<string> {
  // Test files run as threads of one process: its number would be the same for all of them.
  const outfile = path.join(ROOT, "node_modules/.cache/so-chi-dao", `sender-${randomUUID()}.cjs`);
  await build({
    entryPoints: [path.join(import.meta.dirname, "sender-process.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    conditions: ["react-server"],
    external: ["better-sqlite3"],
    tsconfig: path.join(ROOT, "tsconfig.json"),
    logLevel: "error",
  });
  return outfile;
}
