import type { FactorKind } from "../access/factor-kinds";
import type { Scope } from "../api/scopes";
import type { ExportedList } from "../audit/exported-lists";
import type { Day } from "../calendar/day";
import type { StepPayloads } from "../directives/steps/step-kinds";
import type { FollowedDay } from "../meetings/followed-day";
import type { PartKind } from "../meetings/removed";
import type { ReviewKind } from "../meetings/review-kinds";
import type { PrivacyRequestKind } from "../privacy/request-clock";
import type { RetainedKind } from "../privacy/retention";
import type { WorkOrderOrigin } from "../work-orders/origins";

type Reason = { reason: string };
/** The subtask of an event, and the assignment whose checklist it is on. */
type OnSubtask = { subtaskId: number; assignmentId: number };
/** A subtask's words, day and person. */
export type RecordedSubtask = {
  title: string;
  dueOn: Day | null;
  personId: number | null;
  name: string | null;
};
type Change = { field: string; from: string; to: string };

/**
 * Every kind of event with its payload. A new kind is a new line here, and words in messages; those of the steps of an
 * assignment are in directives/steps/step-kinds.ts.
 */
export type EventPayloads = StepPayloads & {
  "meeting.planned": { title: string; heldOn: Day };
  "meeting.opened": Record<never, never>;
  "meeting.postponed": Reason & { from: Day; to: Day; followed?: FollowedDay };
  /** Only for minutes that nobody else knows about yet. */
  "meeting.day_changed": { from: Day; to: Day; followed: FollowedDay };
  "meeting.cancelled": Reason;
  /** Its minutes were closed again; it is planned as before. */
  "meeting.closed": Record<never, never>;
  "meeting.discarded": Record<never, never>;
  /** A text was imported as its minutes, and the whole import undone. */
  "meeting.text_imported": { items: number; directives: number };
  "meeting.import_taken_back": Record<never, never>;
  /** A part of unsigned minutes was removed or restored; its text is stored separately until the signature. */
  "meeting.part_removed": { part: PartKind; number: number | null };
  "meeting.part_restored": { part: PartKind; number: number | null };
  "meeting.submitted": { contentHash: string };
  "meeting.sent_back": Reason;
  "meeting.signed": {
    contentHash: string;
    signature: "in-app" | "paper";
    signedBy: string;
    signedOn: Day;
    directives: number;
  };
  "meeting.supplemented": { code: string; title: string };
  "meeting.official_number_recorded": { number: string; date: Day };
  "meeting.scan_attached": { name: string };
  /** The news article of a meeting, and which of its parts was written. */
  "article.drafted": Record<never, never>;
  "article.changed": { parts: string[] };
  "article.readied": Record<never, never>;
  "article.taken_back": Record<never, never>;
  "article.published": { address: string; on: Day };
  /** `order`: how a work order gave it; absent if the signature of minutes issued it. */
  "directive.issued": {
    code: string;
    order?: {
      origin: WorkOrderOrigin;
      givenBy: string;
      /** The clerk who recorded it; null if the leader gave it in the app. */
      notedBy: string | null;
      contentHash: string;
    };
  };
  /** Whether the next review at a meeting takes up a work order. */
  "directive.review_chosen": { reviewed: boolean };
  /** The SHA-256 of scans that were added to a work order after it was given. */
  "directive.scans_added": { hashes: string[] };
  /** A decision of a meeting that no longer fitted when its minutes were signed. */
  "directive.decision_lapsed": { decision: ReviewKind; meeting: string; department: string };
  "directive.following_leader_named": { userId: number; name: string; formerUserId: number | null };
  "assignment.issued": {
    role: "lead" | "coordinating";
    departmentId: number;
    deadline: Day | null;
    officerPersonId: number | null;
    /** The code of the work order that gives it. */
    order?: string | undefined;
    /** Set if a department joins after the issue. */
    reason?: string;
    /** The last day of the first period, if periodic. */
    periodEnd?: Day;
  };
  /** A step of the work inside its department; its day does not replace the deadline. */
  "subtask.added": OnSubtask & {
    title: string;
    dueOn: Day | null;
    name: string | null;
    userId: number | null;
  };
  /**
   * version: of the subtask after the change. userId: of the person who does it from now on; formerUserId: of the one
   * who did it until then, if that is another.
   */
  "subtask.changed": OnSubtask & {
    version: number;
    before: RecordedSubtask;
    after: RecordedSubtask;
    userId: number | null;
    formerUserId: number | null;
  };
  /** eventId: of the change that is undone. */
  "subtask.change_undone": OnSubtask & { title: string; eventId: number };
  "subtask.settled": OnSubtask & { title: string; done: boolean };
  "subtask.removed": OnSubtask & { title: string };
  /** The evaluation of a person changed. What was decided is not told here: only a few may see it. */
  /** `about` names the person, or the directive and the department; `period` is its key, null for what no period is named with. */
  "evaluation.decided": { what: "work" | "scores" | "standing"; about: string; period: string | null };
  "evaluation.confirmed": { name: string; period: string; version: number };
  "evaluation.catalogue_changed": { name: string };
  "evaluation.rules_changed": { changes: Change[] };
  "assignment.undone": { eventId: number; kind: string };
  "agency.set_up": { name: string };
  /** An archive of all data was downloaded. */
  "agency.exported": Record<never, never>;
  /** A list was downloaded. */
  /** `of` names the meeting, work order or period that it is about. */
  "data.exported": { list: ExportedList; of?: string };
  /** Technical data about people was removed by the retention table: rows by kind. */
  "data.purged": Record<RetainedKind, number>;
  /** The data were restored from a backup of that instant, before the server started. */
  "data.restored": { madeAt: string; rows: number; files: number };
  /** The hashes of the log were computed again: how many rows were in order, and the first fault. */
  "audit.checked": { rows: number; fault: string | null; at: number | null };
  /** An administrator went through the log, up to that event. */
  "audit.reviewed": { upTo: number; note: string };
  "privacy.notice_published": { version: number };
  /** Requests about a person's own data, by their number. */
  "privacy.asked": { number: number; request: PrivacyRequestKind };
  "privacy.answered": { number: number; userId: number; accepted: boolean; answer: string };
  "privacy.extended": { number: number; userId: number; reason: string };
  "privacy.done": { number: number; userId: number; result: string };
  "incident.recorded": { number: number; serious: boolean };
  "incident.reported": { number: number; step: "first-notice" | "report" };
  "settings.changed": { changes: Change[] };
  /** Days off entered, changed or removed, and how much moved with them. */
  "day_off.changed": {
    announced: number[];
    added: Day[];
    removed: Day[];
    changed: Day[];
    /** Projected before, and entered as projected. */
    confirmed: Day[];
    moved: { ceremonies: number; deadlines: number; periods: number; reminders: number };
  };
  "department.created": { name: string };
  "department.changed": { name: string; changes: Change[] };
  "department.disabled": { name: string; successor: string | null };
  "department.enabled": { name: string };
  "department.merged": { name: string; successor: string; moved: number; withdrawn: number };
  "department.deputy_named": { department: string; userId: number; name: string; from: Day; to: Day };
  "department.deputy_ended": { department: string; name: string; on: Day };
  /** `leaving` is null if there was no head before. */
  "department.head_named": {
    department: string;
    userId: number;
    name: string;
    from: Day;
    leaving: string | null;
  };
  "person.created": { name: string };
  "person.changed": { name: string; changes: Change[] };
  "person.removed": { name: string };
  /** `bySelf` if the person set it, otherwise as given on paper; `words`: the number of the text agreed to. */
  "person.birthday_consent": { name: string; consents: boolean; bySelf: boolean; words: number };
  "position.added": { name: string; title: string; department: string | null };
  "position.removed": { name: string; title: string };
  /** The end of a title was taken back before it came. */
  "position.continued": { name: string; title: string; department: string | null };
  "position.ended": { name: string; title: string; department: string | null; on: Day };
  "import.begun": { kind: string; file: string; count: number };
  "import.stored": { kind: string; file: string; count: number };
  "import.taking_back": { kind: string; file: string; count: number };
  "import.taken_back": { kind: string; file: string; count: number };
  "reference.created": { number: string };
  "reference.changed": { number: string; changes: Change[] };
  "series.created": { name: string; symbol: string };
  "series.changed": { name: string; changes: Change[] };
  "series.rota_changed": { name: string; order: string[] };
  "indicator.created": { name: string };
  "indicator.changed": { name: string; changes: Change[] };
  "figure.recorded": { name: string; value: number; unit: string; asOf: Day };
  "figure.removed": { name: string; value: number; unit: string; asOf: Day };
  "target.set": { name: string; year: number; value: number; unit: string };
  "target.removed": { name: string; year: number };
  "user.created": { account: string; name: string };
  "user.disabled": { account: string };
  "user.enabled": { account: string };
  "user.password_reset": { account: string };
  "user.password_changed": { account: string };
  "user.email_changed": { account: string; removed: boolean };
  /** `by` if an OpenID Connect provider stood for the password. */
  "user.signed_in": { account: string; by?: "provider" };
  /** The first sign-in with a provider, from which on that identity alone opens the account there. */
  "user.provider_linked": { account: string; issuer: string };
  "user.provider_unlinked": { account: string };
  /** A sign-in with a provider that was refused; the account as far as one was found. */
  "user.provider_refused": { account: string };
  /** A wrong password or code; the account as far as it exists, because people type passwords there by mistake. */
  "user.sign_in_failed": { account: string };
  /** Too many wrong passwords; `device` if they were typed on a device that its owner had used before. */
  "user.locked": { account: string; device: boolean };
  "user.unlocked": { account: string };
  /** Nobody has used the account; it will be disabled on that day. */
  "user.unused_warned": { userId: number; account: string; on: Day };
  "user.disabled_unused": { account: string; days: number };
  "user.device_forgotten": { account: string };
  /** An administrator went through the list of accounts. */
  "accounts.reviewed": { active: number; disabled: number; note: string };
  /** A person who forgot the password asked for a mail, and set a new one with its link. */
  "user.reset_asked": { account: string };
  "user.reset_by_mail": { account: string };
  "user.factor_added": { account: string; factor: FactorKind; name: string };
  "user.factor_removed": { account: string; factor: FactorKind; name: string };
  "user.factors_reset": { account: string };
  "user.recovery_codes_made": { account: string };
  "security.changed": { changes: Change[] };
  "user.signed_out": { account: string };
  "user.session_ended": { account: string };
  "user.calendar_address_made": { account: string };
  "user.calendar_address_revoked": { account: string };
  "user.push_started": { account: string };
  "user.push_ended": { account: string };
  "mail.tried_again": { account: string };
  /** How many mails were tried. */
  "mail.tried_now": { count: number };
  /** tries: failed visits in a row before. */
  "mailbox.tried_now": { tries: number };
  /** from: its first day, if that is later. */
  "grant.given": { account: string; kind: string; department: string | null; from?: Day | undefined };
  /** last: its last day, if the grant does not end at once. */
  "grant.taken": { account: string; kind: string; department: string | null; last?: Day | undefined };
  "token.created": { account: string; name: string; kind: "personal" | "service"; scopes: Scope[] };
  "token.revoked": { account: string; name: string };
  "webhook.created": { address: string };
  "webhook.stopped": { address: string };
  "webhook.resumed": { address: string };
  "webhook.sent_again": { address: string };
};

export type EventKind = keyof EventPayloads;

type EventOf<K extends EventKind> = { [P in K]: { kind: P; payload: EventPayloads[P] } }[K];

export type DomainEvent = EventOf<EventKind>;

/** Events that change the state of one assignment. */
export type AssignmentEvent = EventOf<
  Exclude<Extract<EventKind, `assignment.${string}`>, "assignment.undone">
>;
