import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import type { Session } from "@/db/identity/find-session";
import { enterDays } from "@/db/mutations/agency/enter-days";
import { stageDays } from "@/db/mutations/agency/stage-days";
import { changeDepartment } from "@/db/mutations/departments/change-department";
import { nameDeputy } from "@/db/mutations/departments/name-deputy";
import { takeStep } from "@/db/mutations/directives/take-step";
import { cancelMeeting } from "@/db/mutations/meetings/cancel-meeting";
import { changeMeetingDetails } from "@/db/mutations/meetings/change-meeting-details";
import { openMeeting } from "@/db/mutations/meetings/open-meeting";
import { planMeeting } from "@/db/mutations/meetings/plan-meeting";
import { postponeMeeting } from "@/db/mutations/meetings/postpone-meeting";
import { signMeeting } from "@/db/mutations/meetings/sign-meeting";
import { submitMeeting } from "@/db/mutations/meetings/submit-meeting";
import { addAgendaItem } from "@/db/mutations/minutes/add-agenda-item";
import { addParticipant } from "@/db/mutations/minutes/add-participant";
import { addSubtask } from "@/db/mutations/subtasks/add-subtask";
import { changeSubtask } from "@/db/mutations/subtasks/change-subtask";
import { removeSubtask } from "@/db/mutations/subtasks/remove-subtask";
import { settleSubtask } from "@/db/mutations/subtasks/settle-subtask";
import { undoSubtaskChange } from "@/db/mutations/subtasks/undo-subtask-change";
import { disableUser } from "@/db/mutations/users/disable-user";
import { makeCalendarAddress } from "@/db/mutations/users/make-calendar-address";
import { revokeCalendarAddress } from "@/db/mutations/users/revoke-calendar-address";
import { contentHashOf } from "@/db/queries/meetings/content-hash";
import { findMeetingRecord } from "@/db/queries/meetings/find-meeting-record";
import { calendarAddresses } from "@/db/schema/calendar-addresses";
import { assignments } from "@/db/schema/directives";
import { events } from "@/db/schema/events";
import { meetings } from "@/db/schema/meetings";
import { positions } from "@/db/schema/people";
import { subtasks } from "@/db/schema/subtasks";
import { testDatabase } from "@/db/test-database";
import {
  adminGrant,
  clerkGrant,
  headGrant,
  JULY_FIRST,
  leaderGrant,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
  makeMeeting,
  makeSeries,
  makeSettings,
  staffGrant,
} from "@/db/test-factories";
import { detailsKey } from "@/domain/meetings/details-key";
import { answerCalendar } from "./calendar-feed";

type Person = ReturnType<typeof makeActor>;
const later = (days: number) => new Date(JULY_FIRST.getTime() + days * 86_400_000);

function setting() {
  const db = testDatabase();
  const own = makeDepartment(db);
  const other = makeDepartment(db);
  const people = {
    head: makeActor(db, [headGrant(own.id)]),
    staff: makeActor(db, [staffGrant(own.id)]),
    stranger: makeActor(db, [staffGrant(other.id)]),
    leader: makeActor(db, [leaderGrant]),
    clerk: makeActor(db, [clerkGrant]),
    admin: makeActor(db, [adminGrant]),
  };
  const address = (who: Person) => makeCalendarAddress(db, sessionOf(who), JULY_FIRST);
  return { db, own, other, ...people, address };
}

const sessionOf = (actor: Person): Session => ({
  id: "",
  actor,
  account: "thu",
  duty: null,
  secondFactor: false,
  locale: "vi",
  theme: "system",
  createdAt: "",
  lastSeenAt: "",
  expiresAt: "",
});

const fetchAt = (db: Database, token: string, now = JULY_FIRST, ifNoneMatch: string | null = null) =>
  answerCalendar(db, { token, origin: "https://so.example.vn", ifNoneMatch }, now);

async function eventsOf(db: Database, token: string, now = JULY_FIRST) {
  const answer = fetchAt(db, token, now);
  expect(answer.status).toBe(200);
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const { uid, sequence, summary, location, startDate, endDate } = new ICAL.Event(component);
    return {
      uid,
      sequence,
      summary,
      location,
      start: startDate.toString(),
      end: endDate.toString(),
      status: component.getFirstPropertyValue("status"),
      alarms: component
        .getAllSubcomponents("valarm")
        .map((alarm) => String(alarm.getFirstPropertyValue("trigger"))),
    };
  });
}

