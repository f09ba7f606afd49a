import "server-only";
import { randomBytes } from "node:crypto";
import { and, count, eq, gt, isNull } from "drizzle-orm";
import { type Actor, type GrantKind, isAdmin } from "@/domain/actor";
import type { MakeOwnTokenInput, MakeServiceTokenInput } from "@/domain/api/token-input";
import { refuse } from "@/domain/errors";
import type { Database, Transaction } from "../../client";
import { tokenKey } from "../../identity/token-key";
import { recordEvent } from "../../record-event";
import { apiTokens } from "../../schema/api";
import { users } from "../../schema/users";
import { write } from "../../write";

/** Living tokens of one account. */
const MOST_TOKENS = 20;
/** "scd_" lets a scanner of leaked secrets know it. */
const MARK = "scd_";
const PREFIX_LETTERS = MARK.length + 6;

/** A person's own token, with all the account's grants. @returns the token, which is stored nowhere @throws token.too_many */
export function makeOwnToken(db: Database, actor: Actor, input: MakeOwnTokenInput, now: Date): string {
  return write(db, (tx) => {
    if (actor.userId === null) refuse("request.not_allowed");
    return insert(tx, actor, { ...input, userId: actor.userId, kind: "personal", grantKinds: null }, now);
  });
}

/**
 * A service's token: it acts for an account, with those of its grants that are named here, for as long as the account
 * holds them.
 * @returns the token, which is stored nowhere
 * @throws request.not_allowed, request.not_found, token.too_many
 */
export function makeServiceToken(
  db: Database,
  actor: Actor,
  input: MakeServiceTokenInput,
  now: Date,
): string {
  return write(db, (tx) => {
    if (!isAdmin(actor)) refuse("request.not_allowed");
    return insert(tx, actor, { ...input, kind: "service" }, now);
  });
}

type Wanted = MakeOwnTokenInput & {
  userId: number;
  kind: "personal" | "service";
  grantKinds: GrantKind[] | null;
};

function insert(tx: Transaction, actor: Actor, wanted: Wanted, now: Date): string {
  const { name, scopes, days, userId, kind, grantKinds } = wanted;
  const user = tx
    .select()
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.disabledAt)))
    .get();
  if (!user || actor.userId === null) return refuse("request.not_found", {}, "userId");
  const createdAt = now.toISOString();
  const living = and(
    eq(apiTokens.userId, userId),
    isNull(apiTokens.revokedAt),
    gt(apiTokens.expiresAt, createdAt),
  );
  const held = tx.select({ count: count() }).from(apiTokens).where(living).get();
  if ((held?.count ?? 0) >= MOST_TOKENS) refuse("token.too_many", { limit: MOST_TOKENS });
  const token = MARK + randomBytes(32).toString("base64url");
  tx.insert(apiTokens)
    .values({
      userId,
      madeByUserId: actor.userId,
      kind,
      name,
      scopes,
      grantKinds,
      createdAt,
      prefix: token.slice(0, PREFIX_LETTERS),
      hash: tokenKey(token),
      expiresAt: new Date(now.getTime() + days * 86_400_000).toISOString(),
    })
    .run();
  const payload = { account: user.account, name, kind, scopes };
  recordEvent(tx, actor, { kind: "token.created", payload }, {}, now);
  return token;
}
