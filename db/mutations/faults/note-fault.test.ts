import { expect, it } from "vitest";
import { listFaults } from "../../queries/faults/list-faults";
import { testDatabase } from "../../test-database";
import { adminGrant, JULY_FIRST, leaderGrant, makeActor } from "../../test-factories";
import { noteFault } from "./note-fault";

const later = (seconds: number) => new Date(JULY_FIRST.getTime() + seconds * 1000);
const broken = { place: "signMeetingAction", kind: "TypeError", frame: "db/x.ts:1:1" };

it("counts an error once for its kind and place, with the last id, for administrators only", () => {
  const db = testDatabase();
  const admin = makeActor(db, [adminGrant]);
  noteFault(db, { ...broken, id: "a" }, later(0));
  noteFault(db, { ...broken, id: "b" }, later(60));
  noteFault(db, { ...broken, frame: "db/x.ts:2:1", id: "c" }, later(30));
  expect(listFaults(db, admin)).toMatchObject([
    { ...broken, count: 2, firstAt: later(0).toISOString(), lastAt: later(60).toISOString(), lastId: "b" },
    { frame: "db/x.ts:2:1", count: 1, lastId: "c" },
  ]);
  expect(listFaults(db, makeActor(db, [leaderGrant]))).toEqual([]);
});

it("keeps the 200 most recent kinds", () => {
  const db = testDatabase();
  for (let n = 0; n < 205; n++) noteFault(db, { ...broken, place: `p${n}`, id: "" }, later(n));
  const places = listFaults(db, makeActor(db, [adminGrant])).map(({ place }) => place);
  expect([places.length, places[0], places.at(-1)]).toEqual([200, "p204", "p5"]);
});
