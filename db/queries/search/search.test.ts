import { describe, expect, it } from "vitest";
import { testDatabase } from "../../test-database";
import {
  clerkGrant,
  leaderGrant,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
  makeMeeting,
  makePerson,
  staffGrant,
} from "../../test-factories";
import { search } from "./search";

function agency() {
  const db = testDatabase();
  const staff = makeActor(db, [staffGrant(makeDepartment(db, { name: "Phòng Đất đai" }).id)]);
  const clerk = makeActor(db, [clerkGrant]);
  return { db, staff, clerk, nobody: makeActor(db, []), leader: makeActor(db, [leaderGrant]) };
}
const all = { limit: 20 };

describe("search", () => {
  it("finds with and without accents, in any case, and lists accented matches first", () => {
    const { db, staff } = agency();
    makeIssuedDirective(db, { summary: "Rà soát dự án", text: "Các bàn giao còn lại." });
    const typed = makeIssuedDirective(db, { summary: "Bán đấu giá", text: "Việc khác." });
    for (const query of ["ban", "BAN", "bàn", "bán"]) {
      expect(search(db, staff, "directive", query, all).total, query).toBe(2);
    }
    expect(search(db, staff, "directive", "bán", all).hits[0]?.id).toBe(typed.directive.id);
    expect(search(db, staff, "department", "dat dai", all).total).toBe(1);
  });

  it("reflects a change, and requires every word", () => {
    const { db, clerk } = agency();
    makePerson(db, { fullName: "Đỗ Thị Ngọc Ánh" });
    expect(search(db, clerk, "person", "do anh", all).total).toBe(1);
    expect(search(db, clerk, "person", "do binh", all).total).toBe(0);
    db.$client.prepare("update people set full_name = 'Đỗ Thị Bình' where full_name like 'Đỗ%'").run();
    expect(search(db, clerk, "person", "do binh", all).total).toBe(1);
    expect(search(db, clerk, "person", "ngoc anh", all).total).toBe(0);
  });

  it("finds nothing that the reader may not see", () => {
    const { db, staff, clerk, nobody, leader } = agency();
    makeMeeting(db, { title: "Giao ban kín", status: "draft" });
    makeMeeting(db, { title: "Giao ban kín", status: "discarded" });
    expect(search(db, clerk, "meeting", "giao ban", all).total).toBe(1);
    expect(search(db, leader, "meeting", "giao ban", all).total).toBe(1);
    expect(search(db, staff, "meeting", "giao ban", all)).toEqual({ total: 0, hits: [] });
    expect(search(db, nobody, "meeting", "giao ban", all)).toEqual({ total: 0, hits: [] });
  });

  it.each(['"', "*", "AND", "a OR b", "NEAR(", "{title} :", "-", "^x", "';--", "%", "(", "a\u0000b"])(
    "treats %j as words, not as an operator",
    (query) => {
      const { db, clerk } = agency();
      makeMeeting(db, { title: "Không liên quan" });
      expect(search(db, clerk, "meeting", query, all).total).toBe(0);
    },
  );
});
