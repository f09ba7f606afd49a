import type { ItemKind } from "../../meetings/vocabulary";
import type { Paragraph } from "../reader/layout";
import type { FoundReport } from "../reader/reports";
import type { Span } from "../reader/sentences";
import { spanSet } from "../reader/span-set";
import type { FoundSpeaker } from "../reader/speakers/found-speaker";

/** One item of a meeting's programme, as the text tells it. */
export type FoundItem = Span & {
  kind: Exclude<ItemKind, "review">;
  /** "" where the kind's own name says it. */
  title: string;
  /** A person's name, or a unit's; "" where none is named. */
  speaker: string;
  /** The paragraphs that tell it, in order. */
  parts: Span[];
};

export type AgendaFacts = {
  paragraphs: readonly Paragraph[];
  speakers: readonly FoundSpeaker[];
  reports: readonly FoundReport[];
  directives: readonly Span[];
  /** What belongs to no item: captions, the author's line. */
  apart: readonly Span[];
};

/**
 * The programme of a meeting: each paragraph that begins something of its own is an item, and those behind it go on
 * with it. A text that tells of nothing of the kind has none.
 */
export function findAgenda(facts: AgendaFacts): FoundItem[] {
  const { paragraphs } = facts;
  const directives = spanSet(facts.directives);
  const apart = spanSet(facts.apart);
  const reports = spanSet(facts.reports);
  const ceremony = paragraphs.some(({ text }) => CEREMONY.test(text));
  const leader = leaderOf(facts);
  const speakers = facts.speakers.slice(0, MOST_SPEAKERS);
  const items: FoundItem[] = [];
  paragraphs.forEach((paragraph, n) => {
    const { from, to, region } = paragraph;
    if (region === "head" || region === "tail" || region === "attendance") return;
    if (isTitle(paragraphs, n) || isSectionHeading(paragraph) || apart.overlaps(paragraph)) return;
    const introduces = /:\s*$/.test(paragraph.text) && directives.overlaps(paragraphs[n + 1] ?? NOWHERE);
    const told = directives.overlaps(paragraph);
    const report = reports.firstIn(paragraph);
    const around = {
      ...facts,
      speakers,
      ceremony,
      leader,
      introduces,
      told,
      report,
      first: items.length === 0,
    };
    const begun = items.length < MOST_ITEMS ? beginning(paragraph, around) : null;
    const last = items.at(-1);
    // Who speaks goes on speaking until somebody else does something.
    const same = begun && last && begun.kind === last.kind && goesOn(begun, last);
    if (begun && !same) items.push({ ...begun, from, to, parts: [{ from, to }] });
    else if (last) {
      last.to = to;
      last.parts.push({ from, to });
      if (begun && last.speaker === "") last.speaker = begun.speaker;
    } else if (told && !OPENING.test(paragraph.text)) {
      items.push({ kind: "speech", title: "", speaker: leader, from, to, parts: [{ from, to }] });
    }
  });
  return items;
}

/** More is no programme of one meeting; the longest text is read in bounded time. */
const MOST_ITEMS = 200;
const MOST_SPEAKERS = 200;
/** As many characters of a paragraph tell what it begins. */
const TELLING = 1500;
const NOWHERE: Span = { from: 0, to: 0 };
const CEREMONY = /chào cờ|dưới cờ|quốc ca/iu;

type Begun = Pick<FoundItem, "kind" | "title" | "speaker">;
type Around = AgendaFacts & {
  ceremony: boolean;
  leader: string;
  /** Do tasks stand right below the paragraph, which ends in a colon? */
  introduces: boolean;
  /** Does the paragraph hold a task? */
  told: boolean;
  /** What is reported in it. */
  report: FoundReport | undefined;
  first: boolean;
};

function goesOn(begun: Begun, last: FoundItem): boolean {
  if (begun.kind === "report") return false;
  return begun.speaker === "" || last.speaker === "" || begun.speaker === last.speaker;
}

/** Who tells the others what to do: the one who concludes, presides or directs. */
function leaderOf({ paragraphs, speakers, directives }: AgendaFacts): string {
  for (const role of ["kết luận", "chủ trì", "phát biểu chỉ đạo", "phát biểu"]) {
    const one = speakers.find((speaker) => speaker.role === role);
    if (one) return one.name;
  }
  // Nobody is said to lead: the last one named before the first task.
  const task = directives[0]?.from ?? Number.POSITIVE_INFINITY;
  const before = paragraphs
    .filter(({ from }) => from <= task)
    .slice(-MOST_SPEAKERS)
    .map(({ text }) => text);
  const named = speakers.slice(0, MOST_SPEAKERS).map(({ name }) => ({
    name,
    at: before.findLastIndex((text) => text.includes(name)),
  }));
  return named.sort((a, b) => b.at - a.at)[0]?.name ?? "";
}

