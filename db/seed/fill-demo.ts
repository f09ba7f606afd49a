import "server-only";
import { eq, inArray, lt } from "drizzle-orm";
import { addDays, dayInAgency, formatDay, monthNumber, yearOf } from "@/domain/calendar/day";
import { CERTAIN_YEARS, holidaysOf } from "@/domain/calendar/holidays";
import { calendarOf } from "@/domain/calendar/working-days";
import { proposeDirectiveInput } from "@/domain/meetings/meeting-input";
import { CEREMONY_RHYTHM, nextMeetingDay } from "@/domain/meetings/next-day";
import type { Database } from "../client";
import { takeStep } from "../mutations/directives/take-step";
import { addToRota } from "../mutations/meetings/add-to-rota";
import { createSeries } from "../mutations/meetings/create-series";
import { planMeeting } from "../mutations/meetings/plan-meeting";
import { signMeeting } from "../mutations/meetings/sign-meeting";
import { submitMeeting } from "../mutations/meetings/submit-meeting";
import { addAgendaItem } from "../mutations/minutes/add-agenda-item";
import { addParticipant } from "../mutations/minutes/add-participant";
import { proposeDirective } from "../mutations/minutes/propose-directive";
import { contentHashOf } from "../queries/meetings/content-hash";
import { findMeetingRecord } from "../queries/meetings/find-meeting-record";
import { departments } from "../schema/departments";
import { assignments, directives } from "../schema/directives";
import { meetings } from "../schema/meetings";
import { notifications } from "../schema/notifications";
import { sql } from "../sql";
import { scheduleEvaluation } from "./evaluation";
import { addIndicators } from "./figures";
import { fillAgency, type SeededActor, type SeededAgency } from "./fill-agency";
import { draftCeremony, type SeedPaper } from "./hold-ceremony";
import { draftJuly2024, type SeedPicture } from "./hold-july-2024";
import { JULY_2024 } from "./july-2024";
import { liveAssignment } from "./live-assignment";
import { livePeriodic, proposePeriodic } from "./live-periodic";
import type { Random } from "./random";
import { scheduleRecentChanges } from "./recent-changes";
import { addReferences } from "./references";
import { REPORT_TOPICS } from "./reports";
import { atHour, Schedule } from "./schedule";
import { scheduleWorkOrders } from "./work-orders";

const DAY_MS = 86_400_000;
/** Work issued within these days may still be open; older work of a plausible agency is closed. */
const LATELY_DAYS = 210;
/** Older notifications are read. */
const UNREAD_DAYS = 14;

/** The first month of the demo: a year before its own ceremony. */
const FIRST = "2023-07-01";
const CALENDAR = calendarOf(CERTAIN_YEARS.flatMap(holidaysOf));

type Given = { passwordHash: string; pictures: readonly SeedPicture[]; paper?: SeedPaper; now: Date };

/**
 * Fills an empty database with an agency's life from July 2023 to today, through the same mutations as the
 * pages use.
 * @param pictures for the ceremony of July 2024, already on disk
 * @param paper handed out with thematic reports, already on disk
 * @returns the accounts to sign in with
 */
export function fillDemo(
  db: Database,
  random: Random,
  { passwordHash, pictures, paper, now }: Given,
): SeededAgency["accounts"] {
  const agency = fillAgency(db, random, passwordHash, atHour("2023-06-01", 8));
  addReferences(db, agency.clerk, atHour("2023-06-01", 9));
  addIndicators(db, agency.clerk, atHour("2023-06-01", 10));
  for (const { department } of REPORT_TOPICS) {
    const turn = { seriesId: agency.seriesId, departmentId: idOf(agency, department) };
    addToRota(db, agency.clerk, turn, atHour("2023-06-01", 10));
  }
  const schedule = new Schedule();
  const today = dayInAgency(now.toISOString());
  let turn = 0;
  let before: string | null = null;
  for (const day of ceremonyDays(today)) {
    const leader = agency.leaders[turn % 3 === 2 ? 1 : 0] as SeededActor;
    const meetingTurn = turn++;
    const place = { chair: leader, day, before, today };
    before = day;
    schedule.at(atHour(day, 9), (at) => {
      const meetingId =
        day === JULY_2024.day
          ? draftJuly2024(db, agency, pictures, at)
          : draftCeremony(db, random, agency, { day, turn: meetingTurn, chair: leader, paper }, at);
      proposePeriodic(db, agency, meetingId, place);
      const submitted = atHour(day, 15, random.between(0, 50));
      const signed = atHour(addDays(day, 1), 10, random.between(0, 50));
      schedule.at(submitted, (then) => submit(db, agency.clerk, meetingId, then));
      schedule.at(signed, (then) => {
        const contentHash = hashOf(db, leader, meetingId);
        signMeeting(db, leader, { meetingId, contentHash }, then);
        liveOn(db, random, schedule, agency, { meetingId, lately: day > addDays(today, -LATELY_DAYS) });
      });
    });
  }
  scheduleWorkOrders(db, schedule, agency, { today, calendar: CALENDAR });
  scheduleEvaluation(db, schedule, agency, today);
  scheduleRecentChanges(db, schedule, agency, today);
  schedule.runUntil(now);
  prepareWhatComes(db, agency, today, now);
  readOldNotifications(db, now);
  return agency.accounts;
}

