import { findReferences } from "./legal-references";
import { type Span, splitSentences } from "./sentences";
import { textOf } from "./token-range";
import { tokenize } from "./tokens";
import { readUnits } from "./units/read-units";

export type FoundReport = Span & { title: string; presenter: string; legalRefs: string[] };

const QUOTED = /[“"]([^”"]{8,400})[”"]/u;
const STORY =
  /(?:nghe|kể|đọc|tìm hiểu|giới thiệu|phổ biến|sinh hoạt|nói chuyện|quán triệt|triển khai|trình bày)\s+(?:về\s+)?(?:các\s+)?(?:câu chuyện|mẩu chuyện|chuyên đề|bài viết|nội dung|kể chuyện|chuyện)[^.;]{0,60}/giu;
const HEARD =
  /(?:đã\s+)?nghe\s+(?!báo cáo\s+[–•+*\d-])(?<who>(?:[^.;:]|(?<=\p{Lu}\p{L}{0,4})\.(?=\s?\p{Lu})){0,160}?)(?:trình bày|báo cáo|thông qua|tham luận về|thông tin(?=\s+(?:dự báo|tình hình|kết quả|về)\s))\s+(?:tóm tắt\s+|về\s+|báo cáo\s+|tham luận\s+|chuyên đề\s+)*(?<what>(?:(?!,\s+sau khi nghe|(?:,|\s+và)\s+\p{Lu}[^,;.]{2,70}?\s(?:báo cáo|trình bày|tham luận)\s|,\s+\p{L}[^,;.]{2,70}?\s(?:báo cáo|trình bày)\s|\s+và\s+(?:các\s+)?ý kiến)[^.;]){8,500})/giu;
/** "Sau khi nghe Văn phòng báo cáo …, Ủy ban Kiểm tra báo cáo …, Ban Thường vụ kết luận": each of several. */
const ALSO_HEARD =
  /(?:,|;|\svà)\s+(?<who>\p{Lu}[^,;.:]{2,90}?)\s+(?:báo cáo|trình bày|tham luận về)\s+(?<what>(?:[^,;.]|,(?=\s(?!các|ý kiến|đồng chí|ông|bà|sau|cùng|tập thể)\p{Ll})){8,300})/gu;
const PRESENTED =
  /(?:trình bày|báo cáo)\s+(?:chuyên đề|tham luận|báo cáo)(?:\s*:\s*|\s+)(?<what>[^.;\n]{8,500})/giu;
const THEMED =
  /(?:báo cáo\s+chuyên đề|chuyên đề|tham luận)\s+(?:do\s+)?(?<who>[^.;\n]{3,120}?)\s+(?:báo cáo|trình bày)\s+(?<what>[^.;\n]{8,600})/giu;
const DOCUMENT = /nghe\s+(?<what>báo cáo\s+số\s+[^.;]{8,300})/giu;
const AT_LINE =
  /^(?:\d{1,2}(?:h|:|giờ)\d{0,2}\s*:)?[ \d.)–-]*(?<who>(?:Phòng|Khoa|Văn phòng|Sở|Ban|Đồng chí|Ông|Bà|Trung tâm|Công an|Chi cục|Chi bộ|Đoàn|Giám đốc|Phó|Trưởng|Chủ tịch|Thứ trưởng|Bộ trưởng|Cục trưởng|Vụ trưởng|Chánh|Bí thư|Hiệu trưởng|Tổ trưởng|Xí nghiệp|Nhà máy|Kế toán)(?:(?!báo cáo)[^.;:\n]){1,100}?)\s*:?\s+(?:trình bày\s+)?báo cáo\s+(?<what>(?:tóm tắt\s+)?(?:tình hình|kết quả|công tác|tiến độ|việc|về|nội dung|đánh giá|sơ kết|tổng kết|hoạt động|hiện trạng|thực trạng|phương án|phương hướng|số liệu|diễn biến|sự cố)[^.;\n]{8,400})/gmu;
