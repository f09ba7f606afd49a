import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { type Day, monthNumber } from "@/domain/calendar/day";
import type { Transaction } from "../client";
import { listBirthdays } from "../queries/meetings/list-choices";
import { agendaItemPeople, agendaItems } from "../schema/meetings";
import { people } from "../schema/people";

type Counts = { before: number; now: number };

/**
 * In honours items, replaces the people born in the old month by those born in the new one; other people stay, and
 * an item whose list was emptied stays empty.
 * @returns how many people were removed and how many added
 */
export function followHonoured(tx: Transaction, actor: Actor, meetingId: number, from: Day, to: Day): Counts {
  const [old, month] = [monthNumber(from), monthNumber(to)];
  if (old === month) return { before: 0, now: 0 };
  const born = listBirthdays(tx, actor, month);
  const sum = { before: 0, now: 0 };
  for (const item of listHonouring(tx, meetingId)) {
    const listed = listPeople(tx, item.id);
    const prefilled = listed.filter(({ note, day, bornIn }) => bornIn === old && note === `${day}/${old}`);
    const untouched = listed.length === 0 && listBirthdays(tx, actor, old).length === 0;
    if (prefilled.length === 0 && !untouched) continue;
    for (const { id } of prefilled) tx.delete(agendaItemPeople).where(eq(agendaItemPeople.id, id)).run();
    const staying = listed.filter((one) => !prefilled.includes(one));
    const coming = born.filter(({ id }) => !staying.some(({ personId }) => personId === id));
    coming.forEach(({ id: personId, name, day }, index) => {
      const sortOrder = staying.length + index;
      tx.insert(agendaItemPeople)
        .values({ agendaItemId: item.id, personId, name, note: `${day}/${month}`, sortOrder })
        .run();
    });
    if (prefilled.length + coming.length === 0) continue;
    staying.forEach(({ id }, sortOrder) => {
      tx.update(agendaItemPeople).set({ sortOrder }).where(eq(agendaItemPeople.id, id)).run();
    });
    tx.update(agendaItems)
      .set({ version: item.version + 1 })
      .where(eq(agendaItems.id, item.id))
      .run();
    sum.before += prefilled.length;
    sum.now += coming.length;
  }
  return sum;
}

const listHonouring = (tx: Transaction, meetingId: number) =>
  tx
    .select({ id: agendaItems.id, version: agendaItems.version })
    .from(agendaItems)
    .where(and(eq(agendaItems.meetingId, meetingId), eq(agendaItems.kind, "honours")))
    .all();

const listPeople = (tx: Transaction, itemId: number) =>
  tx
    .select({
      id: agendaItemPeople.id,
      personId: agendaItemPeople.personId,
      note: agendaItemPeople.note,
      day: people.birthDay,
      bornIn: people.birthMonth,
    })
    .from(agendaItemPeople)
    .leftJoin(people, eq(people.id, agendaItemPeople.personId))
    .where(eq(agendaItemPeople.agendaItemId, itemId))
    .orderBy(asc(agendaItemPeople.sortOrder), asc(agendaItemPeople.id))
    .all();
