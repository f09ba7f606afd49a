import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { CERTAIN_YEARS, holidaysOf, type KnownDay } from "@/domain/calendar/holidays";
import { findCalendarDays } from "../../queries/calendar/find-calendar";
import { findDayConsequences } from "../../queries/calendar/find-day-consequences";
import { findStagedDays } from "../../queries/calendar/find-staged-days";
import { announcedYears, daysOff } from "../../schema/agency";
import { directives } from "../../schema/directives";
import { events } from "../../schema/events";
import { NO_FIELDS } from "../../test-agency";
import { testDatabase } from "../../test-database";
import {
  adminGrant,
  clerkGrant,
  headGrant,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
  makeSeries,
} from "../../test-factories";
import { openMeeting } from "../meetings/open-meeting";
import { planMeeting } from "../meetings/plan-meeting";
import { proposeDirective } from "../minutes/propose-directive";
import { enterDays } from "./enter-days";
import { dropStagedDays, stageDays } from "./stage-days";

/** Saturday 28 November 2026. */
const NOW = new Date("2026-11-28T03:00:00Z");
const TODAY = "2026-11-28";
const off = (day: string): KnownDay => ({
  day,
  kind: "off",
  name: "Nghỉ hoán đổi",
  documentNumber: "1/TB-BNV",
  documentDate: "2026-11-27",
  documentLink: "",
});
const setting = (...days: string[]) => ({ set: days.map(off), remove: [], announce: [] });

function agency() {
  const db = testDatabase();
  db.insert(daysOff).values(CERTAIN_YEARS.flatMap(holidaysOf)).run();
  db.insert(announcedYears)
    .values(CERTAIN_YEARS.map((year) => ({ year, enteredAt: NOW.toISOString() })))
    .run();
  const own = makeDepartment(db, { name: "Phòng Đầu tư" });
  const admin = makeActor(db, [adminGrant]);
  const clerk = makeActor(db, [clerkGrant]);
  makeActor(db, [headGrant(own.id)]);
  const series = makeSeries(db, { symbol: "CC" });
  const base = { seriesId: series.id, startsAt: "07:30", endsAt: "", place: "", programme: null };
  const plan = (title: string, heldOn: string) =>
    planMeeting(db, clerk, { ...base, title, heldOn, begin: "planned" }, NOW);
  return { db, own, admin, clerk, plan };
}

