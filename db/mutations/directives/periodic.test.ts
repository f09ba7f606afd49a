import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { eventWords } from "@/components/events/event-words";
import { holidaysOf } from "@/domain/calendar/holidays";
import { stepsFor } from "@/domain/directives/life";
import type { Period } from "@/domain/directives/periods";
import { readRegisterView } from "@/domain/directives/register-view";
import { periodRows } from "@/domain/directives/reported-periods";
import { findDirective } from "../../queries/directives/find-directive";
import { listClosedPeriods } from "../../queries/directives/list-closed-periods";
import { listRegister } from "../../queries/directives/list-register";
import { daysOff } from "../../schema/agency";
import { assignmentSpans, assignments, directives } from "../../schema/directives";
import { events } from "../../schema/events";
import { notifications } from "../../schema/notifications";
import { testDatabase } from "../../test-database";
import {
  clerkGrant,
  headGrant,
  leaderGrant,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
} from "../../test-factories";
import { write } from "../../write";
import { joinDepartment } from "./join-department";
import { takeStep, takeStepIn } from "./take-step";
import { undoStep } from "./undo-step";

const at = (day: string) => new Date(`${day}T03:00:00Z`);

/** A periodic directive issued on a day, led by one department. */
function begin(period: Period, issuedOn: string) {
  const db = testDatabase();
  const days = [2024, 2025].flatMap(holidaysOf);
  db.insert(daysOff).values(days).run();
  const own = makeDepartment(db);
  const actors = {
    clerk: makeActor(db, [clerkGrant]),
    leader: makeActor(db, [leaderGrant]),
    head: makeActor(db, [headGrant(own.id)]),
  };
  const { directive, lead } = makeIssuedDirective(db, { leadId: own.id, period }, at(issuedOn));
  const row = () => {
    const found = db.select().from(assignments).where(eq(assignments.id, lead.id)).get();
    if (!found) throw new Error("gone");
    return found;
  };
  const shown = () => ({ assignmentId: lead.id, version: row().version });
  const report = (day: string) =>
    takeStep(
      db,
      actors.head,
      "report-done",
      { ...shown(), productNumber: "1/BC", productDate: day, note: `Kỳ ${day}`, files: [] },
      at(day),
    );
  const confirm = (day: string) => takeStep(db, actors.leader, "confirm", { ...shown(), note: "" }, at(day));
  const end = (day: string) =>
    takeStep(db, actors.leader, "end-periodic", { ...shown(), reason: "Đã vào nền nếp." }, at(day));
  const periods = () => periodRows(row(), listClosedPeriods(db, directive.id));
  const register = (today: string, asOf = "") =>
    listRegister(db, actors.clerk, readRegisterView({ asof: asOf }), today);
  return { db, actors, directive, lead, row, shown, report, confirm, end, periods, register };
}

