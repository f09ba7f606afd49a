import { afterEach, expect, it } from "vitest";
import { positions } from "@/db/schema/people";
import { NOVEMBER, october } from "@/db/test-october";
import { servedOf } from "./test-served";

afterEach(() => {
  globalThis.soChiDaoDatabase = undefined;
});

function evaluated() {
  const all = october();
  all.judge(NOVEMBER);
  all.confirmNow();
  return servedOf(all, NOVEMBER);
}

it("gives software the figures of a person with everything behind them", async () => {
  const { client, personId } = evaluated();
  const { status, body } = await client("personnel")(`/evaluations/${personId}?period=2026-10`);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    period: "2026-10",
    asOf: "2026-11-03",
    standing: { group: "civil-servant", leads: false },
    abc: { a: expect.closeTo(25 / 39, 9), b: expect.closeTo(22 / 39, 9), c: expect.closeTo(22 / 39, 9) },
    points: expect.closeTo(41.28, 2),
    gaps: [],
    confirmed: { version: 1, isIntact: true, isShown: true, points: expect.closeTo(41.28, 2) },
  });
  expect(body.rows).toHaveLength(6);
  expect(body.rows[2]).toMatchObject({ weight: 12, faults: 1, delays: 1, lostByFaults: 3, lostByDelays: 3 });
});

it("gives those of a department that the account may see", async () => {
  const { client, own, other, personId } = evaluated();
  const ids = async (who: "staff" | "head" | "otherHead" | "clerk", department: number) => {
    const { body } = await client(who)(`/evaluations?period=2026-10&department=${department}`);
    return body.people.map(({ person }: { person: { id: number } }) => person.id);
  };
  expect(await ids("head", own.id)).toContain(personId);
  expect(await ids("staff", own.id)).toEqual([personId]);
  expect(await ids("otherHead", own.id)).toEqual([]);
  expect(await ids("head", other.id)).toEqual([]);
  expect(await ids("clerk", own.id)).toEqual([]);
});

it("has the leaders of the agency, who hold no title in a department, unless one department is asked for", async () => {
  const { db, client, own, actors } = evaluated();
  const { personId } = actors.leader;
  const title = { title: "Giám đốc", fromDay: "2020-01-01", recordedOn: "2020-01-01" };
  db.insert(positions)
    .values({ personId, ...title })
    .run();
  const lists = async (who: "leader" | "personnel" | "head" | "clerk", query: string) => {
    const { body } = await client(who)(`/evaluations?period=2026-10${query}`);
    return body.people.some(({ person }: { person: { id: number } }) => person.id === personId);
  };
  expect([await lists("leader", ""), await lists("personnel", "")]).toEqual([true, true]);
  expect([await lists("head", ""), await lists("clerk", "")]).toEqual([false, false]);
  expect(await lists("leader", `&department=${own.id}`)).toBe(false);
});

it("does not exist for others, and needs its own scope", async () => {
  const { client, personId } = evaluated();
  const address = `/evaluations/${personId}?period=2026-10`;
  for (const who of ["otherStaff", "otherHead", "clerk", "admin"] as const) {
    expect((await client(who)(address)).status, who).toBe(404);
  }
  expect((await client("leader", ["read", "write:reports"])(address)).status).toBe(403);
  expect((await client("leader", ["read:evaluation"])(address)).status).toBe(200);
  expect((await client("leader")(`/evaluations/${personId}?period=2026-13`)).status).toBe(422);
});
