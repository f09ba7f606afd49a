import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Tried } from "@/domain/access/throttle";
import type { Database } from "../client";
import { saveSecurity } from "../mutations/security/save-security";
import { endOtherSessions } from "../mutations/sessions/end-other-sessions";
import { endOwnSession } from "../mutations/sessions/end-own-session";
import { endSession } from "../mutations/sessions/end-session";
import { noteFailure } from "../mutations/sessions/note-failure";
import { recordSignInFailure } from "../mutations/sessions/record-sign-in-failure";
import { signIn } from "../mutations/sessions/sign-in";
import { startSession } from "../mutations/sessions/start-session";
import { changePassword } from "../mutations/users/change-password";
import { disableUser } from "../mutations/users/disable-user";
import { enableUser } from "../mutations/users/enable-user";
import { giveGrant } from "../mutations/users/give-grant";
import { makeCalendarAddress } from "../mutations/users/make-calendar-address";
import { makeOwnToken } from "../mutations/users/make-own-token";
import { resetPassword } from "../mutations/users/reset-password";
import { takeGrant } from "../mutations/users/take-grant";
import { unlockUser } from "../mutations/users/unlock-user";
import { findLock } from "../queries/users/find-lock";
import { events } from "../schema/events";
import { grants, users } from "../schema/users";
import { testDatabase } from "../test-database";
import { adminGrant, JULY_FIRST, makeActor, makeDepartment, staffGrant } from "../test-factories";
import { extendSession } from "./extend-session";
import { findCalendarReader } from "./find-calendar-reader";
import { findKnownDevice } from "./find-known-device";
import { findSession } from "./find-session";
import { findThrottle } from "./find-throttle";
import { findToken } from "./find-token";
import { listFormerPasswords } from "./list-former-passwords";
import { listOwnSessions } from "./list-own-sessions";
import { tokenKey } from "./token-key";

const from = { address: "10.0.0.1", userAgent: "trình duyệt" };
const CHANGE = { endAccess: false, from, device: "máy" };
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
    expect(findSession(db, token, later(12 * 3600 - 1))).not.toBeNull();
    expect(findSession(db, token, later(12 * 3600))).toBeNull();
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
    const stale = { ...CHANGE, verifiedHash: "$cũ", passwordHash: "$mới" };
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

const tryOf = (account: string, address: string, device: string | null = null): Tried => ({
  account,
  address,
  device,
});

describe("throttling", () => {
  it("waits longer with each failure, for known and unknown accounts alike, and starts over after an hour", () => {
    const { db, session } = signedIn();
    const waits = (name: string, address: string) =>
      Array.from({ length: 9 }, () => {
        recordSignInFailure(db, tryOf(name, address), JULY_FIRST);
        return findThrottle(db, tryOf(name, address), JULY_FIRST).seconds;
      });
    const known = waits(session.account, "10.0.0.2");
    expect(known).toEqual(waits("khong.co", "10.0.0.3"));
    expect(known).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480]);
    expect(findThrottle(db, tryOf(session.account, "10.9.9.9"), later(481)).seconds).toBe(0);
    recordSignInFailure(db, tryOf(session.account, "10.0.0.2"), later(3601));
    expect(findThrottle(db, tryOf(session.account, "10.0.0.2"), later(3601)).seconds).toBe(0);
  });

  it("limits an address that tries many accounts, but not the people known on their devices behind it", () => {
    const { db, user, session } = signedIn();
    signInFrom(db, user.userId, "máy quen");
    for (let n = 0; n < 30; n++) recordSignInFailure(db, tryOf(`ten${n}`, "10.0.0.4"), JULY_FIRST);
    expect(findThrottle(db, tryOf("ai.do", "10.0.0.4"), JULY_FIRST).seconds).toBe(30);
    expect(findThrottle(db, tryOf("ai.do", "10.0.0.5"), JULY_FIRST).seconds).toBe(0);
    const device = findKnownDevice(db, session.account, "máy quen");
    expect(findThrottle(db, tryOf(session.account, "10.0.0.4", device), JULY_FIRST).seconds).toBe(0);
  });
});

const PROFILE = { profile: "level-2", passwordDays: 180, insideNetworks: "" } as const;

