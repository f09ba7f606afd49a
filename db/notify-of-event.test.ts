import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/domain/actor";
import type { Database } from "./client";
import { nameDeputy } from "./mutations/departments/name-deputy";
import { changeLead } from "./mutations/directives/change-lead";
import { joinDepartment } from "./mutations/directives/join-department";
import { nameFollowingLeader } from "./mutations/directives/name-following-leader";
import { takeStep } from "./mutations/directives/take-step";
import { planMeeting } from "./mutations/meetings/plan-meeting";
import { postponeMeeting } from "./mutations/meetings/postpone-meeting";
import { sendBackMeeting } from "./mutations/meetings/send-back-meeting";
import { signMeeting } from "./mutations/meetings/sign-meeting";
import { submitMeeting } from "./mutations/meetings/submit-meeting";
import { proposeDirective } from "./mutations/minutes/propose-directive";
import { contentHashOf } from "./queries/meetings/content-hash";
import { findMeetingRecord } from "./queries/meetings/find-meeting-record";
import { assignments, directives } from "./schema/directives";
import { meetings } from "./schema/meetings";
import { notifications } from "./schema/notifications";
import { deputies, grants, users } from "./schema/users";
import { makeAgency, NO_FIELDS } from "./test-agency";
import {
  headGrant,
  JULY_FIRST,
  leaderGrant,
  makeActor,
  makeIssuedDirective,
  staffGrant,
} from "./test-factories";

const now = JULY_FIRST;
const product = { productNumber: "2/BC", productDate: "2024-07-01", note: "Đã xong.", files: [] };

/** Who received which notifications since the agency was created, by the names of its actors. */
function notifiedIn(a: ReturnType<typeof makeAgency>, more: Record<string, Actor> = {}) {
  const before = new Set(
    a.db
      .select({ id: notifications.id })
      .from(notifications)
      .all()
      .map(({ id }) => id),
  );
  const names = new Map(Object.entries({ ...a.actors, ...more }).map(([name, { userId }]) => [userId, name]));
  return (kind?: string) =>
    a.db
      .select()
      .from(notifications)
      .orderBy(asc(notifications.id))
      .all()
      .filter((one) => !before.has(one.id) && (kind === undefined || one.kind === kind))
      .map((one) => names.get(one.userId) ?? "another")
      .sort();
}

const shown = (db: Database, id: number) => {
  const row = db.select().from(assignments).where(eq(assignments.id, id)).get();
  return { assignmentId: id, version: row?.version ?? 0 };
};