const isTitle = (paragraphs: readonly Paragraph[], n: number): boolean =>
  n === 0 && paragraphs.length > 1 && !/[.;:]$/.test(paragraphs[0]?.text ?? "");

/** "II. Ý KIẾN THẢO LUẬN" names what follows and says nothing itself. */
const isSectionHeading = ({ text, marker, bodyAt }: Paragraph): boolean => {
  const words = text.slice(bodyAt);
  return (
    words.length < 110 &&
    !/[.;,:]$/.test(words) &&
    (marker?.kind === "roman" || words === words.toUpperCase())
  );
};

/** A fact of the meeting's frame: no item. */
const FRAME =
  /^(?:thời gian|địa điểm|chủ trì|chủ tọa|thư ký|thành phần|vắng|có mặt|cuộc họp kết thúc|hội nghị kết thúc|biên bản)\s*(?:cuộc họp|buổi họp|hội nghị)?\s*[:(]|^(?:cuộc họp|hội nghị|buổi họp|biên bản)\s+(?:kết thúc|được lập|này)/iu;
/** "Sau phần phát biểu của …, ": when something was done, not what. */
const WHEN =
  /^(?:sau|ngay sau|sau khi|tiếp theo|tiếp đó|tiếp đến|trước đó|kết thúc|nhân dịp|cũng tại|cũng trong|cuối buổi|mở đầu|thay mặt|trong buổi|tại buổi|tại lễ|dịp này)(?!\p{L})[^,.:]{0,100},\s+/iu;

/** When and by whom a meeting was held. */
const OPENING =
  /(?:ngày|\d{1,2}\s?[/-]\s?\d{1,2}|hôm nay)[^.]*(?:tổ chức|họp|diễn ra|giao ban|hội nghị|chủ trì|làm việc)/iu;
const RITUAL = /chào cờ|hát quốc ca|nghi lễ|nghi thức/iu;
const HONOURS =
  /(?:tặng hoa|tặng quà|chúc mừng(?:\s+các)?(?:\s+\p{L}+){0,8}?\s+(?:có\s+)?(?:ngày\s+)?sinh|mừng sinh nhật|trao(?:\s+\p{L}+){0,3}\s+(?:giấy khen|bằng khen|phần thưởng|thưởng|quà|kỷ niệm chương|huy hiệu|huân chương|quyết định)|tuyên dương|vinh danh|khen thưởng(?:\s+\p{L}+){0,3}\s+(?:cá nhân|tập thể|đồng chí))/iu;
const STUDY =
  /(?:học tập|phổ biến|quán triệt|triển khai học|nghiên cứu|tìm hiểu|tuyên truyền)\s+(?:về\s+|và\s+\p{L}+\s+\p{L}+\s+)?(?:những|các|nội dung|một số|tinh thần|chuyên đề|nghị quyết|chỉ thị|luật|nghị định|thông tư|văn bản|điểm|quy định|tư tưởng|và làm theo)|kể\s+(?:về\s+|lại\s+)?(?:câu\s+|mẩu\s+)?chuyện|giới thiệu\s+(?:những|các|nội dung)\s+(?:điểm|quy định|nội dung|văn bản)/iu;
const SPEECH =
  /phát biểu|kết luận|chỉ đạo|nhấn mạnh|yêu cầu|đề nghị|giao\s+(?:\p{L}+\s){1,6}|lưu ý|đánh giá|ghi nhận|thông báo|biểu dương|nhắc|khẳng định|đề ra|nêu/iu;
const TALKS =
  /^(?:các\s+)?(?:đại biểu|ý kiến|thành viên|hội nghị|cuộc họp|đồng chí dự họp)[^.;]{0,60}(?:thảo luận|cho ý kiến|góp ý|trao đổi|phát biểu|tham luận)/iu;

/** What a paragraph begins, or null where it goes on with what was before. */
function beginning(paragraph: Paragraph, around: Around): Begun | null {
  const { text, bodyAt, region } = paragraph;
  const words = text.slice(bodyAt, bodyAt + TELLING);
  if (FRAME.test(words)) return null;
  const said = words.replace(WHEN, "");
  const speaker = speakerIn(said, around);
  const { told, report } = around;
  if (around.first && around.ceremony && RITUAL.test(words))
    return { kind: "ritual", title: "", speaker: "" };
  if (region === "opinions" || TALKS.test(said)) return { kind: "other", title: "", speaker: "" };
  if (!told && HONOURS.test(said)) return { kind: "honours", title: titleFrom(said, HONOURS), speaker };
  if (!told && STUDY.test(said)) return { kind: "study", title: titleFrom(said, STUDY), speaker };
  if (!told && report)
    return { kind: "report", title: report.title, speaker: presenterOf(report, paragraph, around) };
  if (!told && isReport(words)) {
    return {
      kind: "report",
      title: titleFrom(words, new RegExp(REPORTS.source, "u")),
      speaker: speaker || (UNIT.exec(words)?.[1] ?? ""),
    };
  }
  const asks = told && /yêu cầu|đề nghị|(?<!\p{L})giao(?! ban)(?!\p{L})|cần|phải/iu.test(words);
  if (around.first && !asks && !around.introduces && OPENING.test(words)) return null;
  if (around.introduces) return { kind: "speech", title: "", speaker: speaker || around.leader };
  if (region === "tasks" && (told || paragraph.marker !== null)) {
    return { kind: "speech", title: "", speaker: around.leader };
  }
  if (speaker !== "" && (speaker === around.leader || told) && SPEECH.test(said)) {
    return { kind: "speech", title: "", speaker };
  }
  if (told) return { kind: "speech", title: "", speaker: speaker || around.leader };
  return null;
}

/** The person of that name, or the first one the paragraph names; a unit where no person is named. */
function presenterOf({ presenter }: FoundReport, { text }: Paragraph, around: Around): string {
  if (around.speakers.some(({ name }) => name === presenter)) return presenter;
  return speakerIn(text.slice(0, TELLING), around) || presenter;
}

const REPORTS =
  /(?:báo cáo|trình bày)\s+(?:(?:chuyên đề|tham luận|tóm tắt|nhanh|sơ bộ)\s+)?(?:kết quả|tình hình|công tác|tiến độ|kế hoạch|việc|về|chuyên đề|nội dung|(?=\p{Lu}))/gu;
const ORDERS = /(?<!\p{L})(?:yêu cầu|đề nghị|giao|cần|phải|chỉ đạo|phân công|lưu ý|nhiệm vụ)(?!\p{L})/iu;
const UNIT =
  /^((?:Phòng|Văn phòng|Ban|Trung tâm|Chi cục|Sở|Khoa|Tổ|Đoàn|Bộ phận|Công an|Thanh tra)\s[^.;:]{2,70}?)\s+(?:đã\s+)?(?:báo cáo|trình bày)/u;
const PERSON =
  /(?<!\p{L})(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à|[Tt]hầy|[Cc]ô|BS\p{L}*|Điều dưỡng|Đ\/c|đ\/c)\s(?:\p{L}+\s){0,2}?\p{Lu}\p{Ll}/u;
const LONGEST_SUBJECT = 260;
const RESULTS = /(?:đạt|được|bằng|còn|là)\s+(?:(?:hơn|gần|trên|khoảng)\s+)?\d/iu;

/**
 * "Đồng chí A, Phó Trưởng phòng trình bày kết quả …": a person reports, and nobody is told to. A unit may as well be
 * told to report: its results tell that it did.
 */
export function isReport(words: string): boolean {
  for (const told of words.slice(0, LONGEST_SUBJECT).matchAll(REPORTS)) {
    const subject = words.slice(0, told.index);
    if (/[.;:]/.test(subject) || ORDERS.test(subject)) return false;
    if (PERSON.test(subject)) return true;
  }
  return UNIT.test(words) && RESULTS.test(words);
}

/** The first person whom the words name as doing something: by name, given name or position. */
function speakerIn(words: string, { speakers, leader }: Around): string {
  const named = speakers
    .map(({ name }) => ({ name, at: words.indexOf(name) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0];
  if (named) return named.name;
  const given = GIVEN.exec(words)?.[1];
  const known = given === undefined ? undefined : speakers.find(({ name }) => name.endsWith(` ${given}`));
  if (known) return known.name;
  const titled = speakers.find(({ position }) =>
    position.split(/,\s*/).some((title) => isTitled(words, title)),
  );
  return titled?.name ?? (SAME_PERSON.test(words) ? leader : "");
}

const GIVEN =
  /(?:^|\s)(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Tt]hầy|[Cc]ô|[Đđ]ồng chí)\s+(\p{Lu}\p{Ll}+)(?=\s\p{Ll})/u;
const SAME_PERSON = /(?:^|,\s)(?:đồng chí|ông|bà)\s+(?:cũng|đã|đặc biệt|yêu cầu|đề nghị|giao|nhấn mạnh)/iu;

/** "đồng chí Chi cục trưởng chỉ đạo" */
const isTitled = (text: string, title: string): boolean =>
  title.length > 5 && text.toLowerCase().includes(title.toLowerCase());

const LONGEST_TITLE = 140;

/** What was done, from its verb to the end of the clause: "Tặng hoa chúc mừng các đồng chí … sinh nhật". */
function titleFrom(said: string, pattern: RegExp): string {
  const at = pattern.exec(said)?.index ?? 0;
  const clause =
    said
      .slice(at)
      .split(/[.;](?:\s|$)/)[0]
      ?.trim() ?? "";
  const cut = clause.length <= LONGEST_TITLE ? clause.length : clause.lastIndexOf(" ", LONGEST_TITLE - 1);
  const short = clause.slice(0, cut).replace(/[\s,:]+$/, "");
  return short.charAt(0).toUpperCase() + short.slice(1) + (cut < clause.length ? "…" : "");
}
