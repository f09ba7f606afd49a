import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { PRIVACY_REQUEST_KINDS } from "@/domain/privacy/request-clock";
import { users } from "./users";

/** What the agency tells its staff about their data; each change is a new version, shown to everybody again. */
export const privacyNotices = sqliteTable("privacy_notices", {
  /** The version. */
  id: integer("id").primaryKey({ autoIncrement: true }),
  text: text("text").notNull(),
  publishedAt: text("published_at").notNull(),
  publishedByUserId: integer("published_by_user_id")
    .notNull()
    .references(() => users.id),
});

/** Who read which version, and when. */
export const privacyReadings = sqliteTable(
  "privacy_readings",
  {
    userId: integer("user_id")
      .notNull()
      .references(() => users.id),
    noticeId: integer("notice_id")
      .notNull()
      .references(() => privacyNotices.id),
    readAt: text("read_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.noticeId] })],
);

/** A person's request about their own data; its number is the key. */
export const privacyRequests = sqliteTable(
  "privacy_requests",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id),
    kind: text("kind", { enum: PRIVACY_REQUEST_KINDS }).notNull(),
    text: text("text").notNull(),
    askedAt: text("asked_at").notNull(),
    answeredAt: text("answered_at"),
    /** Whether it will be done; a refusal gives the reason and closes it. */
    accepted: integer("accepted", { mode: "boolean" }),
    answer: text("answer").notNull().default(""),
    /** Why the time was extended, once. */
    extendedAt: text("extended_at"),
    extensionReason: text("extension_reason").notNull().default(""),
    doneAt: text("done_at"),
    /** What was done, and what is kept by which law. */
    result: text("result").notNull().default(""),
  },
  (t) => [index("privacy_requests_user").on(t.userId)],
);

/** A breach of personal data, or another security incident, with the times that the law sets. */
export const incidents = sqliteTable("incidents", {
  id: integer("id").primaryKey({ autoIncrement: true }),
  detectedAt: text("detected_at").notNull(),
  /** Serious ones are first reported within 24 hours. */
  serious: integer("serious", { mode: "boolean" }).notNull(),
  nature: text("nature").notNull(),
  /** Whose data and which, and how many rows. */
  affected: text("affected").notNull(),
  measures: text("measures").notNull(),
  recordedByUserId: integer("recorded_by_user_id")
    .notNull()
    .references(() => users.id),
  recordedAt: text("recorded_at").notNull(),
  firstNoticeAt: text("first_notice_at"),
  reportedAt: text("reported_at"),
});
