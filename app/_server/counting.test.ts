import ICAL from "ical.js";
import { afterAll, describe, expect, it } from "vitest";
import { createReminders } from "@/db/mutations/notifications/create-reminders";
import { gatherDigests } from "@/db/mutations/notifications/gather-digests";
import { makeCalendarAddress } from "@/db/mutations/users/make-calendar-address";
import { makeOwnToken } from "@/db/mutations/users/make-own-token";
import { findShellFacts } from "@/db/queries/agency/find-shell-facts";
import {
  countAgencyBuckets,
  countDepartmentBuckets,
  countMonthlyBuckets,
} from "@/db/queries/directives/count-buckets";
import { countOverdueParts } from "@/db/queries/directives/count-overdue-parts";
import { listOverdue, listOwnWork } from "@/db/queries/directives/list-desk";
import { listOverdueWork } from "@/db/queries/directives/list-overdue-work";
import { listRegister } from "@/db/queries/directives/list-register";
import { listRegisterLines } from "@/db/queries/directives/list-register-lines";
import { listReportRows } from "@/db/queries/directives/list-report-rows";
import { listWaitingReports } from "@/db/queries/directives/list-waiting-reports";
import { findLetter } from "@/db/queries/meetings/find-letter";
import { freezeFigures } from "@/db/queries/meetings/freeze-figures";
import { listMeetings } from "@/db/queries/meetings/list-meetings";
import { listReview } from "@/db/queries/meetings/list-review";
import { mails } from "@/db/schema/notifications";
import { makeCountedAgency } from "@/db/test-counted-agency";
import { testDatabase } from "@/db/test-database";
import { sessionOf } from "@/db/test-factories";
import { drawReport } from "@/documents/sheets/draw-report";
import type { Sheet } from "@/documents/sheets/sheet";
import { type BucketCounts, countBuckets } from "@/domain/directives/buckets";
import { groupOwnWork } from "@/domain/directives/desk";
import { reportOn } from "@/domain/directives/period-report";
import { ratesOf } from "@/domain/directives/rates";
import { readRegisterView } from "@/domain/directives/register-view";
import { composeMail } from "@/jobs/compose-mail";
import { CATALOG } from "@/messages/catalog";
import { answerRequest } from "./api/answer-request";
import { answerCalendar } from "./papers/calendar-feed";

/** A Thursday; the work was issued 45 days before, on 1 July. */
const TODAY = "2024-08-15";
const NOW = new Date("2024-08-15T03:00:00.000Z");
const PERIOD = { from: "2024-07-01", to: TODAY, asOf: TODAY };

/** Written by hand, from the table of makeCountedAgency. */
const AGENCY: BucketCounts = {
  "done-on-time": 2,
  "done-late": 1,
  "done-undated": 1,
  "open-in-time": 7,
  "open-overdue": 10,
  dated: 19,
  overdue: 9,
  "reported-late": 1,
};
const ONE_LEADS: BucketCounts = {
  "done-on-time": 1,
  "done-late": 1,
  "done-undated": 1,
  "open-in-time": 6,
  "open-overdue": 8,
  dated: 15,
  overdue: 7,
  "reported-late": 1,
};
const ONE_COORDINATES: BucketCounts = {
  "done-on-time": 0,
  "done-late": 0,
  "done-undated": 0,
  "open-in-time": 0,
  "open-overdue": 2,
  dated: 2,
  overdue: 1,
  "reported-late": 1,
};
const THREE_LEADS: BucketCounts = {
  "done-on-time": 0,
  "done-late": 0,
  "done-undated": 0,
  "open-in-time": 1,
  "open-overdue": 1,
  dated: 2,
  overdue: 1,
  "reported-late": 0,
};
const NOTHING: BucketCounts = {
  "done-on-time": 0,
  "done-late": 0,
  "done-undated": 0,
  "open-in-time": 0,
  "open-overdue": 0,
  dated: 0,
  overdue: 0,
  "reported-late": 0,
};

const db = testDatabase();
const { one, two, three, actors, meetingId } = makeCountedAgency(db, TODAY);
const register = (asked: Record<string, string> = {}) =>
  listRegister(db, actors.clerk, readRegisterView(asked), TODAY);
const report = reportOn(listReportRows(db, actors.leader, PERIOD), TODAY);

const cellsOf = (sheet: Sheet | undefined) =>
  sheet && Symbol.iterator in sheet.rows ? [...sheet.rows].map(({ cells }) => cells) : [];

globalThis.soChiDaoDatabase = db;
afterAll(() => {
  globalThis.soChiDaoDatabase = undefined;
});

