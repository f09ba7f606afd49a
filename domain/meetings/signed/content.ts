import { z } from "zod";
import { REVIEW_KINDS } from "../review-kinds";
import { ITEM_KINDS, PARTICIPANT_ROLES, PRESENCES } from "../vocabulary";
import { signedProperties } from "./signed-properties";
import { copied, fixed } from "./source";

/*
 * What a signature on minutes fixes, declared once: the hash covers exactly this. Derived from here: the text that
 * is hashed (canonical-content.ts), the triggers that refuse a later change (db/guards), the shapes of the API and
 * the types that pages and papers read (record.ts). A value that is added here is hashed, guarded and in the API;
 * the tests of the sign page and of the record fail until both show it.
 * Keys identify rows, so that links still lead to them; they are not shown.
 */

const key = z.int().positive();
const text = z.string();
const day = z.iso.date();

/** A legal document as it is cited. */
export const signedReference = z.object({
  id: fixed(key, "agenda_item_references.reference_id", "directive_references.reference_id"),
  kind: fixed(text, "legal_references.kind"),
  number: fixed(text, "legal_references.number"),
  issuedOn: fixed(day.nullable(), "legal_references.issued_on"),
  issuer: fixed(text, "legal_references.issuer"),
});

export const signedItem = z.object({
  id: fixed(key, "agenda_items.id"),
  kind: fixed(z.enum(ITEM_KINDS), "agenda_items.kind"),
  title: fixed(text, "agenda_items.title"),
  body: fixed(text, "agenda_items.body"),
  /** Name and titles as of the meeting's day. */
  speakerName: fixed(text, "agenda_items.speaker_name"),
  speakerPosition: fixed(text, "agenda_items.speaker_position"),
  presentingDepartmentId: fixed(key.nullable(), "agenda_items.presenting_department_id"),
  /** Departments have their names as of the meeting's day, here and below. */
  presentingDepartment: copied(text.nullable()),
  references: z.array(signedReference),
  /** The people in an honours item, with a note on each. */
  people: z.array(
    z.object({
      name: fixed(text, "agenda_item_people.name"),
      note: fixed(text, "agenda_item_people.note"),
    }),
  ),
});

export const signedParticipant = z.object({
  id: fixed(key, "participants.id"),
  name: fixed(text, "participants.name"),
  /** The titles held on the meeting's day. */
  position: fixed(text, "participants.position"),
  role: fixed(z.enum(PARTICIPANT_ROLES), "participants.role"),
  presence: fixed(z.enum(PRESENCES), "participants.presence"),
  note: fixed(text, "participants.note"),
});

/** Head counts of one department. */
export const signedAttendance = z.object({
  departmentId: fixed(key, "attendance.department_id"),
  department: copied(text),
  expected: fixed(z.int(), "attendance.expected"),
  excused: fixed(z.int(), "attendance.excused"),
  absent: fixed(z.int(), "attendance.absent"),
  note: fixed(text, "attendance.note"),
});

/** Head counts of the whole agency, where departments were not counted one by one. */
export const signedAttendanceTotal = z.object({
  present: fixed(z.int(), "meetings.total_present"),
  /** Null where the minutes do not say it, here and below. */
  expected: fixed(z.int().nullable(), "meetings.total_expected"),
  excused: fixed(z.int().nullable(), "meetings.total_excused"),
});

/** Groups directives; it does not restart their numbers. */
export const signedHeading = z.object({
  id: fixed(key, "directive_headings.id"),
  title: fixed(text, "directive_headings.title"),
});

export const signedDirective = z.object({
  id: fixed(key, "directives.id"),
  /** As signed, or as it would be numbered now. */
  number: fixed(z.int(), "directives.number"),
  headingId: fixed(key.nullable(), "directives.heading_id"),
  /** The agenda item under which it was given. */
  agendaItemId: fixed(key.nullable(), "directives.agenda_item_id"),
  /** How many lines of its item's text stand before it; null if it has no place in that text. */
  afterLine: fixed(z.int().nullable(), "directives.after_line"),
  /** The short form that lists show. */
  summary: fixed(text, "directives.summary"),
  text: fixed(text, "directives.text"),
  originalDeadline: fixed(day.nullable(), "directives.original_deadline"),
  ...signedProperties,
  givenByName: fixed(text, "directives.given_by_name"),
  givenByPosition: fixed(text, "directives.given_by_position"),
  /** The departments that the minutes ask; for a directive to all departments, the one that collects. */
  asked: z.array(
    z.object({
      departmentId: fixed(key, "events.payload"),
      department: copied(text),
      role: fixed(z.enum(["lead", "coordinating"]), "events.payload"),
    }),
  ),
  references: z.array(signedReference),
});

/** A value that was reported at the meeting. */
export const signedFigure = z.object({
  id: fixed(key, "figures.id"),
  indicatorId: fixed(key, "figures.indicator_id"),
  indicator: fixed(text, "indicators.name"),
  unit: fixed(text, "indicators.unit"),
  asOf: fixed(day, "figures.as_of"),
  value: fixed(z.number(), "figures.value"),
  note: fixed(text, "figures.note"),
});

