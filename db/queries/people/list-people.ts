import "server-only";
import { and, asc, count, desc, eq, gt, inArray, type SQL } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { Reader } from "../../client";
import { positionHeldOn } from "../../position-held-on";
import { departments } from "../../schema/departments";
import { people, positions } from "../../schema/people";
import { isFoundBy } from "../../search-match";
import { sql } from "../../sql";
import { visibleBirthday } from "../../visibility";

export const PEOPLE_PAGE = 50;

export type PeopleFilter = { query: string; departmentId: number | null; month: number | null; page: number };

export type ListedPerson = {
  id: number;
  name: string;
  active: boolean;
  birthDay: number | null;
  birthMonth: number | null;
  titles: { title: string; where: string }[];
};

/** People by name with the titles they hold on a day, a page at a time. Birthdays are shown as far as the actor may see them; years of birth are not read. */
export function listPeople(db: Reader, actor: Actor, filter: PeopleFilter, today: Day) {
  if (actor.grants.length === 0) return { people: [], total: 0, page: 1, pages: 1 };
  const where = filtersOf(db, actor, filter, today);
  const total =
    db
      .select({ count: count() })
      .from(people)
      .where(and(...where))
      .get()?.count ?? 0;
  const pages = Math.max(1, Math.ceil(total / PEOPLE_PAGE));
  const page = Math.min(filter.page, pages);
  const byDay = filter.month === null ? [] : [asc(people.birthDay)];
  const rows = select(db, actor)
    .where(and(...where))
    .orderBy(desc(people.active), ...byDay, asc(people.sortKey), asc(people.id))
    .limit(PEOPLE_PAGE)
    .offset((page - 1) * PEOPLE_PAGE)
    .all();
  return { people: withTitles(db, rows, today), total, page, pages };
}

/** The same by key, ascending from a key, up to a limit. */
export function listPeopleAfter(
  db: Reader,
  actor: Actor,
  filter: Omit<PeopleFilter, "page">,
  today: Day,
  { after, limit }: { after: number | null; limit: number },
): ListedPerson[] {
  if (actor.grants.length === 0) return [];
  const where = filtersOf(db, actor, filter, today);
  if (after !== null) where.push(gt(people.id, after));
  const rows = select(db, actor)
    .where(and(...where))
    .orderBy(asc(people.id))
    .limit(limit)
    .all();
  return withTitles(db, rows, today);
}

function filtersOf(db: Reader, actor: Actor, filter: Omit<PeopleFilter, "page">, today: Day): SQL[] {
  const where: SQL[] = [];
  if (filter.query !== "") where.push(isFoundBy(people.id, "person", filter.query));
  if (filter.month !== null) where.push(eq(people.birthMonth, filter.month), visibleBirthday(actor));
  if (filter.departmentId !== null) {
    const inDepartment = db
      .select({ id: positions.personId })
      .from(positions)
      .where(and(eq(positions.departmentId, filter.departmentId), positionHeldOn(today)));
    where.push(inArray(people.id, inDepartment));
  }
  return where;
}

const select = (db: Reader, actor: Actor) =>
  db
    .select({
      id: people.id,
      name: people.fullName,
      active: people.active,
      birthDay: shownTo(actor, people.birthDay),
      birthMonth: shownTo(actor, people.birthMonth),
    })
    .from(people);

const shownTo = (actor: Actor, column: typeof people.birthDay | typeof people.birthMonth) =>
  sql<number | null>`case when ${visibleBirthday(actor)} then ${column} end`;

function withTitles(db: Reader, rows: readonly Omit<ListedPerson, "titles">[], today: Day): ListedPerson[] {
  const titles = db
    .select({
      personId: positions.personId,
      title: positions.title,
      where: sql<string>`coalesce(${departments.name}, ${positions.body})`,
    })
    .from(positions)
    .leftJoin(departments, eq(departments.id, positions.departmentId))
    .where(
      and(
        inArray(
          positions.personId,
          rows.map(({ id }) => id),
        ),
        positionHeldOn(today),
      ),
    )
    .orderBy(asc(positions.rank), asc(positions.id))
    .all();
  return rows.map((row) => ({
    ...row,
    titles: titles
      .filter(({ personId }) => personId === row.id)
      .map(({ title, where: at }) => ({ title, where: at })),
  }));
}
