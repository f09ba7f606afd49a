import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Grant } from "@/domain/actor";
import { ARTICLE_STATUSES } from "@/domain/articles/article";
import { canViewArticle } from "@/domain/articles/policy";
import { canViewBirthYear, canViewDirective, canViewEvidence } from "@/domain/directives/policy";
import { MEETING_STATUSES } from "@/domain/meetings/life";
import { canViewMeeting, canViewMinutes } from "@/domain/meetings/policy";
import { canViewBirthday } from "@/domain/people/policy";
import { articles } from "./schema/articles";
import { assignments, directives } from "./schema/directives";
import { meetings } from "./schema/meetings";
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
  staffGrant,
} from "./test-factories";
import {
  seesBirthYears,
  visibleArticles,
  visibleBirthday,
  visibleDirectives,
  visibleEvidence,
  visibleMeetings,
  visibleMinutes,
} from "./visibility";

describe("policies and their SQL", () => {
  const db = testDatabase();
  const { id: departmentId } = makeDepartment(db);
  const lists: Grant[][] = [
    [],
    [clerkGrant],
    [leaderGrant],
    [adminGrant],
    [headGrant(departmentId)],
    [staffGrant(departmentId)],
    [adminGrant, staffGrant(departmentId)],
  ];
  const actors = lists.map((list) => makeActor(db, list));
  const count = (where: ReturnType<typeof sql>) =>
    db.select({ seen: sql<number>`count(*)` }).from(meetings).where(where).get()?.seen;

  /** Every possible meeting: a planned or cancelled one was announced. */
  const everyMeeting = MEETING_STATUSES.flatMap((status) =>
    [true, false].flatMap((announced) =>
      [true, false].map((hasDraftText) => ({ status, announced, hasDraftText })),
    ),
  ).filter(({ status, announced }) => announced || !["planned", "cancelled"].includes(status));

  it.each(everyMeeting)("agree on a meeting and its minutes: %o, for every grant", (meeting) => {
    const { id } = makeMeeting(db, meeting);
    for (const actor of actors) {
      const seen = count(sql`${meetings.id} = ${id} and ${visibleMeetings(actor)}`) === 1;
      expect(seen).toBe(canViewMeeting(actor, meeting));
      const read = count(sql`${meetings.id} = ${id} and ${visibleMinutes(actor)}`) === 1;
      expect(read).toBe(canViewMinutes(actor, meeting));
    }
  });

  it("show staff what was announced, and its text before it is a draft and after the signature", () => {
    const staff = makeActor(db, [staffGrant(departmentId)]);
    const seen = everyMeeting
      .map((meeting) => ({
        words: `${meeting.status} ${meeting.announced ? "announced" : "unannounced"} ${meeting.hasDraftText ? "written" : "empty"}`,
        sees: canViewMeeting(staff, meeting),
        reads: canViewMinutes(staff, meeting),
      }))
      .filter(({ sees }) => sees)
      .map(({ words, reads }) => `${words}: ${reads ? "read" : "seen"}`);
    expect(seen).toEqual([
      "planned announced written: seen",
      "planned announced empty: read",
      "cancelled announced written: seen",
      "cancelled announced empty: read",
      "draft announced written: seen",
      "draft announced empty: seen",
      "submitted announced written: seen",
      "submitted announced empty: seen",
      "signed announced written: read",
      "signed announced empty: read",
      "signed unannounced written: read",
      "signed unannounced empty: read",
    ]);
  });

  it.each(ARTICLE_STATUSES)("agree on an article that is %s, for every grant", (status) => {
    const { id: meetingId } = makeMeeting(db, { status: "signed" });
    const words = { headline: "Tít", lead: "Sapô.", blocks: [], photos: [], changedAt: "" };
    db.insert(articles)
      .values({ meetingId, status, ...words })
      .run();
    for (const actor of actors) {
      const where = sql`${articles.meetingId} = ${meetingId} and ${visibleArticles(actor)}`;
      const seen = db.select().from(articles).where(where).all().length === 1;
      expect(seen).toBe(canViewArticle(actor, { status }));
    }
  });

  it.each(MEETING_STATUSES.filter((status) => status !== "signed"))(
    "agree on a directive proposed in a meeting that is %s, and on one that is issued",
    (status) => {
      const meeting = makeMeeting(db, { status });
      const row = db
        .insert(directives)
        .values({ meetingId: meeting.id, summary: "Việc thử", text: "Việc thử.", sortOrder: 1 })
        .returning()
        .get();
      for (const issued of [false, true]) {
        if (issued) {
          const fixed = { number: 1, code: `X ${meeting.id}`, issuedOn: "2024-07-01" };
          db.update(directives).set(fixed).where(eq(directives.id, row.id)).run();
        }
        for (const actor of actors) {
          const seen = db
            .select()
            .from(directives)
            .where(sql`${directives.id} = ${row.id} and ${visibleDirectives(actor)}`)
            .all();
          expect(seen.length === 1).toBe(canViewDirective(actor, { issued, meetingStatus: status }));
        }
      }
    },
  );

  it("agree on evidence, for each of the directive's departments and for others", () => {
    const coordinating = makeDepartment(db).id;
    const issued = makeIssuedDirective(db, { leadId: departmentId, coordinatingIds: [coordinating] });
    const strangers = makeDepartment(db).id;
    const more = [[headGrant(coordinating)], [staffGrant(strangers)], [staffGrant(strangers), adminGrant]];
    const all = [...actors, ...more.map((list) => makeActor(db, list))];
    const seen = all.map((actor) => {
      const where = sql`${assignments.id} = ${issued.lead.id} and ${visibleEvidence(actor)}`;
      return db.select().from(assignments).where(where).all().length === 1;
    });
    const both = [departmentId, coordinating];
    expect(seen).toEqual(all.map((actor) => canViewEvidence(actor, both)));
    expect(new Set(seen).size).toBe(2);
  });

  it("agree on birthdays: of colleagues who agreed, and the reader's", () => {
    const consented = makePerson(db, {
      birthDay: 5,
      birthMonth: 6,
      birthdayConsentAt: "2024-01-02T03:04:05.000Z",
    });
    const silent = makePerson(db, { birthDay: 5, birthMonth: 6 });
    const seen = actors.map((actor) =>
      [consented.id, silent.id, actor.personId].map((id) => {
        const found = db
          .select({ id: people.id })
          .from(people)
          .where(and(eq(people.id, id ?? 0), visibleBirthday(actor)))
          .get();
        const may = canViewBirthday(actor, { id: id ?? 0, consented: id === consented.id });
        expect(found !== undefined).toBe(may);
        return may;
      }),
    );
    // Without a grant, clerk, leader, administrator, head, staff, administrator who is also staff.
    expect(seen).toEqual([
      [false, false, false],
      [true, true, true],
      [true, true, true],
      [true, true, true],
      [true, false, true],
      [true, false, true],
      [true, true, true],
    ]);
  });

  it("agree on years of birth", () => {
    for (const actor of actors) expect(seesBirthYears(actor)).toBe(canViewBirthYear(actor));
  });
});
