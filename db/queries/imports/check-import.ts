import "server-only";
import { and, eq, isNotNull, notInArray } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { CheckedRow } from "@/domain/imports/check";
import { checkDepartments, type DepartmentRow } from "@/domain/imports/check-departments";
import { checkRegister, type OldDirective } from "@/domain/imports/check-register";
import { checkStaff } from "@/domain/imports/check-staff";
import {
  type Columns,
  fieldsOf,
  type ImportField,
  type ImportKind,
  mayImport,
} from "@/domain/imports/import-kinds";
import type { ReadSheet } from "@/domain/imports/match-columns";
import type { OfficerPerson } from "@/domain/imports/officer-in-cell";
import type { Answers } from "@/domain/imports/questions";
import type { StaffRow } from "@/domain/imports/staff-row";
import type { Reader } from "../../client";
import { departments } from "../../schema/departments";
import { assignments, directives } from "../../schema/directives";
import { meetings } from "../../schema/meetings";
import { people, positions } from "../../schema/people";
import { importedRows } from "../../schema/sheet-imports";
import { findCalendar } from "../calendar/find-calendar";
import { listKnownPeople } from "../people/list-known-people";
import { listOwnNames } from "../people/list-own-names";

export type CheckedImport =
  | { kind: "departments"; rows: CheckedRow<DepartmentRow>[] }
  | { kind: "staff"; rows: CheckedRow<StaffRow>[] }
  | { kind: "register"; rows: CheckedRow<OldDirective>[] };

/** Required fields of a sheet that have no column yet. */
export const columnsMissing = (kind: ImportKind, columns: Columns): ImportField[] =>
  fieldsOf(kind)
    .filter(({ key, required }) => required && columns[key] === undefined)
    .map(({ key }) => key);

/** Every row of a sheet checked against the current agency; empty for an actor who may not import its kind. */
export function checkImport(
  db: Reader,
  actor: Actor,
  {
    kind,
    sheet,
    columns,
    answers,
  }: { kind: ImportKind; sheet: ReadSheet; columns: Columns; answers: Answers },
  today: Day,
): CheckedImport {
  if (!mayImport(actor, kind)) return { kind, rows: [] };
  const own = listOwnNames(db, actor);
  switch (kind) {
    case "departments": {
      const known = db.select().from(departments).where(eq(departments.active, true)).all();
      const next = Math.max(0, ...known.map(({ sortOrder }) => sortOrder)) + 1;
      return { kind, rows: checkDepartments(sheet, columns, known, next) };
    }
    case "staff": {
      const staff = {
        departments: own.departments,
        people: listKnownPeople(db, today),
        keepsEmails: isAdmin(actor),
      };
      return { kind, rows: checkStaff(sheet, columns, staff, answers, today) };
    }
    case "register": {
      const calendar = findCalendar(db);
      const { departments: named } = own;
      const register = { departments: named, directives: listIssued(db), calendar, people: listOfficers(db) };
      return { kind, rows: checkRegister(sheet, columns, register, answers, today) };
    }
  }
}

/** Active people with the titles that they hold or held in departments. */
function listOfficers(db: Reader): OfficerPerson[] {
  const held = db
    .select({
      personId: positions.personId,
      departmentId: positions.departmentId,
      fromDay: positions.fromDay,
      toDay: positions.toDay,
    })
    .from(positions)
    .where(isNotNull(positions.departmentId))
    .all();
  const posts = new Map<number, typeof held>();
  for (const post of held) posts.set(post.personId, [...(posts.get(post.personId) ?? []), post]);
  return db
    .select({ id: people.id, fullName: people.fullName })
    .from(people)
    .where(eq(people.active, true))
    .all()
    .map((person) => ({ ...person, posts: posts.get(person.id) ?? [] }));
}

/** Issued directives; those of an undone import may be imported again. */
function listIssued(db: Reader): { days: Day[]; text: string; leadId: number | null }[] {
  const undone = db
    .select({ id: importedRows.madeId })
    .from(importedRows)
    .where(and(eq(importedRows.made, "directives"), eq(importedRows.stage, "undone")));
  return db
    .select({
      text: directives.text,
      heldOn: meetings.heldOn,
      issuedOn: directives.issuedOn,
      leadId: assignments.departmentId,
    })
    .from(directives)
    .leftJoin(meetings, eq(meetings.id, directives.meetingId))
    .leftJoin(assignments, and(eq(assignments.directiveId, directives.id), eq(assignments.role, "lead")))
    .where(and(isNotNull(directives.number), notInArray(directives.id, undone)))
    .all()
    .map(({ heldOn, issuedOn, ...rest }) => ({
      ...rest,
      days: [heldOn, issuedOn].filter((day) => day !== null),
    }));
}
