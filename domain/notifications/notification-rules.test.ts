import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { CATALOG, LOCALES } from "@/messages/catalog";
import type { StepNotices } from "../directives/steps/step-kinds";
import { DONE, NOTICES_BY_HAND, WORK } from "../directives/steps/test-steps";
import type { DomainEvent, EventKind } from "../events/event-kinds";
import { audiencesOf, NOTIFICATION_RULES } from "./notification-rules";
import { pathOfNotification, pathOfSubject } from "./path";
import type { Notification, NotificationKind, NotificationPayloads } from "./payloads";
import { notificationWords } from "./words";

const days = { from: "2024-07-15", to: "2024-07-31" };
const minutes = { code: "CC 07/2024", title: "Lễ chào cờ" };

/** Something of each notification of a step. */
const ofSteps = <T>(of: (notice: (typeof NOTICES_BY_HAND)[keyof StepNotices]) => T) =>
  Object.fromEntries(Object.entries(NOTICES_BY_HAND).map(([kind, notice]) => [kind, of(notice)])) as Record<
    keyof StepNotices,
    T
  >;

const SAMPLES: NotificationPayloads = {
  ...(ofSteps(({ sample }) => sample) as StepNotices),
  "meeting.planned": { by: "Lê Thử", title: "Lễ chào cờ", day: "2024-07-01" },
  "meeting.postponed": { title: "Lễ chào cờ", ...days, said: "Bão." },
  "meeting.cancelled": { title: "Lễ chào cờ", day: "2024-07-01", said: "Bão." },
  "meeting.submitted": { by: "Lê Thử", ...minutes },
  "meeting.sent_back": { by: "Lê Thử", ...minutes, said: "Thiếu hạn." },
  "meeting.signed": { signedBy: "Lê Thử", ...minutes, directives: 3 },
  "meeting.supplemented": { code: "CC 07/2024", supplement: "CC 07/2024 BS1" },
  "directive.issued": { by: "Đỗ Thư", code: "GV 2024 · 3", summary: WORK.summary },
  "directive.decision_lapsed": { ...WORK, decision: "carry-over", meeting: "CC 08/2024" },
  "directive.following_leader_named": { by: "Lê Thử", code: WORK.code, summary: WORK.summary },
  "assignment.issued": { ...DONE, role: "lead", deadline: null },
  "subtask.added": { ...WORK, by: "Lê Thử", title: "Lập danh sách", dueOn: "2024-07-12" },
  "subtask.changed": { ...WORK, by: "Lê Thử", title: "Lập danh sách", name: "Đỗ Thử", dueOn: "2024-07-12" },
  "department.deputy_named": { by: "Lê Thử", department: WORK.department, ...days },
  "department.head_named": { by: "Lê Thử", department: WORK.department, from: "2024-07-15" },
  "privacy.asked": { number: 3, by: "Lê Thử" },
  "privacy.answered": { number: 3, said: "Sẽ làm." },
  "privacy.extended": { number: 3, said: "Cần thêm thời gian." },
  "privacy.done": { number: 3, said: "Đã sửa." },
  "incident.recorded": { number: 2, by: "Lê Thử" },
  "user.unused_warned": { account: "le.thu", day: "2024-08-16" },
  "user.disabled_unused": { account: "le.thu", days: 45 },
  "deadline.near": { ...WORK, deadline: "2024-07-31", asOf: "2024-07-26", workingDays: 3 },
  "deadline.today": { ...WORK, deadline: "2024-07-31", asOf: "2024-07-31" },
  "deadline.passed": { ...WORK, deadline: "2024-07-31", asOf: "2024-08-04", daysLate: 4 },
};
const KINDS = Object.keys(SAMPLES) as NotificationKind[];
const sample = (kind: NotificationKind) => ({ kind, payload: SAMPLES[kind] }) as Notification;

