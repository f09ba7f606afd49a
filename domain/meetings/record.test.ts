import { describe, expect, it } from "vitest";
import { askedAs, bindingOf, nameInMinutes, SIGNED_CHECKS } from "./record";
import { FULL_RECORD } from "./signed/full-record";

describe("the departments of a directive", () => {
  const asked = [
    { departmentId: 1, department: "Văn phòng", role: "lead" as const },
    { departmentId: 2, department: "Phòng Đầu tư", role: "coordinating" as const },
    { departmentId: 3, department: "Thanh tra", role: "coordinating" as const },
  ];

  it("are listed by role, in their order", () => {
    expect(askedAs({ asked }, "lead")).toEqual(["Văn phòng"]);
    expect(askedAs({ asked }, "coordinating")).toEqual(["Phòng Đầu tư", "Thanh tra"]);
    expect(askedAs({ asked: [] }, "lead")).toEqual([]);
  });

  /** Directives ask 63 and 64, and 62 was counted. */
  it.each([
    [63, "Phòng Quy hoạch"],
    [64, "Thanh tra"],
    [62, "Phòng Đầu tư"],
    [61, null],
  ])("has the name of the minutes: %i is %s", (departmentId, name) => {
    expect(nameInMinutes(FULL_RECORD, departmentId)).toBe(name);
  });

  it("has the name of the directive if the attendance has another", () => {
    const [row] = FULL_RECORD.attendance;
    const attendance = row ? [{ ...row, departmentId: 63, department: "Phòng Quy hoạch cũ" }] : [];
    expect(nameInMinutes({ ...FULL_RECORD, attendance }, 63)).toBe("Phòng Quy hoạch");
    expect(nameInMinutes({ directives: [], attendance }, 63)).toBe("Phòng Quy hoạch cũ");
  });
});

it("the directives that ask for work are listed without conclusions", () => {
  const directives = [
    { id: 1, asksNothing: false },
    { id: 2, asksNothing: true },
    { id: 3, asksNothing: false },
  ];
  expect(bindingOf({ directives }).map(({ id }) => id)).toEqual([1, 3]);
});

it("a signed record has one of three results when its rows are compared", () => {
  expect(SIGNED_CHECKS).toEqual(["matches", "rows_differ", "text_broken"]);
});
