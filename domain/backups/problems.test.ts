import { expect, it } from "vitest";
import { backupErrorOf } from "./problems";

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
  ["EIO", "unknown"],
])("%s means %s, with what the system said", (code, problem) => {
  expect(backupErrorOf(withCode(code))).toMatchObject({ problem, detail: "said by the system" });
});
