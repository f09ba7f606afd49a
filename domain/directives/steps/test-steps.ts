import type { Audience } from "../../notifications/notification-rule";
import type { DirectiveForm } from "../directive-forms";
import type { StepEventKind } from "./step";
import type { StepName, StepNotices } from "./step-kinds";

/** The keys and names that an example of a step needs. */
export type ExampleKeys = {
  officer: { id: number; name: string };
  department: { id: number; name: string };
  /** A department created for the example. */
  newDepartment: () => { id: number; name: string };
  directiveId: number;
  /** Some days after the deadline in force. */
  laterDeadline: (days: number) => string;
};

/** A step as the description of the product has it. */
export type ExpectedStep = {
  event: StepEventKind;
  /** The people of the assignment's department, and of the agency, who may take it. */
  by: string;
  from: string;
  to: string;
  undone: boolean;
  endsSilence: boolean;
  /** Taken only on periodic work, or only while an extension is requested. */
  only?: "periodic" | "requested";
  /** A valid input, without the key and the version of the assignment. */
  example: (keys: ExampleKeys) => Record<string, unknown>;
};

const ANY = "assigned in-progress reported done withdrawn";
const UNFINISHED = "assigned in-progress reported";
const OWED = "assigned in-progress";
const reason = () => ({ reason: "Có lý do." });

/** Every step, by hand, in the order of the buttons. */
export const STEPS_BY_HAND: Record<StepName, ExpectedStep> = {
  acknowledge: {
    event: "assignment.acknowledged",
    by: "head staff",
    from: "assigned",
    to: "in-progress",
    undone: true,
    endsSilence: true,
    example: () => ({}),
  },
  "log-progress": {
    event: "assignment.progress_logged",
    by: "head staff",
    from: OWED,
    to: "in-progress",
    undone: true,
    endsSilence: true,
    example: () => ({ note: "Đang làm.", percent: 40, files: [] }),
  },
  "report-done": {
    event: "assignment.reported",
    by: "head",
    from: OWED,
    to: "reported",
    undone: true,
    endsSilence: true,
    example: () => ({ productNumber: "12/BC-PĐT", productDate: "2024-06-28", note: "", files: [] }),
  },
  "take-back": {
    event: "assignment.report_taken_back",
    by: "head",
    from: "reported",
    to: "in-progress",
    undone: true,
    endsSilence: true,
    example: () => ({}),
  },
  confirm: {
    event: "assignment.report_confirmed",
    by: "leader",
    from: "reported",
    to: "done",
    undone: true,
    endsSilence: false,
    example: () => ({ note: "" }),
  },
  "close-period": {
    event: "assignment.period_closed",
    by: "leader",
    from: "reported",
    to: "in-progress",
    undone: true,
    endsSilence: true,
    only: "periodic",
    example: () => ({ note: "" }),
  },
  "end-periodic": {
    event: "assignment.ended",
    by: "leader",
    from: "in-progress reported",
    to: "done",
    undone: true,
    endsSilence: false,
    only: "periodic",
    example: reason,
  },
  return: {
    event: "assignment.report_returned",
    by: "leader",
    from: "reported",
    to: "in-progress",
    undone: true,
    endsSilence: true,
    example: reason,
  },
  reopen: {
    event: "assignment.reopened",
    by: "leader",
    from: "done",
    to: "in-progress",
    undone: true,
    endsSilence: true,
    example: reason,
  },
  withdraw: {
    event: "assignment.withdrawn",
    by: "leader",
    from: UNFINISHED,
    to: "withdrawn",
    undone: true,
    endsSilence: false,
    example: reason,
  },
  "set-deadline": {
    event: "assignment.deadline_set",
    by: "leader",
    from: OWED,
    to: "same",
    undone: true,
    endsSilence: false,
    example: () => ({ deadline: "2024-09-30", reason: "Có lý do." }),
  },
  "request-extension": {
    event: "assignment.extension_requested",
    by: "head",
    from: OWED,
    to: "same",
    undone: true,
    endsSilence: true,
    example: ({ laterDeadline }) => ({ deadline: laterDeadline(60), reason: "Có lý do." }),
  },
  "grant-extension": {
    event: "assignment.extension_granted",
    by: "leader",
    from: OWED,
    to: "same",
    undone: true,
    endsSilence: false,
    only: "requested",
    example: ({ laterDeadline }) => ({ deadline: laterDeadline(30), note: "" }),
  },
  "refuse-extension": {
    event: "assignment.extension_refused",
    by: "leader",
    from: OWED,
    to: "same",
    undone: true,
    endsSilence: false,
    only: "requested",
    example: reason,
  },
  "change-lead": {
    event: "assignment.role_changed",
    by: "leader",
    from: OWED,
    to: "same",
    undone: false,
    endsSilence: false,
    example: ({ directiveId, department }) => ({
      directiveId,
      departmentId: department.id,
      reason: "Có lý do.",
    }),
  },
  urge: {
    event: "assignment.urged",
    by: "clerk leader",
    from: OWED,
    to: "same",
    undone: true,
    endsSilence: false,
    example: () => ({ note: "Khẩn trương." }),
  },
  "carry-over": {
    event: "assignment.carried_over",
    by: "leader",
    from: OWED,
    to: "same",
    undone: false,
    endsSilence: false,
    example: ({ directiveId }) => ({ directiveId, code: "CC 08/2024 · 1" }),
  },
  "move-to-successor": {
    event: "assignment.moved_to_successor",
    by: "admin",
    from: UNFINISHED,
    to: "same",
    undone: false,
    endsSilence: true,
    example: ({ department, newDepartment }) => ({ from: department, to: newDepartment() }),
  },
  "end-by-merger": {
    event: "assignment.withdrawn",
    by: "admin",
    from: UNFINISHED,
    to: "withdrawn",
    // Of two steps that record the same event, both or neither can be undone.
    undone: true,
    endsSilence: false,
    example: reason,
  },
  "name-officer": {
    event: "assignment.officer_named",
    by: "head",
    from: ANY,
    to: "same",
    undone: true,
    endsSilence: true,
    example: ({ officer }) => ({ personId: officer.id }),
  },
  "share-work": {
    event: "assignment.work_shared",
    by: "head",
    from: ANY,
    to: "same",
    undone: true,
    endsSilence: true,
    example: ({ officer }) => ({
      personId: officer.id,
      shares: [{ personId: officer.id, percent: 100 }],
    }),
  },
  "hand-over": {
    event: "assignment.officer_named",
    by: "admin",
    from: UNFINISHED,
    to: "same",
    undone: true,
    endsSilence: true,
    example: ({ officer }) => ({ personId: officer.id, name: officer.name }),
  },
  comment: {
    event: "assignment.commented",
    by: "clerk leader",
    from: ANY,
    to: "same",
    undone: true,
    endsSilence: false,
    example: () => ({ text: "Một lời." }),
  },
  reply: {
    event: "assignment.replied",
    by: "head staff",
    from: ANY,
    to: "same",
    undone: true,
    endsSilence: true,
    example: () => ({ text: "Một lời." }),
  },
};

