import type { ItemKind } from "@/domain/meetings/vocabulary";
import "server-only";
import { and, eq, isNotNull } from "drizzle-orm";
import { addDays, lastDayOfMonth, monthNumber, quarterEnd, yearOf } from "@/domain/calendar/day";
import type { ChangeAgendaItemInput } from "@/domain/meetings/meeting-input";
import { proposeDirectiveInput } from "@/domain/meetings/meeting-input";
import type { Database } from "../client";
import { stageUpload } from "../mutations/files/stage-upload";
import { planMeeting } from "../mutations/meetings/plan-meeting";
import { addHeading } from "../mutations/minutes/add-heading";
import { addParticipant } from "../mutations/minutes/add-participant";
import { attachToMeeting } from "../mutations/minutes/attach-to-meeting";
import { proposeDirective } from "../mutations/minutes/propose-directive";
import { saveAttendance } from "../mutations/minutes/save-attendance";
import { people } from "../schema/people";
import { CONCLUSIONS, HEADINGS, TEMPLATES } from "./directive-templates";
import { FOR_EVERY_DEPARTMENT } from "./directive-templates/for-every-department";
import { reportFigures } from "./figures";
import type { SeededActor, SeededAgency } from "./fill-agency";
import type { Random } from "./random";
import { citedBy } from "./references";
import { REPORT_TOPICS, SPEECH_OPENINGS, STUDY_TOPICS } from "./reports";
import { writeItem } from "./write-item";

type Ceremony = {
  day: string;
  turn: number;
  chair: SeededActor;
  /** The department's handout for its report, already on disk. */
  paper: SeedPaper | undefined;
};
export type SeedPaper = Parameters<typeof stageUpload>[2];

