import { expect, it } from "vitest";
import { testDatabase } from "../../test-database";
import { clerkGrant, leaderGrant, makeActor, makeMeeting, personnelGrant } from "../../test-factories";
import { listComingMeetings, listMeetings, listMeetingsUnderWay } from "./list-meetings";

const titles = (list: readonly { title: string }[]) => list.map(({ title }) => title);

it("lists to each reader what that reader may see, of the year and day that are asked for", () => {
  const db = testDatabase();
  const add = (title: string, heldOn: string, status: "planned" | "draft" | "submitted" | "signed") =>
    makeMeeting(db, { title, heldOn, status, announced: status === "planned" || status === "submitted" });
  add("Năm cũ", "2023-12-31", "signed");
  add("Đầu năm", "2024-01-01", "signed");
  add("Nháp", "2024-06-10", "draft");
  add("Trình ký", "2024-07-01", "submitted");
  add("Sắp họp", "2024-07-08", "planned");
  add("Năm sau", "2025-01-01", "planned");
  const [clerk, leader] = [makeActor(db, [clerkGrant]), makeActor(db, [leaderGrant])];
  const [member, outsider] = [makeActor(db, [personnelGrant]), makeActor(db, [])];

  const whole = ["Sắp họp", "Trình ký", "Nháp", "Đầu năm"];
  expect(titles(listMeetings(db, clerk, 2024))).toEqual(whole);
  expect(titles(listMeetings(db, outsider, 2024))).toEqual([]);
  expect(titles(listMeetings(db, member, 2024))).toEqual(["Sắp họp", "Trình ký", "Đầu năm"]);
  expect(titles(listMeetings(db, leader, 2024))).toEqual(whole);
  expect(titles(listMeetings(db, member, 2023))).toEqual(["Năm cũ"]);
  expect(titles(listMeetings(db, member, 2025))).toEqual(["Năm sau"]);

  expect(titles(listMeetingsUnderWay(db, member))).toEqual([]);
  expect(titles(listMeetingsUnderWay(db, clerk))).toEqual(["Trình ký", "Nháp"]);
  expect(titles(listMeetingsUnderWay(db, outsider))).toEqual([]);

  expect(titles(listComingMeetings(db, clerk, "2024-07-01"))).toEqual(["Sắp họp", "Năm sau"]);
  expect(titles(listComingMeetings(db, member, "2024-07-01"))).toEqual(["Trình ký", "Sắp họp", "Năm sau"]);
  expect(titles(listComingMeetings(db, member, "2024-07-02"))).toEqual(["Sắp họp", "Năm sau"]);
  expect(titles(listComingMeetings(db, outsider, "2024-07-01"))).toEqual([]);
});
