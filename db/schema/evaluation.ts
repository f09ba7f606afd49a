import { sql } from "drizzle-orm";
import { check, index, integer, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { PlannedProduct } from "@/domain/evaluation/catalogue-sheet";
import type { EvaluationRules } from "@/domain/evaluation/rules";
import { assignments } from "./directives";
import { people } from "./people";
import { users } from "./users";

/** The agency's list of products (Danh mục sản phẩm, công việc), in at most five groups of complexity. */
export const catalogueItems = sqliteTable(
  "catalogue_items",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    name: text("name").notNull(),
    complexity: integer("complexity").notNull(),
    active: integer("active", { mode: "boolean" }).notNull().default(true),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    uniqueIndex("catalogue_items_name").on(t.name),
    check("catalogue_items_complexity", sql`complexity between 1 and 5`),
  ],
);

/** The conversion coefficients of a product, each from a day on; a version is never changed. */
export const catalogueCoefficients = sqliteTable(
  "catalogue_coefficients",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    itemId: integer("item_id")
      .notNull()
      .references(() => catalogueItems.id),
    coefficient: real("coefficient").notNull(),
    fromDay: text("from_day").notNull(),
    /** The decision that set it. */
    decision: text("decision").notNull().default(""),
    recordedOn: text("recorded_on").notNull(),
  },
  (t) => [
    uniqueIndex("catalogue_coefficients_day").on(t.itemId, t.fromDay),
    check("catalogue_coefficients_positive", sql`coefficient > 0`),
  ],
);

/** By which rules a person is evaluated, from a day to a day. */
export const evaluationStandings = sqliteTable(
  "evaluation_standings",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    group: text("person_group", { enum: ["civil-servant", "public-employee"] }).notNull(),
    leads: integer("leads", { mode: "boolean" }).notNull(),
    fromDay: text("from_day").notNull(),
    /** The last day; null while it lasts. */
    toDay: text("to_day"),
    recordedOn: text("recorded_on").notNull(),
  },
  (t) => [
    index("evaluation_standings_person").on(t.personId, t.fromDay),
    check("evaluation_standings_days", sql`to_day is null or from_day <= to_day`),
  ],
);

/** The agency's choices of counting; the last one that is effective on a day counts on it. */
export const evaluationRules = sqliteTable("evaluation_rules", {
  id: integer("id").primaryKey({ autoIncrement: true }),
  rules: text("rules", { mode: "json" }).$type<EvaluationRules>().notNull(),
  effectiveOn: text("effective_on").notNull(),
  at: text("at").notNull(),
  byName: text("by_name").notNull(),
});

/**
 * What people decided about work for the evaluation, the last one of a subject counts. Not events, because only a
 * few may see them.
 */
export const evaluationJudgements = sqliteTable(
  "evaluation_judgements",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    assignmentId: integer("assignment_id")
      .notNull()
      .references(() => assignments.id),
    kind: text("kind", { enum: ["classified", "return", "extension", "change", "part"] }).notNull(),
    /** The judged event of the assignment; null for the others. */
    eventId: integer("event_id"),
    /** The last day of the judged period of periodic work; "" for the others. */
    periodEnd: text("period_end").notNull().default(""),
    /** The product of a classification; null if it has none any more. */
    itemId: integer("item_id").references(() => catalogueItems.id),
    /** The kind of work, the judgement, or whole percents of part-done work. */
    value: text("value").notNull(),
    effectiveOn: text("effective_on").notNull(),
    at: text("at").notNull(),
    byUserId: integer("by_user_id").references(() => users.id),
    byName: text("by_name").notNull(),
  },
  (t) => [index("evaluation_judgements_assignment").on(t.assignmentId, t.id)],
);

/** Scores that people enter for a person and a period; the last one counts. */
export const evaluationScores = sqliteTable(
  "evaluation_scores",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    periodKey: text("period_key").notNull(),
    /** Of 30 points. */
    general: real("general"),
    d: integer("d"),
    dd: integer("dd"),
    e: integer("e"),
    /** The class that the competent person decided; "" for none. */
    className: text("class_name").notNull().default(""),
    note: text("note").notNull().default(""),
    effectiveOn: text("effective_on").notNull(),
    at: text("at").notNull(),
    byUserId: integer("by_user_id").references(() => users.id),
    byName: text("by_name").notNull(),
  },
  (t) => [index("evaluation_scores_person").on(t.personId, t.periodKey, t.id)],
);

/** Confirmed figures of a person and a period, fixed under a hash; a change is a new version. */
export const evaluationConfirmations = sqliteTable(
  "evaluation_confirmations",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    periodKey: text("period_key").notNull(),
    version: integer("version").notNull(),
    /** The report as it was confirmed, and its SHA-256. */
    content: text("content").notNull(),
    contentHash: text("content_hash").notNull(),
    /** Why it replaces the version before; "" for the first. */
    reason: text("reason").notNull().default(""),
    confirmedOn: text("confirmed_on").notNull(),
    confirmedAt: text("confirmed_at").notNull(),
    byUserId: integer("by_user_id").references(() => users.id),
    byName: text("by_name").notNull(),
  },
  (t) => [uniqueIndex("evaluation_confirmations_version").on(t.personId, t.periodKey, t.version)],
);

/** A sheet of products that its sender previews, until it is stored or another is sent. */
export const stagedCatalogues = sqliteTable("staged_catalogues", {
  id: integer("id").primaryKey({ autoIncrement: true }),
  userId: integer("user_id")
    .notNull()
    .references(() => users.id),
  fileName: text("file_name").notNull(),
  /** What each row would change when the sheet was sent. */
  rows: text("rows", { mode: "json" }).$type<PlannedProduct[]>().notNull(),
  createdAt: text("created_at").notNull(),
});
