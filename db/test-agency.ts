import { desc, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { BLANK_PROPERTIES } from "@/domain/directives/properties";
import type { Database } from "./client";
import { takeStep } from "./mutations/directives/take-step";
import { stageUpload } from "./mutations/files/stage-upload";
import { submitMeeting } from "./mutations/meetings/submit-meeting";
import { addAgendaItem } from "./mutations/minutes/add-agenda-item";
import { addHeading } from "./mutations/minutes/add-heading";
import { addParticipant } from "./mutations/minutes/add-participant";
import { attachToMeeting } from "./mutations/minutes/attach-to-meeting";
import { proposeDirective } from "./mutations/minutes/propose-directive";
import { contentHashOf } from "./queries/meetings/content-hash";
import { findMeetingRecord } from "./queries/meetings/find-meeting-record";
import { assignments, directives } from "./schema/directives";
import { events } from "./schema/events";
import { legalReferences } from "./schema/legal-references";
import { meetings, participants, rotaTurns } from "./schema/meetings";
import { positions } from "./schema/people";
import { grants } from "./schema/users";
import { sql } from "./sql";
import { reopen, testDatabase } from "./test-database";
import {
  adminGrant,
  clerkGrant,
  headGrant,
  JULY_FIRST,
  leaderGrant,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
  makeMeeting,
  makePerson,
  makeSeries,
  makeSettings,
  personnelGrant,
  staffGrant,
} from "./test-factories";

export const NO_FIELDS = {
  headingId: null,
  agendaItemId: null,
  leadId: null,
  coordinating: [] as number[],
  ...BLANK_PROPERTIES,
  deadline: null,
  undated: true,
  givenByPersonId: null,
  followingLeaderUserId: null,
  references: [] as number[],
};

/**
 * One agency with one of everything to act on, and one actor for every grant, own department and other. Built once
 * and reopened from its bytes, so that every test has a fresh one.
 */
export function makeAgency() {
  built ??= buildAgency();
  const { bytes, rows } = built;
  const db = reopen(bytes);
  const meeting = (id: number) => one(db.select().from(meetings).where(eq(meetings.id, id)).get());
  return {
    ...rows,
    db,
    meeting,
    assignment: (id: number) => one(db.select().from(assignments).where(eq(assignments.id, id)).get()),
    directive: (id: number) => one(db.select().from(directives).where(eq(directives.id, id)).get()),
    lastCauseId: () => one(db.select().from(events).orderBy(desc(events.id)).limit(1).get()).causeId,
    lastEventId: () => one(db.select().from(events).orderBy(desc(events.id)).limit(1).get()).id,
    /** Everything stored except staged files, to show whether an act left a trace. */
    dump: () => dump(db),
    hash: () => contentHashOf(one(findMeetingRecord(db, rows.actors.clerk, rows.submitted.meetingId))),
    /** A staged file of that person. */
    stage: (actor: Actor) => stagePicture(db, actor),
  };
}

let built: ReturnType<typeof buildAgency> | undefined;

function buildAgency() {
  const db = testDatabase();
  makeSettings(db);
  const own = makeDepartment(db, { collectsForAll: true });
  const other = makeDepartment(db);
  const actors = {
    nobody: makeActor(db, []),
    staff: makeActor(db, [staffGrant(own.id)]),
    head: makeActor(db, [headGrant(own.id)]),
    otherStaff: makeActor(db, [staffGrant(other.id)]),
    otherHead: makeActor(db, [headGrant(other.id)]),
    clerk: makeActor(db, [clerkGrant]),
    leader: makeActor(db, [leaderGrant]),
    admin: makeActor(db, [adminGrant]),
    personnel: makeActor(db, [personnelGrant]),
  };
  // A second administrator, so that removing one is not refused for another reason.
  makeActor(db, [adminGrant]);
  const draft = makeDraft(db, actors.clerk, actors.leader.personId);
  const submitted = makeDraft(db, actors.clerk, actors.leader.personId);
  const row = one(db.select().from(meetings).where(eq(meetings.id, submitted.meetingId)).get());
  submitMeeting(db, actors.clerk, { meetingId: row.id, version: row.version }, JULY_FIRST);
  const issued = makeIssuedDirective(db, { leadId: own.id });
  const reported = makeIssuedDirective(db, { leadId: own.id });
  const product = { productNumber: "1/BC", productDate: "2024-07-01", note: "", files: [] };
  const onReported = { assignmentId: reported.lead.id, version: reported.lead.version };
  takeStep(db, actors.head, "report-done", { ...onReported, ...product }, JULY_FIRST);
  const person = makePerson(db, { departmentId: own.id });
  const user = makeActor(db, [staffGrant(own.id)]);
  const cited = { kind: "Nghị quyết", number: "28-NQ/TU" };
  const line = makeSeries(db);
  db.insert(rotaTurns).values({ seriesId: line.id, departmentId: own.id, sortOrder: 0 }).run();
  const rows = {
    own,
    other,
    actors,
    draft,
    submitted,
    issued,
    reported,
    person,
    user,
    line,
    planned: makeMeeting(db, { status: "planned" }),
    signed: makeMeeting(db, { status: "signed" }),
    reference: db.insert(legalReferences).values(cited).returning().get(),
    positionId: one(db.select().from(positions).where(eq(positions.personId, person.id)).get()).id,
    grantId: one(db.select().from(grants).where(eq(grants.userId, user.userId)).get()).id,
  };
  return { bytes: db.$client.serialize(), rows };
}

/** A draft with one of everything. */
function makeDraft(db: Database, clerk: ReturnType<typeof makeActor>, chairId: number) {
  const { id: meetingId } = makeMeeting(db, { status: "draft" });
  const items = ["Nghi lễ", "Phát biểu"].map((title) =>
    addAgendaItem(db, clerk, { meetingId, kind: "speech", title }),
  );
  addParticipant(db, clerk, {
    meetingId,
    personId: chairId,
    name: "",
    position: "",
    role: "chair",
    presence: "present",
    note: "",
  });
  const headingId = addHeading(db, clerk, { meetingId, title: "Yêu cầu" });
  const proposed = ["Việc một", "Việc hai"].map((summary) =>
    proposeDirective(db, clerk, { ...NO_FIELDS, meetingId, summary, text: summary, asksNothing: true }),
  );
  const photoIds = [stagePicture(db, clerk), stagePicture(db, clerk)];
  attachToMeeting(db, clerk, { meetingId, place: "photo", files: photoIds });
  const first = db.select().from(participants).where(eq(participants.meetingId, meetingId)).get();
  return {
    meetingId,
    itemId: items[1] ?? 0,
    headingId,
    directiveId: proposed[1] ?? 0,
    photoId: photoIds[1] ?? 0,
    participantId: first?.id ?? 0,
  };
}

/** An upload of the actor that is still staged. */
export function stagePicture(db: Database, actor: Actor, mime = "image/jpeg"): number {
  const file = { sha256: (mime === "image/jpeg" ? "a" : "b").repeat(64), size: 3, mime, width: 4, height: 3 };
  return stageUpload(db, actor, { ...file, name: "anh.jpg", sizes: [] }, JULY_FIRST);
}

function dump(db: Database): string {
  const tables = db.all<{ name: string }>(
    // The numbers of rows follow from the rows, and count staged files.
    sql`select name from sqlite_schema
      where type = 'table' and name not like 'sqlite_%' and name <> 'row_counts'`,
  );
  const rows = tables.map(({ name }) =>
    db.all(name === "attachments" ? STAGED_APART : sql`select * from ${sql.identifier(name)}`),
  );
  return JSON.stringify(rows);
}
const STAGED_APART = sql`select * from attachments where place <> 'staged'`;

function one<T>(row: T | null | undefined): T {
  if (row === undefined || row === null) throw new Error("the row is gone");
  return row;
}
