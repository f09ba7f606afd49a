import { expect, it } from "vitest";
import { startSession } from "../../mutations/sessions/start-session";
import { testDatabase } from "../../test-database";
import { makeActor } from "../../test-factories";
import { findClockSetBack } from "./find-clock-set-back";

const AT = new Date("2026-11-28T03:00:00.000Z");
const before = (seconds: number) => new Date(AT.getTime() - seconds * 1000);

it("finds that events are more than five minutes ahead of the clock", () => {
  const db = testDatabase();
  expect(findClockSetBack(db, AT)).toBeNull();
  startSession(db, makeActor(db, []).userId, { address: "", userAgent: "" }, AT);
  expect(findClockSetBack(db, AT)).toBeNull();
  expect(findClockSetBack(db, before(300))).toBeNull();
  expect(findClockSetBack(db, before(301))).toBe("2026-11-28T03:00:00.000Z");
});
