import { expect, it } from "vitest";
import type { PaperSettings } from "../agency/settings";
import { signerOfPapers } from "./signer";

const settings: PaperSettings = {
  signedBy: "chair",
  headTitle: "Giám đốc",
  authority: "TL. Giám đốc",
  signerTitle: "Chánh Văn phòng",
  signerName: "Đỗ Thị Giao",
  drafterSymbol: "",
  byline: "",
  recipientsMinutes: "",
  recipientsNotice: "",
  recipientsExtract: "",
  recipientsUrging: "",
};
const lines = (changes: Partial<PaperSettings>, position: string | null) => {
  const chair = position === null ? undefined : { name: "Lê Văn Chủ Trì", position };
  const { authority, title, name } = signerOfPapers({ ...settings, ...changes }, chair);
  return [authority, title, name].join(" | ");
};

it.each([
  ["Giám đốc", " | Giám đốc | Lê Văn Chủ Trì"],
  ["Bí thư Đảng ủy, Giám đốc", " | Giám đốc | Lê Văn Chủ Trì"],
  ["Quyền Giám đốc", " | Quyền Giám đốc | Lê Văn Chủ Trì"],
  ["Q. Giám đốc", " | Q. Giám đốc | Lê Văn Chủ Trì"],
  ["Phó Giám đốc", "KT. Giám đốc | Phó Giám đốc | Lê Văn Chủ Trì"],
  [
    "Phó Bí thư Đảng ủy, Phó Giám đốc Thường trực",
    "KT. Giám đốc | Phó Giám đốc Thường trực | Lê Văn Chủ Trì",
  ],
  ["Chủ tịch Công đoàn, Chánh Văn phòng", "TL. Giám đốc | Chánh Văn phòng | Lê Văn Chủ Trì"],
  ["Bí thư Chi bộ", " |  | Lê Văn Chủ Trì"],
  ["Phó Giám đốc; Giám đốc", " | Giám đốc | Lê Văn Chủ Trì"],
  ["Trưởng phòng, Quyền Giám đốc", " | Quyền Giám đốc | Lê Văn Chủ Trì"],
  ["Trưởng phòng, Phó Giám đốc", "KT. Giám đốc | Phó Giám đốc | Lê Văn Chủ Trì"],
  ["PHÓ GIÁM ĐỐC", "KT. Giám đốc | PHÓ GIÁM ĐỐC | Lê Văn Chủ Trì"],
  ["Giám đốc Trung tâm", "TL. Giám đốc | Giám đốc Trung tâm | Lê Văn Chủ Trì"],
  ["Trưởng phòng, Chánh Thanh tra", "TL. Giám đốc | Trưởng phòng | Lê Văn Chủ Trì"],
  ["Đảng ủy viên; Chủ tịch Hội Cựu chiến binh, Trưởng phòng", "TL. Giám đốc | Trưởng phòng | Lê Văn Chủ Trì"],
  ["Bí thư Đoàn Thanh niên", " |  | Lê Văn Chủ Trì"],
  [", ,Chánh Văn phòng", "TL. Giám đốc | Chánh Văn phòng | Lê Văn Chủ Trì"],
  ["", " |  | Lê Văn Chủ Trì"],
])("a chair with the position “%s” signs as “%s”", (position, expected) => {
  expect(lines({}, position)).toBe(expected);
});

it.each([
  ["Giám đốc", "Phó Giám đốc Sở", "KT. Giám đốc"],
  ["Trưởng ban Ban Quản lý dự án", "Phó Trưởng ban", "KT. Trưởng ban Ban Quản lý dự án"],
  ["Giám đốc", "Phó Chánh Văn phòng", "TL. Giám đốc"],
  ["Trưởng ban", "Phó Trưởng phòng Đầu tư", "TL. Trưởng ban"],
  ["Giám đốc", "Phó", "TL. Giám đốc"],
])("with the head “%s”, a chair “%s” signs as “%s”", (headTitle, position, authority) => {
  expect(lines({ headTitle }, position)).toBe(`${authority} | ${position} | Lê Văn Chủ Trì`);
});

it("has a blank name without a chair", () => {
  expect(lines({}, null)).toBe(" | Giám đốc | ");
});

it("has a chair without a title if the agency has no title of its head", () => {
  expect(lines({ headTitle: "" }, "Phó Giám đốc")).toBe(" |  | Lê Văn Chủ Trì");
});

it.each([
  ["Phó Chủ tịch", "KT. Chủ tịch | Phó Chủ tịch | Lê Văn Chủ Trì"],
  ["Q. Chủ tịch", " | Q. Chủ tịch | Lê Văn Chủ Trì"],
  ["Giám đốc", "TL. Chủ tịch | Giám đốc | Lê Văn Chủ Trì"],
])("where the head is called Chủ tịch, “%s” signs as “%s”", (position, expected) => {
  expect(lines({ headTitle: "Chủ tịch" }, position)).toBe(expected);
});

it("is the named delegate, independent of the chair", () => {
  const named = "TL. Giám đốc | Chánh Văn phòng | Đỗ Thị Giao";
  expect(lines({ signedBy: "delegate" }, "Phó Giám đốc")).toBe(named);
  expect(lines({ signedBy: "delegate" }, null)).toBe(named);
});

it("is nobody without settings", () => {
  const nothing = { signedBy: "", headTitle: "", authority: "", signerTitle: "", signerName: "" } as const;
  expect(lines(nothing, null)).toBe(" |  | ");
});
