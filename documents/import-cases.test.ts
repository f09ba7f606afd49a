import { describe, expect, it } from "vitest";
import { calendarOf } from "@/domain/calendar/working-days";
import type { CheckedRow } from "@/domain/imports/check";
import { checkRegister, type OldDirective } from "@/domain/imports/check-register";
import { checkStaff } from "@/domain/imports/check-staff";
import { columnsOf } from "@/domain/imports/columns-by-content";
import type { ImportKind } from "@/domain/imports/import-kinds";
import { matchColumns, unusedColumns } from "@/domain/imports/match-columns";
import type { Answers } from "@/domain/imports/questions";
import type { KnownPerson } from "@/domain/imports/same-person";
import { chosenTable, type StagedBook, stageBook } from "@/domain/imports/staged-book";
import { readSheet } from "./read-sheet";
import { workbookFile } from "./reading/testing/workbook-file";

const TODAY = "2024-07-01";
const DEPARTMENTS = [
  { id: 1, names: ["Văn phòng", "VP"] },
  { id: 2, names: ["Phòng Cây xanh"] },
  { id: 3, names: ["Phòng Chiếu sáng"] },
];
const DAY_FORMAT = { formats: ["dd/mm/yyyy"] };
const day = (n: number) => ({ n, format: 1 });
/** 06/03/2023, 31/03/2023 and 14/04/2023 as Excel counts them. */
const [MARCH_6, MARCH_31, APRIL_14] = [day(44991), day(45016), day(45030)];

const bookOf = async (kind: ImportKind, source: Uint8Array | string): Promise<StagedBook> => {
  const [sheet, bytes] =
    typeof source === "string"
      ? (["csv", new TextEncoder().encode(source)] as const)
      : (["xlsx", source] as const);
  return stageBook(await readSheet(sheet, bytes), kind);
};

function checkOld(book: StagedBook, answers: Answers = {}): CheckedRow<OldDirective>[] {
  const table = chosenTable(book);
  const own = { departments: DEPARTMENTS, directives: [], calendar: calendarOf([]), people: [] };
  return checkRegister(table, matchColumns(table.heads, "register"), own, answers, TODAY);
}

/** The verdict on a row in a word or two, with its questions and problems. */
const verdictOf = (row: CheckedRow<unknown>): string => {
  if (row.verdict === "bad") return row.problems.map(({ field, code }) => `${field} ${code}`).join(", ");
  if (row.verdict === "asked") return `? ${row.questions.map(({ words }) => words).join(", ")}`;
  return row.verdict;
};
const values = (rows: readonly CheckedRow<OldDirective>[]) =>
  rows.map((row) => (row.verdict === "good" ? row.value : verdictOf(row)));

describe("a register divided by section rows", () => {
  it("gives each row the department of its section, and takes no section for a directive", async () => {
    const csv = [
      "STT;Ngày giao;Nội dung chỉ đạo;Thời hạn",
      "I. Phòng Cây xanh;;;",
      "1;06/03/2023;Trồng cây;31/03/2023",
      "2;06/03/2023;Tỉa cây;31/03/2023",
      "II;Phòng Chiếu sáng;;",
      "1;06/03/2023;Thay đèn;14/04/2023",
    ].join("\n");
    const book = await bookOf("register", csv);
    expect(chosenTable(book).heads.at(-1)).toBe("Đơn vị chủ trì");
    expect(values(checkOld(book))).toMatchObject([
      { leadId: 2, text: "Trồng cây" },
      { leadId: 2, text: "Tỉa cây" },
      { leadId: 3, text: "Thay đèn" },
    ]);
  });

  it("keeps the department that a row names itself, and asks about a section that is none by its words", async () => {
    const csv = [
      "STT;Ngày giao;Nội dung chỉ đạo;Đơn vị chủ trì;Thời hạn",
      "A. Lĩnh vực đô thị;;;;",
      "1;06/03/2023;Trồng cây;Phòng Cây xanh;31/03/2023",
      "2;06/03/2023;Tỉa cây;;31/03/2023",
    ].join("\n");
    const [named, unnamed] = values(checkOld(await bookOf("register", csv)));
    expect(named).toMatchObject({ leadId: 2 });
    expect(unnamed).toBe("? Lĩnh vực đô thị");
  });

  it("takes a long numbered sentence for a directive's row that is not complete", async () => {
    const csv = ["Ngày giao;Nội dung;Đơn vị chủ trì", `;1. ${"Rà soát công việc ".repeat(8)};`].join("\n");
    expect(values(checkOld(await bookOf("register", csv)))).toHaveLength(1);
  });
});

