import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { cancelMeeting } from "@/db/mutations/meetings/cancel-meeting";
import { closeMeeting } from "@/db/mutations/meetings/close-meeting";
import { discardMeeting } from "@/db/mutations/meetings/discard-meeting";
import { openMeeting } from "@/db/mutations/meetings/open-meeting";
import { planMeeting } from "@/db/mutations/meetings/plan-meeting";
import { addAgendaItem } from "@/db/mutations/minutes/add-agenda-item";
import { attachToMeeting } from "@/db/mutations/minutes/attach-to-meeting";
import { proposeDirective } from "@/db/mutations/minutes/propose-directive";
import { saveAttendance } from "@/db/mutations/minutes/save-attendance";
import { listMeetingEvents } from "@/db/queries/directives/list-events";
import { findFile } from "@/db/queries/files/find-file";
import { findMeetingRecord } from "@/db/queries/meetings/find-meeting-record";
import { listCalendarMeetings } from "@/db/queries/meetings/list-calendar";
import { listComingMeetings, listMeetings, listMeetingsUnderWay } from "@/db/queries/meetings/list-meetings";
import { listNotifications } from "@/db/queries/notifications/list-notifications";
import { listThematicReports } from "@/db/queries/references/list-thematic-reports";
import { search } from "@/db/queries/search/search";
import { meetings } from "@/db/schema/meetings";
import { NO_FIELDS } from "@/db/test-agency";
import { makeSeries } from "@/db/test-factories";
import { served } from "./api/test-served";
import { gatherPaper } from "./papers/gather-paper";

/** Monday 1 July 2024 at ten in the agency; the ceremony is a week later. */
const NOW = new Date("2024-07-01T03:00:00.000Z");
const DAY = "2024-07-08";
const TODAY = "2024-07-01";
const BY_YEAR = { query: "", presenter: "", departmentId: null, topic: "", referenceId: null, year: null };

/** A ceremony that the clerk planned, with a programme of one report. */
function planned() {
  const agency = served();
  const { db, actors, own } = agency;
  const meetingId = planMeeting(
    db,
    actors.clerk,
    {
      seriesId: makeSeries(db).id,
      title: "Lễ chào cờ tháng 7/2024",
      heldOn: DAY,
      startsAt: "07:30",
      endsAt: "08:30",
      place: "Sân trụ sở",
      begin: "planned",
      chairPersonId: actors.leader.personId,
      programme: null,
    },
    NOW,
  );
  addAgendaItem(db, actors.clerk, { meetingId, kind: "report", title: "Chuyên đề nước thải" });
  const shown = () => {
    const row = db.select().from(meetings).where(eq(meetings.id, meetingId)).get();
    return { meetingId, version: row?.version ?? 0 };
  };
  const open = () => openMeeting(db, actors.clerk, { ...shown(), early: false }, NOW);
  /** Writes one of everything in the minutes. @returns the key of the photo */
  const write = () => {
    proposeDirective(db, actors.clerk, { ...NO_FIELDS, meetingId, summary: "Việc mật", text: "Việc mật" });
    const row = { departmentId: own.id, expected: 9, excused: 1, absent: 0, note: "ốm" };
    saveAttendance(db, actors.clerk, { meetingId, rows: [row] });
    const photoId = agency.stage(actors.clerk);
    attachToMeeting(db, actors.clerk, { meetingId, place: "photo", files: [photoId] });
    return photoId;
  };
  return { ...agency, meetingId, shown, open, write };
}

