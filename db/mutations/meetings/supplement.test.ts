import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { detailsKey } from "@/domain/meetings/details-key";
import { gapsOf } from "@/domain/meetings/gaps";
import type { MeetingRecord } from "@/domain/meetings/record";
import { listDirectiveCorrections } from "../../queries/directives/list-directive-corrections";
import { contentHashOf } from "../../queries/meetings/content-hash";
import { findMeetingRecord } from "../../queries/meetings/find-meeting-record";
import { listSupplements } from "../../queries/minutes/list-corrections";
import { corrections } from "../../schema/corrections";
import { directives } from "../../schema/directives";
import { events } from "../../schema/events";
import { meetings } from "../../schema/meetings";
import { makeAgency, NO_FIELDS } from "../../test-agency";
import { JULY_FIRST } from "../../test-factories";
import { addCorrection } from "../minutes/add-correction";
import { changeCorrection } from "../minutes/change-correction";
import { proposeDirective } from "../minutes/propose-directive";
import { changeMeetingDetails } from "./change-meeting-details";
import { openSupplement } from "./open-supplement";
import { signMeeting } from "./sign-meeting";
import { submitMeeting } from "./submit-meeting";

const titleOf = (ordinal: number, title: string) => `Bổ sung lần ${ordinal} – ${title}`;

function begin() {
  const a = makeAgency();
  const { db, actors, submitted } = a;
  const baseId = submitted.meetingId;
  signMeeting(db, actors.leader, { meetingId: baseId, contentHash: a.hash() }, JULY_FIRST);
  const id = openSupplement(db, actors.clerk, { meetingId: baseId, titleOf }, JULY_FIRST);
  const record = (of = id): MeetingRecord => {
    const found = findMeetingRecord(db, actors.clerk, of);
    if (!found) throw new Error("no such minutes");
    return found;
  };
  const sign = (of = id) => {
    submitMeeting(db, actors.clerk, { meetingId: of, version: record(of).version }, JULY_FIRST);
    const contentHash = contentHashOf(record(of));
    signMeeting(db, actors.leader, { meetingId: of, contentHash }, JULY_FIRST);
  };
  const correct = (text: string) => {
    const place = { kind: "item" as const, id: submitted.itemId };
    const correctionId = addCorrection(db, actors.clerk, { meetingId: id, place });
    changeCorrection(db, actors.clerk, { meetingId: id, correctionId, version: 1, text, reason: "Gõ nhầm" });
    return correctionId;
  };
  return { ...a, id, baseId, record, sign, correct };
}