/** The values by which a calendar program detects that its one ceremony changed, as written in the file. */
async function stampsOf(db: Database, token: string, now = JULY_FIRST) {
  const calendar = new ICAL.Component(ICAL.parse(await fetchAt(db, token, now).text()));
  const properties = calendar.getAllSubcomponents("vevent").map((component) => {
    const one = (name: string) => component.getFirstProperty(name)?.toICALString();
    return [one("sequence"), one("dtstamp"), one("last-modified")];
  });
  return properties.flat();
}

function plan(
  { db, clerk }: ReturnType<typeof setting>,
  { heldOn = "2024-07-08", begin = "planned" as "planned" | "draft" } = {},
) {
  const when = { heldOn, startsAt: "07:30", endsAt: "08:45", place: "Sân trụ sở" };
  const title = "Lễ chào cờ, tháng 7";
  const seriesId = makeSeries(db).id;
  const input = { seriesId, title, ...when, programme: null, begin };
  const meetingId = planMeeting(db, clerk, input, JULY_FIRST);
  return {
    meetingId,
    shown: () => {
      const row = db.select().from(meetings).where(eq(meetings.id, meetingId)).get();
      return { meetingId, version: row?.version ?? 0 };
    },
  };
}

const rowOf = (db: Database, id: number) => {
  const { version } = db.select().from(assignments).where(eq(assignments.id, id)).get() ?? { version: 0 };
  return { assignmentId: id, version };
};

describe("a ceremony in a person's calendar", () => {
  it("has its times in the agency, its place and two alarms", async () => {
    const s = setting();
    const { meetingId } = plan(s);
    expect(await eventsOf(s.db, s.address(s.staff))).toEqual([
      {
        uid: `meeting-${meetingId}@so-chi-dao`,
        sequence: 1,
        summary: "Lễ chào cờ, tháng 7",
        location: "Sân trụ sở",
        status: "CONFIRMED",
        start: "2024-07-08T07:30:00",
        end: "2024-07-08T08:45:00",
        alarms: ["-P1D", "-PT1H"],
      },
    ]);
  });

  it("moves under the same UID when postponed, is cancelled when cancelled, and later disappears", async () => {
    const s = setting();
    const { meetingId, shown } = plan(s);
    const token = s.address(s.staff);
    const [before] = await eventsOf(s.db, token);
    postponeMeeting(s.db, s.clerk, { ...shown(), heldOn: "2024-07-15", reason: "Mưa." }, later(1));
    const [moved] = await eventsOf(s.db, token);
    expect(moved).toMatchObject({ uid: before?.uid, start: "2024-07-15T07:30:00", status: "CONFIRMED" });
    expect(moved?.sequence).toBeGreaterThan(before?.sequence ?? 99);
    cancelMeeting(s.db, s.clerk, { ...shown(), reason: "Bão." }, later(2));
    const [off] = await eventsOf(s.db, token);
    expect(off).toMatchObject({ uid: `meeting-${meetingId}@so-chi-dao`, status: "CANCELLED", alarms: [] });
    expect(off?.sequence).toBeGreaterThan(moved?.sequence ?? 99);
    expect(await eventsOf(s.db, token, later(60))).toEqual([]);
  });

  it("stays while its minutes are written; unplanned minutes are visible to clerks and leaders only", async () => {
    const s = setting();
    const { shown } = plan(s);
    openMeeting(s.db, s.clerk, { ...shown(), early: false }, JULY_FIRST);
    makeMeeting(s.db, { title: "Họp kín", heldOn: "2024-07-09" });
    plan(s, { heldOn: "2024-07-10", begin: "draft" });
    const titles = async (who: Person) =>
      (await eventsOf(s.db, s.address(who))).map(({ summary }) => summary);
    expect(await titles(s.staff)).toEqual(["Lễ chào cờ, tháng 7"]);
    expect(await titles(s.clerk)).toEqual(["Lễ chào cờ, tháng 7", "Họp kín", "Lễ chào cờ, tháng 7"]);
  });
});

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

