import { sqliteTable, text } from "drizzle-orm/sqlite-core";

/** The last day for which each daily job was done, so that no day is done twice or missed. */
export const jobRuns = sqliteTable("job_runs", {
  job: text("job", { enum: ["reminders", "daily", "weekly", "unused", "purge"] }).primaryKey(),
  /** The last day in the agency for which it was done. */
  day: text("day").notNull(),
});
