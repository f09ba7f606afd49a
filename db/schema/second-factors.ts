import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { users } from "./users";

/** Codes from an app (TOTP, RFC 6238) and passkeys (WebAuthn) with which people prove who they are. */
export const secondFactors = sqliteTable(
  "second_factors",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id),
    kind: text("kind", { enum: ["totp", "passkey"] }).notNull(),
    /** By which its owner recognises it. */
    name: text("name").notNull().default(""),
    createdAt: text("created_at").notNull(),
    /** Null until the first code was right: such an app does not count yet. */
    confirmedAt: text("confirmed_at"),
    lastUsedAt: text("last_used_at"),
    /** Of an app: needed to compute codes, so it cannot be hashed; encrypted with a key outside this file. */
    sealedSecret: text("sealed_secret"),
    /** Of an app: the half minute of the last code, which is not accepted twice. */
    lastStep: integer("last_step"),
    /** Of a passkey: its name at the browser, base64url. */
    credentialId: text("credential_id"),
    /** Of a passkey: COSE, base64url. */
    publicKey: text("public_key"),
    /** Of a passkey: how often it has signed, as far as it counts. */
    counter: integer("counter").notNull().default(0),
    transports: text("transports", { mode: "json" }).$type<string[]>(),
  },
  (t) => [
    index("second_factors_user").on(t.userId),
    uniqueIndex("second_factors_credential").on(t.credentialId),
    check(
      "second_factors_kind",
      sql`(kind = 'totp') = (sealed_secret is not null) and (kind = 'passkey') = (public_key is not null)`,
    ),
  ],
);

/** One-time codes for people who lost their second factor. */
export const recoveryCodes = sqliteTable(
  "recovery_codes",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id),
    /** SHA-256 of the code, which has 80 random bits. */
    hash: text("hash").notNull(),
    createdAt: text("created_at").notNull(),
    usedAt: text("used_at"),
  },
  (t) => [uniqueIndex("recovery_codes_once").on(t.userId, t.hash)],
);

/** Challenges that a passkey has answered, until they end: an answer sent twice opens nothing. */
export const usedChallenges = sqliteTable("used_challenges", {
  /** SHA-256 of the challenge. */
  key: text("key").primaryKey(),
  endsAt: text("ends_at").notNull(),
});