describe("a deadline in a person's calendar", () => {
  it("is a whole day, with alarms three working days before and on the morning", async () => {
    const s = setting();
    const { lead } = makeIssuedDirective(s.db, { leadId: s.own.id, deadline: "2024-07-30" });
    const [due] = await eventsOf(s.db, s.address(s.staff));
    // Tuesday the 30th: three working days before is Thursday the 25th; eight o'clock is one in UTC.
    expect(due).toMatchObject({
      uid: `deadline-${lead.id}@so-chi-dao`,
      start: "2024-07-30",
      status: "CONFIRMED",
      alarms: ["2024-07-25T01:00:00Z", "2024-07-30T01:00:00Z"],
    });
  });

  it("moves under the same UID, is cancelled when done, and later disappears", async () => {
    const s = setting();
    const { lead } = makeIssuedDirective(s.db, { leadId: s.own.id });
    const token = s.address(s.head);
    const [before] = await eventsOf(s.db, token);
    const set = { ...rowOf(s.db, lead.id), deadline: "2024-08-15", reason: "Đổi." };
    takeStep(s.db, s.leader, "set-deadline", set, later(1));
    const [moved] = await eventsOf(s.db, token);
    expect(moved).toMatchObject({ uid: before?.uid, start: "2024-08-15" });
    expect(moved?.sequence).toBeGreaterThan(before?.sequence ?? 99);
    const product = { productNumber: "1/BC", productDate: "2024-07-02", note: "", files: [] };
    takeStep(s.db, s.head, "report-done", { ...rowOf(s.db, lead.id), ...product }, later(2));
    expect(await eventsOf(s.db, token)).toMatchObject([{ status: "CONFIRMED", alarms: [] }]);
    takeStep(s.db, s.leader, "confirm", { ...rowOf(s.db, lead.id), note: "" }, later(3));
    expect(await eventsOf(s.db, token, later(4))).toMatchObject([{ uid: before?.uid, status: "CANCELLED" }]);
    expect(await eventsOf(s.db, token, later(40))).toEqual([]);
  });

  it("is visible to those it concerns and to nobody else", async () => {
    const s = setting();
    const own = makeIssuedDirective(s.db, { leadId: s.own.id, followingLeaderUserId: s.leader.userId });
    const others = makeIssuedDirective(s.db, { leadId: s.other.id, coordinatingIds: [s.own.id] });
    const uids = async (who: Person) =>
      (await eventsOf(s.db, s.address(who)))
        .map(({ uid }) => uid)
        .filter((uid) => uid.startsWith("deadline-"));
    const uid = (id: number | undefined) => `deadline-${id}@so-chi-dao`;
    expect(await uids(s.staff)).toEqual([uid(own.lead.id), uid(others.assignments[1]?.id)]);
    expect(await uids(s.stranger)).toEqual([uid(others.lead.id)]);
    expect(await uids(s.leader)).toEqual([uid(own.lead.id)]);
    expect(await uids(s.clerk)).toEqual([]);
    expect(await uids(s.admin)).toEqual([]);
  });

  it("appears and disappears with a deputyship: the grants are read at each fetch", async () => {
    const s = setting();
    makeIssuedDirective(s.db, { leadId: s.own.id });
    const both = makeActor(s.db, [staffGrant(s.other.id)]);
    const token = s.address(both);
    expect(await eventsOf(s.db, token)).toEqual([]);
    s.db.$client
      .prepare(
        "insert into positions (person_id, title, department_id, from_day, recorded_on) values (?, ?, ?, ?, ?)",
      )
      .run(both.personId, "Phó phòng", s.own.id, "2024-01-01", "2024-01-01");
    const days = { fromDay: "2024-07-02", toDay: "2024-07-03" };
    nameDeputy(s.db, s.head, { departmentId: s.own.id, userId: both.userId, ...days }, JULY_FIRST);
    const counts = await Promise.all(
      [0, 1, 2, 3].map(async (day) => (await eventsOf(s.db, token, later(day))).length),
    );
    expect(counts).toEqual([0, 1, 1, 0]);
  });
});