/** A decision of the meeting on the work of an earlier one. */
export const signedDecision = z.object({
  id: fixed(key, "review_decisions.id"),
  assignmentId: fixed(key, "review_decisions.assignment_id"),
  directiveId: copied(key),
  /** Code and summary of the earlier directive, and the department of the work. */
  code: fixed(text, "directives.code"),
  summary: fixed(text, "directives.summary"),
  department: copied(text),
  /** How often it was urged before the meeting's day. */
  urgedBefore: copied(z.int()),
  kind: fixed(z.enum(REVIEW_KINDS), "review_decisions.kind"),
  /** Of "extend". */
  deadline: fixed(day.nullable(), "review_decisions.deadline"),
  note: fixed(text, "review_decisions.note"),
  /** Of "carry-over": the directive of these minutes that continues the work. */
  continuedById: fixed(key.nullable(), "review_decisions.directive_id"),
});

/** How a passage of signed minutes should read, and how it was signed. */
export const signedCorrection = z.object({
  id: fixed(key, "corrections.id"),
  place: z.object({
    kind: fixed(z.enum(["item", "directive"]), "corrections.agenda_item_id", "corrections.directive_id"),
    id: fixed(key, "corrections.agenda_item_id", "corrections.directive_id"),
    number: fixed(z.int(), "agenda_items.sort_order", "directives.number"),
    title: fixed(text, "agenda_items.title", "directives.summary"),
  }),
  signed: fixed(text, "agenda_items.body", "directives.text"),
  text: fixed(text, "corrections.text"),
  reason: fixed(text, "corrections.reason"),
});

export const signedPhoto = z.object({
  id: fixed(key, "attachments.id"),
  sha256: fixed(text, "attachments.sha256"),
  caption: fixed(text, "attachments.caption"),
  /** A description for readers who cannot see it. */
  alt: fixed(text, "attachments.alt"),
});

export const signedDocument = z.object({
  id: fixed(key, "attachments.id"),
  sha256: fixed(text, "attachments.sha256"),
  name: fixed(text, "attachments.name"),
  /** The item that the document belongs to; null for a document of the whole meeting. */
  agendaItemId: fixed(key.nullable(), "attachments.agenda_item_id"),
});

/** Everything that is hashed, in the order of the hashed text. */
export const signedContent = z.object({
  /** Increases when the declaration changes, so that a text says under which declaration it was signed. */
  format: copied(z.literal(3)),
  agency: z.object({ name: copied(text), parentBody: copied(text) }),
  series: copied(text),
  /** The position of the meeting in its series; null if unknown, as in an old register. */
  ordinal: copied(z.int().nullable()),
  code: fixed(text, "meetings.code"),
  title: fixed(text, "meetings.title"),
  heldOn: fixed(day, "meetings.held_on"),
  startsAt: fixed(text, "meetings.starts_at"),
  endsAt: fixed(text, "meetings.ends_at"),
  place: fixed(text, "meetings.place"),
  /** The period that the leader spoke about. */
  horizonWords: fixed(text, "meetings.horizon_words"),
  horizonDay: fixed(day.nullable(), "meetings.horizon_day"),
  /** The secretary. */
  secretaryName: copied(text.nullable()),
  /** The signed minutes that these correct or add to; null for ordinary minutes. */
  supplements: z
    .object({
      id: fixed(key, "meetings.supplements_id"),
      code: fixed(text, "meetings.code"),
      title: fixed(text, "meetings.title"),
      heldOn: fixed(day, "meetings.held_on"),
    })
    .nullable(),
  corrections: z.array(signedCorrection),
  items: z.array(signedItem),
  participants: z.array(signedParticipant),
  attendance: z.array(signedAttendance),
  attendanceTotal: signedAttendanceTotal.nullable(),
  headings: z.array(signedHeading),
  /** In the order of their numbers. */
  directives: z.array(signedDirective),
  figures: z.array(signedFigure),
  decisions: z.array(signedDecision),
  photos: z.array(signedPhoto),
  documents: z.array(signedDocument),
});

export type SignedContent = z.infer<typeof signedContent>;
export type SignedReference = z.infer<typeof signedReference>;
export type SignedItem = z.infer<typeof signedItem>;
export type SignedParticipant = z.infer<typeof signedParticipant>;
export type SignedAttendance = z.infer<typeof signedAttendance>;
export type SignedDirective = z.infer<typeof signedDirective>;
export type SignedFigure = z.infer<typeof signedFigure>;
export type SignedDecision = z.infer<typeof signedDecision>;
export type SignedCorrection = z.infer<typeof signedCorrection>;
export type SignedPhoto = z.infer<typeof signedPhoto>;
export type SignedDocument = z.infer<typeof signedDocument>;