/** Writes one ordinary month's ceremony up to the draft. @returns the meeting's id */
export function draftCeremony(
  db: Database,
  random: Random,
  agency: SeededAgency,
  { day, turn, chair, paper }: Ceremony,
  now: Date,
): number {
  const { clerk, departments } = agency;
  const idOf = (key: string) => departments.find((d) => d.key === key)?.id ?? 0;
  const meetingId = planMeeting(
    db,
    clerk,
    {
      seriesId: agency.seriesId,
      title: `Lễ chào cờ và sinh hoạt dưới cờ tháng ${monthNumber(day)}/${yearOf(day)}`,
      heldOn: day,
      startsAt: "07:30",
      endsAt: "08:45",
      place: "Sân trụ sở Ban Quản lý",
      begin: "draft",
      programme: null,
    },
    now,
  );
  const write = (kind: ItemKind, title: string, fields: Partial<ChangeAgendaItemInput>) =>
    writeItem(db, clerk, { meetingId, kind, title, ...fields });
  write("ritual", "Chào cờ, hát Quốc ca", {
    body: "Toàn thể cán bộ, công chức tập trung tại sân trụ sở làm lễ.",
  });
  const topic = REPORT_TOPICS[turn % REPORT_TOPICS.length];
  const presenting = departments.find((d) => d.key === topic?.department);
  if (topic && presenting) {
    const itemId = write("report", topic.title, {
      body: topic.body,
      topic: topic.topic,
      speakerPersonId: presenting.head.personId,
      presentingDepartmentId: presenting.id,
      references: citedBy(db, presenting.key, day),
    });
    if (paper) {
      const name = `Báo cáo chuyên đề tháng ${monthNumber(day)}-${yearOf(day)}.pdf`;
      const files = [stageUpload(db, clerk, { ...paper, name }, now)];
      attachToMeeting(db, clerk, { meetingId, place: "document", itemId, files });
    }
  }
  const speech = write("speech", "Phát biểu chỉ đạo", {
    body: random.pick(SPEECH_OPENINGS),
    speakerPersonId: chair.personId,
  });
  write("study", random.pick(STUDY_TOPICS), {
    body: "Báo cáo viên giới thiệu nội dung chính và trả lời câu hỏi.",
  });
  const born = db
    .select()
    .from(people)
    .where(
      and(
        eq(people.birthMonth, monthNumber(day)),
        eq(people.active, true),
        isNotNull(people.birthdayConsentAt),
      ),
    )
    .orderBy(people.birthDay)
    .all();
  write("honours", "Chúc mừng sinh nhật trong tháng", {
    body: "Lãnh đạo Ban tặng hoa chúc mừng các đồng chí có ngày sinh trong tháng.",
    people: born.map((p) => `${p.fullName} – ${p.birthDay}/${p.birthMonth}`).join("\n"),
  });
  const present = { name: "", position: "", note: "" } as const;
  addParticipant(db, clerk, {
    meetingId,
    personId: chair.personId,
    ...present,
    role: "chair",
    presence: "present",
  });
  for (const leader of agency.leaders.filter((l) => l !== chair)) {
    const presence = random.chance(0.85) ? ("present" as const) : ("excused" as const);
    addParticipant(db, clerk, {
      meetingId,
      personId: leader.personId,
      ...present,
      role: "participant",
      presence,
    });
  }
  saveAttendance(db, clerk, {
    meetingId,
    rows: departments.map(({ id, size }) => {
      const excused = random.chance(0.4) ? random.between(1, 2) : 0;
      return { departmentId: id, expected: size, excused, absent: random.chance(0.06) ? 1 : 0, note: "" };
    }),
  });

  reportFigures(db, clerk, meetingId, day, now);
  const headings = random.some(HEADINGS, 2).map((title) => addHeading(db, clerk, { meetingId, title }));
  const propose = (fields: Record<string, unknown>) =>
    proposeDirective(
      db,
      clerk,
      proposeDirectiveInput.parse({
        meetingId,
        agendaItemId: speech,
        givenByPersonId: chair.personId,
        ...fields,
      }),
    );
  random.some(TEMPLATES, random.between(4, 7)).forEach((template, index) => {
    const { deadline, words } = deadlineOf(template.due, day);
    propose({
      headingId: headings[index < 3 ? 0 : 1],
      leadId: idOf(template.lead),
      coordinating: (template.with ?? []).map(idOf),
      // Not every task of a department is based on a document.
      references: index % 3 === 0 ? citedBy(db, template.lead, day).slice(0, 1) : [],
      summary: template.summary,
      text: template.text,
      productExpected: template.product,
      ...(deadline ? { deadline, deadlineWords: words } : { undated: "on", deadlineWords: "thường xuyên" }),
    });
  });
  if (random.chance(0.3)) {
    const { due, product, summary, text } = random.pick(FOR_EVERY_DEPARTMENT);
    const { deadline, words } = deadlineOf(due, day);
    const dated = { deadline: deadline ?? "", deadlineWords: words };
    propose({
      headingId: headings[1],
      toAllDepartments: "on",
      summary,
      text,
      productExpected: product,
      ...dated,
    });
  }
  if (random.chance(0.5)) {
    const text = random.pick(CONCLUSIONS);
    propose({ headingId: headings[1], asksNothing: "on", summary: text.replace(/\.$/, ""), text });
  }
  return meetingId;
}

function deadlineOf(
  due: number | "month" | "quarter" | "half" | "year" | null,
  day: string,
): { deadline: string | null; words: string } {
  if (due === null) return { deadline: null, words: "" };
  const [year, month] = [yearOf(day), monthNumber(day)];
  if (due === "month") return { deadline: lastDayOfMonth(year, month), words: `trong tháng ${month}` };
  if (due === "quarter") {
    const quarter = Math.ceil(month / 3);
    return {
      deadline: quarterEnd(year, quarter),
      words: `trong quý ${["I", "II", "III", "IV"][quarter - 1]}`,
    };
  }
  if (due === "half" || due === "year") {
    return month <= 6 && due === "half"
      ? { deadline: `${year}-06-30`, words: "6 tháng đầu năm" }
      : { deadline: `${year}-12-31`, words: `đến hết năm ${year}` };
  }
  const deadline = addDays(day, due);
  return { deadline, words: `trước ngày ${Number(deadline.slice(8))}/${Number(deadline.slice(5, 7))}` };
}
