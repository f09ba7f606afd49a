import { asc, eq, gt } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { BLANK_ITEM } from "@/domain/meetings/blank-item";
import { codeOf } from "@/domain/test-code-of";
import { listMeetingEvents } from "../../queries/directives/list-events";
import { contentHashOf } from "../../queries/meetings/content-hash";
import { findMeetingRecord } from "../../queries/meetings/find-meeting-record";
import { listRemovedParts } from "../../queries/minutes/list-removed-parts";
import { events } from "../../schema/events";
import { agendaItems, meetings } from "../../schema/meetings";
import { removedParts } from "../../schema/removed-parts";
import { makeAgency, NO_FIELDS } from "../../test-agency";
import { JULY_FIRST } from "../../test-factories";
import { mergeDepartment } from "../departments/merge-department";
import { createIndicator } from "../figures/create-indicator";
import { recordFigure } from "../figures/record-figure";
import { removeFigure } from "../figures/remove-figure";
import { noteReviewDecision } from "../meetings/note-review-decision";
import { removeReviewDecision } from "../meetings/remove-review-decision";
import { signMeeting } from "../meetings/sign-meeting";
import { submitMeeting } from "../meetings/submit-meeting";
import { makeSupplement } from "../permission-rows/tried-agency";
import { addCorrection } from "./add-correction";
import { addParticipant } from "./add-participant";
import { attachToMeeting } from "./attach-to-meeting";
import { changeAgendaItem } from "./change-agenda-item";
import { changeCorrection } from "./change-correction";
import { changeDirective } from "./change-directive";
import { proposeDirective } from "./propose-directive";
import { removeAgendaItem } from "./remove-agenda-item";
import { removeCorrection } from "./remove-correction";
import { removeDirective } from "./remove-directive";
import { removeFile } from "./remove-file";
import { removeHeading } from "./remove-heading";
import { removeParticipant } from "./remove-participant";
import { restorePart } from "./restore-part";

const now = JULY_FIRST;

/** A draft whose second item has one of everything attached, and whose second directive has every part. */
function writing() {
  const agency = makeAgency();
  const { db, actors, draft, own, other, reference, person } = agency;
  const { clerk } = actors;
  const { meetingId, itemId, headingId } = draft;
  changeAgendaItem(db, clerk, {
    meetingId,
    itemId,
    version: 1,
    kind: "honours",
    title: "Chúc mừng",
    topic: "",
    body: "Nguyên văn đã gõ",
    people: "Trần Văn Khách – sinh nhật 12/7",
    references: [reference.id],
    speakerPersonId: person.id,
    speakerName: "",
    speakerPosition: "",
    presentingDepartmentId: own.id,
  });
  const directiveId = proposeDirective(db, clerk, {
    ...NO_FIELDS,
    meetingId,
    headingId,
    agendaItemId: itemId,
    references: [reference.id],
    summary: "Rà soát",
    text: "Rà soát hồ sơ.",
    leadId: own.id,
    coordinating: [other.id],
    undated: false,
    deadline: "2024-09-30",
    deadlineWords: "trong quý III",
  });
  const fileId = agency.stage(clerk);
  attachToMeeting(db, clerk, { meetingId, place: "document", files: [fileId], itemId });
  const record = () => {
    const found = findMeetingRecord(db, clerk, meetingId);
    if (!found) throw new Error("gone");
    const { version: _, ...rest } = found;
    return rest;
  };
  const restore = (partId: number) => restorePart(db, actors.leader, { meetingId, partId }, now);
  const since = db.select().from(events).orderBy(asc(events.id)).all().at(-1)?.id ?? 0;
  const partEvents = () =>
    db
      .select({ kind: events.kind, by: events.actorUserId, payload: events.payload })
      .from(events)
      .where(gt(events.id, since))
      .orderBy(asc(events.id))
      .all();
  return { ...agency, meetingId, itemId, headingId, directiveId, fileId, record, restore, partEvents };
}

