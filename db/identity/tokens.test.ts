import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { PER_ADDRESS, PER_TOKEN } from "@/domain/api/rate-limit";
import { claimAnswer } from "../mutations/api/claim-answer";
import { dropAnswer } from "../mutations/api/drop-answer";
import { keepAnswer } from "../mutations/api/keep-answer";
import { disableUser } from "../mutations/users/disable-user";
import { giveGrant } from "../mutations/users/give-grant";
import { makeOwnToken } from "../mutations/users/make-own-token";
import { makeServiceToken } from "../mutations/users/make-service-token";
import { revokeToken } from "../mutations/users/revoke-token";
import { apiTokens, apiWindows } from "../schema/api";
import { grants, users } from "../schema/users";
import { makeAgency } from "../test-agency";
import { adminGrant, clerkGrant, JULY_FIRST } from "../test-factories";
import { countRefusal, countRequest } from "./count-request";
import { findToken } from "./find-token";
import { listAllTokens, listOwnTokens } from "./list-tokens";
import { tokenKey } from "./token-key";

const now = JULY_FIRST;
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const wanted = { name: "Bảng theo dõi", scopes: ["read" as const], days: 30 };

function withToken() {
  const agency = makeAgency();
  const { head } = agency.actors;
  const token = makeOwnToken(agency.db, head, wanted, now);
  const find = (at = now) => findToken(agency.db, token, at);
  return { ...agency, head, token, find };
}

describe("a token", () => {
  it("acts for its owner, and its stored value opens nothing", () => {
    const { db, head, token, find } = withToken();
    expect(find()?.actor).toMatchObject({ userId: head.userId, name: head.name, grants: head.grants });
    const [row] = db.select().from(apiTokens).all();
    expect(JSON.stringify(row)).not.toContain(token);
    expect(token.startsWith(row?.prefix ?? "?")).toBe(true);
    expect(findToken(db, tokenKey(token), now)).toBeNull();
    expect(findToken(db, row?.prefix ?? "", now)).toBeNull();
  });

  it("expires after its days", () => {
    const { find } = withToken();
    expect(find(later(30 * 86_400 - 1))).not.toBeNull();
    expect(find(later(30 * 86_400))).toBeNull();
  });

  it("ends with its account, and is suspended while the account must change its password", () => {
    const { db, actors, head, find } = withToken();
    db.update(users).set({ mustChangePassword: true }).where(eq(users.id, head.userId)).run();
    expect(find()).toBeNull();
    db.update(users).set({ mustChangePassword: false }).where(eq(users.id, head.userId)).run();
    expect(find()).not.toBeNull();
    disableUser(db, actors.admin, head.userId, now);
    expect(find()).toBeNull();
  });

  it("can be revoked only by its owner and administrators", () => {
    const { db, actors, head, find } = withToken();
    expect(() => revokeToken(db, actors.leader, { tokenId: 1 }, now)).toThrow("request.not_found");
    expect(find()).not.toBeNull();
    revokeToken(db, head, { tokenId: 1 }, now);
    expect(find()).toBeNull();
    expect(() => revokeToken(db, head, { tokenId: 1 }, now)).toThrow("request.not_found");
  });

  it("has the account's current grants", () => {
    const { db, actors, head, find } = withToken();
    giveGrant(db, actors.admin, { userId: head.userId, kind: "clerk", departmentId: null }, now);
    expect(find()?.actor.grants.map(({ kind }) => kind)).toEqual(["head", "clerk"]);
  });

  it("of a service is limited to the grants named for it, shows its name, and can be ended by its account's owner", () => {
    const { db, actors, head } = withToken();
    const grantKinds = ["clerk" as const];
    const service = { ...wanted, name: "Phần mềm tổng hợp", userId: head.userId, grantKinds };
    expect(() => makeServiceToken(db, actors.admin, service, now)).toThrow("token.grant_not_own");
    const both = { ...actors.admin, grants: [adminGrant, clerkGrant] };
    giveGrant(db, actors.admin, { userId: both.userId, kind: "clerk", departmentId: null }, now);
    const token = makeServiceToken(db, both, service, now);
    expect(findToken(db, token, now)?.actor.grants).toEqual([]);
    giveGrant(db, actors.admin, { userId: head.userId, kind: "clerk", departmentId: null }, now);
    const found = findToken(db, token, now);
    expect(found?.actor.grants.map(({ kind }) => kind)).toEqual(["clerk"]);
    expect(found?.actor.name).toBe(`Phần mềm tổng hợp (${head.name})`);
    expect(listOwnTokens(db, head).map(({ kind }) => kind)).toEqual(["service", "personal"]);
    revokeToken(db, head, { tokenId: found?.id ?? 0 }, now);
    expect(findToken(db, token, now)).toBeNull();
  });

  it("of a service that an administrator made shows no drafts, whatever its account may see", () => {
    const { db, actors } = withToken();
    const { userId } = actors.admin;
    const grantKinds = ["clerk" as const, "admin" as const];
    const service = { ...wanted, name: "Tổng hợp", userId: actors.clerk.userId, grantKinds };
    giveGrant(db, actors.admin, { userId, kind: "clerk", departmentId: null }, now);
    const token = makeServiceToken(db, { ...actors.admin, grants: [adminGrant, clerkGrant] }, service, now);
    giveGrant(db, actors.admin, { userId: actors.clerk.userId, kind: "admin", departmentId: null }, now);
    const held = () => findToken(db, token, now)?.actor.grants.map(({ kind }) => kind);
    expect(held()).toEqual(["clerk", "admin"]);
    // Its maker no longer sees drafts; neither does the token that the maker has.
    db.delete(grants)
      .where(and(eq(grants.userId, userId), eq(grants.kind, "clerk")))
      .run();
    expect(held()).toEqual(["admin"]);
  });

  it("is one of twenty at most, not counting ended ones", () => {
    const { db, head } = withToken();
    for (let n = 1; n < 20; n++) makeOwnToken(db, head, wanted, now);
    expect(() => makeOwnToken(db, head, wanted, now)).toThrow("token.too_many");
    revokeToken(db, head, { tokenId: 3 }, now);
    expect(makeOwnToken(db, head, wanted, now)).toMatch(/^scd_[\w-]{43}$/);
  });

  it("is listed for everyone's accounts only to administrators", () => {
    const { db, actors } = withToken();
    expect(listAllTokens(db, actors.admin)).toHaveLength(1);
    expect(listAllTokens(db, actors.leader)).toEqual([]);
  });
});

