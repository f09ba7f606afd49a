import { z } from "zod";
import { ASSIGNMENT_STATES } from "@/domain/directives/states";
import { MEETING_STATUSES } from "@/domain/meetings/life";
import { SIGNED_CHECKS } from "@/domain/meetings/record";
import {
  signedContent,
  signedDecision,
  signedDirective,
  signedDocument,
  signedItem,
  signedParticipant,
  signedPhoto,
} from "@/domain/meetings/signed/content";
import { file, role } from "./directives";
import { day, instant, key, named } from "./named";
import { bucketCounts } from "./reports";

export const meeting = named(
  "Meeting",
  z.object({
    id: key,
    code: z.string(),
    title: z.string(),
    series: z.string(),
    heldOn: day,
    startsAt: z.string(),
    place: z.string(),
    status: z.enum(MEETING_STATUSES),
    signature: z.enum(["in-app", "paper"]).nullable(),
    chair: z.string().nullable(),
    directives: z.int(),
    done: z.int(),
    expected: z.int().nullable(),
    present: z.int().nullable(),
  }),
);

/** What a signature fixes, as declared; the other properties are defined here. */
const signed = signedContent.omit({ format: true }).shape;

const agendaItem = named(
  "AgendaItem",
  signedItem.extend({
    speakerPersonId: key.nullable(),
    topic: z.string(),
    people: z.array(signedItem.shape.people.element.extend({ personId: key.nullable() })),
  }),
);

/** The current state of the work: not part of what was signed. */
const live = z
  .object({
    asOf: day,
    assignments: z.array(
      z.object({
        id: key,
        departmentId: key,
        department: z.string(),
        role,
        state: z.enum(ASSIGNMENT_STATES),
        deadline: day.nullable(),
        reportedOn: day.nullable(),
      }),
    ),
  })
  .describe("Live: as it stands on `asOf`, no part of what was signed.");

const recordedDirective = named(
  "RecordedDirective",
  signedDirective.extend({ code: z.string().nullable(), live }),
);

/** A photo, document or scan of a meeting. */
export const meetingFile = named(
  "MeetingFile",
  z.object({
    ...file.shape,
    ...signedDocument.shape,
    ...signedPhoto.shape,
    mime: z.string(),
    width: z.int().nullable(),
    height: z.int().nullable(),
  }),
);

export const record = named(
  "MeetingRecord",
  z.object({
    ...signed,
    id: key,
    status: z.enum(MEETING_STATUSES),
    version: key,
    /**
     * False while the minutes are not signed, for readers who may only know of the meeting: its text is left out.
     */
    textShown: z.boolean(),
    seriesKind: z.enum(["flag-ceremony", "briefing", "other"]),
    contentHash: z.string().nullable(),
    signedCheck: z.enum(SIGNED_CHECKS).nullable(),
    signature: z.enum(["in-app", "paper"]).nullable(),
    signedAt: instant.nullable(),
    signedOn: day.nullable(),
    signedByName: z.string().nullable(),
    signedByPosition: z.string().nullable(),
    officialNumber: z.string().nullable(),
    officialDate: day.nullable(),
    items: z.array(agendaItem),
    participants: z.array(signedParticipant.extend({ personId: key.nullable() })),
    directives: z.array(recordedDirective),
    /** Whether a decision still fits the state of the work: null once signed. */
    decisions: z.array(signedDecision.extend({ fits: z.boolean().nullable() })),
    photos: z.array(meetingFile),
    documents: z.array(meetingFile),
    scans: z.array(meetingFile),
    /** The state of earlier work on the meeting's day, fixed by the signature. */
    frozenFigures: z
      .object({
        asOf: day,
        agency: bucketCounts,
        departments: z.array(z.object({ name: z.string(), lead: bucketCounts, coordinating: bucketCounts })),
      })
      .nullable(),
    /** Only signed minutes have supplements; these come later and are not part of what was signed. */
    supplementedBy: z.array(
      z.object({
        id: key,
        code: z.string(),
        title: z.string(),
        heldOn: day,
        status: z.enum(MEETING_STATUSES),
        corrections: signed.corrections,
      }),
    ),
  }),
);
