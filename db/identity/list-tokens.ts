import "server-only";
import { desc, eq, type SQL } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import type { Reader } from "../client";
import { apiTokens } from "../schema/api";
import { people } from "../schema/people";
import { users } from "../schema/users";

/** Tokens of the actor's own account, including those of services, the newest first. */
export const listOwnTokens = (db: Reader, actor: Actor & { userId: number }) =>
  list(db, eq(apiTokens.userId, actor.userId));

/** Every token, for administrators. */
export const listAllTokens = (db: Reader, actor: Actor) => (isAdmin(actor) ? list(db, undefined) : []);

const list = (db: Reader, where: SQL | undefined) =>
  db
    .select({
      id: apiTokens.id,
      name: apiTokens.name,
      kind: apiTokens.kind,
      prefix: apiTokens.prefix,
      scopes: apiTokens.scopes,
      grantKinds: apiTokens.grantKinds,
      createdAt: apiTokens.createdAt,
      expiresAt: apiTokens.expiresAt,
      lastUsedAt: apiTokens.lastUsedAt,
      revokedAt: apiTokens.revokedAt,
      account: users.account,
      owner: people.fullName,
    })
    .from(apiTokens)
    .innerJoin(users, eq(users.id, apiTokens.userId))
    .innerJoin(people, eq(people.id, users.personId))
    .where(where)
    .orderBy(desc(apiTokens.id))
    .all();
