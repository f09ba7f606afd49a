import { NextIntlClientProvider } from "next-intl";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { MeetingRecord } from "@/domain/meetings/record";
import { signedContent } from "@/domain/meetings/signed/content";
import { FULL_RECORD } from "@/domain/meetings/signed/full-record";
import { listSignedValues } from "@/domain/meetings/signed/source";
import { CATALOG } from "@/messages/catalog";
import { RecordSheet } from "./record-sheet";

/** What a reader sees of each value that a signature covers, written by hand. */
const SEEN: Record<string, string> = {
  "agency.name": "Ban Quản lý Khu kinh tế",
  "agency.parentBody": "Ủy ban nhân dân thành phố",
  series: "Lễ chào cờ hằng tháng",
  ordinal: "buổi thứ 41",
  code: "CC 07/2024",
  title: "Lễ chào cờ tháng 7/2024",
  heldOn: "Thứ Hai, 01/07/2024",
  startsAt: "07:30",
  endsAt: "08:45",
  place: "Sân trụ sở",
  horizonWords: "trong quý III",
  horizonDay: "30/09/2024",
  secretaryName: "Đỗ Thị Thư",
  "supplements.code": "CC 06/2024",
  "supplements.title": "Lễ chào cờ tháng 6/2024",
  "supplements.heldOn": "03/06/2024",
  "corrections[].place.kind": "Mục 4",
  "corrections[].place.number": "Mục 4",
  "corrections[].place.title": "Báo cáo quý II",
  "corrections[].signed": "[bỏ: 52 ]",
  "corrections[].text": "[thêm: 58 ]",
  "corrections[].reason": "Nhầm số liệu tháng 5",
  "items[].kind": "Chúc mừng, khen thưởng",
  "items[].title": "Chúc mừng sinh nhật",
  "items[].body": "Lãnh đạo tặng hoa.",
  "items[].speakerName": "Bùi Ngọc Hải",
  "items[].speakerPosition": "Phó Trưởng ban",
  "items[].presentingDepartment": "Văn phòng trình bày",
  "items[].references[].kind": "Nghị quyết",
  "items[].references[].number": "28-NQ/TU",
  "items[].references[].issuedOn": "11/05/2023",
  "items[].references[].issuer": "Thành ủy",
  "items[].people[].name": "Lê Văn Tám",
  "items[].people[].note": "sinh nhật 12/7",
  "participants[].name": "Phạm Quốc Bảo",
  "participants[].position": "Trưởng ban",
  "participants[].role": "Chủ trì",
  "participants[].presence": "Vắng có phép",
  "participants[].note": "chủ trì trực tuyến",
  "attendance[].department": "Phòng Đầu tư",
  "attendance[].expected": "14/19",
  "attendance[].excused": "vắng có phép 3",
  "attendance[].absent": "vắng không phép 2",
  "attendance[].note": "hai đồng chí đi học",
  "headings[].title": "Về giải ngân",
  "directives[].number": "Về giải ngân 5 Rà soát",
  "directives[].afterLine": "Lãnh đạo tặng hoa. 5. Phòng Đầu tư rà soát toàn bộ",
  "directives[].summary": "Rà soát dự án chậm",
  "directives[].text": "Phòng Đầu tư rà soát toàn bộ dự án chậm tiến độ, báo cáo lãnh đạo.",
  "directives[].productExpected": "Báo cáo rà soát",
  "directives[].deadlineWords": "trước ngày 15/8",
  "directives[].originalDeadline": "hạn 15/08/2024",
  "directives[].givenByName": "Trần Đình Khoa",
  "directives[].givenByPosition": "Phó Bí thư",
  "directives[].asked[].department": "Phòng Quy hoạch",
  "directives[].asked[].role": "phối hợp Thanh tra",
  "directives[].references[].kind": "Luật",
  "directives[].references[].number": "39/2019/QH14",
  "directives[].references[].issuedOn": "13/06/2019",
  "directives[].references[].issuer": "Quốc hội",
  "figures[].indicator": "Vốn FDI thu hút",
  "figures[].unit": "triệu USD",
  "figures[].asOf": "30/06/2024",
  "figures[].value": "940,5",
  "figures[].note": "sáu tháng",
  "decisions[].code": "CC 05/2024 · 2",
  "decisions[].summary": "Lập danh mục hồ sơ",
  "decisions[].department": "Phòng Lao động",
  "decisions[].urgedBefore": "đã đôn đốc 6 lần",
  "decisions[].kind": "gia hạn",
  "decisions[].deadline": "31/10/2024",
  "decisions[].note": "chờ hướng dẫn của Bộ",
  "photos[].caption": "Toàn cảnh buổi lễ",
  "photos[].alt": "Cán bộ đứng nghiêm trước cờ",
  "documents[].name": "bao-cao-quy-2.pdf",
};