function signInFrom(db: Database, userId: number, device: string, now = JULY_FIRST): string {
  const { account, passwordHash } = oneUser(db, userId);
  const tried = tryOf(account, from.address, findKnownDevice(db, account, device));
  return signIn(
    db,
    { userId, verifiedHash: passwordHash, mustChange: false, factor: null },
    { tried, from, device },
    now,
  );
}
const oneUser = (db: Database, userId: number) => {
  const user = db.select().from(users).where(eq(users.id, userId)).get();
  if (!user) throw new Error("no user");
  return user;
};
/** A wrong password: counted, then recorded as a lock if it is one. */
function fail(db: Database, tried: Tried, now: Date) {
  recordSignInFailure(db, tried, now);
  noteFailure(db, tried, now);
}
const kindsOf = (db: Database) =>
  db
    .select()
    .from(events)
    .all()
    .map(({ kind }) => kind);

describe("the level-2 profile", () => {
  it("locks an account for 12 hours after 5 wrong tries, records it once, and an administrator ends it", () => {
    const { db, admin, user, session } = signedIn();
    saveSecurity(db, admin, PROFILE, JULY_FIRST);
    const stranger = tryOf(session.account, "10.0.0.9");
    for (let n = 0; n < 5; n++) fail(db, stranger, JULY_FIRST);
    expect(findThrottle(db, tryOf(session.account, "10.1.1.1"), later(60))).toEqual({
      seconds: 43_140,
      locked: true,
    });
    fail(db, stranger, JULY_FIRST);
    expect(kindsOf(db).filter((kind) => kind === "user.locked")).toHaveLength(1);
    const listed = { id: user.userId, account: session.account };
    expect(findLock(db, admin, listed, JULY_FIRST)).toBe("2024-07-01T15:00:00.000Z");
    expect(findLock(db, user, listed, JULY_FIRST)).toBeNull();
    unlockUser(db, admin, user.userId, later(60));
    expect(findThrottle(db, stranger, later(60)).seconds).toBe(0);
    expect(kindsOf(db).at(-1)).toBe("user.unlocked");
    expect(() => unlockUser(db, admin, user.userId, later(61))).toThrow("user.not_locked");
  });

  it("does not lock out a person on a known device, and locks that device after 5 wrong tries on it", () => {
    const { db, admin, user, session } = signedIn();
    saveSecurity(db, admin, PROFILE, JULY_FIRST);
    signInFrom(db, user.userId, "máy quen");
    for (let n = 0; n < 5; n++) fail(db, tryOf(session.account, "10.0.0.9"), JULY_FIRST);
    const device = findKnownDevice(db, session.account, "máy quen");
    const known = tryOf(session.account, "10.0.0.9", device);
    expect(device).not.toBeNull();
    expect(findThrottle(db, known, JULY_FIRST).seconds).toBe(0);
    signInFrom(db, user.userId, "máy quen");
    // The owner's success gives the stranger no new tries.
    expect(findThrottle(db, tryOf(session.account, "10.0.0.9"), JULY_FIRST).locked).toBe(true);
    for (let n = 0; n < 5; n++) fail(db, known, JULY_FIRST);
    expect(findThrottle(db, known, JULY_FIRST).locked).toBe(true);
    unlockUser(db, admin, user.userId, JULY_FIRST);
    expect(findThrottle(db, known, JULY_FIRST).seconds).toBe(0);
  });

  it("does not know a device for another account, or with another cookie", () => {
    const { db, admin, user, session } = signedIn();
    signInFrom(db, user.userId, "máy quen");
    expect(findKnownDevice(db, oneUser(db, admin.userId).account, "máy quen")).toBeNull();
    expect(findKnownDevice(db, session.account, "máy khác")).toBeNull();
    expect(findKnownDevice(db, session.account, tokenKey("máy quen"))).toBeNull();
    resetPassword(db, admin, { userId: user.userId, passwordHash: "$mới" }, JULY_FIRST);
    expect(findKnownDevice(db, session.account, "máy quen")).toBeNull();
  });

  it("ends sessions after 15 minutes, of administrators after 5, and all after 12 hours", () => {
    const { db, admin, token, session } = signedIn();
    const ofAdmin = startSession(db, admin.userId, from, JULY_FIRST);
    expect(findSession(db, token, later(3600))).not.toBeNull();
    saveSecurity(db, admin, PROFILE, JULY_FIRST);
    expect(findSession(db, token, later(899))).not.toBeNull();
    expect(findSession(db, token, later(900))).toBeNull();
    expect(findSession(db, ofAdmin, later(299))).not.toBeNull();
    expect(findSession(db, ofAdmin, later(300))).toBeNull();
    for (let seconds = 600; seconds < 43_200; seconds += 600) {
      const living = findSession(db, token, later(seconds));
      if (!living) throw new Error(`ended after ${seconds} s of use`);
      extendSession(db, living, later(seconds));
    }
    expect(findSession(db, token, later(43_199))).not.toBeNull();
    expect(findSession(db, token, later(43_200))).toBeNull();
    expect(listOwnSessions(db, session, later(43_200))).toEqual([]);
  });

  it("asks for a new password once it is too old", () => {
    const { db, admin, token } = signedIn();
    saveSecurity(db, admin, { ...PROFILE, passwordDays: 30 }, JULY_FIRST);
    expect(findSession(db, token, later(60))?.duty).toBeNull();
    const month = later(30 * 86_400);
    const { userId } = findSession(db, token, later(60))?.actor ?? { userId: 0 };
    const later30 = startSession(db, userId, from, month);
    expect(findSession(db, later30, month)?.duty).toBe("change-password");
  });

  it("keeps the last ten passwords, the newest first, to compare with", () => {
    const { db, session } = signedIn();
    let verifiedHash = "!";
    for (let n = 1; n <= 12; n++) {
      changePassword(db, session, { ...CHANGE, verifiedHash, passwordHash: `$${n}` }, later(n));
      verifiedHash = `$${n}`;
    }
    expect(listFormerPasswords(db, session.actor.userId, 10)).toEqual([
      "$12",
      "$11",
      "$10",
      "$9",
      "$8",
      "$7",
      "$6",
      "$5",
      "$4",
      "$3",
    ]);
    expect(listFormerPasswords(db, session.actor.userId, 1)).toEqual(["$12"]);
  });
});

