import { describe, expect, it } from "vitest";
import { ACTS } from "./test-signed-acts";
import { signedRows, statementOf } from "./test-signed-rows";

const REFUSAL = "a signed record does not change";
const db = signedRows();

/** The database's answer to an act, which is rolled back. */
function answer(table: string, act: string): string {
  const { $client: sqlite } = db;
  sqlite.exec("savepoint trial");
  try {
    return sqlite.prepare(statementOf(table, act)).run().changes > 0 ? "done" : "nothing to do";
  } catch (error) {
    return error instanceof Error ? error.message : "";
  } finally {
    sqlite.exec("rollback to trial; release trial");
  }
}

const listed = (acts: string) => acts.split(";").map((act) => act.trim());

describe.each(Object.entries(ACTS))("a row of %s, guarded by nothing else,", (table, { refused, done }) => {
  it.each(listed(refused))("stays as it was signed: %s", (act) => {
    expect(answer(table, act)).toBe(REFUSAL);
  });

  it.each(listed(done))("may change where nothing signed is touched: %s", (act) => {
    expect(answer(table, act)).toBe("done");
  });
});
