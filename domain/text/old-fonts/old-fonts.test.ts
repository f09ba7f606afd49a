import { describe, expect, it } from "vitest";
import { recogniseOldCode } from "./recognise";
import { fromTcvn3 } from "./tcvn3";
import { fromVni } from "./vni";

const UNICODE =
  "Đồng chí Trưởng ban yêu cầu các phòng nghiêm túc rà soát, báo cáo kết quả trước ngày 15 tháng 5.";
const TCVN3 =
  "§ång chÝ Tr­ëng ban yªu cÇu c¸c phßng nghiªm tóc rµ so¸t, b¸o c¸o kÕt qu¶ tr­íc ngµy 15 th¸ng 5.";
const VNI =
  "Ñoàng chí Tröôûng ban yeâu caàu caùc phoøng nghieâm tuùc raø soaùt, baùo caùo keát quaû tröôùc ngaøy 15 thaùng 5.";

describe("text in an old encoding", () => {
  it("becomes Unicode", () => {
    expect(fromTcvn3(TCVN3)).toBe(UNICODE);
    expect(fromVni(VNI)).toBe(UNICODE);
    expect(fromVni("ÑOÀNG CHÍ TRÖÔÛNG BAN NGUYEÃN VAÊN YÙ, KYÕ SÖ, TÆNH HAÛI DÖÔNG, LÒCH SÖÛ")).toBe(
      "ĐỒNG CHÍ TRƯỞNG BAN NGUYỄN VĂN Ý, KỸ SƯ, TỈNH HẢI DƯƠNG, LỊCH SỬ",
    );
    expect(fromTcvn3("mÆt trËn, quü, kh¼ng ®Þnh, nh÷ng, viÖc, chØ thÞ, hîp lÖ, mçi, ®Òu")).toBe(
      "mặt trận, quỹ, khẳng định, những, việc, chỉ thị, hợp lệ, mỗi, đều",
    );
  });

  it("is recognised without its font", () => {
    expect(recogniseOldCode(TCVN3)).toBe("tcvn3");
    expect(recogniseOldCode(VNI)).toBe("vni");
  });

  it.each([
    UNICODE,
    UNICODE.normalize("NFD"),
    "Yeu cau cac phong lam ngay, bao cao truoc ngay 15 thang 5 nam 2024.",
    "The committee asked every department to report before 15 May, à la carte, café, naïve, Müller & Søn.",
    "L'équipe a déjà présenté ses résultats à l'assemblée générale, où il était très tôt.",
    "",
    "12/5/2024",
  ])("is not found in %j", (text) => {
    expect(recogniseOldCode(text)).toBeNull();
  });
});
