import { expect, it } from "vitest";
import { testDatabase } from "../../test-database";
import { clerkGrant, makeActor, makeDepartment, makeIssuedDirective, staffGrant } from "../../test-factories";
import { listOverdueWork } from "./list-overdue-work";

const ALL = { meetingId: null, departmentId: null };

it("is that of the day, the reader, the meeting and the department that are asked for", () => {
  const db = testDatabase();
  const [one, two] = [makeDepartment(db), makeDepartment(db)];
  const first = makeIssuedDirective(db, { leadId: one.id, coordinatingIds: [two.id], summary: "Một" });
  const second = makeIssuedDirective(db, { leadId: two.id, summary: "Hai", deadline: "2024-08-31" });
  const [clerk, staff, guest] = [
    makeActor(db, [clerkGrant]),
    makeActor(db, [staffGrant(one.id)]),
    makeActor(db, []),
  ];
  const list = (reader: typeof clerk, today: string, of: Parameters<typeof listOverdueWork>[3]) =>
    listOverdueWork(db, reader, today, of).map(({ departmentId, summary }) => [departmentId, summary]);
  const [given, asGiven] = [first.directive.meetingId, second.directive.meetingId];
  const [late, lateWithOne, lateOther] = [
    [one.id, "Một"],
    [two.id, "Một"],
    [two.id, "Hai"],
  ];
  for (let time = 0; time < 2; time++) {
    expect(list(clerk, "2024-07-31", ALL)).toEqual([]);
    expect(list(clerk, "2024-08-01", ALL)).toEqual([late, lateWithOne]);
    expect(list(clerk, "2024-09-01", ALL)).toEqual([late, lateWithOne, lateOther]);
    expect(list(staff, "2024-09-01", ALL)).toEqual([late, lateWithOne, lateOther]);
    expect(list(guest, "2024-09-01", ALL)).toEqual([]);
    expect(list(clerk, "2024-09-01", { ...ALL, meetingId: given })).toEqual([late, lateWithOne]);
    expect(list(clerk, "2024-09-01", { ...ALL, meetingId: asGiven })).toEqual([lateOther]);
    expect(list(clerk, "2024-09-01", { ...ALL, departmentId: one.id })).toEqual([late]);
    expect(list(clerk, "2024-09-01", { ...ALL, departmentId: two.id })).toEqual([lateWithOne, lateOther]);
    expect(list(clerk, "2024-09-01", { meetingId: given, departmentId: two.id })).toEqual([lateWithOne]);
    expect(list(clerk, "2024-09-01", { meetingId: asGiven, departmentId: one.id })).toEqual([]);
  }
});