function sentence(locale: (typeof LOCALES)[number], one: Notification): string {
  const onError = (error: Error) => {
    throw error;
  };
  const t = createTranslator({ locale, messages: CATALOG[locale], namespace: "notifications", onError });
  const { title, text, values } = notificationWords(one);
  return `${t(title)}: ${t(text, values)}`;
}

/** Who is notified of what, by hand. An event that is not listed here sends no notifications. */
const DEPARTMENT = "heads, officer";
const EVERYBODY = "all-heads, clerks, leaders";
const AUDIENCES: Partial<Record<EventKind, string>> = {
  ...ofSteps(({ to }) => to.join(", ")),
  "meeting.planned": EVERYBODY,
  "meeting.postponed": EVERYBODY,
  "meeting.cancelled": EVERYBODY,
  "meeting.submitted": "leaders",
  "meeting.sent_back": "secretary",
  "meeting.signed": "given, secretary",
  "meeting.supplemented": "given",
  "directive.decision_lapsed": "follower, secretary",
  "directive.following_leader_named": "follower",
  "directive.issued": "follower",
  "assignment.issued": DEPARTMENT,
  "subtask.added": "named",
  "subtask.changed": "named",
  "department.deputy_named": "named",
  "department.head_named": "named",
  "privacy.asked": "admins",
  "privacy.answered": "named",
  "privacy.extended": "named",
  "privacy.done": "named",
  "incident.recorded": "admins",
  "user.unused_warned": "named",
  "user.disabled_unused": "admins",
};

describe("the audience", () => {
  it("of each event is that of the table", () => {
    const rules = Object.entries(NOTIFICATION_RULES);
    const found = rules.flatMap(([kind, rule]) => (rule ? [[kind, rule.to.join(", ")]] : []));
    expect(Object.fromEntries(found)).toEqual(AUDIENCES);
  });

  it.each([
    [undefined, ""],
    ["Sáp nhập phòng.", DEPARTMENT],
  ])("of an assignment given for the reason %s is “%s”", (reason, audience) => {
    const payload = { departmentId: 2, role: "lead" as const, deadline: null, ...(reason ? { reason } : {}) };
    const event = { kind: "assignment.issued", payload } as DomainEvent;
    expect(audiencesOf(event).join(", ")).toBe(audience);
  });
});

describe("work given between meetings", () => {
  const issued = (order?: { notedBy: string | null }) =>
    audiencesOf({
      kind: "directive.issued",
      payload: {
        code: "GV 2024 · 1",
        ...(order ? { order: { origin: "order", givenBy: "Lê Thử", contentHash: "0", ...order } } : {}),
      },
    }).join(", ");

  it("is notified to its departments, and to the leader in whose name a clerk recorded it", () => {
    const payload = { departmentId: 2, role: "lead" as const, deadline: null, order: "GV 2024 · 1" };
    expect(audiencesOf({ kind: "assignment.issued", payload } as DomainEvent).join(", ")).toBe(DEPARTMENT);
    expect([issued(), issued({ notedBy: null }), issued({ notedBy: "Đỗ Thư" })]).toEqual([
      "",
      "",
      "follower",
    ]);
  });
});

