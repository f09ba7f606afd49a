import { expect, it } from "vitest";
import type { Grant } from "../actor";
import { GUIDES, isGuide, ownGuide } from "./guides";

const of = (...grants: Grant[]) => ownGuide({ userId: 1, personId: 1, name: "Vũ Thử", grants });
const wide = (kind: "clerk" | "leader" | "admin" | "personnel"): Grant => ({ kind, departmentId: null });

it("opens the guide of a person's daily work", () => {
  expect(of(wide("admin"))).toBe("quan-tri");
  expect(of(wide("admin"), wide("clerk"))).toBe("thu-ky");
  expect(of(wide("clerk"), wide("leader"))).toBe("lanh-dao");
  expect(of({ kind: "head", departmentId: 1 }, { kind: "staff", departmentId: 1 })).toBe("truong-don-vi");
  expect(of({ kind: "staff", departmentId: 1 }, wide("admin"))).toBe("can-bo");
  expect(of(wide("personnel"))).toBe("to-chuc-can-bo");
  expect(of({ kind: "staff", departmentId: 1 }, wide("personnel"))).toBe("to-chuc-can-bo");
  expect(of({ kind: "head", departmentId: 1 }, wide("personnel"))).toBe("truong-don-vi");
  expect(of(wide("admin"), wide("personnel"))).toBe("quan-tri");
  expect(of({ kind: "staff", departmentId: 1 })).toBe("can-bo");
  expect(of(wide("clerk"))).toBe("thu-ky");
  expect(of(wide("leader"))).toBe("lanh-dao");
  expect(of(wide("leader"), { kind: "head", departmentId: 1 })).toBe("lanh-dao");
  expect(of(wide("clerk"), { kind: "head", departmentId: 1 })).toBe("thu-ky");
  expect(of(wide("admin"), { kind: "head", departmentId: 1 })).toBe("truong-don-vi");
  expect(of()).toBe("can-bo");
});

it.each(["thu-ky", "lanh-dao", "truong-don-vi", "can-bo", "to-chuc-can-bo", "quan-tri"])(
  "knows the guide %s",
  (guide) => {
    expect(isGuide(guide)).toBe(true);
    expect(GUIDES).toHaveLength(6);
  },
);

it("knows no other file", () => {
  expect(["thu-ky", "../../package", "thu-ky.md", ""].map(isGuide)).toEqual([true, false, false, false]);
});