/** A record counts its departments, or the whole agency. */
const withTotal = (record: MeetingRecord): MeetingRecord => ({
  ...record,
  attendance: [],
  attendanceTotal: FULL_RECORD.attendanceTotal,
});

/** Values that are shown only if they differ from the usual: the change, and what is shown then. */
const OTHERWISE: readonly [string, (record: MeetingRecord) => MeetingRecord, string][] = [
  [
    "directives[].undated",
    withDirective({ originalDeadline: null, deadlineWords: "", undated: true }),
    "không có hạn",
  ],
  ["directives[].period", withDirective({ originalDeadline: null, period: "quarter" }), "định kỳ hằng quý"],
  ["attendanceTotal.present", withTotal, "Có mặt 138/145"],
  ["attendanceTotal.expected", withTotal, "138/145"],
  ["attendanceTotal.excused", withTotal, "vắng có phép 5, vắng không phép 2"],
  ["directives[].asksNothing", withDirective({ asksNothing: true }), "Không phát sinh nhiệm vụ"],
  ["directives[].toAllDepartments", withDirective({ toAllDepartments: true }), "phối hợp tất cả đơn vị"],
  [
    "decisions[].continuedById",
    (record) => ({
      ...record,
      decisions: record.decisions.map((one) => ({ ...one, kind: "carry-over", continuedById: 101 })),
    }),
    "chuyển tiếp thành chỉ đạo 5",
  ],
];

/**
 * Values that are not words: keys of rows, which links contain, and the hash of a file, which the file itself
 * proves.
 */
const NO_WORDS = /^format$|\.id$|Id$|sha256$/;

function withDirective(change: Partial<MeetingRecord["directives"][number]>) {
  return (record: MeetingRecord): MeetingRecord => ({
    ...record,
    directives: record.directives.map((one) => ({ ...one, ...change })),
  });
}

const PARTICIPANTS = FULL_RECORD.participants.map((one) => ({ ...one, presence: "excused" as const }));
const RECORD: MeetingRecord = { ...FULL_RECORD, participants: PARTICIPANTS, attendanceTotal: null };

function markupOf(record: MeetingRecord, full: boolean): string {
  const children = createElement(RecordSheet, { record, today: "2024-09-02", full, status: null });
  const around = { locale: "vi", messages: CATALOG.vi, timeZone: "Asia/Ho_Chi_Minh", children } as const;
  return renderToStaticMarkup(createElement(NextIntlClientProvider, around));
}

/** The words between the tags, without folded ones. */
const wordsOf = (markup: string): string =>
  markup
    .replace(/<details.*?<\/details>/gs, " ")
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ");

describe("the sheet on which minutes are signed", () => {
  it("is compared with everything that a signature covers", () => {
    const covered = listSignedValues(signedContent).map(({ path }) => path);
    const words = covered.filter((path) => !NO_WORDS.test(path) || path.endsWith("continuedById"));
    expect([...Object.keys(SEEN), ...OTHERWISE.map(([path]) => path)].sort()).toEqual(
      [...new Set(words)].sort(),
    );
  });

  it.each(Object.entries(SEEN))("shows %s: %s", (_, words) => {
    expect(wordsOf(markupOf(RECORD, true))).toContain(words);
  });

  it.each(OTHERWISE)("shows %s", (_, change, words) => {
    expect(wordsOf(markupOf(RECORD, true))).not.toContain(words);
    expect(wordsOf(markupOf(change(RECORD), true))).toContain(words);
  });

  it("contains nothing about the current state of the work", () => {
    expect(wordsOf(markupOf(RECORD, true))).not.toContain("Hôm nay");
    expect(wordsOf(markupOf(RECORD, true))).not.toContain("Phòng Quy hoạch mới");
  });
});