describe("a register with cells merged over several rows", () => {
  const HEAD = ["STT", "Ngày giao", "Nội dung chỉ đạo", "Đơn vị chủ trì", "Thời hạn", "Tình trạng"];

  it("gives each row the value", async () => {
    const rows = [
      HEAD,
      [{ n: 1 }, MARCH_6, "Tỉa cành", "Phòng Cây xanh", MARCH_31, "Đang thực hiện"],
      [{ n: 2 }, null, "Thay bóng đèn", "Phòng Chiếu sáng", MARCH_31, "Đang thực hiện"],
      [{ n: 3 }, null, "Lập sổ", "Văn phòng", APRIL_14, "Đang thực hiện"],
    ];
    const bytes = await workbookFile([{ name: "Sổ", rows, merged: ["B2:B4"] }], DAY_FORMAT);
    expect(values(checkOld(await bookOf("register", bytes)))).toMatchObject([
      { heldOn: "2023-03-06", leadId: 2, deadline: "2023-03-31" },
      { heldOn: "2023-03-06", leadId: 3, deadline: "2023-03-31" },
      { heldOn: "2023-03-06", leadId: 1, deadline: "2023-04-14" },
    ]);
  });

  it("reads the same words for two departments as two directives, and for one department as a repetition", async () => {
    const rows = [
      HEAD,
      [{ n: 1 }, MARCH_6, "Tỉa cành", "Phòng Cây xanh", MARCH_31, "Đang thực hiện"],
      [null, null, null, "Văn phòng"],
      [null, null, null, "Phòng Cây xanh"],
    ];
    const bytes = await workbookFile([{ name: "Sổ", rows, merged: ["B2:B4", "C2:C4"] }], DAY_FORMAT);
    expect(checkOld(await bookOf("register", bytes)).map(verdictOf)).toEqual([
      "good",
      "good",
      "text twice_in_sheet",
    ]);
  });
});

describe("a heading of several rows", () => {
  const TOP = ["STT", "Ngày giao", "Nội dung chỉ đạo", "Đơn vị thực hiện", null, "Thời hạn"];
  const BELOW = [null, null, null, "Chủ trì", "Phối hợp"];
  const OVER = ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2"];
  const ROW = [{ n: 1 }, MARCH_6, "Tỉa cành", "Phòng Cây xanh", "Văn phòng", MARCH_31];

  it("with merged cells distinguishes lead from coordinating", async () => {
    const bytes = await workbookFile([{ name: "Sổ", rows: [TOP, BELOW, ROW], merged: OVER }], DAY_FORMAT);
    const book = await bookOf("register", bytes);
    expect(chosenTable(book).heads).toEqual([
      "STT",
      "Ngày giao",
      "Nội dung chỉ đạo",
      "Đơn vị thực hiện › Chủ trì",
      "Đơn vị thực hiện › Phối hợp",
      "Thời hạn",
    ]);
    expect(values(checkOld(book))).toMatchObject([
      { leadId: 2, coordinating: [1], deadline: "2023-03-31", heldOn: "2023-03-06" },
    ]);
  });

  it("is found below a title, with column numbers beneath it", async () => {
    const title = ["SỔ THEO DÕI CHỈ ĐẠO NĂM 2023"];
    const numbers = ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"];
    const bytes = await workbookFile(
      [
        {
          name: "Sổ",
          rows: [title, [], TOP, BELOW, numbers, ROW],
          merged: [
            "A1:F1",
            ...OVER.map((ref) => ref.replace("1", "3").replace(/2$/, "4").replace(/1$/, "3")),
          ],
        },
      ],
      DAY_FORMAT,
    );
    const rows = checkOld(await bookOf("register", bytes));
    expect(rows.map(({ row }) => row)).toEqual([6]);
    expect(values(rows)).toMatchObject([{ leadId: 2, coordinating: [1] }]);
  });

  it("in CSV, which has no merged cells, is recognised by its gaps", async () => {
    const csv = [
      "STT;Ngày giao;Nội dung chỉ đạo;Đơn vị thực hiện;;Thời hạn",
      ";;;Chủ trì;Phối hợp;",
      "1;06/03/2023;Tỉa cành;Phòng Cây xanh;Văn phòng;31/03/2023",
    ].join("\r\n");
    expect(values(checkOld(await bookOf("register", csv)))).toMatchObject([{ leadId: 2, coordinating: [1] }]);
  });
});

