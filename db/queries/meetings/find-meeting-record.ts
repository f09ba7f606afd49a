import "server-only";
import { and, asc, count, eq, isNull } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { storedTotal } from "@/domain/meetings/attendance-totals";
import { inNumberOrder } from "@/domain/meetings/numbering";
import { canViewMinutes } from "@/domain/meetings/policy";
import type { FrozenFigures, MeetingRecord, Participant, SignedCheck } from "@/domain/meetings/record";
import { asSigned } from "@/domain/meetings/signed/as-signed";
import { readSigned } from "@/domain/meetings/signed/canonical-content";
import { rowsAgree } from "@/domain/meetings/signed/rows-agree";
import { PARTICIPANT_ROLES } from "@/domain/meetings/vocabulary";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { meetings, participants, series } from "../../schema/meetings";
import { people } from "../../schema/people";
import { users } from "../../schema/users";
import { sql } from "../../sql";
import { viewOf, visibleMeetings } from "../../visibility";
import { findAgency } from "../agency/find-agency";
import { listDepartmentNamesOn } from "../departments/list-department-names-on";
import { listMeetingFigures } from "../figures/list-indicators";
import { listAgendaItems } from "../minutes/list-agenda-items";
import { listAttendance } from "../minutes/list-attendance";
import { findSupplemented, lastNumberOf, listCorrections } from "../minutes/list-corrections";
import { listMeetingFiles } from "../minutes/list-meeting-files";
import { listRecordedDirectives } from "../minutes/list-recorded-directives";
import { hashOf } from "./content-hash";
import { listReviewDecisions } from "./list-review-decisions";

/**
 * A meeting with everything in its minutes, as far as the actor may read it; null if it does not exist for the
 * actor. Signed minutes are read from the signed text; a text that is not what was signed is ignored, and the
 * record says so.
 */
export function findMeetingRecord(db: Reader, actor: Actor, meetingId: number): MeetingRecord | null {
  const meeting = prepared(db, `meeting of a record ${viewOf(actor)}`, () =>
    db
      .select()
      .from(meetings)
      .where(and(eq(meetings.id, sql.placeholder("meetingId")), visibleMeetings(actor)))
      .prepare(),
  ).get({ meetingId });
  if (!meeting) return null;
  const rows = readRows(db, actor, meeting);
  if (meeting.status !== "signed") return rows;
  const text = meeting.signedContent ?? "";
  const signed = hashOf(text) === meeting.contentHash ? readSigned(text) : null;
  if (signed === null) return { ...rows, signedCheck: "text_broken" };
  const signedCheck: SignedCheck = rowsAgree(rows, signed) ? "matches" : "rows_differ";
  return { ...asSigned(rows, signed), signedCheck };
}

type MeetingRow = typeof meetings.$inferSelect;

/** The record as its rows have it today. */
function readRows(db: Reader, actor: Actor, meeting: MeetingRow): MeetingRecord {
  const {
    createdAt: _,
    signedContent: __,
    signedByUserId: ___,
    secretaryUserId,
    totalPresent,
    totalExpected,
    totalExcused,
    ...plain
  } = meeting;
  const { supplementsId } = meeting;
  const line = findSeries(db, meeting.seriesId);
  const { name, parentBody } = findAgency(db, actor);
  const list = listParticipants(db, meeting.id);
  const about = {
    ...plain,
    agency: { name, parentBody },
    series: line?.name ?? "",
    seriesKind: line?.kind ?? "other",
    ordinal: supplementsId === null ? countUpTo(db, meeting) : null,
    secretaryName:
      list.find(({ role }) => role === "secretary")?.name ?? findNameOfUser(db, secretaryUserId ?? 0),
    signedCheck: null,
    frozenFigures: meeting.frozenFigures as FrozenFigures | null,
    supplements: supplementsId === null ? null : findSupplemented(db, supplementsId),
  };
  return canViewMinutes(actor, meeting)
    ? { ...about, textShown: true, participants: list, ...readText(db, meeting) }
    : { ...about, textShown: false, ...NO_TEXT, participants: hostsOf(list) };
}

function readText(db: Reader, meeting: MeetingRow) {
  const { supplementsId } = meeting;
  const names = listDepartmentNamesOn(db, meeting.heldOn);
  const { headings, directives } = listRecordedDirectives(db, meeting, names);
  const files = listMeetingFiles(db, meeting.id);
  const total = storedTotal(meeting);
  const numbered = supplementsId === null ? 0 : lastNumberOf(db, supplementsId);
  return {
    items: listAgendaItems(db, meeting.id, names),
    // A total stands before the counts of departments that were entered before it.
    attendance: total ? [] : listAttendance(db, meeting.id, names),
    attendanceTotal: total,
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

/** Replaces text that the reader may not see yet; the period of the speech is text too. */
const NO_TEXT = {
  items: [],
  attendance: [],
  attendanceTotal: null,
  headings: [],
  directives: [],
  corrections: [],
  photos: [],
  documents: [],
  figures: [],
  decisions: [],
  scans: [],
  horizonWords: "",
  horizonDay: null,
};

/** Chair and secretary were announced with the plan; whether they came is part of the attendance. */
const hostsOf = (list: readonly Participant[]): Participant[] =>
  list
    .filter(({ role }) => role === "chair" || role === "secretary")
    .map((host) => ({ ...host, presence: "present", note: "" }));

const findSeries = (db: Reader, seriesId: number) =>
  prepared(db, "series of a record", () =>
    db
      .select()
      .from(series)
      .where(eq(series.id, sql.placeholder("seriesId")))
      .prepare(),
  ).get({ seriesId });

function findNameOfUser(db: Reader, userId: number): string | null {
  const found = prepared(db, "name of a user", () =>
    db
      .select({ name: people.fullName })
      .from(users)
      .innerJoin(people, eq(people.id, users.personId))
      .where(eq(users.id, sql.placeholder("userId")))
      .prepare(),
  ).get({ userId });
  return found?.name ?? null;
}

function countUpTo(db: Reader, { seriesId, heldOn, id }: MeetingRow): number {
  const before = prepared(db, "meetings of a series before one", () =>
    db
      .select({ count: count() })
      .from(meetings)
      .where(
        and(
          eq(meetings.seriesId, sql.placeholder("seriesId")),
          isNull(meetings.supplementsId),
          // Not as bound values: only so does SQLite use the index of numbered meetings.
          sql`${meetings.status} <> 'discarded' and ${meetings.status} <> 'cancelled'`,
          sql`(${meetings.heldOn}, ${meetings.id}) < (${sql.placeholder("heldOn")}, ${sql.placeholder("id")})`,
        ),
      )
      .prepare(),
  ).get({ seriesId, heldOn, id });
  return (before?.count ?? 0) + 1;
}

function listParticipants(db: Reader, meetingId: number): Participant[] {
  return prepared(db, "participants of a meeting", () =>
    db
      .select()
      .from(participants)
      .where(eq(participants.meetingId, sql.placeholder("meetingId")))
      .orderBy(asc(participants.sortOrder), asc(participants.id))
      .prepare(),
  )
    .all({ meetingId })
    .sort((a, b) => PARTICIPANT_ROLES.indexOf(a.role) - PARTICIPANT_ROLES.indexOf(b.role))
    .map(({ id, personId, name, position, role, presence, note }) => {
      return { id, personId, name, position, role, presence, note };
    });
}
