import { randomUUID } from "node:crypto";
import path from "node:path";
import { build } from "esbuild";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** Makes one file of the writer, which then starts within a second. @returns its place; the caller removes it */
export async function bundleWriter(): Promise<string> {
  const outfile = path.join(ROOT, "node_modules/.cache/so-chi-dao", `writer-${randomUUID()}.cjs`);
  await build({
    entryPoints: [path.join(import.meta.dirname, "writer.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    conditions: ["react-server"],
    external: ["better-sqlite3", "sharp"],
    tsconfig: path.join(ROOT, "tsconfig.json"),
    logLevel: "error",
  });
  return outfile;
}
