/** Why a server cannot start. The message of each code is in messages/<locale>/start.json. */
export const START_REFUSALS = [
  "node_too_old",
  "build_failed",
  "secret_weak",
  "public_url_invalid",
  "folder_not_a_folder",
  "folder_not_writable",
  "disk_full",
  "driver_missing",
  "database_not_a_database",
  "database_damaged",
  "database_busy",
  "database_newer",
  "foreign_keys_broken",
  "migration_refused",
  "port_invalid",
  "processes_invalid",
  "port_taken",
  "port_not_allowed",
  "host_unknown",
  "unknown",
] as const;
export type StartRefusalCode = (typeof START_REFUSALS)[number];

/** A start that cannot succeed, thrown where the cause is known. */
export class StartRefusal extends Error {
  override readonly name = "StartRefusal";

  /**
   * @param code selects the message
   * @param detail the fact in the message: a path, a count or a program's own message
   */
  constructor(
    readonly code: StartRefusalCode,
    readonly detail: string = "",
  ) {
    super(detail === "" ? code : `${code}: ${detail}`);
  }
}

/** Error codes of the file system and of SQLite, by their meaning for a start. */
const MEANINGS: Readonly<Record<string, StartRefusalCode>> = {
  ENOTDIR: "folder_not_a_folder",
  EEXIST: "folder_not_a_folder",
  EACCES: "folder_not_writable",
  EPERM: "folder_not_writable",
  EROFS: "folder_not_writable",
  ENOENT: "folder_not_writable",
  ENOSPC: "disk_full",
  EDQUOT: "disk_full",
  SQLITE_FULL: "disk_full",
  SQLITE_READONLY: "folder_not_writable",
  SQLITE_CANTOPEN: "folder_not_writable",
  SQLITE_NOTADB: "database_not_a_database",
  SQLITE_CORRUPT: "database_damaged",
  SQLITE_BUSY: "database_busy",
  ERR_DLOPEN_FAILED: "driver_missing",
  MODULE_NOT_FOUND: "driver_missing",
};

/**
 * The refusal that a start error means. SQLite's extended codes (SQLITE_READONLY_DIRECTORY) count as their base
 * code.
 * @param error thrown while the data folder and its database were opened
 */
export function startRefusalOf(error: unknown): StartRefusal {
  if (error instanceof StartRefusal) return error;
  const { code, path, message } = readError(error);
  const kind = /^SQLITE_[A-Z]+/.exec(code)?.[0] ?? code;
  const meaning = MEANINGS[kind];
  return meaning === undefined
    ? new StartRefusal("unknown", message)
    : new StartRefusal(meaning, path || message);
}

function readError(error: unknown): { code: string; path: string; message: string } {
  if (!(error instanceof Error)) return { code: "", path: "", message: String(error) };
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const path = "path" in error && typeof error.path === "string" ? error.path : "";
  return { code, path, message: error.message };
}

/** Shorter keys can be guessed; a random key of 32 letters has many different ones. */
const SECRET_LENGTH = 32;
const SECRET_LETTERS = 10;

/** Whether a configured key is long and varied enough to sign session cookies. */
export const isStrongSecret = (secret: string): boolean =>
  secret.length >= SECRET_LENGTH && new Set(secret).size >= SECRET_LETTERS;