describe("a removed part of minutes", () => {
  it.each([
    ["an item", (w: ReturnType<typeof writing>) => removeAgendaItem(w.db, w.actors.clerk, w, now)],
    ["a directive", (w: ReturnType<typeof writing>) => removeDirective(w.db, w.actors.clerk, w, now)],
    ["a heading", (w: ReturnType<typeof writing>) => removeHeading(w.db, w.actors.clerk, w, now)],
    [
      "a participant",
      (w: ReturnType<typeof writing>) =>
        removeParticipant(
          w.db,
          w.actors.clerk,
          { meetingId: w.meetingId, participantId: w.draft.participantId },
          now,
        ),
    ],
    ["a file", (w: ReturnType<typeof writing>) => removeFile(w.db, w.actors.clerk, w, now)],
  ])("is restored as it was: %s", (_what, remove) => {
    const w = writing();
    const before = w.record();
    const hash = w.hash();
    const partId = remove(w);
    expect(w.record()).not.toEqual(before);
    w.restore(partId);
    expect(w.record()).toEqual(before);
    expect(w.hash()).toBe(hash);
    expect(listRemovedParts(w.db, w.actors.clerk, w.meetingId)).toEqual([]);
  });

  it("is listed for those who write, with its text and who removed it; the events do not contain the text", () => {
    const w = writing();
    const { db, actors, meetingId } = w;
    const itemPart = removeAgendaItem(db, actors.clerk, w, now);
    removeDirective(db, actors.leader, w, now);
    const listed = listRemovedParts(db, actors.leader, meetingId);
    expect(listed).toMatchObject([
      {
        kind: "item",
        rowId: w.itemId,
        number: 2,
        label: "Chúc mừng",
        version: 2,
        words: "Nguyên văn đã gõ\nTrần Văn Khách – sinh nhật 12/7",
        by: actors.clerk.name,
        at: "2024-07-01T03:00:00.000Z",
      },
      { kind: "directive", number: 3, label: "Rà soát", words: "Rà soát hồ sơ.", by: actors.leader.name },
    ]);
    expect(listRemovedParts(db, actors.head, meetingId)).toEqual([]);
    expect(listRemovedParts(db, actors.admin, meetingId)).toEqual([]);
    w.restore(itemPart);
    expect(w.partEvents()).toEqual([
      {
        kind: "meeting.part_removed",
        by: actors.clerk.userId,
        payload: { part: "item", number: 2 },
      },
      {
        kind: "meeting.part_removed",
        by: actors.leader.userId,
        payload: { part: "directive", number: 3 },
      },
      {
        kind: "meeting.part_restored",
        by: actors.leader.userId,
        payload: { part: "item", number: 2 },
      },
    ]);
  });

  it("is named to a person who still types in it, and accepts their text once it is restored", () => {
    const w = writing();
    const { db, actors, meetingId, itemId, directiveId } = w;
    const item = {
      ...BLANK_ITEM,
      meetingId,
      itemId,
      version: 2,
      kind: "speech" as const,
      title: "Phát biểu",
      body: "Lời gõ dở của người kia",
    };
    const partId = removeAgendaItem(db, actors.clerk, w, now);
    removeDirective(db, actors.clerk, w, now);
    let refused: unknown;
    try {
      changeAgendaItem(db, actors.leader, item);
    } catch (error) {
      refused = error;
    }
    expect(refused).toMatchObject({ code: "meeting.part_removed", values: { by: actors.clerk.name } });
    const directive = { ...NO_FIELDS, meetingId, directiveId, version: 1, summary: "Rà", text: "Rà." };
    expect(codeOf(() => changeDirective(db, actors.leader, directive))).toBe("meeting.part_removed");
    expect(codeOf(() => changeAgendaItem(db, actors.leader, { ...item, itemId: 9999 }))).toBe(
      "request.not_found",
    );
    w.restore(partId);
    changeAgendaItem(db, actors.leader, item);
    expect(w.record().items[1]?.body).toBe("Lời gõ dở của người kia");
  });

  it("is not restored twice, nor over what was entered in its place", () => {
    const w = writing();
    const { db, actors, meetingId, person } = w;
    const who = { personId: person.id, name: "", position: "", note: "bận" };
    const there = { meetingId, ...who, role: "participant" as const, presence: "excused" as const };
    addParticipant(db, actors.clerk, there);
    const participantId = w.record().participants.find(({ personId }) => personId === person.id)?.id ?? 0;
    const partId = removeParticipant(db, actors.clerk, { meetingId, participantId }, now);
    addParticipant(db, actors.clerk, there);
    expect(codeOf(() => w.restore(partId))).toBe("meeting.part_there_again");
    expect(listRemovedParts(db, actors.clerk, meetingId)).toHaveLength(1);

    const itemPart = removeAgendaItem(db, actors.clerk, w, now);
    w.restore(itemPart);
    expect(codeOf(() => w.restore(itemPart))).toBe("request.not_found");
    expect(db.select().from(agendaItems).where(eq(agendaItems.meetingId, meetingId)).all()).toHaveLength(2);
  });

  it("is restored without rows that are gone: the item of a directive, a merged department", () => {
    const w = writing();
    const { db, actors, own, other } = w;
    const partId = removeDirective(db, actors.clerk, w, now);
    removeAgendaItem(db, actors.clerk, w, now);
    removeHeading(db, actors.clerk, w, now);
    const merging = { departmentId: other.id, successorId: own.id, version: other.version, movePeople: true };
    mergeDepartment(db, actors.admin, { ...merging, reasonOf: () => "Sắp xếp lại." }, now);
    w.restore(partId);
    expect(w.record().directives.find(({ id }) => id === w.directiveId)).toMatchObject({
      agendaItemId: null,
      headingId: null,
      text: "Rà soát hồ sơ.",
      originalDeadline: "2024-09-30",
      assignments: [{ departmentId: own.id, role: "lead" }],
    });
  });

  it("can also be a figure or a correction", () => {
    const w = writing();
    const { db, actors, meetingId } = w;
    const measured = { name: "Vốn FDI", unit: "triệu USD", higherIsBetter: true, active: true };
    const indicatorId = createIndicator(db, actors.clerk, measured, now);
    const value = { indicatorId, meetingId, asOf: "2024-06-30", value: 1024.5, note: "ước" };
    const figureId = recordFigure(db, actors.clerk, value, now);
    const withFigure = w.record();
    const { partId } = removeFigure(db, actors.clerk, { figureId }, now);
    expect(listRemovedParts(db, actors.clerk, meetingId)).toMatchObject([
      { kind: "figure", label: "Vốn FDI: 1024.5 triệu USD", words: "30/06/2024 · ước" },
    ]);
    w.restore(partId ?? 0);
    expect(w.record()).toEqual(withFigure);

    const { meetingId: supplementId, place } = makeSupplement(w);
    const on = { meetingId: supplementId };
    const correctionId = addCorrection(db, actors.clerk, { ...on, place });
    const fixed = { ...on, correctionId, version: 1, text: "Lời đúng.", reason: "nhầm" };
    changeCorrection(db, actors.clerk, fixed);
    const removed = removeCorrection(db, actors.clerk, { ...on, correctionId }, now);
    expect(codeOf(() => changeCorrection(db, actors.leader, { ...fixed, version: 2 }))).toBe(
      "meeting.part_removed",
    );
    restorePart(db, actors.leader, { ...on, partId: removed }, now);
    expect(findMeetingRecord(db, actors.clerk, supplementId)?.corrections).toMatchObject([
      { id: correctionId, version: 2, signed: "", text: "Lời đúng.", reason: "nhầm" },
    ]);
  });

  it("of a review is restored as the decision with the directive that it proposed, as completed", () => {
    const w = writing();
    const { db, actors, meetingId, issued } = w;
    const decided = { meetingId, assignmentId: issued.lead.id, deadline: null };
    noteReviewDecision(db, actors.clerk, { ...decided, kind: "carry-over", note: "Làm tiếp." }, now);
    const carried = w.record().decisions[0]?.continuedById ?? 0;
    const worked = { ...NO_FIELDS, meetingId, directiveId: carried, summary: "Tiếp", text: "Viết thêm." };
    changeDirective(db, actors.clerk, { ...worked, version: 1 });
    const before = w.record();
    // Another decision takes its place: the completed directive is stored as a removed part, and restored as a
    // directive of its own.
    noteReviewDecision(db, actors.clerk, { ...decided, kind: "urge", note: "Đôn đốc." }, now);
    expect(w.record().directives.map(({ id }) => id)).not.toContain(carried);
    const [replaced] = listRemovedParts(db, actors.clerk, meetingId);
    expect(replaced).toMatchObject({ kind: "decision", words: "Làm tiếp.\nViết thêm." });
    expect(codeOf(() => w.restore(replaced?.id ?? 0))).toBe("meeting.part_there_again");
    removeReviewDecision(db, actors.clerk, decided, now);
    w.restore(replaced?.id ?? 0);
    expect(w.record()).toEqual(before);
  });

  it("is kept while the minutes are submitted, and deleted once they are signed", () => {
    const w = writing();
    const { db, actors, meetingId } = w;
    removeDirective(db, actors.clerk, w, now);
    submitMeeting(db, actors.clerk, { meetingId, version: w.meeting(meetingId).version }, now);
    const [part] = listRemovedParts(db, actors.clerk, meetingId);
    expect(codeOf(() => w.restore(part?.id ?? 0))).toBe("meeting.not_editable");
    const shown = findMeetingRecord(db, actors.leader, meetingId);
    if (!shown) throw new Error("gone");
    signMeeting(db, actors.leader, { meetingId, contentHash: contentHashOf(shown) }, now);
    expect(db.select().from(removedParts).all()).toEqual([]);
    const meeting = db.select().from(meetings).where(eq(meetings.id, meetingId)).get();
    if (!meeting) throw new Error("gone");
    const kindsFor = (who: typeof actors.head) =>
      listMeetingEvents(db, who, meeting).map(({ event }) => event.kind);
    expect(kindsFor(actors.clerk)).toContain("meeting.part_removed");
    expect(kindsFor(actors.head)).not.toContain("meeting.part_removed");
  });
});
