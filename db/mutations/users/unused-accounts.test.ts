import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { addDays, dayInAgency } from "@/domain/calendar/day";
import { findSession } from "../../identity/find-session";
import { findAccountReview, listAccountRegister } from "../../queries/users/list-account-register";
import { notifications } from "../../schema/notifications";
import { users } from "../../schema/users";
import { testDatabase } from "../../test-database";
import { adminGrant, JULY_FIRST, makeActor, makeDepartment, staffGrant } from "../../test-factories";
import { saveSecurity } from "../security/save-security";
import { startSession } from "../sessions/start-session";
import { disableUnused } from "./disable-unused";
import { disableUser } from "./disable-user";
import { enableUser } from "./enable-user";
import { recordAccountReview } from "./record-account-review";

const LEVEL_2 = { profile: "level-2", passwordDays: 180, insideNetworks: "" } as const;
const daysAfter = (days: number) => new Date(JULY_FIRST.getTime() + days * 86_400_000);

function agency() {
  const db = testDatabase();
  const admin = makeActor(db, [adminGrant], { account: "quantri" });
  const user = makeActor(db, [staffGrant(makeDepartment(db, { name: "Phòng A" }).id)], { account: "canbo" });
  const run = (days: number) =>
    disableUnused(db, addDays(dayInAgency(JULY_FIRST.toISOString()), days), daysAfter(days));
  const isActive = () => db.select().from(users).where(eq(users.id, user.userId)).get()?.disabledAt === null;
  const noticed = (userId: number) =>
    db
      .select()
      .from(notifications)
      .where(eq(notifications.userId, userId))
      .all()
      .map(({ kind }) => kind);
  return { db, admin, user, run, isActive, noticed };
}

describe("an account that nobody uses", () => {
  it("stays in the basic profile", () => {
    const { run, isActive } = agency();
    expect(run(400)).toEqual({ warned: 0, disabled: 0 });
    expect(isActive()).toBe(true);
  });

  it("of level 2 is warned after 38 days and disabled on day 46; the last administrator stays", () => {
    const { db, admin, user, run, isActive, noticed } = agency();
    saveSecurity(db, admin, LEVEL_2, JULY_FIRST);
    expect(run(37)).toEqual({ warned: 0, disabled: 0 });
    expect(run(38)).toEqual({ warned: 1, disabled: 0 });
    expect(run(38)).toEqual({ warned: 0, disabled: 0 });
    expect(run(45)).toEqual({ warned: 0, disabled: 0 });
    expect(noticed(user.userId)).toEqual(["user.unused_warned"]);
    expect(run(46)).toEqual({ warned: 0, disabled: 1 });
    expect(isActive()).toBe(false);
    expect(noticed(admin.userId)).toEqual(["user.disabled_unused"]);
    expect(
      findSession(
        db,
        startSession(db, user.userId, { address: "", userAgent: "" }, daysAfter(46)),
        daysAfter(46),
      ),
    ).toBeNull();
  });

  it("is counted from its last use, and from the day on which it was enabled again", () => {
    const { db, admin, user, run, isActive } = agency();
    saveSecurity(db, admin, LEVEL_2, JULY_FIRST);
    startSession(db, user.userId, { address: "", userAgent: "" }, daysAfter(30));
    run(46);
    expect(isActive()).toBe(true);
    run(76);
    expect(isActive()).toBe(false);
    enableUser(db, admin, user.userId, daysAfter(80));
    run(100);
    expect(isActive()).toBe(true);
    run(126);
    expect(isActive()).toBe(false);
  });
});

describe("the list of accounts", () => {
  it("has type, account, state, holder, department and both days, for administrators only", () => {
    const { db, admin, user } = agency();
    disableUser(db, admin, user.userId, daysAfter(3));
    expect(listAccountRegister(db, admin, daysAfter(4))).toEqual([
      {
        type: "work",
        account: "canbo",
        active: false,
        holder: user.name,
        department: "Phòng A",
        on: "2024-07-01",
        off: "2024-07-04",
      },
      {
        type: "admin",
        account: "quantri",
        active: true,
        holder: admin.name,
        department: "",
        on: "2024-07-01",
        off: null,
      },
    ]);
    expect(listAccountRegister(db, user, daysAfter(4))).toEqual([]);
  });

  it("remembers who last went through it", () => {
    const { db, admin, user } = agency();
    expect(findAccountReview(db, admin)).toBeNull();
    recordAccountReview(db, admin, { note: "" }, daysAfter(1));
    expect(findAccountReview(db, admin)).toEqual({ at: daysAfter(1).toISOString(), by: admin.name });
    expect(findAccountReview(db, user)).toBeNull();
  });
});
