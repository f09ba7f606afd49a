import "server-only";
import { count, eq, ne } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { firstSteps, type ShownStep, SKIPPED_STEPS } from "@/domain/agency/first-steps";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { settings } from "../../schema/agency";
import { departments } from "../../schema/departments";
import { meetings, series } from "../../schema/meetings";
import { people } from "../../schema/people";
import { users } from "../../schema/users";
import { listMissingSettings } from "./list-missing-settings";

/** The checklist of a new agency for the actor; null when its first days are over. */
export function findFirstSteps(db: Reader, actor: Actor): ShownStep[] | null {
  const signed = prepared(db, "any signed meeting", () =>
    db.select({ id: meetings.id }).from(meetings).where(eq(meetings.status, "signed")).limit(1).prepare(),
  ).all().length;
  // An agency at work reads no more than this.
  if (signed > 0) return null;
  const of = (table: typeof departments | typeof people | typeof users | typeof series) =>
    db.select({ count: count() }).from(table).get()?.count ?? 0;
  const facts = {
    settingsMissing: listMissingSettings(db, actor).length > 0,
    departments: of(departments),
    people: of(people) - 1,
    accounts: of(users) - 1,
    series: of(series),
    meetings:
      db.select({ count: count() }).from(meetings).where(ne(meetings.status, "discarded")).get()?.count ?? 0,
    signed,
  };
  return firstSteps(actor, facts, listSkippedSteps(db));
}

/** The steps that an administrator left out. */
export function listSkippedSteps(db: Reader): string[] {
  const row = db.select().from(settings).where(eq(settings.key, SKIPPED_STEPS)).get();
  return Array.isArray(row?.value) ? row.value.filter((step) => typeof step === "string") : [];
}
