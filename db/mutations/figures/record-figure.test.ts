import { describe, expect, it } from "vitest";
import { findIndicator, listTargetsOf } from "../../queries/figures/list-indicators";
import { contentHashOf } from "../../queries/meetings/content-hash";
import { findMeetingRecord } from "../../queries/meetings/find-meeting-record";
import { legalReferences } from "../../schema/legal-references";
import { makeAgency } from "../../test-agency";
import { JULY_FIRST } from "../../test-factories";
import { signMeeting } from "../meetings/sign-meeting";
import { changeIndicator } from "./change-indicator";
import { createIndicator } from "./create-indicator";
import { recordFigure } from "./record-figure";
import { removeFigure } from "./remove-figure";
import { setTarget } from "./set-target";

const now = JULY_FIRST;
const measured = { name: "Vốn thu hút", unit: "triệu USD", higherIsBetter: true };
const reported = { value: 1000, asOf: "2024-06-30", note: "hơn 1 tỷ đô la Mỹ", meetingId: null };

function begin() {
  const agency = makeAgency();
  const { db, actors } = agency;
  return { ...agency, indicatorId: createIndicator(db, actors.clerk, measured, now) };
}

describe("figures", () => {
  it("are shown to everyone between two meetings, and hidden with the minutes while these are drafts", () => {
    const { db, actors, draft, indicatorId } = begin();
    recordFigure(db, actors.clerk, { ...reported, indicatorId }, now);
    recordFigure(
      db,
      actors.clerk,
      { ...reported, indicatorId, value: 1100, meetingId: draft.meetingId },
      now,
    );
    const seenBy = (actor: typeof actors.clerk) =>
      findIndicator(db, actor, indicatorId)?.figures.map(({ value }) => value);
    expect(seenBy(actors.clerk)).toEqual([1000, 1100]);
    expect(seenBy(actors.staff)).toEqual([1000]);
    expect(seenBy(actors.nobody)).toBeUndefined();
  });

  it("are part of what is signed", () => {
    const { db, actors, draft, indicatorId } = begin();
    const hash = () => {
      const record = findMeetingRecord(db, actors.clerk, draft.meetingId);
      return record && contentHashOf(record);
    };
    const before = hash();
    const figureId = recordFigure(
      db,
      actors.clerk,
      { ...reported, indicatorId, meetingId: draft.meetingId },
      now,
    );
    expect(hash()).not.toBe(before);
    removeFigure(db, actors.clerk, { figureId }, now);
    expect(hash()).toBe(before);
  });

  it("stay once the minutes are signed, with the name and unit they were signed with", () => {
    const { db, actors, submitted, hash, indicatorId } = begin();
    const { meetingId } = submitted;
    // Before the minutes were submitted, as a clerk would have done.
    db.$client.exec(`update meetings set status = 'draft' where id = ${meetingId}`);
    const figureId = recordFigure(db, actors.clerk, { ...reported, indicatorId, meetingId }, now);
    db.$client.exec(`update meetings set status = 'submitted' where id = ${meetingId}`);
    const signedHash = hash();
    signMeeting(db, actors.leader, { meetingId, contentHash: signedHash }, now);
    expect(() => removeFigure(db, actors.clerk, { figureId }, now)).toThrow("meeting.not_editable");
    expect(() => db.$client.exec(`delete from figures where id = ${figureId}`)).toThrow();
    expect(() =>
      changeIndicator(db, actors.clerk, { indicatorId, version: 1, ...measured, unit: "tỷ đồng" }, now),
    ).toThrow("figure.signed_with");
    expect(hash()).toBe(signedHash);
  });

  it("are not accepted for a future day", () => {
    const { db, actors, indicatorId } = begin();
    expect(() =>
      recordFigure(db, actors.clerk, { ...reported, indicatorId, asOf: "2024-07-02" }, now),
    ).toThrow("figure.in_future");
  });
});

describe("targets", () => {
  it("are set once for a year and a document, and listed at that document with the latest figure", () => {
    const { db, actors, indicatorId } = begin();
    const { id: referenceId } = db
      .insert(legalReferences)
      .values({ kind: "Nghị quyết", number: "9-NQ/TU" })
      .returning({ id: legalReferences.id })
      .get();
    for (const value of [2000, 2200]) {
      setTarget(db, actors.clerk, { indicatorId, year: 2024, value, referenceId }, now);
      setTarget(db, actors.clerk, { indicatorId, year: 2024, value, referenceId: null }, now);
    }
    recordFigure(db, actors.clerk, { ...reported, indicatorId }, now);
    expect(findIndicator(db, actors.staff, indicatorId)?.targets.map(({ value }) => value)).toEqual([
      2200, 2200,
    ]);
    expect(listTargetsOf(db, actors.staff, referenceId)).toMatchObject([
      { indicator: { name: measured.name }, target: { year: 2024, value: 2200 }, latest: { value: 1000 } },
    ]);
  });
});
