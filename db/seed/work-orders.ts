import "server-only";
import { and, eq } from "drizzle-orm";
import { addDays, type Day, dayInAgency, formatDay, yearOf } from "@/domain/calendar/day";
import { addWorkingDays, nextWorkingDay, type WorkCalendar } from "@/domain/calendar/working-days";
import { giveWorkInput } from "@/domain/work-orders/work-order-input";
import type { Database } from "../client";
import { takeStep } from "../mutations/directives/take-step";
import { giveWork } from "../mutations/orders/give-work";
import { addSubtask } from "../mutations/subtasks/add-subtask";
import { settleSubtask } from "../mutations/subtasks/settle-subtask";
import { assignments } from "../schema/directives";
import { subtasks } from "../schema/subtasks";
import { DEPARTMENTS } from "./agency";
import type { SeededActor, SeededAgency, SeededDepartment } from "./fill-agency";
import { ORDER_TEMPLATES, type OrderTemplate } from "./order-templates";
import { atHour, type Schedule } from "./schedule";

/** Days from one order to the next. */
const RHYTHM = 19;
/** Days from the last order to today. */
const LAST_BEFORE = 4;
/** The clerk notes every fourth order for the leader. */
const NOTED = 4;
const LATE = 6;
const RETURNED = 5;
const SHARED = 3;
/** Departments with an order that is overdue today, also on the last days of a month, when little else is. */
const OVERDUE = ["tnmt", "vp", "qhxd", "ld", "khtc", "dn", "ch", "da"];

type Order = {
  assignmentId: number;
  day: Day;
  deadline: Day;
  department: SeededDepartment;
  leader: SeededActor;
  template: OrderTemplate;
  index: number;
  isReported: boolean;
};

/**
 * Orders of this year's leaders between ceremonies: given, shared out inside the department with a checklist,
 * reported, sometimes returned or late, and confirmed. Nothing of it is left to chance, so that the rest of the demo
 * is the same with and without.
 */
