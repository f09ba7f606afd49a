import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { TypedTotal } from "@/domain/meetings/attendance-total-input";
import { codeOf } from "@/domain/test-code-of";
import type { Database } from "../../client";
import { findMinutesImport } from "../../queries/imports/find-minutes-import";
import { listWaitingCaptions } from "../../queries/imports/list-waiting-captions";
import { findMeetingRecord } from "../../queries/meetings/find-meeting-record";
import { indicators } from "../../schema/indicators";
import { legalReferences } from "../../schema/legal-references";
import { meetings } from "../../schema/meetings";
import { sql } from "../../sql";
import { stagePicture } from "../../test-agency";
import { testDatabase } from "../../test-database";
import { clerkGrant, makeActor, makeDepartment, makeSeries } from "../../test-factories";
import { planMeeting } from "../meetings/plan-meeting";
import { addAgendaItem } from "../minutes/add-agenda-item";
import { attachToMeeting } from "../minutes/attach-to-meeting";
import { saveAttendance } from "../minutes/save-attendance";
import { createReference } from "../references/create-reference";
import { importMinutes } from "./import-minutes";
import { takeBackMinutes } from "./take-back-minutes";

const NOW = new Date("2024-07-02T03:00:00.000Z");
const WORDS = {
  ritual: "Nghi lễ chào cờ",
  report: "Báo cáo chuyên đề",
  speech: "Phát biểu chỉ đạo",
  study: "Học tập",
  honours: "Chúc mừng",
  review: "Rà soát",
  other: "Nội dung khác",
};

function agency() {
  const db = testDatabase();
  const clerk = makeActor(db, [clerkGrant]);
  const office = makeDepartment(db, { name: "Văn phòng", collectsForAll: true });
  const invest = makeDepartment(db, { name: "Phòng Đầu tư" });
  const series = makeSeries(db, { symbol: "CC", name: "Chào cờ hằng tháng", kind: "flag-ceremony" });
  const input = {
    seriesId: series.id,
    title: "Lễ chào cờ tháng 7/2024",
    heldOn: "2024-07-01",
    startsAt: "07:30",
    endsAt: "08:15",
    place: "Hội trường",
    total: { present: 138, expected: 145, excused: null } as TypedTotal,
    into: "" as "" | "new" | number,
    horizonWords: "nửa cuối năm 2024",
    horizonDay: "2024-12-31",
    speakers: [
      { row: 0, name: "Hồ Thị Nga", position: "Trưởng phòng", role: "participant" as const, person: null },
      {
        row: 1,
        name: "Lưu Văn Hải",
        position: "Phó Trưởng ban",
        role: "chair" as const,
        person: clerk.personId,
      },
    ],
    references: [
      {
        row: 0,
        kind: "Nghị quyết",
        number: "28-NQ/TU",
        issuedOn: "2009-11-10",
        issuer: "Thành ủy",
        subject: "Đảng",
      },
    ],
    items: [
      item(0, "ritual", {}),
      item(1, "report", { title: "Thực hiện Nghị quyết số 28", speakerName: "Hồ Thị Nga", cites: [0] }),
      item(2, "speech", { person: clerk.personId, body: "Thu hút đầu tư đạt hơn 1 tỷ đô la Mỹ." }),
      item(3, "honours", { title: "Tặng hoa chúc mừng sinh nhật" }),
    ],
    figures: [
      {
        row: 0,
        indicator: null,
        name: "Thu hút đầu tư",
        unit: "tỷ USD",
        value: 1,
        note: "hơn 1 tỷ đô la Mỹ",
      },
    ],
    captions: ["Toàn cảnh lễ chào cờ", "Trao quà"],
    directives: [
      directive(0, { heading: "Các việc cần làm", lead: invest.id, deadline: "2024-12-31" }),
      directive(1, { heading: "Các việc cần làm", toAll: true, undated: true }),
    ],
    words: WORDS,
  };
  return { db, clerk, office, invest, series, input };
}

const NOT_COUNTED: TypedTotal = { present: null, expected: null, excused: null };

