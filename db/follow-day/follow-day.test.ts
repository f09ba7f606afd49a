import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { BLANK_ITEM } from "@/domain/meetings/blank-item";
import { detailsKey } from "@/domain/meetings/details-key";
import type { ChangeMeetingDetailsInput } from "@/domain/meetings/meeting-input";
import { codeOf } from "@/domain/test-code-of";
import { autosaveMeetingDetails, changeMeetingDetails } from "../mutations/meetings/change-meeting-details";
import { openMeeting } from "../mutations/meetings/open-meeting";
import { planMeeting } from "../mutations/meetings/plan-meeting";
import { postponeMeeting } from "../mutations/meetings/postpone-meeting";
import { addParticipant } from "../mutations/minutes/add-participant";
import { changeAgendaItem } from "../mutations/minutes/change-agenda-item";
import { proposeDirective } from "../mutations/minutes/propose-directive";
import { findMeetingRecord } from "../queries/meetings/find-meeting-record";
import { listNotifications } from "../queries/notifications/list-notifications";
import { events } from "../schema/events";
import { meetings } from "../schema/meetings";
import { positions } from "../schema/people";
import { NO_FIELDS } from "../test-agency";
import { testDatabase } from "../test-database";
import {
  clerkGrant,
  headGrant,
  makeActor,
  makeDepartment,
  makePerson,
  makeSeries,
  staffGrant,
} from "../test-factories";

/** Tuesday 24 November 2026, ten o'clock in the agency. */
const NOW = new Date("2026-11-24T03:00:00.000Z");
const FORMS = ["Lễ chào cờ và sinh hoạt dưới cờ tháng {month}", "Flag ceremony of {month}"];
const WORDS = {
  ritual: "Nghi lễ",
  report: "Báo cáo",
  speech: "Phát biểu",
  study: "Phổ biến",
  honours: "Chúc mừng",
  review: "Rà soát",
  other: "Khác",
};

/** An announced ceremony of December 2026 with its programme; two people were born in December. */
function december(title = "Lễ chào cờ và sinh hoạt dưới cờ tháng 12/2026") {
  const db = testDatabase();
  const own = makeDepartment(db);
  const clerk = makeActor(db, [clerkGrant]);
  const head = makeActor(db, [headGrant(own.id)]);
  const staff = makeActor(db, [staffGrant(own.id)]);
  const born = (fullName: string, birthDay: number, birthMonth: number) =>
    makePerson(db, { fullName, birthDay, birthMonth, birthdayConsentAt: "2026-01-05T02:00:00.000Z" });
  born("Trần Thị Đông", 5, 12);
  born("Lê Văn Chạp", 20, 12);
  born("Phạm Thị Giêng", 9, 1);
  const chair = makePerson(db, { fullName: "Vũ Văn Chủ" });
  const held = { personId: chair.id, rank: 20, recordedOn: "2020-01-01" };
  db.insert(positions)
    .values([
      { ...held, title: "Phó Trưởng ban", fromDay: "2020-01-01", toDay: "2026-12-31" },
      { ...held, title: "Trưởng ban", fromDay: "2027-01-01" },
    ])
    .run();
  const { id: seriesId } = makeSeries(db, { symbol: "CC" });
  const meetingId = planMeeting(
    db,
    clerk,
    {
      seriesId,
      title,
      heldOn: "2026-12-07",
      startsAt: "07:30",
      endsAt: "",
      place: "Sân trụ sở",
      begin: "planned",
      chairPersonId: chair.id,
      programme: WORDS,
    },
    NOW,
  );
  const row = () => {
    const found = db.select().from(meetings).where(eq(meetings.id, meetingId)).get();
    if (!found) throw new Error("gone");
    return found;
  };
  const record = () => {
    const found = findMeetingRecord(db, clerk, meetingId);
    if (!found) throw new Error("gone");
    return found;
  };
  const honoured = () =>
    record()
      .items.find(({ kind }) => kind === "honours")
      ?.people.map(({ name, note }) => `${name} ${note}`);
  const postpone = (heldOn: string) => {
    const shown = { meetingId, version: row().version, heldOn, reason: "Trùng hội nghị." };
    return payloadOf(postponeMeeting(db, clerk, shown, NOW, FORMS));
  };
  const payloadOf = (eventId: number | null) =>
    db
      .select({ kind: events.kind, payload: events.payload })
      .from(events)
      .where(eq(events.id, eventId ?? 0))
      .get();
  const details = (changes: Partial<ChangeMeetingDetailsInput>): ChangeMeetingDetailsInput => {
    const { title: words, heldOn, startsAt, endsAt, place, horizonWords, horizonDay } = row();
    const version = detailsKey(row());
    const shown = { title: words, heldOn, startsAt, endsAt, place, horizonWords, horizonDay };
    return { meetingId, version, ...shown, ...changes };
  };
  const change = (changes: Partial<ChangeMeetingDetailsInput>) =>
    changeMeetingDetails(db, clerk, details(changes), NOW, FORMS);
  const open = () => openMeeting(db, clerk, { meetingId, version: row().version, early: true }, NOW);
  return {
    db,
    own,
    clerk,
    head,
    staff,
    chair,
    seriesId,
    meetingId,
    row,
    record,
    honoured,
    postpone,
    payloadOf,
    details,
    change,
    open,
  };
}

