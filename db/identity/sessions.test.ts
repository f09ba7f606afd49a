import { describe, expect, it } from "vitest";
import { endOtherSessions } from "../mutations/sessions/end-other-sessions";
import { endOwnSession } from "../mutations/sessions/end-own-session";
import { endSession } from "../mutations/sessions/end-session";
import { recordSignInFailure } from "../mutations/sessions/record-sign-in-failure";
import { SESSION_HOURS, startSession } from "../mutations/sessions/start-session";
import { changePassword } from "../mutations/users/change-password";
import { disableUser } from "../mutations/users/disable-user";
import { enableUser } from "../mutations/users/enable-user";
import { giveGrant } from "../mutations/users/give-grant";
import { resetPassword } from "../mutations/users/reset-password";
import { takeGrant } from "../mutations/users/take-grant";
import { grants } from "../schema/users";
import { testDatabase } from "../test-database";
import { adminGrant, JULY_FIRST, makeActor, makeDepartment, staffGrant } from "../test-factories";
import { findSession } from "./find-session";
import { findThrottle } from "./find-throttle";
import { tokenKey } from "./token-key";

const from = { address: "10.0.0.1", userAgent: "trình duyệt" };
const later = (seconds: number) => new Date(JULY_FIRST.getTime() + seconds * 1000);

function signedIn() {
  const db = testDatabase();
  const admin = makeActor(db, [adminGrant]);
  const user = makeActor(db, [staffGrant(makeDepartment(db).id)]);
  const token = startSession(db, user.userId, from, JULY_FIRST);
  const session = findSession(db, token, JULY_FIRST);
  if (!session) throw new Error("no session");
  return { db, admin, user, token, session };
}

describe("a session", () => {
  it("ends after its hours and is not found under another token", () => {
    const { db, token } = signedIn();
    expect(findSession(db, token, later(SESSION_HOURS * 3600 - 1))).not.toBeNull();
    expect(findSession(db, token, later(SESSION_HOURS * 3600))).toBeNull();
    expect(findSession(db, `${token}x`, JULY_FIRST)).toBeNull();
    // The stored value does not open the session.
    expect(findSession(db, tokenKey(token), JULY_FIRST)).toBeNull();
  });

  it("ends when its user is disabled, and stays ended when the user is enabled again", () => {
    const { db, admin, user, token } = signedIn();
    disableUser(db, admin, user.userId, JULY_FIRST);
    expect(findSession(db, token, JULY_FIRST)).toBeNull();
    enableUser(db, admin, user.userId, JULY_FIRST);
    expect(findSession(db, token, JULY_FIRST)).toBeNull();
  });

  it("ends when a grant is ended, and uses a new grant at once", () => {
    const { db, admin, user, token } = signedIn();
    giveGrant(db, admin, { userId: user.userId, kind: "clerk", departmentId: null }, JULY_FIRST);
    const kinds = findSession(db, token, JULY_FIRST)?.actor.grants.map(({ kind }) => kind);
    expect(kinds).toEqual(["staff", "clerk"]);
    const grantId = db.select().from(grants).all().at(-1)?.id ?? 0;
    takeGrant(db, admin, { userId: user.userId, grantId }, JULY_FIRST);
    expect(findSession(db, token, JULY_FIRST)).toBeNull();
  });

  it("ends with a change of the password, on every device", () => {
    const { db, user, token, session } = signedIn();
    const other = startSession(db, user.userId, from, JULY_FIRST);
    const stale = { verifiedHash: "$cũ", passwordHash: "$mới" };
    expect(() => changePassword(db, session, stale, JULY_FIRST)).toThrow("password.wrong_current");
    expect(findSession(db, token, JULY_FIRST)).not.toBeNull();
    changePassword(db, session, { ...stale, verifiedHash: "!" }, JULY_FIRST);
    expect(findSession(db, other, JULY_FIRST)).toBeNull();
    expect(findSession(db, token, JULY_FIRST)).toBeNull();
  });

  it("ends when an administrator resets the password", () => {
    const { db, admin, user, token } = signedIn();
    resetPassword(db, admin, { userId: user.userId, passwordHash: "$một lần" }, JULY_FIRST);
    expect(findSession(db, token, JULY_FIRST)).toBeNull();
  });

  it("can be ended only by its owner", () => {
    const { db, admin, user, token, session } = signedIn();
    const strange = findSession(db, startSession(db, admin.userId, from, JULY_FIRST), JULY_FIRST);
    if (!strange) throw new Error("no session");
    expect(() => endOwnSession(db, strange, session.id, JULY_FIRST)).toThrow("request.not_found");
    const second = startSession(db, user.userId, from, JULY_FIRST);
    expect(endOtherSessions(db, session, JULY_FIRST)).toBe(1);
    expect(findSession(db, second, JULY_FIRST)).toBeNull();
    endSession(db, session, JULY_FIRST);
    expect(findSession(db, token, JULY_FIRST)).toBeNull();
  });
});

describe("throttling", () => {
  it("waits longer with each failure, for known and unknown accounts alike, and starts over after an hour", () => {
    const { db, user } = signedIn();
    const account =
      findSession(db, startSession(db, user.userId, from, JULY_FIRST), JULY_FIRST)?.account ?? "";
    const waits = (name: string, address: string) =>
      Array.from({ length: 9 }, () => {
        recordSignInFailure(db, name, address, JULY_FIRST);
        return findThrottle(db, name, address, JULY_FIRST);
      });
    const known = waits(account, "10.0.0.2");
    expect(known).toEqual(waits("khong.co", "10.0.0.3"));
    expect(known).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480]);
    expect(findThrottle(db, account, "10.9.9.9", later(481))).toBe(0);
    recordSignInFailure(db, account, "10.0.0.2", later(3601));
    expect(findThrottle(db, account, "10.0.0.2", later(3601))).toBe(0);
  });

  it("limits an address that tries many accounts, and a correct password resets the account", () => {
    const { db, user, session } = signedIn();
    for (let n = 0; n < 30; n++) recordSignInFailure(db, `ten${n}`, "10.0.0.4", JULY_FIRST);
    expect(findThrottle(db, "ai.do", "10.0.0.4", JULY_FIRST)).toBe(30);
    expect(findThrottle(db, "ai.do", "10.0.0.5", JULY_FIRST)).toBe(0);
    for (let n = 0; n < 6; n++) recordSignInFailure(db, session.account, "10.0.0.6", JULY_FIRST);
    startSession(db, user.userId, from, JULY_FIRST);
    expect(findThrottle(db, session.account, "10.0.0.7", JULY_FIRST)).toBe(0);
  });
});
