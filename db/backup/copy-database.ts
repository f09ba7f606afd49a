import "server-only";
import Sqlite from "better-sqlite3";
import { databaseFile } from "../client";
import { countRows } from "./count-rows";

/** A stored file as the copy names it; its size in bytes. */
export type CopiedFile = { sha256: string; size: number };

/**
 * A snapshot of the database in a file of its own: one read transaction, which stops no writer.
 * @returns the rows by table, the stored files and their bytes
 */
export function copyDatabase(to: string): {
  rows: Record<string, number>;
  files: CopiedFile[];
  bytes: number;
} {
  const sqlite = new Sqlite(databaseFile(), { timeout: 30_000, fileMustExist: true });
  try {
    sqlite.prepare("VACUUM INTO ?").run(to);
  } finally {
    sqlite.close();
  }
  const copy = new Sqlite(to, { readonly: true });
  try {
    const files = copy.prepare<[], CopiedFile>("SELECT sha256, size FROM stored_files ORDER BY sha256").all();
    return { rows: countRows(copy), files, bytes: files.reduce((sum, { size }) => sum + size, 0) };
  } finally {
    copy.close();
  }
}