describe("notifications", () => {
  it("of a leader's decision go to the department's heads and its officer, and to nobody else", () => {
    const a = makeAgency();
    const id = a.issued.lead.id;
    takeStep(
      a.db,
      a.actors.head,
      "name-officer",
      { ...shown(a.db, id), personId: a.actors.staff.personId },
      now,
    );
    const notified = notifiedIn(a);
    takeStep(a.db, a.actors.leader, "comment", { assignmentId: id, text: "Làm nhanh hơn." }, now);
    expect(notified()).toEqual(["head", "staff"]);
  });

  it("of a report or a reply go to the leader who follows the directive; to every leader if that person has left", () => {
    const a = makeAgency();
    const second = makeActor(a.db, [leaderGrant]);
    const { directive, lead } = makeIssuedDirective(a.db, {
      leadId: a.own.id,
      followingLeaderUserId: second.userId,
    });
    const notified = notifiedIn(a, { second });
    takeStep(a.db, a.actors.head, "report-done", { ...shown(a.db, lead.id), ...product }, now);
    expect(notified("assignment.reported")).toEqual(["second"]);
    a.db.update(users).set({ disabledAt: now.toISOString() }).where(eq(users.id, second.userId)).run();
    takeStep(a.db, a.actors.staff, "comment", { assignmentId: lead.id, text: "Đã gửi." }, now);
    expect(notified("assignment.replied")).toEqual(["leader"]);
    expect(directive.followingLeaderUserId).toBe(second.userId);
  });

  it("never go to the actor, whatever the actor's other roles", () => {
    const a = makeAgency();
    a.db
      .insert(grants)
      .values({ userId: a.actors.leader.userId, ...headGrant(a.own.id) })
      .run();
    const notified = notifiedIn(a);
    takeStep(a.db, a.actors.leader, "comment", { assignmentId: a.issued.lead.id, text: "Ý kiến." }, now);
    expect(notified()).toEqual(["head"]);
  });

  it("go once to a person who is head and officer, and not to disabled accounts", () => {
    const a = makeAgency();
    const id = a.issued.lead.id;
    takeStep(
      a.db,
      a.actors.head,
      "name-officer",
      { ...shown(a.db, id), personId: a.actors.head.personId },
      now,
    );
    const notified = notifiedIn(a);
    takeStep(a.db, a.actors.leader, "comment", { assignmentId: id, text: "Ý kiến." }, now);
    expect(notified()).toEqual(["head"]);
    const locked = { disabledAt: now.toISOString() };
    a.db.update(users).set(locked).where(eq(users.id, a.actors.head.userId)).run();
    takeStep(a.db, a.actors.leader, "comment", { assignmentId: id, text: "Ý kiến nữa." }, now);
    expect(notified()).toEqual(["head"]);
  });

  it("go to a deputy from the first to the last day of the deputyship", () => {
    const a = makeAgency();
    const deputy = makeActor(a.db, [staffGrant(a.own.id)], {});
    const days = { fromDay: "2024-07-02", toDay: "2024-07-05" };
    a.db
      .insert(deputies)
      .values({ userId: deputy.userId, departmentId: a.own.id, ...days })
      .run();
    const notified = notifiedIn(a, { deputy });
    const on = (day: string) => {
      const text = `Ý kiến ngày ${day}`;
      // Ten in the evening, UTC, is the next day in the agency.
      const at = new Date(`${day}T22:00:00Z`);
      takeStep(a.db, a.actors.leader, "comment", { assignmentId: a.issued.lead.id, text }, at);
      return notified().filter((who) => who === "deputy").length;
    };
    expect([on("2024-06-30"), on("2024-07-01"), on("2024-07-04"), on("2024-07-05")]).toEqual([0, 1, 2, 2]);
  });

  it("of a new deputy go to that person only", () => {
    const a = makeAgency();
    const userId = a.actors.staff.userId;
    const days = { fromDay: "2024-07-02", toDay: "2024-07-05" };
    nameDeputy(a.db, a.actors.head, { departmentId: a.own.id, userId, ...days }, JULY_FIRST);
    const named = eq(notifications.kind, "department.deputy_named");
    expect(a.db.select().from(notifications).where(named).all()).toMatchObject([{ userId }]);
  });

  it("of submitted minutes go to the leaders, of returned minutes to the person who submitted them", () => {
    const a = makeAgency();
    const { meetingId } = a.submitted;
    const first = a.db.select().from(notifications).where(eq(notifications.meetingId, meetingId)).all();
    expect(first.map(({ kind, userId }) => [kind, userId])).toEqual([
      ["meeting.submitted", a.actors.leader.userId],
    ]);
    const notified = notifiedIn(a);
    const { version } = a.meeting(meetingId) ?? { version: 0 };
    sendBackMeeting(a.db, a.actors.leader, { meetingId, version, reason: "Thiếu hạn." }, now);
    expect(notified()).toEqual(["clerk"]);
  });

  it("of a signature go to each head once, with the number of their departments' directives, and to the secretary", () => {
    const a = makeAgency();
    const { meetingId } = a.draft;
    const give = (leadId: number, coordinating: number[]) =>
      proposeDirective(a.db, a.actors.clerk, {
        ...NO_FIELDS,
        meetingId,
        summary: "Việc",
        text: "Việc.",
        leadId,
        coordinating,
      });
    give(a.own.id, [a.other.id]);
    give(a.own.id, []);
    submitMeeting(a.db, a.actors.clerk, { meetingId, version: a.meeting(meetingId)?.version ?? 0 }, now);
    const record = findMeetingRecord(a.db, a.actors.leader, meetingId);
    if (!record) throw new Error("no record");
    const notified = notifiedIn(a);
    signMeeting(a.db, a.actors.leader, { meetingId, contentHash: contentHashOf(record) }, now);
    expect(notified()).toEqual(["clerk", "head", "otherHead"]);
    const counts = a.db.select().from(notifications).where(eq(notifications.kind, "meeting.signed")).all();
    const given = ({ userId }: Actor) =>
      counts.find((one) => one.userId === userId)?.payload as { directives: number };
    expect(given(a.actors.head).directives).toBe(2);
    expect(given(a.actors.otherHead).directives).toBe(1);
    expect(given(a.actors.clerk).directives).toBe(0);
  });

  it("of a planned meeting go to heads, clerks and leaders; of minutes written afterwards to nobody", () => {
    const a = makeAgency();
    const notified = notifiedIn(a);
    const plan = { seriesId: a.line.id, title: "Họp", heldOn: "2024-07-08", programme: null };
    const times = { startsAt: "", endsAt: "", place: "" };
    planMeeting(a.db, a.actors.clerk, { ...plan, ...times, begin: "draft" }, now);
    expect(notified()).toEqual([]);
    const meetingId = planMeeting(a.db, a.actors.clerk, { ...plan, ...times, begin: "planned" }, now);
    expect(notified("meeting.planned")).toEqual(["head", "leader", "otherHead"]);
    const { version } = a.db.select().from(meetings).where(eq(meetings.id, meetingId)).get() ?? {
      version: 0,
    };
    const later = { meetingId, version, heldOn: "2024-07-15", reason: "Bão." };
    postponeMeeting(a.db, a.actors.leader, later, now);
    expect(notified("meeting.postponed")).toEqual(["clerk", "head", "otherHead"]);
  });

  it("of a new lead go to both departments, of a joining department to that one, of a new following leader to that person", () => {
    const a = makeAgency();
    const second = makeActor(a.db, [leaderGrant]);
    const directiveId = a.issued.directive.id;
    const notified = notifiedIn(a, { second });
    joinDepartment(a.db, a.actors.leader, { directiveId, departmentId: a.other.id, reason: "Cần." }, now);
    expect(notified("assignment.issued")).toEqual(["otherHead"]);
    changeLead(a.db, a.actors.leader, { directiveId, departmentId: a.other.id, reason: "Đúng việc." }, now);
    expect(notified("assignment.role_changed")).toEqual(["head", "otherHead"]);
    const { version } = a.db.select().from(directives).where(eq(directives.id, directiveId)).get() ?? {
      version: 0,
    };
    nameFollowingLeader(a.db, a.actors.leader, { directiveId, version, userId: second.userId }, now);
    expect(notified("directive.following_leader_named")).toEqual(["second"]);
  });
});

describe("a person who acts on an assignment", () => {
  it("has read its earlier notifications, and no others", () => {
    const a = makeAgency();
    const unread = () =>
      a.db
        .select()
        .from(notifications)
        .where(eq(notifications.userId, a.actors.leader.userId))
        .all()
        .flatMap(({ kind, readAt }) => (readAt === null ? [kind] : []));
    expect(unread().sort()).toEqual(["assignment.reported", "meeting.submitted"]);
    takeStep(a.db, a.actors.leader, "confirm", { ...shown(a.db, a.reported.lead.id), note: "" }, now);
    expect(unread()).toEqual(["meeting.submitted"]);
  });
});
