import { beforeEach, describe, expect, it } from "vitest";
import { type Actor, SYSTEM } from "@/domain/actor";
import type { DomainEvent } from "@/domain/events/event-kinds";
import type { Database } from "./client";
import { type EventSubject, recordEvent } from "./record-event";
import { notifications } from "./schema/notifications";
import { testDatabase } from "./test-database";
import {
  adminGrant,
  clerkGrant,
  headGrant,
  JULY_FIRST,
  leaderGrant,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
  makeMeeting,
  staffGrant,
} from "./test-factories";
import { write } from "./write";

const READ_BEFORE = "2024-06-01T00:00:00.000Z";
let db: Database;
let own: number;
let issued: ReturnType<typeof makeIssuedDirective>;
let work: { directiveId: number; assignmentId: number };
let cast: Record<"leader" | "clerk" | "admin" | "head" | "staff" | "other", ReturnType<typeof makeActor>>;

beforeEach(() => {
  db = testDatabase();
  own = makeDepartment(db, { name: "Văn phòng" }).id;
  cast = {
    leader: makeActor(db, [leaderGrant]),
    clerk: makeActor(db, [clerkGrant]),
    admin: makeActor(db, [adminGrant]),
    head: makeActor(db, [headGrant(own)]),
    staff: makeActor(db, [staffGrant(own)]),
    other: makeActor(db, [headGrant(makeDepartment(db).id)]),
  };
  issued = makeIssuedDirective(db, { leadId: own, summary: "Rà soát", number: 7, code: "CC 07/2024 · 7" });
  work = { directiveId: issued.directive.id, assignmentId: issued.lead.id };
});

const happen = (actor: Actor, kind: string, payload: object, subject: EventSubject) =>
  write(db, (tx) => recordEvent(tx, actor, { kind, payload } as DomainEvent, subject, JULY_FIRST));
const all = () => db.select().from(notifications).all();
/** Who has which notifications, by the names of the cast. */
const notified = () =>
  all()
    .map(({ userId }) => Object.entries(cast).find(([, one]) => one.userId === userId)?.[0] ?? "?")
    .sort()
    .join(" ");

describe("an event", () => {
  it("notifies with the facts of its work, and leads to it", () => {
    const eventId = happen(cast.leader, "assignment.commented", { text: "Làm nhanh hơn." }, work);
    expect(all()).toMatchObject([
      {
        userId: cast.head.userId,
        kind: "assignment.commented",
        key: `event:${eventId}`,
        eventId,
        meetingId: null,
        ...work,
        at: JULY_FIRST.toISOString(),
        payload: {
          by: cast.leader.name,
          code: "CC 07/2024 · 7",
          summary: "Rà soát",
          department: "Văn phòng",
        },
      },
    ]);
  });

  it("notifies with the facts of its meeting", () => {
    const { id: meetingId } = makeMeeting(db, {
      status: "cancelled",
      code: "CC 08/2024",
      title: "Lễ chào cờ",
      heldOn: "2024-08-05",
    });
    happen(cast.clerk, "meeting.cancelled", { reason: "Bão." }, { meetingId });
    expect(notified()).toBe("head leader other");
    expect(all()[0]).toMatchObject({
      meetingId,
      directiveId: null,
      assignmentId: null,
      payload: { title: "Lễ chào cờ", day: "2024-08-05", said: "Bão." },
    });
  });

  it("of no person notifies those in its audience, and one of a person does not notify that person", () => {
    happen(cast.admin, "incident.recorded", { number: 2, serious: false }, {});
    expect(notified()).toBe("");
    happen(SYSTEM, "incident.recorded", { number: 2, serious: false }, {});
    expect(notified()).toBe("admin");
    expect(all()[0]?.payload).toEqual({ number: 2, by: "Hệ thống" });
  });

  it("has empty facts where its work is not known", () => {
    happen(cast.leader, "subtask.added", { userId: cast.staff.userId, title: "Lập bảng", dueOn: null }, {});
    expect(all()[0]?.payload).toEqual({
      by: cast.leader.name,
      code: "",
      summary: "",
      department: "",
      title: "Lập bảng",
      dueOn: null,
    });
  });

  it.each([
    ["planned", "head leader other"],
    ["draft", ""],
    ["submitted", ""],
  ] as const)("that plans a meeting, which is %s now, notifies: %s", (status, expected) => {
    const { id: meetingId } = makeMeeting(db, { status });
    happen(cast.clerk, "meeting.planned", { title: "Họp", heldOn: "2024-07-08" }, { meetingId });
    expect(notified()).toBe(expected);
  });

  it.each([
    ["meeting.signed", 1],
    ["meeting.supplemented", undefined],
  ])("%s says how many directives a head's departments have: %s", (kind, directives) => {
    const meetingId = issued.directive.meetingId ?? 0;
    happen(SYSTEM, kind, { signedBy: "Phạm Ký", code: "CC 07/2024 BS1" }, { meetingId });
    const given = ({ userId }: Actor) =>
      all().find((one) => one.userId === userId)?.payload as { directives?: number } | undefined;
    expect(given(cast.head)?.directives).toBe(directives);
    expect(given(cast.other)).toBeUndefined();
    expect(given(cast.clerk)?.directives).toBe(directives === undefined ? undefined : 0);
  });
});

