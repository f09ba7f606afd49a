import { expect, it } from "vitest";
import type { Grant } from "../actor";
import { canGiveWork } from "./policy";

it.each<[name: string, gives: boolean, grants: Grant[]]>([
  ["a person without a grant", false, []],
  ["a clerk", true, [{ kind: "clerk", departmentId: null }]],
  ["a leader", true, [{ kind: "leader", departmentId: null }]],
  ["a head", false, [{ kind: "head", departmentId: 2 }]],
  ["staff", false, [{ kind: "staff", departmentId: 2 }]],
  ["an administrator", false, [{ kind: "admin", departmentId: null }]],
  ["a person for personnel", false, [{ kind: "personnel", departmentId: null }]],
])("%s gives work: %s", (_name, gives, grants) => {
  expect(canGiveWork({ userId: 1, personId: 1, name: "Lê Thử", grants })).toBe(gives);
});
