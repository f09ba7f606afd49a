import "server-only";
import { and, asc, eq, inArray, isNotNull, isNull, lt } from "drizzle-orm";
import { addDays, dayInAgency } from "@/domain/calendar/day";
import { readRegisterView } from "@/domain/directives/register-view";
import type { Database } from "../client";
import { nameDeputy } from "../mutations/departments/name-deputy";
import { saveView } from "../mutations/directives/save-view";
import { takeStep } from "../mutations/directives/take-step";
import { assignments, directives } from "../schema/directives";
import { positions } from "../schema/people";
import { grants } from "../schema/users";
import type { SeededAgency } from "./fill-agency";
import { atHour, type Schedule } from "./schedule";

const OPEN = inArray(assignments.state, ["assigned", "in-progress"]);

/** Further current activity of an agency, each kind once, in the last weeks before today. */
export function scheduleRecentChanges(
  db: Database,
  schedule: Schedule,
  agency: SeededAgency,
  today: string,
): void {
  urgeThrice(db, schedule, agency, today);
  askMoreTimeForPeriod(db, schedule, agency, today);
  schedule.at(atHour(addDays(today, -2), 16), (now) => nameDeputyFor(db, agency, "ttr", now));
  schedule.at(atHour(addDays(today, -30), 10), () => saveViews(db, agency));
  schedule.at(atHour(addDays(today, -40), 8), (now) => lend(db, agency, ["dn", "dt"], now));
}

const URGINGS = [
  [-21, "Đã quá hạn, đề nghị báo cáo rõ vướng mắc và ngày xong."],
  [-12, "Đề nghị đơn vị trả lời bằng văn bản trong tuần này."],
  [-4, "Đôn đốc lần nữa; chưa xong thì đưa ra rà soát tại lễ chào cờ tới."],
] as const;

/** The work that is overdue longest is urged until it has its own place on the next review. */
function urgeThrice(db: Database, schedule: Schedule, agency: SeededAgency, today: string): void {
  for (const [days, note] of URGINGS) {
    const day = addDays(today, days);
    schedule.at(atHour(day, 14), (now) => {
      const overdue = db
        .select({ id: assignments.id })
        .from(assignments)
        .where(
          and(
            OPEN,
            eq(assignments.role, "lead"),
            isNull(assignments.periodEnd),
            lt(assignments.deadline, day),
          ),
        )
        .orderBy(asc(assignments.deadline), asc(assignments.id))
        .get();
      if (overdue) takeStep(db, agency.clerk, "urge", { assignmentId: overdue.id, note }, now);
    });
  }
}

/** A department requests an extension for the current period; the leader has not answered. */
function askMoreTimeForPeriod(db: Database, schedule: Schedule, agency: SeededAgency, today: string): void {
  schedule.at(atHour(addDays(today, -1), 10), (now) => {
    const row = db
      .select({ assignment: assignments })
      .from(assignments)
      .innerJoin(directives, eq(directives.id, assignments.directiveId))
      .where(and(OPEN, isNotNull(assignments.periodEnd), eq(directives.period, "quarter")))
      .get();
    const { id: assignmentId, version, deadline, departmentId } = row?.assignment ?? {};
    const head = agency.departments.find(({ id }) => id === departmentId)?.head;
    if (!assignmentId || !version || !deadline || !head) return;
    const later = addDays(deadline > today ? deadline : today, 15);
    const reason = "Đơn vị quan trắc trả kết quả phân tích mẫu muộn, cần thêm thời gian tổng hợp.";
    takeStep(db, head, "request-extension", { assignmentId, version, deadline: later, reason }, now);
  });
}

/** A head is away: a member of staff is deputy for some days. */
function nameDeputyFor(db: Database, agency: SeededAgency, key: string, now: Date): void {
  const department = agency.departments.find((one) => one.key === key);
  const [deputy] = department?.staff ?? [];
  if (!department || !deputy) return;
  const fromDay = dayInAgency(now.toISOString());
  const days = { fromDay, toDay: addDays(fromDay, 12) };
  nameDeputy(db, department.head, { departmentId: department.id, userId: deputy.userId, ...days }, now);
}

/** A member of a department's staff also works in another. */
function lend(db: Database, agency: SeededAgency, [from, to]: readonly [string, string], now: Date): void {
  const person = agency.departments.find(({ key }) => key === from)?.staff[1];
  const departmentId = agency.departments.find(({ key }) => key === to)?.id;
  if (!person || !departmentId) return;
  const fromDay = dayInAgency(now.toISOString());
  const title = "Chuyên viên (kiêm nhiệm)";
  const { personId } = person;
  db.insert(positions)
    .values({ personId, title, departmentId, fromDay, rank: 60, recordedOn: fromDay })
    .run();
  db.insert(grants).values({ userId: person.userId, kind: "staff", departmentId, fromDay }).run();
}

/** Views that the clerk and a leader use every week. */
function saveViews(db: Database, agency: SeededAgency): void {
  const [leader] = agency.leaders;
  const overdue = { show: "mark-overdue", sort: "deadline" };
  saveView(db, agency.clerk, { name: "Quá hạn, lâu nhất trước", view: readRegisterView(overdue) });
  const silent = { attention: "stale", sort: "department" };
  if (leader) saveView(db, leader, { name: "Đơn vị chưa cập nhật", view: readRegisterView(silent) });
}
