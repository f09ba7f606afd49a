import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { ITEM_KINDS, type ItemKind } from "@/domain/meetings/vocabulary";
import { findMeetingRecord } from "../../queries/meetings/find-meeting-record";
import { findTurn } from "../../queries/meetings/list-turns";
import { agendaItems, meetings } from "../../schema/meetings";
import { testDatabase } from "../../test-database";
import {
  clerkGrant,
  JULY_FIRST,
  makeActor,
  makeDepartment,
  makeMeeting,
  makePerson,
  makeSeries,
} from "../../test-factories";
import { addToRota } from "./add-to-rota";
import { cancelMeeting } from "./cancel-meeting";
import { planMeeting } from "./plan-meeting";

const words = Object.fromEntries(ITEM_KINDS.map((kind) => [kind, kind])) as Record<ItemKind, string>;

function makeRhythm() {
  const db = testDatabase();
  const clerk = makeActor(db, [clerkGrant]);
  const line = makeSeries(db);
  const turns = [makeDepartment(db), makeDepartment(db), makeDepartment(db)] as const;
  for (const { id: departmentId } of turns) {
    addToRota(db, clerk, { seriesId: line.id, departmentId }, JULY_FIRST);
  }
  const chair = makePerson(db, { title: "Trưởng ban" });
  const plan = (heldOn: string, programme: typeof words | null = words) =>
    planMeeting(
      db,
      clerk,
      {
        seriesId: line.id,
        title: "Lễ chào cờ",
        heldOn,
        startsAt: "07:30",
        endsAt: "",
        place: "Sân",
        begin: "planned",
        programme,
        chairPersonId: chair.id,
        secretaryPersonId: clerk.personId,
      },
      JULY_FIRST,
    );
  const record = (id: number) => {
    const found = findMeetingRecord(db, clerk, id);
    if (!found) throw new Error("no record");
    return found;
  };
  const presenterOf = (id: number) =>
    record(id).items.find(({ kind }) => kind === "report")?.presentingDepartmentId;
  return { db, clerk, line, turns, chair, plan, record, presenterOf };
}

describe("the next ceremony of a series", () => {
  it("gives each department its turn, and then the first again", () => {
    const { turns, plan, presenterOf } = makeRhythm();
    const days = ["2024-07-01", "2024-08-05", "2024-09-09", "2024-10-07"];
    const presented = days.map((day) => presenterOf(plan(day)));
    expect(presented).toEqual([turns[0].id, turns[1].id, turns[2].id, turns[0].id]);
  });

  it("skips a cancelled ceremony: its department keeps its turn", () => {
    const { db, clerk, turns, plan, presenterOf } = makeRhythm();
    const meetingId = plan("2024-07-01");
    const { version } = db.select().from(meetings).where(eq(meetings.id, meetingId)).get() ?? { version: 0 };
    cancelMeeting(db, clerk, { meetingId, version, reason: "Mưa bão." }, JULY_FIRST);
    expect(presenterOf(plan("2024-08-05"))).toBe(turns[0].id);
  });

  it("honours those born in its month who agreed to it, and no others", () => {
    const { db, plan, record } = makeRhythm();
    const birthdayConsentAt = "2024-01-02T02:00:00.000Z";
    const august = makePerson(db, { birthDay: 12, birthMonth: 8, birthdayConsentAt });
    makePerson(db, { birthDay: 12, birthMonth: 7, birthdayConsentAt });
    makePerson(db, { birthDay: 1, birthMonth: 8, birthdayConsentAt, active: false });
    makePerson(db, { birthDay: 13, birthMonth: 8 });
    const honours = record(plan("2024-08-05")).items.find(({ kind }) => kind === "honours");
    expect(honours?.people).toEqual([{ personId: august.id, name: august.fullName, note: "12/8" }]);
  });

  it("has its chair with the titles of that day as speaker, and its secretary", () => {
    const { clerk, chair, plan, record } = makeRhythm();
    const { participants, items } = record(plan("2024-08-05"));
    expect(participants.map(({ role, personId, position }) => [role, personId, position])).toEqual([
      ["chair", chair.id, "Trưởng ban"],
      ["secretary", clerk.personId, ""],
    ]);
    const speech = items.find(({ kind }) => kind === "speech");
    expect([speech?.speakerPersonId, speech?.speakerPosition]).toEqual([chair.id, "Trưởng ban"]);
  });

  it("takes the programme of the last ceremony that was held, without its texts and topics", () => {
    const { db, line, plan, record } = makeRhythm();
    const { id: meetingId } = makeMeeting(db, { seriesId: line.id, heldOn: "2024-06-03" });
    const item = { meetingId, body: "Lời.", topic: "Môi trường" };
    db.insert(agendaItems)
      .values([
        { ...item, kind: "speech", title: "Phát biểu đầu tuần", sortOrder: 0 },
        { ...item, kind: "report", title: "Thu gom nước thải", sortOrder: 1 },
      ])
      .run();
    const { items } = record(plan("2024-08-05"));
    expect(items.map(({ kind, title, body, topic }) => [kind, title, body, topic])).toEqual([
      ["speech", "Phát biểu đầu tuần", "", ""],
      ["report", "report", "", ""],
    ]);
  });

  it("has no programme if none is requested", () => {
    const { plan, record } = makeRhythm();
    expect(record(plan("2024-08-05", null)).items).toEqual([]);
  });
});

describe("whose turn it is", () => {
  it("counts what the reader sees: people outside a draft do not see its presenter", () => {
    const { db, clerk, line, turns } = makeRhythm();
    const staff = makeActor(db, [{ kind: "staff", departmentId: turns[0].id }]);
    const { id: meetingId } = makeMeeting(db, { seriesId: line.id, status: "draft" });
    const report = { meetingId, kind: "report" as const, title: "Báo cáo", sortOrder: 0 };
    db.insert(agendaItems)
      .values({ ...report, presentingDepartmentId: turns[0].id })
      .run();
    expect(findTurn(db, clerk, line.id)?.departmentId).toBe(turns[1].id);
    expect(findTurn(db, staff, line.id)?.departmentId).toBe(turns[0].id);
    expect(findTurn(db, makeActor(db, []), line.id)).toBeNull();
  });
});
