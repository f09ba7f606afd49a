import "server-only";
import { and, gte, isNull, lte, or } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import { positions } from "./schema/people";

/** Titles held on a day; first and last day included. */
export const positionHeldOn = (day: Day) =>
  and(lte(positions.fromDay, day), or(isNull(positions.toDay), gte(positions.toDay, day)));
