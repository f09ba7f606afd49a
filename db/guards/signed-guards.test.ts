import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { giveWorkInput } from "@/domain/work-orders/work-order-input";
import { changeLead } from "../mutations/directives/change-lead";
import { attachToMeeting } from "../mutations/minutes/attach-to-meeting";
import { giveWork } from "../mutations/orders/give-work";
import { directives } from "../schema/directives";
import { sql } from "../sql";
import { stagePicture } from "../test-agency";
import { JULY_FIRST, makeMeeting } from "../test-factories";
import { makeFullMinutes } from "../test-full-minutes";
import { writeSignedGuards } from "./signed-guards";

const REFUSED = /a signed record does not change|a meeting is never deleted|events are append-only/;

type Guarded = {
  /** The rows of the signed minutes of July (2) and of their supplement (3), as SQL. */
  rows: string;
  /** Written by hand, all columns of the table: what a signature fixes of a row, and what may change later. */
  fixed: string;
  livesOn?: string;
  /**
   * Rows of a draft (meeting 4, its item 3, its directive 7), and the update that would move one into signed
   * minutes.
   */
  strangers?: string;
  brings?: string;
};

const BOTH = "meeting_id in (2, 3)";
const OF_DRAFT = "meeting_id = 4";

const GUARDED: Record<string, Guarded> = {
  meetings: {
    rows: "id in (2, 3)",
    fixed: `id series_id supplements_id code title held_on starts_at ends_at place total_present total_expected
      total_excused horizon_words horizon_day waiting_captions status
      announced has_draft_text secretary_user_id submitted_at content_hash signed_content signed_at signed_by_user_id
      signed_by_name signed_by_position signature signed_on frozen_figures created_at details_changed_at`,
    livesOn: "version official_number official_date",
  },
  agenda_items: {
    rows: BOTH,
    fixed: `id meeting_id sort_order kind title body speaker_person_id speaker_name speaker_position
      presenting_department_id topic version`,
    strangers: OF_DRAFT,
    brings: "meeting_id = 2",
  },
  agenda_item_people: {
    rows: "agenda_item_id in (select agenda_items.id from agenda_items where agenda_items.meeting_id = 2)",
    fixed: "id agenda_item_id person_id name note sort_order",
    strangers: "agenda_item_id = 3",
    brings: "agenda_item_id = 2",
  },
  agenda_item_references: {
    rows: "agenda_item_id in (select agenda_items.id from agenda_items where agenda_items.meeting_id = 2)",
    fixed: "agenda_item_id reference_id",
    strangers: "agenda_item_id = 3",
    brings: "agenda_item_id = 2",
  },
  participants: {
    rows: BOTH,
    fixed: "id meeting_id person_id department_id name position role presence note sort_order",
    strangers: OF_DRAFT,
    brings: "meeting_id = 2",
  },
  attendance: {
    rows: BOTH,
    fixed: "meeting_id department_id expected excused absent note",
    strangers: OF_DRAFT,
    brings: "meeting_id = 2",
  },
  directive_headings: {
    rows: BOTH,
    fixed: "id meeting_id title sort_order",
    strangers: OF_DRAFT,
    brings: "meeting_id = 2",
  },
  work_orders: {
    rows: "content_hash is not null",
    fixed: `id year number origin document_number document_date document_issuer document_subject occasion signature
      noted_by_user_id noted_by_name signed_at signed_content content_hash`,
    livesOn: "reviewed version",
  },
  directives: {
    rows: `${BOTH} or work_order_id is not null`,
    fixed: `id meeting_id work_order_id agenda_item_id after_line heading_id sort_order number code summary text product_expected deadline_words
      undated period original_deadline asks_nothing to_all_departments continues_id given_by_person_id given_by_name
      given_by_position issued_on`,
    livesOn: "following_leader_user_id version",
    strangers: OF_DRAFT,
    brings: "meeting_id = 2",
  },
  directive_references: {
    rows: "directive_id in (select directives.id from directives where directives.meeting_id = 2)",
    fixed: "directive_id reference_id",
    strangers: "directive_id = 7",
    brings: "directive_id = 3",
  },
  figures: {
    rows: BOTH,
    fixed: "id indicator_id as_of value meeting_id agenda_item_id note recorded_at",
    strangers: OF_DRAFT,
    brings: "meeting_id = 2",
  },
  indicators: {
    rows: "id in (select figures.indicator_id from figures where figures.meeting_id = 2)",
    fixed: "id name unit",
    livesOn: "higher_is_better active version",
  },
  review_decisions: {
    rows: BOTH,
    fixed: "id meeting_id assignment_id kind deadline note directive_id version",
    strangers: OF_DRAFT,
    brings: "meeting_id = 2",
  },
  corrections: {
    rows: BOTH,
    fixed: "id meeting_id agenda_item_id directive_id text reason version",
    strangers: OF_DRAFT,
    brings: "meeting_id = 2",
  },
  attachments: {
    rows: `(${BOTH} and place in ('photo', 'document') or work_order_id is not null)`,
    fixed: `id sha256 name place meeting_id work_order_id agenda_item_id assignment_id event_id caption alt sort_order
      uploaded_by_user_id uploaded_at`,
    strangers: OF_DRAFT,
    brings: "meeting_id = 2, place = 'photo'",
  },
  legal_references: {
    rows: "number in ('28-NQ/TU', '39/2019/QH14')",
    fixed: "id kind number issued_on issuer",
    livesOn: "subject version",
  },
  events: {
    rows: `kind = 'assignment.issued' and json_extract(payload, '$.reason') is null
      and directive_id in (select directives.id from directives
        where directives.meeting_id = 2 or directives.work_order_id is not null)`,
    fixed: `id kind at effective_on actor_user_id actor_name cause_id meeting_id directive_id assignment_id
      department_id payload address device hash`,
  },
};
const TABLES = Object.entries(GUARDED);
const words = (list = "") => list.split(/\s+/).filter(Boolean);

