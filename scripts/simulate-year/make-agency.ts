import type { Database } from "@/db/client";
import { announcedYears, daysOff } from "@/db/schema/agency";
import { deputies } from "@/db/schema/users";
import type { Random } from "@/db/seed/random";
import {
  clerkGrant,
  headGrant,
  leaderGrant,
  makeActor,
  makeDepartment,
  makeSeries,
  makeSettings,
  staffGrant,
} from "@/db/test-factories";
import { CERTAIN_YEARS, holidaysOf } from "@/domain/calendar/holidays";
import type { Pace, Reader } from "./rules";

export type Person = ReturnType<typeof makeActor>;
export type Unit = { id: number; name: string; head: Person; staff: Person[] };
export type YearAgency = {
  seriesId: number;
  units: Unit[];
  leaders: Person[];
  clerk: Person;
  readers: Map<number, Reader>;
  heldRoles: { departmentId: number; userId: number; from: string | null; to: string | null }[];
};

const UNITS = 12;
/** Most people keep "at once"; the last has no address. */
const PACES = ["at-once", "at-once", "daily", "daily", "weekly", "weekly", "none", "nowhere"] as const;

/** Twelve departments, each with a head and an officer, of every pace; some have a deputy for weeks. */
export function makeYearAgency(db: Database, random: Random, days: readonly string[]): YearAgency {
  db.insert(daysOff).values(CERTAIN_YEARS.flatMap(holidaysOf)).run();
  db.insert(announcedYears)
    .values(CERTAIN_YEARS.map((year) => ({ year, enteredAt: `${days[0]}T00:00:00.000Z` })))
    .run();
  makeSettings(db);
  const readers: YearAgency["readers"] = new Map();
  const person = (list: Parameters<typeof makeActor>[1]) => {
    const drawn = random.pick(PACES);
    const email = drawn === "nowhere" ? "" : `nguoi${readers.size}@thu.example`;
    const pace: Pace = drawn === "nowhere" ? "at-once" : drawn;
    const actor = makeActor(db, list, { email, mailPace: pace });
    readers.set(actor.userId, { userId: actor.userId, email, pace });
    return actor;
  };
  const heldRoles: YearAgency["heldRoles"] = [];
  const units = Array.from({ length: UNITS }, () => {
    const { id, name } = makeDepartment(db);
    const head = person([headGrant(id)]);
    const staff = [person([staffGrant(id)])];
    heldRoles.push({ departmentId: id, userId: head.userId, from: null, to: null });
    const [deputy] = staff;
    if (deputy && random.chance(0.4)) {
      const first = random.between(0, Math.max(0, days.length - 30));
      const from = days[first] ?? days[0] ?? "";
      const to = days[first + random.between(5, 29)] ?? days.at(-1) ?? from;
      db.insert(deputies).values({ userId: deputy.userId, departmentId: id, fromDay: from, toDay: to }).run();
      heldRoles.push({ departmentId: id, userId: deputy.userId, from, to });
    }
    return { id, name, head, staff };
  });
  return {
    seriesId: makeSeries(db, { symbol: "CC" }).id,
    units,
    leaders: [person([leaderGrant]), person([leaderGrant])],
    clerk: person([clerkGrant]),
    readers,
    heldRoles,
  };
}
