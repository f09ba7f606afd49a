import { describe, expect, it } from "vitest";
import { matchDepartments } from "../departments/match";
import { readRecord } from "../text/record/read-record";
import { importMinutesInput } from "./import-input";
import { importReading } from "./import-reading";
import { summaryOf } from "./summary";

const DEPARTMENTS = [
  { id: 1, names: ["Văn phòng", "VP"] },
  { id: 2, names: ["Phòng Đầu tư", "ĐT"] },
  { id: 3, names: ["Phòng Quy hoạch – Xây dựng", "QHXD", "Phòng Quản lý quy hoạch và xây dựng"] },
  { id: 4, names: ["Phòng Đầu tư và Hợp tác", ""] },
];

describe("departments named in a text", () => {
  it.each([
    ["Phòng Đầu tư", [2]],
    ["phong dau tu", [2]],
    ["P. Đầu tư", [2]],
    ["Phòng Đầu tư và Hợp tác", [4]],
    ["Phòng Quản lý quy hoạch và xây dựng", [3]],
    ["Phòng Quy hoạch - Xây dựng", [3]],
    ["QHXD, Văn phòng", [3, 1]],
    ["Sở Tài chính", []],
    ["", []],
  ])("%s", (words, ids) => expect(matchDepartments(words, DEPARTMENTS)).toMatchObject({ ids, all: false }));

  it.each(["các phòng, đơn vị", "Toàn thể cán bộ, công chức", "Tất cả các đồng chí"])(
    "%s means everybody",
    (words) => expect(matchDepartments(words, DEPARTMENTS)).toMatchObject({ ids: [], all: true }),
  );

  it.each([
    ["Văn phòng rà soát", 1],
    ["Nhắc Văn phòng rà soát", null],
    ["Sở Tài chính và Văn phòng", null],
  ])("%s: the department that opens the words", (words, opening) =>
    expect(matchDepartments(words, DEPARTMENTS).opening).toBe(opening),
  );
});

describe("a reading for the clerk", () => {
  const text = [
    "Sáng 01/7/2024, Ban Quản lý tổ chức lễ chào cờ do đồng chí Phạm Văn Khoa, Trưởng ban chủ trì.",
    "Trưởng ban yêu cầu thực hiện Nghị quyết số 45-NQ/TW ngày 24/01/2019, cụ thể như sau:",
    "1. Phòng Đầu tư chủ trì, phối hợp với Văn phòng rà soát dự án chậm, báo cáo trước ngày 20/8.",
    "2. Các phòng, đơn vị chấp hành giờ làm việc.",
  ].join("\n");
  const own = {
    departments: DEPARTMENTS,
    people: [{ id: 7, name: "Phạm Văn Khoa" }],
    references: [{ kind: "Nghị quyết", number: "45-NQ/TW" }],
    series: [
      { id: 1, name: "Họp cơ quan", kind: "other" as const, last: null },
      {
        id: 2,
        name: "Chào cờ hằng tháng",
        kind: "flag-ceremony" as const,
        last: { title: "Lễ chào cờ tháng 06/2024", heldOn: "2024-06-03" },
      },
    ],
    indicators: [],
  };
  const ceremony = "Lễ chào cờ tháng {month}";
  const reading = importReading(readRecord(text), own, { ceremony });

  it("takes its title from the series it belongs to", () => {
    expect(reading.seriesId).toBe(2);
    expect(reading.titles[2]).toBe("Lễ chào cờ tháng 07/2024");
  });

  it("has one chair: who presides, or who concludes if the text says of no one that they preside", () => {
    const chairs = (words: string) =>
      importReading(readRecord(words), own, { ceremony }).speakers.flatMap(({ name, chair }) =>
        chair ? [name] : [],
      );
    const concluded = "Kết luận cuộc họp, Phó Trưởng ban Lê Văn Nam yêu cầu Văn phòng rà soát hồ sơ.";
    expect(
      chairs(`Sáng 01/7/2024, đồng chí Phạm Văn Khoa, Trưởng ban chủ trì cuộc họp giao ban.\n${concluded}`),
    ).toEqual(["Phạm Văn Khoa"]);
    expect(chairs(`Sáng 01/7/2024, Ban Quản lý họp giao ban.\n${concluded}`)).toEqual(["Lê Văn Nam"]);
  });

  it("is matched to the agency's departments, people and references", () => {
    expect(reading.speakers).toMatchObject([{ personId: 7, chair: true, position: "Trưởng ban" }]);
    expect(reading.references).toMatchObject([{ number: "45-NQ/TW", issuedOn: "2019-01-24", known: true }]);
    expect(reading.directives).toMatchObject([
      {
        leadId: 2,
        coordinatingIds: [1],
        toAll: false,
        deadline: "2024-08-20",
        summary: "Rà soát dự án chậm, báo cáo trước ngày 20/8",
      },
      {
        leadId: 1,
        guessedBy: "giờ làm việc",
        toAll: true,
        deadline: null,
        summary: "Chấp hành giờ làm việc",
      },
    ]);
  });

  it("marks the source without nested marks", () => {
    let at = 0;
    for (const { from, to } of reading.marks) {
      expect(from).toBeGreaterThanOrEqual(at);
      expect(to).toBeGreaterThan(from);
      at = to;
    }
    expect(reading.marks.map(({ key }) => key)).toContain("d1");
  });

  it("leaves two people with the same name to the clerk", () => {
    const twice = [...own.people, { id: 8, name: "Phạm Văn Khoa" }];
    expect(
      importReading(readRecord(text), { ...own, people: twice }, { ceremony }).speakers[0]?.personId,
    ).toBeNull();
  });
});

