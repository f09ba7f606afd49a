import { desc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { takeStep } from "@/db/mutations/directives/take-step";
import { undoStep } from "@/db/mutations/directives/undo-step";
import { planMeeting } from "@/db/mutations/meetings/plan-meeting";
import { signMeeting } from "@/db/mutations/meetings/sign-meeting";
import { submitMeeting } from "@/db/mutations/meetings/submit-meeting";
import { addAgendaItem } from "@/db/mutations/minutes/add-agenda-item";
import { addParticipant } from "@/db/mutations/minutes/add-participant";
import { proposeDirective } from "@/db/mutations/minutes/propose-directive";
import { contentHashOf } from "@/db/queries/meetings/content-hash";
import { findMeetingRecord } from "@/db/queries/meetings/find-meeting-record";
import { assignments, directives } from "@/db/schema/directives";
import { events } from "@/db/schema/events";
import { meetings } from "@/db/schema/meetings";
import type { Random } from "@/db/seed/random";
import { NO_FIELDS } from "@/db/test-agency";
import type { Person, Unit, YearAgency } from "./make-agency";
import { dayOf, type Expectation, type Work } from "./rules";

type Row = typeof assignments.$inferSelect;
/** An assignment with the facts that the rules need. */
type Share = { id: number; unit: Unit; leader: Person; work: Work };
/** The effect of an act on the rules, and whom it concerns. */
type Done = { by: Person; kind: string; to: number[]; change?: Partial<Work> };

const DAY_MS = 86_400_000;
const addDays = (day: string, days: number) =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** The year's people: they hold meetings and work on the directives, through the app's own mutations. */
export class PeopleAtWork {
  private readonly shares: Share[] = [];

  constructor(
    private readonly db: Database,
    private readonly random: Random,
    private readonly agency: YearAgency,
    private readonly expected: Expectation,
    /** Days off from which some deadlines are drawn. */
    private readonly off: readonly string[],
  ) {}

  /** Holds a meeting, writes, submits and signs it: three acts, a few minutes apart. @returns the last one's instant */
  holdMeeting(at: Date, count: number): Date {
    const { db, random, agency } = this;
    const { clerk, seriesId, units } = agency;
    const chair = random.pick(agency.leaders);
    const day = dayOf(at);
    const meetingId = planMeeting(
      db,
      clerk,
      {
        seriesId,
        title: `Giao ban ${day}`,
        heldOn: day,
        startsAt: "07:30",
        endsAt: "",
        place: "",
        begin: "draft" as const,
        programme: null,
      },
      at,
    );
    addAgendaItem(db, clerk, { meetingId, kind: "speech", title: "Phát biểu chỉ đạo" });
    addParticipant(db, clerk, {
      meetingId,
      personId: chair.personId,
      name: "",
      position: "",
      role: "chair",
      presence: "present",
      note: "",
    });
    for (let n = 1; n <= count; n++) {
      const [lead, ...others] = random.some(units, random.pick([1, 1, 2, 3]));
      const deadline = this.drawDeadline(day);
      proposeDirective(db, clerk, {
        ...NO_FIELDS,
        meetingId,
        summary: `Việc ${n} ngày ${day}`,
        text: `Thực hiện việc ${n}.`,
        leadId: lead?.id ?? null,
        coordinating: others.map(({ id }) => id),
        deadline,
        undated: deadline === null,
        givenByPersonId: chair.personId,
      });
    }
    const row = db.select().from(meetings).where(eq(meetings.id, meetingId)).get();
    const submittedAt = new Date(at.getTime() + 60_000);
    submitMeeting(db, clerk, { meetingId, version: row?.version ?? 0 }, submittedAt);
    const leaders = agency.leaders.map(({ userId }) => userId);
    this.expected.notified(leaders, clerk.userId, `meeting.submitted|${row?.code}|`, submittedAt);

    const signedAt = new Date(at.getTime() + 180_000);
    const record = findMeetingRecord(db, chair, meetingId);
    if (!record) throw new Error("no record to sign");
    signMeeting(db, chair, { meetingId, contentHash: contentHashOf(record) }, signedAt);
    const given = this.takeUp(meetingId, chair);
    const heads = given.flatMap(({ unit }) => this.expected.headsOf(unit.id, day));
    this.expected.notified([...heads, clerk.userId], chair.userId, `meeting.signed|${row?.code}|`, signedAt);
    return signedAt;
  }

  /** A person takes a step, perhaps to undo it within ten seconds. @returns what was done, or null */
  act(at: Date, undo: "kept" | "undone"): { undo: ((at: Date) => void) | null } | null {
    const share = this.random.pick(this.shares);
    const row = this.db.select().from(assignments).where(eq(assignments.id, share.id)).get();
    const done = row && this.doSomething(share, row, at);
    if (!done) return null;
    if (undo === "undone") return { undo: (undoneAt) => this.undo(share.id, done.by, undoneAt) };
    const { code, department } = share.work;
    this.expected.notified(done.to, done.by.userId, `${done.kind}|${code}|${department}`, at);
    Object.assign(share.work, done.change);
    return { undo: null };
  }

  get hasWork(): boolean {
    return this.shares.length > 0;
  }

  private drawDeadline(day: string): string | null {
    const { random } = this;
    const later = this.off.filter((one) => one > day && one < addDays(day, 70));
    const soon = addDays(day, random.between(1, 9));
    const monthEnd = new Date(
      Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) + random.between(0, 1), 0),
    );
    const drawn = random.between(1, 20);
    if (drawn <= 2) return null;
    if (drawn <= 6) return soon;
    if (drawn <= 9 && later.length > 0) return random.pick(later);
    const end = monthEnd.toISOString().slice(0, 10);
    if (drawn <= 12 && end > day) return end;
    return addDays(day, random.between(10, 60));
  }

  private takeUp(meetingId: number, leader: Person): Share[] {
    const rows = this.db
      .select({ assignment: assignments, code: directives.code })
      .from(assignments)
      .innerJoin(directives, eq(directives.id, assignments.directiveId))
      .where(eq(directives.meetingId, meetingId))
      .all();
    const given = rows.map(({ assignment: { id, departmentId, deadline }, code }) => {
      const unit = this.agency.units.find((one) => one.id === departmentId);
      if (!unit) throw new Error("a department from nowhere");
      const work: Work = {
        code: code ?? "",
        department: unit.name,
        departmentId,
        officer: null,
        follower: leader.userId,
        deadline,
        open: true,
      };
      this.expected.works.push(work);
      return { id, unit, leader, work };
    });
    this.shares.push(...given);
    return given;
  }

  private doSomething(share: Share, row: Row, at: Date): Done | null {
    switch (row.state) {
      case "assigned":
      case "in-progress":
        return this.moveOpen(share, row, at);
      case "reported":
        return this.answerReport(share, row, at);
      case "done":
        return this.random.chance(0.04) ? this.reopen(share, row, at) : null;
      default:
        return null;
    }
  }

  private moveOpen(share: Share, row: Row, at: Date): Done | null {
    const { db, random, agency } = this;
    const { unit, leader, work } = share;
    const day = dayOf(at);
    const department = this.expected.departmentOf(work, day);
    const shown = { assignmentId: share.id, version: row.version };
    const { head } = unit;
    const later = addDays((row.deadline ?? day) > day ? (row.deadline ?? day) : day, random.between(3, 30));
    const sooner = addDays(day, random.between(0, 8));
    if (row.requestedDeadline !== null && random.chance(0.6)) {
      if (random.chance(0.3)) {
        takeStep(db, leader, "refuse-extension", { ...shown, reason: "Chưa đủ lý do." }, at);
        return { by: leader, kind: "assignment.extension_refused", to: department };
      }
      takeStep(db, leader, "grant-extension", { ...shown, deadline: later, note: "" }, at);
      return {
        by: leader,
        kind: "assignment.extension_granted",
        to: department,
        change: { deadline: later },
      };
    }
    const drawn = random.between(1, 100);
    if (drawn <= 30) {
      takeStep(
        db,
        head,
        "report-done",
        { ...shown, note: "Đã làm.", productNumber: "", productDate: null, files: [] },
        at,
      );
      return { by: head, kind: "assignment.reported", to: [work.follower], change: { open: false } };
    }
    if (drawn <= 42) {
      takeStep(db, agency.clerk, "urge", { assignmentId: share.id, note: "Đề nghị báo cáo." }, at);
      return { by: agency.clerk, kind: "assignment.urged", to: department };
    }
    if (drawn <= 57) {
      const officer = random.pick(unit.staff);
      takeStep(db, head, "name-officer", { ...shown, personId: officer.personId }, at);
      const change = { officer: officer.userId };
      return { by: head, kind: "assignment.officer_named", to: [officer.userId], change };
    }
    if (drawn <= 65) {
      if (row.state !== "assigned") return null;
      takeStep(db, head, "acknowledge", shown, at);
      return { by: head, kind: "assignment.acknowledged", to: [] };
    }
    if (drawn <= 72) {
      const deadline = random.pick([null, sooner, sooner, later, later, later]);
      takeStep(db, leader, "set-deadline", { ...shown, deadline, reason: "Điều chỉnh kế hoạch." }, at);
      return { by: leader, kind: "assignment.deadline_set", to: department, change: { deadline } };
    }
    if (drawn <= 84) {
      if (row.deadline === null || row.requestedDeadline !== null) return null;
      takeStep(db, head, "request-extension", { ...shown, deadline: later, reason: "Chờ số liệu." }, at);
      return { by: head, kind: "assignment.extension_requested", to: [work.follower] };
    }
    if (drawn <= 97) {
      const by = random.pick([leader, random.pick(unit.staff)]);
      takeStep(db, by, "comment", { assignmentId: share.id, text: "Về tiến độ." }, at);
      return by === leader
        ? { by, kind: "assignment.commented", to: department }
        : { by, kind: "assignment.replied", to: [work.follower] };
    }
    takeStep(db, leader, "withdraw", { ...shown, reason: "Không còn cần thiết." }, at);
    return { by: leader, kind: "assignment.withdrawn", to: department, change: { open: false } };
  }

  private answerReport({ id, unit, leader, work }: Share, row: Row, at: Date): Done {
    const { db, random } = this;
    const shown = { assignmentId: id, version: row.version };
    const department = this.expected.departmentOf(work, dayOf(at));
    const drawn = random.between(1, 10);
    if (drawn <= 7) {
      takeStep(db, leader, "confirm", { ...shown, note: "" }, at);
      return { by: leader, kind: "assignment.report_confirmed", to: department };
    }
    if (drawn <= 9) {
      takeStep(db, leader, "return", { ...shown, reason: "Thiếu số liệu." }, at);
      return { by: leader, kind: "assignment.report_returned", to: department, change: { open: true } };
    }
    takeStep(db, unit.head, "take-back", shown, at);
    return {
      by: unit.head,
      kind: "assignment.report_taken_back",
      to: [work.follower],
      change: { open: true },
    };
  }

  private reopen({ id, leader, work }: Share, row: Row, at: Date): Done {
    takeStep(
      this.db,
      leader,
      "reopen",
      { assignmentId: id, version: row.version, reason: "Làm rõ thêm." },
      at,
    );
    const to = this.expected.departmentOf(work, dayOf(at));
    return { by: leader, kind: "assignment.reopened", to, change: { open: true } };
  }

  private undo(assignmentId: number, by: Person, at: Date): void {
    const last = this.db
      .select({ id: events.id })
      .from(events)
      .where(eq(events.assignmentId, assignmentId))
      .orderBy(desc(events.id))
      .limit(1)
      .get();
    undoStep(this.db, by, { eventId: last?.id ?? 0 }, at);
  }
}