describe("a subtask in a person's calendar", () => {
  function dated() {
    const s = setting();
    const { lead, directive } = makeIssuedDirective(s.db, {
      leadId: s.own.id,
      deadline: "2024-07-30",
      summary: "Rà soát hồ sơ",
    });
    const due = { assignmentId: lead.id, title: "Lập danh sách", dueOn: "2024-07-10" };
    s.db
      .insert(positions)
      .values({
        personId: s.staff.personId ?? 0,
        title: "Chuyên viên",
        departmentId: s.own.id,
        fromDay: "2024-01-01",
        recordedOn: "2024-01-01",
      })
      .run();
    const subtaskId = addSubtask(s.db, s.head, { ...due, personId: s.staff.personId }, JULY_FIRST);
    const held = () => {
      const row = s.db.select().from(subtasks).where(eq(subtasks.id, subtaskId)).get();
      return { subtaskId, version: row?.version ?? 0 };
    };
    const own = async (who: Person, now = JULY_FIRST) =>
      (await eventsOf(s.db, s.address(who), now)).filter(({ uid }) => uid.startsWith("subtask-"));
    /** As the file has them: SEQUENCE, LAST-MODIFIED and STATUS of the subtask. */
    const stamps = async (now: Date) => {
      const calendar = new ICAL.Component(ICAL.parse(await fetchAt(s.db, s.address(s.staff), now).text()));
      const component = calendar
        .getAllSubcomponents("vevent")
        .find((one) => String(one.getFirstPropertyValue("uid")).startsWith("subtask-"));
      return ["sequence", "last-modified", "status"].map((name) =>
        component?.getFirstProperty(name)?.toICALString().replace(/^.*:/, ""),
      );
    };
    return { ...s, lead, directive, due, subtaskId, held, own, stamps };
  }

  it("has a day and reminders of its own, and is in no other person's feed", async () => {
    const { subtaskId, directive, own, staff, head, leader, stranger, clerk } = dated();
    expect(await own(staff)).toEqual([
      {
        uid: `subtask-${subtaskId}@so-chi-dao`,
        sequence: 4,
        summary: `Đầu việc: Lập danh sách (${directive.code})`,
        location: null,
        status: "CONFIRMED",
        start: "2024-07-10",
        end: "2024-07-11",
        // Wednesday the 10th: three working days before is Friday the 5th.
        alarms: ["2024-07-05T01:00:00Z", "2024-07-10T01:00:00Z"],
      },
    ]);
    for (const who of [head, leader, stranger, clerk]) expect(await own(who)).toEqual([]);
  });

  it("is left out without a day or a person, and where the directive does not exist for the person", async () => {
    const { db, head, staff, due, own } = dated();
    addSubtask(db, head, { ...due, dueOn: null, personId: staff.personId }, JULY_FIRST);
    addSubtask(db, head, { ...due, personId: null }, JULY_FIRST);
    expect(await own(staff)).toHaveLength(1);
    db.$client.prepare("delete from grants where user_id = ?").run(staff.userId);
    expect(await own(staff)).toEqual([]);
  });

  it("tells each change by SEQUENCE and LAST-MODIFIED: overdue, done, open again, removed", async () => {
    const { db, staff, head, held, stamps, own } = dated();
    expect(await stamps(JULY_FIRST)).toEqual(["4", "20240701T030000Z", "CONFIRMED"]);
    // From midnight in the agency after the tenth.
    expect(await stamps(later(10))).toEqual(["5", "20240710T170000Z", "CONFIRMED"]);
    settleSubtask(db, staff, { ...held(), done: true }, later(11));
    expect(await stamps(later(11))).toEqual(["6", "20240712T030000Z", "CANCELLED"]);
    settleSubtask(db, staff, { ...held(), done: false }, later(12));
    expect(await stamps(later(12))).toEqual(["9", "20240713T030000Z", "CONFIRMED"]);
    removeSubtask(db, head, held(), later(13));
    expect(await stamps(later(13))).toEqual(["10", "20240714T030000Z", "CANCELLED"]);
    expect(await own(staff, later(60))).toEqual([]);
  });

  it("moves with its day, and is cancelled for a person who no longer does it, until that is undone", async () => {
    const { db, head, held, stamps, own, staff } = dated();
    const words = { title: "Lập danh sách", personId: staff.personId };
    changeSubtask(db, head, { ...held(), ...words, dueOn: "2024-07-12" }, later(2));
    expect(await stamps(later(2))).toEqual(["6", "20240703T030000Z", "CONFIRMED"]);
    expect((await own(staff, later(2))).map(({ start }) => start)).toEqual(["2024-07-12"]);
    const given = { ...held(), ...words, dueOn: "2024-07-12", personId: null };
    const eventId = changeSubtask(db, head, given, later(3)) ?? 0;
    expect(await stamps(later(3))).toEqual(["8", "20240704T030000Z", "CANCELLED"]);
    expect((await own(staff, later(3))).map(({ start }) => start)).toEqual(["2024-07-12"]);
    undoSubtaskChange(db, head, { eventId }, later(3));
    expect((await stamps(later(3)))[2]).toBe("CONFIRMED");
    changeSubtask(db, head, { ...held(), ...words, dueOn: null }, later(4));
    expect((await stamps(later(4)))[2]).toBe("CANCELLED");
    expect(await own(staff, later(60))).toEqual([]);
  });

  it("is cancelled with its work", async () => {
    const { db, leader, lead, stamps } = dated();
    takeStep(db, leader, "withdraw", { ...rowOf(db, lead.id), reason: "Không cần nữa." }, later(2));
    expect(await stamps(later(2))).toEqual(["6", "20240703T030000Z", "CANCELLED"]);
  });
});

