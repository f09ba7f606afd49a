import { describe, expect, it } from "vitest";
import { cancelMeeting } from "@/db/mutations/meetings/cancel-meeting";
import { openMeeting } from "@/db/mutations/meetings/open-meeting";
import { postponeMeeting } from "@/db/mutations/meetings/postpone-meeting";
import { JULY_FIRST, makeMeeting } from "@/db/test-factories";
import { eventsOf, later, type Person, plan, setting } from "./test-calendar-feed";

describe("a ceremony in a person's calendar", () => {
  it("has its times in the agency, its place and two alarms", async () => {
    const s = setting();
    const { meetingId } = plan(s);
    expect(await eventsOf(s.db, s.address(s.staff))).toEqual([
      {
        uid: `meeting-${meetingId}@so-chi-dao`,
        sequence: 1,
        summary: "Lễ chào cờ, tháng 7",
        location: "Sân trụ sở",
        status: "CONFIRMED",
        start: "2024-07-08T07:30:00",
        end: "2024-07-08T08:45:00",
        alarms: ["-P1D", "-PT1H"],
      },
    ]);
  });

  it("moves under the same UID when postponed, is cancelled when cancelled, and later disappears", async () => {
    const s = setting();
    const { meetingId, shown } = plan(s);
    const token = s.address(s.staff);
    const [before] = await eventsOf(s.db, token);
    postponeMeeting(s.db, s.clerk, { ...shown(), heldOn: "2024-07-15", reason: "Mưa." }, later(1));
    const [moved] = await eventsOf(s.db, token);
    expect(moved).toMatchObject({ uid: before?.uid, start: "2024-07-15T07:30:00", status: "CONFIRMED" });
    expect(moved?.sequence).toBeGreaterThan(before?.sequence ?? 99);
    cancelMeeting(s.db, s.clerk, { ...shown(), reason: "Bão." }, later(2));
    const [off] = await eventsOf(s.db, token);
    expect(off).toMatchObject({ uid: `meeting-${meetingId}@so-chi-dao`, status: "CANCELLED", alarms: [] });
    expect(off?.sequence).toBeGreaterThan(moved?.sequence ?? 99);
    expect(await eventsOf(s.db, token, later(60))).toEqual([]);
  });

  it("stays while its minutes are written; unplanned minutes are visible to clerks and leaders only", async () => {
    const s = setting();
    const { shown } = plan(s);
    openMeeting(s.db, s.clerk, { ...shown(), early: false }, JULY_FIRST);
    makeMeeting(s.db, { title: "Họp kín", heldOn: "2024-07-09" });
    plan(s, { heldOn: "2024-07-10", begin: "draft" });
    const titles = async (who: Person) =>
      (await eventsOf(s.db, s.address(who))).map(({ summary }) => summary);
    expect(await titles(s.staff)).toEqual(["Lễ chào cờ, tháng 7"]);
    expect(await titles(s.clerk)).toEqual(["Lễ chào cờ, tháng 7", "Họp kín", "Lễ chào cờ, tháng 7"]);
  });
});
