import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { openDatabase } from "@/db/client";
import { migrateFile } from "@/db/migrate";
import { enterDays } from "@/db/mutations/agency/enter-days";
import { stageDays } from "@/db/mutations/agency/stage-days";
import { takeStep } from "@/db/mutations/directives/take-step";
import { withdrawDirective } from "@/db/mutations/directives/withdraw-directive";
import { cancelMeeting } from "@/db/mutations/meetings/cancel-meeting";
import { planMeeting } from "@/db/mutations/meetings/plan-meeting";
import { postponeMeeting } from "@/db/mutations/meetings/postpone-meeting";
import { addSubtask } from "@/db/mutations/subtasks/add-subtask";
import { changeSubtask } from "@/db/mutations/subtasks/change-subtask";
import { removeSubtask } from "@/db/mutations/subtasks/remove-subtask";
import { settleSubtask } from "@/db/mutations/subtasks/settle-subtask";
import { makeCalendarAddress } from "@/db/mutations/users/make-calendar-address";
import { findCalendar } from "@/db/queries/calendar/find-calendar";
import { assignments } from "@/db/schema/directives";
import { meetings } from "@/db/schema/meetings";
import {
  adminGrant,
  clerkGrant,
  headGrant,
  leaderGrant,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
  makeSeries,
  sessionOf,
} from "@/db/test-factories";
import { addDays, type Day, dayInAgency, formatDay } from "@/domain/calendar/day";
import { subtractWorkingDays } from "@/domain/calendar/working-days";
import { serveData } from "../../e2e/serve-data";
import { CalendarClients } from "./clients";

/**
 * Tries a person's calendar with real programs: the built server, Debian's vdirsyncer, which fetches its address into
 * a folder, and Debian's khal, which shows the folder. A ceremony is planned, moved and cancelled; deadlines are
 * moved, done and withdrawn; a day off moves a reminder; subtasks are given, done, moved, taken from the person and removed. Prints a table of what each program shows; ends with 1 where
 * one does not follow. Outside CI: it needs both programs of Debian.
 */
const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-calendars-"));
const data = path.join(folder, "data");
const db = openFresh();
const now = () => new Date();
const today = dayInAgency(now().toISOString());
const [ceremonyDay, movedDay, due, movedDue] = [10, 17, 30, 40].map((days) => addDays(today, days)) as [
  Day,
  Day,
  Day,
  Day,
];
const own = makeDepartment(db, { name: "Phòng Thử" });
const people = {
  admin: makeActor(db, [adminGrant]),
  clerk: makeActor(db, [clerkGrant]),
  leader: makeActor(db, [leaderGrant]),
  head: makeActor(db, [headGrant(own.id)]),
};
const token = makeCalendarAddress(db, sessionOf(people.head), now());
const rows: Record<string, string | number | boolean>[] = [];
const served = await serveData(data);
try {
  await tryAll();
} finally {
  await served.stop();
  db.$client.close();
  rmSync(folder, { recursive: true, force: true });
}
console.table(rows);
process.exit(rows.every(({ follows }) => follows === true) ? 0 : 1);

