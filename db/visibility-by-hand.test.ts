import type { SQL } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Actor, Grant } from "@/domain/actor";
import { articles } from "./schema/articles";
import { assignments, directives } from "./schema/directives";
import { figures, indicators } from "./schema/indicators";
import { agendaItems, meetings } from "./schema/meetings";
import { notifications } from "./schema/notifications";
import { people } from "./schema/people";
import { sql } from "./sql";
import { testDatabase } from "./test-database";
import {
  adminGrant,
  clerkGrant,
  headGrant,
  leaderGrant,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
  makeMeeting,
  makePerson,
  personnelGrant,
  staffGrant,
} from "./test-factories";
import {
  hiddenDirectives,
  hiddenItems,
  hiddenMeetings,
  seesBirthYears,
  viewOf,
  visibleArticles,
  visibleBirthday,
  visibleDirectives,
  visibleEvidence,
  visibleFigures,
  visibleMeetings,
  visibleMinutes,
  visibleNotifications,
} from "./visibility";

const db = testDatabase();
// Rows of signed minutes are written directly here.
for (const table of ["agenda_items", "directives", "figures"]) {
  db.$client.exec(`drop trigger ${table}_signed_insert`);
}
const own = makeDepartment(db).id;
const other = makeDepartment(db).id;
const as = (...grants: Grant[]) => makeActor(db, grants);
const READERS: Record<string, Actor> = {
  stranger: as(),
  clerk: as(clerkGrant),
  leader: as(leaderGrant),
  admin: as(adminGrant),
  personnel: as(personnelGrant),
  head: as(headGrant(own)),
  staff: as(staffGrant(other)),
  clerkInDepartment: as(staffGrant(other), clerkGrant),
};
const MEMBERS = "clerk leader admin personnel head staff clerkInDepartment";
const CLERKS = "clerk leader clerkInDepartment";

const readersOf = (sees: (actor: Actor) => boolean) =>
  Object.entries(READERS)
    .flatMap(([name, actor]) => (sees(actor) ? [name] : []))
    .join(" ");
const has = (query: SQL) => db.get<{ found: number }>(sql`select exists (${query}) as found`).found === 1;

const draft = makeMeeting(db, { status: "draft", announced: false }).id;
const signed = makeMeeting(db, { status: "signed" }).id;
const discarded = makeMeeting(db, { status: "discarded", announced: true }).id;

describe("a meeting", () => {
  it.each<[Parameters<typeof makeMeeting>[1] & object, seen: string, read: string]>([
    [{ status: "planned", announced: true, hasDraftText: false }, MEMBERS, MEMBERS],
    [{ status: "planned", announced: true, hasDraftText: true }, MEMBERS, CLERKS],
    [{ status: "cancelled", announced: true, hasDraftText: false }, MEMBERS, MEMBERS],
    [{ status: "cancelled", announced: true, hasDraftText: true }, MEMBERS, CLERKS],
    [{ status: "draft", announced: true, hasDraftText: false }, MEMBERS, CLERKS],
    [{ status: "draft", announced: false, hasDraftText: false }, CLERKS, CLERKS],
    [{ status: "submitted", announced: true, hasDraftText: false }, MEMBERS, CLERKS],
    [{ status: "submitted", announced: false, hasDraftText: true }, CLERKS, CLERKS],
    [{ status: "signed", announced: true, hasDraftText: true }, MEMBERS, MEMBERS],
    [{ status: "signed", announced: false, hasDraftText: true }, MEMBERS, MEMBERS],
    [{ status: "discarded", announced: true, hasDraftText: false }, "", ""],
    [{ status: "discarded", announced: false, hasDraftText: true }, "", ""],
  ])("%o is seen by: %s; and read by: %s", (values, seen, read) => {
    const { id } = makeMeeting(db, values);
    const item = { meetingId: id, sortOrder: 1, kind: "speech" as const, title: "Phát biểu" };
    const { id: itemId } = db.insert(agendaItems).values(item).returning().get();
    const among = (where: SQL) =>
      has(sql`select 1 from ${meetings} where ${meetings.id} = ${id} and ${where}`);
    const listed = (ids: SQL, one: number) => has(sql`select 1 where ${one} in (${ids})`);
    expect(readersOf((actor) => among(visibleMeetings(actor)))).toBe(seen);
    expect(readersOf((actor) => among(visibleMinutes(actor)))).toBe(read);
    expect(readersOf((actor) => !listed(hiddenMeetings(actor), id))).toBe(seen);
    expect(readersOf((actor) => !listed(hiddenItems(actor), itemId))).toBe(read);
  });
});

describe("a directive", () => {
  const propose = (meetingId: number, number: number | null) =>
    db
      .insert(directives)
      .values({
        meetingId,
        summary: "Việc thử",
        text: "Làm việc thử.",
        sortOrder: 1,
        ...(number === null ? {} : { number, code: `T · ${meetingId}`, issuedOn: "2024-07-01" }),
      })
      .returning()
      .get().id;

  it.each([
    ["proposed in a draft", propose(draft, null), CLERKS],
    ["proposed in discarded minutes", propose(discarded, null), ""],
    ["issued in signed minutes", propose(signed, 1), MEMBERS],
    ["issued, whatever became of the minutes", propose(discarded, 1), MEMBERS],
  ])("%s (%i) is seen by: %s", (_how, id, expected) => {
    const among = (where: SQL) =>
      has(sql`select 1 from ${directives} where ${directives.id} = ${id} and ${where}`);
    const hidden = (actor: Actor) => has(sql`select 1 where ${id} in (${hiddenDirectives(actor)})`);
    expect(readersOf((actor) => among(visibleDirectives(actor)))).toBe(expected);
    expect(readersOf((actor) => !hidden(actor))).toBe(expected);
  });
});