/** A person who was present, "trình bày" or "báo cáo", and the topic: in any sentence without an order. */
const TOLD =
  /^(?<front>[\s\d.)/+*–•-]*(?:Theo\s+)?(?:[^,;:.]{0,70},\s+)?)(?<who>(?:(?:các\s+)?[Đđ]ồng chí|[Ôô]ng|[Bb]à|[Đđ]\/c|ĐC|[Tt]hầy|[Cc]ô|[Aa]nh|[Cc]hị|[ac]\.?|BS\p{L}*\.?|DS\.?|ThS\.?|TS\.?|PGS\.?|GS\.?|KS\.?|(?:[Tt]hiếu|[Tt]rung|[Tt]hượng|[Đđ]ại) (?:úy|tá)|Đại diện|Lãnh đạo|Phòng|P\.|Khoa|Văn phòng|VP|Sở|Ban|Thanh tra|Trung tâm|Công an|Chi cục|Chi bộ|Đoàn|Đội|Tổ|UBND|Phó|Trưởng|Chủ tịch|Bí thư|Giám đốc|Kế toán|Thư ký|Công đoàn|Trạm|Bộ phận|Công ty|Hạt|Chi ủy|Thường trực|Chánh|Thứ trưởng|Bộ trưởng|Vụ trưởng|Cục trưởng|Viện trưởng|Hiệu trưởng|Tổng Giám đốc)(?:(?!yêu cầu|đề nghị|giao |báo cáo|trình bày|phân công|chịu trách nhiệm|phải|cần|để |nhằm |thông báo|chỉ đạo|tham mưu|rà soát)[^;:\n]){0,160}?)(?:,|\s)\s*(?:đã\s+|lên\s+|thay mặt\s+[^,;]{3,70}?\s+)?(?:trình bày|báo cáo|b\/c|thông qua|đọc|present(?:s|ed)?|thuyết minh|phổ biến|tham luận về|(?:thông báo|thông tin)(?=\s+(?:nhanh\s+|tóm tắt\s+|về\s+)*(?:kết quả|tình hình(?! thời sự)|công tác|dự báo|thủ đoạn|việc)(?!\p{L})))\s*:?\s+(?:(?:dự thảo|tóm tắt|nhanh|tham luận|chuyên đề|báo cáo|b\/c|bản|về|toàn văn|đề dẫn)\s+)*(?<what>[^;\n]{6,420})/u;
/** Anybody and a topic that reports have, in a sentence that is no order: "Nhà thầu báo cáo tiến độ thi công". */
const OF_TOPIC =
  /^(?<who>[^;]{2,240}?\p{Lu}[^;]{0,120}?)\s+(?:đã\s+|lên\s+|lần lượt\s+)?(?:báo cáo|b\/c|trình bày|thông qua|đọc|tham luận|(?:thông báo|thông tin)(?=\s+(?:nhanh|tóm tắt)\s))\s*:?\s+(?:(?:dự thảo|tóm tắt|nhanh|chuyên đề|báo cáo|bản|về|toàn văn|bổ sung)\s+)*(?<what>(?:tình hình|kết quả|công tác|tiến độ|hoạt động|phương án|kế hoạch|việc|nội dung|đề án|dự toán|quyết toán|tài chính|kiểm điểm|sơ kết|tổng kết|đánh giá|hiện trạng|thực trạng|số liệu|sự cố|diễn biến|nguyên nhân|kinh nghiệm|quy hoạch|nhiệm vụ|chương trình|sản xuất|sản lượng|doanh thu|thu chi|tổng hợp|chất lượng)(?!\p{L})[^;\n]{3,420})/u;
/** "Thẩm phán A, Phó Chánh án giới thiệu những điểm mới của Luật …" */
const INTRODUCED =
  /^(?<who>[^;]{0,200}?\p{Lu}[^;]{1,120}?)\s+(?:giới thiệu|phổ biến|quán triệt|triển khai|trao đổi)\s+(?:về\s+)?(?<what>(?:những |các |một số )?(?:điểm mới|nội dung mới|quy định mới|nội dung cơ bản|nội dung chính|kiến thức|kỹ năng)(?!\p{L})[^;\n]{6,420})/u;
/** "Thiếu tá A, Phó Trưởng Công an xã, nói chuyện với học sinh về phòng, chống ma túy": a talk. */
const TALKED =
  /^(?<who>[^;]{0,200}?\p{Lu}[^;]{1,120}?)\s+(?:nói chuyện|tuyên truyền)\s+(?:với\s+[^,;.]{2,50}?\s+)?về\s+(?<what>[^;\n]{6,420})/u;
const TO_SUPERIORS =
  /^(?:chủ tịch|giám đốc|lãnh đạo|ban giám|ubnd|thường trực|bộ trưởng|thủ tướng|cấp|phó|bgh|ht|về (?:văn phòng|phòng|sở)|đảng ủy|kết quả (?:về|cho|trước|thực hiện (?:trước|về)))/iu;

