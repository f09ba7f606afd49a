import { describe, expect, it } from "vitest";
import type { Actor } from "@/domain/actor";
import { takeStep } from "../../mutations/directives/take-step";
import { discardMeeting } from "../../mutations/meetings/discard-meeting";
import { sendBackMeeting } from "../../mutations/meetings/send-back-meeting";
import { openNotification } from "../../mutations/notifications/open-notification";
import { makeAgency } from "../../test-agency";
import { JULY_FIRST } from "../../test-factories";
import { countUnread, countUnreadOf, listNotifications } from "./list-notifications";

/** A clerk who was notified that his minutes were sent back. */
function clerkOfDraftSentBack() {
  const a = makeAgency();
  const { meetingId } = a.submitted;
  const { version } = a.meeting(meetingId);
  sendBackMeeting(a.db, a.actors.leader, { meetingId, version, reason: "Thiếu mục II." }, JULY_FIRST);
  const asks = (actor: Actor & { userId: number }) => ({
    listed: listNotifications(a.db, actor, { unreadOnly: false, page: 1 }).list.map(
      ({ notification }) => notification.kind,
    ),
    unread: [countUnread(a.db, actor), countUnreadOf(a.db, [actor]).get(actor.userId) ?? 0],
  });
  return { ...a, meetingId, asks };
}

describe("a notification about something that its reader may not see any more", () => {
  it("is hidden: neither listed, nor counted, nor opened", () => {
    const { db, actors, asks, meetingId } = clerkOfDraftSentBack();
    const { clerk } = actors;
    expect(asks(clerk)).toEqual({ listed: ["meeting.sent_back"], unread: [1, 1] });
    const [{ id = 0 } = {}] = listNotifications(db, clerk, { unreadOnly: true, page: 1 }).list;
    const moved = { ...clerk, grants: actors.staff.grants };
    const without = { ...clerk, grants: [] };
    for (const actor of [moved, without]) {
      expect(asks(actor)).toEqual({ listed: [], unread: [0, 0] });
      expect(() => openNotification(db, actor, { notificationId: id }, JULY_FIRST)).toThrow(
        "request.not_found",
      );
    }
    expect(openNotification(db, clerk, { notificationId: id }, JULY_FIRST)).toMatchObject({ meetingId });
  });

  it("is hidden also if the minutes were discarded", () => {
    const { db, actors, meetingId, meeting, asks } = clerkOfDraftSentBack();
    discardMeeting(db, actors.leader, { meetingId, version: meeting(meetingId).version }, JULY_FIRST);
    expect(asks(actors.clerk)).toEqual({ listed: [], unread: [0, 0] });
  });
});

it("unread notifications of many readers are counted in one query for each kind of reader", () => {
  const { db, actors, issued } = clerkOfDraftSentBack();
  takeStep(db, actors.leader, "urge", { assignmentId: issued.lead.id, note: "Khẩn." }, JULY_FIRST);
  const counted = countUnreadOf(db, [actors.head, actors.clerk, actors.otherHead]);
  expect([actors.head, actors.clerk, actors.otherHead].map(({ userId }) => counted.get(userId))).toEqual([
    1,
    1,
    undefined,
  ]);
});
