import { z } from "zod";
import { MARKS } from "@/domain/directives/buckets";
import { ofRegister } from "@/domain/directives/properties";
import { ROLES } from "@/domain/directives/register-row";
import { ASSIGNMENT_STATES } from "@/domain/directives/states";
import { MEETING_STATUSES } from "@/domain/meetings/life";
import { SIGNED_CHECKS } from "@/domain/meetings/record";
import { signedDirective } from "@/domain/meetings/signed/content";
import { signedProperties } from "@/domain/meetings/signed/signed-properties";
import { DIRECTIVE_ORIGINS, WORK_ORDER_ORIGINS } from "@/domain/work-orders/origins";
import { reference } from "./agency";
import { day, instant, key, named } from "./named";

export const role = z.enum(ROLES);

/** What a signature fixes of a single directive, without its place in the minutes. */
const signedFields = signedDirective.omit({
  number: true,
  headingId: true,
  agendaItemId: true,
  afterLine: true,
  asked: true,
  references: true,
}).shape;

/** A line of the register. */
export const registerRow = named(
  "RegisterRow",
  z.object({
    directiveId: key,
    code: z.string(),
    origin: z.enum(DIRECTIVE_ORIGINS),
    summary: z.string(),
    assignmentId: key,
    version: key,
    departmentId: key,
    department: z.string(),
    role,
    state: z.enum(ASSIGNMENT_STATES),
    mark: z.enum(MARKS),
    deadline: day.nullable(),
    originalDeadline: day.nullable(),
    ...ofRegister(signedProperties),
    periodEnd: day.nullable(),
    reportedOn: day.nullable(),
    extensions: z.int(),
    requestedDeadline: day.nullable(),
    stale: z.boolean(),
    done: z.int(),
    asked: z.int(),
  }),
);

export const file = named("File", z.object({ id: key, name: z.string(), size: z.int(), href: z.string() }));

/** A step of the work inside its department; its day does not change the deadline. */
export const subtask = named(
  "Subtask",
  z.object({
    id: key,
    version: key,
    title: z.string(),
    dueOn: day.nullable(),
    doneOn: day.nullable(),
    personId: key.nullable(),
    person: z.string().nullable(),
  }),
);

const assignmentFields = {
  id: key,
  version: key,
  departmentId: key,
  department: z.string(),
  role,
  state: z.enum(ASSIGNMENT_STATES),
  mark: z.enum(MARKS).nullable(),
  deadline: day.nullable(),
  periodEnd: day.nullable(),
  reportedOn: day.nullable(),
  percent: z.int().min(0).max(100).nullable(),
  officerPersonId: key.nullable(),
  officer: z.string().nullable(),
  shares: z.array(z.object({ personId: key, name: z.string(), percent: z.int() })),
  subtasks: z.array(subtask),
  productNumber: z.string(),
  productDate: day.nullable(),
  productText: z.string(),
  requestedDeadline: day.nullable(),
  requestedReason: z.string(),
  requestedOn: day.nullable(),
  extensions: z.int(),
  lastWordAt: instant.nullable(),
  /** Null for readers who may not see the files. */
  evidence: z.array(file).nullable(),
};
const givenAssignment = named("GivenAssignment", z.object(assignmentFields));

export const assignment = named(
  "Assignment",
  z.object({
    ...assignmentFields,
    directive: z.object({ id: key, code: z.string().nullable(), summary: z.string() }),
  }),
);

const workOrder = named(
  "WorkOrder",
  z.object({
    id: key,
    givenOn: day,
    origin: z.enum(WORK_ORDER_ORIGINS),
    documentNumber: z.string(),
    documentDate: day.nullable(),
    documentIssuer: z.string(),
    documentSubject: z.string(),
    occasion: z.string(),
    notedByName: z.string(),
    contentHash: z.string().nullable(),
    signedCheck: z.enum(SIGNED_CHECKS).nullable(),
    reviewed: z.boolean(),
    /** Null for readers who may not see the files. */
    scans: z.array(file).nullable(),
    /** Added after the work was given: the hash does not cover them. */
    laterScans: z.array(file).nullable(),
  }),
);

export const directive = named(
  "Directive",
  z.object({
    ...signedFields,
    version: key,
    code: z.string().nullable(),
    number: z.int().nullable(),
    continuesId: key.nullable(),
    givenByPersonId: key.nullable(),
    followingLeader: z.string().nullable(),
    issuedOn: day.nullable(),
    heading: z.string().nullable(),
    /** Null if a work order gives it. */
    meeting: z
      .object({
        id: key,
        code: z.string(),
        title: z.string(),
        status: z.enum(MEETING_STATUSES),
      })
      .nullable(),
    /** Null if the minutes of a meeting give it. */
    workOrder: workOrder.nullable(),
    references: z.array(reference),
    assignments: z.array(givenAssignment),
  }),
);

export const happening = named(
  "Event",
  z.object({
    id: key,
    kind: z.string(),
    at: instant,
    effectiveOn: day,
    actorName: z.string(),
    assignmentId: key.nullable(),
    department: z.string().nullable(),
    title: z.string(),
    body: z.string().nullable(),
    payload: z.record(z.string(), z.unknown()),
  }),
);

export const stagedFile = named(
  "StagedFile",
  z.object({ id: key, name: z.string(), size: z.int(), mime: z.string() }),
);
