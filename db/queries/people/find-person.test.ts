import { describe, expect, it } from "vitest";
import { agendaItems } from "../../schema/meetings";
import { testDatabase } from "../../test-database";
import { makeActor, makeDepartment, makeMeeting, makePerson, staffGrant } from "../../test-factories";
import { findPerson } from "./find-person";

describe("a person's speeches", () => {
  it.each([
    ["few", 30],
    ["many", 600],
  ])("are the newest twelve, in the order of each record, of %s", (_, speeches) => {
    const db = testDatabase();
    const reader = makeActor(db, [staffGrant(makeDepartment(db).id)]);
    const speakerPersonId = makePerson(db).id;
    const days = ["2024-07-08", "2024-07-22", "2024-07-01", "2024-07-15", "2024-07-29"];
    const held = days.map((heldOn) => makeMeeting(db, { heldOn, status: "planned" }).id);
    // The newest day's minutes are under way: only clerks and leaders may read them.
    held.push(makeMeeting(db, { heldOn: "2024-07-30", status: "draft" }).id);
    const items = Array.from({ length: speeches }, (_, n) => ({
      meetingId: held[n % held.length] ?? 0,
      sortOrder: speeches - n,
      kind: "speech" as const,
      title: `Phát biểu ${n}`,
      speakerPersonId,
    }));
    db.insert(agendaItems).values(items).run();
    const spoke = findPerson(db, reader, speakerPersonId)?.spoke ?? [];
    // Each sixth is of 29 July, the last first; of 30 speeches there are five, then those of 22 July.
    const last = speeches - 2;
    const ofLast = Array.from({ length: Math.min(12, speeches / 6) }, (_, n) => `Phát biểu ${last - 6 * n}`);
    const before = speeches - 5;
    const ofBefore = Array.from(
      { length: Math.min(5, 12 - ofLast.length) },
      (_, n) => `Phát biểu ${before - 6 * n}`,
    );
    const ofThird = speeches === 30 ? ["Phát biểu 27", "Phát biểu 21"] : [];
    expect(spoke.map(({ title }) => title)).toEqual([...ofLast, ...ofBefore, ...ofThird]);
  });
});
