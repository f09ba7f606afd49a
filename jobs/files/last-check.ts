import { readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type FileCheck, fileCheckSchema } from "@/domain/backups/file-check";
import { dataFolder } from "@/files/data-folder";

const file = () => path.join(dataFolder("backups"), "files-check.json");

/** What the last check of the stored files found; null if there was none. */
export function lastFileCheck(): FileCheck | null {
  try {
    return fileCheckSchema.parse(JSON.parse(readFileSync(file(), "utf8")));
  } catch {
    return null;
  }
}

/** Keeps the result of the latest check of stored files, for the administrator's page. */
export function noteFileCheck(check: FileCheck): void {
  writeFileSync(`${file()}.part`, JSON.stringify(check, null, 2), { mode: 0o600, flush: true });
  renameSync(`${file()}.part`, file());
}
