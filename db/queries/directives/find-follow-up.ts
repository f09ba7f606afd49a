import "server-only";
import { inArray } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { FOLLOW_UP_DEFAULTS, FOLLOW_UP_SETTINGS, type FollowUp } from "@/domain/agency/settings";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { settings } from "../../schema/agency";

/** The agency's follow-up settings; the defaults if unset, or for an actor without a grant. */
export function findFollowUp(db: Reader, actor: Actor): FollowUp {
  if (actor.grants.length === 0) return FOLLOW_UP_DEFAULTS;
  const rows = prepared(db, "follow-up", () =>
    db
      .select()
      .from(settings)
      .where(inArray(settings.key, [...FOLLOW_UP_SETTINGS]))
      .prepare(),
  ).all();
  const days = rows.find(({ key }) => key === "follow_up.stale_after_days")?.value;
  return { staleAfterDays: days === undefined ? FOLLOW_UP_DEFAULTS.staleAfterDays : Number(days) };
}
