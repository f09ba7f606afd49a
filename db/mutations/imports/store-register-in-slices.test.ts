import { asc } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { codeOf } from "@/domain/test-code-of";
import { assignments, directives } from "../../schema/directives";
import { meetings } from "../../schema/meetings";
import { sheetImports } from "../../schema/sheet-imports";
import { JULY_FIRST } from "../../test-factories";
import { countsOn, inconsistentWork, OLD_REGISTER, registerDesk } from "../../test-register-desk";
import { createDepartment } from "../departments/create-department";
import { runImport } from "./run-import";
import { stageOtherSheet } from "./stage-other-sheet";

const now = JULY_FIRST;
const TODAY = "2024-07-01";

describe("an import of an old register", () => {
  /** Three days with many rows each, all of one department. */
  const manyRows = (count: number, first = 1) => [
    OLD_REGISTER[0] ?? [],
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
    const id = stageRegister(manyRows(40));
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
    expect(inconsistentWork(db)).toEqual([]);
    expect(countsOn(db, clerk, TODAY)).toMatchObject({ "done-on-time": 40 });
  });

  it("can be taken back before all rows are stored: what is stored is withdrawn, the open draft discarded", () => {
    const { db, clerk, stageRegister, begin, beginTakingBack, finish, find } = registerDesk();
    const id = stageRegister(manyRows(40));
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
    const [heads = [], first = [], ...others] = OLD_REGISTER;
    const wrong = first.map((cell) => (cell === "31/05/2023" ? "31/06/2023" : cell));
    const id = stageRegister([heads, wrong, ...others]);
    store(clerk, id);
    const mended = stageRegister(OLD_REGISTER);
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
    expect(inconsistentWork(db)).toEqual([]);
  });

  it("divides a day with more directives than fit into one record: the others are in a supplement", () => {
    const { db, clerk, stageRegister, store } = registerDesk();
    const many = manyRows(103).map((cells, index) => (index === 0 ? cells : cells.with(1, "08/05/2023")));
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
    expect(codeOf(() => store(clerk, stage(clerk, "register", OLD_REGISTER)))).toBe("import.column_missing");
  });
});
