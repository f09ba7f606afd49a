import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/domain/actor";
import { type RecordedAssignmentEvent, replay } from "@/domain/directives/projection";
import { readRegisterView } from "@/domain/directives/register-view";
import type { ImportKind } from "@/domain/imports/import-kinds";
import type { Database } from "../../client";
import { findUndoableAct } from "../../queries/directives/find-undoable-act";
import { listRegister } from "../../queries/directives/list-register";
import { findImport, listImports } from "../../queries/imports/find-import";
import { departments } from "../../schema/departments";
import { assignmentSpans, assignments, directives } from "../../schema/directives";
import { events } from "../../schema/events";
import { meetings } from "../../schema/meetings";
import { notifications } from "../../schema/notifications";
import { people, positions, removedPositions } from "../../schema/people";
import { sheetImports } from "../../schema/sheet-imports";
import { users } from "../../schema/users";
import { testDatabase } from "../../test-database";
import {
  adminGrant,
  clerkGrant,
  headGrant,
  JULY_FIRST,
  makeActor,
  makeDepartment,
  makePerson,
  makeSeries,
} from "../../test-factories";
import { createDepartment } from "../departments/create-department";
import { chooseColumns } from "../directives/choose-columns";
import { takeStep } from "../directives/take-step";
import { snapshotOf } from "../directives/write-assignment";
import { addPosition } from "../people/add-position";
import { createUser } from "../users/create-user";
import { answerQuestions } from "./answer-questions";
import { chooseSheet } from "./choose-sheet";
import { continueImport } from "./continue-import";
import { noteImportFailure } from "./note-import-failure";
import { runImport } from "./run-import";
import { stageOtherSheet } from "./stage-other-sheet";
import { stageSheet } from "./stage-sheet";
import { storeImport } from "./store-import";
import { takeBackImport } from "./take-back-import";

const now = JULY_FIRST;
const TODAY = "2024-07-01";
const WORDS = {
  meeting: "Sổ cũ",
  supplement: "Sổ cũ, ghi thêm",
  item: "Ý kiến theo sổ cũ",
  result: "Theo sổ cũ.",
};

/** An administrator and a clerk of a new agency, and the steps of an import as pages take them. */
function desk() {
  const db = testDatabase();
  const admin = makeActor(db, [adminGrant]);
  const clerk = makeActor(db, [clerkGrant]);
  const stage = (actor: Actor, kind: ImportKind, [heads = [], ...rows]: string[][]) => {
    const table = {
      name: "",
      heads,
      rows: rows.map((cells, index) => ({ row: index + 2, cells })),
      from1904: false,
    };
    const book = { tables: [table], unread: [], chosen: 0 };
    return stageSheet(db, actor, { kind, fileName: "bang.csv", book }, now);
  };
  const find = (actor: Actor, importId: number) => {
    const found = findImport(db, actor, importId, TODAY);
    if (!found) throw new Error("no such import");
    return found;
  };
  const begin = (actor: Actor, importId: number) =>
    storeImport(db, actor, { importId, version: find(actor, importId).version }, WORDS, now);
  const store = (actor: Actor, importId: number) => {
    begin(actor, importId);
    finish(importId);
  };
  /** Runs all slices. @returns how many there were */
  const finish = (importId: number) => [...runImport(db, importId, () => now)].length;
  const beginTakingBack = (actor: Actor, importId: number) =>
    takeBackImport(db, actor, { importId, version: find(actor, importId).version }, "Nhập nhầm.", now);
  /** @returns the sheet's rows because of which nothing was taken back */
  const takeBack = (actor: Actor, importId: number) => {
    beginTakingBack(actor, importId);
    finish(importId);
    return find(actor, importId).heldRows;
  };
  return { db, admin, clerk, stage, find, begin, store, finish, beginTakingBack, takeBack };
}

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return "done";
};
const kindsOf = (db: Database) =>
  db
    .select()
    .from(events)
    .orderBy(asc(events.id))
    .all()
    .map(({ kind }) => kind);

