import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import { canSetBirthdayConsent } from "@/domain/people/policy";
import { BIRTHDAY_CONSENT_WORDS } from "@/domain/privacy/birthday-consent";
import type { BirthdayConsentInput } from "@/domain/privacy/privacy-input";
import type { Database, Transaction } from "../../client";
import { recordEvent } from "../../record-event";
import { agendaItemPeople, agendaItems, meetings } from "../../schema/meetings";
import { people } from "../../schema/people";
import { sql } from "../../sql";
import { write } from "../../write";

/**
 * Notes whether a person agrees that colleagues see the day and month of the birthday, and that minutes name it. A
 * withdrawal also removes the birthday from programmes that are not signed.
 * @throws request.not_allowed, request.not_found
 */
export function setBirthdayConsent(db: Database, actor: Actor, input: BirthdayConsentInput, now: Date): void {
  const { personId, consents } = input;
  write(db, (tx) => {
    if (!canSetBirthdayConsent(actor, personId)) refuse("request.not_allowed");
    const person = tx.select().from(people).where(eq(people.id, personId)).get();
    if (!person) return refuse("request.not_found");
    if ((person.birthdayConsentAt !== null) === consents) return;
    tx.update(people)
      .set({ birthdayConsentAt: consents ? now.toISOString() : null })
      .where(eq(people.id, personId))
      .run();
    if (!consents) removeFromProgrammes(tx, person);
    const payload = {
      name: person.fullName,
      consents,
      bySelf: actor.personId === personId,
      words: BIRTHDAY_CONSENT_WORDS,
    };
    recordEvent(tx, actor, { kind: "person.birthday_consent", payload }, {}, now);
  });
}

/** Entries that the programme took from the birthday; signed minutes stay as they were signed. */
function removeFromProgrammes(tx: Transaction, person: typeof people.$inferSelect): void {
  const rows = tx
    .select({ id: agendaItemPeople.id, itemId: agendaItems.id })
    .from(agendaItemPeople)
    .innerJoin(agendaItems, eq(agendaItems.id, agendaItemPeople.agendaItemId))
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(
      and(
        eq(agendaItemPeople.personId, person.id),
        eq(agendaItemPeople.note, `${person.birthDay}/${person.birthMonth}`),
        eq(agendaItems.kind, "honours"),
        inArray(meetings.status, ["planned", "draft", "submitted"]),
      ),
    )
    .all();
  for (const { id, itemId } of rows) {
    tx.delete(agendaItemPeople).where(eq(agendaItemPeople.id, id)).run();
    tx.update(agendaItems)
      .set({ version: sql`${agendaItems.version} + 1` })
      .where(eq(agendaItems.id, itemId))
      .run();
  }
}
