import { describe, expect, it } from "vitest";
import type { Actor, Grant } from "../actor";
import { canKeepPeople, canSetBirthdayConsent, canViewBirthday } from "./policy";

const OWN = 41;
const actor = (...grants: Grant[]): Actor => ({ userId: 1, personId: OWN, name: "Lê Thử", grants });
const ACTORS = {
  none: actor(),
  clerk: actor({ kind: "clerk", departmentId: null }),
  leader: actor({ kind: "leader", departmentId: null }),
  head: actor({ kind: "head", departmentId: 2 }),
  staff: actor({ kind: "staff", departmentId: 2 }),
  admin: actor({ kind: "admin", departmentId: null }),
  personnel: actor({ kind: "personnel", departmentId: null }),
};
const those = (may: (actor: Actor) => boolean) =>
  Object.entries(ACTORS).flatMap(([name, one]) => (may(one) ? [name] : []));

it("people are maintained by clerks, leaders and administrators", () => {
  expect(those(canKeepPeople)).toEqual(["clerk", "leader", "admin"]);
});

describe("a birthday", () => {
  const colleague = { id: 52, consented: true };
  const reserved = { id: 52, consented: false };

  it("of a colleague who agreed is shown to everyone who has a grant", () => {
    expect(those((one) => canViewBirthday(one, colleague))).toEqual([
      "clerk",
      "leader",
      "head",
      "staff",
      "admin",
      "personnel",
    ]);
  });

  it("of a colleague who did not agree is shown to those who maintain people", () => {
    expect(those((one) => canViewBirthday(one, reserved))).toEqual(["clerk", "leader", "admin"]);
  });

  it("is shown to the person, who did not agree to show it to others", () => {
    expect(those((one) => canViewBirthday(one, { id: OWN, consented: false }))).toEqual([
      "clerk",
      "leader",
      "head",
      "staff",
      "admin",
      "personnel",
    ]);
  });

  it("is not the actor's own only because neither is a known person", () => {
    const unknown: Actor = { ...ACTORS.staff, personId: null };
    expect(canViewBirthday(unknown, reserved)).toBe(false);
    expect(canViewBirthday(unknown, colleague)).toBe(true);
  });
});

describe("the consent to show a birthday", () => {
  it("is given by the person", () => {
    expect(those((one) => canSetBirthdayConsent(one, OWN))).toEqual(Object.keys(ACTORS));
  });

  it("of a colleague is recorded by those who maintain people", () => {
    expect(those((one) => canSetBirthdayConsent(one, 52))).toEqual(["clerk", "leader", "admin"]);
  });
});