/** "KHTC bc giải ngân: 71%", "Phú b/c vụ chặn xe: …": in notes a topic up to its colon. */
const NOTED =
  /^[ \t\d.)*•+–-]{0,8}(?<who>\p{L}[^:;,.\n]{1,50}?)\s+(?:b\/c|bc|BC|B\/c|báo cáo)\s+(?<what>(?!(?:về|cho|lại|lên|kết quả cho)\s)[^:;,.\n]{6,120}?)(?=\s*:)/gmu;

/** "Báo cáo tại cuộc họp, bà Phan Thị Hiền Lương, Chi cục trưởng …, cho biết diễn biến dịch …" */
const SAID =
  /(?:báo cáo|trình bày|thông tin)\s+(?:tại|trước)\s+(?:(?!\svề\s)[^,.;]){3,60},\s+(?<who>[^.;:]{4,200}?)\s+(?:cho biết|cho hay|nêu|nêu rõ|thông tin)\s*[,:]?\s+(?:về\s+)?(?<what>[^.;]{8,400})/giu;
/** "Báo cáo tại cuộc họp về kết quả rà soát, bà Hứa Thị Lệ Quyên, Chi cục trưởng …, cho biết …" */
const SAID_ABOUT =
  /(?:báo cáo|thông tin)\s+(?:tại|trước|với)\s+[^,.;]{3,40}?\s+về\s+(?<what>[^,.;]{8,200}),\s+(?<who>[^.;:]{4,200}?)\s+(?:cho biết|cho hay|nêu|nêu rõ|thông tin)(?!\p{L})/giu;
/** "Sau phần báo cáo của đồng chí Nguyễn Thị Thu Bốn, Phó Chủ tịch UBND xã về tình hình …" */
const OF_PERSON =
  /(?:phần|nghe|sau|với|theo|cơ sở|,)\s+(?:phần\s+)?báo cáo\s+của\s+(?<who>[^.;:]{4,140}?)\s+về\s+(?<what>[^.;]{8,300}?)(?=\s+và\s+(?:\d|các ý kiến|ý kiến)|[.;]|,\s(?=toàn|đến|hiện|trong|tính|từ|tổng|đã|có|còn|tỷ lệ|số|qua|sau|theo|cho|ông|bà|đồng chí|các|báo cáo|\d)|$)/giu;
/** "Theo báo cáo về tiến độ … của Phòng Nông nghiệp, đến hết tháng 4 …" */
const ACCORDING =
  /(?:theo|trên cơ sở|qua) báo cáo\s+(?:về\s+|tóm tắt\s+)?(?<what>[^.;,]{8,160}?)\s+của\s+(?<who>\p{Lu}[^.;,]{4,120}),/giu;
/** "Theo báo cáo về tình hình thông quan do bà Hoàng Thị Lụa trình bày", "Báo cáo kết quả 10 tháng do ông A trình bày cho biết" */
const PRESENTED_BY =
  /(?<!\p{L})báo cáo\s+(?:tóm tắt\s+)?(?:về\s+)?(?<what>[^.;:,]{8,200}?)\s+do\s+(?<who>[^.;:]{4,140}?)\s+trình bày(?!\p{L})/giu;
/** "2. Về kết quả kiểm điểm, xếp loại năm 2025 (do Ban Xây dựng Đảng báo cáo)": a heading. */
const HEADED =
  /(?<!\p{L})Về\s+(?<what>[^.;:()]{8,200}?)\s*\((?:do\s+)?(?<who>\p{Lu}[^.;:()]{3,120}?)\s+(?:báo cáo|trình bày|trình)\)/gu;
/** "Báo cáo kết quả hoạt động của Trung tâm, bà Lê Thị Mỹ Hạnh, Phó Chủ tịch, cho biết …" */
const REPORTING =
  /(?:^|[.\s]\s)Báo cáo\s+(?:về\s+)?(?<what>(?:tình hình|kết quả|công tác|tiến độ|hoạt động|hiện trạng|thực trạng)(?!\p{L})(?:[^.;:,]|,(?=\s\p{Ll})(?!\s(?:đồng chí|ông|bà|anh|chị|thầy|cô)\s)){6,200}),\s+(?<who>(?:đồng chí|ông|bà|anh|chị|thầy|cô|\p{Lu})[^.;:]{4,160}?)\s+(?:cho biết|cho hay|nêu|nêu rõ|thông tin)(?!\p{L})/gu;
