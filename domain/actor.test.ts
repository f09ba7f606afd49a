import { expect, it } from "vitest";
import {
  type Actor,
  departmentsOf,
  type Grant,
  heads,
  headsItself,
  isAdmin,
  isClerk,
  isLeader,
  seesWholeAgency,
  worksIn,
} from "./actor";
import { canKeepPeople } from "./people/policy";

const clerk: Grant = { kind: "clerk", departmentId: null };
const leader: Grant = { kind: "leader", departmentId: null };
const admin: Grant = { kind: "admin", departmentId: null };
const head: Grant = { kind: "head", departmentId: 2 };
const deputy: Grant = { kind: "head", departmentId: 2, deputyUntil: "2024-07-31" };
const staff: Grant = { kind: "staff", departmentId: 2 };
const staffOfOther: Grant = { kind: "staff", departmentId: 3 };

/** What an actor with these grants is, and is in department 2. */
const TABLE: [Grant[], string][] = [
  [[], "sees whole agency"],
  [[clerk], "clerk, keeps people, sees whole agency"],
  [[leader], "clerk, leader, keeps people, sees whole agency"],
  [[admin], "admin, keeps people, sees whole agency"],
  [[head], "heads, heads itself, works in"],
  [[deputy], "heads, works in"],
  [[staff], "works in"],
  [[staffOfOther], ""],
  [[staff, staffOfOther], "works in"],
  [[clerk, staff], "clerk, keeps people, sees whole agency, works in"],
  [[admin, staff], "admin, keeps people, works in"],
];

it.each(TABLE)("grants %j make: %s", (grants, expected) => {
  const actor: Actor = { userId: 1, personId: 1, name: "", grants };
  const found = {
    clerk: isClerk(actor),
    leader: isLeader(actor),
    admin: isAdmin(actor),
    "keeps people": canKeepPeople(actor),
    "sees whole agency": seesWholeAgency(actor),
    heads: heads(actor, 2),
    "heads itself": headsItself(actor, 2),
    "works in": worksIn(actor, 2),
  };
  const is = Object.entries(found).flatMap(([name, holds]) => (holds ? [name] : []));
  expect(is.join(", ")).toBe(expected);
});

it("departments are those of head and staff, each once", () => {
  const actor: Actor = { userId: 1, personId: 1, name: "", grants: [staffOfOther, head, staff, clerk] };
  expect(departmentsOf(actor)).toEqual([3, 2]);
});