describe("changing days off", () => {
  it("shows the ceremony that would be on a day off, and the day offered instead", () => {
    const { db, admin, plan } = agency();
    const id = plan("Lễ chào cờ tháng 12", "2026-12-07");
    const { ceremonies } = findDayConsequences(db, admin, setting("2026-12-07"), TODAY);
    expect(ceremonies).toEqual([
      { meetingId: id, name: "Lễ chào cờ tháng 12", from: "2026-12-07", to: "2026-12-14" },
    ]);
  });

  it("shows the day offered for the next ceremony if it moves", () => {
    const { db, admin, plan } = agency();
    plan("Lễ chào cờ tháng 12", "2026-12-07");
    const { ceremonies } = findDayConsequences(db, admin, setting("2027-01-04"), TODAY);
    expect(ceremonies).toMatchObject([{ meetingId: null, from: "2027-01-04", to: "2027-01-11" }]);
  });

  it("shows reminders of open work and the next period that move, and nothing to others", () => {
    const { db, admin, clerk, own } = agency();
    // Due on Friday 11/12: reminded on 2/12, 8/12 and 10/12.
    const given = new Date("2026-11-23T03:00:00Z");
    makeIssuedDirective(db, { leadId: own.id, deadline: "2026-12-11" }, given);
    // Its November report is due on Monday 30/11; December's on Thursday 31/12.
    makeIssuedDirective(db, { leadId: own.id, period: "month" }, given);
    const moved = findDayConsequences(db, admin, setting("2026-12-09", "2026-12-31"), TODAY);
    expect(moved.reminders).toMatchObject([
      {
        deadline: "2026-12-11",
        workingDays: 7,
        from: "2026-12-02",
        to: "2026-12-01",
        department: "Phòng Đầu tư",
      },
      { deadline: "2026-12-11", workingDays: 3, from: "2026-12-08", to: "2026-12-07" },
    ]);
    expect(moved.periods).toMatchObject([{ from: "2026-12-31", to: "2027-01-04" }]);
    expect(findDayConsequences(db, clerk, setting("2026-12-09"), TODAY)).toEqual({
      ceremonies: [],
      deadlines: [],
      periods: [],
      reminders: [],
    });
  });

  it("moves deadlines counted in working days in unsigned minutes, keeps those set by hand, and records it", () => {
    const { db, admin, clerk, own, plan } = agency();
    const meetingId = plan("Lễ chào cờ tháng 12", "2026-12-07");
    openMeeting(db, clerk, { meetingId, version: 1, early: true }, NOW);
    const propose = (summary: string, deadline: string) =>
      proposeDirective(db, clerk, {
        ...NO_FIELDS,
        meetingId,
        summary,
        text: summary,
        leadId: own.id,
        undated: false,
        deadlineWords: "trong 5 ngày làm việc",
        deadline,
      });
    propose("Tính theo lời", "2026-12-14");
    propose("Đặt riêng", "2026-12-31");
    const change = setting("2026-12-10");
    expect(findDayConsequences(db, admin, change, TODAY).deadlines).toEqual([
      { meeting: "CC 12/2026", count: 1 },
    ]);
    const id = stageDays(db, admin, change, NOW);
    const deadlines = () =>
      db.select({ summary: directives.summary, on: directives.originalDeadline }).from(directives).all();
    expect(deadlines()).toMatchObject([{ on: "2026-12-14" }, { on: "2026-12-31" }]);
    enterDays(db, admin, id, NOW);
    expect(deadlines()).toEqual([
      { summary: "Tính theo lời", on: "2026-12-15" },
      { summary: "Đặt riêng", on: "2026-12-31" },
    ]);
    expect(
      db.select({ payload: events.payload }).from(events).where(eq(events.kind, "day_off.changed")).get(),
    ).toEqual({
      payload: {
        announced: [],
        added: ["2026-12-10"],
        removed: [],
        changed: [],
        confirmed: [],
        moved: { ceremonies: 0, deadlines: 1, periods: 0, reminders: 0 },
      },
    });
  });

  it("enters a year's announcement instead of its projected days, once", () => {
    const { db, admin } = agency();
    const days = ["2028-01-03", "2028-01-24", "2028-12-22"].map(off);
    const id = stageDays(db, admin, { set: days, remove: [], announce: [2028] }, NOW);
    const of2028 = () =>
      findCalendarDays(db, admin)
        .days.filter(({ day }) => day.startsWith("2028"))
        .map(({ day, projected }) => `${day} ${projected}`);
    expect(of2028()).toHaveLength(15);
    enterDays(db, admin, id, NOW);
    expect(of2028()).toEqual(["2028-01-03 false", "2028-01-24 false", "2028-12-22 false"]);
    expect(() => enterDays(db, admin, id, NOW)).toThrow("request.not_found");
  });

  it("drops a change that is not entered, and another administrator sees none of it", () => {
    const { db, admin } = agency();
    const other = makeActor(db, [adminGrant]);
    const id = stageDays(db, admin, setting("2026-12-10"), NOW);
    expect(findStagedDays(db, other, id)).toBeNull();
    expect(() => enterDays(db, other, id, NOW)).toThrow("request.not_found");
    dropStagedDays(db, admin, id);
    expect(findStagedDays(db, admin, id)).toBeNull();
    expect(db.select().from(daysOff).where(eq(daysOff.day, "2026-12-10")).all()).toEqual([]);
  });
});
