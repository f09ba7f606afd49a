import { expect, it } from "vitest";
import { takeStep } from "../../mutations/directives/take-step";
import { testDatabase } from "../../test-database";
import {
  clerkGrant,
  headGrant,
  JULY_FIRST,
  leaderGrant,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
} from "../../test-factories";
import { listExtensionRequests } from "./list-extension-requests";

it("shows each leader the requests of what that leader follows and of what no leader follows", () => {
  const db = testDatabase();
  const department = makeDepartment(db);
  const head = makeActor(db, [headGrant(department.id)]);
  const [first, second] = [makeActor(db, [leaderGrant]), makeActor(db, [leaderGrant])];
  const clerk = makeActor(db, [clerkGrant]);
  const request = (followingLeaderUserId: number | null) => {
    const { directive, lead } = makeIssuedDirective(db, { leadId: department.id, followingLeaderUserId });
    const asked = { deadline: "2024-08-31", reason: "Chờ số liệu." };
    takeStep(
      db,
      head,
      "request-extension",
      { assignmentId: lead.id, version: lead.version, ...asked },
      JULY_FIRST,
    );
    return directive.id;
  };
  const ofFirst = request(first.userId);
  const ofSecond = request(second.userId);
  const ofNone = request(null);
  const shown = (actor: typeof first) =>
    listExtensionRequests(db, actor).map(({ directiveId }) => directiveId);
  expect(shown(first)).toEqual([ofFirst, ofNone]);
  expect(shown(second)).toEqual([ofSecond, ofNone]);
  expect(shown(clerk)).toEqual([]);
});