describe("a periodic directive", () => {
  it("asks for a report each period: a confirmed report closes its period and opens the next", () => {
    const { row, report, confirm, periods, register } = begin("quarter", "2024-07-01");
    expect(row()).toMatchObject({ periodEnd: "2024-09-30", deadline: "2024-09-30", state: "assigned" });
    report("2024-09-27");
    expect(row()).toMatchObject({ state: "reported", reportedOn: "2024-09-27" });
    confirm("2024-10-02");
    expect(row()).toMatchObject({
      state: "in-progress",
      periodEnd: "2024-12-31",
      deadline: "2024-12-31",
      reportedOn: null,
      closedOn: null,
      productNumber: "",
      productText: "",
    });
    report("2025-01-03");
    confirm("2025-01-06");
    expect(
      periods().map(({ periodEnd, reportedOn, confirmed }) => [periodEnd, reportedOn, confirmed?.on]),
    ).toEqual([
      ["2024-09-30", "2024-09-27", "2024-10-02"],
      ["2024-12-31", "2025-01-03", "2025-01-06"],
      ["2025-03-31", null, undefined],
    ]);
    // One open assignment, by the deadline of the current period; as of a past day by that day's.
    expect(register("2025-02-01").counts).toMatchObject({ "open-in-time": 1, "done-on-time": 0 });
    expect(register("2025-04-01").counts).toMatchObject({ "open-overdue": 1 });
    expect(register("2025-04-01", "2025-01-02").counts).toMatchObject({ "open-overdue": 1 });
    expect(register("2025-04-01", "2024-10-10").rows).toMatchObject([
      { deadline: "2024-12-31", periodEnd: "2024-12-31" },
    ]);
    expect(register("2025-04-01", "2024-09-01").rows).toMatchObject([{ periodEnd: "2024-09-30" }]);
  });

  it("is confirmed on the day of minutes signed on paper, not on the day they were entered", () => {
    const { db, actors, shown, report, periods } = begin("quarter", "2024-07-01");
    report("2024-09-27");
    const options = { effectiveOn: "2024-10-07", bySignature: true };
    write(db, (tx) =>
      takeStepIn(tx, actors.clerk, "confirm", { ...shown(), note: "" }, at("2024-10-20"), options),
    );
    expect(periods()[0]?.confirmed?.on).toBe("2024-10-07");
  });

  it("skips no missed period: each is asked for in turn, due on a working day", () => {
    const { row, report, confirm } = begin("month", "2024-11-30");
    expect(row()).toMatchObject({ periodEnd: "2024-12-31", deadline: "2024-12-31" });
    const due: (string | null)[][] = [];
    for (const day of ["2025-06-10", "2025-06-11", "2025-06-12"]) {
      report(day);
      confirm(day);
      due.push([row().periodEnd, row().deadline]);
    }
    // The last day of January 2025 is in Tết; that of March is a Monday.
    expect(due).toEqual([
      ["2025-01-31", "2025-02-03"],
      ["2025-02-28", "2025-02-28"],
      ["2025-03-31", "2025-03-31"],
    ]);
  });

  it("is extended for the current period only", () => {
    const { db, actors, row, shown, report, confirm, periods } = begin("month", "2024-07-01");
    const asked = { ...shown(), deadline: "2024-08-20", reason: "Chờ số liệu." };
    takeStep(db, actors.head, "request-extension", asked, at("2024-07-20"));
    takeStep(
      db,
      actors.leader,
      "grant-extension",
      { ...shown(), deadline: "2024-08-20", note: "" },
      at("2024-07-22"),
    );
    expect(row()).toMatchObject({ deadline: "2024-08-20", periodEnd: "2024-07-31", extensions: 1 });
    report("2024-08-19");
    confirm("2024-08-20");
    expect(row()).toMatchObject({ deadline: "2024-09-04", periodEnd: "2024-08-31", extensions: 0 });
    expect(periods()[0]).toMatchObject({ deadline: "2024-08-20", reportedOn: "2024-08-19" });
    const undated = { ...shown(), deadline: null, reason: "Bỏ hạn." };
    expect(() => takeStep(db, actors.leader, "set-deadline", undated, at("2024-08-21"))).toThrow(
      "directive.period_needs_deadline",
    );
  });

  it("stays in its period when a report is returned, and goes back to the old one when a confirmation is undone", () => {
    const { db, actors, row, shown, report, confirm, periods } = begin("month", "2024-07-01");
    report("2024-07-30");
    takeStep(db, actors.leader, "return", { ...shown(), reason: "Thiếu biểu." }, at("2024-07-31"));
    expect(row()).toMatchObject({ state: "in-progress", periodEnd: "2024-07-31", reportedOn: null });
    report("2024-08-02");
    const eventId = confirm("2024-08-05");
    undoStep(db, actors.leader, { eventId }, at("2024-08-05"));
    expect(row()).toMatchObject({ state: "reported", periodEnd: "2024-07-31", reportedOn: "2024-08-02" });
    expect(periods()).toMatchObject([{ periodEnd: "2024-07-31", confirmed: null }]);
  });

  it("gives a department that joins later the period of its lead", () => {
    const { db, actors, directive } = begin("quarter", "2024-07-01");
    const { id: departmentId } = makeDepartment(db);
    joinDepartment(
      db,
      actors.leader,
      { directiveId: directive.id, departmentId, reason: "Thêm." },
      at("2024-07-09"),
    );
    const found = findDirective(db, actors.leader, directive.id)?.assignments ?? [];
    expect(found.map(({ periodEnd, deadline }) => [periodEnd, deadline])).toEqual([
      ["2024-09-30", "2024-09-30"],
      ["2024-09-30", "2024-09-30"],
    ]);
  });
});

