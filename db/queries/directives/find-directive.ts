import "server-only";
import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { canViewEvidence } from "@/domain/directives/policy";
import type { AssignmentState } from "@/domain/directives/states";
import type { MeetingStatus } from "@/domain/meetings/life";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { departments } from "../../schema/departments";
import { assignments, directiveHeadings, directiveReferences, directives } from "../../schema/directives";
import { legalReferences } from "../../schema/legal-references";
import { meetings } from "../../schema/meetings";
import { people } from "../../schema/people";
import { users } from "../../schema/users";
import { sql } from "../../sql";
import { viewOf, visibleDirectives } from "../../visibility";
import { listEvidence } from "./list-evidence";

export type EvidenceFile = { id: number; name: string; size: number };

export type FoundAssignment = {
  id: number;
  version: number;
  departmentId: number;
  department: string;
  role: "lead" | "coordinating";
  state: AssignmentState;
  deadline: Day | null;
  periodEnd: Day | null;
  reportedOn: Day | null;
  percent: number | null;
  officerPersonId: number | null;
  officer: string | null;
  /** How several people share the work, in whole percent; empty if the officer does it alone. */
  shares: { personId: number; name: string; percent: number }[];
  productNumber: string;
  productDate: Day | null;
  productText: string;
  /** Of the extension request that waits for a leader. */
  requestedDeadline: Day | null;
  requestedReason: string;
  requestedOn: Day | null;
  extensions: number;
  /** ISO, UTC. */
  lastWordAt: string | null;
  evidence: EvidenceFile[];
};

export type FoundDirective = Omit<
  typeof directives.$inferSelect,
  "agendaItemId" | "headingId" | "sortOrder"
> & {
  /** Null if a work order gives it. */
  meeting: { id: number; code: string; title: string; status: MeetingStatus } | null;
  heading: string | null;
  followingLeader: string | null;
  references: Omit<typeof legalReferences.$inferSelect, "version">[];
  assignments: FoundAssignment[];
  seesEvidence: boolean;
};

/** One directive with its departments' assignments; null if it does not exist for the actor. */
export function findDirective(db: Reader, actor: Actor, directiveId: number): FoundDirective | null {
  const found = prepared(db, `directive ${viewOf(actor)}`, () =>
    db
      .select({
        directive: directives,
        meeting: meetings,
        heading: directiveHeadings.title,
        leader: people.fullName,
      })
      .from(directives)
      .leftJoin(meetings, eq(meetings.id, directives.meetingId))
      .leftJoin(directiveHeadings, eq(directiveHeadings.id, directives.headingId))
      .leftJoin(users, eq(users.id, directives.followingLeaderUserId))
      .leftJoin(people, eq(people.id, users.personId))
      .where(and(eq(directives.id, sql.placeholder("directiveId")), visibleDirectives(actor)))
      .prepare(),
  ).get({ directiveId });
  if (!found) return null;
  const { agendaItemId: _, headingId: __, sortOrder: ___, ...directive } = found.directive;
  const given = listAssignments(db, directiveId);
  const seesEvidence = canViewEvidence(
    actor,
    given.map(({ departmentId }) => departmentId),
  );
  const evidence = seesEvidence
    ? listEvidence(
        db,
        given.map((a) => a.id),
      )
    : [];
  return {
    ...directive,
    meeting: found.meeting && {
      id: found.meeting.id,
      code: found.meeting.code,
      title: found.meeting.title,
      status: found.meeting.status,
    },
    heading: found.heading,
    followingLeader: found.leader,
    references: listCited(db, directiveId),
    seesEvidence,
    assignments: given.map((assignment) => ({
      ...assignment,
      evidence: evidence
        .filter(({ assignmentId }) => assignmentId === assignment.id)
        .map(({ id: fileId, name, size }) => ({ id: fileId, name, size })),
    })),
  };
}

function listAssignments(db: Reader, directiveId: number) {
  const rows = listRows(db, directiveId);
  const ids = rows.flatMap(({ officerShares }) => officerShares.map(({ personId }) => personId));
  const named =
    ids.length === 0
      ? []
      : db.select({ id: people.id, name: people.fullName }).from(people).where(inArray(people.id, ids)).all();
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return rows.map(({ officerShares, ...row }) => ({
    ...row,
    shares: officerShares.map((share) => ({ ...share, name: names.get(share.personId) ?? "" })),
  }));
}

const listRows = (db: Reader, directiveId: number) =>
  prepared(db, "assignments of a directive", () => selectRows(db).prepare()).all({ directiveId });

const selectRows = (db: Reader) =>
  db
    .select({
      id: assignments.id,
      version: assignments.version,
      departmentId: assignments.departmentId,
      department: departments.name,
      role: assignments.role,
      state: assignments.state,
      deadline: assignments.deadline,
      periodEnd: assignments.periodEnd,
      reportedOn: assignments.reportedOn,
      percent: assignments.percent,
      officerPersonId: assignments.officerPersonId,
      officer: people.fullName,
      officerShares: assignments.officerShares,
      productNumber: assignments.productNumber,
      productDate: assignments.productDate,
      productText: assignments.productText,
      requestedDeadline: assignments.requestedDeadline,
      requestedReason: assignments.requestedReason,
      requestedOn: assignments.requestedOn,
      extensions: assignments.extensions,
      lastWordAt: assignments.lastWordAt,
    })
    .from(assignments)
    .innerJoin(departments, eq(departments.id, assignments.departmentId))
    .leftJoin(people, eq(people.id, assignments.officerPersonId))
    .where(eq(assignments.directiveId, sql.placeholder("directiveId")))
    .orderBy(desc(assignments.role), asc(departments.sortOrder), asc(departments.id));

const listCited = (db: Reader, directiveId: number): FoundDirective["references"] =>
  prepared(db, "references of a directive", () =>
    db
      .select({ reference: legalReferences })
      .from(directiveReferences)
      .innerJoin(legalReferences, eq(legalReferences.id, directiveReferences.referenceId))
      .where(eq(directiveReferences.directiveId, sql.placeholder("directiveId")))
      .orderBy(asc(legalReferences.issuedOn), asc(legalReferences.id))
      .prepare(),
  )
    .all({ directiveId })
    .map(({ reference: { version: _, ...reference } }) => reference);
