import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { LinkedBy } from "@/domain/access/provider-claims";
import type { ProviderProof } from "@/domain/access/provider-proof";
import type { Database } from "../client";
import { confirmTotp } from "../mutations/factors/confirm-totp";
import { startTotp } from "../mutations/factors/start-totp";
import { unlinkProvider } from "../mutations/provider/unlink-provider";
import { signIn } from "../mutations/sessions/sign-in";
import { startSession } from "../mutations/sessions/start-session";
import { events } from "../schema/events";
import { users } from "../schema/users";
import { testDatabase } from "../test-database";
import {
  adminGrant,
  JULY_FIRST,
  leaderGrant,
  makeActor,
  makeDepartment,
  staffGrant,
} from "../test-factories";
import { findProviderLink, findProviderUser } from "./find-provider-user";
import { findSession } from "./find-session";
import { findAwaitedTotp } from "./list-second-factors";

const ISSUER = "https://id.co-quan.example";
const from = { address: "10.0.0.1", userAgent: "" };
const place = { tried: { account: "x", address: "", device: null }, from, device: "máy" };
const later = (seconds: number) => new Date(JULY_FIRST.getTime() + seconds * 1000);
const byEmail: LinkedBy = { email: "lan@co-quan.example" };

function people() {
  const db = testDatabase();
  const admin = makeActor(db, [adminGrant]);
  const lan = makeActor(db, [staffGrant(makeDepartment(db).id)]);
  const minh = makeActor(db, []);
  giveEmail(db, lan.userId, "lan@co-quan.example");
  return { db, admin, lan, minh };
}
const giveEmail = (db: Database, userId: number, email: string) =>
  db.update(users).set({ email }).where(eq(users.id, userId)).run();

const proofOf = (subject: string, roles: ProviderProof["roles"] = null): ProviderProof => ({
  issuer: ISSUER,
  subject,
  roles,
  sealedIdToken: null,
});

function enter(db: Database, userId: number, provider: ProviderProof, now = JULY_FIRST) {
  const proof = { userId, verifiedHash: "!", mustChange: false, factor: null, provider };
  return findSession(db, signIn(db, proof, place, now), now);
}
const kindsOf = (db: Database) =>
  db
    .select({ kind: events.kind })
    .from(events)
    .all()
    .map(({ kind }) => kind);

describe("the account of an identity at a provider", () => {
  it("is found by the verified address once, and from then on by the provider's name of the person alone", () => {
    const { db, lan, minh } = people();
    expect(findProviderUser(db, proofOf("1"), byEmail)).toBe(lan.userId);
    enter(db, lan.userId, proofOf("1"));
    expect(kindsOf(db)).toEqual(["user.provider_linked", "user.signed_in"]);
    giveEmail(db, lan.userId, "");
    giveEmail(db, minh.userId, "lan@co-quan.example");
    expect(findProviderUser(db, proofOf("1"), byEmail)).toBe(lan.userId);
    // Another identity with the address finds who has it now, and never the linked account.
    expect(findProviderUser(db, proofOf("2"), byEmail)).toBe(minh.userId);
  });

  it("is none for an unknown, unverified or ambiguous person, a disabled account, or one linked otherwise", () => {
    const { db, lan, minh } = people();
    expect(findProviderUser(db, proofOf("1"), null)).toBeNull();
    expect(findProviderUser(db, proofOf("1"), { email: "la@co-quan.example" })).toBeNull();
    expect(findProviderUser(db, proofOf("1"), { email: "" })).toBeNull();
    expect(findProviderUser(db, proofOf("1"), { account: "không có" })).toBeNull();
    giveEmail(db, minh.userId, "lan@co-quan.example");
    expect(findProviderUser(db, proofOf("1"), byEmail)).toBeNull();
    giveEmail(db, minh.userId, "minh@co-quan.example");
    enter(db, lan.userId, proofOf("1"));
    expect(findProviderUser(db, proofOf("2"), byEmail)).toBeNull();
    db.update(users).set({ disabledAt: "2024-07-01T00:00:00Z" }).where(eq(users.id, minh.userId)).run();
    expect(findProviderUser(db, proofOf("3"), { email: "minh@co-quan.example" })).toBeNull();
  });

  it("is not linked a second time, even by a sign-in that began before", () => {
    const { db, lan, minh } = people();
    enter(db, lan.userId, proofOf("1"));
    expect(() => enter(db, lan.userId, proofOf("2"))).toThrow("session.provider_unknown");
    expect(() => enter(db, minh.userId, proofOf("1"))).toThrow("session.provider_unknown");
    expect(findProviderLink(db, minh.userId, ISSUER)).toBeNull();
  });

  it("is separated by an administrator, which ends its sessions", () => {
    const { db, admin, lan } = people();
    const token = startSession(db, lan.userId, { ...from, provider: proofOf("1") }, JULY_FIRST);
    unlinkProvider(db, admin, lan.userId, later(1));
    expect(findSession(db, token, later(1))).toBeNull();
    expect(findProviderLink(db, lan.userId, ISSUER)).toBeNull();
    expect(() => unlinkProvider(db, admin, lan.userId, later(2))).toThrow("request.not_found");
  });
});