/** Signed minutes with one of everything and their signed supplement, next to drafts of the same kinds. */
function signedMinutes() {
  const all = makeFullMinutes();
  const { db, actors } = all;
  all.sign();
  all.sign(all.supplement());
  giveWork(
    db,
    actors.leader,
    giveWorkInput.parse({
      text: "Rà soát hồ sơ.",
      leadId: all.departments.office.id,
      deadline: "31/07/2024",
      origin: "document",
      documentNumber: "12/UBND-KT",
      documentDate: "28/06/2024",
      documentIssuer: "UBND thành phố",
      scan: [stagePicture(db, actors.leader)],
    }),
    JULY_FIRST,
  );
  // A plain connection: only the triggers protect the rows.
  db.$client.pragma("foreign_keys = OFF");
  db.$client.pragma("ignore_check_constraints = ON");
  const draft = makeMeeting(db, { seriesId: all.series.id, status: "draft", code: "CC 08/2024" });
  for (const statement of [
    `insert into agenda_items (meeting_id, sort_order, kind, title) values (${draft.id}, 1, 'other', 'Mục nháp')`,
    `insert into agenda_item_people (agenda_item_id, name) values (3, 'Nháp')`,
    `insert into agenda_item_references (agenda_item_id, reference_id) values (3, 2)`,
    `insert into attendance (meeting_id, department_id, expected) values (${draft.id}, 3, 9)`,
    `insert into participants (meeting_id, name, role, presence) values (${draft.id}, 'A', 'guest', 'present')`,
    `insert into directive_headings (meeting_id, title, sort_order) values (${draft.id}, 'Nháp', 1)`,
    `insert into directives (meeting_id, sort_order, summary, text) values (${draft.id}, 1, 'Việc nháp', 'Nháp')`,
    `insert into directive_references (directive_id, reference_id) values (7, 1)`,
    `insert into figures (indicator_id, as_of, value, meeting_id, recorded_at) values (99, '2024-08-01', 1, ${draft.id}, '')`,
    `insert into review_decisions (meeting_id, assignment_id, kind) values (${draft.id}, 99, 'urge')`,
    `insert into corrections (meeting_id, agenda_item_id, text) values (${draft.id}, 99, 'Nháp')`,
  ]) {
    db.run(sql.raw(statement));
  }
  attachToMeeting(db, actors.clerk, {
    meetingId: draft.id,
    place: "document",
    files: [stagePicture(db, actors.clerk)],
  });
  return { ...all, draft };
}