describe("a ceremony that moves to another month", () => {
  it("updates its title, its code, the month's birthdays and the titles of that day, and records what changed", () => {
    const { row, honoured, record, postpone } = december();
    expect(row()).toMatchObject({ code: "CC 12/2026" });
    expect(honoured()).toEqual(["Trần Thị Đông 5/12", "Lê Văn Chạp 20/12"]);
    expect(record().participants).toMatchObject([{ name: "Vũ Văn Chủ", position: "Phó Trưởng ban" }]);
    expect(postpone("2027-01-04")).toEqual({
      kind: "meeting.postponed",
      payload: {
        from: "2026-12-07",
        to: "2027-01-04",
        reason: "Trùng hội nghị.",
        followed: {
          title: "Lễ chào cờ và sinh hoạt dưới cờ tháng 1/2027",
          code: "CC 01/2027",
          honouredBefore: 2,
          honouredNow: 1,
          positions: 2,
          deadlines: 0,
        },
      },
    });
    expect(row()).toMatchObject({
      title: "Lễ chào cờ và sinh hoạt dưới cờ tháng 1/2027",
      code: "CC 01/2027",
      heldOn: "2027-01-04",
      status: "planned",
    });
    expect(honoured()).toEqual(["Phạm Thị Giêng 9/1"]);
    expect(record().participants).toMatchObject([{ position: "Trưởng ban" }]);
    expect(record().items.find(({ kind }) => kind === "speech")).toMatchObject({
      speakerName: "Vũ Văn Chủ",
      speakerPosition: "Trưởng ban",
    });
  });

  it("keeps everything on another day of the same month", () => {
    const { row, honoured, postpone } = december();
    expect(postpone("2026-12-14")).toMatchObject({
      payload: { followed: { title: null, code: null, honouredBefore: 0, honouredNow: 0, positions: 0 } },
    });
    expect(row()).toMatchObject({ code: "CC 12/2026", heldOn: "2026-12-14" });
    expect(honoured()).toEqual(["Trần Thị Đông 5/12", "Lê Văn Chạp 20/12"]);
  });

  it("can be moved back", () => {
    const { row, honoured, record, postpone } = december();
    const before = { ...row(), version: 0 };
    const agenda = record().items.map(({ version: _, ...item }) => item);
    postpone("2027-01-04");
    postpone("2026-12-07");
    expect({ ...row(), version: 0 }).toEqual(before);
    expect(record().items.map(({ version: _, ...item }) => item)).toEqual(agenda);
    expect(honoured()).toEqual(["Trần Thị Đông 5/12", "Lê Văn Chạp 20/12"]);
  });

  it("keeps a title of its own, and people whom the clerk added or changed", () => {
    const { db, clerk, record, row, honoured, postpone, meetingId } = december("Lễ tổng kết năm 2026");
    const item = record().items.find(({ kind }) => kind === "honours");
    changeAgendaItem(db, clerk, {
      ...BLANK_ITEM,
      meetingId,
      itemId: item?.id ?? 0,
      version: 1,
      kind: "honours",
      title: "Chúc mừng",
      people: "Trần Thị Đông – 5/12\nLê Văn Chạp – chiến sĩ thi đua\nKhách mời – 1/1",
    });
    postpone("2027-01-04");
    expect(row()).toMatchObject({ title: "Lễ tổng kết năm 2026", code: "CC 01/2027" });
    expect(honoured()).toEqual(["Lê Văn Chạp chiến sĩ thi đua", "Khách mời 1/1", "Phạm Thị Giêng 9/1"]);
  });

  it("does not fill a list that was emptied", () => {
    const { db, clerk, record, honoured, postpone, meetingId } = december();
    const item = record().items.find(({ kind }) => kind === "honours");
    changeAgendaItem(db, clerk, {
      ...BLANK_ITEM,
      meetingId,
      itemId: item?.id ?? 0,
      version: 1,
      kind: "honours",
      title: "Chúc mừng",
      people: "",
    });
    postpone("2027-01-04");
    expect(honoured()).toEqual([]);
  });

  it("uses the title form of its own series if that is not a ceremony", () => {
    const { db, clerk } = december();
    const { id: seriesId } = makeSeries(db, { symbol: "GB", kind: "briefing" });
    const base = { seriesId, startsAt: "", endsAt: "", place: "", programme: null };
    const plan = (title: string, heldOn: string) =>
      planMeeting(db, clerk, { ...base, title, heldOn, begin: "planned" }, NOW);
    plan("Giao ban tháng 11/2026", "2026-11-30");
    const meetingId = plan("Giao ban tháng 12/2026", "2026-12-28");
    postponeMeeting(db, clerk, { meetingId, version: 1, heldOn: "2027-02-01", reason: "Bận." }, NOW);
    const row = db.select().from(meetings).where(eq(meetings.id, meetingId)).get();
    expect(row).toMatchObject({ title: "Giao ban tháng 2/2027", code: "GB 02/2027" });
  });
});

