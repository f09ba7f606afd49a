import "server-only";
import { and, asc, count, eq, isNull, lt, ne, or } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { inNumberOrder } from "@/domain/meetings/numbering";
import { canViewMinutes } from "@/domain/meetings/policy";
import { type FrozenFigures, type MeetingRecord, PARTICIPANT_ROLES } from "@/domain/meetings/record";
import type { Reader } from "../client";
import { meetings, participants, series } from "../schema/meetings";
import { people } from "../schema/people";
import { users } from "../schema/users";
import { visibleMeetings } from "../visibility";
import { listAgendaItems } from "./list-agenda-items";
import { listAttendance } from "./list-attendance";
import { findSupplemented, lastNumberOf, listCorrections } from "./list-corrections";
import { listDepartmentNamesOn } from "./list-department-names-on";
import { listMeetingFigures } from "./list-indicators";
import { listMeetingFiles } from "./list-meeting-files";
import { listRecordedDirectives } from "./list-recorded-directives";
import { listReviewDecisions } from "./list-review-decisions";

/**
 * A meeting with everything its minutes say, as far as the actor may read it; null where it does not exist for the
 * actor.
 */
export function findMeetingRecord(db: Reader, actor: Actor, meetingId: number): MeetingRecord | null {
  const found = db
    .select({ meeting: meetings, series, secretary: people.fullName })
    .from(meetings)
    .innerJoin(series, eq(series.id, meetings.seriesId))
    .leftJoin(users, eq(users.id, meetings.secretaryUserId))
    .leftJoin(people, eq(people.id, users.personId))
    .where(and(eq(meetings.id, meetingId), visibleMeetings(actor)))
    .get();
  if (!found) return null;
  const { meeting, series: line, secretary } = found;
  const { createdAt: _, signedContent: __, signedByUserId: ___, secretaryUserId: ____, ...plain } = meeting;
  const about = {
    ...plain,
    series: line.name,
    seriesKind: line.kind,
    ordinal: countUpTo(db, meeting),
    secretaryName: secretary,
    frozenFigures: meeting.frozenFigures as FrozenFigures | null,
    supplements: meeting.supplementsId === null ? null : findSupplemented(db, meeting.supplementsId),
  };
  return canViewMinutes(actor, meeting)
    ? { ...about, textShown: true, ...readText(db, meeting) }
    : { ...about, textShown: false, ...NO_TEXT, participants: listHosts(db, meeting.id) };
}

function readText(db: Reader, meeting: typeof meetings.$inferSelect) {
  const { supplementsId } = meeting;
  const names = listDepartmentNamesOn(db, meeting.heldOn);
  const { headings, directives } = listRecordedDirectives(db, meeting, names);
  const files = listMeetingFiles(db, meeting.id);
  const numbered = supplementsId === null ? 0 : lastNumberOf(db, supplementsId);
  return {
    items: listAgendaItems(db, meeting.id, names),
    participants: listParticipants(db, meeting.id),
    attendance: listAttendance(db, meeting.id, names),
    headings,
    directives: inNumberOrder(
      directives,
      headings.map(({ id }) => id),
    ).map(({ sortOrder: _sort, storedNumber, ...directive }, index) => ({
      ...directive,
      number: storedNumber ?? numbered + index + 1,
    })),
    corrections: supplementsId === null ? [] : listCorrections(db, meeting.id, supplementsId),
    photos: files.filter(({ place }) => place === "photo"),
    documents: files.filter(({ place }) => place === "document"),
    figures: listMeetingFigures(db, meeting.id),
    decisions: listReviewDecisions(db, meeting, names),
    scans: files.filter(({ place }) => place === "scan"),
  };
}

/** What stands in place of text that the reader may not see yet; the period spoken about is text too. */
const NO_TEXT = {
  ...{ items: [], attendance: [], headings: [], directives: [], corrections: [], photos: [] },
  ...{ documents: [], figures: [], decisions: [], scans: [], horizonWords: "", horizonDay: null },
};

/** Who presides and who writes was told with the plan; whether they came is attendance. */
const listHosts = (db: Reader, meetingId: number) =>
  listParticipants(db, meetingId)
    .filter(({ role }) => role === "chair" || role === "secretary")
    .map((host) => ({ ...host, presence: "present" as const, note: "" }));

function countUpTo(db: Reader, meeting: typeof meetings.$inferSelect): number {
  const before = db
    .select({ count: count() })
    .from(meetings)
    .where(
      and(
        eq(meetings.seriesId, meeting.seriesId),
        isNull(meetings.supplementsId),
        ne(meetings.status, "discarded"),
        ne(meetings.status, "cancelled"),
        or(
          lt(meetings.heldOn, meeting.heldOn),
          and(eq(meetings.heldOn, meeting.heldOn), lt(meetings.id, meeting.id)),
        ),
      ),
    )
    .get();
  return (before?.count ?? 0) + 1;
}

function listParticipants(db: Reader, meetingId: number) {
  return db
    .select()
    .from(participants)
    .where(eq(participants.meetingId, meetingId))
    .orderBy(asc(participants.sortOrder), asc(participants.id))
    .all()
    .sort((a, b) => PARTICIPANT_ROLES.indexOf(a.role) - PARTICIPANT_ROLES.indexOf(b.role))
    .map(({ id, personId, name, position, role, presence, note }) => ({
      ...{ id, personId, name, position, role, presence, note },
    }));
}