const idOf = (agency: SeededAgency, key: string): number =>
  agency.departments.find((department) => department.key === key)?.id ?? 0;

const PROGRAMME = {
  ritual: "Nghi lễ chào cờ",
  report: "Báo cáo chuyên đề",
  speech: "Phát biểu chỉ đạo",
  study: "Phổ biến chính sách",
  honours: "Chúc mừng sinh nhật trong tháng",
  review: "Rà soát chỉ đạo",
  other: "Nội dung khác",
};

/** Lead, summary and text of directives given a few days ago. */
const RECENT = [
  [
    "dt",
    "Lập danh mục dự án mời gọi đầu tư năm tới",
    "Phòng Đầu tư lập danh mục, nêu rõ diện tích và hạ tầng.",
  ],
  [
    "dn",
    "Trả lời kiến nghị của doanh nghiệp quý IV",
    "Phòng Doanh nghiệp trả lời từng kiến nghị bằng văn bản.",
  ],
  ["ld", "Rà soát nhu cầu lao động trước Tết", "Phòng Lao động khảo sát các doanh nghiệp đông công nhân."],
  ["vp", "Sắp xếp lịch tiếp các đoàn công tác", "Văn phòng bố trí lịch, phòng họp và phiên dịch."],
  ["ttxt", "Dựng tài liệu giới thiệu bằng ba thứ tiếng", "Trung tâm soạn tài liệu tiếng Việt, Anh, Nhật."],
] as const;

/** Of the recent ones some are still new, one is in progress, two are reported and wait. */
function beginRecent(db: Database, agency: SeededAgency, meetingId: number, now: Date): void {
  const rows = db
    .select({ assignment: assignments })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .where(eq(directives.meetingId, meetingId))
    .orderBy(directives.number)
    .all();
  rows.slice(0, 3).forEach(({ assignment }, index) => {
    const department = agency.departments.find(({ id }) => id === assignment.departmentId);
    if (!department) return;
    const at = new Date(now.getTime() - DAY_MS / 2 - index * 600_000);
    const shown = { assignmentId: assignment.id, version: assignment.version };
    takeStep(db, department.head, "acknowledge", shown, at);
    if (index === 2) return;
    const report = { ...shown, version: shown.version + 1, productNumber: "", productDate: null, files: [] };
    const reportedAt = new Date(at.getTime() + 1_800_000);
    const day = formatDay(dayInAgency(reportedAt.toISOString()));
    const note = `Đã làm xong ngày ${day}, kết quả gửi kèm hồ sơ công việc của đơn vị.`;
    takeStep(db, department.head, "report-done", { ...report, note }, reportedAt);
  });
}

function* ceremonyDays(today: string): Generator<string> {
  for (let day = nextMeetingDay(CEREMONY_RHYTHM, FIRST, null, CALENDAR); day <= today; ) {
    yield day;
    day = nextMeetingDay(CEREMONY_RHYTHM, FIRST, day, CALENDAR);
  }
}

function submit(db: Database, clerk: SeededActor, meetingId: number, now: Date): void {
  const row = db.select().from(meetings).where(eq(meetings.id, meetingId)).get();
  if (row) submitMeeting(db, clerk, { meetingId, version: row.version }, now);
}

function hashOf(db: Database, actor: SeededActor, meetingId: number): string {
  const record = findMeetingRecord(db, actor, meetingId);
  if (!record) throw new Error("no record to sign");
  return contentHashOf(record);
}

/** After the signature each department works at its own pace. */
function liveOn(
  db: Database,
  random: Random,
  schedule: Schedule,
  agency: SeededAgency,
  { meetingId, lately }: { meetingId: number; lately: boolean },
): void {
  const rows = db
    .select({ assignment: assignments, follower: directives.followingLeaderUserId, on: directives.issuedOn })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .where(eq(directives.meetingId, meetingId))
    .all();
  const names = new Map(
    db
      .select()
      .from(departments)
      .all()
      .map(({ id, abbreviation }) => [id, abbreviation]),
  );
  for (const { assignment, follower, on } of rows) {
    const department = agency.departments.find(({ id }) => id === assignment.departmentId);
    const leader = agency.leaders.find(({ userId }) => userId === follower) ?? agency.leaders[0];
    if (!department || !leader || !on) continue;
    if (assignment.periodEnd !== null) {
      livePeriodic(db, schedule, { assignmentId: assignment.id, department, leader, issuedOn: on });
      continue;
    }
    liveAssignment(db, random, schedule, {
      assignmentId: assignment.id,
      department,
      leader,
      issuedOn: on,
      deadline: assignment.deadline,
      abbreviation: names.get(assignment.departmentId) ?? "",
      lately,
    });
  }
}