describe("a workbook of several sheets", () => {
  const TABLE = [
    ["STT", "Ngày giao", "Nội dung chỉ đạo", "Đơn vị chủ trì", "Thời hạn", "Tình trạng"],
    [{ n: 1 }, MARCH_6, "Tỉa cành", "Phòng Cây xanh", MARCH_31, "Đang thực hiện"],
  ];
  const names = ({ tables, chosen, unread }: StagedBook) => ({
    tables: tables.map(({ name }) => name),
    chosen,
    unread,
  });

  it("skips the cover and the hidden sheet, names them, and reads the register", async () => {
    const bytes = await workbookFile(
      [
        { name: "DanhMuc", rows: [["mã", "tên"], ["x"]], state: "hidden" },
        { name: "Bìa", rows: [["BAN QUẢN LÝ"], ["SỔ THEO DÕI CHỈ ĐẠO", "2023"]] },
        { name: "Sổ", rows: TABLE },
      ],
      DAY_FORMAT,
    );
    const book = await bookOf("register", bytes);
    expect(names(book)).toEqual({
      tables: ["Sổ"],
      chosen: 0,
      unread: [
        { name: "DanhMuc", why: "hidden" },
        { name: "Bìa", why: "no_table" },
      ],
    });
    expect(values(checkOld(book))).toMatchObject([{ leadId: 2 }]);
  });

  it("leaves the choice to a person if there are two candidates, and offers every other sheet with a table", async () => {
    const other = [
      ["Mã", "Tên"],
      ["a", "b"],
    ];
    const two = await workbookFile(
      [
        { name: "2022", rows: TABLE },
        { name: "2023", rows: TABLE },
        { name: "Khác", rows: other },
      ],
      DAY_FORMAT,
    );
    expect(names(await bookOf("register", two))).toMatchObject({
      tables: ["2022", "2023", "Khác"],
      chosen: null,
    });
    const one = await workbookFile(
      [
        { name: "Khác", rows: other },
        { name: "2023", rows: TABLE },
      ],
      DAY_FORMAT,
    );
    expect(names(await bookOf("register", one))).toMatchObject({ tables: ["Khác", "2023"], chosen: 1 });
    const none = await workbookFile([
      { name: "Khác", rows: other },
      { name: "Nữa", rows: other },
    ]);
    expect(names(await bookOf("register", none))).toMatchObject({ tables: ["Khác", "Nữa"], chosen: null });
  });

  it("counted from 1904 keeps its days, and reads no bare number as a day", async () => {
    const rows = [
      ["Ngày giao", "Nội dung chỉ đạo", "Đơn vị chủ trì"],
      [day(44624), "Tỉa cành", "Phòng Cây xanh"],
      [{ n: 44624 }, "Thay bóng đèn", "Phòng Chiếu sáng"],
    ];
    const bytes = await workbookFile([{ name: "Sổ", rows }], { ...DAY_FORMAT, date1904: "true" });
    const table = chosenTable(await bookOf("register", bytes));
    const own = { departments: DEPARTMENTS, directives: [], calendar: calendarOf([]), people: [] };
    const checked = checkRegister(table, matchColumns(table.heads, "register"), own, {}, "2026-07-01");
    expect(values(checked)).toMatchObject([{ heldOn: "2026-03-05" }, "heldOn not_a_day"]);
  });
});

