import { describe, expect, it } from "vitest";
import { enterDays } from "@/db/mutations/agency/enter-days";
import { stageDays } from "@/db/mutations/agency/stage-days";
import { changeDepartment } from "@/db/mutations/departments/change-department";
import { takeStep } from "@/db/mutations/directives/take-step";
import { cancelMeeting } from "@/db/mutations/meetings/cancel-meeting";
import { changeMeetingDetails } from "@/db/mutations/meetings/change-meeting-details";
import { openMeeting } from "@/db/mutations/meetings/open-meeting";
import { postponeMeeting } from "@/db/mutations/meetings/postpone-meeting";
import { signMeeting } from "@/db/mutations/meetings/sign-meeting";
import { submitMeeting } from "@/db/mutations/meetings/submit-meeting";
import { addAgendaItem } from "@/db/mutations/minutes/add-agenda-item";
import { addParticipant } from "@/db/mutations/minutes/add-participant";
import { contentHashOf } from "@/db/queries/meetings/content-hash";
import { findMeetingRecord } from "@/db/queries/meetings/find-meeting-record";
import { makeIssuedDirective, makeSettings } from "@/db/test-factories";
import { detailsKey } from "@/domain/meetings/details-key";
import { eventsOf, later, plan, rowOf, setting, stampsOf } from "./test-calendar-feed";

