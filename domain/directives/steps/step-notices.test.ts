import { expect, it } from "vitest";
import type { DomainEvent } from "../../events/event-kinds";
import type { Facts } from "../../notifications/notification-rule";
import { audiencesOf, notificationOf } from "../../notifications/notification-rules";
import type { StepName, StepNotices, StepPayloads } from "./step-kinds";
import { stepOf } from "./steps";

const WORK = { code: "CC 07/2024 · 3", summary: "Rà soát dự án", department: "Phòng Đầu tư" };
const FACTS: Facts = {
  by: "Bùi Văn Ký",
  work: WORK,
  meeting: { code: "CC 07/2024", title: "Lễ chào cờ", day: "2024-07-01" },
  given: 2,
};
const BY = { ...WORK, by: "Bùi Văn Ký" };
const REASON = { reason: "Có lý do." };
const JUNE = {
  periodEnd: "2024-06-30",
  deadline: "2024-07-05",
  reportedOn: "2024-07-01",
  productNumber: "1/BC",
  productDate: "2024-07-01",
  productText: "",
};
const reported = {
  note: "Đã xong.",
  productNumber: "",
  productDate: null,
  productText: "Đã xong.",
  files: 0,
};

type Row = {
  [K in keyof StepNotices]: [kind: K, which: string, payload: StepPayloads[K], says: StepNotices[K]];
}[keyof StepNotices];

const ROWS: Row[] = [
  ["assignment.progress_logged", "as done", { note: "Đã in.", percent: 100 }, { ...BY, said: "Đã in." }],
  [
    "assignment.reported",
    "of work",
    reported,
    { ...WORK, said: "Đã xong.", periodEnd: null, requested: null },
  ],
  [
    "assignment.reported",
    "that ends a request",
    { ...reported, requested: "2024-07-31" },
    { ...WORK, said: "Đã xong.", periodEnd: null, requested: "2024-07-31" },
  ],
  [
    "assignment.reported",
    "of a period",
    { ...reported, note: "", periodEnd: "2024-06-30" },
    { ...WORK, said: "", periodEnd: "2024-06-30", requested: null },
  ],
  ["assignment.report_taken_back", "", {}, WORK],
  ["assignment.report_confirmed", "", { note: "Tốt." }, { ...BY, said: "Tốt." }],
  [
    "assignment.period_closed",
    "with the next deadline",
    { ...JUNE, note: "Tốt.", next: { periodEnd: "2024-07-31", deadline: "2024-08-01" } },
    { ...BY, said: "Tốt.", deadline: "2024-08-01" },
  ],
  ["assignment.ended", "", { ...REASON, judged: JUNE }, { ...BY, said: "Có lý do." }],
  ["assignment.report_returned", "", REASON, { ...BY, said: "Có lý do." }],
  ["assignment.reopened", "", REASON, { ...BY, said: "Có lý do." }],
  ["assignment.withdrawn", "", REASON, { ...BY, said: "Có lý do." }],
  [
    "assignment.deadline_set",
    "",
    { ...REASON, from: "2024-07-15", to: null },
    { ...BY, said: "Có lý do.", from: "2024-07-15", to: null },
  ],
  [
    "assignment.extension_requested",
    "",
    { ...REASON, from: "2024-07-15", to: "2024-07-31" },
    { ...WORK, said: "Có lý do.", from: "2024-07-15", to: "2024-07-31" },
  ],
  [
    "assignment.extension_granted",
    "until the granted day",
    { from: "2024-07-15", to: "2024-07-25", requested: "2024-07-31", note: "Lần cuối." },
    { ...BY, said: "Lần cuối.", to: "2024-07-25" },
  ],
  [
    "assignment.extension_refused",
    "",
    { ...REASON, requested: "2024-07-31" },
    { ...BY, said: "Có lý do.", requested: "2024-07-31" },
  ],
  ["assignment.urged", "", { n: 2, note: "Gấp." }, { ...BY, said: "Gấp.", n: 2 }],
  [
    "assignment.carried_over",
    "",
    { directiveId: 4, code: "CC 08/2024 · 1" },
    { ...WORK, next: "CC 08/2024 · 1" },
  ],
  ["assignment.role_changed", "", { ...REASON, to: "lead" }, { ...BY, said: "Có lý do.", role: "lead" }],
  ["assignment.officer_named", "", { personId: 6, name: "Đỗ Thư" }, BY],
  ["assignment.work_shared", "", { personId: 6, shares: [] }, BY],
  [
    "assignment.moved_to_successor",
    "from the former department",
    { from: { id: 2, name: "Phòng cũ" }, to: { id: 9, name: "Phòng mới" } },
    { ...BY, merged: "Phòng cũ" },
  ],
  ["assignment.commented", "", { text: "Làm ngay." }, { ...BY, said: "Làm ngay." }],
  ["assignment.replied", "", { text: "Đang làm." }, { ...WORK, said: "Đang làm." }],
];

it.each(ROWS)("the notification of %s %s says what its reader needs", (kind, _, payload, says) => {
  const notification = notificationOf({ kind, payload } as DomainEvent, FACTS);
  expect(notification).toEqual({ kind, payload: says });
});

it("acknowledge notifies no one", () => {
  expect(stepOf("acknowledge").notify).toBeNull();
});

it.each([
  [100, "heads"],
  [99, ""],
  [0, ""],
  [null, ""],
])("progress of %j percent is for: %s", (percent, readers) => {
  const event = {
    kind: "assignment.progress_logged",
    payload: { note: "Đang làm.", percent },
  } as DomainEvent;
  expect(audiencesOf(event).join(", ")).toBe(readers);
});

it.each<[StepName, readers: string]>([
  ["log-progress", "heads"],
  ["report-done", "follower"],
  ["take-back", "follower"],
  ["confirm", "heads, officer"],
  ["close-period", "heads, officer"],
  ["end-periodic", "heads, officer"],
  ["return", "heads, officer"],
  ["reopen", "heads, officer"],
  ["withdraw", "heads, officer"],
  ["set-deadline", "heads, officer"],
  ["request-extension", "follower"],
  ["grant-extension", "heads, officer"],
  ["refuse-extension", "heads, officer"],
  ["change-lead", "heads, officer"],
  ["urge", "heads, officer"],
  ["carry-over", "heads, officer"],
  ["move-to-successor", "heads, officer"],
  ["end-by-merger", "heads, officer"],
  ["name-officer", "officer"],
  ["share-work", "officer"],
  ["hand-over", "officer"],
  ["comment", "heads, officer"],
  ["reply", "follower"],
])("%s notifies %s", (name, readers) => {
  expect(stepOf(name).notify?.to.join(", ")).toBe(readers);
});
