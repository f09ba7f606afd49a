import { z } from "zod";
import type { Period } from "../directives/periods";
import { propertyFields } from "../directives/property-input";
import {
  day,
  id,
  ids,
  line,
  optionalDay,
  optionalId,
  optionalLine,
  optionalText,
  optionalTime,
  optionalWholeNumber,
  text,
  ticked,
} from "../forms/fields";
import { readCount, readTotal } from "./attendance-total-input";
import { REVIEW_KINDS } from "./review-kinds";
import { ITEM_KINDS, PARTICIPANT_ROLES, PRESENCES } from "./vocabulary";

const onMeeting = { meetingId: id };

/** The day for which a form was filled in: a title of its month follows another day (titleForDay). */
export const offeredDay = optionalDay;
const reason = text(2000);

const details = {
  title: line(300),
  heldOn: day,
  startsAt: optionalTime,
  endsAt: optionalTime,
  place: optionalLine(200),
};

export const planMeetingInput = z.object({
  ...details,
  offeredDay,
  seriesId: id,
  begin: z.enum(["planned", "draft"], "invalid"),
  copyProgramme: ticked,
  chairPersonId: optionalId,
  secretaryPersonId: optionalId,
});
export type PlanMeetingInput = z.output<typeof planMeetingInput>;

export const createSeriesInput = z.object({
  name: line(120),
  symbol: line(12)
    .transform((typed) => typed.toUpperCase())
    .pipe(z.string().regex(/^[\p{Lu}\d-]+$/u, "not_a_symbol")),
  kind: z.enum(["flag-ceremony", "briefing", "other"], "invalid"),
});
export type CreateSeriesInput = z.output<typeof createSeriesInput>;

const noneOr = (from: number, to: number) => optionalWholeNumber(from, to).default(null);
export const changeSeriesInput = z
  .object({
    seriesId: id,
    /** The value that the form showed (seriesKey), to detect a concurrent change. */
    version: z.string().max(1000, "invalid"),
    name: line(120),
    rhythmNth: noneOr(1, 5),
    rhythmWeekday: noneOr(1, 5),
    active: ticked,
  })
  .refine(({ rhythmNth, rhythmWeekday }) => (rhythmNth === null) === (rhythmWeekday === null), {
    path: ["rhythmWeekday"],
    message: "rhythm_incomplete",
  });
export type ChangeSeriesInput = z.output<typeof changeSeriesInput>;
export const rotaTurnInput = z.object({ seriesId: id, departmentId: id });

export const changeMeetingDetailsInput = z.object({
  ...onMeeting,
  /** The value that the form showed (detailsKey), to detect a concurrent change. */
  version: z.string().max(4000, "invalid"),
  ...details,
  horizonWords: optionalLine(200),
  horizonDay: optionalDay,
});
export type ChangeMeetingDetailsInput = z.output<typeof changeMeetingDetailsInput>;

export const openMeetingInput = z.object({ ...onMeeting, version: id, early: ticked });
export const closeMeetingInput = z.object({ ...onMeeting, version: id });
export const discardMeetingInput = z.object({ ...onMeeting, version: id });
export const postponeMeetingInput = z.object({ ...onMeeting, version: id, heldOn: day, reason });
export const cancelMeetingInput = z.object({ ...onMeeting, version: id, reason });
export const submitMeetingInput = z.object({ ...onMeeting, version: id });
export const sendBackMeetingInput = z.object({ ...onMeeting, version: id, reason });
const shownHash = z.string("invalid").regex(/^[0-9a-f]{64}$/, "invalid");
export const signMeetingInput = z.object({ ...onMeeting, contentHash: shownHash });
export const recordPaperSignatureInput = z.object({
  ...onMeeting,
  contentHash: shownHash,
  signedByName: line(100),
  signedByPosition: line(200),
  signedOn: day,
  scan: ids.refine((list) => list.length > 0, "scan_missing"),
});
export type RecordPaperSignatureInput = z.output<typeof recordPaperSignatureInput>;
export const recordOfficialNumberInput = z.object({
  ...onMeeting,
  officialNumber: line(60),
  officialDate: day,
});
export const attachScanInput = z.object({
  ...onMeeting,
  files: ids.refine((l) => l.length > 0, "scan_missing"),
});

const itemFields = {
  kind: z.enum(ITEM_KINDS, "invalid"),
  title: line(300),
  body: optionalText(200_000),
  speakerPersonId: optionalId,
  speakerName: optionalLine(100),
  speakerPosition: optionalLine(200),
  presentingDepartmentId: optionalId,
  topic: optionalLine(120),
  references: ids,
  people: optionalText(20_000),
};
export const addAgendaItemInput = z.object({
  ...onMeeting,
  kind: z.enum(ITEM_KINDS, "invalid"),
  title: line(300),
});
/** A directive in the text of an item: one that exists, or a line that becomes one, under the page's own key. */
export type SaidDirective = { id: number } | { key: string; line: string };
/** A directive, and the text after it up to the next one. */
export type SaidPart = { said: SaidDirective; after: string };

