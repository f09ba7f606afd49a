import { expect, it } from "vitest";
import {
  type Actor,
  DRAFT_GRANTS,
  departmentsOf,
  GRANT_KINDS,
  type Grant,
  heads,
  headsItself,
  isAdmin,
  isClerk,
  isLeader,
  isOnlyStaff,
  isPersonnel,
  ownDepartmentOf,
  SYSTEM,
  seesWholeAgency,
  worksIn,
} from "./actor";
import { canKeepPeople } from "./people/policy";

const clerk: Grant = { kind: "clerk", departmentId: null };
const leader: Grant = { kind: "leader", departmentId: null };
const admin: Grant = { kind: "admin", departmentId: null };
const personnel: Grant = { kind: "personnel", departmentId: null };
const head: Grant = { kind: "head", departmentId: 2 };
const deputy: Grant = { kind: "head", departmentId: 2, deputyUntil: "2024-07-31" };
const staff: Grant = { kind: "staff", departmentId: 2 };
const headOfOther: Grant = { kind: "head", departmentId: 3 };
const staffOfOther: Grant = { kind: "staff", departmentId: 3 };

/** What an actor with these grants is, and is in department 2. */
const TABLE: [Grant[], string][] = [
  [[], "sees whole agency"],
  [[clerk], "clerk, keeps people, sees whole agency"],
  [[leader], "clerk, leader, keeps people, sees whole agency"],
  [[admin], "admin, keeps people, sees whole agency"],
  [[personnel], "personnel, sees whole agency"],
  [[head], "heads, heads itself, works in"],
  [[deputy], "heads, works in"],
  [[deputy, head], "heads, heads itself, works in"],
  [[headOfOther], ""],
  [[headOfOther, staff], "works in"],
  [[headOfOther, deputy], "heads, works in"],
  [[staff], "only staff, works in"],
  [[staffOfOther], "only staff"],
  [[staff, staffOfOther], "only staff, works in"],
  [[staff, head], "heads, heads itself, works in"],
  [[clerk, staff], "clerk, keeps people, sees whole agency, works in"],
  [[staff, leader], "clerk, leader, keeps people, sees whole agency, works in"],
  [[admin, staff], "admin, keeps people, works in"],
  [[staff, personnel], "personnel, works in"],
  [[clerk, admin, personnel], "clerk, admin, personnel, keeps people, sees whole agency"],
];

it.each(TABLE)("grants %j make: %s", (grants, expected) => {
  const actor: Actor = { userId: 1, personId: 1, name: "", grants };
  const found = {
    clerk: isClerk(actor),
    leader: isLeader(actor),
    admin: isAdmin(actor),
    personnel: isPersonnel(actor),
    "keeps people": canKeepPeople(actor),
    "sees whole agency": seesWholeAgency(actor),
    "only staff": isOnlyStaff(actor),
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

it.each<[Grant[], number | null]>([
  [[], null],
  [[admin], null],
  [[staff], 2],
  [[head], 2],
  [[staffOfOther, staff], 3],
  [[admin, staff, staffOfOther], 2],
  [[clerk, staff], null],
  [[leader, head], null],
])("grants %j make department %s the one that is looked for first", (grants, expected) => {
  expect(ownDepartmentOf({ userId: 1, personId: 1, name: "", grants })).toBe(expected);
});

it("there are six kinds of grants, and two with which drafts are seen", () => {
  expect(GRANT_KINDS).toEqual(["clerk", "leader", "head", "staff", "admin", "personnel"]);
  expect(DRAFT_GRANTS).toEqual(["clerk", "leader"]);
});

it("the system is no person, and holds no grant", () => {
  expect(SYSTEM).toEqual({ userId: null, personId: null, name: "Hệ thống", grants: [] });
});
