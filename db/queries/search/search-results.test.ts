import type { SQL } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dropGuards, runOrRefuse } from "@/db/test-random-writes";
import { type Actor, isClerk } from "@/domain/actor";
import { canViewDirective } from "@/domain/directives/policy";
import { MEETING_STATUSES } from "@/domain/meetings/life";
import { canViewMeeting, canViewMinutes } from "@/domain/meetings/policy";
import type { Database } from "../../client";
import { assignments, directives } from "../../schema/directives";
import { events } from "../../schema/events";
import { legalReferences } from "../../schema/legal-references";
import { agendaItems, meetings } from "../../schema/meetings";
import { subtasks } from "../../schema/subtasks";
import { sql } from "../../sql";
import { testDatabase } from "../../test-database";
import {
  clerkGrant,
  leaderGrant,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
  makeMeeting,
  staffGrant,
} from "../../test-factories";
import { search } from "./search";

const WORDS = ["bàn", "bán", "ban", "giao", "giáo", "đất", "đạt", "dat", "báo", "bao", "tổng"];
const anyText = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(" "));
const anyDay = fc.constantFrom("2024-06-03", "2024-07-01", "2024-07-15");

/** One write on the row of that number, modulo how many there are. */
const anyWrite = fc.record({
  kind: fc.constantFrom(
    "meeting",
    "postpone",
    "status",
    "item",
    "say",
    "remove-item",
    "directive",
    "word",
    "number",
    "unnumber",
    "move",
    "remove-directive",
    "report",
    "remove-assignment",
    "subtask",
    "remove-subtask",
    "close-period",
  ),
  row: fc.nat(30),
  place: fc.integer({ min: 1, max: 4 }),
  text: anyText,
  day: anyDay,
  status: fc.constantFrom(...MEETING_STATUSES),
});
type AnyWrite = typeof anyWrite extends fc.Arbitrary<infer T> ? T : never;

function statementOf({ kind, row, place, text, day, status }: AnyWrite): SQL {
  const of = (table: string) =>
    sql.raw(
      `(select t.id from ${table} t order by t.id limit 1 offset ${row} % max(1, (select count(*) from ${table})))`,
    );
  switch (kind) {
    case "meeting":
      return sql`update meetings set title = ${text} where id = ${of("meetings")}`;
    case "postpone":
      return sql`update meetings set held_on = ${day} where id = ${of("meetings")}`;
    case "status":
      return sql`update meetings set status = ${status}, announced = ${row % 2} where id = ${of("meetings")}`;
    case "item":
      return sql`insert into agenda_items (meeting_id, sort_order, kind, title)
        values (${of("meetings")}, ${place}, 'speech', ${text})`;
    case "say":
      return sql`update agenda_items set body = ${text}, sort_order = ${place} where id = ${of("agenda_items")}`;
    case "remove-item":
      return sql`delete from agenda_items where id = ${of("agenda_items")}`;
    case "directive":
      return sql`insert into directives (meeting_id, sort_order, summary, text)
        values (${of("meetings")}, ${place}, ${text}, '')`;
    case "word":
      return sql`update directives set text = ${text} where id = ${of("directives")}`;
    case "number":
      return sql`update directives set number = ${place}, code = id, issued_on = '2024-07-01'
        where id = ${of("directives")}`;
    case "unnumber":
      return sql`update directives set number = null, code = null, issued_on = null where id = ${of("directives")}`;
    case "move":
      return sql`update directives set meeting_id = ${of("meetings")}, sort_order = ${place}
        where id = ${of("directives")}`;
    case "remove-directive":
      return sql`delete from directives where id = ${of("directives")} and (select count(*) from directives) > 4`;
    case "report":
      return sql`update assignments set product_text = ${text}, product_number = ${row % 3 === 0 ? "tổng" : ""}
        where id = ${of("assignments")}`;
    case "remove-assignment":
      return sql`delete from assignments where id = ${of("assignments")}`;
    case "subtask":
      return sql`insert into subtasks (assignment_id, title, changed_at)
        values (${of("assignments")}, ${text}, '2024-07-01T00:00:00.000Z')`;
    case "remove-subtask":
      return row % 2 === 0
        ? sql`delete from subtasks where id = ${of("subtasks")}`
        : sql`update subtasks set removed_on = ${place % 2 === 0 ? null : day} where id = ${of("subtasks")}`;
    case "close-period":
      return sql`insert into events (kind, at, effective_on, actor_name, cause_id, payload, directive_id)
        values ('assignment.period_closed', '2024-07-01T00:00:00.000Z', '2024-07-01', '', 'x',
          ${JSON.stringify({ productText: text })}, ${of("directives")})`;
  }
}

/** Without the guards of signed rows. */
function makeAgency() {
  const db = testDatabase();
  dropGuards(db);
  const leadId = makeDepartment(db, { name: "Phòng A" }).id;
  for (let count = 0; count < 3; count++) makeIssuedDirective(db, { leadId, summary: "bàn giao", text: "" });
  makeMeeting(db, { title: "giao ban", heldOn: "2024-06-03", announced: true });
  const readers = [[clerkGrant], [leaderGrant], [staffGrant(leadId)]].map((grants) => makeActor(db, grants));
  return { db, readers };
}

// The same rules, by reading all rows and without an index.
const fold = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").toLowerCase();
const hasAll = (text: string, asked: readonly string[]): boolean =>
  asked.every((word) => text.split(/[^\p{L}\p{N}]+/u).some((there) => there.startsWith(word)));

