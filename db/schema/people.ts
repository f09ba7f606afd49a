import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { departments } from "./departments";

export const people = sqliteTable(
  "people",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    fullName: text("full_name").notNull(),
    /** Given name, then family name, in Vietnamese order (domain/people/names). */
    sortKey: text("sort_key").notNull(),
    birthDay: integer("birth_day"),
    birthMonth: integer("birth_month"),
    birthYear: integer("birth_year"),
    /** Since when the person agrees that colleagues see day and month; null if not. */
    birthdayConsentAt: text("birthday_consent_at"),
    /** From the list of staff, for the account that is created later; "" from then on. Only administrators see it. */
    email: text("email").notNull().default(""),
    active: integer("active", { mode: "boolean" }).notNull().default(true),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    index("people_sort").on(t.sortKey),
    index("people_birthday").on(t.birthMonth, t.birthDay),
    check("people_birth_day", sql`birth_day is null or (birth_day between 1 and 31)`),
    check("people_birth_month", sql`birth_month is null or (birth_month between 1 and 12)`),
  ],
);

/** A title held from a day to a day; several at once (Party and administration). */
export const positions = sqliteTable(
  "positions",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    title: text("title").notNull(),
    /** The organisation of the title if it is not a department: "Đảng ủy cơ quan", "Công đoàn cơ sở". */
    body: text("body").notNull().default(""),
    departmentId: integer("department_id").references(() => departments.id),
    /** Titles with a smaller rank are written first. */
    rank: integer("rank").notNull().default(100),
    fromDay: text("from_day").notNull(),
    /** Last day of the title; null while it is held. */
    toDay: text("to_day"),
    /** The day on which the title was recorded, whatever day it begins on. */
    recordedOn: text("recorded_on").notNull(),
  },
  (t) => [index("positions_person").on(t.personId), index("positions_department").on(t.departmentId)],
);

/** What was recorded of a title before: a report of a past day reads what was known then. */
export const formerPositions = sqliteTable(
  "former_positions",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    positionId: integer("position_id")
      .notNull()
      .references(() => positions.id),
    departmentId: integer("department_id").references(() => departments.id),
    /** Null if the title had no end. */
    toDay: text("to_day"),
    /** The day on which it was replaced. */
    untilDay: text("until_day").notNull(),
  },
  (t) => [index("former_positions_position").on(t.positionId, t.untilDay)],
);

/** Former names of a person, with the day on which each was replaced. */
export const personNames = sqliteTable(
  "person_names",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    name: text("name").notNull(),
    untilDay: text("until_day").notNull(),
  },
  (t) => [index("person_names_person").on(t.personId)],
);

/**
 * What was recorded of the titles of people whom taking back an import removed: a report of a past day still names them.
 * A row was known from a day up to the day before another; one that was never known overnight has no row.
 */
export const removedPositions = sqliteTable(
  "removed_positions",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    /** Of the person, who is in no other table any more. */
    personId: integer("person_id").notNull(),
    fullName: text("full_name").notNull(),
    title: text("title").notNull(),
    departmentId: integer("department_id").references(() => departments.id),
    rank: integer("rank").notNull(),
    fromDay: text("from_day").notNull(),
    /** Null if the title had no end. */
    toDay: text("to_day"),
    knownFrom: text("known_from").notNull(),
    knownUntil: text("known_until").notNull(),
  },
  (t) => [
    index("removed_positions_person").on(t.personId),
    index("removed_positions_department").on(t.departmentId),
  ],
);
