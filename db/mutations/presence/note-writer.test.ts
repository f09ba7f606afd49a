import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { people } from "../../schema/people";
import { testDatabase } from "../../test-database";
import { clerkGrant, makeActor, makeMeeting } from "../../test-factories";
import { forgetWriter } from "./forget-writer";
import { noteWriter } from "./note-writer";

function agency() {
  const db = testDatabase();
  const lan = makeActor(db, [clerkGrant]);
  const khoa = makeActor(db, [clerkGrant]);
  db.update(people).set({ fullName: "Hoàng Ngọc Lan" }).where(eq(people.id, lan.personId)).run();
  db.update(people).set({ fullName: "Trần Đình Khoa" }).where(eq(people.id, khoa.personId)).run();
  const [first, second] = [makeMeeting(db).id, makeMeeting(db).id];
  const note = (who: typeof lan, meetingId: number, itemId: number | null, now: number) =>
    noteWriter(db, { meetingId, userId: who.userId, itemId }, now);
  return { db, lan, khoa, first, second, note };
}

it("lets those who write the same minutes see each other and where, not themselves", () => {
  const { lan, khoa, first, second, note } = agency();
  expect(note(lan, first, 12, 0)).toEqual([]);
  expect(note(khoa, first, null, 1000)).toEqual([{ name: "Hoàng Ngọc Lan", itemId: 12 }]);
  expect(note(lan, first, 13, 2000)).toEqual([{ name: "Trần Đình Khoa", itemId: null }]);
  expect(note(khoa, second, null, 2000)).toEqual([]);
});

it("forgets them when they leave, or say nothing for 25 seconds", () => {
  const { db, lan, khoa, first, note } = agency();
  note(lan, first, 12, 0);
  expect(note(khoa, first, null, 25_000)).toHaveLength(1);
  expect(note(khoa, first, null, 25_001)).toEqual([]);
  note(lan, first, 12, 26_000);
  forgetWriter(db, first, lan.userId);
  expect(note(khoa, first, null, 26_001)).toEqual([]);
});
