import { describe, expect, it } from "vitest";
import { DONE, WORK } from "../directives/steps/test-steps";
import type { DomainEvent } from "../events/event-kinds";
import { type Facts, reasonPayload } from "./notification-rule";
import { audiencesOf, notificationOf } from "./notification-rules";

const FACTS: Facts = {
  by: "Lê Thử",
  work: WORK,
  meeting: { code: "CC 07/2024", title: "Lễ chào cờ", day: "2024-07-01" },
  given: 3,
};

describe("the notification of an event", () => {
  it.each<[kind: string, event: object, payload: object]>([
    [
      "meeting.planned",
      { title: "Họp giao ban", heldOn: "2024-07-08" },
      { by: "Lê Thử", title: "Họp giao ban", day: "2024-07-08" },
    ],
    [
      "meeting.postponed",
      { from: "2024-07-01", to: "2024-07-08", reason: "Bão." },
      { title: "Lễ chào cờ", from: "2024-07-01", to: "2024-07-08", said: "Bão." },
    ],
    ["meeting.cancelled", { reason: "Bão." }, { title: "Lễ chào cờ", day: "2024-07-01", said: "Bão." }],
    ["meeting.submitted", {}, { by: "Lê Thử", code: "CC 07/2024", title: "Lễ chào cờ" }],
    [
      "meeting.sent_back",
      { reason: "Thiếu hạn." },
      { by: "Lê Thử", code: "CC 07/2024", title: "Lễ chào cờ", said: "Thiếu hạn." },
    ],
    [
      "meeting.signed",
      { signedBy: "Phạm Ký" },
      { signedBy: "Phạm Ký", code: "CC 07/2024", title: "Lễ chào cờ", directives: 3 },
    ],
    [
      "meeting.supplemented",
      { code: "CC 07/2024 BS1" },
      { code: "CC 07/2024", supplement: "CC 07/2024 BS1" },
    ],
    [
      "directive.decision_lapsed",
      { decision: "carry-over", meeting: "CC 08/2024", department: "Phòng Khác" },
      { ...WORK, department: "Phòng Khác", decision: "carry-over", meeting: "CC 08/2024" },
    ],
    ["directive.following_leader_named", {}, { by: "Lê Thử", code: WORK.code, summary: WORK.summary }],
    [
      "assignment.issued",
      { role: "lead", deadline: "2024-07-31", reason: "Sáp nhập." },
      { ...WORK, by: "Lê Thử", role: "lead", deadline: "2024-07-31", said: "Sáp nhập." },
    ],
    [
      "assignment.issued",
      { role: "lead", deadline: null, order: "GV 2024 · 1" },
      { ...WORK, by: "Lê Thử", role: "lead", deadline: null, said: "" },
    ],
    [
      "subtask.added",
      { userId: 4, title: "Lập danh sách", dueOn: "2024-07-12" },
      { ...WORK, by: "Lê Thử", title: "Lập danh sách", dueOn: "2024-07-12" },
    ],
    [
      "subtask.changed",
      { userId: 4, formerUserId: null, after: { title: "Lập bảng", name: "Đỗ Thử", dueOn: null } },
      { ...WORK, by: "Lê Thử", title: "Lập bảng", name: "Đỗ Thử", dueOn: null },
    ],
    [
      "department.deputy_named",
      { department: "Văn phòng", from: "2024-07-02", to: "2024-07-05" },
      { by: "Lê Thử", department: "Văn phòng", from: "2024-07-02", to: "2024-07-05" },
    ],
    [
      "department.head_named",
      { department: "Văn phòng", from: "2024-07-02" },
      { by: "Lê Thử", department: "Văn phòng", from: "2024-07-02" },
    ],
    ["privacy.asked", { number: 3 }, { number: 3, by: "Lê Thử" }],
    ["privacy.answered", { number: 3, answer: "Sẽ làm." }, { number: 3, said: "Sẽ làm." }],
    ["privacy.extended", { number: 3, reason: "Chưa xong." }, { number: 3, said: "Chưa xong." }],
    ["privacy.done", { number: 3, result: "Đã sửa." }, { number: 3, said: "Đã sửa." }],
    ["incident.recorded", { number: 2 }, { number: 2, by: "Lê Thử" }],
    ["user.unused_warned", { account: "le.thu", on: "2024-08-16" }, { account: "le.thu", day: "2024-08-16" }],
    ["user.disabled_unused", { account: "le.thu", days: 45 }, { account: "le.thu", days: 45 }],
  ])("%s says what is needed and no more", (kind, event, payload) => {
    const notification = notificationOf({ kind, payload: event } as DomainEvent, FACTS);
    expect(notification).toEqual({ kind, payload });
  });

  it("with a reason says who acted, on which work, and why", () => {
    const said = reasonPayload({ reason: DONE.said }, FACTS);
    expect(said).toEqual({ ...WORK, by: "Lê Thử", said: DONE.said });
  });

  it.each(["meeting.opened", "subtask.settled", "assignment.undone", "user.signed_in"])(
    "%s does not exist: it concerns no one",
    (kind) => {
      const event = { kind, payload: {} } as DomainEvent;
      expect(audiencesOf(event)).toEqual([]);
      expect(() => notificationOf(event, FACTS)).toThrow(kind);
    },
  );

  it("does not exist where its event has no reader", () => {
    const event = { kind: "subtask.added", payload: { userId: null } } as DomainEvent;
    expect(() => notificationOf(event, FACTS)).toThrow("subtask.added");
  });
});

describe("the audience of a subtask", () => {
  it.each([
    [4, "named"],
    [null, ""],
  ])("that is added for user %s is “%s”", (userId, audience) => {
    expect(audiencesOf({ kind: "subtask.added", payload: { userId } } as DomainEvent).join(", ")).toBe(
      audience,
    );
  });

  it.each([
    [4, 5, "named"],
    [4, null, "named"],
    [null, 5, "named"],
    [null, null, ""],
  ])("that is for user %s and was for user %s is “%s”", (userId, formerUserId, audience) => {
    const event = { kind: "subtask.changed", payload: { userId, formerUserId } } as DomainEvent;
    expect(audiencesOf(event).join(", ")).toBe(audience);
  });
});
