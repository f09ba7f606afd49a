import { type Day, parseDay } from "@/domain/calendar/day";
import type { AssignmentState } from "@/domain/directives/states";
import { hasWords, placeOf, wordPattern } from "./patterns";

export type OldState = Exclude<AssignmentState, "proposed">;
export type StateReading = {
  state: OldState;
  /** The percentage done, if a number is given and work goes on. */
  percent: number | null;
  /** The day on which it was done, if the words say so. */
  doneOn: Day | null;
};

/**
 * Reads what an office's words say became of a directive. It reads "done" only if that is certain: every word
 * beside "hoàn thành" must be known to qualify nothing ("quá hạn", a day, the number of a document).
 * @returns null if the words are not understood, so that a person is asked
 */
export function readState(words: string): StateReading | null {
  const reading = readWords(words);
  return reading?.state === "done" && TO_FILL_IN.test(words) ? null : reading;
}

/** A box that is not ticked, or dots to write on: "[ ] Hoàn thành" is what the form says, not the office. */
const TO_FILL_IN = /\[\s*\]|\(\s*\)|[☐□◻]|[.…_]{2,}|…/u;

function readWords(words: string): StateReading | null {
  if (words.includes("?")) return null;
  const said = spelledOut(words);
  const counted = readShare(said);
  if (counted !== undefined) return counted;
  for (const [state, says] of BY_MEANING) if (says(said)) return { state, percent: null, doneOn: null };
  if (hasWords(said, BEFORE_A_DAY)) return null;
  const rest = said.replace(DONE_ON, " ").replace(/\s+/g, " ").trim();
  if (!hasWords(rest, DONE)) return null;
  return { state: "done", percent: null, doneOn: parseDay(DONE_ON.exec(said)?.[1] ?? "") };
}

const SHORT: Readonly<Record<string, string>> = {
  ht: "hoàn thành",
  đht: "đã hoàn thành",
  cht: "chưa hoàn thành",
  đth: "đang thực hiện",
  th: "thực hiện",
  qh: "quá hạn",
  ko: "không",
  k: "không",
  ks: "không",
};

