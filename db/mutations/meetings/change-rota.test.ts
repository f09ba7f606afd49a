import { desc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { seriesKey } from "@/domain/meetings/series-key";
import { findTurn, listRota } from "../../queries/meetings/list-turns";
import { departments } from "../../schema/departments";
import { events } from "../../schema/events";
import { series } from "../../schema/meetings";
import { testDatabase } from "../../test-database";
import { clerkGrant, JULY_FIRST, makeActor, makeDepartment, makeSeries } from "../../test-factories";
import { addToRota } from "./add-to-rota";
import { changeSeries } from "./change-series";
import { moveInRota } from "./move-in-rota";
import { removeFromRota } from "./remove-from-rota";

function makeRota() {
  const db = testDatabase();
  const clerk = makeActor(db, [clerkGrant]);
  const line = makeSeries(db);
  const [a, b, c] = [makeDepartment(db), makeDepartment(db), makeDepartment(db)];
  const on = (departmentId: number) => ({ seriesId: line.id, departmentId });
  for (const { id } of [a, b, c]) addToRota(db, clerk, on(id), JULY_FIRST);
  const order = () => listRota(db, clerk, line.id).map(({ departmentId }) => departmentId);
  const last = () => db.select().from(events).orderBy(desc(events.id)).limit(1).get();
  return { db, clerk, line, a, b, c, on, order, last };
}

describe("the rota of a series", () => {
  it("is reordered and shortened, each time with one event that contains the order", () => {
    const { db, clerk, a, b, c, on, order, last } = makeRota();
    moveInRota(db, clerk, { ...on(c.id), direction: "up" }, JULY_FIRST);
    expect(order()).toEqual([a.id, c.id, b.id]);
    removeFromRota(db, clerk, on(a.id), JULY_FIRST);
    expect(order()).toEqual([c.id, b.id]);
    expect(last()?.payload).toMatchObject({ order: [c.name, b.name] });
  });

  it("records no event if the first moves up or the last moves down", () => {
    const { db, clerk, a, on, last } = makeRota();
    const before = last()?.id;
    moveInRota(db, clerk, { ...on(a.id), direction: "up" }, JULY_FIRST);
    expect(last()?.id).toBe(before);
  });

  it("refuses a department twice, a disabled one, an unknown one, and an unknown series", () => {
    const { db, clerk, a, on } = makeRota();
    const off = makeDepartment(db, { active: false });
    expect(() => addToRota(db, clerk, on(a.id), JULY_FIRST)).toThrow("series.already_in_rota");
    expect(() => addToRota(db, clerk, on(off.id), JULY_FIRST)).toThrow("department.disabled");
    expect(() => addToRota(db, clerk, on(999), JULY_FIRST)).toThrow("request.not_found");
    expect(() => removeFromRota(db, clerk, on(off.id), JULY_FIRST)).toThrow("request.not_found");
    expect(() => moveInRota(db, clerk, { ...on(off.id), direction: "up" }, JULY_FIRST)).toThrow(
      "request.not_found",
    );
    expect(() => addToRota(db, clerk, { seriesId: 999, departmentId: a.id }, JULY_FIRST)).toThrow(
      "request.not_found",
    );
  });

  it("skips a department that was disabled since", () => {
    const { db, clerk, line, a, b } = makeRota();
    expect(findTurn(db, clerk, line.id)?.departmentId).toBe(a.id);
    db.update(departments).set({ active: false }).where(eq(departments.id, a.id)).run();
    expect(findTurn(db, clerk, line.id)?.departmentId).toBe(b.id);
  });
});

describe("a series", () => {
  it("is changed once: the second form that showed the old values gets a conflict", () => {
    const { db, clerk, line } = makeRota();
    const shown = { seriesId: line.id, version: seriesKey(line), name: line.name, active: true };
    changeSeries(db, clerk, { ...shown, rhythmNth: 5, rhythmWeekday: 5 }, JULY_FIRST);
    const stored = db.select().from(series).where(eq(series.id, line.id)).get();
    expect([stored?.rhythmNth, stored?.rhythmWeekday, stored?.symbol]).toEqual([5, 5, line.symbol]);
    expect(() =>
      changeSeries(db, clerk, { ...shown, rhythmNth: null, rhythmWeekday: null }, JULY_FIRST),
    ).toThrow("request.changed_meanwhile");
  });
});
