import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { readRegisterView } from "@/domain/directives/register-view";
import type { ReturnedRow } from "@/domain/work-sheet/work-row";
import { findReturnedSheet } from "../../queries/directives/find-returned-sheet";
import { listWorkRows } from "../../queries/directives/list-work-rows";
import { assignments } from "../../schema/directives";
import { events } from "../../schema/events";
import { testDatabase } from "../../test-database";
import {
  headGrant,
  leaderGrant,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
  makePerson,
  staffGrant,
} from "../../test-factories";
import { stageReturnedSheet } from "./stage-returned-sheet";
import { takeReturnedRows } from "./take-returned-rows";
import { takeStep } from "./take-step";

const NOW = new Date("2024-07-02T03:00:00Z");
const stateWords = {
  proposed: "",
  assigned: "Mới giao",
  "in-progress": "Đang thực hiện",
  reported: "Đã báo cáo",
  done: "Đã hoàn thành",
  withdrawn: "Thôi thực hiện",
};

const roleWords = { lead: "Chủ trì", coordinating: "Phối hợp" };

function agency() {
  const db = testDatabase();
  const own = makeDepartment(db, { name: "Phòng Đầu tư" });
  const leader = makeActor(db, [leaderGrant]);
  const head = makeActor(db, [headGrant(own.id)]);
  const outsider = makeActor(db, [staffGrant(makeDepartment(db).id)]);
  const mai = makePerson(db, { fullName: "Vũ Thị Mai", departmentId: own.id, title: "Chuyên viên" });
  const one = makeIssuedDirective(db, { leadId: own.id, deadline: "2024-07-31" }).lead;
  const two = makeIssuedDirective(db, { leadId: own.id, deadline: "2024-08-30" }).lead;
  const row = (id: number) => db.select().from(assignments).where(eq(assignments.id, id)).get();
  /** The row as the sheet showed it, with cells changed. */
  const returned = (id: number, changes: Partial<ReturnedRow>): ReturnedRow => {
    const { version = 1, deadline = null, state = "assigned" } = row(id) ?? {};
    const key = { assignmentId: id, version, deadline, state, officer: "" };
    const typed = { deadline: deadline?.split("-").reverse().join("/") ?? "", state: stateWords[state] };
    const fixed = { code: "", summary: "", department: "Phòng Đầu tư", role: "Chủ trì" };
    return { row: id + 5, key, officer: "", note: "", ...typed, fixed, ...changes };
  };
  const stage = (who: typeof leader, ...rows: ReturnedRow[]) => {
    const id = stageReturnedSheet(db, who, { fileName: "viec.xlsx", rows, stateWords, roleWords }, NOW);
    const sheet = findReturnedSheet(db, who, id);
    if (!sheet) throw new Error("gone");
    return sheet;
  };
  return { db, leader, head, outsider, mai, one, two, row, returned, stage };
}

