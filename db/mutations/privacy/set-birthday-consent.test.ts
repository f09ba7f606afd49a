import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { findPerson } from "../../queries/people/find-person";
import { listPeople } from "../../queries/people/list-people";
import { events } from "../../schema/events";
import { agendaItemPeople, agendaItems, meetings } from "../../schema/meetings";
import { people } from "../../schema/people";
import { testDatabase } from "../../test-database";
import {
  adminGrant,
  clerkGrant,
  headGrant,
  makeActor,
  makeDepartment,
  makeMeeting,
  staffGrant,
} from "../../test-factories";
import { setBirthdayConsent } from "./set-birthday-consent";

const NOW = new Date("2024-07-01T02:00:00Z");

/** A member of staff born on 12 August, a colleague, a clerk and an administrator. */
function agency() {
  const db = testDatabase();
  const { id } = makeDepartment(db);
  const own = makeActor(db, [staffGrant(id)]);
  const personId = own.personId ?? 0;
  db.update(people).set({ birthDay: 12, birthMonth: 8 }).where(eq(people.id, personId)).run();
  const [head, clerk, admin] = [
    makeActor(db, [headGrant(id)]),
    makeActor(db, [clerkGrant]),
    makeActor(db, [adminGrant]),
  ];
  const set = (actor: typeof own, consents: boolean) =>
    setBirthdayConsent(db, actor, { personId, consents }, NOW);
  return { db, own, personId, head, clerk, admin, set };
}

it("shows the birthday to colleagues from the consent on until it is withdrawn", () => {
  const { db, own, personId, head, clerk, admin, set } = agency();
  const seenBy = (actor: typeof own) => {
    const found = findPerson(db, actor, personId);
    const filter = { query: "", departmentId: null, month: 8, page: 1 };
    const listed = listPeople(db, actor, filter, "2024-07-01").people;
    return [found?.birthDay, listed.map(({ birthDay, birthMonth }) => `${birthDay}/${birthMonth}`)];
  };
  const [shown, hidden] = [
    [12, ["12/8"]],
    [null, []],
  ];
  expect([own, head, clerk, admin].map(seenBy)).toEqual([shown, hidden, shown, shown]);
  set(own, true);
  expect(seenBy(head)).toEqual(shown);
  set(own, false);
  expect(seenBy(head)).toEqual(hidden);
});

it("is the person's own, or recorded from paper by those who maintain people; each change is an event", () => {
  const { db, own, head, clerk, set } = agency();
  expect(() => set(head, true)).toThrow("request.not_allowed");
  set(own, true);
  set(own, true);
  set(clerk, false);
  const { name } = own;
  expect(
    db
      .select()
      .from(events)
      .where(eq(events.kind, "person.birthday_consent"))
      .all()
      .map(({ actorUserId, payload }) => [actorUserId, payload]),
  ).toEqual([
    [own.userId, { name, consents: true, bySelf: true, words: 1 }],
    [clerk.userId, { name, consents: false, bySelf: false, words: 1 }],
  ]);
});

it("removes the birthday from programmes and drafts when it is withdrawn, and leaves signed minutes", () => {
  const { db, own, personId, set } = agency();
  set(own, true);
  const itemsOf = (["draft", "signed"] as const).map((status) => {
    const { id: meetingId } = makeMeeting(db, { status: "draft" });
    const item = db
      .insert(agendaItems)
      .values({ meetingId, kind: "honours", title: "Chúc mừng", sortOrder: 0 })
      .returning()
      .get();
    db.insert(agendaItemPeople)
      .values([
        { agendaItemId: item.id, personId, name: own.name, note: "12/8", sortOrder: 0 },
        { agendaItemId: item.id, personId, name: own.name, note: "Bằng khen", sortOrder: 1 },
      ])
      .run();
    if (status === "signed") {
      const at = { signedAt: NOW.toISOString(), signedOn: "2024-07-01", signature: "in-app" } as const;
      db.update(meetings)
        .set({ status, contentHash: "0".repeat(64), signedContent: "", ...at })
        .where(eq(meetings.id, meetingId))
        .run();
    }
    return item.id;
  });
  set(own, false);
  const notes = itemsOf.map((agendaItemId) =>
    db
      .select()
      .from(agendaItemPeople)
      .where(eq(agendaItemPeople.agendaItemId, agendaItemId))
      .all()
      .map(({ note }) => note),
  );
  expect(notes).toEqual([["Bằng khen"], ["12/8", "Bằng khen"]]);
});