describe("a session that a provider opened", () => {
  it("is none for a person with a second factor who did not prove it", () => {
    const { db, lan } = people();
    const session = findSession(db, startSession(db, lan.userId, from, JULY_FIRST), JULY_FIRST);
    if (!session) throw new Error("no session");
    startTotp(db, session, "khóa", JULY_FIRST);
    const factorId = findAwaitedTotp(db, lan.userId)?.id ?? 0;
    confirmTotp(db, session, { factorId, step: 100 }, JULY_FIRST);
    expect(() => enter(db, lan.userId, proofOf("1"))).toThrow("session.wrong_code");
    expect(findProviderLink(db, lan.userId, ISSUER)).toBeNull();
    const factor = { kind: "totp", factorId, step: 101 } as const;
    const proof = {
      userId: lan.userId,
      verifiedHash: "!",
      mustChange: false,
      factor,
      provider: proofOf("1"),
    };
    expect(findSession(db, signIn(db, proof, place, JULY_FIRST), JULY_FIRST)?.secondFactor).toBe(true);
  });

  it("is not asked to change a password that was not used", () => {
    const { db, lan } = people();
    db.update(users).set({ mustChangePassword: true }).where(eq(users.id, lan.userId)).run();
    expect(enter(db, lan.userId, proofOf("1"))?.duty).toBeNull();
    const byPassword = startSession(db, lan.userId, from, JULY_FIRST);
    expect(findSession(db, byPassword, JULY_FIRST)?.duty).toBe("change-password");
  });
});

describe("the groups of a person", () => {
  const MAPPED = ["clerk", "admin"] as const;
  const kinds = (session: ReturnType<typeof enter>) => session?.actor.grants.map(({ kind }) => kind).sort();

  it("give and take the rights that they stand for, and touch no other", () => {
    const { db, lan } = people();
    const first = enter(db, lan.userId, proofOf("1", { held: ["clerk", "admin"], mapped: [...MAPPED] }));
    expect(kinds(first)).toEqual(["admin", "clerk", "staff"]);
    const again = enter(db, lan.userId, proofOf("1", { held: ["clerk"], mapped: [...MAPPED] }), later(60));
    expect(kinds(again)).toEqual(["clerk", "staff"]);
    expect(kindsOf(db).filter((kind) => kind.startsWith("grant."))).toEqual([
      "grant.given",
      "grant.given",
      "grant.taken",
    ]);
    const none = enter(db, lan.userId, proofOf("1"), later(120));
    expect(kinds(none)).toEqual(["clerk", "staff"]);
  });

  it("end the sessions with the rights that they take", () => {
    const { db } = people();
    const hoa = makeActor(db, [leaderGrant]);
    const token = startSession(db, hoa.userId, from, JULY_FIRST);
    enter(db, hoa.userId, proofOf("9", { held: [], mapped: ["leader"] }), later(60));
    expect(findSession(db, token, later(61))).toBeNull();
  });

  it("never take the last administrator", () => {
    const { db, admin } = people();
    const roles = { held: [], mapped: [...MAPPED] };
    expect(kinds(enter(db, admin.userId, proofOf("1", roles)))).toEqual(["admin"]);
  });
});
