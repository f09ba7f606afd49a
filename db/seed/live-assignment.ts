import "server-only";
import { eq } from "drizzle-orm";
import { addDays, dayInAgency, formatDay } from "@/domain/calendar/day";
import type { Database } from "../client";
import { takeStep } from "../mutations/directives/take-step";
import { prepared } from "../prepared";
import { assignments } from "../schema/directives";
import { sql } from "../sql";
import type { SeededActor, SeededDepartment } from "./fill-agency";
import type { Random } from "./random";
import {
  COMMENTS,
  DEADLINE_REASONS,
  PROGRESS_NOTES,
  REFUSAL_REASON,
  REPLIES,
  RESULT_NOTES,
  RETURN_REASONS,
  WITHDRAW_REASONS,
} from "./reports";
import { atHour, type Schedule } from "./schedule";

type Life = {
  assignmentId: number;
  department: SeededDepartment;
  leader: SeededActor;
  issuedOn: string;
  deadline: string | null;
  abbreviation: string;
  /** Whether it was issued so recently that it may still be open. */
  lately: boolean;
};

/** Plans the life of one assignment: most are done in time, some late, some not at all. */
export function liveAssignment(db: Database, random: Random, schedule: Schedule, life: Life): void {
  const { assignmentId, department, leader, issuedOn } = life;
  const worker = random.pick([...department.staff, department.head]);
  const shown = () => {
    const row = prepared(db, "demo's assignment", () =>
      db
        .select()
        .from(assignments)
        .where(eq(assignments.id, sql.placeholder("id")))
        .prepare(),
    ).get({ id: assignmentId });
    if (!row) throw new Error("no such assignment");
    const asked = row.requestedDeadline !== null;
    return { assignmentId, version: row.version, state: row.state, asked };
  };
  const open = (state: string) => state === "assigned" || state === "in-progress";
  const hour = () => atHour(issuedOn, random.between(8, 16), random.between(0, 59));
  const on = (days: number) => new Date(hour().getTime() + days * 86_400_000);

  // Some departments begin slowly; the newest work may not have begun yet.
  const begins = random.between(0, 6);
  schedule.at(on(begins), (now) => {
    const { state, ...row } = shown();
    if (state === "assigned") takeStep(db, worker, "acknowledge", row, now);
  });
  if (random.chance(0.75)) {
    schedule.at(on(begins + 1), (now) => {
      const { state, ...row } = shown();
      const officer = random.pick(department.staff);
      if (open(state))
        takeStep(db, department.head, "name-officer", { ...row, personId: officer.personId }, now);
    });
  }
  const length = life.deadline ? daysUntil(issuedOn, life.deadline) : random.between(20, 200);
  for (let part = 1; part <= random.between(1, 3); part++) {
    schedule.at(on(begins + Math.ceil((length * part) / 4)), (now) => {
      const { state, ...row } = shown();
      if (!open(state)) return;
      const percent = random.chance(0.5) ? part * 25 : null;
      takeStep(
        db,
        worker,
        "log-progress",
        { ...row, note: random.pick(PROGRESS_NOTES), percent, files: [] },
        now,
      );
    });
  }
  if (random.chance(0.18)) {
    schedule.at(on(Math.ceil(length / 2)), (now) => {
      if (!open(shown().state)) return;
      takeStep(db, leader, "comment", { assignmentId, text: random.pick(COMMENTS) }, now);
    });
    schedule.at(on(Math.ceil(length / 2) + 1), (now) => {
      if (!open(shown().state)) return;
      takeStep(db, worker, "comment", { assignmentId, text: random.pick(REPLIES) }, now);
    });
  }
  if (life.deadline && random.chance(0.14)) {
    schedule.at(on(Math.max(2, length - 4)), (now) => {
      const { state, ...row } = shown();
      if (!open(state)) return;
      const later = addDays(life.deadline ?? issuedOn, random.pick([10, 15, 30]));
      const asked = { ...row, deadline: later, reason: random.pick(DEADLINE_REASONS) };
      // Departments request most of them; a leader moves some deadlines unasked.
      if (assignmentId % 5 === 0) takeStep(db, leader, "set-deadline", asked, now);
      else {
        takeStep(db, department.head, "request-extension", asked, now);
        // Those of the last days still wait for the leader; none waits beyond the day that it asks for.
        decide(later, new Date(now.getTime() + (life.lately ? 9 : 3) * 86_400_000));
      }
    });
  }
  if (random.chance(0.025)) {
    schedule.at(on(Math.ceil(length / 3)), (now) => {
      const { state, ...row } = shown();
      if (open(state))
        takeStep(db, leader, "withdraw", { ...row, reason: random.pick(WITHDRAW_REASONS) }, now);
    });
  }
  const never = random.chance(life.deadline ? (life.lately ? 0.12 : 0.004) : 0.3);
  if (never) return;
  const late = random.chance(0.16);
  report(
    on(
      Math.max(
        2,
        late ? length + random.between(2, 25) : length - random.between(0, Math.min(9, length - 1)),
      ),
    ),
  );

  function report(at: Date): void {
    schedule.at(at, (now) => {
      const { state, ...row } = shown();
      if (!open(state)) return;
      const day = dayInAgency(now.toISOString());
      const number = `${random.between(11, 960)}/BC-${life.abbreviation}`;
      const product = random.chance(0.75)
        ? { productNumber: number, productDate: day, note: random.pick(RESULT_NOTES) }
        : { productNumber: "", productDate: null, note: `${random.pick(RESULT_NOTES)} (${formatDay(day)})` };
      takeStep(db, department.head, "report-done", { ...row, ...product, files: [] }, now);
      answer(new Date(now.getTime() + random.between(1, 6) * 86_400_000));
    });
  }

  function answer(at: Date): void {
    schedule.at(at, (now) => {
      const { state, ...row } = shown();
      if (state !== "reported") return;
      if (random.chance(0.12)) {
        takeStep(db, leader, "return", { ...row, reason: random.pick(RETURN_REASONS) }, now);
        report(new Date(now.getTime() + random.between(2, 9) * 86_400_000));
        return;
      }
      takeStep(db, leader, "confirm", { ...row, note: "" }, now);
      if (random.chance(0.015)) reopen(new Date(now.getTime() + 12 * 86_400_000));
    });
  }

  function decide(later: string, at: Date): void {
    schedule.at(at, (now) => {
      const { state, asked, ...row } = shown();
      if (!asked || !open(state)) return;
      if (assignmentId % 4 === 0)
        takeStep(db, leader, "refuse-extension", { ...row, reason: REFUSAL_REASON }, now);
      else takeStep(db, leader, "grant-extension", { ...row, deadline: later, note: "" }, now);
    });
  }

  function reopen(at: Date): void {
    schedule.at(at, (now) => {
      const { state, ...row } = shown();
      if (state === "done")
        takeStep(db, leader, "reopen", { ...row, reason: "Kết quả cần làm rõ thêm." }, now);
    });
  }
}

const daysUntil = (from: string, to: string): number =>
  Math.max(3, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));
