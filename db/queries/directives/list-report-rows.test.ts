import { beforeEach, describe, expect, it } from "vitest";
import type { Day } from "@/domain/calendar/day";
import type { DomainEvent } from "@/domain/events/event-kinds";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { workOrders } from "../../schema/work-orders";
import { testDatabase } from "../../test-database";
import { leaderGrant, makeActor, makeDepartment, makeIssuedDirective } from "../../test-factories";
import { write } from "../../write";
import { writeSpan } from "../../write-span";
import { listReportRows } from "./list-report-rows";

const WHOLE = { from: "2024-06-01", to: "2024-12-31", asOf: "2024-12-31" };
const morning = (day: Day) => new Date(`${day}T03:00:00.000Z`);
let db: Database;
let leader: ReturnType<typeof makeActor>;

beforeEach(() => {
  db = testDatabase();
  leader = makeActor(db, [leaderGrant]);
});

const give = (day: Day, values: Parameters<typeof makeIssuedDirective>[1] = {}) =>
  makeIssuedDirective(db, values, morning(day));

function change(assignmentId: number, departmentId: number, day: Day): void {
  const after = {
    state: "reported" as const,
    role: "coordinating" as const,
    departmentId,
    deadline: "2024-08-15",
    periodEnd: null,
    reportedOn: day,
  };
  const rest = { officerPersonId: null, officerShares: [], percent: null, closedOn: null, extensions: 0 };
  const product = { productNumber: "", productDate: null, productText: "" };
  const request = { requestedDeadline: null, requestedReason: "", requestedOn: null };
  write(db, (tx) => writeSpan(tx, assignmentId, { ...after, ...rest, ...product, ...request }, day));
}

function happens(assignmentId: number, kind: string, effectiveOn: Day, payload: object = {}): number {
  const event = { kind, payload } as DomainEvent;
  const at = morning("2024-07-20");
  return write(db, (tx) => recordEvent(tx, leader, event, { assignmentId }, at, { effectiveOn }));
}

describe("the rows of a report", () => {
  it("are all work of directives issued from the first day to the last", () => {
    const days = ["2024-06-30", "2024-07-01", "2024-07-15", "2024-07-31", "2024-08-01"];
    for (const day of days) give(day);
    const issued = (from: Day, to: Day) =>
      listReportRows(db, leader, { from, to, asOf: "2024-12-31" }).map(({ issuedOn }) => issuedOn);
    expect(issued("2024-07-01", "2024-07-31")).toEqual(["2024-07-01", "2024-07-15", "2024-07-31"]);
    expect(issued("2024-07-02", "2024-07-30")).toEqual(["2024-07-15"]);
    expect(issued("2024-06-30", "2024-08-01")).toEqual(days);
    expect(listReportRows(db, makeActor(db, []), WHOLE)).toEqual([]);
  });

  it("have the department, role, state, deadline and report that were valid on the day", () => {
    const one = makeDepartment(db).id;
    const two = makeDepartment(db).id;
    const { directive, lead } = give("2024-07-01", { leadId: one, givenByName: "Vũ Văn Giao" });
    change(lead.id, two, "2024-07-10");
    const on = (asOf: Day) => listReportRows(db, leader, { ...WHOLE, asOf });
    const before = {
      assignmentId: lead.id,
      directiveId: directive.id,
      departmentId: one,
      role: "lead",
      state: "assigned",
      deadline: "2024-07-31",
      reportedOn: null,
      issuedOn: "2024-07-01",
      giver: { id: null, name: "Vũ Văn Giao" },
      extensions: 0,
      urges: 0,
    };
    const after = {
      ...before,
      departmentId: two,
      role: "coordinating",
      state: "reported",
      deadline: "2024-08-15",
      reportedOn: "2024-07-10",
    };
    expect(on("2024-06-30")).toEqual([]);
    expect(on("2024-07-01")).toEqual([before]);
    expect(on("2024-07-09")).toEqual([before]);
    expect(on("2024-07-10")).toEqual([after]);
    expect(on("2024-07-11")).toEqual([after]);
  });

  it("are of minutes, of work orders, or of both", () => {
    const minutes = give("2024-07-01").directive.id;
    const order = db
      .insert(workOrders)
      .values({ year: 2024, number: 1, origin: "order", signature: "in-app" })
      .returning()
      .get();
    const given = give("2024-07-01").directive.id;
    db.$client.exec(`drop trigger directives_signed_update`);
    db.$client.exec(
      `update directives set meeting_id = null, work_order_id = ${order.id} where id = ${given}`,
    );
    const of = (origin?: "meeting" | "work-order" | null) =>
      listReportRows(db, leader, { ...WHOLE, origin }).map(({ directiveId }) => directiveId);
    expect(of("meeting")).toEqual([minutes]);
    expect(of("work-order")).toEqual([given]);
    expect(of(null)).toEqual([minutes, given]);
    expect(of()).toEqual([minutes, given]);
  });

  it("count the urgings and extensions that took effect by the day and were not undone", () => {
    const { lead } = give("2024-07-01");
    const another = give("2024-07-01").lead;
    happens(lead.id, "assignment.urged", "2024-07-10");
    happens(lead.id, "assignment.urged", "2024-07-12");
    happens(lead.id, "assignment.extension_granted", "2024-07-11");
    happens(lead.id, "assignment.extension_refused", "2024-07-11");
    happens(another.id, "assignment.urged", "2024-07-11");
    const eventId = happens(lead.id, "assignment.urged", "2024-07-10");
    happens(lead.id, "assignment.undone", "2024-07-10", { eventId });
    const on = (asOf: Day) =>
      listReportRows(db, leader, { ...WHOLE, asOf }).map(({ urges, extensions }) => [urges, extensions]);
    expect(on("2024-07-09")).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(on("2024-07-10")).toEqual([
      [1, 0],
      [0, 0],
    ]);
    expect(on("2024-07-11")).toEqual([
      [1, 1],
      [1, 0],
    ]);
    expect(on("2024-07-12")).toEqual([
      [2, 1],
      [1, 0],
    ]);
  });
});
