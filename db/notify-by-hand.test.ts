import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Database } from "./client";
import { type NewNotification, notify, putMail, withdrawNotifications } from "./notify";
import { recordEvent } from "./record-event";
import { mails, notifications } from "./schema/notifications";
import { pushMessages, pushSubscriptions } from "./schema/push";
import { users } from "./schema/users";
import { webhookDeliveries, webhooks } from "./schema/webhooks";
import { testDatabase } from "./test-database";
import { adminGrant, JULY_FIRST, makeActor, makeIssuedDirective } from "./test-factories";
import { write } from "./write";

const ELEVEN_LATER = "2024-07-01T03:00:11.000Z";
let db: Database;
let reader: ReturnType<typeof makeActor>;

beforeEach(() => {
  db = testDatabase();
  reader = makeActor(db, [adminGrant], { email: "truong@vidu.vn", mailPace: "at-once" });
});

const send = (key: string, more: Partial<NewNotification> = {}, causeId = "act-1") =>
  db.transaction((tx) =>
    notify(
      tx,
      reader.userId,
      { kind: "assignment.urged", key, payload: { a: 1 }, ...more },
      causeId,
      JULY_FIRST,
    ),
  );
const prefer = (values: Partial<typeof users.$inferInsert>) =>
  db.update(users).set(values).where(eq(users.id, reader.userId)).run();
const sent = () => db.select().from(notifications).all();
const mailed = () => db.select().from(mails).all();
const pushed = () => db.select().from(pushMessages).all();
const subscribe = () =>
  db
    .insert(pushSubscriptions)
    .values({
      userId: reader.userId,
      endpointHash: "a",
      sealed: "",
      deviceHash: "",
      sessionId: "",
      createdAt: "",
      userAgent: "",
    })
    .run();

describe("a notification", () => {
  it.each<["at-once" | "daily" | "weekly" | "none", string, pace: string, mails: number, pushes: number]>([
    ["at-once", "truong@vidu.vn", "at-once", 1, 1],
    ["daily", "truong@vidu.vn", "daily", 0, 0],
    ["weekly", "truong@vidu.vn", "weekly", 0, 0],
    ["none", "truong@vidu.vn", "none", 0, 1],
    ["at-once", "", "none", 0, 1],
    ["daily", "", "none", 0, 1],
    ["weekly", "", "none", 0, 1],
  ])(
    "for a reader who wants mail %s at “%s” has the pace %s: %i mails, %i pushes",
    (mailPace, email, ...expected) => {
      prefer({ mailPace, email });
      subscribe();
      expect(send("k")).toBe(true);
      expect([sent()[0]?.pace, mailed().length, pushed().length]).toEqual(expected);
    },
  );

  it("is stored with what it is about, and waits eleven seconds in its mail and its push", () => {
    subscribe();
    const { directive, lead } = makeIssuedDirective(db);
    const { meetingId } = directive;
    send("k", { meetingId: meetingId ?? 0, directiveId: directive.id, assignmentId: lead.id });
    const [mail] = mailed();
    expect(sent()).toMatchObject([
      {
        userId: reader.userId,
        kind: "assignment.urged",
        key: "k",
        payload: { a: 1 },
        eventId: null,
        meetingId,
        directiveId: directive.id,
        assignmentId: lead.id,
        at: "2024-07-01T03:00:00.000Z",
        readAt: null,
        withdrawnAt: null,
        mailId: mail?.id,
      },
    ]);
    expect(mail).toMatchObject({
      userId: reader.userId,
      kind: "at-once",
      key: "act:act-1",
      state: "waiting",
      createdAt: "2024-07-01T03:00:00.000Z",
      sendAfter: ELEVEN_LATER,
      messageId: expect.stringMatching(/^[0-9a-f-]{36}@so-chi-dao$/),
    });
    expect(pushed()).toMatchObject([
      { key: "act:act-1", notificationId: sent()[0]?.id, count: 1, sendAfter: ELEVEN_LATER },
    ]);
  });

  it("is created once for each key, and those of one act share a mail and a push", () => {
    subscribe();
    expect([send("k"), send("k"), send("l"), send("m", {}, "act-2")]).toEqual([true, false, true, true]);
    expect(sent().map(({ key }) => key)).toEqual(["k", "l", "m"]);
    const [first, second] = mailed();
    expect(mailed()).toHaveLength(2);
    expect(sent().map(({ mailId }) => mailId)).toEqual([first?.id, first?.id, second?.id]);
    expect(pushed().map(({ key, count }) => [key, count])).toEqual([
      ["act:act-1", 2],
      ["act:act-2", 1],
    ]);
  });

  it("is not created for a disabled account", () => {
    prefer({ disabledAt: "2024-06-01T00:00:00.000Z" });
    expect(send("k")).toBe(false);
    expect(sent()).toEqual([]);
  });
});

