import type { Day } from "../calendar/day";
import type { BucketCounts } from "../directives/buckets";
import type { AssignmentState } from "../directives/states";
import type { MeetingStatus } from "./life";
import type {
  SignedAttendance,
  SignedContent,
  SignedCorrection,
  SignedDecision,
  SignedDirective,
  SignedDocument,
  SignedFigure,
  SignedItem,
  SignedParticipant,
  SignedPhoto,
  SignedReference,
} from "./signed/content";

export type CitedReference = SignedReference;

export type AgendaItem = Omit<SignedItem, "people"> & {
  version: number;
  speakerPersonId: number | null;
  /** The topic of a thematic report, for the library; not part of what is signed. */
  topic: string;
  people: (SignedItem["people"][number] & { personId: number | null })[];
};

export type Participant = SignedParticipant & { personId: number | null };

export type AttendanceRow = SignedAttendance;

/** The current state of the work given to a department, independent of the minutes. */
export type RecordedAssignment = {
  id: number;
  departmentId: number;
  /** Its current name. */
  department: string;
  role: "lead" | "coordinating";
  state: AssignmentState;
  deadline: Day | null;
  reportedOn: Day | null;
};

export type RecordedDirective = SignedDirective & {
  version: number;
  code: string | null;
  givenByPersonId: number | null;
  followingLeaderUserId: number | null;
  /** The departments to which the signature issued it; before the signature, those that are asked. */
  issuedTo: number[];
  /** Current values, not part of what was signed. */
  assignments: RecordedAssignment[];
};

/** The departments that a directive asks in a role, by name. */
export const askedAs = (
  { asked }: Pick<RecordedDirective, "asked">,
  role: RecordedDirective["asked"][number]["role"],
): string[] => asked.filter((one) => one.role === role).map(({ department }) => department);

export type RecordedFile = SignedDocument &
  SignedPhoto & {
    mime: string;
    size: number;
    width: number | null;
    height: number | null;
  };

export type RecordedFigure = SignedFigure;

export type RecordedDecision = SignedDecision & {
  /** Whether it still fits the state of the work. If not, it lapses at the signature. Null after the signature. */
  fits: boolean | null;
};

/** How the work of earlier meetings stood on the meeting's day, before its decisions. */
export type FrozenFigures = {
  asOf: Day;
  /** Directives, counted by the lead's assignment. */
  agency: BucketCounts;
  departments: { name: string; lead: BucketCounts; coordinating: BucketCounts }[];
};

export type Correction = SignedCorrection & { version: number };

/** Other minutes: those that a supplement belongs to, and its supplements. */
export type NamedMinutes = { id: number; code: string; title: string; heldOn: Day; status: MeetingStatus };

/**
 * How the rows of a signed record compare with what was signed: the text has the signed hash and the rows agree
 * with it; the text is intact but rows were changed; the text itself is not what was signed.
 */
export const SIGNED_CHECKS = ["matches", "rows_differ", "text_broken"] as const;
export type SignedCheck = (typeof SIGNED_CHECKS)[number];

type Lists =
  | "items"
  | "participants"
  | "directives"
  | "photos"
  | "documents"
  | "decisions"
  | "corrections"
  | "supplements";

/**
 * A meeting with everything that its minutes say. Once signed, everything that SignedContent declares is read from
 * the signed text; the other properties here change later, or were fixed by the signature in columns of their own.
 */
export type MeetingRecord = Omit<SignedContent, "format" | Lists> & {
  id: number;
  seriesId: number;
  seriesKind: "flag-ceremony" | "briefing" | "other";
  status: MeetingStatus;
  announced: boolean;
  hasDraftText: boolean;
  /**
   * Whether the reader may see the text of the minutes. If not, only the meeting, its time and place, and its
   * chair are included.
   */
  textShown: boolean;
  version: number;
  submittedAt: string | null;
  contentHash: string | null;
  signedAt: string | null;
  signedOn: Day | null;
  signedByName: string | null;
  signedByPosition: string | null;
  signature: "in-app" | "paper" | null;
  /** Null before the signature. */
  signedCheck: SignedCheck | null;
  officialNumber: string | null;
  officialDate: Day | null;
  items: AgendaItem[];
  participants: Participant[];
  directives: RecordedDirective[];
  photos: RecordedFile[];
  documents: RecordedFile[];
  scans: RecordedFile[];
  decisions: RecordedDecision[];
  /** Fixed by the signature; null before it. */
  frozenFigures: FrozenFigures | null;
  supplements: NamedMinutes | null;
  /** Only in a supplement. */
  corrections: Correction[];
};

/** The name of a department in the minutes; null if they do not name it. */
export function nameInMinutes(
  { directives, attendance }: Pick<MeetingRecord, "directives" | "attendance">,
  departmentId: number,
): string | null {
  const named = [...directives.flatMap(({ asked }) => asked), ...attendance];
  return named.find((one) => one.departmentId === departmentId)?.department ?? null;
}

/** The directives of minutes that ask for work; the others are conclusions. */
export const bindingOf = <D extends Pick<RecordedDirective, "asksNothing">>(record: {
  directives: readonly D[];
}): D[] => record.directives.filter(({ asksNothing }) => !asksNothing);
