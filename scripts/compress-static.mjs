// After a build: writes a smaller copy beside each script and style sheet, which the server sends to browsers that can
// read it (serve/compressed-files.ts). Next compresses at each request, in a hurry; here there is time for the best.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const folder = path.resolve(import.meta.dirname, "..", process.env.NEXT_DIST_DIR ?? ".next", "static");

for (const name of readdirSync(folder, { recursive: true })) {
  if (!/\.(js|css)$/.test(name)) continue;
  const file = path.join(folder, name);
  const whole = readFileSync(file);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: whole.length,
  };
  writeFileSync(`${file}.br`, brotliCompressSync(whole, { params }));
}