describe("a mail", () => {
  it("is created once for a person and key, and may be sent at once where it need not wait", () => {
    const other = makeActor(db, []);
    const put = (userId: number, key: string, waitMs?: number) =>
      db.transaction((tx) => putMail(tx, userId, "daily", key, JULY_FIRST, waitMs));
    const first = put(reader.userId, "day:1");
    const ids = [
      put(reader.userId, "day:1", 5000),
      put(reader.userId, "day:2", 5000),
      put(other.userId, "day:1"),
    ];
    expect(ids[0]).toBe(first);
    expect(mailed().map(({ id }) => id)).toEqual(ids);
    expect(mailed().map(({ sendAfter }) => sendAfter.slice(17))).toEqual(["00.000Z", "05.000Z", "00.000Z"]);
  });
});

describe("an event that is undone", () => {
  const LATER = new Date("2024-07-01T03:00:05.000Z");
  let eventId: number;
  let anotherId: number;

  const happen = () => {
    const event = { kind: "meeting.opened" as const, payload: {} };
    return write(db, (tx) => recordEvent(tx, reader, event, {}, JULY_FIRST));
  };
  const withdraw = () => db.transaction((tx) => withdrawNotifications(tx, eventId, LATER));
  const deliver = (of: number, values: Partial<typeof webhookDeliveries.$inferInsert> = {}) =>
    db
      .insert(webhookDeliveries)
      .values({ webhookId: 1, eventId: of, messageId: `m${of}`, createdAt: "", sendAfter: "", ...values })
      .run();
  const states = () => ({
    withdrawn: sent().map(({ withdrawnAt }) => withdrawnAt?.slice(17) ?? null),
    mails: mailed().map(({ state }) => state),
    deliveries: db
      .select()
      .from(webhookDeliveries)
      .all()
      .map(({ state }) => state),
  });

  beforeEach(() => {
    db.insert(webhooks)
      .values({ url: "", kinds: [], sealedSecret: "", madeByUserId: reader.userId, createdAt: "" })
      .run();
    eventId = happen();
    anotherId = happen();
  });

  it("takes its notifications, its mail and its deliveries with it, and nothing of other events", () => {
    send("k", { eventId });
    send("l", { eventId: anotherId }, "act-2");
    deliver(eventId);
    deliver(anotherId);
    expect(withdraw()).toBe(true);
    expect(states()).toEqual({
      withdrawn: ["05.000Z", null],
      mails: ["cancelled", "waiting"],
      deliveries: ["cancelled", "waiting"],
    });
  });

  it("leaves a mail that has another notification, and what was given up or withdrawn before", () => {
    send("k", { eventId });
    send("l", { eventId: anotherId });
    send("m", { eventId }, "act-2");
    db.update(notifications)
      .set({ withdrawnAt: "2024-07-01T03:00:01.000Z" })
      .where(eq(notifications.key, "m"))
      .run();
    deliver(eventId, { state: "given-up" });
    expect(withdraw()).toBe(true);
    expect(states()).toEqual({
      withdrawn: ["05.000Z", null, "01.000Z"],
      mails: ["waiting", "cancelled"],
      deliveries: ["given-up"],
    });
  });

  const claimedUntil = "2024-07-01T03:01:00.000Z";
  it.each<
    [string, Partial<typeof mails.$inferInsert>, Partial<typeof webhookDeliveries.$inferInsert>, boolean]
  >([
    ["nothing has left", {}, {}, true],
    ["the mail is being sent", { claimedUntil }, {}, false],
    ["the mail was sent", { state: "sent", acceptedAt: claimedUntil }, {}, false],
    ["the mail was given up", { state: "given-up" }, {}, true],
    ["the message is being delivered", {}, { claimedUntil }, false],
    ["the message was delivered", {}, { state: "delivered", deliveredAt: claimedUntil }, false],
    ["the message was given up", {}, { state: "given-up" }, true],
  ])("while %s", (_words, mail, delivery, may) => {
    send("k", { eventId });
    db.update(mails)
      .set({ kind: "at-once", ...mail })
      .run();
    deliver(eventId, delivery);
    const before = states();
    expect(withdraw()).toBe(may);
    if (may) expect(states().withdrawn).toEqual(["05.000Z"]);
    else expect(states()).toEqual(before);
  });

  it("is withdrawn where it notified no one", () => {
    expect(withdraw()).toBe(true);
  });
});
