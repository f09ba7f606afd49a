import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";

/** A department of the agency. It is never deleted: it is disabled, and may name its successor. */
export const departments = sqliteTable(
  "departments",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    name: text("name").notNull(),
    abbreviation: text("abbreviation").notNull().default(""),
    sortOrder: integer("sort_order").notNull().default(0),
    active: integer("active", { mode: "boolean" }).notNull().default(true),
    /** Collects the results of a directive to every department, unless another lead is named. */
    collectsForAll: integer("collects_for_all", { mode: "boolean" }).notNull().default(false),
    successorId: integer("successor_id").references((): AnySQLiteColumn => departments.id),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    uniqueIndex("departments_active_name").on(t.name).where(sql`active = 1`),
    uniqueIndex("departments_one_collector").on(t.collectsForAll).where(sql`collects_for_all = 1`),
  ],
);

/** Former names of a department; a search for one leads to the current department. */
export const departmentNames = sqliteTable(
  "department_names",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    departmentId: integer("department_id")
      .notNull()
      .references(() => departments.id),
    name: text("name").notNull(),
    abbreviation: text("abbreviation").notNull().default(""),
    untilDay: text("until_day").notNull(),
  },
  (t) => [index("department_names_department").on(t.departmentId)],
);