it("evidence is seen by clerks, leaders and the directive's departments", () => {
  const third = makeDepartment(db).id;
  const seenBy = (leadId: number, coordinatingIds: number[]) => {
    const { lead } = makeIssuedDirective(db, { leadId, coordinatingIds });
    return readersOf((actor) =>
      has(
        sql`select 1 from ${assignments} where ${assignments.id} = ${lead.id} and ${visibleEvidence(actor)}`,
      ),
    );
  };
  expect(seenBy(own, [])).toBe("clerk leader head clerkInDepartment");
  expect(seenBy(other, [])).toBe("clerk leader staff clerkInDepartment");
  expect(seenBy(third, [own])).toBe("clerk leader head clerkInDepartment");
  expect(seenBy(third, [])).toBe(CLERKS);
});

describe("a figure", () => {
  const { id: indicatorId } = db.insert(indicators).values({ name: "Vốn FDI", unit: "%" }).returning().get();

  it.each([
    ["between two meetings", null, MEMBERS],
    ["of signed minutes", signed, MEMBERS],
    ["of a draft", draft, CLERKS],
  ])("%s (%s) is seen by: %s", (_where, meetingId, expected) => {
    const values = { indicatorId, meetingId, asOf: "2024-07-01", value: 9, recordedAt: "" };
    const { id } = db.insert(figures).values(values).returning().get();
    const sees = (actor: Actor) =>
      has(sql`select 1 from ${figures} where ${figures.id} = ${id} and ${visibleFigures(actor)}`);
    expect(readersOf(sees)).toBe(expected);
  });
});

it.each<["draft" | "ready", string]>([
  ["draft", CLERKS],
  ["ready", MEMBERS],
])("an article that is a %s one is seen by: %s", (status, expected) => {
  const meetingId = makeMeeting(db, { status: "signed" }).id;
  const words = { headline: "Tít", lead: "Sapô.", blocks: [], photos: [], changedAt: "" };
  db.insert(articles)
    .values({ meetingId, status, ...words })
    .run();
  const sees = (actor: Actor) =>
    has(
      sql`select 1 from ${articles} where ${articles.meetingId} = ${meetingId} and ${visibleArticles(actor)}`,
    );
  expect(readersOf(sees)).toBe(expected);
});

describe("a notification", () => {
  const issued = makeIssuedDirective(db).directive.id;
  const proposal = { meetingId: draft, summary: "Việc nháp", text: "Nháp.", sortOrder: 2 };
  const proposed = db.insert(directives).values(proposal).returning().get().id;

  it.each([
    ["about neither", null, null, MEMBERS],
    ["about signed minutes", signed, null, MEMBERS],
    ["about a draft", draft, null, CLERKS],
    ["about discarded minutes", discarded, null, ""],
    ["about an issued directive", null, issued, MEMBERS],
    ["about a proposed one", null, proposed, CLERKS],
    ["about an issued directive and a draft", draft, issued, CLERKS],
    ["about a proposed one and signed minutes", signed, proposed, CLERKS],
  ])("%s (meeting %s, directive %s) is seen by: %s", (about, meetingId, directiveId, expected) => {
    const values = { kind: "deadline.near", key: about, payload: {}, at: "", pace: "none" as const };
    const { id } = db
      .insert(notifications)
      .values({ userId: READERS.staff?.userId ?? 0, meetingId, directiveId, ...values })
      .returning()
      .get();
    const sees = (actor: Actor) =>
      has(
        sql`select 1 from ${notifications} where ${notifications.id} = ${id} and ${visibleNotifications(actor)}`,
      );
    expect(readersOf(sees)).toBe(expected);
  });
});

describe("a birthday", () => {
  const sees = (id: number) => (actor: Actor) =>
    has(sql`select 1 from ${people} where ${people.id} = ${id} and ${visibleBirthday(actor)}`);

  it("is seen by members with the person's consent; without it, by the person and those who keep people", () => {
    const consented = makePerson(db, { birthdayConsentAt: "2024-01-02T03:04:05.000Z" }).id;
    const silent = makePerson(db).id;
    expect(readersOf(sees(consented))).toBe(MEMBERS);
    expect(readersOf(sees(silent))).toBe("clerk leader admin clerkInDepartment");
    expect(readersOf(sees(READERS.head?.personId ?? 0))).toBe("clerk leader admin head clerkInDepartment");
    expect(readersOf(sees(READERS.stranger?.personId ?? 0))).toBe("clerk leader admin clerkInDepartment");
    const program: Actor = { userId: null, personId: null, name: "Máy", grants: [personnelGrant] };
    expect([consented, silent].map((id) => sees(id)(program))).toEqual([true, false]);
  });

  it("has its year for administrators only", () => {
    expect(readersOf(seesBirthYears)).toBe("admin");
  });
});

it("views are the same for those with a grant, apart from clerks and leaders", () => {
  expect(Object.values(READERS).map(viewOf)).toEqual([
    "false false",
    "true true",
    "true true",
    "true false",
    "true false",
    "true false",
    "true false",
    "true true",
  ]);
});
