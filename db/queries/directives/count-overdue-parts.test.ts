import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/domain/actor";
import { overduePartsOf, readRegisterView } from "@/domain/directives/register-view";
import type { AddressQuery } from "@/domain/forms/address";
import { assignmentSpans, assignments, directives } from "../../schema/directives";
import { testDatabase } from "../../test-database";
import {
  clerkGrant,
  headGrant,
  JULY_FIRST,
  leaderGrant,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
  makeMeeting,
  makePerson,
  staffGrant,
} from "../../test-factories";
import { countOverdueParts } from "./count-overdue-parts";
import { listOverdue } from "./list-desk";
import { listRegister } from "./list-register";
import { listRegisterLines } from "./list-register-lines";

const TODAY = "2024-08-15";
const db = testDatabase();
const one = makeDepartment(db, { name: "Phòng Một" }).id;
const two = makeDepartment(db, { name: "Phòng Hai" }).id;
const three = makeDepartment(db, { name: "Phòng Ba" }).id;
const giver = makePerson(db).id;
const august = makeMeeting(db, { status: "submitted" }).id;
const leader = makeActor(db, [leaderGrant]);

type Part = Partial<
  Pick<typeof assignments.$inferInsert, "state" | "deadline" | "reportedOn" | "lastWordAt">
>;
const OWED: Part = { state: "in-progress", deadline: "2024-08-14", lastWordAt: "2024-08-10T03:00:00.000Z" };
const DONE: Part = { state: "done", deadline: "2024-08-14", reportedOn: "2024-08-14" };

/** A directive whose departments stand so; the first leads it. */
function give(summary: string, work: [departmentId: number, part: Part][], values: object = {}) {
  const [[leadId] = [0], ...joining] = work;
  const coordinatingIds = joining.map(([departmentId]) => departmentId);
  const given = makeIssuedDirective(db, { leadId, coordinatingIds, summary, ...values }, JULY_FIRST);
  for (const [index, { id }] of given.assignments.entries()) {
    const { lastWordAt, ...part } = { lastWordAt: null, ...work[index]?.[1] };
    db.update(assignments)
      .set({ ...part, lastWordAt })
      .where(eq(assignments.id, id))
      .run();
    db.update(assignmentSpans).set(part).where(eq(assignmentSpans.assignmentId, id)).run();
  }
  return given;
}

/** A directive of minutes that are not signed, for which two departments are proposed. */
function propose(summary: string): void {
  const meetingId = makeMeeting(db, { status: "draft" }).id;
  const values = { meetingId, summary, text: summary, sortOrder: 1, originalDeadline: "2024-08-01" };
  const directive = db.insert(directives).values(values).returning().get();
  const proposed = { directiveId: directive.id, state: "proposed", deadline: "2024-08-01" } as const;
  db.insert(assignments)
    .values([
      { ...proposed, departmentId: one, role: "lead" },
      { ...proposed, departmentId: two, role: "coordinating" },
    ])
    .run();
}

const finished = give("Chủ trì đã xong", [
  [one, DONE],
  [two, OWED],
  [three, { ...OWED, deadline: "2024-08-01", state: "assigned" }],
]);
const running = give(
  "Chủ trì chưa đến hạn",
  [
    [two, { ...OWED, deadline: "2024-08-30" }],
    [three, { ...OWED, lastWordAt: "2024-07-20T03:00:00.000Z" }],
  ],
  { meetingId: august, givenByPersonId: giver },
);
const late = give("Chủ trì quá hạn", [
  [one, OWED],
  [two, { ...OWED, deadline: TODAY }],
  [three, { ...OWED, state: "reported", reportedOn: TODAY }],
]);
const closed = give("Phối hợp đã xong", [
  [one, DONE],
  [two, { ...DONE, reportedOn: "2024-08-15" }],
  [three, { ...OWED, state: "withdrawn" }],
]);
const open = give("Không có hạn", [
  [one, OWED],
  [two, { ...OWED, deadline: null }],
]);
db.update(assignments)
  .set({ requestedDeadline: "2024-09-01", requestedOn: TODAY })
  .where(eq(assignments.id, finished.assignments[1]?.id ?? 0))
  .run();
propose("Bản nháp");

const FINISHED_AND_RUNNING = [
  "Phòng Ba: Chủ trì đã xong",
  "Phòng Hai: Chủ trì đã xong",
  "Phòng Ba: Chủ trì chưa đến hạn",
];

