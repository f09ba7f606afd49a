import "server-only";
import { and, asc, type Column, desc, eq, type SQL } from "drizzle-orm";
import type { RecordedDirective } from "@/domain/meetings/record";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { departments } from "../../schema/departments";
import { assignments, directiveHeadings, directiveReferences, directives } from "../../schema/directives";
import { events } from "../../schema/events";
import { legalReferences } from "../../schema/legal-references";
import type { meetings } from "../../schema/meetings";
import { sql } from "../../sql";
import { asCited } from "./list-agenda-items";

type Listed = Omit<RecordedDirective, "number"> & { storedNumber: number | null; sortOrder: number };

/** Headings and directives of a meeting that the caller may see, with the departments asked then and now. */
export function listRecordedDirectives(
  db: Reader,
  meeting: Pick<typeof meetings.$inferSelect, "id" | "status">,
  departmentNames: ReadonlyMap<number, string>,
): { headings: { id: number; title: string }[]; directives: Listed[] } {
  const { headings, rows } = prepared(db, "headings and directives of a meeting", () => ({
    headings: db
      .select({ id: directiveHeadings.id, title: directiveHeadings.title })
      .from(directiveHeadings)
      .where(eq(directiveHeadings.meetingId, sql.placeholder("meetingId")))
      .orderBy(asc(directiveHeadings.sortOrder), asc(directiveHeadings.id))
      .prepare(),
    rows: db
      .select()
      .from(directives)
      .where(eq(directives.meetingId, sql.placeholder("meetingId")))
      .prepare(),
  }));
  const of = { meetingId: meeting.id };
  return {
    headings: headings.all(of),
    directives: listDirectivesOf(db, rows.all(of), departmentNames, { issued: meeting.status === "signed" }),
  };
}

/** The same for given rows of directives. */
export function listDirectivesOf(
  db: Reader,
  rows: readonly (typeof directives.$inferSelect)[],
  departmentNames: ReadonlyMap<number, string>,
  { issued: isIssued }: { issued: boolean },
): Listed[] {
  const ids = rows.map(({ id }) => id);
  const given = listGiven(db, ids);
  const cited = listCited(db, ids);
  const issued = isIssued ? listIssued(db, ids) : null;
  return rows.map((row) => {
    const { meetingId: _, workOrderId: ____, number, issuedOn: __, continuesId: ___, ...directive } = row;
    const own = given.filter(({ assignment }) => assignment.directiveId === row.id);
    const issuedTo =
      issued?.filter(({ directiveId }) => directiveId === row.id) ?? own.map(({ assignment }) => assignment);
    // The signature expands "all departments": the minutes name the one that collects.
    const asked = row.toAllDepartments ? issuedTo.filter(({ role }) => role === "lead") : issuedTo;
    return {
      ...directive,
      storedNumber: number,
      references: cited
        .filter(({ directiveId }) => directiveId === row.id)
        .map(({ reference }) => asCited(reference)),
      assignments: own.map(({ assignment, name }) => {
        const { id, departmentId, role, state, deadline, reportedOn } = assignment;
        return { id, departmentId, department: name, role, state, deadline, reportedOn };
      }),
      issuedTo: issuedTo.map(({ departmentId }) => departmentId),
      asked: asked.map(({ role, departmentId }) => {
        return { departmentId, department: departmentNames.get(departmentId) ?? "", role };
      }),
    };
  });
}

/** Condition on a column: it is one of the keys that the placeholder "ids" gives as JSON. */
const isAmongIds = (column: Column): SQL =>
  sql`${column} in (select j.value from json_each(${sql.placeholder("ids")}) j)`;

const listGiven = (db: Reader, directiveIds: readonly number[]) =>
  prepared(db, "assignments of directives", () =>
    db
      .select({ assignment: assignments, name: departments.name })
      .from(assignments)
      .innerJoin(departments, eq(departments.id, assignments.departmentId))
      .where(isAmongIds(assignments.directiveId))
      .orderBy(desc(assignments.role), asc(departments.sortOrder), asc(departments.id))
      .prepare(),
  ).all({ ids: JSON.stringify(directiveIds) });

const listCited = (db: Reader, directiveIds: readonly number[]) =>
  prepared(db, "references of directives", () =>
    db
      .select({ directiveId: directiveReferences.directiveId, reference: legalReferences })
      .from(directiveReferences)
      .innerJoin(legalReferences, eq(legalReferences.id, directiveReferences.referenceId))
      .where(isAmongIds(directiveReferences.directiveId))
      .orderBy(asc(legalReferences.issuedOn), asc(legalReferences.id))
      .prepare(),
  ).all({ ids: JSON.stringify(directiveIds) });

/** What the signature issued, from the events: roles may change later, and departments may join. */
function listIssued(db: Reader, directiveIds: readonly number[]) {
  return prepared(db, "what was issued by directives", () =>
    db
      .select({ directiveId: events.directiveId, payload: events.payload })
      .from(events)
      // By their directives (the unary plus): of the kind there are as many as there ever was work.
      .where(and(isAmongIds(events.directiveId), sql`+${events.kind} = 'assignment.issued'`))
      .prepare(),
  )
    .all({ ids: JSON.stringify(directiveIds) })
    .map(({ directiveId, payload }) => ({
      directiveId,
      ...(payload as { role: "lead" | "coordinating"; departmentId: number; reason?: string }),
    }))
    .filter(({ reason }) => reason === undefined);
}