/** What is on the first pages today: next month's ceremony, a draft, minutes that wait for the signature. */
function prepareWhatComes(db: Database, agency: SeededAgency, today: string, now: Date): void {
  const next = nextMeetingDay(CEREMONY_RHYTHM, addDays(today, 1), null, CALENDAR);
  const { clerk } = agency;
  const plain = { startsAt: "07:30", endsAt: "", place: "Sân trụ sở Ban Quản lý" };
  planMeeting(
    db,
    clerk,
    {
      seriesId: agency.seriesId,
      title: `Lễ chào cờ và sinh hoạt dưới cờ tháng ${monthNumber(next)}/${yearOf(next)}`,
      heldOn: next,
      ...plain,
      begin: "planned",
      programme: PROGRAMME,
      chairPersonId: agency.leaders[0]?.personId ?? null,
      secretaryPersonId: clerk.personId,
    },
    now,
  );
  const seriesId = createSeries(db, clerk, { name: "Họp giao ban", symbol: "GB", kind: "briefing" }, now);
  const briefing = (heldOn: string, title: string, at = now) => {
    const fields = { seriesId, title, heldOn, startsAt: "08:00", endsAt: "09:30", place: "Phòng họp số 1" };
    const meetingId = planMeeting(db, clerk, { ...fields, begin: "draft", programme: null }, at);
    addAgendaItem(db, clerk, { meetingId, kind: "speech", title: "Kết luận của chủ trì" });
    const chair = { personId: agency.leaders[0]?.personId ?? null, name: "", position: "", note: "" };
    addParticipant(db, clerk, { meetingId, ...chair, role: "chair", presence: "present" });
    return meetingId;
  };
  const propose = (meetingId: number, leadKey: string | null, summary: string, text: string) => {
    const lead = agency.departments.find(({ key }) => key === leadKey);
    const dated = lead ? { deadline: addDays(today, 20) } : {};
    const input = {
      meetingId,
      summary,
      text,
      leadId: lead?.id ?? "",
      givenByPersonId: agency.leaders[0]?.personId,
    };
    proposeDirective(db, clerk, proposeDirectiveInput.parse({ ...input, ...dated }));
  };
  const held = addDays(today, -3);
  const recent = briefing(held, "Họp giao ban về xúc tiến đầu tư", atHour(held, 8));
  for (const [key, summary, said] of RECENT) propose(recent, key, summary, said);
  submit(db, clerk, recent, new Date(now.getTime() - 2 * DAY_MS));
  const [chair] = agency.leaders;
  if (!chair) throw new Error("the agency needs a leader");
  const signedAt = new Date(now.getTime() - 2 * DAY_MS + 3_600_000);
  signMeeting(db, chair, { meetingId: recent, contentHash: hashOf(db, chair, recent) }, signedAt);
  beginRecent(db, agency, recent, now);
  const waiting = briefing(addDays(today, -4), "Họp giao ban về giải ngân đầu tư công");
  propose(
    waiting,
    "khtc",
    "Báo cáo giải ngân theo tuần đến hết năm",
    "Phòng Kế hoạch – Tài chính báo cáo vào thứ Sáu hằng tuần.",
  );
  submit(db, clerk, waiting, now);
  const draft = briefing(addDays(today, -1), "Họp giao ban chuẩn bị tổng kết năm");
  propose(
    draft,
    "vp",
    "Xây dựng kế hoạch tổng kết năm",
    "Văn phòng dự thảo kế hoạch, xin ý kiến các đơn vị.",
  );
  propose(draft, null, "Chuẩn bị phần khen thưởng", "Chưa rõ đơn vị chủ trì, hỏi lại chủ trì cuộc họp.");
}

/** People have read their notifications, except some of the last weeks. */
function readOldNotifications(db: Database, now: Date): void {
  db.update(notifications)
    .set({ readAt: sql`${notifications.at}` })
    .where(lt(notifications.at, new Date(now.getTime() - UNREAD_DAYS * DAY_MS).toISOString()))
    .run();
}

/** For tests and the console: the number of rows of each kind. */
export const countSeeded = (db: Database) => ({
  signed: db
    .select()
    .from(meetings)
    .where(inArray(meetings.status, ["signed"]))
    .all().length,
  directives: db.select().from(directives).all().length,
  assignments: db.select().from(assignments).all().length,
});
