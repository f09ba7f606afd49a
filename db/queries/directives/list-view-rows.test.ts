import { describe, expect, it } from "vitest";
import { readRegisterView } from "@/domain/directives/register-view";
import { MAX_ROWS_AT_ONCE } from "@/domain/directives/rows";
import { testDatabase } from "../../test-database";
import { clerkGrant, makeActor, makeDepartment, makeIssuedDirective } from "../../test-factories";
import { REGISTER_PAGE } from "./list-register";
import { listViewRows } from "./list-view-rows";

const today = "2024-07-01";

describe("every row of a view", () => {
  it("is on all its pages, in the version of now, and nothing that the view leaves out", () => {
    const db = testDatabase();
    const clerk = makeActor(db, [clerkGrant]);
    const department = makeDepartment(db);
    const leads = Array.from({ length: REGISTER_PAGE + 2 }, () =>
      makeIssuedDirective(db, { leadId: department.id }),
    ).map(({ lead }) => lead);
    makeIssuedDirective(db);
    const view = readRegisterView({ department: String(department.id), page: "2" });
    const rows = listViewRows(db, clerk, view, today, leads.length);
    expect(rows.map(({ assignmentId }) => assignmentId).sort()).toEqual(leads.map(({ id }) => id).sort());
    expect(rows[0]).toMatchObject({ version: 1, directiveVersion: 1 });
  });

  it("is refused if the view no longer has as many rows as were shown", () => {
    const db = testDatabase();
    const clerk = makeActor(db, [clerkGrant]);
    makeIssuedDirective(db);
    expect(() => listViewRows(db, clerk, readRegisterView({}), today, 2)).toThrow("directive.view_changed");
    expect(MAX_ROWS_AT_ONCE).toBe(1000);
  });
});
