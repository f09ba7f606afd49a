import { describe, expect, it } from "vitest";
import { calendarOf } from "@/domain/calendar/working-days";
import { checkRegister } from "@/domain/imports/check-register";
import { matchColumns } from "@/domain/imports/match-columns";
import { chosenTable, type StagedBook } from "@/domain/imports/staged-book";
import {
  APRIL_14,
  bookOf,
  checkOld,
  DAY_FORMAT,
  DEPARTMENTS,
  day,
  MARCH_6,
  MARCH_31,
  values,
  verdictOf,
} from "./reading/testing/checked-book";
import { workbookFile } from "./reading/testing/workbook-file";

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

  it("takes an office without a further name for a section, in a list of staff too", async () => {
    const csv = [
      "STT;Ngày giao;Nội dung chỉ đạo;Thời hạn",
      "Văn phòng;;;",
      "1;06/03/2023;Trồng cây;31/03/2023",
    ].join("\n");
    expect(chosenTable(await bookOf("register", csv)).heads.at(-1)).toBe("Đơn vị chủ trì");
    const staff = [
      "STT;Họ và tên;Chức vụ",
      "Văn phòng;;",
      "1;Vũ Văn Thử;Chuyên viên",
      "Thanh tra;;",
      "2;Đinh Văn Thử;Thanh tra viên",
    ].join("\n");
    const table = chosenTable(await bookOf("staff", staff));
    expect(table.heads.at(-1)).toBe("Đơn vị");
    expect(table.rows.map(({ cells }) => cells.at(-1))).toEqual(["Văn phòng", "Thanh tra"]);
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
