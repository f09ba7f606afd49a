import "server-only";
import { and, count, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { FILTER_KEYS, overduePartsOf, type RegisterView, rowKindOf } from "@/domain/directives/register-view";
import type { Reader } from "../../client";
import { staleSql } from "../../counting";
import { prepared } from "../../prepared";
import { assignments, directives } from "../../schema/directives";
import { sql } from "../../sql";
import { viewOf } from "../../visibility";
import { findAbbreviations } from "../agency/find-abbreviations";
import { findFollowUp } from "./find-follow-up";
import { attentionOf, filtersOf, shownBy } from "./register-filters";

/**
 * How many rows `overduePartsOf` a view of directives lists today, with the filters of that view but its state; null for
 * a view whose rows are no directives, or of a past day.
 */
export function countOverdueParts(db: Reader, actor: Actor, view: RegisterView, today: Day): number | null {
  if (rowKindOf(view) !== "directive" || view.asOf !== null) return null;
  const { staleAfterDays } = findFollowUp(db, actor);
  const parts = overduePartsOf(view);
  const build = () => selectCount(db, actor, parts, today, staleAfterDays);
  const key = JSON.stringify([viewOf(actor), FILTER_KEYS.map((name) => parts[name]), today, staleAfterDays]);
  const counting = parts.query === "" ? prepared(db, `overdue parts ${key}`, build) : build();
  return counting.get()?.count ?? 0;
}

/** Open parts are few, whatever the filters: SQLite, which keeps the order of a cross join, begins with them. */
const selectCount = (db: Reader, actor: Actor, parts: RegisterView, today: Day, staleAfterDays: number) =>
  db
    .select({ count: count() })
    .from(assignments)
    .crossJoin(directives)
    .where(
      and(
        eq(directives.id, assignments.directiveId),
        actor.grants.length > 0 ? undefined : sql`0`,
        ...filtersOf(parts, today, assignments, findAbbreviations(db, actor)),
        attentionOf(parts, staleSql(today, staleAfterDays)),
        shownBy(parts, today, assignments),
      ),
    )
    .prepare();