describe("the list of notification rules", () => {
  it("has words for every kind of notification, and for nothing else", () => {
    const notified = Object.entries(NOTIFICATION_RULES).flatMap(([kind, rule]) => (rule ? [kind] : []));
    const calendar = ["deadline.near", "deadline.today", "deadline.passed"];
    expect([...notified, ...calendar].sort()).toEqual([...KINDS].sort());
  });

  it.each(LOCALES)("words every kind as a whole sentence (%s)", (locale) => {
    for (const kind of KINDS) {
      const said = sentence(locale, sample(kind));
      expect(said, kind).toMatch(/^\p{Lu}.*: .*\.$/u);
      expect(said, kind).not.toMatch(/[{}]|undefined|null|\d{4}-\d\d-\d\d/);
    }
  });

  it("writes days as an office does, and a missing day in words", () => {
    const changed = sentence("vi", sample("assignment.deadline_set"));
    expect(changed).toContain("trước đây không có hạn, nay ngày 31/07/2024");
    expect(notificationWords(sample("assignment.deadline_set")).said).toBe(DONE.said);
  });

  it("distinguishes the report of a period from a report that the work is done", () => {
    const reported = (periodEnd: string | null) =>
      sentence("vi", {
        kind: "assignment.reported",
        payload: { ...WORK, said: "", periodEnd, requested: null },
      });
    expect(reported("2024-06-30")).toContain("báo cáo kỳ hết ngày 30/06/2024");
    expect(reported(null)).toContain("báo cáo hoàn thành chỉ đạo");
  });

  it("counts the directives given to the reader's departments, and says nothing about zero", () => {
    const signed = (directives: number) =>
      sentence("vi", {
        kind: "meeting.signed",
        payload: { ...SAMPLES["meeting.signed"], directives },
      });
    expect(signed(3)).toContain("được giao 3 chỉ đạo");
    expect(signed(0)).not.toContain("được giao");
  });
});

describe("the address of a notification", () => {
  const at = { meetingId: null, directiveId: 5, assignmentId: 9 };
  const at9 = (form: string) => `/directives/5?open=9&form=${form}#${form}-9`;
  const WORK_FORM = "/directives/5?open=9&form=work#work-9";
  const ASSIGNMENT = "/directives/5?open=9#assignment-9";
  /** The form or page that each kind needs. */
  const PATHS: Record<NotificationKind, string> = {
    ...ofSteps(({ leadsTo }) => (leadsTo === "assignment" ? ASSIGNMENT : at9(leadsTo))),
    "meeting.planned": "/meetings/7",
    "meeting.postponed": "/meetings/7",
    "meeting.cancelled": "/meetings/7",
    "meeting.submitted": "/meetings/7/sign",
    "meeting.sent_back": "/meetings/7/edit",
    "meeting.signed": "/meetings/7",
    "meeting.supplemented": "/meetings/7",
    "directive.issued": "/directives/5",
    "directive.decision_lapsed": ASSIGNMENT,
    "directive.following_leader_named": "/directives/5",
    "assignment.issued": WORK_FORM,
    "subtask.added": "/directives/5?open=9&form=checklist#checklist-9",
    "subtask.changed": "/directives/5?open=9&form=checklist#checklist-9",
    "department.deputy_named": "/",
    "department.head_named": "/",
    "privacy.asked": "/admin/privacy",
    "privacy.answered": "/account/privacy",
    "privacy.extended": "/account/privacy",
    "privacy.done": "/account/privacy",
    "incident.recorded": "/admin/privacy",
    "user.unused_warned": "/account",
    "user.disabled_unused": "/admin/users",
    "deadline.near": WORK_FORM,
    "deadline.today": WORK_FORM,
    "deadline.passed": WORK_FORM,
  };
  const none = { meetingId: null, directiveId: null, assignmentId: null };
  const subjectOf = (kind: string) => {
    if (kind.startsWith("meeting.")) return { ...none, meetingId: 7 };
    if (kind === "directive.issued" || kind === "directive.following_leader_named") {
      return { ...at, assignmentId: null };
    }
    return /^(directive|assignment|subtask|deadline)/.test(kind) ? at : none;
  };

  it.each(Object.entries(PATHS))("of %s is %s", (kind, path) => {
    expect(pathOfNotification({ kind, ...subjectOf(kind) })).toBe(path);
  });

  it("is that of its subject for a kind of an earlier version", () => {
    expect(pathOfNotification({ kind: "assignment.once", ...at })).toBe(ASSIGNMENT);
    expect(pathOfSubject({ ...at, assignmentId: null })).toBe("/directives/5");
    expect(pathOfSubject({ ...none, meetingId: 7 })).toBe("/meetings/7");
  });
});
