import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/** Errors of the program that no rule expects, each kind at each place once; their messages are in the log only. */
export const faults = sqliteTable(
  "faults",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    /** The action, address or job in which it arose. */
    place: text("place").notNull(),
    kind: text("kind").notNull(),
    frame: text("frame").notNull(),
    count: integer("count").notNull().default(1),
    firstAt: text("first_at").notNull(),
    lastAt: text("last_at").notNull(),
    /** The id under which the log has the last one, as the person saw it. */
    lastId: text("last_id").notNull(),
  },
  (t) => [uniqueIndex("faults_once").on(t.place, t.kind, t.frame)],
);
