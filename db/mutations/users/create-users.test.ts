import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { listPasswordSheets } from "../../queries/users/list-password-sheets";
import { listPeopleWithoutAccounts } from "../../queries/users/list-people-without-accounts";
import { grants, users } from "../../schema/users";
import { testDatabase } from "../../test-database";
import { adminGrant, clerkGrant, JULY_FIRST, makeActor, makeDepartment } from "../../test-factories";
import { createPerson } from "../people/create-person";
import { createUsers } from "./create-users";

const now = JULY_FIRST;
const TODAY = "2024-07-01";

function newAgency() {
  const db = testDatabase();
  const admin = makeActor(db, [adminGrant]);
  const office = makeDepartment(db, { name: "Văn phòng", sortOrder: 1 });
  const parks = makeDepartment(db, { name: "Phòng Cây xanh", sortOrder: 2 });
  const person = (fullName: string, title: string, departmentId: number | null) =>
    createPerson(
      db,
      admin,
      { fullName, birthDay: null, birthMonth: null, birthYear: null, title, departmentId, fromDay: TODAY },
      now,
    );
  const ids = {
    head: person("Lê Văn Trưởng", "Trưởng phòng", parks.id),
    staff: person("Đỗ Thị Viên", "Chuyên viên", office.id),
    leader: person("Vũ Văn Lãnh", "Giám đốc", null),
  };
  return { db, admin, office, parks, ids };
}

describe("accounts for many people", () => {
  it("are offered to active people without one, by department", () => {
    const { db, admin } = newAgency();
    const offered = listPeopleWithoutAccounts(db, admin, TODAY);
    expect(offered.map(({ name, title, department }) => [name, title, department])).toEqual([
      ["Đỗ Thị Viên", "Chuyên viên", "Văn phòng"],
      ["Lê Văn Trưởng", "Trưởng phòng", "Phòng Cây xanh"],
      ["Vũ Văn Lãnh", "Giám đốc", null],
    ]);
    expect(listPeopleWithoutAccounts(db, makeActor(db, [clerkGrant]), TODAY)).toEqual([]);
  });

  it("get the grant in the department of the title, and a password to change at the first sign-in", () => {
    const { db, admin, parks, ids } = newAgency();
    const of = (personId: number, account: string, kind: "head" | "staff" | "clerk" | "leader") => ({
      personId,
      account,
      kind,
      passwordHash: "!",
    });
    createUsers(
      db,
      admin,
      [
        of(ids.head, "levantruong", "head"),
        of(ids.staff, "dothivien", "clerk"),
        of(ids.leader, "vuvanlanh", "leader"),
      ],
      now,
    );
    const given = db
      .select({ account: users.account, kind: grants.kind, departmentId: grants.departmentId })
      .from(grants)
      .innerJoin(users, eq(users.id, grants.userId))
      .where(eq(users.mustChangePassword, true))
      .all();
    expect(given).toEqual([
      { account: "levantruong", kind: "head", departmentId: parks.id },
      { account: "dothivien", kind: "clerk", departmentId: null },
      { account: "vuvanlanh", kind: "leader", departmentId: null },
    ]);
    expect(listPeopleWithoutAccounts(db, admin, TODAY)).toEqual([]);
  });

  it("are created all or none, and the refusal names the person's field", () => {
    const { db, admin, ids } = newAgency();
    const before = db.select().from(users).all().length;
    const staff = { personId: ids.staff, account: "trung", kind: "staff" as const, passwordHash: "!" };
    const same = { ...staff, personId: ids.head };
    expect(() => createUsers(db, admin, [staff, same], now)).toThrow(
      expect.objectContaining({ code: "user.account_taken", field: `account.${ids.head}` }),
    );
    const nowhere = { ...staff, personId: ids.leader, account: "khac" };
    expect(() => createUsers(db, admin, [staff, nowhere], now)).toThrow(
      expect.objectContaining({ code: "user.no_department", field: `grant.${ids.leader}` }),
    );
    expect(db.select().from(users).all()).toHaveLength(before);
  });

  it("have their first passwords on one sheet for each department, for administrators only", () => {
    const { db, admin, ids } = newAgency();
    const given = [
      { personId: ids.staff, account: "dothivien", password: "a" },
      { personId: ids.leader, account: "vuvanlanh", password: "b" },
      { personId: ids.head, account: "levantruong", password: "c" },
    ];
    expect(listPasswordSheets(db, admin, given, TODAY)).toEqual([
      { department: "Văn phòng", rows: [{ name: "Đỗ Thị Viên", account: "dothivien", password: "a" }] },
      { department: "", rows: [{ name: "Vũ Văn Lãnh", account: "vuvanlanh", password: "b" }] },
      {
        department: "Phòng Cây xanh",
        rows: [{ name: "Lê Văn Trưởng", account: "levantruong", password: "c" }],
      },
    ]);
    expect(listPasswordSheets(db, makeActor(db, [clerkGrant]), given, TODAY)).toEqual([]);
  });
});
