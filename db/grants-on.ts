import "server-only";
import { and, gte, isNull, lte, or } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import { deputies, grants } from "./schema/users";

/** Grants that hold on a day; both ends count. */
export const grantHoldsOn = (day: Day) =>
  and(or(isNull(grants.fromDay), lte(grants.fromDay, day)), grantLastsTo(day));

/** Grants not ended before a day: those that hold then, and those still to begin. */
export const grantLastsTo = (day: Day) => or(isNull(grants.toDay), gte(grants.toDay, day));

/** Deputies who act on a day; one ended before its time acts no more, also on that day. */
export const deputyHoldsOn = (day: Day) => and(lte(deputies.fromDay, day), deputyLastsTo(day));

export const deputyLastsTo = (day: Day) => and(gte(deputies.toDay, day), isNull(deputies.endedOn));