describe("the states of a register", () => {
  const sheet = (states: readonly (readonly [state: string, reported?: string])[]) =>
    [
      "STT;Ngày giao;Nội dung chỉ đạo;Đơn vị chủ trì;Thời hạn;Tình trạng;Kết quả;Ngày báo cáo",
      ...states.map(
        ([state, reported = "05/04/2023"], index) =>
          `${index + 1};06/03/2023;Việc ${index + 1};Văn phòng;31/03/2023;${state};KQ;${reported}`,
      ),
    ].join("\r\n");
  const statesOf = async (states: Parameters<typeof sheet>[0], answers?: Answers) =>
    values(checkOld(await bookOf("register", sheet(states)), answers)).map((value) =>
      typeof value === "string" ? value : [value.state, value.percent, value.reportedOn],
    );

  it("are read by their meaning, and only a clear statement is read as done", async () => {
    const read = await statesOf([
      ["Hoàn thành 60%"],
      ["Cơ bản hoàn thành"],
      ["Hoàn thành quá hạn"],
      ["Chưa hoàn thành"],
      ["HT"],
      ["Chậm tiến độ"],
      ["Chờ phê duyệt vốn"],
      ["Hoàn thành: không"],
    ]);
    expect(read).toEqual([
      ["in-progress", 60, "2023-04-05"],
      ["in-progress", null, "2023-04-05"],
      ["done", null, "2023-04-05"],
      ["in-progress", null, "2023-04-05"],
      ["done", null, "2023-04-05"],
      ["in-progress", null, "2023-04-05"],
      ["in-progress", null, "2023-04-05"],
      ["in-progress", null, "2023-04-05"],
    ]);
  });

  it("that are not understood are asked about, once for all with the same words", async () => {
    const states = [["Tạm dừng"], ["tạm  dừng"], ["Đã trình ký"], [""], ["", ""]] as const;
    expect(await statesOf(states)).toEqual([
      "? Tạm dừng",
      "? tạm dừng",
      "? Đã trình ký",
      "? ",
      ["assigned", null, null],
    ]);
    const answers = { "state tạm dừng": "in-progress", "state đã trình ký": "leave", "state ": "done" };
    expect(await statesOf(states, answers)).toEqual([
      ["in-progress", null, "2023-04-05"],
      ["in-progress", null, "2023-04-05"],
      "left",
      ["done", null, "2023-04-05"],
      ["assigned", null, null],
    ]);
  });

  it("can be corrected by an answer", async () => {
    expect(await statesOf([["Đã xong"]], { "state đã xong": "reported" })).toEqual([
      ["reported", null, "2023-04-05"],
    ]);
  });

  it("give the day if the register has none", async () => {
    expect(await statesOf([["Hoàn thành ngày 02/04/2023", ""]])).toEqual([["done", null, "2023-04-02"]]);
  });
});

describe("the deadlines of a register", () => {
  const deadlinesOf = async (cells: readonly string[], answers?: Answers) => {
    const csv = [
      "Ngày giao;Nội dung chỉ đạo;Đơn vị chủ trì;Thời hạn",
      ...cells.map((cell, index) => `06/03/2023;Việc ${index + 1};Văn phòng;${cell}`),
    ].join("\r\n");
    return values(checkOld(await bookOf("register", csv), answers)).map((value) =>
      typeof value === "string" ? value : [value.deadline, value.deadlineWords],
    );
  };

  it("in words are computed from the day, and the words are kept", async () => {
    const cells = [
      "Thường xuyên",
      "Quý III/2023",
      "31/12",
      "Trước 30/4/2023",
      "30.4.2023",
      "30 / 4 / 2023",
      "Không xác định",
      "31/6/2023",
      "05/03/2023",
    ];
    expect(await deadlinesOf(cells)).toEqual([
      [null, "Thường xuyên"],
      ["2023-09-30", "Quý III/2023"],
      ["2023-12-31", "31/12"],
      ["2023-04-30", "Trước 30/4/2023"],
      ["2023-04-30", ""],
      ["2023-04-30", ""],
      [null, "Không xác định"],
      "deadline no_such_day",
      "deadline before_meeting",
    ]);
  });

  it("that are not understood are asked about: none, a day, or left out", async () => {
    const cells = ["Theo kế hoạch", "Ngay", "Sớm nhất"];
    expect(await deadlinesOf(cells)).toEqual(["? Theo kế hoạch", "? Ngay", "? Sớm nhất"]);
    const answers = {
      "deadline theo kế hoạch": "undated",
      "deadline ngay": "2023-03-10",
      "deadline sớm nhất": "leave",
    };
    expect(await deadlinesOf(cells, answers)).toEqual([
      [null, "Theo kế hoạch"],
      ["2023-03-10", "Ngay"],
      "left",
    ]);
    expect(await deadlinesOf(["Ngay"], { "deadline ngay": "2023-03-01" })).toEqual([
      "deadline before_meeting",
    ]);
  });
});

