import { describe, expect, it } from "vitest";
import { noCounts } from "@/domain/directives/buckets";
import type { MeetingRecord, Participant } from "@/domain/meetings/record";
import { emptyRecord } from "./check/any-record";
import { drawMinutes } from "./minutes";
import type { Line } from "./paper";

const letterhead = {
  parentBody: "UBND",
  agency: "Ban Quản lý",
  number: "",
  symbol: "BB-BQL",
  place: "",
  date: null,
};
const drawn = (record: Partial<MeetingRecord>): Line[] =>
  drawMinutes({ letterhead, record: { ...emptyRecord, ...record }, recipients: [] }).blocks.flatMap(
    (block) =>
      block.kind === "pair" ? [...block.left, ...block.right] : block.kind === "line" ? [block] : [],
  );
const textsOf = (record: Partial<MeetingRecord>, role: Line["role"]) =>
  drawn(record).flatMap((one) => (one.role === role ? [one.text] : []));

describe("minutes on paper", () => {
  const chair: Participant = {
    id: 1,
    personId: 1,
    name: "Phạm Quốc Bảo",
    position: "Trưởng ban",
    note: "",
    ...({ role: "chair", presence: "present" } as const),
  };

  it.each([
    [null, null, "CHỦ TỌA", "Phạm Quốc Bảo"],
    ["Phạm Quốc Bảo", "Trưởng ban", "CHỦ TỌA", "Phạm Quốc Bảo"],
    ["Trần Đình Khoa", "Phó Trưởng ban", "PHÓ TRƯỞNG BAN", "Trần Đình Khoa"],
  ])("signed by %s, %s, stand over %s %s", (signedByName, signedByPosition, title, name) => {
    const signed = { participants: [chair], signedByName, signedByPosition };
    expect(textsOf(signed, "authority").at(-1)).toBe(title);
    expect(textsOf(signed, "signer").at(-1)).toBe(name);
  });

  it("tell what was reviewed: how it stood that day, and what was decided", () => {
    const decision = {
      id: 1,
      assignmentId: 1,
      directiveId: 1,
      code: "CC 05/2024 · 2",
      summary: "Lập danh mục",
      department: "Văn phòng",
      deadline: "2024-09-30",
      note: "",
      continuedById: null,
      fits: true,
      urgedBefore: 2,
    };
    const told = textsOf(
      {
        decisions: [
          { ...decision, kind: "extend" },
          { ...decision, urgedBefore: 3, kind: "urge", deadline: null, note: "báo cáo trong tuần" },
        ],
        frozenFigures: {
          asOf: "2024-07-01",
          agency: { ...noCounts(), "done-on-time": 5, "open-in-time": 2, "open-overdue": 1, overdue: 1 },
          departments: [],
        },
      },
      "body",
    );
    expect(told).toEqual(
      expect.arrayContaining([
        "Tình hình đến ngày 01/07/2024: 8 nhiệm vụ đã giao, 3 chưa hoàn thành, trong đó 1 quá hạn.",
        "1. CC 05/2024 · 2 (Văn phòng), Lập danh mục: gia hạn đến ngày 30/09/2024.",
        "2. CC 05/2024 · 2 (Văn phòng, đã đôn đốc 3 lần), Lập danh mục: đôn đốc thực hiện (báo cáo trong tuần).",
      ]),
    );
  });
});