describe("the overdue parts of coordinating departments", () => {
  it.each<[AddressQuery, string[]]>([
    [{}, FINISHED_AND_RUNNING],
    // Of whatever state the directives are shown.
    [{ show: "done-late", sort: "summary", page: "7" }, FINISHED_AND_RUNNING],
    [{ role: "lead" }, FINISHED_AND_RUNNING],
    [{ meeting: String(august) }, ["Phòng Ba: Chủ trì chưa đến hạn"]],
    [{ given: String(giver) }, ["Phòng Ba: Chủ trì chưa đến hạn"]],
    [{ q: "đã xong" }, ["Phòng Ba: Chủ trì đã xong", "Phòng Hai: Chủ trì đã xong"]],
    [{ q: "không có việc này" }, []],
    [{ origin: "meeting" }, FINISHED_AND_RUNNING],
    [{ origin: "work-order" }, []],
    [{ due: "past" }, FINISHED_AND_RUNNING],
    [{ due: "this-month", attention: "stale" }, ["Phòng Ba: Chủ trì chưa đến hạn"]],
    [{ due: "within-7" }, []],
    [{ attention: "extension" }, ["Phòng Hai: Chủ trì đã xong"]],
    [{ from: "2024-07-01", to: "2024-07-01" }, FINISHED_AND_RUNNING],
    [{ from: "2024-07-02" }, []],
  ])("of the register with %j are as many as the rows that they lead to", (asked, parts) => {
    const view = readRegisterView(asked);
    expect(countOverdueParts(db, leader, view, TODAY)).toBe(parts.length);
    const list = listRegister(db, leader, { ...overduePartsOf(view), page: 1 }, TODAY);
    expect(list.rows.map(({ department, summary }) => `${department}: ${summary}`).sort()).toEqual(
      [...parts].sort(),
    );
    expect([list.total, list.counts.overdue, list.marks.overdue]).toEqual([
      parts.length,
      parts.length,
      parts.length,
    ]);
    for (const { role, mark } of list.rows) expect([role, mark]).toEqual(["coordinating", "overdue"]);
    expect([...listRegisterLines(db, leader, overduePartsOf(view), TODAY)]).toHaveLength(parts.length);
  });

  it.each<[string, Actor, number]>([
    ["a leader", leader, 3],
    ["a clerk", makeActor(db, [clerkGrant]), 3],
    ["a head", makeActor(db, [headGrant(one)]), 3],
    ["an officer of two departments", makeActor(db, [staffGrant(one), staffGrant(three)]), 3],
    ["a stranger", makeActor(db, []), 0],
  ])("are the same number for %s, in the register and on the first page", (_, reader, number) => {
    const view = readRegisterView({});
    expect(countOverdueParts(db, reader, view, TODAY)).toBe(number);
    expect(listRegister(db, reader, overduePartsOf(view), TODAY).rows).toHaveLength(number);
    expect(listOverdue(db, reader, TODAY, "coordinating")).toHaveLength(number);
  });

  it("begin on the day after the deadline, and are listed by it on the first page", () => {
    const on = (today: string) => [
      countOverdueParts(db, leader, readRegisterView({}), today),
      listOverdue(db, leader, today, "coordinating").map(({ department }) => department),
    ];
    expect(on("2024-08-01")).toEqual([0, []]);
    expect(on("2024-08-02")).toEqual([1, ["Phòng Ba"]]);
    expect(on("2024-08-14")).toEqual([1, ["Phòng Ba"]]);
    expect(on("2024-08-15")).toEqual([3, ["Phòng Ba", "Phòng Hai", "Phòng Ba"]]);
    expect(on("2024-08-16")).toEqual([4, ["Phòng Ba", "Phòng Hai", "Phòng Ba", "Phòng Hai"]]);
  });

  it("are not counted where the rows are no directives, or those of a past day", () => {
    const count = (asked: AddressQuery) => countOverdueParts(db, leader, readRegisterView(asked), TODAY);
    expect(count({ department: String(two) })).toBeNull();
    expect(count({ department: String(two), role: "lead" })).toBeNull();
    expect(count({ role: "coordinating" })).toBeNull();
    expect(count({ asof: TODAY })).toBeNull();
  });
});

describe("the register of all parts", () => {
  const parts = (asked: AddressQuery) =>
    listRegister(db, leader, readRegisterView({ role: "coordinating", ...asked }), TODAY);

  it("counts and lists each part once, open and closed, also as of a past day", () => {
    for (const asked of [{}, { asof: TODAY }]) {
      const { counts, marks, total, rows } = parts(asked);
      expect(counts).toEqual({
        "done-on-time": 0,
        "done-late": 1,
        "done-undated": 0,
        "open-in-time": 2,
        "open-overdue": 4,
        dated: 6,
        overdue: 3,
        "reported-late": 1,
      });
      expect([marks.withdrawn, total, rows.length]).toEqual([1, 7, 7]);
    }
    expect(parts({ show: "mark-withdrawn" }).rows.map(({ id }) => id)).toEqual([closed.directive.id]);
    expect(parts({ show: "mark-overdue", asof: "2024-08-10" }).rows.map(({ id }) => id)).toEqual([
      finished.directive.id,
    ]);
  });

  it("has one department's parts if it is chosen, too", () => {
    expect(parts({ department: String(two), show: "mark-overdue" }).total).toBe(1);
    expect(parts({ department: String(three), show: "mark-overdue" }).total).toBe(2);
  });
});

describe("the row of a directive", () => {
  const marked = (asked: AddressQuery) =>
    listRegister(db, leader, readRegisterView(asked), TODAY)
      .rows.filter(({ partOverdue }) => partOverdue)
      .map(({ assignmentId }) => assignmentId)
      .sort((a, b) => a - b);

  it("says that a coordinating part is overdue, today and on a past day", () => {
    expect(marked({})).toEqual([finished.lead.id, running.lead.id]);
    expect(marked({ asof: TODAY })).toEqual([finished.lead.id, running.lead.id]);
    expect(marked({ asof: "2024-08-02" })).toEqual([finished.lead.id]);
    expect(marked({ asof: "2024-08-01" })).toEqual([]);
    const others = [late, closed, open].map(({ lead }) => lead.id);
    expect(listRegister(db, leader, readRegisterView({}), TODAY).rows).toHaveLength(2 + others.length);
  });

  it("says so where a department leads, not on the row of a part", () => {
    expect(marked({ department: String(one) })).toEqual([finished.lead.id]);
    expect(marked({ department: String(two) })).toEqual([running.lead.id]);
    expect(marked({ department: String(three) })).toEqual([]);
    expect(marked({ role: "coordinating" })).toEqual([]);
  });
});
