import type { Paragraph } from "../reader/layout";
import type { Span } from "../reader/sentences";
import { isArticle } from "./captions";

const LONGEST = 120;
const BYLINE =
  /^\(?(?:(?:tin|bài|ảnh)(?:\s*(?:,|và|&|-|–|\+|\/)\s*(?:tin|bài|ảnh|hình))*(?:\s+viết)?\s*:|người\s+(?:viết|đăng|thực hiện)\s*:|tác giả\s*:|nguồn(?:\s+tin)?\s*:|biên\s+(?:tập|soạn)\s*:|theo\s+(?=\p{Lu})|phóng viên|PV(?:\s|$)|CTV(?:\s|$)|BBT\s*$|ban biên tập)/iu;
const UNIT =
  /^(?:Trung tâm|Phòng|Văn phòng|Ban|Đoàn|Tổ|Bộ phận|Chi cục|Cục|Sở|Khoa|Cổng|Công đoàn|Chi đoàn|Chi bộ|Hội|Trường|Đài|Báo)\s/u;
/** "Lan Anh", "Nguyễn Thị Lan – Văn phòng Cục" */
const PERSON = /^(?:\p{Lu}\p{Ll}*\.?\s){1,4}\p{Lu}\p{Ll}*(?:\s*[-–,(]\s*\p{Lu}[^.;:]{1,60})?$/u;
/** What somebody does: a line with it tells something. */
const DOES =
  /(?<!\p{L})(?:phát biểu|báo cáo|trình bày|trao|tặng|chào cờ|chúc mừng|kết luận|yêu cầu|thực hiện|được)(?!\p{L})/iu;

/** The lines at an article's end that say who wrote it: no part of what happened. */
export function findAuthorLines(paragraphs: readonly Paragraph[]): Span[] {
  if (!isArticle(paragraphs)) return [];
  const lines: Span[] = [];
  for (let n = paragraphs.length - 1; n > 0; n--) {
    const { from, to, text, marker } = paragraphs[n] ?? { from: 0, to: 0, text: "", marker: null };
    if (marker !== null || text.length > LONGEST || !(isByline(text) || (lines.length === 0 && isName(text))))
      break;
    lines.unshift({ from, to });
  }
  return lines;
}

const PICTURE = /^\(?ảnh\s*:\s*/iu;
/** "Ảnh: Lê Nam." names the photographer; "Ảnh: Toàn cảnh buổi lễ." is a sentence about the picture, a caption. */
const isByline = (text: string): boolean => {
  const [label = ""] = PICTURE.exec(text) ?? [];
  const [stop = ""] = /[.)]+$/u.exec(text) ?? [];
  const isSentence = label !== "" && stop.includes(".");
  return BYLINE.test(text) && (!isSentence || isName(text.slice(label.length, -stop.length)));
};

const isName = (text: string): boolean =>
  !/[.:;!?…]$/.test(text) && !DOES.test(text) && (UNIT.test(text) || PERSON.test(text));