describe("a sign-in that races", () => {
  const proof = (userId: number) => ({ userId, verifiedHash: "!", mustChange: false, factor: null });
  const place = { tried: tryOf("x", ""), from, device: "máy" };

  it("with a reset of the password opens no session", () => {
    const { db, admin, user } = signedIn();
    resetPassword(db, admin, { userId: user.userId, passwordHash: "$mới" }, JULY_FIRST);
    expect(() => signIn(db, proof(user.userId), place, JULY_FIRST)).toThrow("session.wrong_credentials");
  });

  it("with disabling the account opens none, also once it is enabled again with a new password", () => {
    const { db, admin, user } = signedIn();
    disableUser(db, admin, user.userId, JULY_FIRST);
    expect(() => signIn(db, proof(user.userId), place, JULY_FIRST)).toThrow("session.wrong_credentials");
  });
});

describe("what opens an account without its password", () => {
  function withAccess() {
    const all = signedIn();
    const { db, user, session } = all;
    const token = makeOwnToken(db, user, { name: "Máy", scopes: ["read"], days: 30 }, JULY_FIRST);
    const address = makeCalendarAddress(db, session, JULY_FIRST);
    const opens = () =>
      [findToken(db, token, JULY_FIRST), findCalendarReader(db, address, JULY_FIRST)].map(Boolean);
    expect(opens()).toEqual([true, true]);
    return { ...all, opens };
  }
  const change = { ...CHANGE, verifiedHash: "!", passwordHash: "$mới" };

  it("stays when the password is changed, and ends if its owner chooses so", () => {
    const kept = withAccess();
    changePassword(kept.db, kept.session, change, JULY_FIRST);
    expect(kept.opens()).toEqual([true, true]);
    const ended = withAccess();
    changePassword(ended.db, ended.session, { ...change, endAccess: true }, JULY_FIRST);
    expect(ended.opens()).toEqual([false, false]);
  });

  it("ends when the password is reset, also once its owner has set a new one", () => {
    const { db, admin, user, session, opens } = withAccess();
    resetPassword(db, admin, { userId: user.userId, passwordHash: "$một lần" }, JULY_FIRST);
    expect(opens()).toEqual([false, false]);
    changePassword(db, session, { ...change, verifiedHash: "$một lần" }, JULY_FIRST);
    expect(opens()).toEqual([false, false]);
  });

  it("is not revived by disabling and enabling", () => {
    const { db, admin, user, opens } = withAccess();
    disableUser(db, admin, user.userId, JULY_FIRST);
    enableUser(db, admin, user.userId, JULY_FIRST);
    expect(opens()).toEqual([false, false]);
  });
});