const placeKey = z.string("invalid").regex(/^(?:\d{1,15}|new-[\w-]{1,40})$/, "invalid");
/**
 * `body` is the text before the first directive. `placed` lists the directives in the order in which they were said:
 * the key of one that exists, or "new-…" for a line that becomes one; the line is in `line.<key>`, the text after
 * each in `body.<key>`. Without `placed` nothing is said about directives, and `body` is the whole text.
 */
export const changeAgendaItemInput = z
  .looseObject({
    ...onMeeting,
    itemId: id,
    version: id,
    ...itemFields,
    placed: z.array(placeKey).max(200, "invalid").optional(),
  })
  .transform((typed, context) => {
    const { meetingId, itemId, version, kind, title, body, topic, references, people } = typed;
    const { speakerPersonId, speakerName, speakerPosition, presentingDepartmentId } = typed;
    const read = (name: string, limit: number) => {
      const { success, data = "" } = optionalText(limit).safeParse(typed[name]);
      if (!success) context.addIssue({ code: "custom", message: "too_long", path: [name] });
      return data;
    };
    const parts = typed.placed?.map((key): SaidPart => {
      const after = read(`body.${key}`, 200_000);
      if (!key.startsWith("new-")) return { said: { id: Number(key) }, after };
      return { said: { key, line: read(`line.${key}`, 5000) }, after };
    });
    return {
      meetingId,
      itemId,
      version,
      kind,
      title,
      body,
      speakerPersonId,
      speakerName,
      speakerPosition,
      presentingDepartmentId,
      topic,
      references,
      people,
      parts,
    };
  });
/** Without `parts`, the places of directives stay. */
export type ChangeAgendaItemInput = Omit<z.output<typeof changeAgendaItemInput>, "parts"> & {
  parts?: SaidPart[] | undefined;
};
export const agendaItemInput = z.object({ ...onMeeting, itemId: id });
const direction = z.enum(["up", "down"], "invalid");
export const moveInRotaInput = z.object({ seriesId: id, departmentId: id, direction });
export const moveAgendaItemInput = z.object({ ...onMeeting, itemId: id, direction });

export const addParticipantInput = z
  .object({
    ...onMeeting,
    personId: optionalId,
    name: optionalLine(100),
    position: optionalLine(200),
    role: z.enum(PARTICIPANT_ROLES, "invalid"),
    presence: z.enum(PRESENCES, "invalid"),
    note: optionalLine(300),
  })
  .refine(({ personId, name }) => personId !== null || name !== "", {
    path: ["personId"],
    message: "required",
  });
export type AddParticipantInput = z.output<typeof addParticipantInput>;
export const participantInput = z.object({ ...onMeeting, participantId: id });

/**
 * Fields "expected.<department>" and the like are gathered into rows, and "total.present" and the like into the
 * counts of the whole agency, before the rest is parsed.
 */
export const saveAttendanceInput = z
  .looseObject({
    meetingId: id,
    departments: ids,
    counting: z.enum(["departments", "total"], "invalid").default("departments"),
    /** The value that the form showed (attendanceKey), to detect a concurrent change. */
    version: z.string().max(20_000, "invalid").optional(),
  })
  .transform((typed, context) => ({
    meetingId: typed.meetingId,
    version: typed.version,
    total: typed.counting === "total" ? readTotal(typed, context) : undefined,
    rows: (typed.counting === "total" ? [] : typed.departments).map((departmentId) => {
      const count = (name: string) =>
        readCount(typed, `${name}.${departmentId}`, MOST_IN_DEPARTMENT, context) ?? 0;
      const note = optionalLine(300).optional().safeParse(typed[`note.${departmentId}`]);
      return {
        departmentId,
        expected: count("expected"),
        excused: count("excused"),
        absent: count("absent"),
        note: typed[`note.${departmentId}`] === undefined ? undefined : note.data,
      };
    }),
  }));

const MOST_IN_DEPARTMENT = 10_000;

type ReadAttendance = z.output<typeof saveAttendanceInput>;
export type SaveAttendanceInput = Pick<ReadAttendance, "meetingId"> & {
  version?: string | undefined;
  /** Counts of the whole agency instead of its departments. */
  total?: ReadAttendance["total"];
  rows: (Omit<ReadAttendance["rows"][number], "note"> & { note?: string | undefined })[];
};

