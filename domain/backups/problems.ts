/** Why a backup cannot be made, opened or restored. The words are in messages/<locale>/backups.json. */
export const BACKUP_PROBLEMS = [
  "no_database",
  "no_space",
  "key_weak",
  "key_missing",
  "key_wrong",
  "not_a_backup",
  "damaged",
  "database_damaged",
  "folder_not_writable",
  "second_folder",
  "target_not_empty",
  "running",
  "interrupted",
  "unknown",
] as const;
export type BackupProblem = (typeof BACKUP_PROBLEMS)[number];

/** A backup, a check or a restore that cannot succeed. */
export class BackupError extends Error {
  override readonly name = "BackupError";

  /** @param detail the fact in the message: a path, an entry or a program's own message */
  constructor(
    readonly problem: BackupProblem,
    readonly detail = "",
  ) {
    super(detail === "" ? problem : `${problem}: ${detail}`);
  }
}

/** The problem that an error of the system means. */
export function backupErrorOf(error: unknown): BackupError {
  if (error instanceof BackupError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const message = error instanceof Error ? error.message : String(error);
  if (code === "ENOSPC" || code === "EDQUOT" || code === "SQLITE_FULL")
    return new BackupError("no_space", message);
  if (["EACCES", "EPERM", "EROFS", "ENOTDIR"].includes(code))
    return new BackupError("folder_not_writable", message);
  if (code.startsWith("SQLITE_CORRUPT") || code === "SQLITE_NOTADB") {
    return new BackupError("database_damaged", message);
  }
  return new BackupError("unknown", message);
}
