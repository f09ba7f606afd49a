import { describe, expect, it } from "vitest";
import { readMinutes } from "../read-minutes";

/** Lead and coordinating units of each directive, one line each. */
const told = (...lines: string[]) =>
  readMinutes(
    ["Ngày 13/10/2025, Giám đốc Lê Văn Ánh chủ trì giao ban. Giám đốc kết luận:", ...lines].join("\n"),
  ).directives.map(({ lead, coordinating }) => `${lead}|${coordinating.join(" + ")}`);

describe("those with whom the lead works", () => {
  it("have a part in the task, or are invited to it", () => {
    expect(
      told(
        "1. Giao Phòng Kinh tế kiểm tra các chợ, với sự hỗ trợ của Công an phường.",
        "2. Giao Phòng Tài vụ sửa quy chế chi tiêu, có Ban Thanh tra nhân dân giám sát.",
        "3. Giao Trạm Y tế khám cho người cao tuổi, mời Bệnh viện Đa khoa tỉnh tham gia.",
        "4. Giao Tổ Chi trả mang tiền đến tận nhà, Bưu điện xã đi cùng.",
      ),
    ).toEqual([
      "Phòng Kinh tế|Công an phường",
      "Phòng Tài vụ|Ban Thanh tra nhân dân",
      "Trạm Y tế|Bệnh viện Đa khoa tỉnh",
      "Tổ Chi trả|Bưu điện xã",
    ]);
  });

  it("may be people who are named by what they do", () => {
    expect(
      told(
        "1. Phòng Bảo trì cùng với chuyên gia kỹ thuật kiểm tra máy dập.",
        "2. Ban kiểm soát phối hợp với các xóm trưởng đi thu nợ.",
        "3. Phòng Vật tư phối hợp với Chủ nhiệm dự án chốt lịch giao hàng.",
      ),
    ).toEqual([
      "Phòng Bảo trì|chuyên gia kỹ thuật",
      "Ban kiểm soát|các xóm trưởng",
      "Phòng Vật tư|Chủ nhiệm dự án",
    ]);
  });

  it("are not those whom the task is only about", () => {
    expect(told("1. Giao Phòng Kinh tế tổ chức đối thoại với doanh nghiệp trước ngày 30/10/2025.")).toEqual([
      "Phòng Kinh tế|",
    ]);
  });
});
