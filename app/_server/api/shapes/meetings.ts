import { z } from "zod";
import { MEETING_STATUSES } from "@/domain/meetings/life";
import { ITEM_KINDS, PARTICIPANT_ROLES, PRESENCES } from "@/domain/meetings/record";
import { REVIEW_KINDS } from "@/domain/meetings/review";
import { reference } from "./agency";
import { file, role, signedFields } from "./directives";
import { day, instant, key, named } from "./named";
import { bucketCounts } from "./reports";

const meetingFields = {
  id: key,
  code: z.string(),
  title: z.string(),
  series: z.string(),
  heldOn: day,
  startsAt: z.string(),
  place: z.string(),
  status: z.enum(MEETING_STATUSES),
  signature: z.enum(["in-app", "paper"]).nullable(),
};

export const meeting = named(
  "Meeting",
  z.object({
    ...meetingFields,
    chair: z.string().nullable(),
    directives: z.int(),
    done: z.int(),
    expected: z.int().nullable(),
    present: z.int().nullable(),
  }),
);

const agendaItem = named(
  "AgendaItem",
  z.object({
    id: key,
    kind: z.enum(ITEM_KINDS),
    title: z.string(),
    body: z.string(),
    speakerPersonId: key.nullable(),
    speakerName: z.string(),
    speakerPosition: z.string(),
    presentingDepartmentId: key.nullable(),
    presentingDepartment: z.string().nullable(),
    topic: z.string(),
    references: z.array(reference),
    people: z.array(z.object({ personId: key.nullable(), name: z.string(), note: z.string() })),
  }),
);

const recordedDirective = named(
  "RecordedDirective",
  z.object({
    id: key,
    number: z.int(),
    code: z.string().nullable(),
    headingId: key.nullable(),
    agendaItemId: key.nullable(),
    ...signedFields,
    givenByName: z.string(),
    givenByPosition: z.string(),
    references: z.array(reference),
    assignments: z.array(z.object({ id: key, departmentId: key, department: z.string(), role })),
  }),
);

/** A photo, document or scan of a meeting. */
export const meetingFile = named(
  "MeetingFile",
  z.object({
    ...file.shape,
    mime: z.string(),
    agendaItemId: key.nullable(),
    caption: z.string(),
    /** What a photo shows, for whoever does not see it. */
    alt: z.string(),
    width: z.int().nullable(),
    height: z.int().nullable(),
  }),
);

const corrections = z.array(
  z.object({
    id: key,
    place: z.object({ kind: z.enum(["item", "directive"]), id: key, title: z.string() }),
    signed: z.string(),
    text: z.string(),
    reason: z.string(),
  }),
);

export const record = named(
  "MeetingRecord",
  z.object({
    ...meetingFields,
    version: key,
    /** False while the minutes are written, for whoever may only know that the meeting is: nothing they say is here. */
    textShown: z.boolean(),
    seriesKind: z.enum(["flag-ceremony", "briefing", "other"]),
    ordinal: z.int(),
    endsAt: z.string(),
    horizonWords: z.string(),
    horizonDay: day.nullable(),
    secretaryName: z.string().nullable(),
    contentHash: z.string().nullable(),
    signedAt: instant.nullable(),
    signedOn: day.nullable(),
    signedByName: z.string().nullable(),
    signedByPosition: z.string().nullable(),
    officialNumber: z.string().nullable(),
    officialDate: day.nullable(),
    items: z.array(agendaItem),
    participants: z.array(
      z.object({
        id: key,
        personId: key.nullable(),
        name: z.string(),
        position: z.string(),
        role: z.enum(PARTICIPANT_ROLES),
        presence: z.enum(PRESENCES),
        note: z.string(),
      }),
    ),
    attendance: z.array(
      z.object({
        departmentId: key,
        department: z.string(),
        expected: z.int(),
        excused: z.int(),
        absent: z.int(),
        note: z.string(),
      }),
    ),
    headings: z.array(z.object({ id: key, title: z.string() })),
    directives: z.array(recordedDirective),
    figures: z.array(
      z.object({
        id: key,
        indicatorId: key,
        indicator: z.string(),
        unit: z.string(),
        asOf: day,
        value: z.number(),
        note: z.string(),
      }),
    ),
    decisions: z.array(
      z.object({
        id: key,
        kind: z.enum(REVIEW_KINDS),
        directiveId: key,
        assignmentId: key,
        department: z.string(),
        code: z.string(),
        summary: z.string(),
        urgedBefore: z.int(),
        deadline: day.nullable(),
        note: z.string(),
        continuedById: key.nullable(),
        fits: z.boolean(),
      }),
    ),
    photos: z.array(meetingFile),
    documents: z.array(meetingFile),
    scans: z.array(meetingFile),
    /** How earlier work stood on the meeting's day, fixed by the signature. */
    frozenFigures: z
      .object({
        asOf: day,
        agency: bucketCounts,
        departments: z.array(z.object({ name: z.string(), lead: bucketCounts, coordinating: bucketCounts })),
      })
      .nullable(),
    supplements: z.object({ id: key, code: z.string(), title: z.string(), heldOn: day }).nullable(),
    corrections,
    /** Signed minutes alone have supplements. */
    supplementedBy: z.array(
      z.object({
        ...{ id: key, code: z.string(), title: z.string(), heldOn: day },
        ...{ status: z.enum(MEETING_STATUSES), corrections },
      }),
    ),
  }),
);