/** Facts of notifications about work, as samples. */
export const WORK = { code: "CC 07/2024 · 3", summary: "Rà soát dự án", department: "Phòng Đầu tư" };
export const DONE = { ...WORK, by: "Lê Thử", said: "Cần bổ sung số liệu." };

/** Who is notified of the event of a step, where that leads, and its facts as a sample. */
type ExpectedNotice<Facts> = {
  to: readonly Audience[];
  leadsTo: DirectiveForm | "assignment";
  sample: Facts;
};

const DEPARTMENT = ["heads", "officer"] as const;
const FOLLOWER = ["follower"] as const;
const OFFICER = ["officer"] as const;

/** Every notification of a step, by hand. A step that is not listed here sends no notifications. */
export const NOTICES_BY_HAND: { [K in keyof StepNotices]: ExpectedNotice<StepNotices[K]> } = {
  "assignment.progress_logged": { to: ["heads"], leadsTo: "work", sample: DONE },
  "assignment.reported": {
    to: FOLLOWER,
    leadsTo: "assignment",
    sample: { ...WORK, said: "", periodEnd: "2024-06-30", requested: "2024-07-31" },
  },
  "assignment.report_taken_back": { to: FOLLOWER, leadsTo: "assignment", sample: WORK },
  "assignment.report_confirmed": { to: DEPARTMENT, leadsTo: "assignment", sample: DONE },
  "assignment.period_closed": {
    to: DEPARTMENT,
    leadsTo: "work",
    sample: { ...DONE, deadline: "2024-07-31" },
  },
  "assignment.ended": { to: DEPARTMENT, leadsTo: "assignment", sample: DONE },
  "assignment.report_returned": { to: DEPARTMENT, leadsTo: "work", sample: DONE },
  "assignment.reopened": { to: DEPARTMENT, leadsTo: "work", sample: DONE },
  "assignment.withdrawn": { to: DEPARTMENT, leadsTo: "assignment", sample: DONE },
  "assignment.deadline_set": {
    to: DEPARTMENT,
    leadsTo: "work",
    sample: { ...DONE, from: null, to: "2024-07-31" },
  },
  "assignment.extension_requested": {
    to: FOLLOWER,
    leadsTo: "extension",
    sample: { ...WORK, from: "2024-07-15", to: "2024-07-31", said: "Chờ ý kiến." },
  },
  "assignment.extension_granted": {
    to: DEPARTMENT,
    leadsTo: "work",
    sample: { ...DONE, to: "2024-07-31" },
  },
  "assignment.extension_refused": {
    to: DEPARTMENT,
    leadsTo: "work",
    sample: { ...DONE, requested: "2024-07-31" },
  },
  "assignment.urged": { to: DEPARTMENT, leadsTo: "work", sample: { ...DONE, n: 2 } },
  "assignment.carried_over": {
    to: DEPARTMENT,
    leadsTo: "work",
    sample: { ...WORK, next: "CC 08/2024 · 1" },
  },
  "assignment.role_changed": {
    to: DEPARTMENT,
    leadsTo: "work",
    sample: { ...DONE, role: "coordinating" },
  },
  "assignment.officer_named": { to: OFFICER, leadsTo: "work", sample: { ...WORK, by: "Lê Thử" } },
  "assignment.work_shared": { to: OFFICER, leadsTo: "work", sample: { ...WORK, by: "Lê Thử" } },
  "assignment.moved_to_successor": {
    to: DEPARTMENT,
    leadsTo: "work",
    sample: { ...WORK, by: "Lê Thử", merged: "Phòng cũ" },
  },
  "assignment.commented": { to: DEPARTMENT, leadsTo: "talk", sample: DONE },
  "assignment.replied": { to: FOLLOWER, leadsTo: "talk", sample: { ...WORK, said: "Đang làm." } },
};
