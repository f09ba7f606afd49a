import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { addDays, type Day } from "@/domain/calendar/day";
import type { Database } from "./client";
import { takeStep } from "./mutations/directives/take-step";
import { assignments, directives } from "./schema/directives";
import { users } from "./schema/users";
import {
  clerkGrant,
  headGrant,
  leaderGrant,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
  makeMeeting,
  staffGrant,
} from "./test-factories";

/** Ten in the morning of a day in the agency. */
const morning = (day: Day) => new Date(`${day}T03:00:00.000Z`);

/**
 * One agency with a piece of work of every kind that is counted, and of those that are not. What there is of each:
 *
 * | lead by department | One | Two | Three | agency |
 * |---|---|---|---|---|
 * | done on time · late · undated | 1 · 1 · 1 | 1 · 0 · 0 | 0 | 2 · 1 · 1 |
 * | running in time | 6 (one undated, one reported) | 0 | 1 | 7 |
 * | overdue | 7 | 1 | 1 | 9 |
 * | reported late, unconfirmed | 1 | 0 | 0 | 1 |
 * | counted | 17 | 2 | 2 | 21 |
 *
 * One coordinates two more: one overdue, one reported late. Nowhere counted: one withdrawn, one that asks nothing,
 * one in a draft.
 * @param db an empty, migrated database
 * @param password a hash with which all its people sign in; none can where it is left out
 */
