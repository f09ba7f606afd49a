import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/domain/actor";
import { codeOf } from "@/domain/test-code-of";
import type { Database } from "../../client";
import { departments } from "../../schema/departments";
import { testDatabase } from "../../test-database";
import { adminGrant, clerkGrant, JULY_FIRST, makeActor } from "../../test-factories";
import { createIndicator } from "../figures/create-indicator";
import { changeDepartment } from "./change-department";
import { createDepartment } from "./create-department";

let db: Database;
let admin: Actor;
let clerk: Actor;

beforeEach(() => {
  db = testDatabase();
  admin = makeActor(db, [adminGrant]);
  clerk = makeActor(db, [clerkGrant]);
});

const FIELDS = { abbreviation: "", sortOrder: 1, collectsForAll: false };
const named = (name: string) => codeOf(() => createDepartment(db, admin, { name, ...FIELDS }, JULY_FIRST));
const measured = (name: string) => {
  const indicator = { name, unit: "tỷ đồng", higherIsBetter: true };
  return codeOf(() => createIndicator(db, clerk, indicator, JULY_FIRST));
};

describe("the name of another, in another spelling", () => {
  it("is refused for a department, and one with another tone is not the same", () => {
    expect(named("Phòng Hòa giải")).toBe("done");
    expect(named("PHÒNG  HÒA GIẢI")).toBe("department.name_taken");
    expect(named("Phòng Hoà giải")).toBe("department.name_taken");
    expect(named("Phòng Hóa giải")).toBe("done");
  });

  it("is no obstacle to writing the own name in capitals, nor once the other is disabled", () => {
    expect(named("Thanh tra")).toBe("done");
    const { id, version } = db.select().from(departments).where(eq(departments.name, "Thanh tra")).get() ?? {
      id: 0,
      version: 0,
    };
    const input = { departmentId: id, version, name: "THANH TRA", ...FIELDS };
    expect(codeOf(() => changeDepartment(db, admin, input, JULY_FIRST))).toBe("done");
    expect(named("Thanh tra")).toBe("department.name_taken");
    db.update(departments).set({ active: false }).where(eq(departments.id, id)).run();
    expect(named("Thanh tra")).toBe("done");
  });

  it("is refused for an indicator", () => {
    expect(measured("Thu ngân sách")).toBe("done");
    expect(measured("thu  Ngân sách ")).toBe("figure.name_taken");
    expect(measured("Thu ngân sách xã")).toBe("done");
  });
});
