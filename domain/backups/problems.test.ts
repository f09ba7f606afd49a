import { expect, it } from "vitest";
import { BACKUP_PROBLEMS, BackupError, backupErrorOf } from "./problems";

const withCode = (code: string) => Object.assign(new Error("said by the system"), { code });

it.each([
  ["ENOSPC", "no_space"],
  ["EDQUOT", "no_space"],
  ["SQLITE_FULL", "no_space"],
  ["EACCES", "folder_not_writable"],
  ["EPERM", "folder_not_writable"],
  ["EROFS", "folder_not_writable"],
  ["ENOTDIR", "folder_not_writable"],
  ["SQLITE_CORRUPT_VTAB", "database_damaged"],
  ["SQLITE_NOTADB", "database_damaged"],
  ["SQLITE_CORRUPT", "database_damaged"],
  ["SQLITE_NOTADB_X", "unknown"],
  ["X_SQLITE_CORRUPT", "unknown"],
  ["ENOSPC2", "unknown"],
  ["", "unknown"],
  ["EIO", "unknown"],
])("%s means %s, with what the system said", (code, problem) => {
  expect(backupErrorOf(withCode(code))).toMatchObject({ problem, detail: "said by the system" });
});

it("a problem that is already named stays as it is", () => {
  const error = new BackupError("key_wrong", "khóa");
  expect(backupErrorOf(error)).toBe(error);
});

it.each([
  ["thrown words", "hỏng", "hỏng"],
  ["an error without a code", new Error("hỏng"), "hỏng"],
  ["words with a code in them", "ENOSPC", "ENOSPC"],
  ["nothing", undefined, "undefined"],
])("%s are an unknown problem", (_, thrown, detail) => {
  expect(backupErrorOf(thrown)).toMatchObject({ problem: "unknown", detail });
});

it("says the problem and its fact, if there is one", () => {
  expect(new BackupError("no_database").message).toBe("no_database");
  expect(new BackupError("no_database").detail).toBe("");
  expect(new BackupError("no_database", "/so.db").message).toBe("no_database: /so.db");
});

it("knows these problems", () => {
  expect([...BACKUP_PROBLEMS].sort()).toEqual(
    `damaged database_damaged folder_not_writable interrupted key_missing key_weak key_wrong no_database no_space
    not_a_backup running second_folder target_not_empty unknown`.split(/\s+/),
  );
});
