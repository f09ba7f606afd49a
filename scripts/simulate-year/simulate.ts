import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { openDatabase } from "@/db/client";
import { migrateFile } from "@/db/migrate";
import { findEnteredDays } from "@/db/queries/calendar/find-calendar";
import { users } from "@/db/schema/users";
import { type Random, seededRandom } from "@/db/seed/random";
import { allCalendarDays } from "@/domain/calendar/calendar-days";
import { SmtpProcess } from "@/jobs/testing/smtp-process";
import { compare, type Outcome } from "./compare";
import { makeYearAgency } from "./make-agency";
import { PeopleAtWork } from "./people-at-work";
import { RestartedSender } from "./restarted-sender";
import { Expectation } from "./rules";

const DAY_MS = 86_400_000;
const MINUTE = 60_000;

/** Each has a year's end, a Tết and the make-up Saturdays that were announced. */
const STARTS = ["2023-03-01", "2023-07-01", "2023-12-01", "2024-05-02", "2024-12-01", "2025-07-01"] as const;

/** How much happens: the whole year of the script, or less of it in a test. */
export type Extent = { days: number; kills: number };

/**
 * A simulated year of an agency: its people act through the app's mutations on a real database file, the app's
 * jobs run in a process that is killed again and again, and a real SMTP server accepts the mail. The mail is
 * compared with what the rules, written a second time, expect.
 */
export async function simulate(seed: number, { days: count, kills }: Extent): Promise<Outcome> {
  const random = seededRandom(seed);
  const folder = mkdtempSync(path.join(tmpdir(), "simulated-year-"));
  const file = path.join(folder, "so-chi-dao.sqlite");
  const first = Date.parse(random.pick(STARTS));
  const days = Array.from({ length: count }, (_, n) =>
    new Date(first + n * DAY_MS).toISOString().slice(0, 10),
  );
  migrateFile(file, folder, atHour(days[0] ?? "", 0));
  const db = openDatabase(file);
  // Only a power failure would lose what was not synced; killed processes lose nothing.
  db.$client.pragma("synchronous = OFF");
  const agency = makeYearAgency(db, random, days);
  const calendar = allCalendarDays(findEnteredDays(db));
  const span = { from: days[0] ?? "", to: days.at(-1) ?? "" };
  const expected = new Expectation(agency.readers, agency.heldRoles, calendar, span);
  const off = days.filter((day) => !expected.isWorked(day));
  const people = new PeopleAtWork(db, random, agency, expected, off);
  const smtp = await SmtpProcess.start();
  // Its own random numbers: the speed of the machine must not change what people do.
  const sender = await RestartedSender.start(file, smtp, seededRandom(seed + 1), { days, kills });
  try {
    const away = drawAbsences(random, days);
    for (const [index, day] of days.entries()) {
      if (away.has(day)) continue;
      await liveOneDay(day, index % 15 === 0 || index === 0);
    }
    // A mail held by a killed process on the last day is sent after its lease.
    await sender.run(atHour(days.at(-1) ?? "", 23, 59));
    await smtp.behave({ how: "accept" });
    return compare(db, expected.mails, smtp.taken, sender.restarts);
  } finally {
    await sender.stop();
    await smtp.stop();
    db.$client.close();
    rmSync(folder, { recursive: true });
  }

  async function liveOneDay(day: string, meets: boolean): Promise<void> {
    // Nothing is created before its hour; on some days the process starts late.
    if (random.chance(0.1)) await sender.run(atHour(day, 6, 59));
    const opened = random.chance(0.08) ? atHour(day, 10, 30) : atHour(day, 7, 0);
    expected.morning(day);
    await sender.run(opened);
    await sender.run(after(opened, MINUTE));
    if (!expected.isWorked(day)) return;
    let now = after(opened, 60 * MINUTE);
    if (meets || !people.hasWork) now = people.holdMeeting(now, random.between(6, 10));
    for (let act = random.between(2, 5); act > 0; act--) {
      now = after(now, random.between(2, 25) * MINUTE);
      await oneAct(now);
    }
    now = after(now, MINUTE);
    await sender.run(now);
    if (random.chance(0.88)) return;
    changeMind(day);
    // Created in one run, sent in the next.
    await sender.run(after(now, MINUTE));
    await sender.run(after(now, 2 * MINUTE));
  }

  async function oneAct(at: Date): Promise<void> {
    const done = people.act(at, random.chance(0.1) ? "undone" : "kept");
    if (!done?.undo) return;
    // The sender runs while the act can still be undone.
    await sender.run(after(at, random.between(1, 9) * 1000));
    done.undo(after(at, random.between(9, 10) * 1000));
    await sender.run(after(at, 30_000));
  }

  /** A person chooses another pace; everything due by then has been sent. */
  function changeMind(day: string): void {
    const reader = random.pick([...agency.readers.values()]);
    const pace = random.pick(["at-once", "daily", "weekly", "none"] as const);
    db.update(users).set({ mailPace: pace }).where(eq(users.id, reader.userId)).run();
    if (reader.email === "") return;
    expected.choose(reader.userId, pace, day);
  }
}

/** Days on which nothing runs at all: the machine was off. */
function drawAbsences(random: Random, days: readonly string[]): Set<string> {
  const away = new Set<string>();
  for (let times = Math.round(days.length / 50); times > 0; times--) {
    const from = random.between(2, Math.max(2, days.length - 8));
    for (const day of days.slice(from, from + random.between(1, 6))) away.add(day);
  }
  return away;
}

/** An hour of the agency's day, seven hours ahead of UTC. */
const atHour = (day: string, hour: number, minute = 0): Date =>
  new Date(Date.parse(`${day}T00:00:00Z`) + ((hour - 7) * 60 + minute) * MINUTE);

const after = (at: Date, milliseconds: number): Date => new Date(at.getTime() + milliseconds);