describe("an import of departments", () => {
  const SHEET = [
    ["Tên đơn vị", "Viết tắt"],
    ["Phòng Một", "P1"],
    ["", "?"],
    ["Phòng Hai", ""],
  ];

  it("stores the good rows once, however often it is sent, and keeps the problems of the others", () => {
    const { db, admin, stage, find, store } = desk();
    const id = stage(admin, "departments", SHEET);
    expect(db.select().from(departments).all()).toEqual([]);
    const shown = find(admin, id).version;
    store(admin, id);
    storeImport(db, admin, { importId: id, version: shown }, WORDS, now);
    const all = db.select().from(departments).all();
    expect(all.map(({ name, abbreviation }) => [name, abbreviation])).toEqual([
      ["Phòng Một", "P1"],
      ["Phòng Hai", ""],
    ]);
    expect(find(admin, id)).toMatchObject({
      state: "stored",
      counts: { made: 2, done: 2 },
      rows: [{ verdict: "good" }, { verdict: "bad", problems: [{ code: "missing" }] }, { verdict: "good" }],
    });
    expect(kindsOf(db)).toEqual([
      "import.begun",
      "department.created",
      "department.created",
      "import.stored",
    ]);
  });

  it("of the same sheet again adds nothing", () => {
    const { db, admin, stage, store } = desk();
    store(admin, stage(admin, "departments", SHEET));
    const again = stage(admin, "departments", SHEET);
    expect(codeOf(() => store(admin, again))).toBe("import.nothing_new");
    expect(db.select().from(departments).all()).toHaveLength(2);
  });

  it("is undone as a whole, and not at all if people belong to one of the departments", () => {
    const { db, admin, stage, find, store, takeBack } = desk();
    const id = stage(admin, "departments", SHEET);
    store(admin, id);
    const [first] = db.select().from(departments).all();
    const person = makePerson(db);
    const position = { personId: person.id, title: "Chuyên viên", body: "", fromDay: TODAY };
    addPosition(db, admin, { ...position, departmentId: first?.id ?? 0 }, now);
    expect(takeBack(admin, id)).toEqual([2]);
    expect(find(admin, id).state).toBe("stored");
    expect(
      db
        .select()
        .from(departments)
        .all()
        .every(({ active }) => active),
    ).toBe(true);
    db.delete(positions).run();
    takeBack(admin, id);
    expect(
      db
        .select()
        .from(departments)
        .all()
        .some(({ active }) => active),
    ).toBe(false);
    expect(kindsOf(db).slice(-4)).toEqual([
      "import.taking_back",
      "department.disabled",
      "department.disabled",
      "import.taken_back",
    ]);
    expect(find(admin, id)).toMatchObject({ state: "taken-back", sheet: { rows: [] }, rows: [] });
    // After an undo the same sheet may be imported again.
    store(admin, stage(admin, "departments", SHEET));
    expect(
      db
        .select()
        .from(departments)
        .all()
        .filter(({ active }) => active),
    ).toHaveLength(2);
  });

  it("waits for the name column, and uses each column once", () => {
    const { db, admin, stage, find, store } = desk();
    const id = stage(admin, "departments", [
      ["Cột A", "Cột B"],
      ["P1", "Phòng Một"],
    ]);
    expect(codeOf(() => store(admin, id))).toBe("import.column_missing");
    const choose = (columns: { name?: number; abbreviation?: number }) =>
      chooseColumns(db, admin, {
        importId: id,
        version: 1,
        ...columns,
        seriesId: null,
        signerPersonId: null,
      });
    expect(codeOf(() => choose({ name: 1, abbreviation: 1 }))).toBe("import.column_twice");
    expect(codeOf(() => choose({ name: 7 }))).toBe("request.not_found");
    choose({ name: 1, abbreviation: 0 });
    expect(codeOf(() => choose({ name: 1 }))).toBe("request.changed_meanwhile");
    expect(find(admin, id).columns).toEqual({ name: 1, abbreviation: 0 });
    store(admin, id);
    expect(db.select().from(departments).get()).toMatchObject({ name: "Phòng Một", abbreviation: "P1" });
  });

  it("goes on after a failure with the rows that are not stored yet", () => {
    const { db, admin, stage, store, find, finish } = desk();
    const many = [SHEET[0] ?? [], ...Array.from({ length: 25 }, (_, n) => [`Phòng ${n + 1}`, ""])];
    const id = stage(admin, "departments", many);
    // A trigger simulates any failure in the middle; its slice leaves no trace.
    db.run(
      `create trigger no_more before insert on departments when new.name = 'Phòng 17' begin select raise(abort, 'no'); end`,
    );
    expect(() => store(admin, id)).toThrow();
    noteImportFailure(db, id, new Error("no"));
    expect(find(admin, id)).toMatchObject({ state: "storing", failure: "fault", counts: { made: 10 } });
    // Nothing runs before a person continues it.
    expect(finish(id)).toBe(0);
    db.run("drop trigger no_more");
    continueImport(db, admin, { importId: id, version: find(admin, id).version });
    finish(id);
    expect(find(admin, id)).toMatchObject({ state: "stored", failure: null, counts: { made: 25 } });
    expect(
      db
        .select()
        .from(departments)
        .all()
        .map(({ name }) => name),
    ).toEqual(many.slice(1).map(([name]) => name));
  });

  it("keeps the others if a row is refused meanwhile, and says why beside it", () => {
    const { db, admin, stage, begin, find, finish } = desk();
    const id = stage(admin, "departments", SHEET);
    begin(admin, id);
    createDepartment(
      db,
      admin,
      { name: "Phòng Hai", abbreviation: "", sortOrder: 1, collectsForAll: false },
      now,
    );
    finish(id);
    expect(find(admin, id)).toMatchObject({
      state: "stored",
      counts: { made: 1, refused: 1 },
      rows: [
        { verdict: "good" },
        { verdict: "bad" },
        { verdict: "bad", problems: [{ code: "refused", values: { reason: "department.name_taken" } }] },
      ],
    });
  });

  it("begins only when no other of its kind is being stored", () => {
    const { db, admin, stage, begin, finish } = desk();
    const other = makeActor(db, [adminGrant]);
    const [first, second] = [stage(admin, "departments", SHEET), stage(other, "departments", SHEET)];
    begin(admin, first);
    expect(codeOf(() => begin(other, second))).toBe("import.another_runs");
    finish(first);
    expect(codeOf(() => begin(other, second))).toBe("import.nothing_new");
  });

  it("is visible only to its sender before it is stored, and is replaced by the sender's next sheet", () => {
    const { db, admin, clerk, stage } = desk();
    const other = makeActor(db, [adminGrant]);
    const id = stage(admin, "departments", SHEET);
    expect(findImport(db, other, id, TODAY)).toBeNull();
    expect(findImport(db, clerk, id, TODAY)).toBeNull();
    expect(codeOf(() => storeImport(db, other, { importId: id, version: 1 }, WORDS, now))).toBe(
      "request.not_found",
    );
    stage(admin, "departments", SHEET);
    expect(db.select().from(sheetImports).all()).toHaveLength(1);
  });
});