describe("overdue and reported-late work is the same number everywhere:", () => {
  it("in the navigation: of the agency for those who follow it up, of their own departments for others", () => {
    const badge = (who: keyof typeof actors) => findShellFacts(db, actors[who], TODAY).overdue;
    expect(badge("leader")).toEqual({ count: 9, whose: "agency" });
    // A clerk in a department still works on the whole register.
    expect(badge("clerk")).toEqual({ count: 9, whose: "agency" });
    expect(badge("headOne")).toEqual({ count: 8, whose: [one.id] });
    expect(badge("headTwo")).toEqual({ count: 1, whose: [two.id] });
    expect(badge("staff")).toEqual({ count: 9, whose: [one.id, three.id] });
    const departments = (who: keyof typeof actors) => findShellFacts(db, actors[who], TODAY).departments;
    expect([departments("headOne"), departments("headTwo"), departments("leader")]).toEqual([
      ["Phòng Một"],
      ["Phòng Hai"],
      [],
    ]);
    expect(departments("staff")).toEqual(["Phòng Một", "Phòng Ba"]);
  });

  it("on the first page: the agency's list, and the work of each department", () => {
    expect(listOverdue(db, actors.leader, TODAY, "lead")).toHaveLength(9);
    // What One coordinates, of a directive that its lead has done.
    expect(listOverdue(db, actors.leader, TODAY, "coordinating")).toMatchObject([
      { departmentId: one.id, summary: "Hai xong đúng hạn, Một quá hạn" },
    ]);
    const desk = (who: keyof typeof actors) => {
      const groups = groupOwnWork(listOwnWork(db, actors[who]), TODAY);
      return [groups.overdue.length, groups.reported.length];
    };
    expect(desk("headOne")).toEqual([8, 3]);
    expect(desk("headTwo")).toEqual([1, 0]);
    expect(desk("headThree")).toEqual([1, 0]);
    expect(desk("staff")).toEqual([9, 3]);
    // Reports from every asked department wait, not only from leads.
    expect(listWaitingReports(db, actors.leader, "mine", TODAY)).toHaveLength(3);
  });

  it("in the register: its tabs, its marks and the lists behind them", () => {
    const whole = register();
    expect(whole.counts).toEqual(AGENCY);
    expect(whole.total).toBe(21);
    expect(whole.marks).toEqual({
      assigned: 1,
      "in-progress": 5,
      reported: 2,
      overdue: 9,
      done: 3,
      "done-late": 1,
      withdrawn: 1,
    });
    const shown = { "mark-overdue": 9, "reported-late": 1, "open-overdue": 10, "open-in-time": 7 };
    const more = { "done-on-time": 2, "done-late": 1, "done-undated": 1, "mark-withdrawn": 1 };
    for (const [show, count] of Object.entries({ ...shown, ...more })) {
      const list = register({ show });
      expect([show, list.total, list.rows.length]).toEqual([show, count, count]);
      // Through the spans of a past day, which is this one.
      expect([show, register({ show, asof: TODAY }).total]).toEqual([show, count]);
      const lines = [...listRegisterLines(db, actors.clerk, readRegisterView({ show }), TODAY)];
      expect([show, lines.length]).toEqual([show, count]);
    }
    // The parts of coordinating departments: the number in the tab, and the list behind it.
    for (const who of [actors.leader, actors.headTwo, actors.staff, actors.clerk]) {
      expect(countOverdueParts(db, who, readRegisterView({}), TODAY)).toBe(1);
    }
    expect(register({ role: "coordinating", show: "mark-overdue" }).total).toBe(1);
    expect(register({ role: "coordinating" }).counts).toEqual(ONE_COORDINATES);
    expect(register({ role: "coordinating", asof: TODAY }).counts).toEqual(ONE_COORDINATES);
    expect(register({ show: "mark-overdue" }).rows.every(({ mark }) => mark === "overdue")).toBe(true);
    expect(register({ show: "reported-late" }).rows.map(({ summary }) => summary)).toEqual([
      "Nộp muộn, chờ xác nhận",
    ]);
  });

  it("of one department in the register: what it leads and what it coordinates", () => {
    const own = register({ department: String(one.id) });
    expect([own.counts.overdue, own.counts["reported-late"], own.total]).toEqual([8, 2, 19]);
    expect(register({ department: String(one.id), role: "lead" }).counts).toEqual(ONE_LEADS);
    expect(register({ department: String(one.id), role: "coordinating" }).counts).toEqual(ONE_COORDINATES);
  });

  it("on the pages of departments and in the first page's figures", () => {
    expect(countAgencyBuckets(db, actors.leader, TODAY)).toEqual(AGENCY);
    const counted = countDepartmentBuckets(db, actors.leader, TODAY);
    expect(counted.get(one.id)).toEqual({ lead: ONE_LEADS, coordinating: ONE_COORDINATES });
    expect(counted.get(three.id)).toEqual({ lead: THREE_LEADS, coordinating: NOTHING });
    expect(Object.fromEntries(countMonthlyBuckets(db, actors.leader, one.id, TODAY, PERIOD))).toEqual({
      "2024-07": { lead: ONE_LEADS, coordinating: ONE_COORDINATES },
    });
  });

  it("in the report: the agency, its departments, givers, months and ages", () => {
    expect(report.agency.counts).toEqual(AGENCY);
    const department = (id: number) => report.departments.find((found) => found.id === id);
    expect(department(one.id)?.lead.counts).toEqual(ONE_LEADS);
    expect(department(one.id)?.coordinating.counts).toEqual(ONE_COORDINATES);
    expect(department(three.id)?.lead.counts).toEqual(THREE_LEADS);
    expect(report.givers.map(({ figures }) => figures.counts)).toEqual([AGENCY]);
    expect(report.months.map(({ month, figures }) => [month, figures.counts])).toEqual([["2024-07", AGENCY]]);
    // 7 days late: four; 14 and 15: three; 21: two.
    expect(report.ages).toEqual({ week: 4, month: 5, quarter: 0, longer: 0 });
    // The withdrawn one was extended and urged too.
    expect([report.agency.extensions, report.agency.urges]).toEqual([1, 1]);
  });

  it("in the report's workbook", () => {
    const names = { parentBody: "", agency: "Ban" };
    const departments = [one, two, three];
    const sheets = drawReport({ ...names, ...PERIOD, report, departments }, CATALOG.vi);
    const [lead, coordinating] = sheets;
    expect(cellsOf(lead).map((cells) => cells.slice(0, 14))).toEqual([
      [
        "Phòng Một",
        17,
        15,
        1,
        1,
        1,
        6,
        8,
        7,
        1,
        { share: 1 / 2 },
        { share: 1 / 3 },
        { share: 7 / 15 },
        { share: 7 / 17 },
      ],
      [
        "Phòng Hai",
        2,
        2,
        1,
        0,
        0,
        0,
        1,
        1,
        0,
        { share: 1 },
        { share: 1 },
        { share: 1 / 2 },
        { share: 1 / 2 },
      ],
      ["Phòng Ba", 2, 2, 0, 0, 0, 1, 1, 1, 0, "–", "–", { share: 1 / 2 }, { share: 1 / 2 }],
      [
        "Cộng",
        21,
        19,
        2,
        1,
        1,
        7,
        10,
        9,
        1,
        { share: 2 / 3 },
        { share: 1 / 2 },
        { share: 9 / 19 },
        { share: 9 / 21 },
      ],
    ]);
    expect(cellsOf(coordinating).map((cells) => cells[8])).toEqual([1]);
  });

  it("in the API", async () => {
    const token = makeOwnToken(db, actors.leader, { name: "Thử", scopes: ["read"], days: 30 }, NOW);
    const ask = async (address: string) => {
      const headers = { authorization: `Bearer ${token}` };
      const answer = await answerRequest(new Request(`http://x/api/v1${address}`, { headers }), NOW);
      expect(answer.status).toBe(200);
      return answer.json();
    };
    expect((await ask("/directives?show=mark-overdue")).items).toHaveLength(9);
    expect((await ask("/directives?show=reported-late")).items).toHaveLength(1);
    expect((await ask("/directives?show=open-overdue")).items).toHaveLength(10);
    // Every department's assignment: what One coordinates is overdue as well.
    expect((await ask("/assignments?show=mark-overdue")).items).toHaveLength(10);
    expect((await ask("/assignments?show=mark-overdue&role=lead")).items).toHaveLength(9);
    expect((await ask("/assignments?show=mark-overdue&role=coordinating")).items).toHaveLength(1);
    expect((await ask("/directives?show=mark-overdue&role=coordinating")).items).toHaveLength(1);
    expect((await ask(`/report?from=${PERIOD.from}&to=${PERIOD.to}`)).agency.counts).toEqual(AGENCY);
    expect((await ask(`/departments/${one.id}`)).counts).toEqual({
      lead: ONE_LEADS,
      coordinating: ONE_COORDINATES,
    });
    const { items } = await ask("/meetings");
    const counted = items.find(({ id }: { id: number }) => id === meetingId);
    expect([counted.directives, counted.done]).toEqual([21, 4]);
  });

  it("in the papers: urging letters, and the figures that a signature freezes", () => {
    const letter = (departmentId: number) =>
      listOverdueWork(db, actors.clerk, TODAY, { meetingId: null, departmentId });
    expect([one, two, three].map(({ id }) => letter(id).length)).toEqual([8, 1, 1]);
    const frozen = freezeFigures(db, actors.leader, TODAY);
    expect(frozen.agency).toEqual(AGENCY);
    expect(frozen.departments.find(({ name }) => name === "Phòng Một")).toEqual({
      name: "Phòng Một",
      lead: ONE_LEADS,
      coordinating: ONE_COORDINATES,
    });
  });

  it("in the meetings: their list, and the review of open work", () => {
    const listed = listMeetings(db, actors.clerk, 2024).find(({ id }) => id === meetingId);
    expect([listed?.directives, listed?.done]).toEqual([21, 4]);
    const reviewed = listReview(db, actors.clerk, { id: 0, heldOn: TODAY }).map(({ name, work }) => {
      const { overdue, ...counts } = countBuckets(work, TODAY);
      return [name, overdue, counts["reported-late"], counts["open-in-time"]];
    });
    expect(reviewed).toEqual([
      ["Phòng Một", 8, 2, 6],
      ["Phòng Hai", 1, 0, 0],
      ["Phòng Ba", 1, 0, 1],
    ]);
  });

  it("in a person's calendar", async () => {
    const token = makeCalendarAddress(db, sessionOf(actors.headOne), NOW);
    const answer = answerCalendar(db, { token, origin: "https://so.example.vn", ifNoneMatch: null }, NOW);
    const events = new ICAL.Component(ICAL.parse(await answer.text()))
      .getAllSubcomponents("vevent")
      .map((event) => String(event.getFirstPropertyValue("description")).split("\n"));
    const saying = (words: string) => events.filter((lines) => lines.includes(words)).length;
    expect(saying("Quá hạn.")).toBe(8);
    expect(saying("Đã báo cáo, nộp muộn, chờ xác nhận.")).toBe(2);
    expect(saying("Đã báo cáo, chờ xác nhận.")).toBe(1);
    expect(saying("Đã hoàn thành quá hạn.")).toBe(1);
  });

  it("in reminders and their digest, except for work that a later directive continues", () => {
    // A week and a day apart, so that each overdue piece has one reminder in between.
    createReminders(db, "2024-08-07", new Date("2024-08-07T00:00:00.000Z"));
    gatherDigests(db, "2024-08-07", new Date("2024-08-07T00:00:00.000Z"));
    createReminders(db, TODAY, NOW);
    gatherDigests(db, TODAY, NOW);
    const digest = (who: "headOne" | "headThree") => {
      const sent = db
        .select()
        .from(mails)
        .all()
        .find(({ userId, createdAt }) => userId === actors[who].userId && createdAt === NOW.toISOString());
      const letter = sent && findLetter(db, sent, NOW);
      const agency = { name: "Ban", shortName: "Ban", parentBody: "", place: "", symbol: "" };
      return letter ? composeMail(letter, { kind: "daily", createdAt: sent.createdAt }, agency, "") : null;
    };
    const mail = digest("headOne");
    expect(mail?.text.split("\n").filter((line) => line === "• Quá hạn")).toHaveLength(7);
    expect(mail?.text).toContain("Phòng Một quá hạn 14 ngày tính đến 15/08/2024 (hạn 01/08/2024)");
    // With one that is due today and one in seven working days.
    expect(mail?.subject).toBe("Ngày 15/08/2024: 9 thông báo từ sổ chỉ đạo");
    expect(digest("headThree")?.subject).toContain("Phòng Ba quá hạn 7 ngày tính đến 15/08/2024");
  });
});

describe("rates", () => {
  it("of on time are relative to what is done; of overdue to everything counted", () => {
    expect(ratesOf(AGENCY)).toEqual({
      onTime: { ofDated: { count: 2, of: 3 }, ofAll: { count: 2, of: 4 } },
      overdue: { ofDated: { count: 9, of: 19 }, ofAll: { count: 9, of: 21 } },
    });
  });

  it("do not exist for a department that has finished nothing, or only work without a deadline", () => {
    expect(ratesOf(THREE_LEADS).onTime).toEqual({ ofDated: { count: 0, of: 0 }, ofAll: { count: 0, of: 0 } });
    expect(ratesOf({ ...THREE_LEADS, "done-undated": 3 }).onTime).toEqual({
      ofDated: { count: 0, of: 0 },
      ofAll: { count: 0, of: 0 },
    });
    // If all work is late the rate is 0, not missing.
    expect(ratesOf({ ...NOTHING, "done-late": 2, dated: 2 }).onTime.ofDated).toEqual({ count: 0, of: 2 });
  });
});
