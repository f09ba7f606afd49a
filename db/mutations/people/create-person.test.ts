import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/domain/actor";
import type { CreatePersonInput } from "@/domain/people/person-input";
import { codeOf } from "@/domain/test-code-of";
import type { Database } from "../../client";
import { testDatabase } from "../../test-database";
import { clerkGrant, JULY_FIRST, makeActor, makeDepartment, staffGrant } from "../../test-factories";
import { createPerson } from "./create-person";

let db: Database;
let clerk: Actor;
let own: number;
let other: number;

beforeEach(() => {
  db = testDatabase();
  clerk = makeActor(db, [clerkGrant]);
  own = makeDepartment(db, { name: "Phòng Đầu tư" }).id;
  other = makeDepartment(db, { name: "Thanh tra" }).id;
});

const PERSON = { birthDay: null, birthMonth: null, title: "Chuyên viên", fromDay: "2024-07-01" };

const add = (input: Partial<CreatePersonInput> & { fullName: string }, actor = clerk) =>
  codeOf(() => createPerson(db, actor, { ...PERSON, departmentId: own, ...input }, JULY_FIRST));

describe("adding a person", () => {
  it("is refused for one who is in the list already, also in another spelling", () => {
    expect(add({ fullName: "Đỗ Thị Thúy Hòa" })).toBe("done");
    expect(add({ fullName: "Đỗ Thị Thúy Hòa" })).toBe("person.already_there");
    expect(add({ fullName: "đỗ thị  Thuý Hoà" })).toBe("person.already_there");
    expect(add({ fullName: "Đỗ Thị Thúy Hóa" })).toBe("done");
  });

  it("is allowed for a namesake in another department, or with another birthday", () => {
    expect(add({ fullName: "Lê Văn Hùng", birthDay: 3, birthMonth: 5 })).toBe("done");
    expect(add({ fullName: "Lê Văn Hùng", departmentId: other })).toBe("done");
    expect(add({ fullName: "Lê Văn Hùng", birthDay: 4, birthMonth: 5 })).toBe("done");
    expect(add({ fullName: "Lê Văn Hùng", birthDay: 3, birthMonth: 5, departmentId: other })).toBe(
      "person.already_there",
    );
  });

  it("says nothing of the list to those who do not keep it", () => {
    expect(add({ fullName: "Lê Văn Hùng" })).toBe("done");
    const staff = makeActor(db, [staffGrant(own)]);
    expect(add({ fullName: "Lê Văn Hùng" }, staff)).toBe("request.not_allowed");
  });
});
