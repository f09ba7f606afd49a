import type { Place } from "./mutant";
import { placesInSql } from "./typescript-places";

/** The possible changes in a migration of triggers: each trigger may be missing, or its condition differ. */
export function placesInTriggers(migration: string): Place[] {
  const triggers = [...migration.matchAll(/CREATE TRIGGER [\s\S]*?END;/g)];
  return triggers.flatMap(({ index, 0: trigger }) => [
    { kind: "trigger dropped", from: index, to: index + trigger.length, text: "SELECT 1;" },
    ...columnPlaces(trigger, index),
    ...conditionPlaces(trigger, index),
  ]);
}

/** A column of `UPDATE OF a, b, c` that the trigger no longer watches. */
function columnPlaces(trigger: string, index: number): Place[] {
  const watched = /UPDATE OF ((?:\w+, )+)\w+/d.exec(trigger);
  const [from = 0, to = 0] = watched?.indices?.[1] ?? [];
  return [...trigger.slice(from, to).matchAll(/\w+, /g)].map((column) => ({
    kind: "column dropped",
    from: index + from + column.index,
    to: index + from + column.index + column[0].length,
    text: "",
  }));
}

/** Only between WHEN and BEGIN: the trigger's action is not its condition. */
function conditionPlaces(trigger: string, index: number): Place[] {
  const when = /WHEN ([\s\S]*?)\s*BEGIN/d.exec(trigger);
  const [from = 0, to = 0] = when?.indices?.[1] ?? [];
  return placesInSql(trigger.slice(from, to), index + from);
}