type Fields = Record<string, string | number | boolean | null | number[]>;
const item = (row: number, kind: "ritual" | "report" | "speech" | "honours", fields: Fields) => ({
  row,
  kind,
  title: "",
  speakerName: "",
  speakerPosition: "",
  person: null,
  department: null,
  body: "",
  lines: null as number | null,
  cites: [] as number[],
  ...fields,
});
const directive = (row: number, fields: Fields) => ({
  row,
  summary: `Việc ${row}`,
  text: `Việc thứ ${row}.`,
  heading: "",
  item: [2],
  after: null as number | null,
  lead: null,
  coordinating: [] as number[],
  toAll: false,
  deadlineWords: "",
  deadline: null,
  undated: false,
  period: null,
  ...fields,
});

/** Every row of every table but the event log, which only grows, and the numbers of rows, which count it too. */
function rows(db: Database): Record<string, unknown[]> {
  const tables = db.all<{ name: string }>(
    sql`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'search_%'
      and name <> 'row_counts'`,
  );
  return Object.fromEntries(
    tables
      .filter(({ name }) => name !== "events")
      .map(({ name }) => [name, db.all(sql`select * from ${sql.identifier(name)} order by rowid`)]),
  );
}

describe("a whole record from a read text", () => {
  it("has its programme, people, references, directives under headings, figure, horizon and captions", () => {
    const { db, clerk, invest, office, input } = agency();
    const id = importMinutes(db, clerk, input, NOW);
    const record = findMeetingRecord(db, clerk, id);
    expect(record).toMatchObject({
      title: "Lễ chào cờ tháng 7/2024",
      status: "draft",
      startsAt: "07:30",
      endsAt: "08:15",
      place: "Hội trường",
      attendanceTotal: { present: 138, expected: 145, excused: null },
      horizonWords: "nửa cuối năm 2024",
      horizonDay: "2024-12-31",
    });
    expect(record?.items.map(({ kind, title, speakerName }) => [kind, title, speakerName])).toEqual([
      ["ritual", "Nghi lễ chào cờ", ""],
      ["report", "Thực hiện Nghị quyết số 28", "Hồ Thị Nga"],
      ["speech", "Phát biểu chỉ đạo", clerk.name],
      ["honours", "Tặng hoa chúc mừng sinh nhật", ""],
    ]);
    expect(record?.items[1]?.references).toMatchObject([{ number: "28-NQ/TU", issuer: "Thành ủy" }]);
    expect(record?.participants.map(({ role }) => role)).toEqual(["chair", "participant"]);
    expect(record?.directives).toMatchObject([
      { summary: "Việc 0", originalDeadline: "2024-12-31" },
      { summary: "Việc 1", undated: true, toAllDepartments: true },
    ]);
    expect(record?.directives.map(({ asked }) => asked.map(({ departmentId }) => departmentId))).toEqual([
      [invest.id],
      [office.id],
    ]);
    expect(record?.directives.every(({ agendaItemId }) => agendaItemId === record.items[2]?.id)).toBe(true);
    expect(record?.figures).toMatchObject([{ indicator: "Thu hút đầu tư", value: 1, asOf: "2024-07-01" }]);
    expect(listWaitingCaptions(db, clerk, id)).toEqual(["Toàn cảnh lễ chào cờ", "Trao quà"]);
  });

  it("puts directives where they were said, unless the text has other lines by now", () => {
    const { db, clerk, input } = agency();
    const body = "Đồng chí nêu kết quả.\nYêu cầu như sau:\nĐề nghị các đơn vị thực hiện.";
    const said = [directive(0, { after: 2, undated: true }), directive(1, { after: 3, undated: true })];
    const places = (words: string, into: "new" | "") => {
      const items = [item(2, "speech", { body: words, lines: 3 })];
      const id = importMinutes(db, clerk, { ...input, items, directives: said, into }, NOW);
      return findMeetingRecord(db, clerk, id)?.directives.map(({ afterLine }) => afterLine);
    };
    expect(places(body, "")).toEqual([2, 3]);
    expect(places(body.replace("kết quả", "các kết quả"), "new")).toEqual([2, 3]);
    expect(places(`Mở đầu.\n${body}`, "new")).toEqual([null, null]);
  });

  it("gives its captions to the photos that come later, in order", () => {
    const { db, clerk, input } = agency();
    const meetingId = importMinutes(db, clerk, input, NOW);
    const attach = () =>
      attachToMeeting(db, clerk, { meetingId, place: "photo", files: [stagePicture(db, clerk)] });
    attach();
    expect(listWaitingCaptions(db, clerk, meetingId)).toEqual(["Trao quà"]);
    attach();
    attach();
    const photos = findMeetingRecord(db, clerk, meetingId)?.photos;
    expect(photos?.map(({ caption }) => caption)).toEqual(["Toàn cảnh lễ chào cờ", "Trao quà", ""]);
  });

  it("is not begun beside one of that series and month that nobody was asked about", () => {
    const { db, clerk, input } = agency();
    importMinutes(db, clerk, input, NOW);
    const before = rows(db);
    const again = { ...input, heldOn: "2024-07-08" };
    expect(codeOf(() => importMinutes(db, clerk, again, NOW))).toBe("import.record_exists");
    expect(rows(db)).toEqual(before);
    db.update(meetings).set({ status: "submitted" }).run();
    expect(codeOf(() => importMinutes(db, clerk, again, NOW))).toBe("import.record_closed");
    importMinutes(db, clerk, { ...again, into: "new" }, NOW);
    importMinutes(db, clerk, { ...input, heldOn: "2024-08-05" }, NOW);
    expect(
      db
        .select()
        .from(meetings)
        .all()
        .map(({ code }) => code),
    ).toEqual(["CC 07/2024", "CC 07/2024-2", "CC 08/2024"]);
  });
});

