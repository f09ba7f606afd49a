import { sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Which process does what only one may do; a process that dies loses it when its time has passed. */
export const leases = sqliteTable("leases", {
  name: text("name", { enum: ["jobs", "imports"] }).primaryKey(),
  /** The process: its machine, number and a name of its own, with a space between. */
  holder: text("holder").notNull(),
  /** Until when it holds, unless it says again that it lives; ISO, UTC. */
  expiresAt: text("expires_at").notNull(),
});
