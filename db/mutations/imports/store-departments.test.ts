import { describe, expect, it } from "vitest";
import { codeOf } from "@/domain/test-code-of";
import { findImport } from "../../queries/imports/find-import";
import { departments } from "../../schema/departments";
import { positions } from "../../schema/people";
import { sheetImports } from "../../schema/sheet-imports";
import { adminGrant, JULY_FIRST, makeActor, makePerson } from "../../test-factories";
import { IMPORT_WORDS, importDesk, kindsOf } from "../../test-import-desk";
import { createDepartment } from "../departments/create-department";
import { chooseColumns } from "../directives/choose-columns";
import { addPosition } from "../people/add-position";
import { continueImport } from "./continue-import";
import { noteImportFailure } from "./note-import-failure";
import { storeImport } from "./store-import";

const now = JULY_FIRST;
const TODAY = "2024-07-01";

describe("an import of departments", () => {
  const SHEET = [
    ["Tên đơn vị", "Viết tắt"],
    ["Phòng Một", "P1"],
    ["", "?"],
    ["Phòng Hai", ""],
  ];

  it("stores the good rows once, however often it is sent, and keeps the problems of the others", () => {
    const { db, admin, stage, find, store } = importDesk();
    const id = stage(admin, "departments", SHEET);
    expect(db.select().from(departments).all()).toEqual([]);
    const shown = find(admin, id).version;
    store(admin, id);
    storeImport(db, admin, { importId: id, version: shown }, IMPORT_WORDS, now);
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
    const { db, admin, stage, store } = importDesk();
    store(admin, stage(admin, "departments", SHEET));
    const again = stage(admin, "departments", SHEET);
    expect(codeOf(() => store(admin, again))).toBe("import.nothing_new");
    expect(db.select().from(departments).all()).toHaveLength(2);
  });

  it("is undone as a whole, and not at all if people belong to one of the departments", () => {
    const { db, admin, stage, find, store, takeBack } = importDesk();
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
    const { db, admin, stage, find, store } = importDesk();
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
    const { db, admin, stage, store, find, finish } = importDesk();
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
    const { db, admin, stage, begin, find, finish } = importDesk();
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
    const { db, admin, stage, begin, finish } = importDesk();
    const other = makeActor(db, [adminGrant]);
    const [first, second] = [stage(admin, "departments", SHEET), stage(other, "departments", SHEET)];
    begin(admin, first);
    expect(codeOf(() => begin(other, second))).toBe("import.another_runs");
    finish(first);
    expect(codeOf(() => begin(other, second))).toBe("import.nothing_new");
  });

  it("is visible only to its sender before it is stored, and is replaced by the sender's next sheet", () => {
    const { db, admin, clerk, stage } = importDesk();
    const other = makeActor(db, [adminGrant]);
    const id = stage(admin, "departments", SHEET);
    expect(findImport(db, other, id, TODAY)).toBeNull();
    expect(findImport(db, clerk, id, TODAY)).toBeNull();
    expect(codeOf(() => storeImport(db, other, { importId: id, version: 1 }, IMPORT_WORDS, now))).toBe(
      "request.not_found",
    );
    stage(admin, "departments", SHEET);
    expect(db.select().from(sheetImports).all()).toHaveLength(1);
  });
});

it("can be undone if another department of the same name was created meanwhile", () => {
  const { db, admin, stage, store, takeBack } = importDesk();
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
