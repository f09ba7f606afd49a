import { expect, it } from "vitest";
import type { Actor } from "../actor";
import { canSeeEvaluation } from "./policy";

const actor = (personId: number, ...grants: Actor["grants"]): Actor => ({
  userId: personId,
  personId,
  name: "Người thử",
  grants,
});
const EVALUATED = { personId: 7, departmentIds: [1, 2] };

it.each([
  ["the person", actor(7, { kind: "staff", departmentId: 1 }), true],
  ["the head of one of the departments", actor(8, { kind: "head", departmentId: 2 }), true],
  ["the head of another department", actor(9, { kind: "head", departmentId: 3 }), false],
  ["a colleague", actor(10, { kind: "staff", departmentId: 1 }), false],
  ["a leader", actor(11, { kind: "leader", departmentId: null }), true],
  ["the person without any grant", actor(7), false],
])("%s sees the evaluation of a person of two departments: %s", (_, who, sees) => {
  expect(canSeeEvaluation(who, EVALUATED)).toBe(sees);
});
