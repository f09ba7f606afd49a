import { describe, expect, it } from "vitest";
import { normalizeCode } from "@/domain/access/second-factor";
import type { Database } from "../client";
import { addPasskey } from "../mutations/factors/add-passkey";
import { confirmTotp } from "../mutations/factors/confirm-totp";
import { makeRecoveryCodes } from "../mutations/factors/make-recovery-codes";
import { removeSecondFactor } from "../mutations/factors/remove-second-factor";
import { resetSecondFactors } from "../mutations/factors/reset-second-factors";
import { startTotp } from "../mutations/factors/start-totp";
import { saveSecurity } from "../mutations/security/save-security";
import { signIn } from "../mutations/sessions/sign-in";
import { startSession } from "../mutations/sessions/start-session";
import { testDatabase } from "../test-database";
import { adminGrant, JULY_FIRST, makeActor, makeDepartment, staffGrant } from "../test-factories";
import { needsFactorFrom } from "./find-limits";
import { findSession, type Session } from "./find-session";
import {
  countRecoveryCodes,
  findAwaitedTotp,
  findRecoveryCode,
  hasSecondFactor,
} from "./list-second-factors";
import { tokenKey } from "./token-key";

const from = { address: "10.0.0.1", userAgent: "" };
const place = { tried: { account: "x", address: "", device: null }, from, device: "máy" };
const later = (seconds: number) => new Date(JULY_FIRST.getTime() + seconds * 1000);

function signedIn() {
  const db = testDatabase();
  const admin = makeActor(db, [adminGrant]);
  const user = makeActor(db, [staffGrant(makeDepartment(db).id)]);
  return { db, admin, user, session: sessionOf(db, user.userId) };
}
function sessionOf(db: Database, userId: number): Session {
  const session = findSession(db, startSession(db, userId, from, JULY_FIRST), JULY_FIRST);
  if (!session) throw new Error("no session");
  return session;
}
/** Sets up an app whose first code was of step 100. @returns its key and the recovery codes */
function withApp(db: Database, session: Session) {
  startTotp(db, session, "khóa", JULY_FIRST);
  const factorId = findAwaitedTotp(db, session.actor.userId)?.id ?? 0;
  return { factorId, codes: confirmTotp(db, session, { factorId, step: 100 }, JULY_FIRST) };
}
const passkey = { name: "Máy", credentialId: "abc", publicKey: "def", counter: 0, transports: [] };
const proof = (userId: number) => ({ userId, verifiedHash: "!", mustChange: false });

describe("an authenticator app", () => {
  it("counts only once its first code was right", () => {
    const { db, user, session } = signedIn();
    startTotp(db, session, "khóa", JULY_FIRST);
    expect(hasSecondFactor(db, user.userId)).toBe(false);
    startTotp(db, session, "khóa khác", JULY_FIRST);
    expect(findAwaitedTotp(db, user.userId)?.sealedSecret).toBe("khóa khác");
    withApp(db, session);
    expect(hasSecondFactor(db, user.userId)).toBe(true);
    expect(hasSecondFactor(db, makeActor(db, []).userId)).toBe(false);
  });

  it("is confirmed only by its owner, and once", () => {
    const { db, admin, session } = signedIn();
    startTotp(db, session, "khóa", JULY_FIRST);
    const factorId = findAwaitedTotp(db, session.actor.userId)?.id ?? 0;
    const strange = sessionOf(db, admin.userId);
    expect(() => confirmTotp(db, strange, { factorId, step: 1 }, JULY_FIRST)).toThrow("request.not_found");
    confirmTotp(db, session, { factorId, step: 1 }, JULY_FIRST);
    expect(() => confirmTotp(db, session, { factorId, step: 2 }, JULY_FIRST)).toThrow("request.not_found");
  });

  it("opens a session with each code once, and without a code none", () => {
    const { db, user, session } = signedIn();
    const { factorId } = withApp(db, session);
    const use = (step: number) => () =>
      signIn(db, { ...proof(user.userId), factor: { kind: "totp", factorId, step } }, place, later(60));
    expect(() => signIn(db, { ...proof(user.userId), factor: null }, place, later(60))).toThrow(
      "session.wrong_code",
    );
    // The code with which the app was confirmed was used there.
    expect(use(100)).toThrow("session.wrong_code");
    expect(findSession(db, use(102)(), later(60))?.secondFactor).toBe(true);
    expect(use(102)).toThrow("session.wrong_code");
    expect(use(101)).toThrow("session.wrong_code");
  });

  it("of another person proves nothing", () => {
    const { db, admin, session } = signedIn();
    const { factorId } = withApp(db, session);
    withApp(db, sessionOf(db, admin.userId));
    const strange = { ...proof(admin.userId), factor: { kind: "totp", factorId, step: 200 } } as const;
    expect(() => signIn(db, strange, place, later(60))).toThrow("session.wrong_code");
  });
});