type Signed = ReturnType<typeof signedMinutes>;

/** The database's answer to a statement, which is rolled back. */
function tried({ db }: Signed, statement: string): string {
  const { $client: sqlite } = db;
  sqlite.exec("savepoint trial");
  try {
    const { changes } = sqlite.prepare(statement).run();
    return changes > 0 ? "done" : "nothing to do";
  } catch (error) {
    return error instanceof Error ? error.message : "";
  } finally {
    sqlite.exec("rollback to trial; release trial");
  }
}

const idsOf = ({ db }: Signed, table: string, where: string): number[] =>
  db.$client.prepare(`select rowid from ${table} where ${where}`).pluck().all().map(Number);

const columnsOf = ({ db }: Signed, table: string): string[] =>
  db.$client.prepare("select name from pragma_table_info(?)").pluck().all(table).map(String);

describe("what a signature fixes", () => {
  const all = signedMinutes();
  const refused = (statement: string) =>
    expect([statement, tried(all, statement)]).toEqual([statement, expect.stringMatching(REFUSED)]);
  const done = (statement: string) => expect([statement, tried(all, statement)]).toEqual([statement, "done"]);

  it.each(TABLES)("%s: every column is known here", (table, { fixed, livesOn }) => {
    expect([...words(fixed), ...words(livesOn)].sort()).toEqual(columnsOf(all, table).sort());
  });

  it.each(TABLES)(
    "%s: fixed columns of a row cannot change, the others can",
    (table, { rows, fixed, livesOn }) => {
      const ids = idsOf(all, table, rows);
      expect(ids).not.toEqual([]);
      for (const id of ids) {
        for (const column of words(fixed)) {
          for (const value of ["'khác'", "987", "null"]) {
            const statement = `update ${table} set ${column} = ${value} where rowid = ${id}`;
            const refusal = tried(all, statement);
            // A null that the column itself refuses needs no guard.
            if (/NOT NULL constraint|datatype mismatch/.test(refusal)) continue;
            expect([statement, refusal]).toEqual([statement, expect.stringMatching(REFUSED)]);
          }
        }
        for (const column of words(livesOn)) {
          done(`update ${table} set ${column} = ${column} where rowid = ${id}`);
        }
      }
    },
  );

  it.each(TABLES)("%s: no row can be deleted, added or replaced", (table, { rows, strangers, brings }) => {
    const columns = columnsOf(all, table);
    const ids = idsOf(all, table, rows);
    for (const id of ids) {
      refused(`delete from ${table} where rowid = ${id}`);
      refused(`insert or replace into ${table} select * from ${table} where rowid = ${id}`);
      const copy = columns.map((column) => (column === "id" ? "null" : column)).join(", ");
      // A copy of these rows is not part of the minutes, but would replace the original.
      const how = ["meetings", "legal_references", "indicators", "work_orders"].includes(table)
        ? "replace"
        : "ignore";
      refused(`insert or ${how} into ${table} select ${copy} from ${table} where rowid = ${id}`);
    }
    if (!strangers) return;
    const [stranger] = idsOf(all, table, strangers);
    expect(stranger).toBeDefined();
    refused(`update ${table} set ${brings} where rowid = ${stranger}`);
    if (columns.includes("id"))
      refused(`update or replace ${table} set id = ${ids[0]} where rowid = ${stranger}`);
  });

  it.each(TABLES.filter(([, { strangers }]) => strangers))(
    "%s: rows of a draft come, change and go beside them",
    (table, { strangers = "" }) => {
      const columns = columnsOf(all, table);
      for (const id of idsOf(all, table, strangers)) {
        for (const column of columns) done(`update ${table} set ${column} = ${column} where rowid = ${id}`);
        done(`insert or replace into ${table} select * from ${table} where rowid = ${id}`);
        done(`delete from ${table} where rowid = ${id}`);
      }
    },
  );

  it("refuses the changes that once slipped through", () => {
    for (const statement of [
      `update directives set period = 'month' where id = ${all.directiveId}`,
      `update directives set heading_id = ${all.otherHeadingId} where id = ${all.directiveId}`,
      `update directives set agenda_item_id = null where id = ${all.directiveId}`,
      `delete from directive_references where directive_id = ${all.directiveId}`,
      `insert into directive_references values (${all.directiveId}, ${all.referenceIds.resolution})`,
      `delete from agenda_item_references where agenda_item_id = ${all.itemId}`,
      `update agenda_item_people set name = 'Người khác'`,
      `insert into agenda_item_people (agenda_item_id, name) values (${all.itemId}, 'Người khác')`,
      `update attachments set caption = 'Ảnh khác' where id = ${all.photoId}`,
      `update attachments set alt = 'Ảnh khác' where id = ${all.photoId}`,
      `update attachments set agenda_item_id = null where id = ${all.documentId}`,
      `delete from attachments where id = ${all.documentId}`,
      `update legal_references set number = '29-NQ/TU' where number = '28-NQ/TU'`,
      `update agenda_items set meeting_id = ${all.draft.id} where id = ${all.itemId}`,
    ]) {
      refused(statement);
    }
  });

  it("does not restrict what may change after the signature", () => {
    for (const statement of [
      "update meetings set official_number = '12/BB-BQL', official_date = '2024-07-02' where id = 2",
      "update assignments set state = 'in-progress', percent = 40",
      "update departments set name = name || ' mới'",
      "update people set full_name = full_name || ' mới'",
      "update series set name = 'Khác'",
      "update legal_references set subject = 'Về phát triển kinh tế'",
      `update agenda_items set title = 'Sửa nháp' where meeting_id = ${all.draft.id}`,
      `update directives set summary = 'Sửa nháp' where meeting_id = ${all.draft.id}`,
      `delete from directives where meeting_id = ${all.draft.id}`,
      `delete from attachments where meeting_id = ${all.draft.id}`,
      `update figures set value = 2 where meeting_id = ${all.draft.id}`,
      "insert into legal_references (kind, number) values ('Luật', '1/2024/QH15')",
      "insert into indicators (name, unit) values ('Khác', '%')",
      "insert into attachments (sha256, name, place, meeting_id, uploaded_at) values ('a', 'ky.pdf', 'scan', 2, '')",
      "insert into attachments (sha256, name, place, meeting_id, uploaded_at) values ('a', 'tin.jpg', 'article', 2, '')",
    ]) {
      done(statement);
    }
  });

  it("allows issued work to be given to another department", () => {
    const { db, actors, directiveId, departments } = signedMinutes();
    const departmentId = departments.office.id;
    expect(() =>
      changeLead(db, actors.leader, { directiveId, departmentId, reason: "Đúng chức năng" }, JULY_FIRST),
    ).not.toThrow();
    const row = db.select().from(directives).where(eq(directives.id, directiveId)).get();
    expect(row?.number).toBe(1);
  });

  it("is what the migration says", () => {
    expect(readFileSync("db/migrations/0002_signed_guards.sql", "utf8")).toBe(writeSignedGuards());
  });
});