describe("the sequence by which a calendar program detects a change", () => {
  it("increases when a ceremony is planned, moved and cancelled", async () => {
    const s = setting();
    const { shown } = plan(s);
    const token = s.address(s.staff);
    expect(await stampsOf(s.db, token)).toEqual([
      "SEQUENCE:1",
      "DTSTAMP:20240701T030000Z",
      "LAST-MODIFIED:20240701T030000Z",
    ]);
    postponeMeeting(s.db, s.clerk, { ...shown(), heldOn: "2024-07-15", reason: "Mưa." }, later(1));
    expect(await stampsOf(s.db, token, later(6))).toEqual([
      "SEQUENCE:2",
      "DTSTAMP:20240702T030000Z",
      "LAST-MODIFIED:20240702T030000Z",
    ]);
    cancelMeeting(s.db, s.clerk, { ...shown(), reason: "Bão." }, later(2));
    expect(await stampsOf(s.db, token, later(6))).toEqual([
      "SEQUENCE:3",
      "DTSTAMP:20240703T030000Z",
      "LAST-MODIFIED:20240703T030000Z",
    ]);
  });

  it("increases when its minutes are opened, moved, submitted and signed", async () => {
    const s = setting();
    makeSettings(s.db);
    const { meetingId, shown } = plan(s);
    const token = s.address(s.staff);
    openMeeting(s.db, s.clerk, { ...shown(), early: false }, later(1));
    expect(await stampsOf(s.db, token, later(1))).toEqual([
      "SEQUENCE:2",
      "DTSTAMP:20240702T030000Z",
      "LAST-MODIFIED:20240702T030000Z",
    ]);
    const details = findMeetingRecord(s.db, s.clerk, meetingId);
    if (!details) throw new Error("gone");
    const { title, startsAt, endsAt, place } = details;
    const moved = {
      title,
      startsAt,
      endsAt,
      place,
      heldOn: "2024-07-03",
      horizonWords: "",
      horizonDay: null,
    };
    changeMeetingDetails(s.db, s.clerk, { meetingId, version: detailsKey(details), ...moved }, later(2));
    expect(await stampsOf(s.db, token, later(2))).toEqual([
      "SEQUENCE:3",
      "DTSTAMP:20240703T030000Z",
      "LAST-MODIFIED:20240703T030000Z",
    ]);
    addAgendaItem(s.db, s.clerk, { meetingId, kind: "speech", title: "Phát biểu" });
    const chair = { meetingId, personId: s.leader.personId, name: "", position: "", note: "" };
    addParticipant(s.db, s.clerk, { ...chair, role: "chair", presence: "present" });
    submitMeeting(s.db, s.clerk, shown(), later(3));
    expect(await stampsOf(s.db, token, later(3))).toEqual([
      "SEQUENCE:6",
      "DTSTAMP:20240704T030000Z",
      "LAST-MODIFIED:20240704T030000Z",
    ]);
    const record = findMeetingRecord(s.db, s.leader, meetingId);
    if (!record) throw new Error("gone");
    signMeeting(s.db, s.leader, { meetingId, contentHash: contentHashOf(record) }, later(4));
    expect(await stampsOf(s.db, token, later(4))).toEqual([
      "SEQUENCE:7",
      "DTSTAMP:20240705T030000Z",
      "LAST-MODIFIED:20240705T030000Z",
    ]);
  });

  it("increases with each step of a deadline's work", async () => {
    const s = setting();
    const { lead } = makeIssuedDirective(s.db, { leadId: s.own.id });
    const token = s.address(s.head);
    const set = { ...rowOf(s.db, lead.id), deadline: "2024-08-15", reason: "Đổi." };
    takeStep(s.db, s.leader, "set-deadline", set, later(1));
    expect(await stampsOf(s.db, token, later(6))).toEqual([
      "SEQUENCE:4",
      "DTSTAMP:20240702T030000Z",
      "LAST-MODIFIED:20240702T030000Z",
    ]);
    const product = { productNumber: "1/BC", productDate: "2024-07-02", note: "", files: [] };
    takeStep(s.db, s.head, "report-done", { ...rowOf(s.db, lead.id), ...product }, later(2));
    takeStep(s.db, s.leader, "confirm", { ...rowOf(s.db, lead.id), note: "" }, later(3));
    expect(await stampsOf(s.db, token, later(6))).toEqual([
      "SEQUENCE:8",
      "DTSTAMP:20240704T030000Z",
      "LAST-MODIFIED:20240704T030000Z",
    ]);
  });

  it("increases when days off move the reminder, when the department is renamed, and when it becomes overdue", async () => {
    const s = setting();
    const { lead } = makeIssuedDirective(s.db, { leadId: s.own.id, deadline: "2024-07-30" });
    const token = s.address(s.head);
    const stampsOn = async (day: number) => (await stampsOf(s.db, token, later(day))).slice(0, 2);
    expect(await stampsOn(0)).toEqual(["SEQUENCE:2", "DTSTAMP:20240701T030000Z"]);
    const off = { day: "2024-07-26", kind: "off" as const, name: "Nghỉ" };
    const document = { documentNumber: "", documentDate: null, documentLink: "" };
    const change = { set: [{ ...off, ...document }], remove: [], announce: [] };
    const stagedId = stageDays(s.db, s.admin, change, later(1));
    expect((await eventsOf(s.db, token))[0]?.alarms[0]).toBe("2024-07-25T01:00:00Z");
    enterDays(s.db, s.admin, stagedId, later(1));
    expect((await eventsOf(s.db, token))[0]?.alarms[0]).toBe("2024-07-24T01:00:00Z");
    expect(await stampsOn(2)).toEqual(["SEQUENCE:4", "DTSTAMP:20240702T030000Z"]);
    const named = { name: "Phòng Tên mới", abbreviation: "", sortOrder: 1, collectsForAll: false };
    changeDepartment(s.db, s.admin, { departmentId: s.own.id, version: 1, ...named }, later(3));
    expect(await stampsOn(3)).toEqual(["SEQUENCE:6", "DTSTAMP:20240704T030000Z"]);
    // From midnight in the agency after the thirtieth.
    expect(await stampsOn(30)).toEqual(["SEQUENCE:7", "DTSTAMP:20240730T170000Z"]);
    const product = { productNumber: "1/BC", productDate: "2024-07-31", note: "", files: [] };
    takeStep(s.db, s.head, "report-done", { ...rowOf(s.db, lead.id), ...product }, later(30));
    expect(await stampsOn(30)).toEqual(["SEQUENCE:8", "DTSTAMP:20240731T030000Z"]);
  });
});
