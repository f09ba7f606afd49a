import { desc, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { codeOf } from "@/domain/test-code-of";
import { findPerson } from "../../queries/people/find-person";
import { events } from "../../schema/events";
import { positions } from "../../schema/people";
import { grants } from "../../schema/users";
import { testDatabase } from "../../test-database";
import {
  adminGrant,
  clerkGrant,
  makeActor,
  makeDepartment,
  makePerson,
  staffGrant,
} from "../../test-factories";
import { giveGrant } from "../users/give-grant";
import { movePerson } from "./move-person";
import { takeBackPosition } from "./take-back-position";

const NOW = new Date("2024-07-01T03:00:00.000Z");
const LATER = new Date("2024-09-01T03:00:00.000Z");

function moved() {
  const db = testDatabase();
  const [clerk, admin] = [makeActor(db, [clerkGrant]), makeActor(db, [adminGrant])];
  const [from, to] = [
    makeDepartment(db, { name: "Thanh tra" }),
    makeDepartment(db, { name: "Phòng Đầu tư" }),
  ];
  const officer = makeActor(db, [staffGrant(from.id)]);
  const personId = officer.personId ?? makePerson(db).id;
  const { id: positionId } = db
    .insert(positions)
    .values({
      personId,
      title: "Thanh tra viên",
      departmentId: from.id,
      fromDay: "2020-01-01",
      recordedOn: "2020-01-01",
    })
    .returning()
    .get();
  const titles = () =>
    findPerson(db, clerk, personId)?.titles.map(
      ({ title, where, fromDay, toDay }) => `${title}, ${where}: ${fromDay} – ${toDay ?? ""}`,
    );
  const newest = () => db.select({ kind: events.kind }).from(events).orderBy(desc(events.id)).get()?.kind;
  const ofOfficer = () => db.select().from(grants).where(eq(grants.userId, officer.userId)).all();
  return { db, clerk, admin, from, to, officer, personId, positionId, titles, newest, ofOfficer };
}

it("takes back a move to a later day: the title that has not begun, and the end of the one before", () => {
  const { db, clerk, admin, from, to, officer, personId, positionId, titles, newest, ofOfficer } = moved();
  const before = titles();
  const [grant] = ofOfficer();
  movePerson(
    db,
    admin,
    {
      personId,
      positionId,
      toDay: "2024-07-31",
      departmentId: to.id,
      title: "Chuyên viên",
      fromDay: "2024-08-01",
      shown: undefined,
      endedGrantIds: [grant?.id ?? 0],
      grant: null,
      handOvers: [],
    },
    NOW,
  );
  const begins = findPerson(db, clerk, personId)?.titles.find(({ fromDay }) => fromDay === "2024-08-01");
  takeBackPosition(db, clerk, { personId, positionId: begins?.id ?? 0 }, NOW);
  expect(newest()).toBe("position.removed");
  takeBackPosition(db, clerk, { personId, positionId }, NOW);
  expect(newest()).toBe("position.continued");
  expect(titles()).toEqual(before);
  // The right goes on only if an administrator gives it again.
  expect(ofOfficer()).toMatchObject([{ kind: "staff", toDay: "2024-07-31" }]);
  giveGrant(db, admin, { userId: officer.userId, kind: "staff", departmentId: from.id }, NOW);
  expect(ofOfficer()).toMatchObject([{ kind: "staff", toDay: null }]);
});

it("takes back nothing that has come about, and nothing of another person", () => {
  const { db, clerk, personId, positionId, titles } = moved();
  const before = titles();
  const code = (asked: { personId: number; positionId: number }, now: Date) =>
    codeOf(() => takeBackPosition(db, clerk, asked, now));
  expect(code({ personId, positionId }, LATER)).toBe("position.nothing_to_take_back");
  expect(code({ personId: makePerson(db).id, positionId }, NOW)).toBe("request.not_found");
  expect(titles()).toEqual(before);
});
