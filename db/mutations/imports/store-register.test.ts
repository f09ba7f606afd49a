import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { codeOf } from "@/domain/test-code-of";
import { findUndoableAct } from "../../queries/directives/find-undoable-act";
import { assignments, directives } from "../../schema/directives";
import { events } from "../../schema/events";
import { meetings } from "../../schema/meetings";
import { notifications } from "../../schema/notifications";
import { JULY_FIRST, makePerson } from "../../test-factories";
import { importDesk } from "../../test-import-desk";
import { countsOn, inconsistentWork, OLD_REGISTER, registerDesk } from "../../test-register-desk";
import { takeStep } from "../directives/take-step";
import { answerQuestions } from "./answer-questions";
import { chooseSheet } from "./choose-sheet";
import { stageSheet } from "./stage-sheet";

const now = JULY_FIRST;
const TODAY = "2024-07-01";

describe("an import of an old register", () => {
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
    expect(inconsistentWork(db)).toEqual([]);
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
    expect(inconsistentWork(db)).toEqual([]);
    // A step of an import cannot be undone alone.
    expect(findUndoableAct(db, clerk, now)).toBeNull();
    takeBack(clerk, id);
    expect(findUndoableAct(db, clerk, now)).toBeNull();
  });

  it("reads the sheet that its sender chooses, with its columns matched again", () => {
    const { db, clerk, stage, find } = importDesk();
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
      [...(OLD_REGISTER[0] ?? []), "Cán bộ phụ trách"],
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
    expect(inconsistentWork(db)).toEqual([]);
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
    expect(inconsistentWork(db)).toEqual([]);
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
});