describe("the head counts of a read text", () => {
  it("are refused where they do not agree, and nothing is stored", () => {
    const { db, clerk, input } = agency();
    const before = rows(db);
    const total = { present: 150, expected: 145, excused: null };
    expect(codeOf(() => importMinutes(db, clerk, { ...input, total }, NOW))).toBe(
      "attendance.more_present_than_expected",
    );
    expect(rows(db)).toEqual(before);
  });

  it("do not take the place of those that a clerk entered", () => {
    const { db, clerk, office, input } = agency();
    const meetingId = importMinutes(db, clerk, { ...input, total: NOT_COUNTED }, NOW);
    saveAttendance(db, clerk, {
      meetingId,
      rows: [{ departmentId: office.id, expected: 12, excused: 1, absent: 0 }],
    });
    importMinutes(db, clerk, { ...input, into: meetingId }, NOW);
    const record = findMeetingRecord(db, clerk, meetingId);
    expect(record?.attendanceTotal).toBeNull();
    expect(record?.attendance).toMatchObject([{ expected: 12, excused: 1 }]);
    saveAttendance(db, clerk, { meetingId, rows: [], total: { present: 90, expected: null, excused: null } });
    importMinutes(db, clerk, { ...input, into: meetingId }, NOW);
    expect(findMeetingRecord(db, clerk, meetingId)?.attendanceTotal?.present).toBe(90);
  });
});

describe("a planned ceremony that is filled from a text", () => {
  function planned() {
    const { db, clerk, series, input } = agency();
    const meetingId = planMeeting(
      db,
      clerk,
      {
        seriesId: series.id,
        title: "Lễ chào cờ đầu tháng",
        heldOn: "2024-07-03",
        startsAt: "07:30",
        endsAt: "",
        place: "Sân",
        begin: "planned",
        chairPersonId: clerk.personId,
        programme: WORDS,
      },
      NOW,
    );
    return { db, clerk, series, input: { ...input, into: meetingId }, meetingId };
  }

  it("keeps what was planned and puts the text into the items that wait for theirs", () => {
    const { db, clerk, input, meetingId } = planned();
    const before = findMeetingRecord(db, clerk, meetingId);
    expect(importMinutes(db, clerk, input, NOW)).toBe(meetingId);
    const record = findMeetingRecord(db, clerk, meetingId);
    expect(record).toMatchObject({ title: "Lễ chào cờ đầu tháng", heldOn: "2024-07-03", status: "draft" });
    expect(record).toMatchObject({ startsAt: "07:30", endsAt: "08:15", place: "Sân" });
    expect(record?.attendanceTotal).toEqual({ present: 138, expected: 145, excused: null });
    expect(record?.items.map(({ id }) => id)).toEqual(before?.items.map(({ id }) => id));
    expect(record?.items[1]).toMatchObject({
      title: "Thực hiện Nghị quyết số 28",
      speakerName: "Hồ Thị Nga",
    });
    expect(record?.participants.filter(({ role }) => role === "chair")).toHaveLength(1);
    expect(record?.directives).toHaveLength(2);
  });

  it("is again what it was when the import is taken back", () => {
    const { db, clerk, input, meetingId } = planned();
    const before = rows(db);
    importMinutes(db, clerk, input, NOW);
    expect(takeBackMinutes(db, clerk, { meetingId }, NOW)).toEqual({ meetingId });
    const after = rows(db);
    // Its version goes on, so that a page drawn in between is told that something changed.
    const withoutVersion = (list: unknown[] | undefined) =>
      list?.map((row) => ({ ...(row as Record<string, unknown>), version: 0 }));
    expect({ ...after, meetings: withoutVersion(after.meetings) }).toEqual({
      ...before,
      meetings: withoutVersion(before.meetings),
    });
  });

  it("must be of the same series and open", () => {
    const { db, clerk, input } = planned();
    const other = makeSeries(db, { symbol: "GB" });
    expect(codeOf(() => importMinutes(db, clerk, { ...input, seriesId: other.id }, NOW))).toBe(
      "request.not_found",
    );
  });
});

