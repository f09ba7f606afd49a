import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { DomainEvent } from "@/domain/events/event-kinds";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { assignments, directives } from "../../schema/directives";
import { testDatabase } from "../../test-database";
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
  staffGrant,
} from "../../test-factories";
import { write } from "../../write";
import { listIncompleteProposals, listMyWork, listOverdue, listOwnWork } from "./list-desk";

let db: Database;
let own: number;
let other: number;
let leader: ReturnType<typeof makeActor>;
let staff: ReturnType<typeof makeActor>;

beforeEach(() => {
  db = testDatabase();
  own = makeDepartment(db, { name: "Văn phòng" }).id;
  other = makeDepartment(db, { name: "Thanh tra" }).id;
  leader = makeActor(db, [leaderGrant]);
  staff = makeActor(db, [staffGrant(own)]);
});

/** Work of a department with these values, by the name of its directive. */
function give(summary: string, values: Partial<typeof assignments.$inferInsert> = {}, leadId = own) {
  const { lead } = makeIssuedDirective(db, { leadId, summary });
  db.update(assignments)
    .set({ version: 1, ...values })
    .where(eq(assignments.id, lead.id))
    .run();
  return lead;
}

const namesOf = (rows: readonly { summary: string }[]) => rows.map(({ summary }) => summary).join(", ");

function say(assignmentId: number, kind: string, payload: object, by = leader): number {
  const event = { kind, payload } as DomainEvent;
  return write(db, (tx) => recordEvent(tx, by, event, { assignmentId }, JULY_FIRST));
}

describe("the work of the actor's departments", () => {
  it("is what is open, by deadline, and what has none is last", () => {
    give("Không hạn", { deadline: null });
    give("Giao", { deadline: "2024-07-20" });
    give("Đang làm", { deadline: "2024-07-10", state: "in-progress" });
    give("Đã báo cáo", { deadline: "2024-07-15", state: "reported" });
    give("Cùng hạn", { deadline: "2024-07-15" });
    give("Xong", { state: "done" });
    give("Thôi", { state: "withdrawn" });
    give("Dự thảo", { state: "proposed" });
    give("Phòng khác", {}, other);
    const head = makeActor(db, [headGrant(own)]);
    const both = makeActor(db, [staffGrant(other), staffGrant(own), adminGrant]);
    expect(namesOf(listOwnWork(db, head))).toBe("Đang làm, Đã báo cáo, Cùng hạn, Giao, Không hạn");
    expect(namesOf(listOwnWork(db, both))).toBe(
      "Đang làm, Đã báo cáo, Cùng hạn, Giao, Phòng khác, Không hạn",
    );
    expect(listOwnWork(db, leader)).toEqual([]);
  });

  it("has the facts of each row", () => {
    const lead = give("Rà soát", { deadline: null, percent: 40, reportedOn: "2024-07-05", version: 3 });
    for (const kind of ["assignment.urged", "assignment.urged", "assignment.commented"])
      say(lead.id, kind, {});
    expect(listOwnWork(db, staff)).toEqual([
      {
        directiveId: lead.directiveId,
        assignmentId: lead.id,
        version: 3,
        departmentId: own,
        officerPersonId: null,
        code: expect.stringMatching(/^T \d+ · \d+$/),
        summary: "Rà soát",
        department: "Văn phòng",
        role: "lead",
        state: "assigned",
        deadline: null,
        periodEnd: null,
        requestedDeadline: null,
        percent: 40,
        reportedOn: "2024-07-05",
        returned: false,
        returnedWhy: null,
        urges: 2,
      },
    ]);
  });

  it.each([
    ["assignment.reported", false, null],
    ["assignment.report_confirmed", false, null],
    ["assignment.report_returned", true, "Vẫn thiếu."],
    ["assignment.urged", true, "Thiếu phụ lục."],
    ["assignment.progress_logged", true, "Thiếu phụ lục."],
  ])("that was returned, and then %s, is returned: %s, because: %s", (kind, returned, returnedWhy) => {
    const { id } = give("Rà soát");
    expect(listOwnWork(db, staff)).toMatchObject([{ returned: false, returnedWhy: null }]);
    say(id, "assignment.report_returned", { reason: "Thiếu phụ lục." });
    expect(listOwnWork(db, staff)).toMatchObject([{ returned: true, returnedWhy: "Thiếu phụ lục." }]);
    say(id, kind, { reason: "Vẫn thiếu." });
    expect(listOwnWork(db, staff)).toMatchObject([{ returned, returnedWhy }]);
  });
});

