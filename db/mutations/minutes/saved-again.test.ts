import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { BLANK_PROPERTIES } from "@/domain/directives/properties";
import { BLANK_ITEM } from "@/domain/meetings/blank-item";
import { corrections } from "../../schema/corrections";
import { assignments, directives } from "../../schema/directives";
import { agendaItemPeople, agendaItems, attendance, meetings } from "../../schema/meetings";
import { makeAgency } from "../../test-agency";
import { autosaveMeetingDetails } from "../meetings/change-meeting-details";
import { openSupplement } from "../meetings/open-supplement";
import { signMeeting } from "../meetings/sign-meeting";
import { addCorrection } from "./add-correction";
import { changeAgendaItem } from "./change-agenda-item";
import { changeCorrection } from "./change-correction";
import { changeDirective } from "./change-directive";
import { saveAttendance } from "./save-attendance";

const NOW = new Date("2024-07-01T02:00:00Z");
const CHANGED = "request.changed_meanwhile";

/** A save reaches the server and its answer is lost: the writer's browser sends it again, based on the old version. */
describe("what is stored already is no conflict, but other words are:", () => {
  it("an item, with whom it honours, a line that became a directive, and its place", () => {
    const { db, actors, draft } = makeAgency();
    const { meetingId, itemId } = draft;
    const stored = () => db.select().from(agendaItems).where(eq(agendaItems.id, itemId)).get();
    const honoured = () =>
      db.select().from(agendaItemPeople).where(eq(agendaItemPeople.agendaItemId, itemId)).all().length;
    const block = { ...BLANK_ITEM, meetingId, itemId, kind: "speech" as const, title: "Phát biểu" };
    const line = { key: "new-1", line: "Văn phòng rà soát hồ sơ." };
    const turned = { ...block, version: stored()?.version ?? 0, parts: [{ said: line, after: "" }] };
    const first = changeAgendaItem(db, actors.clerk, turned);
    // The line became a directive, and does so once.
    expect(changeAgendaItem(db, actors.clerk, turned)).toEqual(first);
    const [directiveId = 0] = first.noted[0]?.directiveIds ?? [];
    const sent = {
      ...block,
      version: first.version,
      body: "Một.",
      people: "Nguyễn Văn Thử – Chiến sĩ thi đua",
      parts: [{ said: { id: directiveId }, after: "Hai." }],
    };
    const saved = changeAgendaItem(db, actors.clerk, sent);
    const row = stored();
    expect(changeAgendaItem(db, actors.clerk, sent)).toEqual({ version: saved.version, noted: [] });
    expect(stored()).toEqual(row);
    expect(honoured()).toBe(1);
    for (const other of [
      { ...sent, body: "Một, sửa." },
      { ...sent, people: "" },
      // Refused for a reason of its own, which its writer learns once the conflict is settled.
      { ...sent, speakerPersonId: 9999 },
      { ...sent, body: "", parts: [{ said: { id: directiveId }, after: "Một.\nHai." }] },
      {
        ...sent,
        parts: [...sent.parts, { said: { key: "new-2", line: "Văn phòng lập danh mục." }, after: "" }],
      },
    ]) {
      expect(() => changeAgendaItem(db, actors.leader, other)).toThrow(CHANGED);
    }
    expect(stored()).toEqual(row);
    expect(honoured()).toBe(1);
  });

  it("a proposed directive, with the departments that it asks", () => {
    const { db, actors, draft, own, other } = makeAgency();
    const { meetingId, itemId } = draft;
    const block = { ...BLANK_ITEM, meetingId, itemId, kind: "speech" as const, title: "Phát biểu" };
    const { version = 0 } = db.select().from(agendaItems).where(eq(agendaItems.id, itemId)).get() ?? {};
    const said = { key: "new-1", line: "Văn phòng rà soát hồ sơ." };
    const { noted } = changeAgendaItem(db, actors.clerk, { ...block, version, parts: [{ said, after: "" }] });
    const [directiveId = 0] = noted[0]?.directiveIds ?? [];
    const stored = () => db.select().from(directives).where(eq(directives.id, directiveId)).get();
    const asked = () =>
      db.select().from(assignments).where(eq(assignments.directiveId, directiveId)).all().length;
    const sent = {
      ...BLANK_PROPERTIES,
      meetingId,
      directiveId,
      version: stored()?.version ?? 0,
      summary: "Rà soát",
      text: "Văn phòng rà soát hồ sơ.",
      headingId: null,
      agendaItemId: itemId,
      leadId: own.id,
      coordinating: [other.id],
      undated: true,
      deadline: null,
      givenByPersonId: null,
      followingLeaderUserId: null,
      references: [],
    };
    const saved = changeDirective(db, actors.clerk, sent);
    const row = stored();
    expect(changeDirective(db, actors.clerk, sent)).toBe(saved);
    expect(stored()).toEqual(row);
    expect(asked()).toBe(2);
    for (const others of [
      { summary: "Rà soát lại" },
      { coordinating: [] },
      { leadId: other.id, coordinating: [] },
      { leadId: 9999 },
    ]) {
      expect(() => changeDirective(db, actors.leader, { ...sent, ...others })).toThrow(CHANGED);
    }
    expect(stored()).toEqual(row);
    expect(asked()).toBe(2);
  });

  it("a correction", () => {
    const { db, actors, submitted, hash } = makeAgency();
    const { meetingId: signed, itemId } = submitted;
    signMeeting(db, actors.leader, { meetingId: signed, contentHash: hash() }, NOW);
    const titleOf = () => "Biên bản bổ sung";
    const meetingId = openSupplement(db, actors.clerk, { meetingId: signed, titleOf }, NOW);
    const correctionId = addCorrection(db, actors.clerk, { meetingId, place: { kind: "item", id: itemId } });
    const sent = { meetingId, correctionId, version: 1, text: "Lời đúng.", reason: "Gõ nhầm" };
    expect(changeCorrection(db, actors.clerk, sent)).toBe(2);
    expect(changeCorrection(db, actors.clerk, sent)).toBe(2);
    expect(() => changeCorrection(db, actors.leader, { ...sent, text: "Lời khác." })).toThrow(CHANGED);
    expect(() => changeCorrection(db, actors.leader, { ...sent, reason: "" })).toThrow(CHANGED);
    expect(db.select().from(corrections).where(eq(corrections.id, correctionId)).get()).toMatchObject({
      text: "Lời đúng.",
      reason: "Gõ nhầm",
      version: 2,
    });
  });

  it("a meeting's details", () => {
    const { db, actors, draft } = makeAgency();
    const { meetingId } = draft;
    const stored = () => db.select().from(meetings).where(eq(meetings.id, meetingId)).get();
    const { title = "", heldOn = "", startsAt = "", endsAt = "" } = stored() ?? {};
    const { horizonWords = "", horizonDay = null } = stored() ?? {};
    const shown = { title, heldOn, startsAt, endsAt, place: stored()?.place ?? "", horizonWords, horizonDay };
    const version = JSON.stringify(Object.values(shown));
    const sent = { meetingId, version, ...shown, place: "Hội trường tầng 3" };
    const saved = autosaveMeetingDetails(db, actors.clerk, sent, NOW);
    expect(autosaveMeetingDetails(db, actors.clerk, sent, NOW)).toBe(saved);
    const other = { ...sent, place: "Sân trụ sở" };
    expect(() => autosaveMeetingDetails(db, actors.leader, other, NOW)).toThrow(CHANGED);
    expect(stored()?.place).toBe("Hội trường tầng 3");
  });

  it("head counts", () => {
    const { db, actors, draft, own } = makeAgency();
    const { meetingId } = draft;
    const stored = () => db.select().from(attendance).where(eq(attendance.meetingId, meetingId)).all();
    const row = { departmentId: own.id, expected: 12, excused: 1, absent: 0 };
    const sent = { meetingId, version: "[]", rows: [row] };
    const saved = saveAttendance(db, actors.clerk, sent);
    expect(saveAttendance(db, actors.clerk, sent)).toBe(saved);
    for (const excused of [2, 13]) {
      const other = { ...sent, rows: [{ ...row, excused }] };
      expect(() => saveAttendance(db, actors.leader, other)).toThrow(CHANGED);
    }
    expect(stored()).toMatchObject([{ expected: 12, excused: 1, absent: 0 }]);
  });
});