type Candidate = {
  id: number;
  day: string;
  rank: number;
  texts: readonly (string | null)[];
  visible: boolean;
};

function findSlowly(candidates: readonly Candidate[], query: string): number[] {
  const words = query.split(" ");
  const isAccented = fold(query) !== query;
  const found = candidates.flatMap(({ texts, visible, ...one }) => {
    const text = texts
      .filter((part) => part !== null)
      .join(" ")
      .toLowerCase();
    if (!visible || !hasAll(fold(text), words.map(fold))) return [];
    return [{ ...one, exact: isAccented && hasAll(text, words) }];
  });
  found.sort(
    (a, b) =>
      Number(b.exact) - Number(a.exact) ||
      (a.day < b.day ? 1 : a.day > b.day ? -1 : 0) ||
      a.rank - b.rank ||
      a.id - b.id,
  );
  return found.map(({ id }) => id);
}

function candidatesOf(
  db: Database,
  reader: Actor,
): Record<"meeting" | "agenda-item" | "directive", Candidate[]> {
  const held = new Map(
    db
      .select()
      .from(meetings)
      .all()
      .map((meeting) => [meeting.id, meeting]),
  );
  const meetingOf = (id: number | null) => {
    const meeting = held.get(id ?? 0);
    if (!meeting) throw new Error("the meeting is gone");
    return meeting;
  };
  const works = db.select().from(assignments).all();
  const steps = db.select().from(subtasks).all();
  const closed = db.select().from(events).all();
  return {
    meeting: [...held.values()].map((meeting) => ({
      id: meeting.id,
      day: meeting.heldOn,
      rank: 0,
      texts: [meeting.title, meeting.code, meeting.place],
      visible: canViewMeeting(reader, meeting),
    })),
    "agenda-item": db
      .select()
      .from(agendaItems)
      .all()
      .map((item) => ({
        id: item.id,
        day: meetingOf(item.meetingId).heldOn,
        rank: item.sortOrder,
        texts: [item.title, item.body, item.speakerName],
        visible: canViewMinutes(reader, meetingOf(item.meetingId)),
      })),
    directive: db
      .select()
      .from(directives)
      .all()
      .map((directive) => {
        const own = works.filter(({ directiveId }) => directiveId === directive.id);
        const meeting = meetingOf(directive.meetingId);
        return {
          id: directive.id,
          day: meeting.heldOn,
          rank: directive.number ?? directive.sortOrder,
          texts: [
            directive.summary,
            directive.text,
            ...own.flatMap(({ productNumber, productText }) => [productNumber, productText]),
            ...steps
              .filter((step) => step.removedOn === null && own.some(({ id }) => id === step.assignmentId))
              .map(({ title }) => title),
            ...closed
              .filter(
                ({ kind, directiveId }) =>
                  kind === "assignment.period_closed" && directiveId === directive.id,
              )
              .map(({ payload }) => (payload as { productText: string }).productText),
          ],
          visible: canViewDirective(reader, {
            issued: directive.number !== null,
            meetingStatus: meeting.status,
          }),
        };
      }),
  };
}

describe("what a search finds", () => {
  const { db, readers } = makeAgency();

  it("is what reading all rows finds, in the same order, after any writes and for every reader", () => {
    let found = 0;
    let hidden = 0;
    const anyQuery = fc
      .tuple(anyText, fc.nat(2))
      .map(([text, cut]) => text.slice(0, text.length - cut).trim());
    fc.assert(
      fc.property(
        fc.array(anyWrite, { minLength: 10, maxLength: 40 }),
        fc.array(anyQuery, { minLength: 4, maxLength: 4 }),
        (writes, queries) => {
          db.$client.exec("begin");
          try {
            for (const one of writes) runOrRefuse(db, statementOf(one));
            for (const reader of readers) {
              const candidates = candidatesOf(db, reader);
              for (const kind of ["meeting", "agenda-item", "directive"] as const) {
                for (const query of queries) {
                  const expected = findSlowly(candidates[kind], query);
                  const { hits, total } = search(db, reader, kind, query, { limit: 50, today: "2024-07-01" });
                  expect(
                    hits.map(({ id }) => id),
                    `${kind} ${query}`,
                  ).toEqual(expected);
                  expect(total).toBe(expected.length);
                  found += total;
                  if (!isClerk(reader)) hidden += candidates[kind].filter(({ visible }) => !visible).length;
                }
              }
            }
          } finally {
            db.$client.exec("rollback");
          }
        },
      ),
      { numRuns: 40 },
    );
    expect(found).toBeGreaterThan(500);
    expect(hidden).toBeGreaterThan(500);
  });

  it("is counted up to a thousand, of which every page can be read", () => {
    const db = testDatabase();
    const reader = makeActor(db, [leaderGrant]);
    const make = (count: number) => {
      const cited = Array.from({ length: count }, (_, n) => ({
        kind: "Luật",
        number: `${count}-${n}/QH`,
        subject: "Đất đai",
      }));
      db.insert(legalReferences).values(cited).run();
    };
    const ask = (page: number) =>
      search(db, reader, "reference", "đất đai", { limit: 20, page, today: "2024-07-01" });
    make(1000);
    expect([ask(1).total, ask(1).more, ask(50).hits.length]).toEqual([1000, undefined, 20]);
    make(1);
    expect([ask(1).total, ask(1).more, ask(50).hits.length, ask(51).hits.length]).toEqual([
      1000,
      true,
      20,
      0,
    ]);
  });
});
