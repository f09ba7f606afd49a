import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { departments } from "./departments";
import { legalReferences } from "./legal-references";
import { people } from "./people";
import { users } from "./users";

export const series = sqliteTable("series", {
  id: integer("id").primaryKey({ autoIncrement: true }),
  name: text("name").notNull(),
  /** Begins the code of each directive: "CC" in "CC 07/2024 · 3". */
  symbol: text("symbol").notNull().unique(),
  kind: text("kind", { enum: ["flag-ceremony", "briefing", "other"] }).notNull(),
  /** The series' rhythm: the nth (5: the last) of a weekday (1: Monday) in each month; null for none. */
  rhythmNth: integer("rhythm_nth"),
  rhythmWeekday: integer("rhythm_weekday"),
  active: integer("active", { mode: "boolean" }).notNull().default(true),
});

/** The order in which departments report to a series; after the last the first again. */
export const rotaTurns = sqliteTable(
  "rota_turns",
  {
    seriesId: integer("series_id")
      .notNull()
      .references(() => series.id),
    departmentId: integer("department_id")
      .notNull()
      .references(() => departments.id),
    sortOrder: integer("sort_order").notNull(),
  },
  (t) => [primaryKey({ columns: [t.seriesId, t.departmentId] })],
);

export const meetings = sqliteTable(
  "meetings",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    seriesId: integer("series_id")
      .notNull()
      .references(() => series.id),
    /** The signed minutes that these correct or add to. */
    supplementsId: integer("supplements_id").references((): AnySQLiteColumn => meetings.id),
    /** "CC 07/2024", with "-2" for the second of that month; of a supplement "CC 07/2024 BS1". */
    code: text("code").notNull(),
    title: text("title").notNull(),
    heldOn: text("held_on").notNull(),
    startsAt: text("starts_at").notNull().default(""),
    endsAt: text("ends_at").notNull().default(""),
    place: text("place").notNull().default(""),
    /** Head counts of the whole agency, where departments were not counted one by one. */
    totalPresent: integer("total_present"),
    totalExpected: integer("total_expected"),
    totalExcused: integer("total_excused"),
    /** The period that the leader spoke about; offered as a deadline, but only a clerk sets it. */
    horizonWords: text("horizon_words").notNull().default(""),
    horizonDay: text("horizon_day"),
    /** Photo captions of an imported text that have no photo yet: the next photos get them, in order. */
    waitingCaptions: text("waiting_captions", { mode: "json" }).$type<string[]>().notNull().default([]),
    status: text("status", {
      enum: ["planned", "cancelled", "draft", "submitted", "signed", "discarded"],
    }).notNull(),
    /** It was entered as planned: everyone may see its existence, day, time and place. */
    announced: integer("announced", { mode: "boolean" }).notNull(),
    /** Something was written while it was a draft: only clerks and leaders see its text until the signature. */
    hasDraftText: integer("has_draft_text", { mode: "boolean" }).notNull().default(false),
    /** Increases with every change to the record, in whichever table. */
    version: integer("version").notNull().default(1),
    secretaryUserId: integer("secretary_user_id").references(() => users.id),
    submittedAt: text("submitted_at"),
    contentHash: text("content_hash"),
    /** The text that was hashed, as it was signed. */
    signedContent: text("signed_content"),
    signedAt: text("signed_at"),
    signedByUserId: integer("signed_by_user_id").references(() => users.id),
    signedByName: text("signed_by_name"),
    signedByPosition: text("signed_by_position"),
    /** "paper": recorded by a clerk from a signature on paper, with its scan. */
    signature: text("signature", { enum: ["in-app", "paper"] }),
    signedOn: text("signed_on"),
    /** The figures as of the meeting's day, before its decisions: fixed by the signature. */
    frozenFigures: text("frozen_figures", { mode: "json" }),
    /** From the văn thư's book, after signing; outside the hash. */
    officialNumber: text("official_number"),
    officialDate: text("official_date"),
    createdAt: text("created_at").notNull(),
    /** When a clerk last changed title, day, times or place of open minutes, which records no event. */
    detailsChangedAt: text("details_changed_at"),
  },
  (t) => [
    uniqueIndex("meetings_code").on(t.code).where(sql`status <> 'discarded'`),
    index("meetings_held").on(t.heldOn),
    // With what decides who sees a meeting, so that the list of years reads an index alone.
    index("meetings_seen").on(t.heldOn, t.status, t.announced, t.hasDraftText),
    index("meetings_status").on(t.status),
    index("meetings_series").on(t.seriesId, t.heldOn),
    // Those that have a number in their series.
    index("meetings_numbered")
      .on(t.seriesId, t.heldOn)
      .where(sql`supplements_id is null and status <> 'discarded' and status <> 'cancelled'`),
    // Only supplements: of all minutes that are none, SQLite would read each.
    index("meetings_supplements").on(t.supplementsId).where(sql`supplements_id is not null`),
    check("meetings_signed", sql`(status = 'signed') = (content_hash is not null)`),
    check(
      "meetings_total_present",
      sql`total_present >= 0 or (total_present is null and total_expected is null and total_excused is null)`,
    ),
    check("meetings_total_expected", sql`total_expected is null or total_expected >= total_present`),
    // How many were absent is known only where it is known how many were expected.
    check(
      "meetings_total_excused",
      sql`total_excused is null or (total_excused >= 0 and total_expected is not null and total_excused <= total_expected - total_present)`,
    ),
    check("meetings_announced", sql`announced = 1 or status not in ('planned', 'cancelled')`),
  ],
);

