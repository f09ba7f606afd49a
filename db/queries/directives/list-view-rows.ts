import "server-only";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { RegisterView } from "@/domain/directives/register-view";
import { type ChosenRow, MAX_ROWS_AT_ONCE } from "@/domain/directives/rows";
import { refuse } from "@/domain/errors";
import type { Reader } from "../../client";
import { listRegisterIds, listRegisterRows } from "./list-register";

/**
 * Every row of a view on all its pages, in its order, for an action on the whole view.
 * @param total how many rows the view had when the person chose it
 * @throws directive.view_changed, directive.view_too_long
 */
export function listViewRows(
  db: Reader,
  actor: Actor,
  view: RegisterView,
  now: Day,
  total: number,
): ChosenRow[] {
  const ids = listRegisterIds(db, actor, view, now);
  if (ids.length !== total) refuse("directive.view_changed", { shown: total, now: ids.length });
  if (ids.length > MAX_ROWS_AT_ONCE) {
    refuse("directive.view_too_long", { now: ids.length, most: MAX_ROWS_AT_ONCE });
  }
  return listRegisterRows(db, actor, view, now, ids).map(({ assignmentId, version, directiveVersion }) => ({
    assignmentId,
    version,
    directiveVersion,
  }));
}
