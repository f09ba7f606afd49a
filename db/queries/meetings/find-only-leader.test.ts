import { expect, it } from "vitest";
import { testDatabase } from "../../test-database";
import { clerkGrant, makeActor } from "../../test-factories";
import { findOnlyLeader } from "./find-only-leader";

it("names the leader of an agency that has one, and nobody where there are none or two", () => {
  const db = testDatabase();
  const clerk = makeActor(db, [clerkGrant]);
  const only = () => findOnlyLeader(db, clerk, "2026-11-28");
  expect(only()).toBeNull();
  const leader = makeActor(db, [{ kind: "leader", departmentId: null }]);
  expect(only()).toBe(leader.personId);
  makeActor(db, [{ kind: "leader", departmentId: null }]);
  expect(only()).toBeNull();
});