describe("minutes whose day is changed in their details", () => {
  it("change with the day in the same way, and everyone who knew of the ceremony is notified", () => {
    const { db, head, row, honoured, open, change, payloadOf } = december();
    open();
    const { version, movedBy } = change({ heldOn: "2027-01-04" });
    expect(version).toBe(detailsKey(row()));
    expect(row()).toMatchObject({
      title: "Lễ chào cờ và sinh hoạt dưới cờ tháng 1/2027",
      code: "CC 01/2027",
      status: "draft",
    });
    expect(honoured()).toEqual(["Phạm Thị Giêng 9/1"]);
    expect(payloadOf(movedBy)).toMatchObject({ kind: "meeting.postponed", payload: { reason: "" } });
    const [newest] = listNotifications(db, head, { page: 1, unreadOnly: false }).list;
    expect(newest?.notification).toMatchObject({
      kind: "meeting.postponed",
      payload: { from: "2026-12-07", to: "2027-01-04", title: row().title },
    });
  });

  it("send no notification if nobody knew of them", () => {
    const { db, clerk, seriesId, head, payloadOf } = december();
    const base = { seriesId, title: "Họp kín", startsAt: "", endsAt: "", place: "", programme: null };
    const meetingId = planMeeting(db, clerk, { ...base, heldOn: "2026-11-23", begin: "draft" }, NOW);
    const row = db.select().from(meetings).where(eq(meetings.id, meetingId)).get();
    const countNotifications = () => listNotifications(db, head, { page: 1, unreadOnly: false }).total;
    const before = countNotifications();
    const details = {
      title: "Họp kín",
      startsAt: "",
      endsAt: "",
      place: "",
      horizonWords: "",
      horizonDay: null,
    };
    const version = row ? detailsKey(row) : "";
    const { movedBy } = changeMeetingDetails(
      db,
      clerk,
      { meetingId, version, ...details, heldOn: "2026-10-26" },
      NOW,
      FORMS,
    );
    expect(payloadOf(movedBy)).toMatchObject({
      kind: "meeting.day_changed",
      payload: { from: "2026-11-23", to: "2026-10-26", followed: { title: null, code: "CC 10/2026" } },
    });
    expect(countNotifications()).toBe(before);
  });

  it("keep a title that was typed together with the new day", () => {
    const { row, open, change } = december();
    open();
    change({ heldOn: "2027-01-04", title: "Lễ chào cờ tháng 12/2026 (bù)" });
    expect(row()).toMatchObject({ title: "Lễ chào cờ tháng 12/2026 (bù)", code: "CC 01/2027" });
  });

  it("compute deadlines from the new day, and keep those that were set by hand", () => {
    const { db, clerk, meetingId, own, record, row, open, change, payloadOf } = december();
    open();
    const propose = (summary: string, deadlineWords: string, deadline: string) =>
      proposeDirective(db, clerk, {
        ...NO_FIELDS,
        meetingId,
        summary,
        text: summary,
        leadId: own.id,
        undated: false,
        deadlineWords,
        deadline,
      });
    // Fifteen days after Monday 7 December; computed from Monday 14 December they end on Tuesday 29.
    propose("Việc một", "trong vòng 15 ngày", "2026-12-22");
    propose("Việc hai", "trong vòng 15 ngày", "2026-12-31");
    propose("Việc ba", "", "2026-12-25");
    change({ horizonWords: "đến hết năm 2026", horizonDay: "2026-12-31" });
    const { movedBy } = change({ heldOn: "2026-12-14" });
    expect(record().directives.map(({ originalDeadline }) => originalDeadline)).toEqual([
      "2026-12-29",
      "2026-12-31",
      "2026-12-25",
    ]);
    expect(record().directives[0]?.assignments).toMatchObject([{ deadline: "2026-12-29" }]);
    expect(row().horizonDay).toBe("2026-12-31");
    expect(payloadOf(movedBy)).toMatchObject({ payload: { followed: { deadlines: 1 } } });
  });

  it("leave titles that the clerk wrote", () => {
    const { db, clerk, chair, meetingId, record, open, change } = december();
    open();
    const who = { personId: chair.id, name: "", position: "Chủ trì thay Trưởng ban", note: "" };
    addParticipant(db, clerk, { meetingId, ...who, role: "chair", presence: "present" });
    change({ heldOn: "2027-01-04" });
    expect(record().participants).toMatchObject([{ position: "Chủ trì thay Trưởng ban" }]);
  });

  it("change to a new day only with the button, and refuse a period that ends before it", () => {
    const { db, clerk, row, open, details, change } = december();
    const auto = (changes: Parameters<typeof details>[0]) =>
      codeOf(() => autosaveMeetingDetails(db, clerk, details(changes), NOW));
    open();
    expect(auto({ heldOn: "2027-01-04" })).toBe("meeting.day_waits");
    expect(auto({ place: "Hội trường" })).toBe("done");
    expect(row()).toMatchObject({ heldOn: "2026-12-07", place: "Hội trường" });
    const short = { horizonWords: "tháng 11", horizonDay: "2026-11-30" };
    expect(auto(short)).toBe("meeting.horizon_before_day");
    expect(codeOf(() => change(short))).toBe("meeting.horizon_before_day");
    expect(codeOf(() => change({ horizonDay: "2026-12-07", horizonWords: "hôm nay" }))).toBe("done");
  });

  it("of a planned ceremony cannot be moved into the past", () => {
    const { row, change } = december();
    expect(codeOf(() => change({ heldOn: "2026-11-23" }))).toBe("meeting.day_past");
    expect(codeOf(() => change({ heldOn: "2026-11-24" }))).toBe("done");
    expect(row()).toMatchObject({ heldOn: "2026-11-24", code: "CC 11/2026" });
  });
});
