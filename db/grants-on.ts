import "server-only";
import { and, gte, isNull, lte, or } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import { deputies, grants } from "./schema/users";

/** Grants in force on a day; first and last day included. */
export const grantHoldsOn = (day: Day) =>
  and(or(isNull(grants.fromDay), lte(grants.fromDay, day)), grantLastsTo(day));

/** Grants that end on a day or later: those in force on it, and future ones. */
export const grantLastsTo = (day: Day) => or(isNull(grants.toDay), gte(grants.toDay, day));

/** Deputies who act on a day; one ended early does not act on the day of its end either. */
export const deputyHoldsOn = (day: Day) => and(lte(deputies.fromDay, day), deputyLastsTo(day));

/** Deputyships that end on a day or later and were not ended early. */
export const deputyLastsTo = (day: Day) => and(gte(deputies.toDay, day), isNull(deputies.endedOn));
