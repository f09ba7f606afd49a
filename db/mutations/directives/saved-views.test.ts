import { describe, expect, it } from "vitest";
import { saveViewInput } from "@/domain/directives/directive-input";
import { readRegisterView } from "@/domain/directives/register-view";
import { findSavedView, listOwnViews } from "../../queries/directives/list-saved-views";
import { savedViews } from "../../schema/saved-views";
import { testDatabase } from "../../test-database";
import { clerkGrant, makeActor, makeDepartment, staffGrant } from "../../test-factories";
import { removeView } from "./remove-view";
import { renameView } from "./rename-view";
import { saveView } from "./save-view";

function begin() {
  const db = testDatabase();
  const clerk = makeActor(db, [clerkGrant]);
  const staff = makeActor(db, [staffGrant(makeDepartment(db).id)]);
  const nobody = makeActor(db, []);
  return { db, clerk, staff, nobody };
}
const overdue = readRegisterView({ show: "open-overdue", cols: "state,given", sort: "deadline", page: "7" });

describe("a saved view", () => {
  it("restores filters, columns and order for everyone who has its address, but not the page", () => {
    const { db, clerk, staff, nobody } = begin();
    const viewId = saveView(db, clerk, { name: "Quá hạn", view: overdue });
    expect(findSavedView(db, clerk, viewId)).toMatchObject({ name: "Quá hạn", own: true });
    expect(findSavedView(db, staff, viewId)).toMatchObject({
      own: false,
      owner: clerk.name,
      view: { ...overdue, page: 1 },
    });
    expect(findSavedView(db, nobody, viewId)).toBeNull();
    expect([listOwnViews(db, clerk), listOwnViews(db, staff)]).toEqual([
      [{ id: viewId, name: "Quá hạn" }],
      [],
    ]);
  });

  it("is stored as the register writes it, whatever was sent", () => {
    const { db, clerk } = begin();
    const sent = saveViewInput.parse({ name: " Lạ ", view: "show=open-overdue&cols=x&evil=<script>&page=9" });
    saveView(db, clerk, sent);
    expect(db.select().from(savedViews).all()).toMatchObject([{ name: "Lạ", view: "show=open-overdue" }]);
  });

  it("replaces the view of a used name, and cannot be renamed to a used name", () => {
    const { db, clerk, staff } = begin();
    const first = saveView(db, clerk, { name: "Quá hạn", view: overdue });
    const other = saveView(db, clerk, { name: "Của tôi", view: readRegisterView({}) });
    expect(saveView(db, clerk, { name: "Quá hạn", view: readRegisterView({ department: "3" }) })).toBe(first);
    expect(findSavedView(db, clerk, first)?.view.departmentId).toBe(3);
    // Another person may use the same name.
    expect(saveView(db, staff, { name: "Quá hạn", view: overdue })).not.toBe(first);
    expect(() => renameView(db, clerk, { viewId: other, name: "Quá hạn" })).toThrow("view.name_taken");
    renameView(db, clerk, { viewId: other, name: "Của tôi" });
    renameView(db, clerk, { viewId: other, name: "Cả sổ" });
    removeView(db, clerk, { viewId: first });
    expect(listOwnViews(db, clerk)).toEqual([{ id: other, name: "Cả sổ" }]);
    expect(findSavedView(db, staff, first)).toBeNull();
  });
});
