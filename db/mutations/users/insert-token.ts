import "server-only";
import { randomBytes } from "node:crypto";
import { and, count, eq, gt, isNull } from "drizzle-orm";
import type { Actor, GrantKind } from "@/domain/actor";
import type { MakeOwnTokenInput } from "@/domain/api/token-input";
import { refuse } from "@/domain/errors";
import type { Transaction } from "../../client";
import { tokenKey } from "../../identity/token-key";
import { recordEvent } from "../../record-event";
import { apiTokens } from "../../schema/api";
import { users } from "../../schema/users";

/** The maximum number of valid tokens of one account. */
const MOST_TOKENS = 20;

/** "scd_" lets scanners for leaked secrets recognise it. */
const MARK = "scd_";

const PREFIX_LETTERS = MARK.length + 6;

type Wanted = MakeOwnTokenInput & {
  userId: number;
  kind: "personal" | "service";
  grantKinds: GrantKind[] | null;
};

/**
 * Stores a token of an active account. @returns the token, of which only the hash is stored
 * @throws request.not_found, token.too_many
 */
export function insertToken(tx: Transaction, actor: Actor, wanted: Wanted, now: Date): string {
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
