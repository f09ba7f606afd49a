import { eq, type SQL } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Day } from "@/domain/calendar/day";
import { deputyHoldsOn, deputyLastsTo, grantHoldsOn, grantLastsTo } from "./grants-on";
import { deputies, grants } from "./schema/users";
import { testDatabase } from "./test-database";
import { makeActor, makeDepartment, staffGrant } from "./test-factories";

const DAYS: Day[] = ["2024-06-30", "2024-07-01", "2024-07-02", "2024-07-04", "2024-07-05", "2024-07-06"];
const db = testDatabase();
const departmentId = makeDepartment(db).id;
const { userId } = makeActor(db, []);

const daysOf = (holds: (day: Day) => boolean) =>
  DAYS.filter(holds)
    .map((day) => day.slice(-5))
    .join(" ");

describe("a grant", () => {
  it.each([
    [null, null, "06-30 07-01 07-02 07-04 07-05 07-06", "06-30 07-01 07-02 07-04 07-05 07-06"],
    ["2024-07-02", null, "07-02 07-04 07-05 07-06", "06-30 07-01 07-02 07-04 07-05 07-06"],
    [null, "2024-07-04", "06-30 07-01 07-02 07-04", "06-30 07-01 07-02 07-04"],
    ["2024-07-02", "2024-07-04", "07-02 07-04", "06-30 07-01 07-02 07-04"],
    ["2024-07-02", "2024-07-02", "07-02", "06-30 07-01 07-02"],
  ])("from %s to %s holds on %s, and lasts to %s", (fromDay, toDay, holds, lasts) => {
    const grant = { userId, ...staffGrant(departmentId), fromDay, toDay };
    const { id } = db.insert(grants).values(grant).returning().get();
    const matches = (where: SQL | undefined) =>
      db
        .select({ id: grants.id })
        .from(grants)
        .where(where)
        .all()
        .some((row) => row.id === id);
    expect(daysOf((day) => matches(grantHoldsOn(day)))).toBe(holds);
    expect(daysOf((day) => matches(grantLastsTo(day)))).toBe(lasts);
    db.delete(grants).where(eq(grants.id, id)).run();
  });
});

describe("a deputyship", () => {
  it.each([
    ["2024-07-02", "2024-07-04", null, "07-02 07-04", "06-30 07-01 07-02 07-04"],
    ["2024-07-02", "2024-07-02", null, "07-02", "06-30 07-01 07-02"],
    ["2024-07-02", "2024-07-05", "2024-07-04", "", ""],
  ])(
    "from %s to %s, ended early on %s, holds on “%s” and lasts to “%s”",
    (fromDay, toDay, endedOn, holds, lasts) => {
      const values = { userId, departmentId, fromDay, toDay, endedOn };
      const { id } = db.insert(deputies).values(values).returning().get();
      const matches = (where: SQL | undefined) =>
        db
          .select({ id: deputies.id })
          .from(deputies)
          .where(where)
          .all()
          .some((row) => row.id === id);
      expect(daysOf((day) => matches(deputyHoldsOn(day)))).toBe(holds);
      expect(daysOf((day) => matches(deputyLastsTo(day)))).toBe(lasts);
    },
  );
});
