import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { GrantKind } from "@/domain/actor";
import type { Scope } from "@/domain/api/scopes";
import { users } from "./users";

/**
 * Tokens with which programs act for an account: created by the account's owner, or by an administrator for a
 * service.
 */
export const apiTokens = sqliteTable(
  "api_tokens",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    /** The account; its grants are read at each request. */
    userId: integer("user_id")
      .notNull()
      .references(() => users.id),
    /** Who created it: the owner of a personal token, an administrator for a service's. */
    madeByUserId: integer("made_by_user_id")
      .notNull()
      .references(() => users.id),
    kind: text("kind", { enum: ["personal", "service"] }).notNull(),
    name: text("name").notNull(),
    scopes: text("scopes", { mode: "json" }).$type<Scope[]>().notNull(),
    /** The kinds of the account's grants that it has; null for all of them. */
    grantKinds: text("grant_kinds", { mode: "json" }).$type<GrantKind[]>(),
    /** The first characters, by which its owner recognises it. */
    prefix: text("prefix").notNull(),
    /** SHA-256 of the token: a stolen database file gives no access. */
    hash: text("hash").notNull(),
    createdAt: text("created_at").notNull(),
    expiresAt: text("expires_at").notNull(),
    lastUsedAt: text("last_used_at"),
    revokedAt: text("revoked_at"),
  },
  (t) => [
    uniqueIndex("api_tokens_hash").on(t.hash),
    index("api_tokens_user").on(t.userId),
    check("api_tokens_narrowed", sql`grant_kinds is null or kind = 'service'`),
  ],
);

/** How many requests a token, or an address without one, sent in a window: shared by all processes. */
export const apiWindows = sqliteTable("api_windows", {
  /** "token:<id>" or "address:<ip>" */
  key: text("key").primaryKey(),
  /** ISO, UTC. */
  beganAt: text("began_at").notNull(),
  count: integer("count").notNull(),
});

/** The answer to an Idempotency-Key, so that the same request sent again changes nothing twice. */
export const apiAnswers = sqliteTable(
  "api_answers",
  {
    tokenId: integer("token_id")
      .notNull()
      .references(() => apiTokens.id),
    key: text("key").notNull(),
    /** SHA-256 of method, path and body: a key belongs to one request. */
    requestHash: text("request_hash").notNull(),
    at: text("at").notNull(),
    /** Null while the first request is being answered. */
    status: integer("status"),
    body: text("body"),
    etag: text("etag"),
  },
  (t) => [primaryKey({ columns: [t.tokenId, t.key] }), index("api_answers_at").on(t.at)],
);
