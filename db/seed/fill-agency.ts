import "server-only";
import type { Actor, Grant } from "@/domain/actor";
import { CERTAIN_YEARS, holidaysOf } from "@/domain/calendar/holidays";
import { nameSortKey } from "@/domain/people/names";
import type { Database } from "../client";
import { announcedYears, daysOff, settings } from "../schema/agency";
import { departments } from "../schema/departments";
import { series } from "../schema/meetings";
import { people, positions } from "../schema/people";
import { grants, users } from "../schema/users";
import { AGENCY, DEPARTMENTS, LEADERS, PAPERS } from "./agency";
import { inventName } from "./names";
import type { Random } from "./random";

export type SeededActor = Actor & { userId: number; personId: number };
export type SeededDepartment = {
  id: number;
  key: string;
  head: SeededActor;
  staff: SeededActor[];
  /** Staff counted for attendance. */
  size: number;
};
export type SeededAgency = {
  seriesId: number;
  departments: SeededDepartment[];
  leaders: SeededActor[];
  clerk: SeededActor;
  accounts: { account: string; name: string; role: string }[];
};

const FROM_DAY = "2022-01-01";

/** Departments, people with their titles and birthdays, users with their grants: all invented. */
export function fillAgency(
  db: Database,
  random: Random,
  passwordHash: string,
  now: Date,
  locale: "vi" | "en" = "vi",
): SeededAgency {
  const used = new Set<string>(LEADERS.map(({ name }) => name as string));
  const accounts: SeededAgency["accounts"] = [];
  for (const [key, value] of Object.entries(SETTINGS)) db.insert(settings).values({ key, value }).run();
  db.insert(daysOff).values(CERTAIN_YEARS.flatMap(holidaysOf)).run();
  db.insert(announcedYears)
    .values(CERTAIN_YEARS.map((year) => ({ year, enteredAt: now.toISOString() })))
    .run();

  const addPerson = (
    name: string,
    title: string,
    where: { departmentId?: number; body?: string; rank?: number },
  ) => {
    const birth = {
      birthDay: random.between(1, 28),
      birthMonth: random.between(1, 12),
      birthYear: random.between(1966, 2001),
      birthdayConsentAt: `${FROM_DAY}T01:00:00.000Z`,
    };
    const row = db
      .insert(people)
      .values({ fullName: name, sortKey: nameSortKey(name), ...birth })
      .returning({ id: people.id })
      .get();
    db.insert(positions)
      .values({ personId: row.id, title, fromDay: FROM_DAY, recordedOn: FROM_DAY, rank: 10, ...where })
      .run();
    return row.id;
  };
  const addUser = (
    personId: number,
    name: string,
    account: string,
    role: string,
    list: Grant[],
  ): SeededActor => {
    const row = db
      .insert(users)
      .values({
        personId,
        account,
        passwordHash,
        mustChangePassword: false,
        locale,
        createdAt: now.toISOString(),
      })
      .returning({ id: users.id })
      .get();
    for (const grant of list)
      db.insert(grants)
        .values({ userId: row.id, ...grant })
        .run();
    accounts.push({ account, name, role });
    return { userId: row.id, personId, name, grants: list };
  };

  const leaders = LEADERS.map(({ key, name, title }) => {
    const personId = addPerson(name, title, { body: "Ban Quản lý", rank: 1 });
    return addUser(personId, name, key, title, [{ kind: "leader", departmentId: null }]);
  });

  let clerk: SeededActor | undefined;
  const seeded = DEPARTMENTS.map((unit, index) => {
    const { id } = db
      .insert(departments)
      .values({
        name: unit.name,
        abbreviation: unit.abbreviation,
        sortOrder: index + 1,
        collectsForAll: unit.key === "vp",
      })
      .returning({ id: departments.id })
      .get();
    const headName = inventName(random, used);
    const headPerson = addPerson(headName, unit.head, { departmentId: id, rank: 20 });
    // The head of the office signs for the board's head.
    if (unit.key === "vp") db.insert(settings).values({ key: "papers.signer_name", value: headName }).run();
    const head = addUser(headPerson, headName, `truong.${unit.key}`, `${unit.head} · ${unit.name}`, [
      { kind: "head", departmentId: id },
    ]);
    const deputyName = inventName(random, used);
    addPerson(deputyName, unit.deputy, { departmentId: id, rank: 30 });
    const staff = Array.from({ length: unit.staff }, (_, number) => {
      const name = inventName(random, used);
      const personId = addPerson(name, "Chuyên viên", { departmentId: id, rank: 50 });
      return { name, personId, number };
    });
    const actors = staff
      .slice(0, 2)
      .map(({ name, personId, number }) =>
        addUser(personId, name, `canbo${number + 1}.${unit.key}`, `Cán bộ · ${unit.name}`, [
          { kind: "staff", departmentId: id },
        ]),
      );
    if (unit.key === "vp") {
      const writer = staff[2];
      const keeper = staff[3];
      if (!writer || !keeper) throw new Error("the office needs its clerk and its administrator");
      clerk = addUser(writer.personId, writer.name, "thuky", "Thư ký", [
        { kind: "clerk", departmentId: null },
      ]);
      addUser(keeper.personId, keeper.name, "quantri", "Quản trị", [{ kind: "admin", departmentId: null }]);
    }
    return { id, key: unit.key, head, staff: actors, size: unit.staff + 2 };
  });
  if (!clerk) throw new Error("no clerk");
  const { id: seriesId } = db
    .insert(series)
    .values({ name: "Chào cờ hằng tháng", symbol: "CC", kind: "flag-ceremony" })
    .returning({ id: series.id })
    .get();
  return { seriesId, departments: seeded, leaders, clerk, accounts };
}

const SETTINGS = {
  "agency.name": AGENCY.name,
  "agency.short_name": AGENCY.shortName,
  "agency.parent_body": AGENCY.parentBody,
  "agency.place": AGENCY.place,
  "agency.symbol": AGENCY.symbol,
  ...Object.fromEntries(Object.entries(PAPERS).map(([key, value]) => [`papers.${key}`, value])),
};
