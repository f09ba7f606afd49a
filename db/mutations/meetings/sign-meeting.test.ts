import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/domain/actor";
import { BLANK_PROPERTIES } from "@/domain/directives/properties";
import { codeOf } from "@/domain/test-code-of";
import type { Database } from "../../client";
import { contentHashOf } from "../../queries/meetings/content-hash";
import { findMeetingRecord } from "../../queries/meetings/find-meeting-record";
import { departments } from "../../schema/departments";
import { assignmentSpans, assignments, directives } from "../../schema/directives";
import { events } from "../../schema/events";
import { agendaItems, meetings } from "../../schema/meetings";
import { testDatabase } from "../../test-database";
import {
  adminGrant,
  clerkGrant,
  headGrant,
  JULY_FIRST,
  leaderGrant,
  makeActor,
  makeDepartment,
  makeMeeting,
  makeSeries,
  makeSettings,
  staffGrant,
} from "../../test-factories";
import { changeLead } from "../directives/change-lead";
import { addAgendaItem } from "../minutes/add-agenda-item";
import { addHeading } from "../minutes/add-heading";
import { addParticipant } from "../minutes/add-participant";
import { proposeDirective } from "../minutes/propose-directive";
import { recordOfficialNumber } from "./record-official-number";
import { recordPaperSignature } from "./record-paper-signature";
import { sendBackMeeting } from "./send-back-meeting";
import { signMeeting } from "./sign-meeting";
import { submitMeeting } from "./submit-meeting";

const blank = {
  headingId: null,
  agendaItemId: null,
  coordinating: [] as number[],
  ...BLANK_PROPERTIES,
  deadline: null as string | null,
  givenByPersonId: null,
  followingLeaderUserId: null,
  references: [] as number[],
};

function ceremony() {
  const db = testDatabase();
  makeSettings(db);
  const office = makeDepartment(db, { name: "Văn phòng", collectsForAll: true });
  const invest = makeDepartment(db, { name: "Phòng Đầu tư" });
  makeDepartment(db, { name: "Đã giải thể", active: false });
  const clerk = makeActor(db, [clerkGrant]);
  const leader = makeActor(db, [leaderGrant]);
  const series = makeSeries(db, { symbol: "CC" });
  const meeting = makeMeeting(db, { seriesId: series.id, code: "CC 07/2024", status: "draft" });
  const meetingId = meeting.id;
  addAgendaItem(db, clerk, { meetingId, kind: "speech", title: "Phát biểu chỉ đạo" });
  addParticipant(db, clerk, {
    meetingId,
    personId: leader.personId,
    name: "",
    position: "",
    role: "chair",
    presence: "present",
    note: "",
  });
  const second = addHeading(db, clerk, { meetingId, title: "Yêu cầu" });
  proposeDirective(db, clerk, {
    ...blank,
    meetingId,
    summary: "Việc của mọi đơn vị",
    text: "Mọi đơn vị làm.",
    headingId: second,
    leadId: null,
    toAllDepartments: true,
    undated: true,
  });
  proposeDirective(db, clerk, {
    ...blank,
    meetingId,
    summary: "Rà soát dự án",
    text: "Phòng Đầu tư rà soát.",
    leadId: invest.id,
    coordinating: [office.id],
    deadline: "2024-07-31",
    deadlineWords: "trong tháng 7",
    givenByPersonId: leader.personId,
  });
  proposeDirective(db, clerk, {
    ...blank,
    meetingId,
    summary: "Ghi nhận kết quả",
    text: "Ghi nhận.",
    leadId: null,
    asksNothing: true,
    headingId: second,
  });
  return { db, office, invest, clerk, leader, meetingId };
}
type Ceremony = ReturnType<typeof ceremony>;

const rowOf = ({ db, meetingId }: Ceremony) => {
  const row = db.select().from(meetings).where(eq(meetings.id, meetingId)).get();
  if (!row) throw new Error("gone");
  return row;
};
const recordOf = ({ db, clerk, meetingId }: Ceremony) => {
  const record = findMeetingRecord(db, clerk, meetingId);
  if (!record) throw new Error("gone");
  return record;
};
const submit = (c: Ceremony, actor: Actor = c.clerk) =>
  submitMeeting(c.db, actor, { meetingId: c.meetingId, version: rowOf(c).version }, JULY_FIRST);
const sign = (c: Ceremony, actor: Actor = c.leader) =>
  signMeeting(c.db, actor, { meetingId: c.meetingId, contentHash: contentHashOf(recordOf(c)) }, JULY_FIRST);