describe("supplementary minutes", () => {
  it("begin with the chair and under the code of the minutes they belong to", () => {
    const { record, baseId, db, actors } = begin();
    expect(record()).toMatchObject({ code: `${record(baseId).code} BS1`, status: "draft" });
    expect(record().supplements?.id).toBe(baseId);
    expect(record().participants.map(({ role }) => role)).toEqual(["chair", "secretary"]);
    const second = openSupplement(db, actors.clerk, { meetingId: baseId, titleOf }, JULY_FIRST);
    expect(record(second).code).toBe(`${record(baseId).code} BS2`);
    expect(record(second).title).toMatch(/^Bổ sung lần 2/);
  });

  it("cannot be added to minutes that are not signed, or to a supplement", () => {
    const { db, actors, draft, id } = begin();
    const open = (meetingId: number) => () =>
      openSupplement(db, actors.clerk, { meetingId, titleOf }, JULY_FIRST);
    expect(open(draft.meetingId)).toThrow("meeting.not_supplementable");
    expect(open(id)).toThrow("meeting.not_supplementable");
  });

  it("need content, and a correction must change something", () => {
    const { record, db, actors, id, submitted } = begin();
    const codes = () => gapsOf(record(), "2024-07-01").map(({ code }) => code);
    expect(codes()).toEqual(["meeting.nothing_supplemented"]);
    addCorrection(db, actors.clerk, { meetingId: id, place: { kind: "item", id: submitted.itemId } });
    expect(codes()).toEqual(["meeting.correction_same"]);
  });

  it("correct only passages of their own minutes, each once", () => {
    const { db, actors, id, draft, submitted } = begin();
    const add = (item: number) => () =>
      addCorrection(db, actors.clerk, { meetingId: id, place: { kind: "item", id: item } });
    expect(add(draft.itemId)).toThrow("request.not_found");
    add(submitted.itemId)();
    expect(add(submitted.itemId)).toThrow("meeting.corrected_already");
  });

  it("once signed are linked both ways, continue the numbers, and leave the signed text unchanged", () => {
    const { record, sign, correct, db, actors, baseId, id, own } = begin();
    const before = contentHashOf(record(baseId));
    const last = Math.max(...record(baseId).directives.map(({ number }) => number));
    correct("Lời đã sửa.");
    const added = { meetingId: id, summary: "Việc thêm", text: "Việc thêm.", leadId: own.id };
    proposeDirective(db, actors.clerk, { ...NO_FIELDS, ...added });
    expect(listSupplements(db, actors.staff, baseId), "a draft is for clerks").toEqual([]);
    sign();
    expect(contentHashOf(record(baseId))).toBe(before);
    expect(listSupplements(db, actors.staff, baseId)).toMatchObject([
      { id, corrections: [{ signed: "", text: "Lời đã sửa.", reason: "Gõ nhầm" }] },
    ]);
    const issued = db.select().from(directives).where(eq(directives.meetingId, id)).get();
    expect(issued).toMatchObject({ number: last + 1, code: `${record(baseId).code} · ${last + 1}` });
    const recorded = db.select().from(events).where(eq(events.kind, "meeting.supplemented")).all();
    expect(recorded.map(({ meetingId }) => meetingId)).toEqual([baseId]);
  });

  it("have their corrections under the hash, and the database protects them", () => {
    const { record, sign, correct, db } = begin();
    const correctionId = correct("Lời đã sửa.");
    const hash = contentHashOf(record());
    sign();
    expect(contentHashOf(record())).toBe(hash);
    const change = () =>
      db.update(corrections).set({ text: "Lén sửa" }).where(eq(corrections.id, correctionId)).run();
    expect(change).toThrow("a signed record does not change");
    expect(contentHashOf({ ...record(), corrections: [] })).not.toBe(hash);
  });

  it("tell how a directive should read on its own page, once they are signed", () => {
    const { record, sign, db, actors, id, baseId } = begin();
    const [directive] = record(baseId).directives;
    if (!directive) throw new Error("no directive");
    const place = { kind: "directive" as const, id: directive.id };
    const correctionId = addCorrection(db, actors.clerk, { meetingId: id, place });
    const change = { meetingId: id, correctionId, version: 1, text: "Việc đã sửa.", reason: "Gõ nhầm" };
    changeCorrection(db, actors.clerk, change);
    const told = () => listDirectiveCorrections(db, actors.staff, directive.id);
    expect(told()).toEqual([]);
    sign();
    const { title, heldOn } = record();
    expect(told()).toEqual([{ id: correctionId, meetingId: id, title, heldOn, text: "Việc đã sửa." }]);
    expect(listDirectiveCorrections(db, actors.staff, directive.id + 1)).toEqual([]);
  });

  it("keep their code when their day moves to another month", () => {
    const { record, db, actors, id } = begin();
    const { title, startsAt, endsAt, place } = record();
    const version = detailsKey(db.select().from(meetings).where(eq(meetings.id, id)).get() ?? record());
    const details = { meetingId: id, version, title, startsAt, endsAt, place };
    const moved = { ...details, heldOn: "2024-08-09", horizonWords: "", horizonDay: null };
    changeMeetingDetails(db, actors.clerk, moved, JULY_FIRST);
    expect(record().code).toMatch(/BS1$/);
  });
});
