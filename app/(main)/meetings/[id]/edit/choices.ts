import type { Option } from "@/components/ui/select-field";
import type { Database } from "@/db/client";
import {
  listDepartmentChoices,
  listLeaderChoices,
  listPersonChoices,
  listReferenceChoices,
} from "@/db/queries/meetings/list-choices";
import { listOwnNames } from "@/db/queries/people/list-own-names";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { formatDay } from "@/domain/calendar/day";

export type Choices = {
  people: Option[];
  departments: Option[];
  leaders: Option[];
  references: Option[];
};

/**
 * The choices of this page's forms, read once: people with their titles on the meeting's day, leaders of today,
 * because they will follow the directives.
 */
export function readChoices(db: Database, actor: Actor, day: Day, today: Day): Choices {
  return {
    people: listPersonChoices(db, actor, day).map(({ id, name, department }) => ({
      value: String(id),
      label: department ? `${name} – ${department}` : name,
    })),
    departments: listDepartmentChoices(db, actor).map(({ id, name }) => ({ value: String(id), label: name })),
    leaders: listLeaderChoices(db, actor, today).map(({ id, name }) => ({ value: String(id), label: name })),
    references: listReferenceChoices(db, actor).map(({ id, kind, number, issuedOn, subject }) => ({
      value: String(id),
      label: [`${kind} ${number}`, issuedOn && formatDay(issuedOn), subject].filter(Boolean).join(", "),
    })),
  };
}

/** All names of each active department, to recognise one that is typed. */
export const namesOfDepartments = (db: Database, actor: Actor): Map<number, readonly string[]> =>
  new Map(listOwnNames(db, actor).departments.map(({ id, names }) => [id, names]));
