import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { departments } from "./departments";
import { people } from "./people";

export const users = sqliteTable(
  "users",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    /** Lower case, no spaces; as typed on the sign-in page. */
    account: text("account").notNull(),
    passwordHash: text("password_hash").notNull(),
    mustChangePassword: integer("must_change_password", { mode: "boolean" }).notNull().default(true),
    /** When the password was last set, ISO, UTC; null if it is the account's first. */
    passwordSetAt: text("password_set_at"),
    disabledAt: text("disabled_at"),
    /** When it was last enabled again; null if never. */
    enabledAt: text("enabled_at"),
    /** The day on which its owner was last warned that nobody uses it. */
    unusedWarnedOn: text("unused_warned_on"),
    /** The address for mail; empty for none. */
    email: text("email").notNull().default(""),
    mailPace: text("mail_pace", { enum: ["at-once", "daily", "weekly", "none"] })
      .notNull()
      .default("at-once"),
    locale: text("locale", { enum: ["vi", "en"] })
      .notNull()
      .default("vi"),
    theme: text("theme", { enum: ["system", "light", "dark"] })
      .notNull()
      .default("system"),
    /** The columns of the register that the person chose, as in an address; empty for the usual ones. */
    registerColumns: text("register_columns").notNull().default(""),
    createdAt: text("created_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (t) => [uniqueIndex("users_account").on(t.account), index("users_person").on(t.personId)],
);

/** A user's right; head and staff have it in one department, the others in the whole agency. */
export const grants = sqliteTable(
  "grants",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id),
    kind: text("kind", { enum: ["clerk", "leader", "head", "staff", "admin", "personnel"] }).notNull(),
    departmentId: integer("department_id").references(() => departments.id),
    fromDay: text("from_day"),
    toDay: text("to_day"),
  },
  (t) => [
    index("grants_user").on(t.userId),
    // One grant without an end; ended grants stay, so that past days stay correct.
    uniqueIndex("grants_once_agency")
      .on(t.userId, t.kind)
      .where(sql`department_id is null and to_day is null`),
    uniqueIndex("grants_once_department")
      .on(t.userId, t.kind, t.departmentId)
      .where(sql`department_id is not null and to_day is null`),
    check("grants_department", sql`(kind in ('head','staff')) = (department_id is not null)`),
  ],
);

/** Who acts for the head of a department, from a day to a day; rows stay after the last day. */
export const deputies = sqliteTable(
  "deputies",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    departmentId: integer("department_id")
      .notNull()
      .references(() => departments.id),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id),
    namedByUserId: integer("named_by_user_id").references(() => users.id),
    fromDay: text("from_day").notNull(),
    /** The last day. */
    toDay: text("to_day").notNull(),
    /** The day on which it was ended early; null otherwise. */
    endedOn: text("ended_on"),
  },
  (t) => [
    index("deputies_department").on(t.departmentId, t.fromDay),
    index("deputies_user").on(t.userId),
    check("deputies_days", sql`from_day <= to_day`),
  ],
);

export const sessions = sqliteTable(
  "sessions",
  {
    /** SHA-256 of the identifier in the cookie: a stolen database file signs nobody in. */
    id: text("id").primaryKey(),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id),
    createdAt: text("created_at").notNull(),
    lastSeenAt: text("last_seen_at").notNull(),
    expiresAt: text("expires_at").notNull(),
    address: text("address").notNull().default(""),
    userAgent: text("user_agent").notNull().default(""),
    /** Whether a second factor was proved in it. */
    secondFactor: integer("second_factor", { mode: "boolean" }).notNull().default(false),
    /** Whether an OpenID Connect provider stood for the password. */
    byProvider: integer("by_provider", { mode: "boolean" }).notNull().default(false),
    /** Its ID token, encrypted with a key outside this file: signs the person out there too. */
    sealedIdToken: text("sealed_id_token"),
    endedAt: text("ended_at"),
    endReason: text("end_reason"),
  },
  (t) => [index("sessions_user").on(t.userId)],
);

/** The identity at an OpenID Connect provider that signs in to an account, once it was recognised. */
export const providerLinks = sqliteTable(
  "provider_links",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id),
    issuer: text("issuer").notNull(),
    /** The provider's own name of the person, which never passes to another one. */
    subject: text("subject").notNull(),
    linkedAt: text("linked_at").notNull(),
  },
  (t) => [
    uniqueIndex("provider_links_identity").on(t.issuer, t.subject),
    uniqueIndex("provider_links_account").on(t.userId, t.issuer),
  ],
);

/** Earlier passwords, so that an administrator does not use one again. */
export const formerPasswords = sqliteTable(
  "former_passwords",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id),
    passwordHash: text("password_hash").notNull(),
    replacedAt: text("replaced_at").notNull(),
  },
  (t) => [index("former_passwords_user").on(t.userId, t.id)],
);

/** Browsers on which a person has signed in before: others' wrong tries do not keep the person out there. */
export const knownDevices = sqliteTable(
  "known_devices",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id),
    /** SHA-256 of the browser's cookie; people who share a browser have a row each. */
    tokenHash: text("token_hash").notNull(),
    createdAt: text("created_at").notNull(),
    lastSeenAt: text("last_seen_at").notNull(),
    address: text("address").notNull().default(""),
    userAgent: text("user_agent").notNull().default(""),
  },
  (t) => [
    uniqueIndex("known_devices_once").on(t.tokenHash, t.userId),
    index("known_devices_user").on(t.userId),
  ],
);

/** Failed sign-ins by account, device and address; accounts known or not, so that both are answered alike. */
export const signInFailures = sqliteTable("sign_in_failures", {
  /** "account:<folded>", "device:<key of the known device>" or "address:<ip or network>" */
  key: text("key").primaryKey(),
  failures: integer("failures").notNull(),
  lastAt: text("last_at").notNull(),
  /** When the failures became a lock that was recorded; null if they are none. */
  lockedAt: text("locked_at"),
});
