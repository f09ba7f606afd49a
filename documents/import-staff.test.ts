import { describe, expect, it } from "vitest";
import { checkStaff } from "@/domain/imports/check-staff";
import { columnsOf } from "@/domain/imports/columns-by-content";
import { matchColumns, unusedColumns } from "@/domain/imports/match-columns";
import type { Answers } from "@/domain/imports/questions";
import { chosenTable } from "@/domain/imports/staged-book";
import type { KnownPerson } from "@/domain/people/namesakes";
import { bookOf, DEPARTMENTS, TODAY, verdictOf } from "./reading/testing/checked-book";

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