describe("a sheet of work that comes back", () => {
  it("names what was changed in columns that only show, also if nothing else was", () => {
    const { db, leader, one, returned, stage } = agency();
    const before = db.select().from(events).all().length;
    const fixed = { code: "", summary: "Việc khác", department: "Phòng Đầu tư", role: "Phối hợp" };
    const sheet = stage(leader, returned(one.id, { fixed }));
    expect(sheet.rows).toMatchObject([
      { ignored: ["summary", "role"], changes: [], steps: [], problems: [] },
    ]);
    expect(db.select().from(events).all().length).toBe(before);
  });

  it("shows what each changed row would do and changes nothing before it is taken", () => {
    const { db, leader, one, two, row, returned, stage } = agency();
    const before = db.select().from(events).all().length;
    const sheet = stage(
      leader,
      returned(one.id, { deadline: "15/08/2024", note: "Chờ số liệu" }),
      returned(two.id, {}),
    );
    expect(sheet).toMatchObject({
      unchanged: 1,
      rows: [
        {
          assignmentId: one.id,
          changes: [
            { column: "deadline", from: "31/07/2024", to: "15/08/2024" },
            { column: "note", from: "", to: "Chờ số liệu" },
          ],
          steps: [{ step: "set-deadline" }],
          refused: null,
        },
      ],
    });
    expect(row(one.id)).toMatchObject({ deadline: "2024-07-31", version: 1 });
    expect(db.select().from(events).all()).toHaveLength(before);
  });

  it("takes the chosen rows by the pages' own steps, and leaves the others", () => {
    const { db, head, mai, one, two, row, returned, stage } = agency();
    const sheet = stage(
      head,
      returned(one.id, { officer: "Vũ Thị Mai", state: "Đang thực hiện" }),
      returned(two.id, { state: "Đã báo cáo", note: "Báo cáo 12/BC-ĐT" }),
    );
    expect(sheet.rows.map(({ refused }) => refused)).toEqual([null, null]);
    const outcomes = takeReturnedRows(db, head, { sheetId: sheet.id, rows: [one.id + 5] }, NOW);
    expect(outcomes).toMatchObject([{ assignmentId: one.id, done: true }]);
    expect(row(one.id)).toMatchObject({ officerPersonId: mai.id, state: "in-progress" });
    expect(row(two.id)).toMatchObject({ state: "assigned" });
    expect(findReturnedSheet(db, head, sheet.id)?.rows.map((left) => left.assignmentId)).toEqual([two.id]);
    takeReturnedRows(db, head, { sheetId: sheet.id, rows: [two.id + 5] }, NOW);
    expect(row(two.id)).toMatchObject({ state: "reported", productText: "Báo cáo 12/BC-ĐT" });
  });

  it("says what a step's rules refuse: another's work, a past day, what changed since", () => {
    const { db, leader, head, outsider, one, two, returned, stage } = agency();
    const past = { deadline: "01/06/2024", note: "Sớm hơn" };
    expect(stage(leader, returned(one.id, past)).rows[0]?.refused?.code).toBe("directive.extension_in_past");
    const other = returned(one.id, { state: "Đang thực hiện" });
    expect(stage(outsider, other).rows[0]?.refused?.code).toBe("request.not_allowed");
    const stale = returned(two.id, { state: "Đang thực hiện" });
    takeStep(
      db,
      leader,
      "set-deadline",
      { assignmentId: two.id, version: 1, deadline: "2024-09-30", reason: "Đổi." },
      NOW,
    );
    expect(stage(head, stale).rows[0]?.refused?.code).toBe("request.changed_meanwhile");
    // What somebody else changed since is no change of the sheet's.
    expect(stage(head, { ...stale, state: "Mới giao" })).toMatchObject({ rows: [], unchanged: 1 });
  });

  it("refuses a row that changed between looking and taking, alone", () => {
    const { db, head, one, two, returned, stage } = agency();
    const sheet = stage(
      head,
      returned(one.id, { state: "Đang thực hiện" }),
      returned(two.id, { state: "Đang thực hiện" }),
    );
    takeStep(db, head, "acknowledge", { assignmentId: one.id, version: 1 }, NOW);
    const outcomes = takeReturnedRows(db, head, { sheetId: sheet.id, rows: [one.id + 5, two.id + 5] }, NOW);
    expect(outcomes.map(({ done, refused }) => done ?? refused?.code)).toEqual([
      "request.changed_meanwhile",
      true,
    ]);
  });

  it("is its sender's alone, and names rows that do not exist for them", () => {
    const { db, leader, head, one, returned, stage } = agency();
    const sheet = stage(leader, returned(one.id, { note: "Ý kiến" }), returned(999, {}));
    expect(sheet.unknown).toEqual([1004]);
    expect(findReturnedSheet(db, head, sheet.id)).toBeNull();
    expect(() => takeReturnedRows(db, head, { sheetId: sheet.id, rows: [one.id + 5] }, NOW)).toThrow(
      "request.not_found",
    );
  });

  it("begins as the rows of the register's view, of today only", () => {
    const { db, leader, one, two } = agency();
    const rows = listWorkRows(db, leader, readRegisterView({}), "2024-07-02");
    expect(rows.map(({ assignmentId }) => assignmentId).sort()).toEqual([one.id, two.id].sort());
    expect(rows[0]).toMatchObject({ department: "Phòng Đầu tư", state: "assigned", officer: "" });
    expect(listWorkRows(db, leader, readRegisterView({ asof: "2024-07-01" }), "2024-07-02")).toEqual([]);
  });
});