/** Lower case, without the marks between words, with abbreviations written out. */
function spelledOut(words: string): string {
  const plain = words
    .normalize("NFC")
    .toLowerCase()
    .replace(/(\d)\s+%/g, "$1%")
    .replace(/(\d{1,2}) (?:tháng|thang) (\d{1,2}) (?:năm|nam) (\d{4})/g, "$1/$2/$3")
    .replace(/\bon[ -]going\b/g, "ongoing")
    .replace(/(\d),(?=\d)/g, "$1.")
    .replace(/\s[-–—]+\s|[,;:()[\]"“”!]+|\.(?!\d)/g, " ");
  return plain
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => SHORT[word] ?? word)
    .join(" ");
}

const COMPLETE = "hoàn thành|hoàn tất|xong|done|completed?|finished";

/** "60%", "đạt khoảng 45%": only words of progress. */
const SHARE = wordPattern(
  `(?:(?:đã|mới|đang|cơ bản|thực hiện|triển khai|${COMPLETE}|đạt|được|khoảng|gần|trên|ước|tiến độ|khối lượng|công việc|nhiệm vụ) )*\\d{1,3}(?:[.,]\\d+)?%(?: (?:khối lượng|công việc|tiến độ|kế hoạch|nhiệm vụ|done|completed?))*`,
  "whole",
);
/** "3/5 nội dung"; without a noun it could also be the 3rd of May. */
const PARTS = wordPattern(
  `(?:(?:đã|thực hiện|${COMPLETE}|được|đạt) )*\\d{1,3}/\\d{1,3} (?:nội dung|nhiệm vụ|công việc|việc|phần|hạng mục|đơn vị|chỉ tiêu|dự án|hồ sơ)`,
  "whole",
);

/** A share of the whole: null if the numbers are impossible, undefined if there is none. */
function readShare(said: string): StateReading | null | undefined {
  if (hasWords(said, SHARE)) {
    const percent = Math.floor(Number(/(\d{1,3})(?:[.,]\d+)?%/.exec(said)?.[1]));
    if (percent > 100) return null;
    const state = percent === 0 ? "assigned" : percent === 100 ? "done" : "in-progress";
    return { state, percent: state === "in-progress" ? percent : null, doneOn: null };
  }
  if (!hasWords(said, PARTS)) return undefined;
  const [, part = "", whole = ""] = /(\d+)\/(\d+)/.exec(said) ?? [];
  if (Number(part) > Number(whole)) return null;
  const state = Number(part) === Number(whole) ? "done" : "in-progress";
  return { state, percent: null, doneOn: null };
}

const NOT_COMPLETE = wordPattern(
  `(?:chưa|không|chẳng|not)(?: [^ ]+){0,3}? (?:${COMPLETE}|dứt điểm)|(?:${COMPLETE}) (?:chưa|không)(?= |$)|incomplete|unfinished`,
);
const NOT_BEGUN = wordPattern(
  "(?:vẫn |hiện )?chưa(?: (?:được )?(?:thực hiện|triển khai|bắt đầu|làm|tiến hành|xử lý).*)?|mới (?:giao|nhận|tiếp nhận)|giao mới|đã giao|not started|assigned|new",
  "whole",
);
const STOPPED = wordPattern(
  "(?:đã |được |cho )?(?:thôi thực hiện|thôi|không (?:phải |cần )?(?:thực hiện|triển khai|làm) nữa|không (?:phải|cần|còn) (?:thực hiện|triển khai)|dừng|dừng (?:thực hiện|triển khai|lại|hẳn)|hủy|huỷ|hủy bỏ|huỷ bỏ|bãi bỏ|thu hồi|withdrawn|cancell?ed|dropped)(?: (?:do|vì|theo|từ) .*)?",
  "whole",
);
const CONFIRMABLE = wordPattern(
  `(?:.* )?(?:chờ|đợi|đề nghị|trình|xin)(?: (?:lãnh đạo|trưởng ban|ban|cấp trên|thủ trưởng))* (?:xác nhận|công nhận)(?: (?:hoàn thành|kết quả|của lãnh đạo))?|đã báo cáo(?: (?:kết quả|xong|hoàn thành|lãnh đạo))*|reported|(?:waits|waiting) for confirmation`,
  "whole",
);
/** Words that mean "not completely", whatever else is said. */
const PARTLY = wordPattern(
  "cơ bản|gần|gần như|sắp|một phần|bước đầu|phần lớn|hầu hết|còn lại|còn thiếu|còn nợ|mới (?:xong|hoàn thành)|dự kiến|phấn đấu|cố gắng|quyết tâm|partly|partially|almost|nearly|basically",
);
/** Words that say that work goes on, unless they follow a word of completion. */
const GOING_ON = wordPattern(
  "đang|sẽ|tiếp tục|chuẩn bị|thường xuyên|đã và đang|đã tiếp nhận|in progress|ongoing|under way|started|open",
);
const BEHIND = wordPattern(
  "(?:đang |còn |bị )?(?:chậm|trễ|muộn|quá hạn|quá thời hạn|vướng|vướng mắc|khó khăn|ách tắc|tồn đọng|overdue|late|delayed|chờ|đợi|chưa)(?: .*)?|(?:trong|còn|chưa đến|chưa tới|chưa quá) (?:thời )?hạn|(?:đúng|đảm bảo|bảo đảm|kịp) tiến độ",
  "whole",
);
const ANY_COMPLETE = wordPattern(`${COMPLETE}|đã thực hiện`);

const goesOn = (said: string): boolean => {
  const [going, complete] = [placeOf(said, GOING_ON), placeOf(said, ANY_COMPLETE)];
  return going >= 0 && (complete < 0 || going < complete);
};

/** From the strongest to the weakest meaning: the first match wins. */
const BY_MEANING: readonly (readonly [OldState, (said: string) => boolean])[] = [
  ["withdrawn", (said) => hasWords(said, STOPPED)],
  ["assigned", (said) => hasWords(said, NOT_BEGUN)],
  ["in-progress", (said) => hasWords(said, NOT_COMPLETE)],
  ["reported", (said) => hasWords(said, CONFIRMABLE)],
  ["in-progress", (said) => hasWords(said, PARTLY)],
  ["in-progress", goesOn],
  ["in-progress", (said) => hasWords(said, BEHIND) && !hasWords(said, ANY_COMPLETE)],
];

const DONE_ON =
  /(?:vào |vao |trong )?(?:ngày |ngay )?(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})|(?:ngày|ngay) \d{1,2}\/\d{1,2}(?![\d/])/u;
/** "Hoàn thành trước ngày 30/06/2023" may be what was asked. */
const BEFORE_A_DAY = wordPattern(`(?:${COMPLETE}) (?:trước|sớm)(?: ngày)? \\d{1,2}[/.-]\\d{1,2}`);
const DOCUMENT =
  "(?:(?:theo|tại|bằng|có) )?(?:báo cáo|bc|công văn|cv|văn bản|vb|tờ trình|ttr|quyết định|qđ|kế hoạch|kh|thông báo|tb|biên bản|bb)(?: số)? \\d[^ ]*";
const DONE = wordPattern(
  `(?:đã |vừa |cơ quan )?(?:đã thực hiện|(?:thực hiện |triển khai |báo cáo |làm )?(?:${COMPLETE})(?: xong)?)(?: (?:có|rồi|100%|toàn bộ|đầy đủ|nhiệm vụ|công việc|nội dung|theo yêu cầu|theo quy định|vào|on time|late|overdue|early|(?:đúng|trước|sớm|trong|quá|trễ|chậm|muộn)(?: (?:thời )?(?:hạn|tiến độ))?(?: (?:hạn )?\\d{1,3} (?:ngày|tuần|tháng))?(?: so với (?:yêu cầu|kế hoạch|tiến độ|thời hạn))?|${DOCUMENT}))*`,
  "whole",
);
