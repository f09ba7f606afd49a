import Sqlite from "better-sqlite3";
import { expect, it } from "vitest";

it("checks a statement once, however many test files have set the check up", async () => {
  const { prepare } = Sqlite.prototype;
  // As Vitest does before the next test file.
  const again = "./test-statements.ts?again";
  await import(again);
  expect(Sqlite.prototype.prepare).toBe(prepare);
});
