// After a build: writes each program of documents/start-thread.ts with its libraries into one file, which a thread loads in a
// tenth of the time that it takes from the sources (docs/speed.md).
import path from "node:path";
import { build } from "esbuild";

const root = path.resolve(import.meta.dirname, "..");
const PROGRAMS = [
  "documents/paper-worker.ts",
  "documents/reading-worker.ts",
  "jobs/archive/archive-thread.ts",
  "jobs/imports/import-thread.ts",
  "jobs/sheets/register-thread.ts",
];
/** They load files of their own from their folders. */
const NOT_BUNDLED = ["better-sqlite3", "pdfkit", "sharp", "tesseract.js", "@tesseract.js-data/vie"];

await build({
  absWorkingDir: root,
  entryPoints: PROGRAMS,
  outdir: path.join(process.env.NEXT_DIST_DIR ?? ".next", "threads"),
  entryNames: "[name]",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  external: NOT_BUNDLED,
  platform: "node",
  format: "esm",
  conditions: ["react-server"],
  // Libraries in the older format of modules ask for Node's own by this.
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
  },
  logLevel: "warning",
});
