import { describe, expect, it } from "vitest";
import type { Actor, Grant } from "../actor";
import { canKeepSubtasks, canSettleSubtask } from "./policy";

const actor = (personId: number | null, ...grants: Grant[]): Actor => ({
  userId: 1,
  personId,
  name: "",
  grants,
});
/** Person 7 is the officer in charge; the work is in department 2. */
const ACTORS = {
  head: actor(5, { kind: "head", departmentId: 2 }),
  deputy: actor(6, { kind: "head", departmentId: 2, deputyUntil: "2026-12-31" }),
  officer: actor(7, { kind: "staff", departmentId: 2 }),
  officerOfOther: actor(7, { kind: "staff", departmentId: 3 }),
  officerAsLeader: actor(7, { kind: "leader", departmentId: null }),
  colleague: actor(8, { kind: "staff", departmentId: 2 }),
  withoutPerson: actor(null, { kind: "staff", departmentId: 2 }),
  otherHead: actor(9, { kind: "head", departmentId: 3 }),
  leader: actor(10, { kind: "leader", departmentId: null }),
  clerk: actor(11, { kind: "clerk", departmentId: null }),
  stranger: actor(7),
};
const those = (may: (one: Actor) => boolean) =>
  Object.entries(ACTORS)
    .flatMap(([name, one]) => (may(one) ? [name] : []))
    .join(" ");

describe("the checklist of a department's work", () => {
  it("is kept by its head and the officer in charge", () => {
    expect(those((one) => canKeepSubtasks(one, { departmentId: 2, officerPersonId: 7 }))).toBe(
      "head deputy officer",
    );
  });

  it("is kept by the head alone while no officer is named", () => {
    expect(those((one) => canKeepSubtasks(one, { departmentId: 2, officerPersonId: null }))).toBe(
      "head deputy",
    );
  });

  it("is settled by everybody in the department", () => {
    expect(those((one) => canSettleSubtask(one, { departmentId: 2 }))).toBe(
      "head deputy officer colleague withoutPerson",
    );
  });
});
