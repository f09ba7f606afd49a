import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { holidaysOf } from "@/domain/calendar/holidays";
import type { MailPace } from "@/domain/notifications/pace";
import { morningOf } from "@/domain/notifications/schedule";
import type { Database } from "../../client";
import { notify } from "../../notify";
import { daysOff } from "../../schema/agency";
import { mails, notifications } from "../../schema/notifications";
import { users } from "../../schema/users";
import { testDatabase } from "../../test-database";
import { clerkGrant, makeActor } from "../../test-factories";
import { write } from "../../write";
import { lapseMail } from "../mail/lapse-mail";
import { gatherDigests } from "./gather-digests";

const local = (day: string, clock: string) => new Date(`${day}T${clock}:00+07:00`);

let db: Database;
let serial = 0;
beforeEach(() => {
  db = testDatabase();
  db.insert(daysOff)
    .values([...holidaysOf(2023), ...holidaysOf(2024)])
    .run();
});

describe("digests", () => {
  it("gather what waits at seven on working days, once each, and make no mail if nothing waits", () => {
    const { userId } = reader("daily");
    gather(local("2024-07-05", "07:00"));
    notifyAt(userId, local("2024-07-05", "09:00"));
    notifyAt(userId, local("2024-07-05", "10:00"));
    expect(live("2024-07-06", "2024-07-09")).toEqual(["daily:2024-07-08 2"]);
    notifyAt(userId, local("2024-07-09", "09:00"));
    // Restarted several times on the next morning.
    for (const clock of ["07:00", "07:01", "15:00"]) gather(local("2024-07-10", clock));
    expect(made()).toEqual(["daily:2024-07-08 2", "daily:2024-07-10 1"]);
  });

  it.each([
    ["an ordinary week", "2024-07-03", "2024-07-08"],
    ["a week that begins with a day off", "2024-08-30", "2024-09-04"],
    ["all of Tết off", "2024-02-07", "2024-02-15"],
    ["a year's end", "2023-12-27", "2024-01-02"],
  ])("are weekly on the first working day: %s", (_name, on, first) => {
    const { userId } = reader("weekly");
    gather(local(on, "07:00"));
    notifyAt(userId, local(on, "09:00"));
    expect(live(on, first)).toEqual([`weekly:${first} 1`]);
  });

  it("are made on the next working day with a running process", () => {
    const { userId } = reader("weekly");
    gather(local("2024-07-01", "07:00"));
    notifyAt(userId, local("2024-07-03", "09:00"));
    gather(local("2024-07-11", "06:59"));
    expect(made()).toEqual([]);
    gather(local("2024-07-11", "09:00"));
    gather(local("2024-07-12", "07:00"));
    expect(made()).toEqual(["weekly:2024-07-11 1"]);
  });

  it("leave out undone events, and use the reader's latest choice of pace", () => {
    const chosen = (["at-once", "weekly", "none"] as const).map((pace) => ({ pace, ...reader("daily") }));
    const stays = reader("daily");
    const at = local("2024-07-05", "09:00");
    gather(local("2024-07-05", "07:00"));
    for (const { userId } of [...chosen, stays]) notifyAt(userId, at);
    notifyAt(stays.userId, at);
    db.update(notifications).set({ withdrawnAt: at.toISOString() }).where(eq(notifications.id, 5)).run();
    for (const { userId, pace } of chosen)
      db.update(users).set({ mailPace: pace }).where(eq(users.id, userId)).run();
    gather(local("2024-07-05", "10:00"));
    expect(made()).toEqual(["chosen:1 1"]);
    live("2024-07-06", "2024-07-08");
    expect(made()).toEqual(["chosen:1 1", "weekly:2024-07-08 1", "daily:2024-07-08 1"]);
    // A reader who wanted none and then wants digests again does not get what was sent meanwhile.
    db.update(users).set({ mailPace: "daily" }).run();
    gather(local("2024-07-09", "07:00"));
    expect(made()).toHaveLength(3);
  });

  it("lapse after three days if no server is set up, so that nothing piles up", () => {
    const [at_once, daily] = [reader("at-once"), reader("daily")];
    for (const { userId } of [at_once, daily]) notifyAt(userId, local("2024-07-01", "09:00"));
    lapseMail(db, local("2024-07-04", "08:59"));
    expect(db.select().from(mails).get()?.state).toBe("waiting");
    lapseMail(db, local("2024-07-04", "09:01"));
    expect(db.select().from(mails).get()?.state).toBe("cancelled");
    gather(local("2024-07-05", "07:00"));
    expect(made()).toEqual([]);
  });
});

const reader = (mailPace: MailPace) =>
  makeActor(db, [clerkGrant], { email: `nguoi${++serial}@thu.example`, mailPace });

function notifyAt(userId: number, at: Date): void {
  serial += 1;
  const one = { kind: "meeting.planned", key: `thu:${serial}`, payload: {} };
  write(db, (tx) => notify(tx, userId, one, `thu${serial}`, at));
}

const gather = (now: Date) => gatherDigests(db, morningOf(now), now);

/** Each morning from one day to another. */
function live(from: string, until: string): string[] {
  for (let time = Date.parse(from); time <= Date.parse(until); time += 86_400_000)
    gather(local(new Date(time).toISOString().slice(0, 10), "07:00"));
  return made();
}

/** The digests made, with the number of notifications in each. */
const made = () =>
  db
    .select()
    .from(mails)
    .orderBy(mails.id)
    .all()
    .filter(({ key }) => !key.startsWith("act:"))
    .map(
      ({ id, key }) =>
        `${key} ${db.select().from(notifications).where(eq(notifications.mailId, id)).all().length}`,
    );
