// After a build: marks the scripts that every page begins with, then writes a smaller copy beside each script and style
// sheet, which the server sends to browsers that can read it (serve/compressed-files.ts). Next compresses at each request,
// in a hurry; here there is time for the best.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const folder = path.resolve(import.meta.dirname, "..", process.env.NEXT_DIST_DIR ?? ".next", "static");

/**
 * The first line of a script whose functions Chromium compiles while it loads, in another thread ("explicit compile hints"
 * of V8). Without it the page's thread stops to compile each large function when it is first called.
 */
const COMPILE_ALL = "//# allFunctionsCalledOnLoad\n";
/** Bytes above which a script is React or the framework's client, which run on each page. The app's own are far below. */
const MARKED_FROM = 150_000;

const compress = promisify(brotliCompress);

const names = readdirSync(folder, { recursive: true }).filter((name) => /\.(js|css)$/.test(name));
// All at once: each takes a thread, as far as there are cores.
await Promise.all(
  names.map(async (name) => {
    const file = path.join(folder, name);
    const whole = marked(file, readFileSync(file));
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: whole.length,
    };
    writeFileSync(`${file}.br`, await compress(whole, { params }));
  }),
);

function marked(file, plain) {
  if (!file.endsWith(".js") || plain.length < MARKED_FROM || plain.indexOf(COMPILE_ALL) === 0) return plain;
  const whole = Buffer.concat([Buffer.from(COMPILE_ALL), plain]);
  writeFileSync(file, whole);
  return whole;
}