describe("an event of a checklist", () => {
  const change = (userId: number | null, formerUserId: number | null) => {
    const after = { title: "Lập bảng", name: "Đỗ Thử", dueOn: null };
    happen(
      cast.head,
      "subtask.changed",
      { userId, formerUserId, after },
      {
        directiveId: work.directiveId,
        checklistOf: work.assignmentId,
      },
    );
  };

  it("notifies whom it names, and leads to the assignment of the checklist", () => {
    change(cast.staff.userId, null);
    expect(all()).toMatchObject([{ userId: cast.staff.userId, ...work }]);
  });

  it("notifies the person and the former person, except the one who acts", () => {
    change(cast.staff.userId, cast.clerk.userId);
    expect(notified()).toBe("clerk staff");
    change(null, cast.leader.userId);
    expect(notified()).toBe("clerk leader staff");
    change(cast.head.userId, cast.head.userId);
    change(null, null);
    expect(notified()).toBe("clerk leader staff");
  });
});

describe("a person who acts has read the earlier notifications", () => {
  /** Notifications of the clerk and one of the leader, by what they are about. */
  function arrive(): void {
    const meetingId = issued.directive.meetingId ?? 0;
    const another = makeIssuedDirective(db).lead.id;
    const clerk = { userId: cast.clerk.userId };
    const common = { kind: "deadline.near", payload: {}, at: "", pace: "none" as const };
    db.insert(notifications)
      .values([
        { ...common, ...clerk, key: "work", assignmentId: work.assignmentId },
        { ...common, ...clerk, key: "work of meeting", assignmentId: work.assignmentId, meetingId },
        { ...common, ...clerk, key: "read", assignmentId: work.assignmentId, readAt: READ_BEFORE },
        { ...common, ...clerk, key: "withdrawn", assignmentId: work.assignmentId, withdrawnAt: READ_BEFORE },
        { ...common, ...clerk, key: "other work", assignmentId: another },
        { ...common, ...clerk, key: "meeting", meetingId },
        { ...common, ...clerk, key: "nothing" },
        { ...common, userId: cast.leader.userId, key: "leader's", assignmentId: work.assignmentId },
      ])
      .run();
  }
  const readNow = () =>
    all()
      .flatMap(({ key, readAt }) => (readAt === JULY_FIRST.toISOString() ? [key] : []))
      .join(", ");

  it.each<[string, "assignment" | "meeting" | "both" | "neither", string]>([
    ["assignment.urged", "assignment", "work, work of meeting"],
    ["assignment.urged", "both", "work, work of meeting"],
    ["assignment.issued", "assignment", ""],
    ["meeting.opened", "meeting", "work of meeting, meeting"],
    ["settings.changed", "neither", ""],
  ])("with %s about %s: %s", (kind, about, expected) => {
    arrive();
    const meetingId = issued.directive.meetingId ?? 0;
    const { assignmentId } = work;
    const subjects = {
      assignment: { assignmentId },
      meeting: { meetingId },
      both: { assignmentId, meetingId },
      neither: {},
    };
    happen(cast.clerk, kind, { role: "lead", deadline: null, departmentId: own }, subjects[about]);
    expect(readNow()).toBe(expected);
    expect(all().find(({ key }) => key === "read")?.readAt).toBe(READ_BEFORE);
  });

  it("but the system reads none, nor does who changes the checklist alone", () => {
    arrive();
    happen(SYSTEM, "assignment.urged", {}, { assignmentId: work.assignmentId });
    happen(cast.clerk, "subtask.settled", {}, { checklistOf: work.assignmentId });
    expect(readNow()).toBe("");
  });
});