describe("signing", () => {
  it("gives a periodic directive its first period, which the hash covers", () => {
    const c = ceremony();
    const directiveId = proposeDirective(c.db, c.clerk, {
      ...blank,
      meetingId: c.meetingId,
      summary: "Báo cáo quý",
      text: "Báo cáo định kỳ hằng quý.",
      leadId: c.invest.id,
      coordinating: [c.office.id],
      period: "quarter",
    });
    const monthly = contentHashOf({
      ...recordOf(c),
      directives: recordOf(c).directives.map((one) => (one.period ? { ...one, period: "month" } : one)),
    });
    expect(monthly).not.toBe(contentHashOf(recordOf(c)));
    submit(c);
    sign(c);
    const given = c.db.select().from(assignments).where(eq(assignments.directiveId, directiveId)).all();
    expect(given.map(({ periodEnd, deadline }) => [periodEnd, deadline])).toEqual([
      ["2024-09-30", "2024-09-30"],
      ["2024-09-30", "2024-09-30"],
    ]);
    const issued = c.db.select().from(directives).where(eq(directives.id, directiveId)).get();
    expect(issued).toMatchObject({ period: "quarter", originalDeadline: null, undated: false });
  });

  it("numbers the directives across headings and issues them", () => {
    const c = ceremony();
    submit(c);
    sign(c);
    const issued = c.db.select().from(directives).orderBy(directives.number).all();
    expect(issued.map((d) => [d.code, d.summary, d.issuedOn])).toEqual([
      ["CC 07/2024 · 1", "Rà soát dự án", "2024-07-01"],
      ["CC 07/2024 · 2", "Việc của mọi đơn vị", "2024-07-01"],
      ["CC 07/2024 · 3", "Ghi nhận kết quả", "2024-07-01"],
    ]);
    expect(issued.map((d) => d.followingLeaderUserId)).toEqual([
      c.leader.userId,
      c.leader.userId,
      c.leader.userId,
    ]);
    const given = c.db
      .select({
        summary: directives.summary,
        name: departments.name,
        role: assignments.role,
        state: assignments.state,
      })
      .from(assignments)
      .innerJoin(directives, eq(directives.id, assignments.directiveId))
      .innerJoin(departments, eq(departments.id, assignments.departmentId))
      .orderBy(directives.number, assignments.id)
      .all();
    expect(given).toEqual([
      { summary: "Rà soát dự án", name: "Phòng Đầu tư", role: "lead", state: "assigned" },
      { summary: "Rà soát dự án", name: "Văn phòng", role: "coordinating", state: "assigned" },
      { summary: "Việc của mọi đơn vị", name: "Văn phòng", role: "lead", state: "assigned" },
      { summary: "Việc của mọi đơn vị", name: "Phòng Đầu tư", role: "coordinating", state: "assigned" },
    ]);
    const caused = c.db.select().from(events).where(eq(events.kind, "meeting.signed")).get();
    const together = c.db
      .select()
      .from(events)
      .where(eq(events.causeId, caused?.causeId ?? ""))
      .all();
    expect(together.map((e) => e.kind).sort()).toEqual([
      ...Array(4).fill("assignment.issued"),
      ...Array(3).fill("directive.issued"),
      "meeting.signed",
    ]);
    expect(c.db.select().from(assignmentSpans).all()).toHaveLength(4);
  });

  it("keeps the hash of what was signed, whatever happens to the directives", () => {
    const c = ceremony();
    submit(c);
    const shown = contentHashOf(recordOf(c));
    sign(c);
    expect(rowOf(c).contentHash).toBe(shown);
    const first = recordOf(c).directives[0];
    changeLead(
      c.db,
      c.leader,
      { directiveId: first?.id ?? 0, departmentId: c.office.id, reason: "Đúng chức năng hơn." },
      JULY_FIRST,
    );
    recordOfficialNumber(
      c.db,
      c.clerk,
      { meetingId: c.meetingId, officialNumber: "12/BB-BQL", officialDate: "2024-07-02" },
      JULY_FIRST,
    );
    c.db.update(departments).set({ name: "Phòng Đầu tư mới" }).where(eq(departments.id, c.invest.id)).run();
    c.db.run(
      `insert into department_names (department_id, name, until_day) values (${c.invest.id}, 'Phòng Đầu tư', '2025-01-01')`,
    );
    expect(contentHashOf(recordOf(c))).toBe(shown);
  });

  it("refuses a version that is not the one on the screen", () => {
    const c = ceremony();
    submit(c);
    const contentHash = contentHashOf(recordOf(c));
    sendBackMeeting(
      c.db,
      c.leader,
      { meetingId: c.meetingId, version: rowOf(c).version, reason: "Thiếu phần báo cáo." },
      JULY_FIRST,
    );
    addAgendaItem(c.db, c.clerk, { meetingId: c.meetingId, kind: "report", title: "Báo cáo" });
    submit(c);
    const stale = () => signMeeting(c.db, c.leader, { meetingId: c.meetingId, contentHash }, JULY_FIRST);
    expect(codeOf(stale)).toBe("meeting.changed_since_shown");
    expect(rowOf(c).status).toBe("submitted");
    expect(c.db.select().from(events).where(eq(events.kind, "directive.issued")).all()).toEqual([]);
  });

  it("allows no change to a signed record, by the rules and by the database", () => {
    const c = ceremony();
    submit(c);
    sign(c);
    const add = () => addAgendaItem(c.db, c.clerk, { meetingId: c.meetingId, kind: "other", title: "Thêm" });
    expect(codeOf(add)).toBe("meeting.not_editable");
    expect(codeOf(() => sign(c))).toBe("meeting.already_signed");
    for (const change of [
      () => c.db.update(meetings).set({ title: "Khác" }).where(eq(meetings.id, c.meetingId)).run(),
      () => c.db.update(agendaItems).set({ body: "Khác" }).run(),
      () => c.db.update(directives).set({ originalDeadline: "2025-01-01" }).run(),
      () => c.db.delete(directives).run(),
      () => c.db.delete(events).run(),
    ]) {
      expect(change).toThrow();
    }
  });

  it("records a signature on paper with its day and scan", () => {
    const c = ceremony();
    submit(c);
    const paper = {
      meetingId: c.meetingId,
      contentHash: contentHashOf(recordOf(c)),
      signedByName: "Phạm Quốc Bảo",
      signedByPosition: "Trưởng ban",
    };
    const later = new Date("2024-07-09T02:00:00Z");
    const record = (input: { signedOn: string; scan: number[] }) => () =>
      recordPaperSignature(c.db, c.clerk, { ...paper, ...input }, later);
    expect(codeOf(record({ signedOn: "2024-06-30", scan: [1] }))).toBe("meeting.signed_on_impossible");
    expect(codeOf(record({ signedOn: "2024-07-10", scan: [1] }))).toBe("meeting.signed_on_impossible");
    expect(codeOf(record({ signedOn: "2024-07-03", scan: [1] }))).toBe("request.not_found");
    const scan = stage(c.db, c.clerk.userId);
    record({ signedOn: "2024-07-03", scan: [scan] })();
    expect(rowOf(c)).toMatchObject({ status: "signed", signature: "paper", signedOn: "2024-07-03" });
    expect(
      c.db
        .select()
        .from(directives)
        .all()
        .map((d) => d.issuedOn),
    ).toEqual(Array(3).fill("2024-07-03"));
  });
});