describe("what is confirmed", () => {
  const base = { seriesId: "1", title: "Lễ chào cờ", heldOn: "01/07/2024" };

  it("keeps ticked rows in their order and drops the others", () => {
    const rows = {
      "directive.10.keep": "on",
      "directive.10.summary": "Sau",
      "directive.10.text": "Việc sau.",
      "directive.2.keep": "on",
      "directive.2.summary": "Trước",
      "directive.2.text": "Việc trước.",
      "directive.3.summary": "Bỏ",
      "directive.3.text": "Không lấy.",
    };
    const read = importMinutesInput.parse({ ...base, ...rows });
    expect(read.directives.map(({ summary }) => summary)).toEqual(["Trước", "Sau"]);
  });

  it("reports an error beside the field of its row", () => {
    const rows = { "directive.2.keep": "on", "directive.2.summary": "", "directive.2.text": "Việc." };
    const { error } = importMinutesInput.safeParse({
      ...base,
      ...rows,
      "directive.2.deadline": "31/02/2024",
    });
    expect(error?.issues.map(({ path }) => path[0]).sort()).toEqual([
      "directive.2.deadline",
      "directive.2.summary",
    ]);
  });
});

describe("where directives were said", () => {
  const own = { departments: DEPARTMENTS, people: [], references: [], series: [], indicators: [] };
  const read = (...lines: string[]) =>
    importReading(readRecord(lines.join("\n")), own, { ceremony: "Lễ chào cờ {month}" });

  it("are the lines of the speech between which their own paragraphs stood", () => {
    const { items, directives } = read(
      "Sáng 01/7/2024, Ban Quản lý tổ chức lễ chào cờ do đồng chí Phạm Văn Khoa, Trưởng ban chủ trì.",
      "Phát biểu tại buổi lễ, đồng chí Phạm Văn Khoa ghi nhận kết quả sáu tháng đầu năm.",
      "Đồng chí yêu cầu các đơn vị tập trung những việc sau:",
      "1. Phòng Đầu tư rà soát dự án chậm, báo cáo trước ngày 20/8.",
      "2. Văn phòng tổng hợp lịch tiếp dân, hoàn thành trước ngày 15/8.",
      "Đồng chí cũng chia sẻ khó khăn với cán bộ, công chức.",
    );
    const at = directives[0]?.item ?? -1;
    expect(items[at]?.body.split("\n").filter(Boolean)).toEqual([
      "Phát biểu tại buổi lễ, đồng chí Phạm Văn Khoa ghi nhận kết quả sáu tháng đầu năm.",
      "Đồng chí yêu cầu các đơn vị tập trung những việc sau:",
      "Đồng chí cũng chia sẻ khó khăn với cán bộ, công chức.",
    ]);
    // A blank line stands between the first two paragraphs.
    expect(directives.map(({ item, afterLine }) => [item, afterLine])).toEqual([
      [at, 3],
      [at, 3],
    ]);
  });

  it("cut whole sentences out of a paragraph, so that nothing stands twice", () => {
    const { items, directives } = read(
      "Sáng 01/7/2024, Ban Quản lý tổ chức lễ chào cờ do đồng chí Phạm Văn Khoa, Trưởng ban chủ trì.",
      "Đồng chí Phạm Văn Khoa phát biểu chỉ đạo. Phòng Đầu tư rà soát dự án chậm, báo cáo trước ngày 20/8. Sáu tháng qua thu hút đầu tư đạt kết quả tốt.",
      "Buổi lễ kết thúc lúc 8 giờ.",
    );
    expect(directives).toHaveLength(1);
    const [directive] = directives;
    const body = items[directive?.item ?? -1]?.body ?? "";
    expect(body).not.toContain("rà soát dự án chậm");
    expect(body).toContain("phát biểu chỉ đạo.\nSáu tháng qua");
    expect(directive?.afterLine).toBe(1);
  });

  it("are unknown for a directive inside a sentence, which stays in the speech", () => {
    const { items, directives } = read(
      "Sáng 01/7/2024, Ban Quản lý tổ chức lễ chào cờ do đồng chí Phạm Văn Khoa, Trưởng ban chủ trì.",
      "Đồng chí Phạm Văn Khoa nêu kết quả và yêu cầu Phòng Đầu tư rà soát dự án chậm, báo cáo trước ngày 20/8.",
      "Buổi lễ kết thúc lúc 8 giờ.",
    );
    for (const { item, afterLine } of directives) {
      expect(afterLine).toBeNull();
      expect(items[item ?? -1]?.body).toContain("rà soát dự án chậm");
    }
    expect(directives).toHaveLength(1);
  });
});

