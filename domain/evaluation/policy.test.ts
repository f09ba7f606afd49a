import { describe, expect, it } from "vitest";
import type { Actor } from "../actor";
import {
  canClassifyWork,
  canEvaluate,
  canJudgeWork,
  canKeepEvaluation,
  canSeeEvaluation,
  type Evaluated,
} from "./policy";

const actor = (personId: number | null, ...grants: Actor["grants"]): Actor => ({
  userId: personId,
  personId,
  name: "Người thử",
  grants,
});

/** Person 7 held titles in the departments 1 and 2. */
const EVALUATED: Evaluated = { personId: 7, departmentIds: [1, 2] };
const ACTORS: Record<string, Actor> = {
  self: actor(7, { kind: "staff", departmentId: 1 }),
  selfWithoutGrant: actor(7),
  selfAsHead: actor(7, { kind: "head", departmentId: 1 }),
  selfAsLeader: actor(7, { kind: "leader", departmentId: null }),
  firstHead: actor(8, { kind: "head", departmentId: 1 }),
  secondHead: actor(8, { kind: "head", departmentId: 2 }),
  deputy: actor(8, { kind: "head", departmentId: 2, deputyUntil: "2026-12-31" }),
  otherHead: actor(9, { kind: "head", departmentId: 3 }),
  colleague: actor(10, { kind: "staff", departmentId: 1 }),
  leader: actor(11, { kind: "leader", departmentId: null }),
  leaderWithoutPerson: actor(null, { kind: "leader", departmentId: null }),
  clerk: actor(12, { kind: "clerk", departmentId: null }),
  admin: actor(13, { kind: "admin", departmentId: null }),
  personnel: actor(14, { kind: "personnel", departmentId: null }),
  stranger: actor(15),
};
const those = (may: (one: Actor) => boolean) =>
  Object.entries(ACTORS)
    .flatMap(([name, one]) => (may(one) ? [name] : []))
    .join(" ");

describe("who", () => {
  it("sees an evaluation: the person, heads of the person's departments, leaders and personnel", () => {
    expect(those((one) => canSeeEvaluation(one, EVALUATED))).toBe(
      "self selfAsHead selfAsLeader firstHead secondHead deputy leader leaderWithoutPerson personnel",
    );
  });

  it("sees the evaluation of a person without a department: no head", () => {
    expect(those((one) => canSeeEvaluation(one, { personId: 99, departmentIds: [] }))).toBe(
      "selfAsLeader leader leaderWithoutPerson personnel",
    );
  });

  it("judges work: leaders", () => {
    expect(those(canJudgeWork)).toBe("selfAsLeader leader leaderWithoutPerson");
  });

  it("classifies the work of department 2: its heads, leaders and personnel", () => {
    expect(those((one) => canClassifyWork(one, 2))).toBe(
      "selfAsLeader secondHead deputy leader leaderWithoutPerson personnel",
    );
  });

  it("evaluates: heads of the person's departments and leaders, and no one themselves", () => {
    expect(those((one) => canEvaluate(one, EVALUATED))).toBe(
      "firstHead secondHead deputy leader leaderWithoutPerson",
    );
  });

  it("evaluates a person without a department: leaders", () => {
    expect(those((one) => canEvaluate(one, { personId: 99, departmentIds: [] }))).toBe(
      "selfAsLeader leader leaderWithoutPerson",
    );
  });

  it("keeps the lists: leaders and personnel", () => {
    expect(those(canKeepEvaluation)).toBe("selfAsLeader leader leaderWithoutPerson personnel");
  });
});