describe("a planned ceremony whose minutes are opened", () => {
  it("stays visible to staff in lists, calendar, search and notices, with its day, time and place", () => {
    const { db, actors, meetingId, open, write } = planned();
    open();
    write();
    const listed = { id: meetingId, title: "Lễ chào cờ tháng 7/2024", heldOn: DAY, place: "Sân trụ sở" };
    for (const who of [actors.staff, actors.head, actors.admin]) {
      expect(listComingMeetings(db, who, TODAY)).toMatchObject([{ id: expect.any(Number) }, listed]);
      expect(listMeetings(db, who, 2024)).toContainEqual(expect.objectContaining(listed));
      expect(listCalendarMeetings(db, who, TODAY)).toContainEqual(expect.objectContaining(listed));
      expect(search(db, who, "meeting", "nghi le chao co", { limit: 5, today: "2024-07-01" }).total).toBe(0);
      expect(
        search(db, who, "meeting", "le chao co thang 7", { limit: 5, today: "2024-07-01" }).hits,
      ).toMatchObject([{ id: meetingId, text: "Sân trụ sở" }]);
    }
    const notices = listNotifications(db, actors.head, { page: 1, unreadOnly: false });
    expect(notices.list.map(({ notification }) => notification.kind)).toContain("meeting.planned");
  });

  it("hides the whole text of its minutes from staff", () => {
    const { db, actors, meetingId, open, write } = planned();
    open();
    const photoId = write();
    for (const who of [actors.staff, actors.head, actors.admin]) {
      expect(findMeetingRecord(db, who, meetingId)).toMatchObject({
        title: "Lễ chào cờ tháng 7/2024",
        heldOn: DAY,
        startsAt: "07:30",
        place: "Sân trụ sở",
        status: "draft",
        textShown: false,
        items: [],
        attendance: [],
        directives: [],
        headings: [],
        photos: [],
        documents: [],
        participants: [{ role: "chair" }],
      });
      const [row] = listMeetings(db, who, 2024).filter(({ id }) => id === meetingId);
      expect(row).toMatchObject({ directives: 0, done: 0, withoutLead: 0, expected: null, present: null });
      expect(listMeetingsUnderWay(db, who)).toEqual([]);
      expect(findFile(db, who, photoId)).toBe(null);
      expect(search(db, who, "agenda-item", "nuoc thai", { limit: 5, today: "2024-07-01" }).total).toBe(0);
      expect(listThematicReports(db, who, { ...BY_YEAR, page: 1 }).total).toBe(0);
      const paper = { meetingId, kind: "minutes", departmentId: null, ofAgency: false, edits: {} } as const;
      expect(gatherPaper(db, who, paper, NOW)).toBe(null);
    }
    expect(findMeetingRecord(db, actors.clerk, meetingId)).toMatchObject({
      textShown: true,
      items: [{ title: "Chuyên đề nước thải" }],
      directives: [{ text: "Việc mật" }],
    });
    expect(findFile(db, actors.clerk, photoId)).not.toBe(null);
  });

  it("is in the API as a meeting without its text", async () => {
    const { client, meetingId, open, write } = planned();
    open();
    write();
    const ask = client("staff");
    const { status, body } = await ask(`/meetings/${meetingId}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ title: "Lễ chào cờ tháng 7/2024", textShown: false, items: [] });
    expect(JSON.stringify(body)).not.toMatch(/Việc mật|nước thải|ốm/);
    const drafts = await ask("/meetings?status=draft");
    expect(drafts.body.items).toMatchObject([{ id: meetingId, directives: 0, expected: null }]);
  });

  it("is planned again when its minutes are closed: with its programme if nothing was written, else without it", () => {
    const { db, actors, meetingId, shown, open, write } = planned();
    const programmeOf = () => findMeetingRecord(db, actors.staff, meetingId)?.items.map(({ title }) => title);
    open();
    closeMeeting(db, actors.clerk, shown(), NOW);
    expect(programmeOf()).toEqual(["Chuyên đề nước thải"]);
    open();
    write();
    closeMeeting(db, actors.clerk, shown(), NOW);
    const seen = findMeetingRecord(db, actors.staff, meetingId);
    expect(seen).toMatchObject({ status: "planned", heldOn: DAY, textShown: false, items: [] });
    cancelMeeting(db, actors.clerk, { ...shown(), reason: "Bão." }, NOW);
    expect(findMeetingRecord(db, actors.staff, meetingId)).toMatchObject({ status: "cancelled", items: [] });
    const kinds = seen && listMeetingEvents(db, actors.staff, seen).map(({ event }) => event.kind);
    expect(kinds).toEqual([
      "meeting.cancelled",
      "meeting.closed",
      "meeting.opened",
      "meeting.closed",
      "meeting.opened",
      "meeting.planned",
    ]);
  });

  it("is never discarded, because everyone was notified of it", () => {
    const { db, actors, shown, open } = planned();
    open();
    expect(() => discardMeeting(db, actors.clerk, shown(), NOW)).toThrow("meeting.announced");
  });

  it("asks for a confirmation before it is opened more than a week early", () => {
    const { db, actors, shown, meeting, meetingId } = planned();
    const weeksBefore = new Date("2024-06-17T03:00:00.000Z");
    expect(() => openMeeting(db, actors.clerk, { ...shown(), early: false }, weeksBefore)).toThrow(
      "meeting.opens_early",
    );
    expect(meeting(meetingId).status).toBe("planned");
    openMeeting(db, actors.clerk, { ...shown(), early: true }, weeksBefore);
    expect(meeting(meetingId).status).toBe("draft");
  });
});

describe("minutes that began as a draft", () => {
  it("do not exist for staff before they are signed", async () => {
    const { db, actors, draft, client } = served();
    for (const who of [actors.staff, actors.head, actors.admin]) {
      expect(findMeetingRecord(db, who, draft.meetingId)).toBe(null);
      expect(listCalendarMeetings(db, who, TODAY).map(({ id }) => id)).not.toContain(draft.meetingId);
    }
    expect((await client("staff")(`/meetings/${draft.meetingId}`)).status).toBe(404);
  });
});