describe("an import of staff", () => {
  const SHEET = [
    ["Họ tên", "Ngày sinh", "Chức vụ", "Đơn vị", "Từ ngày"],
    ["Lê Thị Mới", "05/06/1988", "Phó phòng", "phong mot", "01/03/2020"],
    ["Đỗ Văn Lẻ", "", "", "", ""],
  ];

  it("creates people with their titles; years of birth are accepted from administrators only", () => {
    const { db, admin, clerk, stage, store } = desk();
    const unit = makeDepartment(db, { name: "Phòng Một" });
    const before = db.select().from(people).all().length;
    store(clerk, stage(clerk, "staff", SHEET));
    const [made] = db.select().from(people).where(eq(people.fullName, "Lê Thị Mới")).all();
    expect(made).toMatchObject({ birthDay: 5, birthMonth: 6, birthYear: null });
    expect(
      db
        .select()
        .from(positions)
        .where(eq(positions.personId, made?.id ?? 0))
        .all(),
    ).toMatchObject([{ title: "Phó phòng", departmentId: unit.id, fromDay: "2020-03-01", rank: 30 }]);
    expect(db.select().from(people).all()).toHaveLength(before + 2);
    const older = [SHEET[0] as string[], ["Vũ Văn Khác", "07/08/1970", "", "", ""]];
    store(admin, stage(admin, "staff", older));
    expect(db.select().from(people).where(eq(people.fullName, "Vũ Văn Khác")).get()?.birthYear).toBe(1970);
  });

  it("is visible to its sender and to administrators: it contains years of birth", () => {
    const { db, admin, clerk, stage, store, find } = desk();
    makeDepartment(db, { name: "Phòng Một" });
    const id = stage(clerk, "staff", SHEET);
    store(clerk, id);
    expect(find(admin, id).rows).toHaveLength(2);
    expect(findImport(db, makeActor(db, [clerkGrant]), id, TODAY)).toBeNull();
    expect(listImports(db, makeActor(db, [clerkGrant]))).toEqual([]);
    expect(listImports(db, clerk)).toMatchObject([{ id, state: "stored", count: 2 }]);
  });

  it("gives a person of two rows both titles and the mail address for the account, and takes all of it back", () => {
    const { db, admin, find, stage, store, takeBack } = desk();
    const one = makeDepartment(db, { name: "Phòng Một" });
    const two = makeDepartment(db, { name: "Phòng Hai" });
    const before = [db.select().from(people).all(), db.select().from(positions).all()];
    const id = stage(admin, "staff", [
      ["Họ và tên", "Ngày sinh", "Chức vụ", "Đơn vị", "Email"],
      ["Lò Thị Hai Chức", "05/06/1985", "Chánh Văn phòng", "Phòng Một", "hai.chuc@vidu.vn"],
      ["Đỗ Văn Lẻ", "1980", "Chuyên viên", "Phòng Hai", ""],
      ["Lò Thị Hai Chức", "05/06/1985", "Trưởng phòng", "Phòng Hai", ""],
    ]);
    const asked = find(admin, id).rows.find(({ verdict }) => verdict === "asked");
    const key = asked?.verdict === "asked" ? (asked.questions[0]?.key ?? "") : "";
    const { version } = find(admin, id);
    answerQuestions(db, admin, { importId: id, version, answers: { [key]: "same" } }, now);
    store(admin, id);
    const person = db.select().from(people).where(eq(people.fullName, "Lò Thị Hai Chức")).get();
    const held = db
      .select()
      .from(positions)
      .where(eq(positions.personId, person?.id ?? 0))
      .all();
    expect(held.map(({ title, departmentId }) => [title, departmentId])).toEqual([
      ["Chánh Văn phòng", one.id],
      ["Trưởng phòng", two.id],
    ]);
    expect(person?.email).toBe("hai.chuc@vidu.vn");
    expect(takeBack(admin, id)).toEqual([]);
    expect([db.select().from(people).all(), db.select().from(positions).all()]).toEqual(before);
    expect(db.select().from(removedPositions).all()).toEqual([]);
    expect(kindsOf(db).slice(-4)).toEqual([
      "position.removed",
      "person.removed",
      "person.removed",
      "import.taken_back",
    ]);
  });

  it("leaves the mail address to administrators, and passes it to the account", () => {
    const { db, admin, clerk, stage, store } = desk();
    const sheet = (name: string) => [
      ["Họ và tên", "Email"],
      [name, "hai.chuc@vidu.vn"],
    ];
    store(clerk, stage(clerk, "staff", sheet("Đỗ Văn Lẻ")));
    store(admin, stage(admin, "staff", sheet("Lò Thị Hai")));
    const emails = () =>
      db
        .select()
        .from(people)
        .all()
        .flatMap(({ fullName, email }) => (email === "" ? [] : [`${fullName} ${email}`]));
    expect(emails()).toEqual(["Lò Thị Hai hai.chuc@vidu.vn"]);
    const person = db.select().from(people).where(eq(people.fullName, "Lò Thị Hai")).get();
    const account = { account: "lo.hai", kind: "clerk" as const, departmentId: null, passwordHash: "x" };
    const userId = createUser(db, admin, { personId: person?.id ?? 0, ...account }, now);
    expect(db.select().from(users).where(eq(users.id, userId)).get()?.email).toBe("hai.chuc@vidu.vn");
    expect(emails()).toEqual([]);
  });

  it("is undone completely, unless one of the people is referenced somewhere", () => {
    const { db, admin, stage, store, takeBack } = desk();
    makeDepartment(db, { name: "Phòng Một" });
    const before = [db.select().from(people).all(), db.select().from(positions).all()];
    const id = stage(admin, "staff", SHEET);
    store(admin, id);
    const made = db.select().from(people).where(eq(people.fullName, "Đỗ Văn Lẻ")).get();
    addPosition(
      db,
      admin,
      { personId: made?.id ?? 0, title: "Trưởng phòng", departmentId: null, body: "", fromDay: TODAY },
      now,
    );
    const title = db
      .select()
      .from(positions)
      .where(eq(positions.personId, made?.id ?? 0))
      .get();
    // One title may be the import's own; a second one was added later.
    db.insert(positions)
      .values({ personId: made?.id ?? 0, title: "Bí thư", fromDay: TODAY, recordedOn: TODAY })
      .run();
    expect(takeBack(admin, id)).toEqual([3]);
    db.delete(positions)
      .where(eq(positions.personId, title?.personId ?? 0))
      .run();
    takeBack(admin, id);
    expect([db.select().from(people).all(), db.select().from(positions).all()]).toEqual(before);
    expect(kindsOf(db).filter((kind) => kind === "person.removed")).toHaveLength(2);
  });
});

