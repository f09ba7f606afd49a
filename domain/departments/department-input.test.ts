import { describe, expect, it } from "vitest";
import {
  changeDepartmentInput,
  createDepartmentInput,
  disableDepartmentInput,
  mergeDepartmentInput,
  nameDeputyInput,
  nameNextHeadInput,
} from "./department-input";

const NEW = { name: "Phòng Đầu tư", sortOrder: "0" };
const faultsOf = (typed: Record<string, unknown>): string[] =>
  (createDepartmentInput.safeParse({ ...NEW, ...typed }).error?.issues ?? []).map(
    ({ path, message }) => `${path.join("/")}: ${message}`,
  );

describe("a department that is entered", () => {
  it("has a name, a place in the order, and nothing else unless it is typed", () => {
    expect(createDepartmentInput.parse(NEW)).toEqual({
      name: "Phòng Đầu tư",
      abbreviation: "",
      sortOrder: 0,
      collectsForAll: false,
    });
    const all = { ...NEW, abbreviation: "ĐT", sortOrder: "12", collectsForAll: "on" };
    expect(createDepartmentInput.parse(all)).toEqual({
      name: "Phòng Đầu tư",
      abbreviation: "ĐT",
      sortOrder: 12,
      collectsForAll: true,
    });
  });

  it.each<[Record<string, unknown>, string[]]>([
    [{ name: "a".repeat(150) }, []],
    [{ name: "a".repeat(151) }, ["name: too_long"]],
    [{ name: " " }, ["name: required"]],
    [{ abbreviation: "a".repeat(20) }, []],
    [{ abbreviation: "a".repeat(21) }, ["abbreviation: too_long"]],
    [{ sortOrder: "-1" }, ["sortOrder: too_small"]],
    [{ sortOrder: "999" }, []],
    [{ sortOrder: "1000" }, ["sortOrder: too_big"]],
    [{ sortOrder: "1.5" }, ["sortOrder: not_whole"]],
    [{ sortOrder: "x" }, ["sortOrder: not_a_number"]],
  ])("%j has the faults %j", (typed, faults) => expect(faultsOf(typed)).toEqual(faults));

  it("is changed by its key and the version that the form showed", () => {
    expect(changeDepartmentInput.parse({ ...NEW, departmentId: "3", version: "2" })).toMatchObject({
      departmentId: 3,
      version: 2,
      name: "Phòng Đầu tư",
    });
    expect(changeDepartmentInput.safeParse({ ...NEW, departmentId: "3" }).success).toBe(false);
    expect(changeDepartmentInput.safeParse({ ...NEW, version: "2" }).success).toBe(false);
  });
});

describe("a department that ends", () => {
  it("may have no successor, but not when it is merged", () => {
    const one = { departmentId: "3", version: "2" };
    expect(disableDepartmentInput.parse(one).successorId).toBeNull();
    expect(disableDepartmentInput.parse({ ...one, successorId: "4" }).successorId).toBe(4);
    expect(mergeDepartmentInput.safeParse(one).success).toBe(false);
    expect(mergeDepartmentInput.parse({ ...one, successorId: "4" })).toMatchObject({
      successorId: 4,
      movePeople: false,
    });
    expect(mergeDepartmentInput.parse({ ...one, successorId: "4", movePeople: "on" }).movePeople).toBe(true);
  });
});

describe("who leads a department", () => {
  it("as a deputy does so from a day to a day", () => {
    const deputy = { departmentId: "3", userId: "5", fromDay: "01/07/2024", toDay: "31/07/2024" };
    expect(nameDeputyInput.parse(deputy)).toMatchObject({ fromDay: "2024-07-01", toDay: "2024-07-31" });
    expect(nameDeputyInput.safeParse({ ...deputy, toDay: "" }).success).toBe(false);
  });

  it("next need not follow a head who leaves, and takes over work only if that is ticked", () => {
    const next = { departmentId: "3", userId: "5", fromDay: "01/07/2024" };
    expect(nameNextHeadInput.parse(next)).toMatchObject({ leavingUserId: null, handOver: false });
    const both = { ...next, leavingUserId: "6", handOver: "on" };
    expect(nameNextHeadInput.parse(both)).toMatchObject({ leavingUserId: 6, handOver: true });
  });
});
