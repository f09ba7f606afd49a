// Restores a backup into the empty data folder named by SO_CHI_DAO_DATA: FILE [--key-file FILE].
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { BackupError } from "@/domain/backups/problems";
import { keepBackupKey, keyToOpen } from "@/files/backup-key";
import { dataFolder } from "@/files/data-folder";
import { restoreBackup } from "@/jobs/backup/restore-backup";
import { leaveRestored } from "@/jobs/backup/restored";
import { endWithProblem } from "./backup/end-with-problem";

const { values, positionals } = parseArgs({
  options: { "key-file": { type: "string" } },
  allowPositionals: true,
});
const file = positionals[0];
try {
  if (file === undefined) throw new BackupError("not_a_backup", "npm run restore -- FILE");
  const keyFile = values["key-file"];
  const given = keyFile === undefined ? undefined : readFileSync(keyFile, "utf8");
  const key = keyToOpen(given);
  const { madeAt, rows, sums, missing } = await restoreBackup(path.resolve(file), key, dataFolder());
  const restored = Object.values(rows).reduce((sum, count) => sum + count, 0);
  const files = Object.keys(sums).filter((one) => one.startsWith("uploads/")).length;
  if (given !== undefined) keepBackupKey(given);
  leaveRestored({ madeAt, rows: restored, files });
  console.log(JSON.stringify({ madeAt, rows: restored, files, missing }));
} catch (error) {
  endWithProblem(error);
}
