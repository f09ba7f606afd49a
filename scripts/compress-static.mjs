// After a build: writes a smaller copy beside each script and style sheet, which the server sends to browsers that can
// read it (serve/compressed-files.ts). Next compresses at each request, in a hurry; here there is time for the best.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const folder = path.resolve(import.meta.dirname, "..", process.env.NEXT_DIST_DIR ?? ".next", "static");

const compress = promisify(brotliCompress);

const names = readdirSync(folder, { recursive: true }).filter((name) => /\.(js|css)$/.test(name));
// All at once: each takes a thread, as far as there are cores.
await Promise.all(
  names.map(async (name) => {
    const file = path.join(folder, name);
    const whole = readFileSync(file);
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: whole.length,
    };
    writeFileSync(`${file}.br`, await compress(whole, { params }));
  }),
);
