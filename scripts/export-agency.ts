// Writes everything of the agency in the data folder as one archive: --out FILE [--with-passwords].
import { createWriteStream, existsSync, renameSync, rmSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { databaseFile } from "@/db/client";
import { migrateFile } from "@/db/migrate";
import { dataFolder } from "@/files/data-folder";
import { readManifest } from "@/jobs/archive/read-manifest";
import { writeArchive } from "@/jobs/archive/write-archive";

const { values } = parseArgs({
  options: { out: { type: "string" }, "with-passwords": { type: "boolean", default: false } },
});
if (!values.out) fail("Cần --out TỆP.zip (name the file).");
if (!existsSync(databaseFile())) fail(`Không có sổ ở ${databaseFile()} (no database there).`);
const now = new Date();
migrateFile(databaseFile(), dataFolder("backups"), now);
// Never overwrites an older archive, is not readable by other users of the machine, and has its name only when it is
// complete.
if (existsSync(values.out)) fail(`Đã có ${values.out} (the file exists already).`);
const half = `${values.out}.part`;
try {
  await pipeline(
    writeArchive(now, { passwords: values["with-passwords"] }),
    createWriteStream(half, { flags: "wx", mode: 0o600, flush: true }),
  );
  renameSync(half, values.out);
} catch (error) {
  rmSync(half, { force: true });
  fail(`Không xuất được (the export failed): ${error instanceof Error ? error.message : error}`);
}
for (const sha256 of (await readManifest(values.out)).missing) {
  console.error(
    `Thiếu tệp trên đĩa, không có trong kho lưu (file missing on disk, not in the archive): ${sha256}`,
  );
}
console.log(values.out);

function fail(words: string): never {
  console.error(words);
  process.exit(1);
}
