import { describe, expect, it } from "vitest";
import { noCounts } from "@/domain/directives/buckets";
import { BLANK_PROPERTIES } from "@/domain/directives/properties";
import type { AgendaItem, MeetingRecord, Participant, RecordedDirective } from "@/domain/meetings/record";
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

const ITEM: AgendaItem = {
  id: 1,
  version: 1,
  kind: "other",
  title: "",
  body: "",
  topic: "",
  speakerPersonId: null,
  speakerName: "",
  speakerPosition: "",
  presentingDepartmentId: null,
  presentingDepartment: null,
  references: [],
  people: [],
};
const DIRECTIVE: RecordedDirective = {
  id: 1,
  version: 1,
  number: 1,
  code: null,
  summary: "",
  text: "",
  headingId: null,
  agendaItemId: null,
  afterLine: null,
  ...BLANK_PROPERTIES,
  asksNothing: true,
  originalDeadline: null,
  followingLeaderUserId: null,
  givenByPersonId: null,
  givenByName: "",
  givenByPosition: "",
  references: [],
  assignments: [],
  asked: [],
  issuedTo: [],
};

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
    [{ present: 138, expected: 145, excused: 5 }, "Có mặt 138/145; vắng có phép 5; vắng không phép 2."],
    [{ present: 138, expected: 145, excused: null }, "Có mặt 138/145; vắng 7."],
    [{ present: 145, expected: 145, excused: null }, "Có mặt 145/145; vắng có phép 0; vắng không phép 0."],
    [{ present: 138, expected: null, excused: null }, "Có mặt 138 người."],
    [null, "Thành phần tham dự: ……"],
  ])("say of the total %j what is known", (attendanceTotal, sentence) => {
    const lines = drawn({ attendanceTotal }).map(({ text }) => text);
    expect(lines.filter((text) => /Có mặt|tham dự: …/.test(text))).toEqual([sentence]);
  });

  it.each([
    [null, null, "CHỦ TỌA", "Phạm Quốc Bảo"],
    ["Phạm Quốc Bảo", "Trưởng ban", "CHỦ TỌA", "Phạm Quốc Bảo"],
    ["Trần Đình Khoa", "Phó Trưởng ban", "PHÓ TRƯỞNG BAN", "Trần Đình Khoa"],
  ])("signed by %s, %s, stand over %s %s", (signedByName, signedByPosition, title, name) => {
    const signed = { participants: [chair], signedByName, signedByPosition };
    expect(textsOf(signed, "authority").at(-1)).toBe(title);
    expect(textsOf(signed, "signer").at(-1)).toBe(name);
  });

  it("number what was typed with a number only once: items, headings, directives, corrections", () => {
    const item = (title: string) => ({ ...ITEM, title });
    const directive = (number: number, summary: string, text: string, headingId: number | null) => ({
      ...DIRECTIVE,
      id: number,
      number,
      summary,
      text,
      headingId,
    });
    const record = {
      items: [item("I. 1. NGHI LỄ"), item("8 nhiệm vụ trọng tâm"), item("Điều 3. Báo cáo")],
      headings: [{ id: 7, title: "a) Về đầu tư" }],
      directives: [
        directive(1, "1. Rà soát dự án", "1. Rà soát dự án chậm tiến độ.", 7),
        directive(2, "2) Làm ba việc", "Làm ba việc:\n1. Một.\n2. Hai.", 7),
        directive(3, "- Lập danh mục", "1. Lập.\n2. Trình.", 7),
      ],
    };
    expect(textsOf(record, "section")).toEqual([
      ...["I. NGHI LỄ", "II. 8 NHIỆM VỤ TRỌNG TÂM", "III. BÁO CÁO", "IV. KẾT LUẬN, CHỈ ĐẠO"],
    ]);
    expect(textsOf(record, "heading")).toEqual(["Về đầu tư"]);
    const asked = "Không phát sinh nhiệm vụ.";
    expect(drawn(record).map(({ text }) => text)).toEqual(
      expect.arrayContaining(["1. Rà soát dự án chậm tiến độ.", "2. Làm ba việc:", "3. Lập danh mục"]),
    );
    expect(textsOf(record, "body").slice(-9)).toEqual([
      ...["1. Rà soát dự án chậm tiến độ.", asked],
      ...["2. Làm ba việc:", "1. Một.", "2. Hai.", asked],
      ...["1. Lập.", "2. Trình.", asked],
    ]);
  });

  it("contain the review: the state of the work that day, and the decisions", () => {
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
    const texts = textsOf(
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
    expect(texts).toEqual(
      expect.arrayContaining([
        "Tình hình đến ngày 01/07/2024: 8 nhiệm vụ đã giao, 3 chưa hoàn thành, trong đó 1 quá hạn.",
        "1. CC 05/2024 · 2 (Văn phòng), Lập danh mục: gia hạn đến ngày 30/09/2024.",
        "2. CC 05/2024 · 2 (Văn phòng, đã đôn đốc 3 lần), Lập danh mục: đôn đốc thực hiện (báo cáo trong tuần).",
      ]),
    );
  });
});
