import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { OwnNames } from "@/domain/meetings/import-reading";
import type { Reader } from "../../client";
import { departmentNames, departments } from "../../schema/departments";
import { legalReferences } from "../../schema/legal-references";
import { people } from "../../schema/people";
import { listIndicatorChoices } from "../figures/list-indicators";
import { findLastMeeting } from "../meetings/find-last-meeting";
import { listSeriesChoices } from "../meetings/list-choices";

/**
 * The agency's names, to which a reading is matched: active departments with abbreviations, former names and those
 * of departments they succeeded; active people; legal references; series, indicators.
 */
export function listOwnNames(db: Reader, actor: Actor): OwnNames {
  if (actor.grants.length === 0) {
    return { departments: [], people: [], references: [], series: [], indicators: [] };
  }
  const all = db.select().from(departments).all();
  const earlier = db.select().from(departmentNames).all();
  const namesOf = (id: number): string[] => [
    ...all.filter((one) => one.id === id).flatMap(({ name, abbreviation }) => [name, abbreviation]),
    ...earlier
      .filter(({ departmentId }) => departmentId === id)
      .flatMap(({ name, abbreviation }) => [name, abbreviation]),
    ...all
      .filter((one) => !one.active && one.successorId === id)
      .flatMap(({ id: before }) => namesOf(before)),
  ];
  return {
    departments: all
      .filter(({ active }) => active)
      .map(({ id }) => ({ id, names: namesOf(id).filter(Boolean) })),
    people: db
      .select({ id: people.id, name: people.fullName })
      .from(people)
      .where(eq(people.active, true))
      .all(),
    references: db
      .select({ kind: legalReferences.kind, number: legalReferences.number })
      .from(legalReferences)
      .all(),
    series: listSeriesChoices(db, actor).map(({ id, name, kind }) => ({
      id,
      name,
      kind,
      last: findLastMeeting(db, actor, id),
    })),
    indicators: listIndicatorChoices(db, actor),
  };
}