describe("taking a whole import back", () => {
  it("leaves no row behind but the discarded meeting that the event log names", () => {
    const { db, clerk, input } = agency();
    const before = rows(db);
    const meetingId = importMinutes(db, clerk, input, NOW);
    expect(findMinutesImport(db, clerk, meetingId)).toEqual({ newMeeting: true });
    takeBackMinutes(db, clerk, { meetingId }, NOW);
    const after = rows(db);
    expect(after.meetings).toHaveLength(1);
    expect(after.meetings).toMatchObject([
      { id: meetingId, status: "discarded", waiting_captions: "[]", horizon_words: "" },
    ]);
    expect({ ...after, meetings: [] }).toEqual(before);
    expect(findMinutesImport(db, clerk, meetingId)).toBeNull();
  });

  it("leaves references and indicators that something else names by now, and those that were there", () => {
    const { db, clerk, input } = agency();
    createReference(
      db,
      clerk,
      { kind: "Luật", number: "39/2019", issuedOn: null, issuer: "", subject: "" },
      NOW,
    );
    const cited = { row: 1, kind: "Luật", number: "39/2019", issuedOn: null, issuer: "", subject: "" };
    const first = importMinutes(db, clerk, { ...input, references: [...input.references, cited] }, NOW);
    importMinutes(db, clerk, { ...input, heldOn: "2024-08-05" }, NOW);
    takeBackMinutes(db, clerk, { meetingId: first }, NOW);
    expect(
      db
        .select()
        .from(legalReferences)
        .all()
        .map(({ number }) => number),
    ).toEqual(["39/2019", "28-NQ/TU"]);
    expect(db.select().from(indicators).all()).toHaveLength(1);
  });

  it("is refused once somebody has gone on with the minutes", () => {
    const { db, clerk, input } = agency();
    const meetingId = importMinutes(db, clerk, input, NOW);
    addAgendaItem(db, clerk, { meetingId, kind: "other", title: "Việc khác" });
    expect(findMinutesImport(db, clerk, meetingId)).toBeNull();
    const before = rows(db);
    expect(codeOf(() => takeBackMinutes(db, clerk, { meetingId }, NOW))).toBe("import.worked_on");
    expect(rows(db)).toEqual(before);
    expect(db.select().from(meetings).where(eq(meetings.id, meetingId)).get()?.status).toBe("draft");
  });

  it("is refused where nothing was imported", () => {
    const { db, clerk, series } = agency();
    const meetingId = planMeeting(
      db,
      clerk,
      {
        seriesId: series.id,
        title: "Họp",
        heldOn: "2024-07-01",
        startsAt: "",
        endsAt: "",
        place: "",
        begin: "draft",
        programme: null,
      },
      NOW,
    );
    expect(codeOf(() => takeBackMinutes(db, clerk, { meetingId }, NOW))).toBe("import.nothing_to_take_back");
  });
});