export const agendaItems = sqliteTable(
  "agenda_items",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    meetingId: integer("meeting_id")
      .notNull()
      .references(() => meetings.id),
    sortOrder: integer("sort_order").notNull(),
    kind: text("kind", {
      enum: ["ritual", "report", "speech", "study", "honours", "review", "other"],
    }).notNull(),
    title: text("title").notNull(),
    body: text("body").notNull().default(""),
    speakerPersonId: integer("speaker_person_id").references(() => people.id),
    /** Name and titles as of the meeting's day. */
    speakerName: text("speaker_name").notNull().default(""),
    speakerPosition: text("speaker_position").notNull().default(""),
    presentingDepartmentId: integer("presenting_department_id").references(() => departments.id),
    /** The topic of a thematic report, for the library. */
    topic: text("topic").notNull().default(""),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    index("agenda_items_meeting").on(t.meetingId, t.sortOrder),
    index("agenda_items_reports")
      .on(t.meetingId, t.sortOrder, t.presentingDepartmentId, t.speakerPersonId, t.speakerName, t.topic)
      .where(sql`kind = 'report'`),
    index("agenda_items_speaker")
      .on(t.speakerPersonId, t.meetingId)
      .where(sql`speaker_person_id is not null`),
    index("agenda_items_topics").on(t.topic, t.meetingId).where(sql`kind = 'report' and topic <> ''`),
  ],
);

export const agendaItemReferences = sqliteTable(
  "agenda_item_references",
  {
    agendaItemId: integer("agenda_item_id")
      .notNull()
      .references(() => agendaItems.id, { onDelete: "cascade" }),
    referenceId: integer("reference_id")
      .notNull()
      .references(() => legalReferences.id),
  },
  (t) => [
    primaryKey({ columns: [t.agendaItemId, t.referenceId] }),
    index("agenda_item_references_reference").on(t.referenceId),
  ],
);

/** People in an honours item, with a note on each ("sinh nhật 12/7"). */
export const agendaItemPeople = sqliteTable(
  "agenda_item_people",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    agendaItemId: integer("agenda_item_id")
      .notNull()
      .references(() => agendaItems.id, { onDelete: "cascade" }),
    personId: integer("person_id").references(() => people.id),
    name: text("name").notNull(),
    note: text("note").notNull().default(""),
    sortOrder: integer("sort_order").notNull().default(0),
  },
  (t) => [index("agenda_item_people_item").on(t.agendaItemId)],
);

/** Participants by name, with titles frozen as of the meeting's day. */
export const participants = sqliteTable(
  "participants",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    meetingId: integer("meeting_id")
      .notNull()
      .references(() => meetings.id),
    personId: integer("person_id").references(() => people.id),
    departmentId: integer("department_id").references(() => departments.id),
    name: text("name").notNull(),
    position: text("position").notNull().default(""),
    role: text("role", { enum: ["chair", "secretary", "participant", "guest"] }).notNull(),
    presence: text("presence", { enum: ["present", "excused", "absent"] }).notNull(),
    note: text("note").notNull().default(""),
    sortOrder: integer("sort_order").notNull().default(0),
  },
  (t) => [
    index("participants_meeting").on(t.meetingId),
    uniqueIndex("participants_person_once").on(t.meetingId, t.personId),
  ],
);

/** Head counts of one department at one meeting. */
export const attendance = sqliteTable(
  "attendance",
  {
    meetingId: integer("meeting_id")
      .notNull()
      .references(() => meetings.id),
    departmentId: integer("department_id")
      .notNull()
      .references(() => departments.id),
    expected: integer("expected").notNull(),
    excused: integer("excused").notNull().default(0),
    absent: integer("absent").notNull().default(0),
    note: text("note").notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.meetingId, t.departmentId] }),
    check("attendance_counts", sql`excused >= 0 and absent >= 0 and excused + absent <= expected`),
  ],
);