export function scheduleWorkOrders(
  db: Database,
  schedule: Schedule,
  agency: SeededAgency,
  { today, calendar }: { today: Day; calendar: WorkCalendar },
): void {
  const working = (day: Day) => nextWorkingDay(day, calendar);
  let index = 0;
  const last = addDays(today, -LAST_BEFORE);
  for (let day = `${yearOf(today)}-01-08`; addDays(day, LAST_BEFORE) < last; day = addDays(day, RHYTHM)) {
    giveOn(working(day), index++);
  }
  // One is always under way, and some are overdue without a report.
  giveOn(working(last), index);
  for (const [n, key] of OVERDUE.entries()) {
    const turn = ORDER_TEMPLATES.findIndex(({ lead }) => lead === key);
    giveOn(dayOfOverdue(ORDER_TEMPLATES[turn]?.within ?? 0, n + 2), turn, { isReported: false });
  }

  /** A working day from which so many working days have ended some days ago. */
  function dayOfOverdue(within: number, ago: number): Day {
    for (let back = within + ago; ; back += 3) {
      const day = working(addDays(today, -back));
      if (addDays(addWorkingDays(day, within, calendar), ago) <= today) return day;
    }
  }

  function giveOn(day: Day, turn: number, { isReported } = { isReported: true }): void {
    const template = ORDER_TEMPLATES[turn % ORDER_TEMPLATES.length] as OrderTemplate;
    const department = agency.departments.find(({ key }) => key === template.lead);
    const leader = agency.leaders[turn % agency.leaders.length];
    if (!department || !leader) return;
    schedule.at(atHour(day, 9, 20), (now) => {
      const deadline = addWorkingDays(day, template.within, calendar);
      const isNoted = turn % NOTED === NOTED - 1;
      const { directiveId } = giveWork(
        db,
        isNoted ? agency.clerk : leader,
        orderOf(agency, template, { deadline, leader, day }),
        now,
      );
      const row = db
        .select({ id: assignments.id })
        .from(assignments)
        .where(and(eq(assignments.directiveId, directiveId), eq(assignments.departmentId, department.id)))
        .get();
      joinIn(directiveId, { day, deadline, leader, template });
      if (!row) return;
      const assignmentId = row.id;
      liveOn({ assignmentId, day, deadline, department, leader, template, index: turn, isReported });
    });
  }

  /** A coordinating department gives its part before the deadline. */
  function joinIn(
    directiveId: number,
    { day, deadline, leader, template }: Pick<Order, "day" | "deadline" | "leader" | "template">,
  ): void {
    const department = agency.departments.find(({ key }) => key === template.coordinating);
    if (!department) return;
    const shown = () => {
      const row = db
        .select({ id: assignments.id, version: assignments.version })
        .from(assignments)
        .where(and(eq(assignments.directiveId, directiveId), eq(assignments.departmentId, department.id)))
        .get();
      return { assignmentId: row?.id ?? 0, version: row?.version };
    };
    const { head } = department;
    const note = "Đã gửi số liệu và ý kiến cho đơn vị chủ trì.";
    const report = { productNumber: "", productDate: null, note, files: [] };
    const given = addWorkingDays(day, Math.max(2, template.within - 4), calendar);
    const confirmed = addWorkingDays(given, 1, calendar);
    schedule.at(atHour(day, 16), (now) => takeStep(db, head, "acknowledge", shown(), now));
    schedule.at(atHour(given, 11), (now) =>
      takeStep(db, head, "report-done", { ...shown(), ...report }, now),
    );
    schedule.at(atHour(confirmed < deadline ? confirmed : deadline, 13), (now) =>
      takeStep(db, leader, "confirm", { ...shown(), note: "" }, now),
    );
  }

  /** What the department and the leader do with it. */
  function liveOn(order: Order): void {
    const { assignmentId, day, deadline, department, leader, template, index: turn } = order;
    const { head } = department;
    const [officer, colleague] = department.staff;
    if (!officer || !colleague) return;
    const shown = () => {
      const row = db.select().from(assignments).where(eq(assignments.id, assignmentId)).get();
      return { assignmentId, version: row?.version };
    };
    const begun = working(addDays(day, 1));
    schedule.at(atHour(day, 15), (now) => takeStep(db, head, "acknowledge", shown(), now));
    schedule.at(atHour(begun, 8, 10), (now) => {
      const { personId } = officer;
      if (turn % SHARED === 0) {
        const shares = [
          { personId, percent: 60 },
          { personId: colleague.personId, percent: 40 },
        ];
        takeStep(db, head, "share-work", { ...shown(), personId, shares }, now);
      } else takeStep(db, head, "name-officer", { ...shown(), personId }, now);
      for (const [step, title] of template.steps.entries()) {
        const part = Math.ceil((template.within * (step + 1)) / (template.steps.length + 1));
        const who = step % 2 === 0 ? officer : colleague;
        const dueOn = addWorkingDays(day, part, calendar);
        const id = addSubtask(db, head, { assignmentId, title, dueOn, personId: who.personId }, now);
        schedule.at(atHour(dueOn, 16), (then) => settle(id, who, then));
      }
    });
    if (!order.isReported) return;
    const isLate = turn % LATE === LATE - 1;
    const reported = isLate ? addWorkingDays(deadline, 2, calendar) : working(addDays(deadline, -1));
    reportOn(reported > deadline && !isLate ? deadline : reported);

    function reportOn(on: Day, isSecond = false): void {
      schedule.at(atHour(on, 10, 40), (now) => {
        const number = 40 + turn * 7 + (isSecond ? 3 : 0);
        const symbol = DEPARTMENTS.find(({ key }) => key === department.key)?.abbreviation ?? "";
        const productDate = dayInAgency(now.toISOString());
        const product = { productNumber: `${number}/BC-${symbol}`, productDate };
        const note = isSecond
          ? "Đã bổ sung theo ý kiến, gửi lại."
          : `Đã hoàn thành: ${template.product.toLowerCase()} (${formatDay(productDate)}).`;
        takeStep(db, head, "report-done", { ...shown(), ...product, note, files: [] }, now);
        const isReturned = !isSecond && turn % RETURNED === RETURNED - 1;
        schedule.at(atHour(working(addDays(on, 1)), 14), (then) => {
          if (isReturned) {
            const reason = "Chưa nêu rõ nguyên nhân và phương án; bổ sung rồi gửi lại.";
            takeStep(db, leader, "return", { ...shown(), reason }, then);
            reportOn(working(addDays(on, 3)), true);
          } else takeStep(db, leader, "confirm", { ...shown(), note: "" }, then);
        });
      });
    }
  }

  function settle(subtaskId: number, who: SeededActor, now: Date): void {
    const row = db.select().from(subtasks).where(eq(subtasks.id, subtaskId)).get();
    if (row) settleSubtask(db, who, { subtaskId, version: row.version, done: true }, now);
  }
}

/** The order as its form sends it. */
function orderOf(
  agency: SeededAgency,
  template: OrderTemplate,
  { deadline, leader, day }: { deadline: Day; leader: SeededActor; day: Day },
) {
  const idOf = (key: string) => agency.departments.find((one) => one.key === key)?.id ?? "";
  const { text, summary, product, origin } = template;
  return giveWorkInput.parse({
    text,
    summary,
    productExpected: product,
    leadId: idOf(template.lead),
    coordinating: template.coordinating ? [idOf(template.coordinating)] : [],
    deadline: formatDay(deadline),
    givenByUserId: leader.userId,
    origin,
    ...(template.origin === "document" && {
      documentNumber: template.number,
      documentDate: formatDay(addDays(day, -3)),
      documentIssuer: template.issuer,
      documentSubject: template.subject,
    }),
    ...(template.origin === "conversation" && { occasion: template.occasion }),
  });
}