/** "Hội đồng nghe dự thảo phương án …", "nghe báo cáo kết quả công tác tháng 11": a topic without a presenter. */
const HEARD_ALONE =
  /(?<!\p{L})nghe\s+(?:báo cáo\s+|thông báo\s+|phổ biến\s+)?(?:nhanh\s+|tóm tắt\s+|về\s+)*(?<what>(?:dự thảo|kết quả|tình hình|tiến độ|công tác chuẩn bị|phương án|sơ kết|tổng kết)(?!\p{L})[^.;:]{6,300})/giu;
/** "Dạ em báo tình hình hồ sơ tuần ạ: nhận 388": in a chat. */
const ANSWERED =
  /(?<=^|[\s:])em\s+(?:xin\s+)?(?:báo cáo|báo|b\/c|bc)\s+(?:về\s+|nhanh\s+)*(?<what>(?:tình hình|công tác|kết quả|tiến độ|số liệu)(?!\p{L})[^.;:,(\n]{4,120}?)(?=\s+ạ(?!\p{L})|[.;:,(\n]|$)/gimu;
const BARE = /nghe\s+(?<who>[^.;:,]{3,120}?)\s+báo cáo\s*[,.;]/giu;

/**
 * The reports given at the meeting with a topic, and who gave them.
 * @param mayOrder whether a place in the text may be an order, which tells nobody's report
 */
export function findReports(text: string, mayOrder: (place: Span) => boolean): FoundReport[] {
  const found: FoundReport[] = [];
  const flat = text.replaceAll("\n", " ");
  for (const [pattern, read] of READERS) {
    for (const match of (LINEWISE.has(pattern) ? text : flat).matchAll(pattern)) {
      const report = read(match, flat);
      if (!report || found.some((other) => report.from < other.to && other.from < report.to)) continue;
      if (found.some(({ title }) => title === report.title)) continue;
      found.push(report);
    }
  }
  for (const heard of flat.matchAll(/(?:sau khi|đã)\s+(?:[^.,]{3,60},\s+)?nghe\s[^.]{20,900}/giu))
    for (const match of heard[0].matchAll(ALSO_HEARD)) {
      const shifted = Object.assign(match, { index: heard.index + match.index });
      const report = make(shifted, flat, match.groups?.what ?? "", match.groups?.who ?? "");
      if (report && !found.some((other) => report.from < other.to && other.from < report.to))
        found.push(report);
    }
  for (const report of toldReports(text, flat, mayOrder)) {
    const known = found.some((other) => report.from < other.to && other.from < report.to);
    if (!known && !found.some(({ title }) => title === report.title)) found.push(report);
  }
  return found.flatMap(inParts).sort((a, b) => a.from - b.from);
}

/** "… báo cáo tài chính và báo cáo kiểm điểm của Ban Chấp hành": two reports of one person. */
function inParts(report: FoundReport): FoundReport[] {
  const cut = /\s+và\s+báo cáo\s+/iu.exec(report.title);
  if (!cut || cut.index < 6) return [report];
  const rest = report.title.slice(cut.index + cut[0].length);
  const first = { ...report, to: report.from + cut.index, title: report.title.slice(0, cut.index) };
  return [first, { ...report, from: report.to - rest.length, title: rest }];
}

/** "Phòng A báo cáo …; Phòng B báo cáo …" */
function atSemicolons(line: string, { from, to }: Span): Span[] {
  const spans: Span[] = [];
  let start = from;
  for (const part of line.slice(from, to).split(";")) {
    const lead = part.length - part.trimStart().length;
    spans.push({ from: start + lead, to: start + part.length });
    start += part.length + 1;
  }
  return spans;
}

function toldReports(text: string, flat: string, mayOrder: (place: Span) => boolean): FoundReport[] {
  const reports: FoundReport[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    for (const { from, to } of splitSentences(line).flatMap((span) => atSemicolons(line, span))) {
      const words = line.slice(from, Math.min(to, from + 700));
      const free = () => !mayOrder({ from: start + from, to: start + to });
      const match =
        TOLD.exec(words) ??
        (free() ? (OF_TOPIC.exec(words) ?? INTRODUCED.exec(words) ?? TALKED.exec(words)) : null);
      const { who = "", what = "", front = "" } = match?.groups ?? {};
      if (
        !match ||
        TO_SUPERIORS.test(what) ||
        /(?<!Kế hoạch )tổng hợp$|(?:theo dõi|đôn đốc|thường xuyên)$/u.test(who.trim()) ||
        /định kỳ|hằng|hàng tháng/iu.test(front) ||
        /trước ngày|trước \d|(?<!\p{L})(?:hạn|yêu cầu|giao(?! ban| thông| dịch)|đề nghị)/u.test(
          `${front}${titleOf(what).slice(0, 200)}`.replace(
            /(?:đúng|quá|trễ|trước|sớm|kỳ|thời|có|giới|dài|ngắn|trung) hạn/giu,
            "",
          ),
        )
      )
        continue;
      const shifted = Object.assign(match, { index: start + from });
      const report = make(shifted, flat, what, NAMED.test(front) ? `${front}${who}` : who);
      if (report) reports.push(report);
    }
    start += line.length + 1;
  }
  return reports;
}

/** "Đồng chí Trần Thị Hòa, " before the position. */
const NAMED = /^[^\p{L}]*(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à|[Tt]hầy|[Cc]ô|[Đđ]\/c)(?:\s+\p{Lu}\p{L}*){2,5},\s+$/u;

/** Read with line ends, which all others take for spaces. */
const LINEWISE: ReadonlySet<RegExp> = new Set([AT_LINE, NOTED, ANSWERED]);

type Read = (match: RegExpExecArray, text: string) => FoundReport | null;
const READERS: readonly [RegExp, Read][] = [
  [THEMED, (m, text) => make(m, text, m.groups?.what ?? "", m.groups?.who ?? "")],
  [DOCUMENT, readDocument],
  [
    HEARD,
    (m, text) =>
      /^\s*số\s/iu.test(m.groups?.what ?? "")
        ? null
        : make(m, text, m.groups?.what ?? "", m.groups?.who ?? ""),
  ],
  [OF_PERSON, (m, text) => make(m, text, m.groups?.what ?? "", m.groups?.who ?? "")],
  [PRESENTED_BY, (m, text) => make(m, text, m.groups?.what ?? "", m.groups?.who ?? "")],
  [HEADED, (m, text) => make(m, text, m.groups?.what ?? "", m.groups?.who ?? "")],
  [REPORTING, (m, text) => make(m, text, m.groups?.what ?? "", m.groups?.who ?? "")],
  [ACCORDING, (m, text) => make(m, text, m.groups?.what ?? "", m.groups?.who ?? "")],
  [SAID_ABOUT, (m, text) => make(m, text, m.groups?.what ?? "", m.groups?.who ?? "")],
  [SAID, (m, text) => make(m, text, m.groups?.what ?? "", m.groups?.who ?? "")],
  [STORY, readStory],
  [PRESENTED, (m, text) => make(m, text, m.groups?.what ?? "", personBefore(text, m.index))],
  [AT_LINE, (m, text) => make(m, text, m.groups?.what ?? "", m.groups?.who ?? "")],
  [HEARD_ALONE, (m, text) => make(m, text, m.groups?.what ?? "", "")],
  [ANSWERED, (m, text) => make(m, text, m.groups?.what ?? "", "")],
  [BARE, readBare],
  [NOTED, (m, text) => make(m, text, m.groups?.what ?? "", m.groups?.who ?? "")],
];

function make(match: RegExpExecArray, text: string, what: string, who: string): FoundReport | null {
  const title = titleOf(what);
  if (title.length < 8 || /^chuyên đề$|^(?:và|với|của|các ý kiến|tại)(?!\p{L})/iu.test(title)) return null;
  const at = text.indexOf(what, match.index);
  const legalRefs = findReferences(title).map((reference) => reference.text);
  return { from: at, to: at + title.length, title, presenter: presenterOf(who), legalRefs };
}

/** A quotation may contain commas; outside of one the title ends where the sentence changes the subject. */
function titleOf(what: string): string {
  const named =
    /(?:với|có|mang)\s+(?:nội dung|chủ đề|tiêu đề|tên|tựa đề)\s*:?\s*[“"]([^”"]{6,300})[”"]/u.exec(what)?.[1];
  if (named) return named.trim();
  const quoted = /^[^“"]{0,320}[“"][^”"]*[”"]/u.exec(what)?.[0];
  if (quoted) return quoted.trim();
  const turn =
    /,\s+(?:nghe|ông|bà|đồng chí|các ý kiến|ý kiến|Thủ tướng|Phó|đại biểu|hội nghị|sau đó|đồng thời|Chủ tịch|lãnh đạo|thảo luận|cho ý kiến|và ý kiến|trong đó|theo đó|nêu|đạt|qua đó|cụ thể|tôi|có \d|còn|bám sát|đối chiếu|xây dựng trên cơ sở|công khai)(?!\p{L})|(?<=\S+(?:\s+\S+){3})\s\((?=[^)]*\d)|\s+rồi,|\s+và\s+trao\s|\s+kèm theo\s|\s+cho biết|:\s|,\s+(?:Sở|Phòng|Ban|Ủy ban|UBND|Văn phòng|Công an|Chi cục|Trung tâm|Đoàn|Hội|Khoa)\s[^,;.]{2,80}?\s(?:báo cáo|trình bày)|\s+và\s+(?:\d+\s+)?(?:ý kiến|nghe|các ý kiến|phát biểu)|;\s*ý kiến/iu.exec(
      what,
    );
  return what
    .slice(0, turn?.index ?? what.length)
    .replace(/[\s,:.]+$/, "")
    .trim();
}

function presenterOf(who: string): string {
  const words = who
    .replace(/\b(?:các\s+)?ý kiến[^,]*/giu, "")
    .replace(/^[\s,:“"–-]+|[\s,:]+$/g, "")
    .replace(/^(?:do|của)\s+/iu, "")
    .trim();
  const person =
    /(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à|[Tt]hầy|[Cc]ô|[Đđ]\/c|\p{L}+ (?:úy|tá|tướng|sĩ))\s+((?:\p{Lu}\p{L}*\s*){2,5})/u.exec(
      words,
    )?.[1];
  return (person ?? words).trim();
}

/** The person of the sentence, searched back to its start. */
function personBefore(text: string, at: number): string {
  const sentence =
    text
      .slice(Math.max(0, at - 240), at)
      .split(/[.;:](?=\s)/)
      .at(-1) ?? "";
  return (
    /(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à|[Tt]hầy|[Cc]ô|[Đđ]\/c|\p{L}+ (?:úy|tá|tướng|sĩ))\s*:?\s+((?:\p{Lu}\p{L}*\s*){2,5})/u.exec(
      sentence,
    )?.[0] ?? ""
  );
}

function readStory(match: RegExpExecArray, text: string): FoundReport | null {
  const quoted = QUOTED.exec(text.slice(match.index, match.index + match[0].length + 300));
  const title = quoted?.[1]?.trim();
  if (!title || (quoted?.index ?? 99) > match[0].length + 4) return null;
  const from = text.indexOf(title, match.index);
  return { from, to: from + title.length, title, presenter: "", legalRefs: [] };
}

/** "nghe Báo cáo số 244/BC-UBND của UBND phường X": its topic is where the document is cited in full. */
function readDocument(match: RegExpExecArray, text: string): FoundReport | null {
  const reference = findReferences(match.groups?.what ?? "")[0];
  if (!reference) return null;
  const whole = new RegExp(
    String.raw`${literal(reference.number)}[^.;]{0,120}?\s+về\s+(?:việc\s+)?([^.;]{8,400})`,
    "iu",
  ).exec(text);
  const title = whole?.[1]?.trim() ?? reference.text;
  const from = text.indexOf(title);
  const tokens = tokenize((match.groups?.what ?? "").split(/của\s+/u)[1] ?? "");
  const units = readUnits(tokens, 0);
  const presenter = units
    ? textOf((match.groups?.what ?? "").split(/của\s+/u)[1] ?? "", tokens, units.items[0] ?? units)
    : "";
  return { from, to: from + title.length, title, presenter, legalRefs: [reference.text] };
}

/** "Sau khi nghe Sở X báo cáo, …": the topic is that of the meeting. */
function readBare(match: RegExpExecArray, text: string): FoundReport | null {
  const before = text.slice(0, match.index);
  const topic = [
    ...before.matchAll(
      /(?:cuộc họp|hội nghị|buổi làm việc|phiên họp)\s+(?:về|đánh giá)\s+([^.;:,]{8,200})/giu,
    ),
  ].at(-1);
  const title = topic?.[1]?.trim();
  if (!title) return null;
  const from = before.lastIndexOf(title);
  return {
    from,
    to: from + title.length,
    title,
    presenter: presenterOf(match.groups?.who ?? ""),
    legalRefs: [],
  };
}

const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