describe("a list of staff", () => {
  const person = (
    fullName: string,
    born: string,
    title: string,
    departmentId: number | null,
  ): KnownPerson => {
    const [birthYear = null, birthMonth = null, birthDay = null] = born ? born.split("-").map(Number) : [];
    return { fullName, birthDay, birthMonth, birthYear, posts: title ? [{ title, departmentId }] : [] };
  };
  const people = [
    person("Đinh Văn Có Sẵn", "1980-02-01", "Chuyên viên", 2),
    person("Mạc Thị Thanh Hòa", "", "Phó Trưởng ban", null),
  ];
  const staffOf = async (rows: readonly string[], answers: Answers = {}) => {
    const table = chosenTable(
      await bookOf("staff", ["Họ và tên;Ngày sinh;Chức vụ;Đơn vị", ...rows].join("\r\n")),
    );
    const own = { departments: DEPARTMENTS, people, keepsEmails: true };
    return checkStaff(table, matchColumns(table.heads, "staff"), own, answers, TODAY);
  };
  const verdicts = async (rows: readonly string[], answers?: Answers) =>
    (await staffOf(rows, answers)).map(verdictOf);

  it("has two people for namesakes born in different years", async () => {
    const rows = [
      "Tạ Thử Nghiệm;1980;Chuyên viên;Phòng Cây xanh",
      "Tạ Thử Nghiệm;1992;Chuyên viên;VP",
      "Tạ Thử Nghiệm;1992;Chuyên viên;Văn phòng",
      "Tạ Thử Nghiệm;1980;Chuyên viên;Văn phòng",
    ];
    expect(await verdicts(rows)).toEqual(["good", "good", "fullName twice_in_sheet", "? Tạ Thử Nghiệm"]);
  });

  it("asks about a namesake without birthday in another department", async () => {
    const rows = [
      "Đinh Văn Có Sẵn;;Chuyên viên;Phòng Chiếu sáng",
      "Đinh Văn Có Sẵn;;Chuyên viên;Phòng Cây xanh",
      "Đinh Văn Có Sẵn;01/02/1980;Trưởng phòng;Văn phòng",
      "Đinh Văn Có Sẵn;02/02/1980;Chuyên viên;Văn phòng",
    ];
    const read = await staffOf(rows);
    expect(read.map(verdictOf)).toEqual(["? Đinh Văn Có Sẵn", "known", "known", "? Đinh Văn Có Sẵn"]);
    const question = read[0]?.verdict === "asked" ? read[0].questions[0] : undefined;
    expect(question?.namesake).toEqual({ title: "Chuyên viên", departmentId: 2, row: null, knownAs: null });
    const key = question?.key ?? "";
    expect(await verdicts(rows.slice(0, 1), { [key]: "same" })).toEqual(["known"]);
    expect(await verdicts(rows.slice(0, 1), { [key]: "other" })).toEqual(["good"]);
    expect(await verdicts(rows.slice(0, 1), { [key]: "leave" })).toEqual(["left"]);
  });

  it("treats Hoà and Hòa, Thuý and Thúy as one spelling, and Hòa and Hóa as two names", async () => {
    expect(
      await verdicts([
        "Mạc Thị Thanh Hoà;;Phó Trưởng ban;",
        "Mạc Thị Thanh Hóa;;Phó Trưởng ban;",
        "Trịnh Thuý Thử;05/06/1985;Chuyên viên;Văn phòng",
        "Trịnh Thúy Thử;05/06/1985;Chuyên viên;Văn phòng",
      ]),
    ).toEqual(["known", "good", "good", "fullName twice_in_sheet"]);
  });

  it("reads birthdays in columns for men and women without a heading over both, and no marks for a day", async () => {
    const bornIn = async (...rows: string[]) => {
      const table = chosenTable(await bookOf("staff", ["Họ và tên;Nam;Nữ;Chức vụ", ...rows].join("\r\n")));
      const own = { departments: DEPARTMENTS, people, keepsEmails: true };
      return checkStaff(table, columnsOf(table, "staff"), own, {}, TODAY).map(
        (row) => row.verdict === "good" && [row.value.birthDay, row.value.birthMonth, row.value.birthYear],
      );
    };
    expect(await bornIn("Lò Văn Một;1970;;Chuyên viên", "Lò Thị Hai;;15/8/1988;Chuyên viên")).toEqual([
      [null, null, 1970],
      [15, 8, 1988],
    ]);
    expect(await bornIn("Lò Văn Một;x;;Chuyên viên", "Lò Thị Hai;;x;Chuyên viên")).toEqual([
      [null, null, null],
      [null, null, null],
    ]);
  });

  it("asks about two rows of one person with two titles, and makes one person of them with both", async () => {
    const rows = [
      "Lò Thị Hai Chức;05/06/1985;Phó Chánh Văn phòng;Văn phòng",
      "Lò Thị Hai Chức;05/06/1985;Trưởng phòng;Phòng Cây xanh",
      "Lò Thị Hai Chức;05/06/1985;Trưởng phòng;Phòng Cây xanh",
    ];
    const read = await staffOf(rows);
    expect(read.map(verdictOf)).toEqual([
      "good",
      "? Lò Thị Hai Chức (Trưởng phòng)",
      "? Lò Thị Hai Chức (Trưởng phòng)",
    ]);
    const question = read[1]?.verdict === "asked" ? read[1].questions[0] : undefined;
    expect(question?.namesake).toMatchObject({ title: "Phó Chánh Văn phòng", row: 2, knownAs: null });
    const key = question?.key ?? "";
    const [first, second, third] = await staffOf(rows, { [key]: "same" });
    expect([first, second].map((row) => row?.verdict === "good" && row.value.joins)).toEqual([null, 2]);
    expect(second?.readings).toContainEqual({
      field: "title",
      words: "Trưởng phòng",
      as: "second_post",
      row: 2,
    });
    expect(third && verdictOf(third)).toBe("fullName twice_in_sheet");
    const others = await staffOf(rows.slice(0, 2), { [key]: "other" });
    expect(others.map((row) => row.verdict === "good" && row.value.joins)).toEqual([null, null]);
    expect(await verdicts(rows.slice(0, 2), { [key]: "leave" })).toEqual(["good", "left"]);
  });

  it("takes a namesake of another department, once answered to be the same, as the person with another title", async () => {
    const rows = [
      "Lò Thị Hai Chức;;Chánh Văn phòng;Văn phòng",
      "Lò Thị Hai Chức;05/06/1985;Trưởng phòng;Phòng Cây xanh",
    ];
    const [, asked] = await staffOf(rows);
    const key = asked?.verdict === "asked" ? (asked.questions[0]?.key ?? "") : "";
    const [first, second] = await staffOf(rows, { [key]: "same" });
    // The birthday stands only in the second row.
    expect(first?.verdict === "good" && [first.value.birthDay, first.value.birthYear]).toEqual([5, 1985]);
    expect(second?.verdict === "good" && second.value.joins).toBe(2);
  });

  it("keeps the rows of one person together where the first cannot be imported", async () => {
    const rows = [
      "Lò Thị Hai Chức;05/06/1985;Chánh Văn phòng;Phòng Lạ Hoắc",
      "Lò Thị Hai Chức;05/06/1985;Trưởng phòng;Phòng Cây xanh",
    ];
    const [, asked] = await staffOf(rows);
    const key = asked?.verdict === "asked" ? (asked.questions[0]?.key ?? "") : "";
    const none = { "department phòng lạ hoắc": "leave", [key]: "same" };
    expect(await verdicts(rows, none)).toEqual(["left", "left"]);
    const wrong = [`Lò Thị Hai Chức;05/06/1985;;Văn phòng`, rows[1] ?? ""];
    expect(await verdicts(wrong, { [key]: "same" })).toEqual(["title missing", "fullName with_bad_row"]);
  });

  it("keeps a mail address for administrators, and says of everything else why it is not stored", async () => {
    const sheet = [
      "Họ và tên;Chức vụ;Đơn vị;Địa chỉ Email;Số ĐT;Ghi chú;",
      "Lò Thị Một;Chuyên viên;Văn phòng;lo.mot@ViDu.vn;0912 345 678;mới;x",
      "Lò Thị Hai;Chuyên viên;Văn phòng;không có;chưa rõ;;",
      "Lò Thị Ba;Chuyên viên;Văn phòng;ba@vidu.vn, lo.ba@vidu.vn;0225 3 123 456/0912345678;;",
      "Đinh Văn Có Sẵn;Chuyên viên;Phòng Cây xanh;dinh@vidu.vn;;;",
    ];
    const table = chosenTable(await bookOf("staff", sheet.join("\r\n")));
    const columns = matchColumns(table.heads, "staff");
    const readAs = (keepsEmails: boolean) =>
      checkStaff(table, columns, { departments: DEPARTMENTS, people, keepsEmails }, {}, TODAY).map((row) => [
        row.verdict === "good" ? row.value.email : row.verdict,
        ...row.readings.map((reading) => ("why" in reading ? reading.why : reading.as)),
      ]);
    expect(readAs(true)).toEqual([
      ["lo.mot@vidu.vn", "kept_for_account", "no_field"],
      ["", "not_an_email", "not_a_phone"],
      ["ba@vidu.vn", "kept_for_account", "no_field"],
      ["known", "already_listed"],
    ]);
    expect(readAs(false)[0]).toEqual(["", "for_administrators", "no_field"]);
    expect(unusedColumns(table, columns)).toEqual([5, 6]);
  });

  it("asks whether a person of the same birthday, or of the same department and given name, has a new name", async () => {
    const renamed = [
      "Đinh Thị Tên Mới;01/02/1980;Chuyên viên;Văn phòng",
      "Đinh Hữu Sẵn;1980;Chuyên viên;Phòng Cây xanh",
      "Đinh Hữu Sẵn;1981;Chuyên viên;Phòng Cây xanh",
      "Đinh Hữu Sẵn;;Chuyên viên;Văn phòng",
      "Đinh Văn Khác;02/02/1980;Chuyên viên;Phòng Cây xanh",
    ];
    const each = await Promise.all(renamed.map(async (row) => (await staffOf([row]))[0]));
    expect(each.map((row) => row && verdictOf(row))).toEqual([
      "? Đinh Thị Tên Mới",
      "? Đinh Hữu Sẵn",
      "good",
      "good",
      "good",
    ]);
    const question = each[0]?.verdict === "asked" ? each[0].questions[0] : undefined;
    expect(question?.namesake).toEqual({
      title: "Chuyên viên",
      departmentId: 2,
      row: null,
      knownAs: "Đinh Văn Có Sẵn",
    });
    const key = question?.key ?? "";
    const [same] = await staffOf(renamed.slice(0, 1), { [key]: "same" });
    expect(same).toMatchObject({
      verdict: "known",
      readings: [
        { field: "fullName", as: "renamed", from: "Đinh Văn Có Sẵn" },
        { field: "department", as: "other", has: "Phòng Cây xanh" },
      ],
    });
    expect(await verdicts(renamed.slice(0, 1), { [key]: "other" })).toEqual(["good"]);
  });

  it("does not ask about a new name for a person who is in the list under the old one", async () => {
    const rows = [
      "Đinh Thị Tên Mới;01/02/1980;Chuyên viên;Văn phòng",
      "ĐINH VĂN CÓ SẴN;01/02/1980;Chuyên viên;Phòng Cây xanh",
    ];
    expect(await verdicts(rows)).toEqual(["good", "known"]);
  });

  it("keeps a formula as its text, and reports invalid days and departments", async () => {
    const [row] = await staffOf([
      '"=HYPERLINK(""http://127.0.0.1/x"",""bấm"")";31/02/1990;Chuyên viên;Phòng Lạ',
    ]);
    expect(row?.cells[0]).toBe('=HYPERLINK("http://127.0.0.1/x","bấm")');
    expect(row && verdictOf(row)).toBe("birthday no_such_day, department no_such_department");
  });

  it("reads two-digit years as this century or the last", async () => {
    const rows = await staffOf([
      "Lý Năm Cũ;15/03/75;Chuyên viên;Văn phòng",
      "Lý Năm Mới;15/03/01;Chuyên viên;Văn phòng",
      "Lý Nhuận;29/02/1988;Chuyên viên;VP",
      'Lý Hai Nơi;15/03/1975;Phó phòng;"Phòng Cây xanh; Văn phòng"',
      'Lý Nơi Lạ;15/03/1975;Phó phòng;"Phòng Cây xanh; Phòng Lạ"',
    ]);
    expect(rows.map(({ readings }) => readings.map((one) => ("day" in one ? one.day : one.as)))).toEqual([
      ["1975-03-15"],
      [],
      ["departments"],
      [],
      ["departments"],
    ]);
    expect(rows.map((row) => (row.verdict === "good" ? row.value.birthYear : verdictOf(row)))).toEqual([
      1975,
      2001,
      1988,
      "department several_departments",
      "? Phòng Lạ",
    ]);
  });
});