async function tryAll(): Promise<void> {
  const address = `${served.address}/api/calendar/${token}.ics`;
  const headers = (await fetch(address)).headers;
  rows.push({
    what: "referrer-policy is sent once",
    shown: headers.get("referrer-policy") ?? "",
    follows: headers.get("referrer-policy") === "no-referrer",
  });
  const clients = CalendarClients.open(folder, address);
  const base = { seriesId: makeSeries(db).id, endsAt: "08:45", place: "Sân trụ sở", programme: null };
  const title = "Lễ chào cờ";
  let etag = "";

  const meetingId = planMeeting(
    db,
    people.clerk,
    { ...base, title, heldOn: ceremonyDay, startsAt: "07:30", begin: "planned" },
    now(),
  );
  const meeting = () => db.select().from(meetings).where(eq(meetings.id, meetingId)).get();
  const shown = () => ({ meetingId, version: meeting()?.version ?? 0 });
  const ceremony = title;
  await look("a ceremony is planned", ceremony, `${formatDay(ceremonyDay)} 07:30 – 08:45`, "CONFIRMED");
  postponeMeeting(db, people.clerk, { ...shown(), heldOn: movedDay, reason: "Mưa." }, now());
  await look("it is moved", ceremony, `${formatDay(movedDay)} 07:30 – 08:45`, "CONFIRMED");
  cancelMeeting(db, people.clerk, { ...shown(), reason: "Bão." }, now());
  await look("it is cancelled", ceremony, `${formatDay(movedDay)} 07:30 – 08:45`, "CANCELLED");

  const work = makeIssuedDirective(db, { leadId: own.id, deadline: due, summary: "Việc làm xong" }, now());
  const other = makeIssuedDirective(db, { leadId: own.id, deadline: due, summary: "Việc thôi làm" }, now());
  const done = "Việc làm xong";
  const withdrawn = "Việc thôi làm";
  await look("a deadline is given", done, formatDay(due), "CONFIRMED");
  const set = { ...onRow(work.lead.id), deadline: movedDue, reason: "Chờ số liệu." };
  takeStep(db, people.leader, "set-deadline", set, now());
  await look("it is moved", done, formatDay(movedDue), "CONFIRMED");
  const off = subtractWorkingDays(movedDue, 2, findCalendar(db));
  const dayOff = { day: off, kind: "off" as const, name: "Nghỉ" };
  const document = { documentNumber: "", documentDate: null, documentLink: "" };
  const change = { set: [{ ...dayOff, ...document }], remove: [], announce: [] };
  enterDays(db, people.admin, stageDays(db, people.admin, change, now()), now());
  await look("a day off moves its reminder", done, formatDay(movedDue), "CONFIRMED");
  const product = { productNumber: "1/BC", productDate: today, note: "", files: [] };
  takeStep(db, people.head, "report-done", { ...onRow(work.lead.id), ...product }, now());
  takeStep(db, people.leader, "confirm", { ...onRow(work.lead.id), note: "" }, now());
  await look("it is done", done, formatDay(movedDue), "CANCELLED");
  const ending = { directiveId: other.directive.id, reason: "Đã có việc khác." };
  withdrawDirective(db, people.leader, ending, now());
  await look("another is withdrawn", withdrawn, formatDay(due), "CANCELLED");

  // The calendar names the work beside each of its subtasks: this work has words of its own.
  const joint = makeIssuedDirective(db, { leadId: own.id, deadline: due, summary: "Việc chung" }, now());
  const part = { assignmentId: joint.lead.id, dueOn: movedDay, personId: people.head.personId };
  const [ticked, removed] = ["Lập danh sách mời", "Đặt hội trường"] as const;
  const tickedId = addSubtask(db, people.head, { ...part, title: ticked }, now());
  const removedId = addSubtask(db, people.head, { ...part, title: removed }, now());
  await look("a subtask is given", ticked, formatDay(movedDay), "CONFIRMED");
  settleSubtask(db, people.head, { subtaskId: tickedId, version: 1, done: true }, now());
  await look("it is done", ticked, formatDay(movedDay), "CANCELLED");
  settleSubtask(db, people.head, { subtaskId: tickedId, version: 2, done: false }, now());
  await look("it is not done after all", ticked, formatDay(movedDay), "CONFIRMED");
  const held = { subtaskId: tickedId, title: ticked, dueOn: movedDue };
  changeSubtask(db, people.head, { ...held, version: 3, personId: people.head.personId }, now());
  await look("it is moved", ticked, formatDay(movedDue), "CONFIRMED");
  changeSubtask(db, people.head, { ...held, version: 4, personId: null }, now());
  await look("it is taken from the person", ticked, formatDay(movedDue), "CANCELLED");
  removeSubtask(db, people.head, { subtaskId: removedId, version: 1 }, now());
  await look("another is removed", removed, formatDay(movedDay), "CANCELLED");

  /** Fetches, synchronises and looks: the event stands as it should, and by a higher SEQUENCE where it stood before. */
  async function look(what: string, event: string, when: string, status: string): Promise<void> {
    const sequenceBefore = clients.stored(event, "SEQUENCE");
    const answer = await fetch(address, { headers: { "if-none-match": etag } });
    etag = answer.headers.get("etag") ?? "";
    await answer.arrayBuffer();
    const again = await fetch(address, { headers: { "if-none-match": etag } });
    clients.synchronise();
    const events = clients.show(formatDay(today), "Asia/Ho_Chi_Minh");
    const seen = events.find((one) => one.title.includes(event));
    const elsewhere = clients.show(formatDay(today), "Europe/Paris").find((one) => one.title.includes(event));
    const sequence = Number(clients.stored(event, "SEQUENCE"));
    rows.push({
      what,
      http: `${answer.status}, ${again.status}`,
      shown: `${seen?.when ?? "nothing"} ${seen?.status ?? ""}`.trim(),
      "in Paris": elsewhere?.when ?? "nothing",
      sequence,
      stamp: clients.stored(event, "LAST-MODIFIED"),
      follows:
        answer.status === 200 &&
        again.status === 304 &&
        seen?.when === when &&
        seen.status.toUpperCase().includes(status === "CONFIRMED" ? "" : status) &&
        (sequenceBefore === "" || sequence > Number(sequenceBefore)),
    });
  }
}

function openFresh() {
  const file = path.join(data, "so-chi-dao.sqlite");
  mkdirSync(data);
  migrateFile(file, data, new Date());
  return openDatabase(file);
}

function onRow(assignmentId: number) {
  const row = db.select().from(assignments).where(eq(assignments.id, assignmentId)).get();
  return { assignmentId, version: row?.version ?? 0 };
}