describe("counting", () => {
  it("limits a token across processes, and records its use once a minute", () => {
    const { db, find } = withToken();
    const used = () => db.select().from(apiTokens).get()?.lastUsedAt;
    const token = find();
    if (!token) throw new Error("no token");
    expect(countRequest(db, token, now).remaining).toBe(PER_TOKEN.limit - 1);
    expect(used()).toBe(now.toISOString());
    db.update(apiWindows)
      .set({ count: PER_TOKEN.limit - 1 })
      .run();
    expect(countRequest(db, token, later(29)).exceeded).toBe(false);
    expect(countRequest(db, token, later(30))).toMatchObject({
      exceeded: true,
      remaining: 0,
      resetSeconds: 30,
    });
    expect(countRequest(db, token, later(60)).exceeded).toBe(false);
    expect(used()).toBe(later(60).toISOString());
  });

  it("limits an address that sends no valid token, and no other address", () => {
    const { db } = makeAgency();
    for (let n = 0; n < PER_ADDRESS.limit; n++)
      expect(countRefusal(db, "10.0.0.1", now).exceeded).toBe(false);
    expect(countRefusal(db, "10.0.0.1", now).exceeded).toBe(true);
    expect(countRefusal(db, "10.0.0.2", now).exceeded).toBe(false);
    expect(countRefusal(db, "10.0.0.1", later(PER_ADDRESS.seconds)).exceeded).toBe(false);
  });
});

describe("an Idempotency-Key", () => {
  const key = { tokenId: 1, key: "k", requestHash: "a" };
  const answer = { status: 200, body: "{}", etag: '"1"' };

  it("returns the first answer for a day, only to the same request", () => {
    const { db } = withToken();
    expect(claimAnswer(db, key, now)).toBeNull();
    expect(() => claimAnswer(db, key, later(1))).toThrow("request.key_in_use");
    keepAnswer(db, key, answer);
    expect(claimAnswer(db, key, later(86_399))).toEqual(answer);
    expect(() => claimAnswer(db, { ...key, requestHash: "b" }, later(2))).toThrow(
      "request.key_used_otherwise",
    );
    expect(claimAnswer(db, key, later(86_401))).toBeNull();
  });

  it("is free again after a refusal, and after its process died", () => {
    const { db } = withToken();
    claimAnswer(db, key, now);
    dropAnswer(db, key, now);
    expect(claimAnswer(db, key, now)).toBeNull();
    expect(claimAnswer(db, key, later(61))).toBeNull();
    // A slow process that was considered dead does not release a key that another process holds by now.
    dropAnswer(db, key, now);
    expect(() => claimAnswer(db, key, later(62))).toThrow("request.key_in_use");
  });
});