function stage(db: Database, userId: number): number {
  const sha = "a".repeat(64);
  db.run(
    `insert into stored_files (sha256, size, mime, created_at) values ('${sha}', 3, 'application/pdf', '2024-07-01T00:00:00Z')`,
  );
  db.run(
    `insert into attachments (sha256, name, place, uploaded_by_user_id, uploaded_at) values ('${sha}', 'ban-ky.pdf', 'staged', ${userId}, '2024-07-01T00:00:00Z')`,
  );
  return 1;
}

describe("the steps of a meeting", () => {
  it("are allowed by the table", () => {
    const c = ceremony();
    const department = makeDepartment(c.db);
    const others = [adminGrant, headGrant(department.id), staffGrant(department.id)].map((g) =>
      makeActor(c.db, [g]),
    );
    for (const actor of others) expect(codeOf(() => submit(c, actor))).toBe("request.not_found");
    submit(c);
    for (const actor of others) expect(codeOf(() => sign(c, actor))).toBe("request.not_found");
    expect(codeOf(() => sign(c, c.clerk))).toBe("request.not_allowed");
    expect(codeOf(() => sign(c))).toBe("done");
  });
});

describe("what a draft lacks", () => {
  it("prevents the submission", () => {
    const c = ceremony();
    const early = () =>
      submitMeeting(
        c.db,
        c.clerk,
        { meetingId: c.meetingId, version: rowOf(c).version },
        new Date("2024-06-29T00:00:00Z"),
      );
    expect(codeOf(early)).toBe("meeting.not_held_yet");
    proposeDirective(c.db, c.clerk, {
      ...blank,
      meetingId: c.meetingId,
      summary: "Thiếu",
      text: "Chưa rõ ai làm.",
      leadId: null,
    });
    expect(codeOf(() => submit(c))).toBe("meeting.directive_without_lead");
  });
});

describe("a missing setting for the agency's papers", () => {
  const unset: [string, string][] = [
    ["agency.place", "settings.no_place"],
    ["agency.symbol", "settings.no_symbol"],
    ["papers.head_title", "settings.no_signer"],
    ["papers.recipients_notice", "settings.no_recipients"],
  ];

  it.each(unset)("(%s) prevents submitting and signing minutes, also on paper", (key, code) => {
    const c = ceremony();
    makeSettings(c.db, { [key]: "" });
    expect(codeOf(() => submit(c))).toBe(code);
    makeSettings(c.db);
    submit(c);
    makeSettings(c.db, { [key]: "" });
    expect(codeOf(() => sign(c))).toBe(code);
    const onPaper = {
      signedByName: "Lê Thử",
      signedByPosition: "Giám đốc",
      signedOn: "2024-07-01",
      scan: [],
    };
    const given = { meetingId: c.meetingId, contentHash: contentHashOf(recordOf(c)), ...onPaper };
    expect(codeOf(() => recordPaperSignature(c.db, c.clerk, given, JULY_FIRST))).toBe(code);
    makeSettings(c.db);
    expect(codeOf(() => sign(c))).toBe("done");
  });
});