describe("recovery codes", () => {
  it("come with the first factor, are stored as hashes, and open a session once each", () => {
    const { db, user, session } = signedIn();
    const { codes } = withApp(db, session);
    expect(codes).toHaveLength(10);
    expect(new Set(codes).size).toBe(10);
    expect(codes[0]).toMatch(/^([A-HJ-NP-Z2-9]{4}-){3}[A-HJ-NP-Z2-9]{4}$/);
    expect(addPasskey(db, session, passkey, JULY_FIRST)).toEqual([]);
    const typed = ` ${codes[3]?.toLowerCase().replaceAll("-", " ")}`;
    const found = findRecoveryCode(db, user.userId, tokenKey(normalizeCode(typed)));
    const use = { ...proof(user.userId), factor: { kind: "recovery", codeId: found?.id ?? 0 } } as const;
    expect(signIn(db, use, place, later(60))).not.toBe("");
    expect(() => signIn(db, use, place, later(61))).toThrow("session.wrong_code");
    expect(findRecoveryCode(db, user.userId, tokenKey(normalizeCode(typed)))).toBeNull();
    expect(countRecoveryCodes(db, user.userId)).toBe(9);
  });

  it("stop working when new ones are made, and with the last factor", () => {
    const { db, user, session } = signedIn();
    expect(() => makeRecoveryCodes(db, session, JULY_FIRST)).toThrow("factor.none");
    const { factorId, codes } = withApp(db, session);
    makeRecoveryCodes(db, session, JULY_FIRST);
    expect(findRecoveryCode(db, user.userId, tokenKey(normalizeCode(codes[0] ?? "")))).toBeNull();
    removeSecondFactor(db, session, factorId, JULY_FIRST);
    expect(countRecoveryCodes(db, user.userId)).toBe(0);
    expect(hasSecondFactor(db, user.userId)).toBe(false);
  });
});

describe("a passkey", () => {
  const use = (userId: number, factorId: number, challengeKey: string) => ({
    userId,
    verifiedHash: null,
    mustChange: false,
    factor: {
      kind: "passkey",
      factorId,
      counter: 1,
      challengeKey,
      challengeEnds: later(600).toISOString(),
    } as const,
  });

  it("opens a session without the password, each answer once", () => {
    const { db, user, session } = signedIn();
    addPasskey(db, session, passkey, JULY_FIRST);
    const first = use(user.userId, 1, "k1");
    expect(findSession(db, signIn(db, first, place, JULY_FIRST), JULY_FIRST)?.secondFactor).toBe(true);
    expect(() => signIn(db, first, place, JULY_FIRST)).toThrow("session.wrong_code");
    expect(signIn(db, use(user.userId, 1, "k2"), place, JULY_FIRST)).not.toBe("");
  });

  it("belongs to one account, and opens nothing for another or once it was removed", () => {
    const { db, admin, user, session } = signedIn();
    addPasskey(db, session, passkey, JULY_FIRST);
    const strange = sessionOf(db, admin.userId);
    expect(() => addPasskey(db, strange, passkey, JULY_FIRST)).toThrow("factor.known_already");
    expect(() => removeSecondFactor(db, strange, 1, JULY_FIRST)).toThrow("request.not_found");
    expect(() => signIn(db, use(admin.userId, 1, "k"), place, JULY_FIRST)).toThrow("session.wrong_code");
    resetSecondFactors(db, admin, user.userId, JULY_FIRST);
    expect(() => signIn(db, use(user.userId, 1, "k"), place, JULY_FIRST)).toThrow("session.wrong_code");
    expect(() => resetSecondFactors(db, admin, user.userId, JULY_FIRST)).toThrow("factor.none");
  });

  it("may not stand without a password for a person who has no factor at all", () => {
    const { db, user } = signedIn();
    const nothing = { userId: user.userId, verifiedHash: null, mustChange: false, factor: null };
    expect(() => signIn(db, nothing, place, JULY_FIRST)).toThrow("session.wrong_code");
  });
});

describe("the level-2 profile", () => {
  const PROFILE = { profile: "level-2", passwordDays: 180, insideNetworks: "" } as const;

  it("gives an administrator without a second factor one duty, and others none", () => {
    const { db, admin, user } = signedIn();
    expect(sessionOf(db, admin.userId).duty).toBeNull();
    saveSecurity(db, admin, PROFILE, JULY_FIRST);
    const session = sessionOf(db, admin.userId);
    expect(session.duty).toBe("set-second-factor");
    expect(sessionOf(db, user.userId).duty).toBeNull();
    withApp(db, session);
    const after = findSession(db, startSession(db, admin.userId, from, later(1)), later(1));
    expect(after?.duty).toBeNull();
  });

  it("asks for a second factor from outside the agency's networks, once they are entered", () => {
    const { db, admin } = signedIn();
    saveSecurity(db, admin, PROFILE, JULY_FIRST);
    expect(needsFactorFrom(db, "8.8.8.8")).toBe(false);
    saveSecurity(db, admin, { ...PROFILE, insideNetworks: "10.0.0.0/8" }, JULY_FIRST);
    expect([
      needsFactorFrom(db, "10.1.1.1"),
      needsFactorFrom(db, "8.8.8.8"),
      needsFactorFrom(db, ""),
    ]).toEqual([false, true, true]);
    saveSecurity(db, admin, { ...PROFILE, profile: "basic", insideNetworks: "10.0.0.0/8" }, JULY_FIRST);
    expect(needsFactorFrom(db, "8.8.8.8")).toBe(false);
  });
});
