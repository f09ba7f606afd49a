import { describe, expect, it } from "vitest";
import { calendarOf } from "../../calendar/working-days";
import { findTaskTables, readTaskTable } from "./task-tables";

const ON = {
  meeting: "2024-05-06",
  year: 2024,
  calendar: calendarOf([]),
};

const tasksOf = (...lines: string[]) =>
  findTaskTables(lines.join("\n")).flatMap((table) =>
    readTaskTable(table, ON).map(({ number, text, lead, coordinating, deadline, heading }) =>
      [number, heading, text, lead, coordinating.join("+"), deadline?.day ?? deadline?.words ?? ""].join("|"),
    ),
  );

describe("a task table", () => {
  it("is read by its column headings, in any order", () => {
    expect(
      tasksOf(
        "Phân công như sau:",
        "Thời hạn\tĐơn vị phối hợp\tTT\tNhiệm vụ\tCơ quan chủ trì\tGhi chú",
        "Trước ngày 15/5\tPhòng Tài vụ, Phòng Kế hoạch - Vật tư\t1\tRà soát công nợ\tVăn phòng\tgấp",
        "Trong quý III\t\t2\tSửa nhà kho\tĐội Xây lắp\t",
        "",
        "Nơi nhận:\tnhư trên",
      ),
    ).toEqual([
      "1||Rà soát công nợ|Văn phòng|Phòng Tài vụ+Phòng Kế hoạch - Vật tư|2024-05-15",
      "2||Sửa nhà kho|Đội Xây lắp||2024-09-30",
    ]);
  });

  it('may name the partners\' column only by a word, and "ngay" is no day', () => {
    expect(
      tasksOf(
        "TT\tViệc\tAi làm\tCùng\tHạn",
        "1\tĐối chiếu nợ\tĐ/c Thắm\tKế toán\t17/5",
        "2\tSửa điện nhà B\tTổ Điện\t-\tngay",
      ),
    ).toEqual(["1||Đối chiếu nợ|Đ/c Thắm|Kế toán|2024-05-17", "2||Sửa điện nhà B|Tổ Điện||ngay"]);
    expect(
      tasksOf("TT\tViệc\tAi làm\tLàm cùng\tHạn", "1\tNghiệm thu 48 ha keo\tP. Kỹ thuật\tĐội 2\t20/9"),
    ).toEqual(["1||Nghiệm thu 48 ha keo|P. Kỹ thuật|Đội 2|2024-09-20"]);
  });

  it("may have a heading of two lines, with merged cells repeated or pasted once", () => {
    const rows = ["1\tKiểm kê tài sản\tPhòng Tài vụ\tVăn phòng; các khoa\t20/5/2024"];
    const read = ["1||Kiểm kê tài sản|Phòng Tài vụ|Văn phòng+các khoa|2024-05-20"];
    expect(
      tasksOf(
        "STT\tNội dung\tĐơn vị thực hiện\tĐơn vị thực hiện\tHạn",
        "STT\tNội dung\tChủ trì\tPhối hợp\tHạn",
        ...rows,
      ),
    ).toEqual(read);
    expect(tasksOf("STT\tNội dung\tĐơn vị thực hiện\tHạn", "\t\tChủ trì\tPhối hợp\t", ...rows)).toEqual(read);
  });

  it("may repeat its heading, number its columns and group its rows, which makes no tasks", () => {
    const head = "STT\tCông việc\tChủ trì\tThời gian hoàn thành";
    expect(
      tasksOf(
        head,
        "(1)\t(2)\t(3)\t(4)",
        "I\tCÔNG TÁC TÀI CHÍNH\t\t",
        "1\tLập dự toán\tPhòng Tài vụ\tHằng tháng",
        head,
        "II. Công tác tổ chức",
        "2\tKiện toàn tổ nhân sự\tnt\tThường xuyên",
        "\tTổng cộng: 2 việc\t\t",
      ),
    ).toEqual([
      "1|CÔNG TÁC TÀI CHÍNH|Lập dự toán|Phòng Tài vụ||Hằng tháng",
      "2|II. Công tác tổ chức|Kiện toàn tổ nhân sự|Phòng Tài vụ||Thường xuyên",
    ]);
  });

  it("may name both roles in one cell, and be pasted with cells of several paragraphs", () => {
    expect(
      tasksOf(
        "STT\tNội dung\tĐơn vị thực hiện\tThời hạn",
        "1\tXây dựng kế hoạch;",
        "trình Giám đốc\tPhòng Đào tạo chủ trì, phối hợp với Phòng Khảo thí\t01/6 - 10/6/2024",
        "2\tTập huấn\tPhòng Khảo thí\t17h00 ngày 12/6",
      ),
    ).toEqual([
      "1||Xây dựng kế hoạch; trình Giám đốc|Phòng Đào tạo|Phòng Khảo thí|2024-06-10",
      "2||Tập huấn|Phòng Khảo thí||2024-06-12",
    ]);
  });

  it("is not found in a list of people", () => {
    expect(tasksOf("STT\tHọ và tên\tChức vụ\tĐơn vị", "1\tTrần Văn An\tTrưởng phòng\tPhòng Tài vụ")).toEqual(
      [],
    );
  });
});
