import "server-only";
import { eq } from "drizzle-orm";
import { addDays, addMonths, formatDay } from "@/domain/calendar/day";
import type { Period } from "@/domain/directives/periods";
import { proposeDirectiveInput } from "@/domain/meetings/meeting-input";
import type { Database } from "../client";
import { takeStep } from "../mutations/directives/take-step";
import { proposeDirective } from "../mutations/minutes/propose-directive";
import { assignments } from "../schema/directives";
import type { SeededActor, SeededAgency, SeededDepartment } from "./fill-agency";
import { atHour, type Schedule } from "./schedule";

type Periodic = {
  period: Period;
  /** How many months ago it was given, at the first ceremony from then on. */
  ago: number;
  lead: string;
  summary: string;
  text: string;
  product: string;
  words: string;
};

/** The agency's periodic directives. */
const PERIODIC: readonly Periodic[] = [
  {
    period: "quarter",
    ago: 11,
    lead: "tnmt",
    words: "định kỳ hằng quý",
    summary: "Báo cáo quan trắc môi trường các khu công nghiệp",
    text: "Phòng Tài nguyên – Môi trường tổng hợp kết quả quan trắc nước thải, khí thải của từng khu, nêu rõ nơi vượt ngưỡng và việc đã xử lý; báo cáo định kỳ hằng quý.",
    product: "Báo cáo kèm bảng số liệu quan trắc",
  },
  {
    period: "month",
    ago: 5,
    lead: "ld",
    words: "định kỳ hằng tháng",
    summary: "Báo cáo biến động lao động tại các doanh nghiệp",
    text: "Phòng Lao động nắm số lao động tăng, giảm, số việc làm mới và tình hình trả lương của các doanh nghiệp; báo cáo định kỳ hằng tháng.",
    product: "Báo cáo tháng",
  },
];

/** Those that the ceremony of a day gives: the first one so many months before today. */
export function proposePeriodic(
  db: Database,
  agency: SeededAgency,
  meetingId: number,
  { chair, day, before, today }: { chair: SeededActor; day: string; before: string | null; today: string },
): void {
  for (const { period, ago, lead, words, ...said } of PERIODIC) {
    const from = addMonths(today, -ago);
    if (day < from || (before !== null && before >= from)) continue;
    const leadId = agency.departments.find(({ key }) => key === lead)?.id ?? "";
    const input = {
      meetingId,
      leadId,
      givenByPersonId: chair.personId,
      period,
      deadlineWords: words,
      summary: said.summary,
    };
    proposeDirective(
      db,
      agency.clerk,
      proposeDirectiveInput.parse({ ...input, text: said.text, productExpected: said.product }),
    );
  }
}

type Life = { assignmentId: number; department: SeededDepartment; leader: SeededActor; issuedOn: string };

/** Reports each period, mostly in time; every third report is a few days late. */
export function livePeriodic(db: Database, schedule: Schedule, life: Life): void {
  const { assignmentId, department, leader, issuedOn } = life;
  const shown = () => {
    const row = db.select().from(assignments).where(eq(assignments.id, assignmentId)).get();
    if (!row) throw new Error("no such assignment");
    return row;
  };
  schedule.at(atHour(addDays(issuedOn, 1), 9), (now) => {
    takeStep(db, department.head, "acknowledge", { assignmentId, version: shown().version }, now);
    report(1);
  });

  function report(turn: number): void {
    const { deadline } = shown();
    if (deadline === null) return;
    const day = addDays(deadline, turn % 3 === 0 ? 4 : -2);
    schedule.at(atHour(day, 15), (now) => {
      const { version } = shown();
      const product = { productNumber: `${100 + turn}/BC`, productDate: day, files: [] };
      const note = `Báo cáo kỳ đến ngày ${formatDay(deadline)}, số liệu gửi kèm.`;
      takeStep(db, department.head, "report-done", { assignmentId, version, ...product, note }, now);
    });
    schedule.at(atHour(addDays(day, 2), 9), (now) => {
      takeStep(db, leader, "confirm", { assignmentId, version: shown().version, note: "" }, now);
      report(turn + 1);
    });
  }
}