describe("the calendar's address", () => {
  it("answers 304 to a program that has it already, and the calendar when something changed", async () => {
    const s = setting();
    const { shown } = plan(s);
    const token = s.address(s.staff);
    const first = fetchAt(s.db, token);
    const etag = first.headers.get("etag");
    expect(Object.fromEntries(first.headers)).toMatchObject({
      "content-type": "text/calendar; charset=utf-8",
      "cache-control": "private, no-cache",
    });
    const again = fetchAt(s.db, token, later(0.5), etag);
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect(fetchAt(s.db, token, JULY_FIRST, `"x", W/${etag}`).status).toBe(304);
    postponeMeeting(s.db, s.clerk, { ...shown(), heldOn: "2024-07-15", reason: "Mưa." }, later(1));
    expect(fetchAt(s.db, token, later(1), etag).status).toBe(200);
  });

  it("is one at a time, ends when revoked or replaced, and with the account", async () => {
    const s = setting();
    const first = s.address(s.staff);
    const second = s.address(s.staff);
    expect(fetchAt(s.db, first).status).toBe(404);
    expect(fetchAt(s.db, second).status).toBe(200);
    revokeCalendarAddress(s.db, sessionOf(s.staff), JULY_FIRST);
    expect(fetchAt(s.db, second).status).toBe(404);
    expect(() => revokeCalendarAddress(s.db, sessionOf(s.staff), JULY_FIRST)).toThrow("request.not_found");
    const third = s.address(s.staff);
    disableUser(s.db, s.admin, s.staff.userId, JULY_FIRST);
    const gone = fetchAt(s.db, third);
    expect([gone.status, await gone.text()]).toEqual([404, ""]);
    expect(fetchAt(s.db, "").status).toBe(404);
  });

  it("is stored as a hash only, and no event contains it", () => {
    const s = setting();
    const token = s.address(s.staff);
    fetchAt(s.db, token);
    const stored = JSON.stringify([
      s.db.select().from(calendarAddresses).all(),
      s.db.select().from(events).all(),
    ]);
    expect(stored).not.toContain(token);
    expect(fetchAt(s.db, s.db.select().from(calendarAddresses).get()?.tokenHash ?? "").status).toBe(404);
    expect(s.db.select().from(calendarAddresses).get()?.lastFetchedAt).toBe(JULY_FIRST.toISOString());
    const kinds = s.db
      .select()
      .from(events)
      .all()
      .map(({ kind }) => kind);
    expect(kinds).toEqual(["user.calendar_address_made"]);
  });
});
