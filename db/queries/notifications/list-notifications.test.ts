import { describe, expect, it } from "vitest";
import type { Actor } from "@/domain/actor";
import type { Place } from "@/domain/notifications/place";
import { takeStep } from "../../mutations/directives/take-step";
import { discardMeeting } from "../../mutations/meetings/discard-meeting";
import { sendBackMeeting } from "../../mutations/meetings/send-back-meeting";
import { openNotification } from "../../mutations/notifications/open-notification";
import { notifications } from "../../schema/notifications";
import { makeAgency } from "../../test-agency";
import { testDatabase } from "../../test-database";
import { JULY_FIRST, leaderGrant, makeActor } from "../../test-factories";
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

describe("pages read from the end of their neighbour", () => {
  /** 75 notifications: the 40 newest unread, several in the same second, some withdrawn. */
  function reader() {
    const db = testDatabase();
    const actor = makeActor(db, [leaderGrant]);
    const values = Array.from({ length: 80 }, (_, n) => ({
      userId: actor.userId,
      kind: "x",
      key: String(n),
      payload: {},
      at: `2024-07-01T00:00:${String(Math.floor(n / 3)).padStart(2, "0")}.000Z`,
      readAt: n < 40 ? "2024-07-02T00:00:00.000Z" : null,
      withdrawnAt: n % 16 === 0 ? "2024-07-02T00:00:00.000Z" : null,
      pace: "none" as const,
    }));
    db.insert(notifications).values(values).run();
    const list = (
      asked: Pick<Parameters<typeof listNotifications>[2], "page" | "beside"> & { unreadOnly?: boolean },
    ) => listNotifications(db, actor, { unreadOnly: false, ...asked }).list;
    return { db, actor, list };
  }

  it.each([false, true])(
    "are the pages that are counted from the beginning, both ways; only unread: %s",
    (unreadOnly) => {
      const { list } = reader();
      const pages = [1, 2, 3].map((page) => list({ page, unreadOnly }).map(({ id }) => id));
      expect(pages.map(({ length }) => length)).toEqual(unreadOnly ? [30, 8, 8] : [30, 30, 15]);
      const [first = [], second = []] = [list({ page: 1, unreadOnly }), list({ page: 2, unreadOnly })];
      const at = (place: Place | undefined) => ({ place: place ?? expect.fail("the page is empty") });
      const idsAfter = (place: Place) =>
        list({ page: 2, unreadOnly, beside: { after: place } }).map(({ id }) => id);
      const idsBefore = (place: Place) =>
        list({ page: 1, unreadOnly, beside: { before: place } }).map(({ id }) => id);
      expect(idsAfter(at(first.at(-1)).place)).toEqual(pages[1]);
      expect(idsBefore(at(second[0]).place)).toEqual(pages[0]);
      if (!unreadOnly) {
        const [newest] = list({ page: 3 });
        expect(idsAfter(at(second.at(-1)).place)).toEqual(pages[2]);
        expect(idsBefore(at(newest).place)).toEqual(pages[1]);
      }
    },
  );

  it("are counted from the beginning if nothing lies beyond the place", () => {
    const { list } = reader();
    const end = list({ page: 3 }).at(-1) ?? expect.fail("the page is empty");
    expect(list({ page: 2, beside: { after: end } })).toEqual(list({ page: 2 }));
  });

  it("are found by the index that gives the order", () => {
    const { db, actor, list } = reader();
    const after = list({ page: 1 })[10] ?? expect.fail("the page is empty");
    const asked: string[] = [];
    const prepare = db.$client.prepare.bind(db.$client);
    Object.assign(db.$client, {
      prepare: (one: string) => {
        asked.push(one);
        return prepare(one);
      },
    });
    listNotifications(db, actor, { unreadOnly: false, page: 2, beside: { after } });
    const listing = asked.filter((one) => one.includes(") < ("));
    expect(listing).toHaveLength(1);
    const plan = prepare(`explain query plan ${listing[0]}`).all(
      ...(listing[0] ?? "")
        .split("?")
        .slice(1)
        .map(() => null),
    );
    const details = (plan as { detail: string }[]).map(({ detail }) => detail);
    expect(details).toContain(
      "SEARCH notifications USING INDEX notifications_shown (user_id=? AND <expr>=? AND at<?)",
    );
    expect(details.filter((detail) => detail.includes("TEMP B-TREE"))).toEqual([]);
  });
});