export const addHeadingInput = z.object({ ...onMeeting, title: line(200) });
export const changeHeadingInput = z.object({ ...onMeeting, headingId: id, title: line(200) });
export const headingInput = z.object({ ...onMeeting, headingId: id });

export const openSupplementInput = z.object(onMeeting);
export const addCorrectionInput = z.object({
  ...onMeeting,
  /** "item:12" or "directive:7": a place of the signed minutes. */
  place: z
    .string("required")
    .regex(/^(?:item|directive):\d{1,15}$/, "required")
    .transform((typed) => {
      const [kind, target] = typed.split(":");
      return { kind: kind as "item" | "directive", id: Number(target) };
    }),
});
export type AddCorrectionInput = z.output<typeof addCorrectionInput>;
export const changeCorrectionInput = z.object({
  ...onMeeting,
  correctionId: id,
  version: id,
  text: text(200_000),
  reason: optionalLine(300),
});
export type ChangeCorrectionInput = z.output<typeof changeCorrectionInput>;
export const correctionInput = z.object({ ...onMeeting, correctionId: id });

const directiveFields = {
  summary: line(200),
  text: text(20_000),
  headingId: optionalId,
  agendaItemId: optionalId,
  leadId: optionalId,
  coordinating: ids,
  ...propertyFields,
  deadline: optionalDay,
  givenByPersonId: optionalId,
  followingLeaderUserId: optionalId,
  references: ids,
};
const consistent = <
  T extends {
    leadId: number | null;
    coordinating: number[];
    undated: boolean;
    deadline: string | null;
    period: Period | null;
  },
>(
  input: T,
  context: z.RefinementCtx<T>,
) => {
  if (input.leadId !== null && input.coordinating.includes(input.leadId)) {
    context.addIssue({ code: "custom", path: ["coordinating"], message: "lead_also_coordinates" });
  }
  if (input.undated && input.deadline !== null) {
    context.addIssue({ code: "custom", path: ["deadline"], message: "deadline_or_undated" });
  }
  if (input.period !== null && (input.undated || input.deadline !== null)) {
    context.addIssue({ code: "custom", path: ["period"], message: "deadline_or_period" });
  }
};
export const proposeDirectiveInput = z.object({ ...onMeeting, ...directiveFields }).superRefine(consistent);
export type ProposeDirectiveInput = z.output<typeof proposeDirectiveInput>;
export const changeDirectiveInput = z
  .object({ ...onMeeting, directiveId: id, version: id, ...directiveFields })
  .superRefine(consistent);
export type ChangeDirectiveInput = z.output<typeof changeDirectiveInput>;
export const proposedDirectiveInput = z.object({ ...onMeeting, directiveId: id });
export const moveDirectiveInput = z.object({ ...onMeeting, directiveId: id, direction });

export const attachFilesInput = z.object({
  ...onMeeting,
  place: z.enum(["photo", "document"], "invalid"),
  /** The item that the document belongs to; null for a document of the whole meeting. */
  itemId: optionalId,
  files: ids.refine((list) => list.length > 0, "files_missing"),
});
export const changePhotoInput = z.object({
  ...onMeeting,
  fileId: id,
  caption: optionalLine(300),
  alt: optionalLine(300),
});
export const fileInput = z.object({ ...onMeeting, fileId: id });
export const moveFileInput = z.object({ ...onMeeting, fileId: id, direction });

/** What is decided at a review; "once" makes a leader's decision take effect at once, else the signature does. */
export const noteDecisionInput = z.object({
  meetingId: id,
  assignmentId: id,
  kind: z.enum(REVIEW_KINDS, "invalid"),
  deadline: optionalDay,
  note: optionalText(2000),
});
export type NoteDecisionInput = z.output<typeof noteDecisionInput>;
/** The page of the review that was shown: a department's, or the page of work urged too often. */
const unit = z.union([z.literal("urged"), id], "invalid");
/** Sent from a review: returns to the department that was shown there. */
export const restorePartInput = z.object({ meetingId: id, partId: id, unit: unit.optional() });
export const removeDecisionInput = z.object({ meetingId: id, assignmentId: id, unit });
/** A form of the projector's page: the row, and when the decision takes effect. */
export const decideInput = noteDecisionInput
  .extend({ version: id, unit, at: z.enum(["signature", "once"], "invalid") })
  .refine(({ kind, deadline }) => kind !== "extend" || deadline !== null, {
    path: ["deadline"],
    message: "required",
  })
  // A decision that takes effect at once is recorded on its own: an extension and an urging need a reason.
  .refine(({ kind, note, at }) => note !== "" || (kind !== "urge" && !(kind === "extend" && at === "once")), {
    path: ["note"],
    message: "required",
  });
export type DecideInput = z.output<typeof decideInput>;
