import "server-only";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { RegisterRow } from "@/domain/directives/register-row";
import type { RegisterView } from "@/domain/directives/register-view";
import type { Reader } from "../../client";
import { listRegisterIds, listRegisterRows } from "./list-register";

/** How many lines are read in one go: a few milliseconds, between which other requests are answered. */
const CHUNK = 250;

/**
 * Every line of a view of the register, read on demand. The set of lines and their order are fixed at the first;
 * each line has the values at the time it is read.
 */
export function* listRegisterLines(
  db: Reader,
  actor: Actor,
  view: RegisterView,
  now: Day,
): Generator<RegisterRow> {
  const ids = listRegisterIds(db, actor, view, now);
  for (let from = 0; from < ids.length; from += CHUNK) {
    yield* listRegisterRows(db, actor, view, now, ids.slice(from, from + CHUNK));
  }
}
