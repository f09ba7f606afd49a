import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/domain/actor";
import type { Database } from "../../client";
import { addPosition } from "../../mutations/people/add-position";
import { endPosition } from "../../mutations/people/end-position";
import { disableUser } from "../../mutations/users/disable-user";
import { takeGrant } from "../../mutations/users/take-grant";
import { positions } from "../../schema/people";
import { testDatabase } from "../../test-database";
import {
  adminGrant,
  clerkGrant,
  headGrant,
  JULY_FIRST,
  leaderGrant,
  makeActor,
  makeDepartment,
  staffGrant,
} from "../../test-factories";
import { listLeftGrants } from "./list-left-grants";

const TODAY = "2024-07-01";

let db: Database;
let own: number;
let other: number;
let admin: Actor;
let clerk: Actor;

beforeEach(() => {
  db = testDatabase();
  own = makeDepartment(db, { name: "Phòng Đầu tư" }).id;
  other = makeDepartment(db, { name: "Thanh tra" }).id;
  admin = makeActor(db, [adminGrant]);
  clerk = makeActor(db, [clerkGrant]);
});

const listed = (asking = admin, day = TODAY) =>
  listLeftGrants(db, asking, day).map(({ userId, kind, department }) => ({ userId, kind, department }));

/** Ends the title of an actor, as the office does. */
function endTitle({ personId }: { personId: number }, toDay = "2024-06-30") {
  const held = db.select().from(positions).where(eq(positions.personId, personId)).get();
  endPosition(db, clerk, { personId, positionId: held?.id ?? 0, toDay }, JULY_FIRST);
}

describe("rights in departments that people have left", () => {
  it("are those of a head and of staff whose titles there have ended, until they are taken", () => {
    const head = makeActor(db, [headGrant(own)]);
    const staff = makeActor(db, [staffGrant(other)]);
    expect(listed()).toEqual([]);
    endTitle(head);
    endTitle(staff);
    expect(listed().sort((a, b) => a.userId - b.userId)).toEqual([
      { userId: head.userId, kind: "head", department: "Phòng Đầu tư" },
      { userId: staff.userId, kind: "staff", department: "Thanh tra" },
    ]);
    const ofHead = listLeftGrants(db, admin, TODAY).find(({ userId }) => userId === head.userId);
    const grantId = ofHead?.grantId ?? 0;
    takeGrant(db, admin, { userId: head.userId, grantId }, JULY_FIRST);
    expect(listed()).toEqual([{ userId: staff.userId, kind: "staff", department: "Thanh tra" }]);
  });

  it("are listed from the last day of the title, not before", () => {
    endTitle(makeActor(db, [staffGrant(own)]), "2024-07-03");
    expect(listed(admin, "2024-07-02")).toEqual([]);
    expect(listed(admin, "2024-07-03")).toHaveLength(1);
  });

  it("are those of a person who moves to another department, from the day of the move", () => {
    const moving = makeActor(db, [staffGrant(own)]);
    const title = { title: "Chuyên viên", departmentId: other, body: "", fromDay: TODAY };
    endTitle(moving, TODAY);
    addPosition(db, clerk, { personId: moving.personId, ...title }, JULY_FIRST);
    expect(listed().map(({ userId }) => userId)).toEqual([moving.userId]);
  });

  it("are none of the whole agency, and none of an account that is disabled", () => {
    makeActor(db, [leaderGrant]);
    const disabled = makeActor(db, [staffGrant(own)]);
    endTitle(disabled);
    expect(listed().map(({ userId }) => userId)).toEqual([disabled.userId]);
    disableUser(db, admin, disabled.userId, JULY_FIRST);
    expect(listed()).toEqual([]);
  });

  it("are shown to administrators alone", () => {
    endTitle(makeActor(db, [staffGrant(own)]));
    expect(listed(clerk)).toEqual([]);
    expect(listed()).toHaveLength(1);
  });
});
