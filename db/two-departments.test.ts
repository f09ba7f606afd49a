import { describe, expect, it } from "vitest";
import { stepsFor } from "@/domain/directives/life";
import { readRegisterView } from "@/domain/directives/register-view";
import { takeStep } from "./mutations/directives/take-step";
import { findShellFacts } from "./queries/agency/find-shell-facts";
import { findDirective } from "./queries/directives/find-directive";
import { listOwnWork } from "./queries/directives/list-desk";
import { listRegister } from "./queries/directives/list-register";
import { countStaff, listStaffChoices } from "./queries/meetings/list-choices";
import { findOwnProfile } from "./queries/users/find-own-profile";
import { positions } from "./schema/people";
import { testDatabase } from "./test-database";
import {
  headGrant,
  JULY_FIRST,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
  staffGrant,
} from "./test-factories";

const today = "2024-07-01";

/** Head of one department and staff of another, with a title in each. */
function setting() {
  const db = testDatabase();
  const first = makeDepartment(db);
  const second = makeDepartment(db);
  const person = makeActor(db, [headGrant(first.id), staffGrant(second.id)]);
  db.insert(positions)
    .values({
      personId: person.personId,
      title: "Thành viên",
      departmentId: second.id,
      rank: 200,
      fromDay: "2024-01-01",
      recordedOn: "2024-01-01",
    })
    .run();
  const led = makeIssuedDirective(db, { leadId: first.id, coordinatingIds: [second.id] });
  const other = makeIssuedDirective(db, { leadId: second.id, deadline: "2024-06-30" });
  return { db, first, second, person, led, other };
}

describe("a person in two departments", () => {
  it("is shown the work of both, and what each grant allows in each", () => {
    const { db, first, second, person, led, other } = setting();
    const work = listOwnWork(db, person).map(({ assignmentId, department }) => [assignmentId, department]);
    expect(work).toHaveLength(3);
    expect(work).toEqual(
      expect.arrayContaining([
        [led.lead.id, first.name],
        [led.assignments[1]?.id, second.name],
        [other.lead.id, second.name],
      ]),
    );
    const directive = findDirective(db, person, led.directive.id);
    const may = directive?.assignments.map((assignment) => stepsFor(person, assignment)) ?? [];
    expect(may[0]).toContain("report-done");
    expect(may[1]).toContain("acknowledge");
    expect(may[1]).not.toContain("report-done");
  });

  it("is counted and named under both in the frame and on their own page", () => {
    const { db, first, second, person } = setting();
    expect(findShellFacts(db, person, today)).toMatchObject({
      departments: [first.name, second.name],
      overdue: { count: 1, whose: [first.id, second.id] },
    });
    const profile = findOwnProfile(db, person, today);
    expect(profile.grants.map(({ department }) => department)).toEqual([first.name, second.name]);
    for (const { id } of [first, second]) {
      const register = listRegister(db, person, readRegisterView({ department: String(id) }), today);
      expect(register.total).toBe(id === first.id ? 1 : 2);
    }
  });

  it("can be the officer in charge in both, and reports only as head", () => {
    const { db, first, second, person, led, other } = setting();
    for (const { id } of [first, second]) {
      expect(listStaffChoices(db, person, id, today).map((choice) => choice.id)).toContain(person.personId);
    }
    const theirHead = makeActor(db, [headGrant(second.id)]);
    const { personId } = person;
    takeStep(
      db,
      theirHead,
      "name-officer",
      { assignmentId: other.lead.id, version: 1, personId },
      JULY_FIRST,
    );
    takeStep(db, person, "name-officer", { assignmentId: led.lead.id, version: 1, personId }, JULY_FIRST);
    const product = { productNumber: "1/BC", productDate: today, note: "", files: [] };
    const report = (assignmentId: number) =>
      takeStep(db, person, "report-done", { assignmentId, version: 2, ...product }, JULY_FIRST);
    expect(() => report(other.lead.id)).toThrow("request.not_allowed");
    report(led.lead.id);
  });

  it("is one person at the ceremony, with the department of the first title", () => {
    const { db, first, second, person } = setting();
    const counts = countStaff(db, person, today);
    expect([counts.get(first.id), counts.get(second.id)]).toEqual([1, undefined]);
  });
});