it("shows each reported period in its history and to the leader who follows it", () => {
  const { db, actors, directive, report } = begin("quarter", "2024-07-01");
  db.update(directives).set({ followingLeaderUserId: actors.leader.userId }).run();
  const id = report("2024-09-27");
  const event = db.select().from(events).where(eq(events.id, id)).get();
  const words = eventWords(event as never, "Phòng Thử", (key, values) => `${key} ${values?.day}`, {
    department: () => "",
  });
  expect(words.title).toBe("period_reported 30/09/2024");
  const rows = db.select().from(notifications).where(eq(notifications.directiveId, directive.id)).all();
  expect(rows.map(({ payload }) => payload)).toMatchObject([{ periodEnd: "2024-09-30" }]);
});

describe("ending periodic work", () => {
  it("judges it by the last confirmed report, in time or late, whatever period is open", () => {
    for (const [reported, bucket] of [
      ["2024-07-31", "done-on-time"],
      ["2024-08-01", "done-late"],
    ] as const) {
      const { row, report, confirm, end, periods, register } = begin("month", "2024-07-01");
      report(reported);
      confirm("2024-08-02");
      // The second period is overdue by then.
      end("2024-10-01");
      expect(row()).toMatchObject({
        state: "done",
        deadline: "2024-07-31",
        periodEnd: "2024-07-31",
        reportedOn: reported,
        closedOn: "2024-10-01",
        productNumber: "1/BC",
      });
      expect(periods()).toHaveLength(1);
      expect(register("2024-11-01").counts[bucket]).toBe(1);
    }
  });

  it("judges it by the report that waits, if there is one", () => {
    const { row, report, confirm, end, periods } = begin("month", "2024-07-01");
    report("2024-07-31");
    confirm("2024-08-02");
    report("2024-09-10");
    end("2024-09-11");
    expect(row()).toMatchObject({ state: "done", periodEnd: "2024-08-31", reportedOn: "2024-09-10" });
    expect(periods().map(({ confirmed }) => confirmed?.on)).toEqual(["2024-08-02", undefined]);
  });

  it("is refused if nothing was reported: such work is withdrawn", () => {
    const { db, actors, lead, row, report, shown, end } = begin("month", "2024-07-01");
    report("2024-07-20");
    takeStep(db, actors.leader, "return", { ...shown(), reason: "Thiếu." }, at("2024-07-21"));
    const before = row();
    expect(() => end("2024-07-22")).toThrow("directive.nothing_reported");
    expect(row()).toEqual(before);
    takeStep(db, actors.leader, "withdraw", { ...shown(), reason: "Thôi." }, at("2024-07-23"));
    expect(row().state).toBe("withdrawn");
    expect(periodRows(row(), [])).toEqual([]);
    const spans = db
      .select()
      .from(assignmentSpans)
      .where(eq(assignmentSpans.assignmentId, lead.id))
      .orderBy(asc(assignmentSpans.fromDay))
      .all();
    expect(spans.map(({ state }) => state)).toEqual(["assigned", "reported", "in-progress", "withdrawn"]);
  });

  it("can be undone within ten seconds, and reopened later at its last period", () => {
    const { db, actors, row, shown, report, confirm, end } = begin("month", "2024-07-01");
    report("2024-07-31");
    confirm("2024-08-02");
    const eventId = end("2024-08-10");
    undoStep(db, actors.leader, { eventId }, at("2024-08-10"));
    expect(row()).toMatchObject({ state: "in-progress", periodEnd: "2024-08-31", deadline: "2024-09-04" });
    end("2024-08-11");
    takeStep(db, actors.leader, "reopen", { ...shown(), reason: "Số liệu sai." }, at("2024-08-12"));
    expect(row()).toMatchObject({ state: "in-progress", periodEnd: "2024-07-31", reportedOn: null });
  });

  it("is offered for periodic work only, and confirming as done for other work only", () => {
    const { actors, row, report } = begin("month", "2024-07-01");
    report("2024-07-31");
    const offered = stepsFor(actors.leader, row());
    expect(offered).toEqual(expect.arrayContaining(["close-period", "end-periodic"]));
    expect(offered).not.toContain("confirm");
    const plain = stepsFor(actors.leader, { ...row(), periodEnd: null });
    expect(plain).toContain("confirm");
    expect(plain).not.toContain("end-periodic");
  });
});