describe("what is set for all directives at once", () => {
  const row = (n: number, fields: Record<string, string> = {}) =>
    Object.fromEntries(
      Object.entries({ keep: "on", summary: "Việc", text: "Việc.", ...fields }).map(([key, value]) => [
        `directive.${n}.${key}`,
        value,
      ]),
    );
  const parse = (all: Record<string, string>) =>
    importMinutesInput
      .parse({
        seriesId: "1",
        title: "Họp",
        heldOn: "01/07/2024",
        horizonDay: "31/12/2024",
        horizonWords: "nửa cuối năm 2024",
        ...row(0),
        ...row(1, { deadline: "15/07/2024", lead: "3" }),
        ...row(2, { undated: "on" }),
        ...row(3, { period: "month" }),
        ...row(4, { toAll: "on" }),
        ...all,
      })
      .directives.map(({ lead, deadline, undated }) => [lead, deadline, undated]);

  it("fills only what a directive leaves open", () => {
    expect(parse({ horizonForAll: "on", leadForAll: "9" })).toEqual([
      [9, "2024-12-31", false],
      [3, "2024-07-15", false],
      [9, null, true],
      [9, null, false],
      [null, "2024-12-31", false],
    ]);
    expect(parse({ undatedForAll: "on" })).toEqual([
      [null, null, true],
      [3, "2024-07-15", false],
      [null, null, true],
      [null, null, false],
      [null, null, true],
    ]);
  });

  it("leaves everything open where nothing is set", () => {
    expect(parse({})).toEqual([
      [null, null, false],
      [3, "2024-07-15", false],
      [null, null, true],
      [null, null, false],
      [null, null, false],
    ]);
  });
});

describe("summaryOf", () => {
  it("is the first clause without the word of command, limited in length", () => {
    expect(summaryOf("yêu cầu rà soát dự án; báo cáo kết quả.")).toBe("Rà soát dự án");
    expect(summaryOf(`Rà soát ${"dự án ".repeat(60)}`).length).toBeLessThanOrEqual(121);
  });

  it("does not end after an abbreviation", () => {
    expect(summaryOf("P. TNMT kiểm tra. Xong trước 15/9.")).toBe("P. TNMT kiểm tra");
  });
});
