import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { dayInAgency } from "@/domain/calendar/day";
import { events } from "../../schema/events";
import { passwordResets } from "../../schema/password-resets";
import { people } from "../../schema/people";
import { pushSubscriptions } from "../../schema/push";
import { knownDevices, sessions, signInFailures } from "../../schema/users";
import { testDatabase } from "../../test-database";
import { makeActor, makePerson } from "../../test-factories";
import { noteFault } from "../faults/note-fault";
import { refuseReply } from "../replies/refuse-reply";
import { startSession } from "../sessions/start-session";
import { purgeOld } from "./purge-old";

const NOW = new Date("2026-11-28T01:00:00Z");
const ago = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

/** One row of each kind, last used on that day. */
function used(days: number) {
  const db = testDatabase();
  const { userId } = makeActor(db, []);
  const at = ago(days).toISOString();
  startSession(db, userId, { address: "10.0.0.1", userAgent: "" }, ago(days + 10));
  db.update(sessions).set({ expiresAt: at }).run();
  db.insert(knownDevices).values({ userId, tokenHash: "x", createdAt: at, lastSeenAt: at }).run();
  db.insert(signInFailures).values({ key: "account:x", failures: 3, lastAt: at }).run();
  db.insert(passwordResets).values({ userId, createdAt: at, endsAt: at }).run();
  refuseReply(db, { key: "x", fromAddress: "a@b.example", subject: "" }, "no_token", null, ago(days));
  db.insert(pushSubscriptions)
    .values({
      userId,
      endpointHash: "x",
      sealed: "",
      deviceHash: "",
      sessionId: "",
      createdAt: at,
      userAgent: "",
      endedAt: at,
      endReason: "gone",
    })
    .run();
  noteFault(db, { place: "x", kind: "Error", frame: "", id: "" }, ago(days));
  return db;
}
const purge = (db: ReturnType<typeof used>, now = NOW) => purgeOld(db, dayInAgency(now.toISOString()), now);

it.each([
  [30, { sessions: 0, devices: 0, failures: 0, resets: 0, replies: 0, pushes: 0, birthdays: 0, faults: 0 }],
  [31, { sessions: 0, devices: 0, failures: 1, resets: 1, replies: 0, pushes: 1, birthdays: 0, faults: 0 }],
  [366, { sessions: 0, devices: 0, failures: 1, resets: 1, replies: 0, pushes: 1, birthdays: 0, faults: 0 }],
  [367, { sessions: 1, devices: 1, failures: 1, resets: 1, replies: 1, pushes: 1, birthdays: 0, faults: 1 }],
])("removes what was last used %i days ago by the retention table", (days, removed) => {
  expect(purge(used(days))).toEqual(removed);
});

it("runs once a day, records what it removed, and leaves the audit log", () => {
  const db = used(400);
  const before = db.select().from(events).all().length;
  purge(db);
  expect(db.select().from(events).all().at(-1)).toMatchObject({
    kind: "data.purged",
    payload: {
      sessions: 1,
      devices: 1,
      failures: 1,
      resets: 1,
      replies: 1,
      pushes: 1,
      birthdays: 0,
      faults: 1,
    },
  });
  db.insert(signInFailures)
    .values({ key: "account:y", failures: 3, lastAt: ago(99).toISOString() })
    .run();
  expect(purge(db).failures).toBe(0);
  expect(purge(db, new Date("2026-11-29T01:00:00Z")).failures).toBe(1);
  expect(db.select().from(events).all()).toHaveLength(before + 2);
});

it("removes the birthdays of people who have left, and of no others", () => {
  const db = testDatabase();
  const born = { birthDay: 5, birthMonth: 6, birthYear: 1970, birthdayConsentAt: NOW.toISOString() };
  const left = makePerson(db, { ...born, active: false });
  const works = makePerson(db, born);
  expect(purge(db).birthdays).toBe(1);
  const find = (id: number) => db.select().from(people).where(eq(people.id, id)).get();
  const none = { birthDay: null, birthMonth: null, birthYear: null, birthdayConsentAt: null };
  expect(find(left.id)).toEqual({ ...left, ...none });
  expect(find(works.id)).toEqual(works);
});
