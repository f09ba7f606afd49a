import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../client";
import { endPush } from "../mutations/push/end-push";
import { startPush } from "../mutations/push/start-push";
import { endOtherSessions } from "../mutations/sessions/end-other-sessions";
import { endOwnSession } from "../mutations/sessions/end-own-session";
import { endSession } from "../mutations/sessions/end-session";
import { forgetDevice } from "../mutations/sessions/forget-device";
import { signIn } from "../mutations/sessions/sign-in";
import { disableUser } from "../mutations/users/disable-user";
import { resetPassword } from "../mutations/users/reset-password";
import { findPushContent } from "../queries/push/find-push-content";
import { pushSubscriptions } from "../schema/push";
import { knownDevices } from "../schema/users";
import { testDatabase } from "../test-database";
import { adminGrant, clerkGrant, makeActor } from "../test-factories";
import { findSession } from "./find-session";
import { listOwnPushes } from "./list-own-pushes";
import { tokenKey } from "./token-key";

const START = new Date("2024-07-01T09:00:00+07:00");
const at = (seconds: number) => new Date(START.getTime() + seconds * 1000);

let db: Database;
let head: ReturnType<typeof makeActor>;
let clerk: ReturnType<typeof makeActor>;
let admin: ReturnType<typeof makeActor>;
beforeEach(() => {
  db = testDatabase();
  head = makeActor(db, [clerkGrant]);
  clerk = makeActor(db, [clerkGrant]);
  admin = makeActor(db, [adminGrant]);
});

const newDevice = () => randomBytes(32).toString("base64url");

/** Signs a person in on a device and begins to push to its one browser. */
function subscribed(userId: number, device = newDevice()) {
  const session = signedIn(userId, device);
  startPush(db, session, { endpoint: "https://push.example/1", sealed: "x", device, userAgent: "" }, START);
  return session;
}

function signedIn(userId: number, device: string) {
  const proof = { userId, verifiedHash: "!", mustChange: false, factor: null };
  const tried = { account: "thu", address: "::1", device: null };
  const token = signIn(db, proof, { tried, from: { address: "", userAgent: "" }, device }, START);
  const session = findSession(db, token, START);
  if (!session) throw new Error("no session");
  return session;
}

describe("pushing to a browser ends", () => {
  it("when its owner ends it; other people cannot", () => {
    const session = subscribed(head.userId);
    const [own] = listOwnPushes(db, session, null);
    expect(own?.current).toBe(true);
    const other = signedIn(clerk.userId, newDevice());
    expect(() => endPush(db, other, own?.id ?? 0, at(1))).toThrow("request.not_found");
    endPush(db, session, own?.id ?? 0, at(1));
    expect(listOwnPushes(db, session, null)).toEqual([]);
  });

  it.each<[string, (session: ReturnType<typeof subscribed>) => unknown]>([
    ["with the session in which its owner signs out", (session) => endSession(db, session, at(1))],
    [
      "with the session that its owner ends from elsewhere",
      (session) => endOwnSession(db, signedIn(head.userId, newDevice()), session.id, at(1)),
    ],
    [
      "with all other sessions of its owner",
      () => endOtherSessions(db, signedIn(head.userId, newDevice()), at(1)),
    ],
    [
      "when the password is reset",
      ({ actor }) => resetPassword(db, admin, { userId: actor.userId, passwordHash: "!" }, at(1)),
    ],
    ["when the account is disabled", ({ actor }) => disableUser(db, admin, actor.userId, at(1))],
    ["when somebody else subscribes with the same browser", () => subscribed(clerk.userId)],
  ])("%s", (_, end) => {
    const session = subscribed(head.userId);
    end(session);
    expect(listOwnPushes(db, session, null)).toEqual([]);
  });

  it("when somebody else signs in on the device, and not when its owner does", () => {
    const device = newDevice();
    const session = subscribed(head.userId, device);
    const again = signedIn(head.userId, device);
    expect(listOwnPushes(db, again, device)).toMatchObject([{ current: true }]);
    expect(db.select().from(pushSubscriptions).get()?.sessionId).toBe(again.id);
    signedIn(clerk.userId, device);
    expect(listOwnPushes(db, session, device)).toEqual([]);
  });

  it("with its device, when that is forgotten", () => {
    const device = newDevice();
    const session = subscribed(head.userId, device);
    const known = db
      .select()
      .from(knownDevices)
      .where(eq(knownDevices.tokenHash, tokenKey(device)))
      .get();
    const push = { userId: head.userId, deviceHash: tokenKey(device), notificationId: 1, count: 1 };
    expect(findPushContent(db, push, START)).toBeNull();
    forgetDevice(db, session, known?.id ?? 0, at(1));
    expect(findPushContent(db, push, START)).toBe("unknown-device");
  });
});
