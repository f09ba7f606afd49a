// Writes everything of the agency in the data folder as one archive: --out FILE [--with-passwords].
import { createWriteStream, existsSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { databaseFile } from "@/db/client";
import { migrateFile } from "@/db/migrate";
import { dataFolder } from "@/files/data-folder";
import { writeArchive } from "@/jobs/archive/write-archive";

const { values } = parseArgs({
  options: { out: { type: "string" }, "with-passwords": { type: "boolean", default: false } },
});
if (!values.out) fail("Cần --out TỆP.zip (name the file).");
if (!existsSync(databaseFile())) fail(`Không có sổ ở ${databaseFile()} (no database there).`);
const now = new Date();
migrateFile(databaseFile(), dataFolder("backups"), now);
// Never overwrites an older archive, and is not readable by other users of the machine.
await pipeline(
  writeArchive(now, { passwords: values["with-passwords"] }),
  createWriteStream(values.out, { flags: "wx", mode: 0o600 }),
);
console.log(values.out);

function fail(words: string): never {
  console.error(words);
  process.exit(1);
}
