import { describe, expect, it } from "vitest";
import { isStrongSecret, StartRefusal, startRefusalOf } from "./start-refusal";

const failed = (code: string, path?: string) => Object.assign(new Error(`${code}: failed`), { code, path });

describe("the meaning of a start error", () => {
  it.each([
    ["ENOTDIR", "folder_not_a_folder"],
    ["EACCES", "folder_not_writable"],
    ["EROFS", "folder_not_writable"],
    ["ENOSPC", "disk_full"],
    ["SQLITE_FULL", "disk_full"],
    ["SQLITE_READONLY_DIRECTORY", "folder_not_writable"],
    ["SQLITE_CANTOPEN", "folder_not_writable"],
    ["SQLITE_NOTADB", "database_not_a_database"],
    ["SQLITE_CORRUPT_VTAB", "database_damaged"],
    ["SQLITE_BUSY_SNAPSHOT", "database_busy"],
    ["ERR_DLOPEN_FAILED", "driver_missing"],
    ["SQLITE_ERROR", "unknown"],
    ["ESOMETHING", "unknown"],
  ])("%s is %s", (code, refusal) => {
    expect(startRefusalOf(failed(code)).code).toBe(refusal);
  });

  it("names the path if the system gives one, else its message", () => {
    expect(startRefusalOf(failed("EACCES", "/srv/so")).detail).toBe("/srv/so");
    expect(startRefusalOf(failed("SQLITE_FULL")).detail).toBe("SQLITE_FULL: failed");
  });

  it("keeps a refusal that was thrown as one", () => {
    const refusal = new StartRefusal("database_newer", "20991231");
    expect(startRefusalOf(refusal)).toBe(refusal);
  });

  it("treats anything that is not an error as unknown", () => {
    expect(startRefusalOf("oops")).toMatchObject({ code: "unknown", detail: "oops" });
  });
});

describe("a configured secret", () => {
  it.each([
    ["", false],
    ["secret", false],
    ["changeme-changeme-changeme-changeme", false],
    ["a".repeat(64), false],
    ["0123456789abcdef0123456789abcde", false],
    ["0123456789abcdef0123456789abcdef", true],
    ["Vu8mPq2hT0sJx5wYb9nLc3kRd7gFz1eA", true],
  ])("%j: %s", (secret, strong) => {
    expect(isStrongSecret(secret)).toBe(strong);
  });
});
