import { expect, it } from "vitest";
import { positions } from "../../schema/people";
import { testDatabase } from "../../test-database";
import { clerkGrant, makeActor, makeDepartment, makePerson } from "../../test-factories";
import { listBirthdays, listDepartmentChoices, listStaffChoices } from "./list-choices";

it("offers the staff of each department on each day, to members only", () => {
  const db = testDatabase();
  const [one, two] = [makeDepartment(db), makeDepartment(db)];
  const [clerk, outsider] = [makeActor(db, [clerkGrant]), makeActor(db, [])];
  const stays = makePerson(db, { fullName: "Lê An", departmentId: one.id });
  const moves = makePerson(db, { fullName: "Trần Bình" });
  const title = { personId: moves.id, title: "Chuyên viên", recordedOn: "2024-06-01" };
  db.insert(positions)
    .values([
      { ...title, departmentId: one.id, fromDay: "2024-06-01", toDay: "2024-06-30" },
      { ...title, departmentId: two.id, fromDay: "2024-07-01" },
    ])
    .run();
  const staff = (departmentId: number, day: string) =>
    listStaffChoices(db, clerk, departmentId, day).map(({ id }) => id);
  expect(staff(one.id, "2024-06-30")).toEqual([stays.id, moves.id]);
  expect(staff(two.id, "2024-06-30")).toEqual([]);
  expect(staff(one.id, "2024-07-01")).toEqual([stays.id]);
  expect(staff(two.id, "2024-07-01")).toEqual([moves.id]);
  expect(listStaffChoices(db, outsider, one.id, "2024-06-30")).toEqual([]);
  expect(listDepartmentChoices(db, clerk).map(({ id }) => id)).toEqual([one.id, two.id]);
  expect(listDepartmentChoices(db, outsider)).toEqual([]);
});

it("names the birthdays of the month that is asked for, of who agrees to it", () => {
  const db = testDatabase();
  const clerk = makeActor(db, [clerkGrant]);
  const add = (fullName: string, birthMonth: number, birthDay: number, birthdayConsentAt: string | null) =>
    makePerson(db, { fullName, birthMonth, birthDay, birthdayConsentAt });
  add("Lê An", 7, 20, "2024-01-01T00:00:00.000Z");
  add("Trần Bình", 7, 3, "2024-01-01T00:00:00.000Z");
  add("Vũ Chi", 8, 1, "2024-01-01T00:00:00.000Z");
  add("Đỗ Dung", 7, 5, null);
  const born = (month: number) => listBirthdays(db, clerk, month).map(({ name, day }) => [name, day]);
  expect(born(7)).toEqual([
    ["Trần Bình", 3],
    ["Lê An", 20],
  ]);
  expect(born(8)).toEqual([["Vũ Chi", 1]]);
  expect(born(9)).toEqual([]);
});