export function makeCountedAgency(db: Database, today: Day, password = "!") {
  const day = (offset: number): Day => addDays(today, offset);
  const one = makeDepartment(db, { name: "Phòng Một" });
  const two = makeDepartment(db, { name: "Phòng Hai" });
  const three = makeDepartment(db, { name: "Phòng Ba" });
  const account = (name: string) => ({
    account: name,
    passwordHash: password,
    email: `${name}@thu.example`,
    mailPace: "daily" as const,
  });
  const actors = {
    leader: makeActor(db, [leaderGrant], account("lanhdao")),
    clerk: makeActor(db, [clerkGrant, staffGrant(two.id)], account("thuky")),
    headOne: makeActor(db, [headGrant(one.id)], account("truong1")),
    headTwo: makeActor(db, [headGrant(two.id)], account("truong2")),
    headThree: makeActor(db, [headGrant(three.id)], account("truong3")),
    /** In two departments. */
    staff: makeActor(db, [staffGrant(one.id), staffGrant(three.id)], account("canbo")),
  };
  const heads = new Map([
    [one.id, actors.headOne],
    [two.id, actors.headTwo],
    [three.id, actors.headThree],
  ]);
  const heldOn = day(ISSUED);
  const meetingId = makeMeeting(db, { status: "submitted", heldOn }).id;

  type Given = Parameters<typeof makeIssuedDirective>[1];
  const give = (summary: string, deadline: number | null, given: Given = {}) =>
    makeIssuedDirective(
      db,
      {
        meetingId,
        leadId: one.id,
        summary,
        text: summary,
        givenByName: "Vũ Văn Giao",
        deadline: deadline === null ? null : day(deadline),
        ...given,
      },
      morning(heldOn),
    );
  const stepsOf = ({ id: assignmentId, departmentId }: { id: number; departmentId: number }) => {
    const head: Actor = heads.get(departmentId) ?? actors.headOne;
    const now = () => {
      const row = db.select().from(assignments).where(eq(assignments.id, assignmentId)).get();
      return { assignmentId, version: row?.version ?? 0 };
    };
    const product = { note: "Đã xong.", productNumber: "", productDate: null, files: [] };
    const steps = {
      start: (on: number) => took(takeStep(db, head, "acknowledge", now(), morning(day(on)))),
      report: (on: number) =>
        took(takeStep(db, head, "report-done", { ...now(), ...product }, morning(day(on)))),
      takeBack: (on: number) => took(takeStep(db, head, "take-back", now(), morning(day(on)))),
      confirm: (on: number) =>
        took(takeStep(db, actors.leader, "confirm", { ...now(), note: "" }, morning(day(on)))),
      sendBack: (on: number) =>
        took(takeStep(db, actors.leader, "return", { ...now(), reason: "Chưa đủ." }, morning(day(on)))),
      reopen: (on: number) =>
        took(takeStep(db, actors.leader, "reopen", { ...now(), reason: "Làm lại." }, morning(day(on)))),
      withdraw: (on: number) =>
        took(
          takeStep(db, actors.leader, "withdraw", { ...now(), reason: "Không cần nữa." }, morning(day(on))),
        ),
      urge: (on: number) =>
        took(takeStep(db, actors.clerk, "urge", { assignmentId, note: "Báo cáo ngay." }, morning(day(on)))),
      extend: (on: number, until: number) => {
        const asked = { deadline: day(until), reason: "Chờ số liệu." };
        takeStep(db, head, "request-extension", { ...now(), ...asked }, morning(day(on)));
        const granted = { deadline: day(until), note: "" };
        return took(
          takeStep(db, actors.leader, "grant-extension", { ...now(), ...granted }, morning(day(on))),
        );
      },
    };
    const took = (_: number) => steps;
    return steps;
  };

  // One leads: six that are open in time.
  give("Mới giao, còn hạn", 30);
  stepsOf(give("Đang làm, còn hạn", 30).lead).start(-30);
  stepsOf(give("Hạn hôm nay", 0).lead).start(-30);
  stepsOf(give("Không có hạn, đang làm", null).lead).start(-30);
  stepsOf(give("Báo cáo đúng hạn, chờ xác nhận", -7).lead).report(-10);
  stepsOf(give("Được gia hạn", -14).lead).start(-30).extend(-16, 10);
  // Seven that are overdue.
  stepsOf(give("Mới giao, quá hạn", -7).lead).urge(-2);
  stepsOf(give("Đang làm, quá hạn", -14).lead).start(-30);
  stepsOf(give("Bị trả lại, quá hạn", -14).lead).report(-16).sendBack(-5);
  stepsOf(give("Lấy lại báo cáo, quá hạn", -21).lead).report(-3).takeBack(-2);
  stepsOf(give("Mở lại, quá hạn", -7).lead).report(-20).confirm(-18).reopen(-4);
  give("Định kỳ, quá hạn", null, { period: "month" });
  const carried = give("Chuyển tiếp, quá hạn", -21);
  const next = give("Tiếp theo việc chuyển tiếp", null, { continuesId: carried.directive.id });
  // One that is reported late, and two more that are done.
  stepsOf(give("Nộp muộn, chờ xác nhận", -14).lead).report(-3);
  stepsOf(give("Xong đúng hạn, xác nhận sau hạn", -14).lead).report(-16).confirm(-2);
  stepsOf(give("Xong quá hạn", -14).lead).report(-5).confirm(-2);
  stepsOf(next.lead).report(-6).confirm(-5);
  // Two leads two, with One coordinating; Three has finished nothing.
  const shared = give("Hai xong đúng hạn, Một quá hạn", -7, { leadId: two.id, coordinatingIds: [one.id] });
  stepsOf(shared.lead).report(-10).confirm(-9);
  const other = give("Hai quá hạn, Một nộp muộn", -7, { leadId: two.id, coordinatingIds: [one.id] });
  for (const part of other.assignments.slice(1)) stepsOf(part).report(-1);
  stepsOf(give("Ba đang làm", 30, { leadId: three.id }).lead).start(-30);
  give("Ba quá hạn", -7, { leadId: three.id });
  // Not counted, including its urging and its extension.
  stepsOf(give("Thôi thực hiện", -14).lead).urge(-20).extend(-16, -12).withdraw(-10);
  giveNothing("Không phát sinh nhiệm vụ");
  propose("Dự thảo đã qua hạn");
  db.update(users).set({ mustChangePassword: false }).run();
  return { one, two, three, actors, meetingId, issuedOn: heldOn };

  function giveNothing(summary: string): void {
    // Above every number of the factories, which count on through all tests of a process.
    const number = 1_000_000;
    db.insert(directives)
      .values({
        meetingId,
        summary,
        text: summary,
        sortOrder: number,
        number,
        code: `T · ${number}`,
        issuedOn: heldOn,
        asksNothing: true,
        undated: true,
      })
      .run();
  }

  function propose(summary: string): void {
    const draft = makeMeeting(db, { status: "draft", heldOn: day(-30) });
    const directive = db
      .insert(directives)
      .values({
        meetingId: draft.id,
        summary,
        text: summary,
        sortOrder: 1,
        originalDeadline: day(-7),
        undated: false,
      })
      .returning()
      .get();
    db.insert(assignments)
      .values({
        directiveId: directive.id,
        departmentId: one.id,
        role: "lead",
        state: "proposed",
        deadline: day(-7),
      })
      .run();
  }
}

/** Days from the issue to today. */
const ISSUED = -45;
