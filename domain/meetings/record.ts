import type { Day } from "../calendar/day";
import type { BucketCounts } from "../directives/buckets";
import type { AssignmentState } from "../directives/life";
import type { Period } from "../directives/periods";
import type { MeetingStatus } from "./life";
import type { ReviewKind } from "./review";

export const ITEM_KINDS = ["ritual", "report", "speech", "study", "honours", "review", "other"] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];
export const PARTICIPANT_ROLES = ["chair", "secretary", "participant", "guest"] as const;
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number];
export const PRESENCES = ["present", "excused", "absent"] as const;
export type Presence = (typeof PRESENCES)[number];

export type CitedReference = {
  id: number;
  kind: string;
  number: string;
  issuedOn: Day | null;
  issuer: string;
  subject: string;
};

export type AgendaItem = {
  id: number;
  version: number;
  kind: ItemKind;
  title: string;
  body: string;
  speakerPersonId: number | null;
  speakerName: string;
  speakerPosition: string;
  presentingDepartmentId: number | null;
  presentingDepartment: string | null;
  /** Of a thematic report, in the library's words; outside what is signed. */
  topic: string;
  references: CitedReference[];
  people: { personId: number | null; name: string; note: string }[];
};

export type Participant = {
  id: number;
  personId: number | null;
  name: string;
  position: string;
  role: ParticipantRole;
  presence: Presence;
  note: string;
};

export type AttendanceRow = {
  departmentId: number;
  department: string;
  expected: number;
  excused: number;
  absent: number;
  note: string;
};

export type RecordedAssignment = {
  id: number;
  departmentId: number;
  department: string;
  role: "lead" | "coordinating";
  state: AssignmentState;
  deadline: Day | null;
  reportedOn: Day | null;
};

export type RecordedDirective = {
  id: number;
  version: number;
  /** As signed, or as it would be numbered now. */
  number: number;
  code: string | null;
  headingId: number | null;
  agendaItemId: number | null;
  summary: string;
  text: string;
  productExpected: string;
  deadlineWords: string;
  undated: boolean;
  period: Period | null;
  originalDeadline: Day | null;
  asksNothing: boolean;
  toAllDepartments: boolean;
  givenByPersonId: number | null;
  givenByName: string;
  givenByPosition: string;
  followingLeaderUserId: number | null;
  references: CitedReference[];
  /** As they are now. */
  assignments: RecordedAssignment[];
  /** Role and department as the signature gives them out, whatever became of them later. */
  assignedBySignature: ["lead" | "coordinating", string][];
};

export type RecordedFile = {
  id: number;
  /** The item whose document it is; null for one of the whole meeting. */
  agendaItemId: number | null;
  sha256: string;
  name: string;
  mime: string;
  size: number;
  caption: string;
  alt: string;
  width: number | null;
  height: number | null;
};

/** A value that was reported at the meeting. */
export type RecordedFigure = {
  id: number;
  indicatorId: number;
  indicator: string;
  unit: string;
  asOf: Day;
  value: number;
  note: string;
};

/** What was decided at the meeting about the work of an earlier one. */
export type RecordedDecision = {
  id: number;
  kind: ReviewKind;
  assignmentId: number;
  directiveId: number;
  /** Of the earlier directive. */
  code: string;
  summary: string;
  department: string;
  /** How often it was urged before the meeting's day. */
  urgedBefore: number;
  /** Of "extend". */
  deadline: Day | null;
  note: string;
  /** Of "carry-over": where the work goes on in these minutes. */
  continuedById: number | null;
  /** Does it still fit how the work stands? One that does not lapses at the signature. */
  fits: boolean;
};

/** How the work of earlier meetings stood on the meeting's day, before what was decided there. */
export type FrozenFigures = {
  asOf: Day;
  /** Directives, by the lead's assignment. */
  agency: BucketCounts;
  departments: { name: string; lead: BucketCounts; coordinating: BucketCounts }[];
};

/** How a place of signed minutes should read, and how it was signed. */
export type Correction = {
  id: number;
  version: number;
  place: { kind: "item" | "directive"; id: number; number: number; title: string };
  signed: string;
  text: string;
  reason: string;
};

/** Minutes named from others: a supplement from those it belongs to, and these from it. */
export type NamedMinutes = { id: number; code: string; title: string; heldOn: Day; status: MeetingStatus };

/** A meeting with everything that its minutes say. */
export type MeetingRecord = {
  id: number;
  seriesId: number;
  series: string;
  seriesKind: "flag-ceremony" | "briefing" | "other";
  /** How many of the series were held up to this one. */
  ordinal: number;
  code: string;
  title: string;
  heldOn: Day;
  startsAt: string;
  endsAt: string;
  place: string;
  horizonWords: string;
  horizonDay: Day | null;
  status: MeetingStatus;
  announced: boolean;
  hasDraftText: boolean;
  /** May the reader see what the minutes say? Else only the meeting, its time and place, and who presides are there. */
  textShown: boolean;
  version: number;
  secretaryName: string | null;
  submittedAt: string | null;
  contentHash: string | null;
  signedAt: string | null;
  signedOn: Day | null;
  signedByName: string | null;
  signedByPosition: string | null;
  signature: "in-app" | "paper" | null;
  officialNumber: string | null;
  officialDate: Day | null;
  items: AgendaItem[];
  participants: Participant[];
  attendance: AttendanceRow[];
  headings: { id: number; title: string }[];
  /** In the order of their numbers. */
  directives: RecordedDirective[];
  photos: RecordedFile[];
  documents: RecordedFile[];
  scans: RecordedFile[];
  figures: RecordedFigure[];
  decisions: RecordedDecision[];
  /** Fixed by the signature; null before it. */
  frozenFigures: FrozenFigures | null;
  /** The signed minutes that these correct or add to; null for minutes of their own. */
  supplements: NamedMinutes | null;
  /** Of a supplement. */
  corrections: Correction[];
};

/** The sums of the attendance table, or null where nobody was counted. */
export function attendanceTotals(rows: readonly Pick<AttendanceRow, "expected" | "excused" | "absent">[]) {
  if (rows.length === 0) return null;
  const sum = (key: "expected" | "excused" | "absent") => rows.reduce((total, row) => total + row[key], 0);
  const [expected, excused, absent] = [sum("expected"), sum("excused"), sum("absent")];
  return { expected, excused, absent, present: expected - excused - absent };
}