describe("an import of an old register", () => {
  const SHEET = [
    [
      "Số",
      "Ngày họp",
      "Nội dung",
      "Chủ trì",
      "Phối hợp",
      "Thời hạn",
      "Tình trạng",
      "Kết quả",
      "Ngày báo cáo",
    ],
    [
      "15",
      "08/05/2023",
      "Lập kế hoạch.",
      "Phòng Một",
      "Phòng Hai",
      "31/05/2023",
      "Hoàn thành",
      "BC 12",
      "02/06/2023",
    ],
    ["16", "08/05/2023", "Kiểm tra.", "P2", "", "", "Đang thực hiện", "Đã làm một nửa", ""],
    ["17", "05/06/2023", "Rà soát.", "P2", "", "30/06/2023", "", "", ""],
    ["18", "05/06/2023", "Dừng việc.", "Phòng Một", "", "30/06/2023", "Thôi thực hiện", "", "10/06/2023"],
    ["19", "05/06/2023", "Báo cáo.", "Phòng Một", "", "30/06/2023", "Chờ xác nhận", "", "29/06/2023"],
    ["20", "05/06/2023", "Sai.", "VP", "", "31/06/2023", "", "", ""],
  ];

  function registerDesk() {
    const all = desk();
    const { db, clerk } = all;
    const [one, two] = [
      makeDepartment(db, { name: "Phòng Một" }),
      makeDepartment(db, { name: "Phòng Hai", abbreviation: "P2" }),
    ];
    const series = makeSeries(db, { symbol: "CC" });
    const leader = makePerson(db, { fullName: "Vũ Lãnh Đạo", title: "Trưởng ban" });
    // A person who would be notified of work issued to the department.
    makeActor(db, [headGrant(one.id)]);
    const stageRegister = (sheet = SHEET) => {
      const id = all.stage(clerk, "register", sheet);
      const { columns, version } = all.find(clerk, id);
      chooseColumns(db, clerk, {
        importId: id,
        version,
        ...columns,
        seriesId: series.id,
        signerPersonId: leader.id,
      });
      return id;
    };
    return { ...all, one, two, leader, stageRegister };
  }

  const countsOn = (db: Database, actor: Actor, asof: string) =>
    listRegister(db, actor, readRegisterView({ asof }), TODAY).counts;

  /** Rows, the replay of their events and the open spans are equal. */
  function expectConsistent(db: Database) {
    const rows = db.select().from(assignments).all();
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const history = db
        .select()
        .from(events)
        .where(eq(events.assignmentId, row.id))
        .orderBy(asc(events.id))
        .all();
      expect(replay(history as unknown as RecordedAssignmentEvent[])).toEqual(snapshotOf(row));
      const spans = db.select().from(assignmentSpans).where(eq(assignmentSpans.assignmentId, row.id)).all();
      const open = spans.filter(({ toDay }) => toDay === null);
      const { state, role, departmentId, deadline, reportedOn } = row;
      expect(open).toMatchObject([{ state, role, departmentId, deadline, reportedOn }]);
      for (const { fromDay, toDay } of spans) expect(toDay === null || fromDay < toDay).toBe(true);
    }
  }

  it("creates the meetings, directives and steps that would have led to it, each on its day", () => {
    const { db, clerk, leader, stageRegister, store, find } = registerDesk();
    const id = stageRegister();
    store(clerk, id);
    expect(find(clerk, id).counts).toMatchObject({ made: 5, done: 5, refused: 0 });
    expect(db.select().from(meetings).all()).toMatchObject([
      {
        code: "CC 05/2023",
        heldOn: "2023-05-08",
        status: "signed",
        signature: "paper",
        signedOn: "2023-05-08",
      },
      { code: "CC 06/2023", heldOn: "2023-06-05", status: "signed", signedByName: "Vũ Lãnh Đạo" },
    ]);
    const [first] = db.select().from(directives).orderBy(asc(directives.id)).all();
    expect(first).toMatchObject({
      code: "CC 05/2023 · 1",
      text: "Lập kế hoạch.\n(Số cũ: 15)",
      summary: "Lập kế hoạch.",
      issuedOn: "2023-05-08",
      originalDeadline: "2023-05-31",
      givenByPersonId: leader.id,
    });
    const rows = db.select().from(assignments).orderBy(asc(assignments.id)).all();
    expect(rows.map(({ state, role, reportedOn }) => [state, role, reportedOn])).toEqual([
      ["done", "lead", "2023-06-02"],
      ["done", "coordinating", "2023-06-02"],
      ["in-progress", "lead", null],
      ["assigned", "lead", null],
      ["withdrawn", "lead", null],
      ["reported", "lead", "2023-06-29"],
    ]);
    expectConsistent(db);
    // Importing history sends no notifications.
    expect(db.select().from(notifications).all()).toEqual([]);
    // Past days are shown correctly.
    expect(countsOn(db, clerk, "2023-05-31")).toMatchObject({ "open-in-time": 2, "open-overdue": 0 });
    expect(countsOn(db, clerk, "2023-06-01")).toMatchObject({ "open-in-time": 1, "open-overdue": 1 });
    expect(countsOn(db, clerk, "2023-06-10")).toMatchObject({ "done-late": 1, "open-in-time": 3 });
    expect(countsOn(db, clerk, TODAY)).toMatchObject({
      "done-late": 1,
      "open-in-time": 2,
      "open-overdue": 1,
    });
  });

  const ASKING = [
    ["Ngày họp", "Nội dung", "Chủ trì", "Thời hạn", "Tình trạng", "Kết quả", "Ngày báo cáo"],
    ["08/05/2023", "Việc một.", "Phòng Một", "Quý III/2023", "Hoàn thành 60%", "KQ", "02/06/2023"],
    ["08/05/2023", "Việc hai.", "Phòng Một", "Theo kế hoạch", "Chờ phê duyệt vốn", "", ""],
    ["08/05/2023", "Việc ba.", "Phòng Một", "31/05/2023", "Tạm dừng", "", "03/06/2023"],
    ["08/05/2023", "Việc bốn.", "Phòng Một", "Thường xuyên", "Tạm dừng", "", "04/06/2023"],
  ];

  it("waits for a person's answer about words that are not understood, and stores the words", () => {
    const { db, clerk, stageRegister, store, takeBack, find } = registerDesk();
    const id = stageRegister(ASKING);
    expect(find(clerk, id).rows.map(({ verdict }) => verdict)).toEqual(["good", "asked", "asked", "asked"]);
    expect(codeOf(() => store(clerk, id))).toBe("import.unanswered");
    const answer = (answers: Record<string, string>) =>
      answerQuestions(db, clerk, { importId: id, version: find(clerk, id).version, answers }, now);
    expect(codeOf(() => answer({ "state tạm dừng": "paused" }))).toBe("import.wrong_answer");
    expect(codeOf(() => answer({ "deadline theo kế hoạch": "day" }))).toBe("import.wrong_answer");
    answer({ "state tạm dừng": "withdrawn", "deadline theo kế hoạch": "31/12/2023", "state khác": "done" });
    expect(find(clerk, id).answers).toEqual({
      "state tạm dừng": "withdrawn",
      "deadline theo kế hoạch": "31/12/2023",
    });
    answer({ "deadline theo kế hoạch": "" });
    expect(codeOf(() => store(clerk, id))).toBe("import.unanswered");
    answer({ "deadline theo kế hoạch": "leave" });
    store(clerk, id);
    expect(find(clerk, id).rows.map(({ verdict }) => verdict)).toEqual(["good", "left", "good", "good"]);
    const kept = db.select().from(directives).orderBy(asc(directives.id)).all();
    expect(
      kept.map(({ text, originalDeadline, deadlineWords }) => [text, originalDeadline, deadlineWords]),
    ).toEqual([
      ["Việc một.", "2023-09-30", "Quý III/2023"],
      ["Việc ba.", "2023-05-31", ""],
      ["Việc bốn.", null, "Thường xuyên"],
    ]);
    const rows = db.select().from(assignments).orderBy(asc(assignments.id)).all();
    expect(rows.map(({ state, percent }) => [state, percent])).toEqual([
      ["in-progress", 60],
      ["withdrawn", null],
      ["withdrawn", null],
    ]);
    const [told] = db.select().from(events).where(eq(events.kind, "assignment.progress_logged")).all();
    expect(told).toMatchObject({
      payload: { note: "Hoàn thành 60%. KQ", percent: 60 },
      effectiveOn: "2023-06-02",
    });
    expectConsistent(db);
    // A step of an import cannot be undone alone.
    expect(findUndoableAct(db, clerk, now)).toBeNull();
    takeBack(clerk, id);
    expect(findUndoableAct(db, clerk, now)).toBeNull();
  });

  it("reads the sheet that its sender chooses, with its columns matched again", () => {
    const { db, clerk, stage, find } = desk();
    const table = (name: string, [heads = [], ...rows]: string[][]) => ({
      name,
      heads,
      rows: rows.map((cells, index) => ({ row: index + 2, cells })),
      from1904: false,
    });
    stage(clerk, "register", ASKING);
    const book = {
      tables: [table("Khác", [["Mã", "Tên"]]), table("2023", ASKING)],
      unread: [{ name: "Ẩn", why: "hidden" as const }],
      chosen: null,
    };
    const id = stageSheet(db, clerk, { kind: "register", fileName: "so.xlsx", book }, now);
    expect(find(clerk, id)).toMatchObject({ columns: {}, rows: [] });
    chooseSheet(db, clerk, { importId: id, version: 1, sheet: 1 });
    expect(find(clerk, id)).toMatchObject({ columns: { heldOn: 0, text: 1, lead: 2, state: 4 }, version: 2 });
    expect(codeOf(() => chooseSheet(db, clerk, { importId: id, version: 2, sheet: 2 }))).toBe(
      "request.not_found",
    );
  });

  it("names the officer in charge, and keeps the words for those who are not the agency's", () => {
    const { db, clerk, one, stageRegister, store, find, takeBack } = registerDesk();
    const officer = makePerson(db, { fullName: "Đỗ Thị Việc", title: "Chuyên viên", departmentId: one.id });
    const sheet = [
      [...(SHEET[0] ?? []), "Cán bộ phụ trách"],
      [
        ...["1", "08/05/2023", "Lập sổ.", "Phòng Một", "Các trưởng thôn", "", "Hoàn thành", "", "02/06/2023"],
        "Đ/c Đỗ Thị Việc",
      ],
      ["2", "08/05/2023", "Trồng cây.", "P2", "", "", "", "", "", "Lê Đã Nghỉ"],
    ];
    const id = stageRegister(sheet);
    const asked = find(clerk, id).rows.flatMap((row) => (row.verdict === "asked" ? row.questions : []));
    const answers = Object.fromEntries(asked.map(({ key }) => [key, "none"]));
    answerQuestions(db, clerk, { importId: id, version: find(clerk, id).version, answers }, now);
    store(clerk, id);
    expect(find(clerk, id).counts).toMatchObject({ made: 2, done: 2, refused: 0 });
    expect(db.select().from(directives).orderBy(asc(directives.id)).all()).toMatchObject([
      { text: "Lập sổ.\n(Số cũ: 1)\n(Phối hợp: Các trưởng thôn)" },
      { text: "Trồng cây.\n(Số cũ: 2)\n(Cán bộ phụ trách: Lê Đã Nghỉ)" },
    ]);
    expect(db.select().from(assignments).orderBy(asc(assignments.id)).all()).toMatchObject([
      { state: "done", officerPersonId: officer.id },
      { state: "assigned", officerPersonId: null },
    ]);
    expectConsistent(db);
    takeBack(clerk, id);
    expect(find(clerk, id).counts).toMatchObject({ made: 0, undone: 2 });
  });

  it("adds nothing the second time; after an undo, its directives are not counted and may be imported again", () => {
    const { db, clerk, stageRegister, store, takeBack, find } = registerDesk();
    const id = stageRegister();
    store(clerk, id);
    const again = stageRegister();
    expect(find(clerk, again).rows.map(({ verdict }) => verdict)).toEqual([
      "known",
      "known",
      "known",
      "known",
      "known",
      "bad",
    ]);
    takeBack(clerk, id);
    // Neither the import nor its undo sends notifications.
    expect(db.select().from(notifications).all()).toEqual([]);
    expect(
      db
        .select()
        .from(assignments)
        .all()
        .every(({ state }) => state === "withdrawn"),
    ).toBe(true);
    expectConsistent(db);
    expect(countsOn(db, clerk, TODAY)).toMatchObject({
      "done-late": 0,
      "open-in-time": 0,
      "open-overdue": 0,
    });
    expect(find(clerk, again).rows.filter(({ verdict }) => verdict === "good")).toHaveLength(5);
  });

  it("cannot be undone once one of its directives has changed", () => {
    const { db, clerk, stageRegister, store, takeBack } = registerDesk();
    const id = stageRegister();
    store(clerk, id);
    const [row] = db.select().from(assignments).all();
    takeStep(db, clerk, "comment", { assignmentId: row?.id ?? 0, text: "Xem lại." }, now);
    expect(takeBack(clerk, id)).toEqual([2]);
    expect(
      db
        .select()
        .from(assignments)
        .where(eq(assignments.id, row?.id ?? 0))
        .get()?.state,
    ).toBe("done");
  });

  /** Three days with many rows each, all of one department. */
  const MANY = (count: number, first = 1) => [
    SHEET[0] ?? [],
    ...Array.from({ length: count }, (_, n) => {
      const day = `0${1 + (n % 3)}/05/2023`;
      return [
        `${first + n}`,
        day,
        `Việc số ${first + n}.`,
        "Phòng Một",
        "",
        "31/05/2023",
        "Hoàn thành",
        "Xong",
        "30/05/2023",
      ];
    }),
  ];

  it("is stored in slices: other people's writes pass between, and an interruption at any of them loses nothing", () => {
    const { db, clerk, admin, stageRegister, begin, find } = registerDesk();
    const id = stageRegister(MANY(40));
    begin(clerk, id);
    let slices = 0;
    // A new generator for each slice: the process ends after every write.
    while (find(clerk, id).state === "storing") {
      runImport(db, id, () => now).next();
      slices += 1;
      createDepartment(
        db,
        admin,
        { name: `Khác ${slices}`, abbreviation: "", sortOrder: 9, collectsForAll: false },
        now,
      );
    }
    expect(slices).toBeGreaterThan(12);
    expect(find(clerk, id).counts).toMatchObject({ made: 40, done: 40, refused: 0 });
    expect(db.select().from(meetings).all()).toHaveLength(3);
    const codes = db
      .select()
      .from(directives)
      .all()
      .map(({ code }) => code);
    expect(new Set(codes).size).toBe(40);
    expectConsistent(db);
    expect(countsOn(db, clerk, TODAY)).toMatchObject({ "done-on-time": 40 });
  });

  it("can be taken back before all rows are stored: what is stored is withdrawn, the open draft discarded", () => {
    const { db, clerk, stageRegister, begin, beginTakingBack, finish, find } = registerDesk();
    const id = stageRegister(MANY(40));
    begin(clerk, id);
    const storing = runImport(db, id, () => now);
    // The first day is signed and partly carried out; then a draft of the second is open.
    while (db.select().from(meetings).all().length < 2) storing.next();
    beginTakingBack(clerk, id);
    expect(storing.next().done).toBe(true);
    finish(id);
    expect(find(clerk, id)).toMatchObject({ state: "taken-back", counts: { made: 0, undone: 24 } });
    expect(
      db
        .select()
        .from(meetings)
        .all()
        .map(({ status }) => status),
    ).toEqual(["signed", "discarded"]);
    const states = db
      .select()
      .from(assignments)
      .all()
      .map(({ state }) => state);
    expect(states.filter((state) => state === "withdrawn")).toHaveLength(14);
    expect(countsOn(db, clerk, TODAY)).toMatchObject({ "done-on-time": 0, "open-overdue": 0 });
  });

  it("of a second sheet joins the minutes made by the first: its rows supplement them, with numbers that go on", () => {
    const { db, clerk, stageRegister, store, find } = registerDesk();
    const [heads = [], first = [], ...others] = SHEET;
    const wrong = first.map((cell) => (cell === "31/05/2023" ? "31/06/2023" : cell));
    const id = stageRegister([heads, wrong, ...others]);
    store(clerk, id);
    const mended = stageRegister(SHEET);
    expect(find(clerk, mended).rows.map(({ verdict }) => verdict)).toEqual([
      "good",
      "known",
      "known",
      "known",
      "known",
      "bad",
    ]);
    store(clerk, mended);
    const all = db.select().from(meetings).orderBy(asc(meetings.id)).all();
    expect(all.map(({ code, title, heldOn, supplementsId }) => [code, title, heldOn, supplementsId])).toEqual(
      [
        ["CC 05/2023", "Sổ cũ", "2023-05-08", null],
        ["CC 06/2023", "Sổ cũ", "2023-06-05", null],
        ["CC 05/2023 BS1", "Sổ cũ, ghi thêm", "2023-05-08", all[0]?.id],
      ],
    );
    const added = db.select().from(directives).orderBy(asc(directives.id)).all().at(-1);
    expect(added).toMatchObject({ code: "CC 05/2023 · 2", issuedOn: "2023-05-08" });
    expectConsistent(db);
  });

  it("divides a day with more directives than fit into one record: the others are in a supplement", () => {
    const { db, clerk, stageRegister, store } = registerDesk();
    const many = MANY(103).map((cells, index) => (index === 0 ? cells : cells.with(1, "08/05/2023")));
    store(clerk, stageRegister(many));
    const numbers = db
      .select({ meetingId: directives.meetingId, number: directives.number })
      .from(directives)
      .orderBy(asc(directives.id))
      .all();
    const [one, two] = db.select().from(meetings).all();
    expect(two?.supplementsId).toBe(one?.id);
    expect(numbers.filter(({ meetingId }) => meetingId === one?.id)).toHaveLength(100);
    expect(numbers.slice(-3)).toEqual([101, 102, 103].map((number) => ({ meetingId: two?.id, number })));
  });

  it("offers the file's other sheets next, with the series and the giver of the first", () => {
    const { db, clerk, stageRegister, store, find } = registerDesk();
    const id = stageRegister();
    const { book } = find(clerk, id);
    const other = { ...(book.tables[0] ?? { rows: [], from1904: false, heads: [] }), name: "Năm 2022" };
    const rows = [{ row: 2, cells: ["", "03/01/2022", "Việc cũ.", "Phòng Một", "", "", "", "", ""] }];
    db.update(sheetImports)
      .set({ book: { ...book, tables: [...book.tables, { ...other, rows }] } })
      .run();
    store(clerk, id);
    const { version, seriesId, signerPersonId } = find(clerk, id);
    const next = stageOtherSheet(db, clerk, { importId: id, version, sheet: 1 }, now);
    expect(find(clerk, next)).toMatchObject({ state: "staged", seriesId, signerPersonId, sheet: { rows } });
    expect(find(clerk, id).book.tables).toHaveLength(1);
    store(clerk, next);
    expect(db.select().from(meetings).all()).toHaveLength(3);
  });

  it("requires the series and the giver of its directives", () => {
    const { clerk, stage, store } = registerDesk();
    expect(codeOf(() => store(clerk, stage(clerk, "register", SHEET)))).toBe("import.column_missing");
  });
});

it("can be undone if another department of the same name was created meanwhile", () => {
  const { db, admin, stage, store, takeBack } = desk();
  createDepartment(
    db,
    admin,
    { name: "Văn phòng", abbreviation: "", sortOrder: 1, collectsForAll: true },
    now,
  );
  const id = stage(admin, "departments", [["Tên đơn vị"], ["Văn phòng"], ["Phòng Ba"]]);
  store(admin, id);
  takeBack(admin, id);
  expect(
    db
      .select()
      .from(departments)
      .all()
      .map(({ name, active }) => [name, active]),
  ).toEqual([
    ["Văn phòng", true],
    ["Phòng Ba", false],
  ]);
});
