import { sqliteTable, text } from "drizzle-orm/sqlite-core";

/** How far each thing that the calendar does has come, so that no day's is done twice and none is forgotten. */
export const jobRuns = sqliteTable("job_runs", {
  job: text("job", { enum: ["reminders", "daily", "weekly"] }).primaryKey(),
  /** The last day in the agency that it was done for. */
  day: text("day").notNull(),
});
