import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { keepStatements } from "./keep-statements";
import { departments } from "./schema/departments";
import { sql } from "./sql";
import { testDatabase } from "./test-database";
import { makeDepartment } from "./test-factories";

describe("a connection that keeps its statements", () => {
  it("prepares a text once and answers as one that does not, whatever form is asked for", () => {
    const db = testDatabase();
    keepStatements(db.$client);
    const { id } = makeDepartment(db, { name: "Phòng Một" });
    const text = "select id, name from departments where name = ?";
    const kept = db.$client.prepare(text);
    expect(kept.raw().get("Phòng Một")).toEqual([id, "Phòng Một"]);
    expect(db.$client.prepare(text)).toBe(kept);
    expect(db.$client.prepare(text).get("Phòng Một")).toEqual({ id, name: "Phòng Một" });
    for (const name of ["Phòng Hai", "Phòng Ba"]) {
      db.update(departments).set({ name }).where(eq(departments.id, id)).run();
      expect(db.select().from(departments).where(eq(departments.id, id)).get()?.name).toBe(name);
      expect(db.all(sql`select name from departments`)).toEqual([{ name }]);
    }
  });

  it("keeps a bounded number of them", () => {
    const db = testDatabase();
    keepStatements(db.$client);
    const first = db.$client.prepare("select 1");
    for (let n = 0; n < 1000; n++) db.$client.prepare(`select ${n} as other`);
    expect(db.$client.prepare("select 1")).not.toBe(first);
  });
});