describe("the actor's own work", () => {
  const shared = (percent: number) => [
    { personId: 9999, percent: 100 - percent },
    { personId: staff.personId, percent },
  ];

  it("is what the actor is in charge of or has a share of in own departments, as long as it is open", () => {
    const mine = { officerPersonId: staff.personId };
    give("Phụ trách", { ...mine, deadline: "2024-07-20" });
    give("Phòng khác", { ...mine, deadline: "2024-07-10", state: "in-progress" }, other);
    give("Báo cáo", { ...mine, deadline: "2024-07-12", state: "reported" });
    give("Có phần", { officerShares: shared(30), deadline: null });
    give("Xong", { ...mine, state: "done" });
    give("Có phần, thôi", { officerShares: shared(30), state: "withdrawn" });
    give("Của phòng");
    expect(listMyWork(db, staff).map(({ summary, share }) => `${summary}: ${share}`)).toEqual([
      "Báo cáo: null",
      "Phụ trách: null",
      "Có phần: 30",
    ]);
    expect(listMyWork(db, leader)).toEqual([]);
    expect(listMyWork(db, { ...staff, personId: null })).toEqual([]);
  });

  it.each([
    ["assignment.commented", "Đến đâu rồi?"],
    ["assignment.replied", null],
    ["assignment.progress_logged", null],
    ["assignment.reported", null],
    ["assignment.urged", "Việc này thế nào?"],
  ])("with a question and then %s, asks: %s", (kind, text) => {
    const { id } = give("Phụ trách", { officerPersonId: staff.personId });
    const asked = () => listMyWork(db, staff).map(({ question }) => question);
    expect(asked()).toEqual([null]);
    say(id, "assignment.commented", { text: "Việc này thế nào?" });
    expect(asked()).toEqual([{ by: leader.name, text: "Việc này thế nào?" }]);
    say(id, kind, { text: "Đến đâu rồi?" });
    expect(asked()).toEqual([text === null ? null : { by: leader.name, text }]);
  });

  it("asks no question that was undone", () => {
    const { id } = give("Phụ trách", { officerPersonId: staff.personId });
    const eventId = say(id, "assignment.commented", { text: "Việc này thế nào?" });
    say(id, "assignment.undone", { eventId });
    expect(listMyWork(db, staff)).toMatchObject([{ question: null }]);
  });
});

it("overdue work of the agency is that of leads or of coordinating departments who owe it, from the day after the deadline", () => {
  give("Hạn mười", { deadline: "2024-07-10" });
  give("Hạn chín, đang làm", { deadline: "2024-07-09", state: "in-progress" }, other);
  give("Phối hợp", { deadline: "2024-07-08", role: "coordinating" });
  give("Đã báo cáo", { deadline: "2024-07-08", state: "reported" });
  give("Xong", { deadline: "2024-07-08", state: "done" });
  expect(namesOf(listOverdue(db, leader, "2024-07-09", "lead"))).toBe("");
  expect(namesOf(listOverdue(db, leader, "2024-07-10", "lead"))).toBe("Hạn chín, đang làm");
  expect(namesOf(listOverdue(db, leader, "2024-07-11", "lead"))).toBe("Hạn chín, đang làm, Hạn mười");
  expect(listOverdue(db, makeActor(db, []), "2024-07-11", "lead")).toEqual([]);
  expect(namesOf(listOverdue(db, leader, "2024-07-09", "coordinating"))).toBe("Phối hợp");
  expect(listOverdue(db, leader, "2024-07-08", "coordinating")).toEqual([]);
});

describe("proposals that cannot be signed yet", () => {
  const clerk = () => makeActor(db, [clerkGrant]);
  const dated = { originalDeadline: "2024-07-31" };

  function propose(
    summary: string,
    values: Partial<typeof directives.$inferInsert>,
    roles: ("lead" | "coordinating")[] = ["lead"],
    meeting: Parameters<typeof makeMeeting>[1] = {},
  ): void {
    const { id: meetingId } = makeMeeting(db, { title: "Lễ chào cờ", ...meeting });
    const row = { meetingId, summary, text: summary, sortOrder: 1, undated: false, ...values };
    const { id: directiveId } = db.insert(directives).values(row).returning().get();
    for (const role of roles)
      db.insert(assignments).values({ directiveId, departmentId: own, role, state: "proposed" }).run();
  }

  it.each<[string, Parameters<typeof propose>[1], ("lead" | "coordinating")[], hasLead: boolean | null]>([
    ["with a lead and a deadline", dated, ["lead"], null],
    ["with a lead and a period", { period: "month" }, ["lead"], null],
    ["with a lead and no deadline on purpose", { undated: true }, ["lead"], null],
    ["with a lead, nothing said of the deadline", {}, ["lead"], true],
    ["with a deadline, without a lead", dated, [], false],
    ["with a deadline, only coordinating", dated, ["coordinating"], false],
    ["with nothing", {}, [], false],
    ["that asks nothing", { asksNothing: true }, [], null],
    ["issued", { number: 1, code: "T · 1", issuedOn: "2024-07-01" }, ["lead"], null],
  ])("%s: listed with a lead or without (null: not listed)", (_words, values, roles, hasLead) => {
    propose("Việc nháp", values, roles);
    const listed = hasLead === null ? [] : [{ summary: "Việc nháp", meeting: "Lễ chào cờ", hasLead }];
    expect(listIncompleteProposals(db, clerk())).toMatchObject(listed);
    expect(listIncompleteProposals(db, clerk())).toHaveLength(listed.length);
    expect(listIncompleteProposals(db, staff)).toEqual([]);
  });

  it("are those of minutes that are planned, written or submitted, by day and place", () => {
    propose("Hai", { sortOrder: 2 }, [], { status: "draft", heldOn: "2024-07-08" });
    propose("Một", { sortOrder: 1 }, [], { status: "submitted", heldOn: "2024-07-08" });
    propose("Trước", {}, [], { status: "planned", heldOn: "2024-07-01" });
    propose("Đã hủy", {}, [], { status: "cancelled" });
    propose("Đã bỏ", {}, [], { status: "discarded" });
    expect(namesOf(listIncompleteProposals(db, clerk()))).toBe("Trước, Một, Hai");
    expect(namesOf(listIncompleteProposals(db, leader))).toBe("Trước, Một, Hai");
  });
});