describe("a signed record", () => {
  const signed = withDirective({
    assignments: [
      {
        id: 111,
        departmentId: 69,
        department: "Phòng Quy hoạch mới",
        role: "lead",
        state: "in-progress",
        deadline: "2024-09-30",
        reportedOn: null,
      },
    ],
  })({ ...RECORD, status: "signed" });
  const said = wordsOf(markupOf(signed, false));

  it("shows who was asked and until when as signed, and separately the current state", () => {
    expect(said).toContain("Phòng Quy hoạch, phối hợp Thanh tra hạn 15/08/2024");
    expect(said).toContain(
      "Trong khung nét đứt là tình trạng thực hiện đến 02/09/2024, không thuộc bản đã ký.",
    );
    expect(said).toContain("Hôm nay: Đang thực hiện hạn 30/09/2024 nay Phòng Quy hoạch mới chủ trì");
  });

  it("keeps the full words of each directive one click away", () => {
    const foldedIn = (markup: string) =>
      wordsOf(/<details class="full-words[^"]*">(.*?)<\/details>/s.exec(markup)?.[1] ?? "");
    // One that has no place in the text of its item.
    const apart = { ...signed, directives: signed.directives.map((one) => ({ ...one, afterLine: null })) };
    const text = "Phòng Đầu tư rà soát toàn bộ dự án chậm tiến độ, báo cáo lãnh đạo.";
    for (const words of [
      "Nguyên văn",
      text,
      "Báo cáo rà soát",
      "Trần Đình Khoa, Phó Bí thư",
      "1. Chúc mừng sinh nhật",
      "39/2019/QH14",
    ]) {
      expect(foldedIn(markupOf(apart, false))).toContain(words);
    }
    expect(wordsOf(markupOf(apart, false))).not.toContain("báo cáo lãnh đạo");
    // Said in an item, they stand there, on the page for reading and on the one for signing; the list links there.
    expect(foldedIn(markupOf(signed, false))).not.toContain(text);
    // One click away: the way to them is in sight, and what is folded is not called by their name.
    expect(wordsOf(markupOf(signed, false))).toContain("Nguyên văn ở mục 1");
    expect(foldedIn(markupOf(signed, false))).toContain("Chi tiết");
    expect(foldedIn(markupOf(signed, false))).not.toContain("Nguyên văn");
    for (const full of [false, true]) expect(markupOf(signed, full).split(text)).toHaveLength(2);
    expect(markupOf(signed, false)).toMatch(/<a href="#item-\d+">1\. Chúc mừng sinh nhật<\/a>/);
  });

  it("says a kind once if the title begins with it", () => {
    const titled = (title: string) =>
      wordsOf(markupOf({ ...signed, items: signed.items.map((item) => ({ ...item, title })) }, false));
    expect(titled("Chúc mừng, khen thưởng tháng Bảy")).toContain("1 · Chúc mừng, khen thưởng tháng Bảy");
    expect(titled("Chúc mừng, khen thưởng tháng Bảy").match(/Chúc mừng, khen thưởng/g)).toHaveLength(1);
    expect(titled("Tặng hoa sinh nhật")).toContain("Chúc mừng, khen thưởng 1 · Tặng hoa sinh nhật");
  });

  it("folds the attendance, and lists among the participants nobody whom its head names", () => {
    const folded = wordsOf(
      markupOf(
        {
          ...signed,
          participants: RECORD.participants.map((one) => ({ ...one, presence: "present", note: "" })),
        },
        false,
      ),
    );
    expect(folded).not.toContain("hai đồng chí đi học");
    expect(folded).not.toContain("Thành phần");
    expect(folded.match(/Phạm Quốc Bảo/g)).toHaveLength(1);
    expect(said).toContain("Thành phần Phạm Quốc Bảo , Trưởng ban · Chủ trì · Vắng có phép");
  });

  it("shows no ordinal if it is unknown", () => {
    expect(wordsOf(markupOf({ ...signed, ordinal: null }, false))).not.toContain("buổi thứ");
  });
});
