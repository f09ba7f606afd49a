import { TITLES } from "../lexicon";
import { isAddressed, isFamily, nameAt } from "../names";
import { phraseAt } from "../phrases";
import type { Range } from "../token-range";
import type { Token } from "../tokens";
import { isAddressWord } from "./address-words";
import { opensLine } from "./lines";
import { positionAfter } from "./position-after";
import { positionBefore } from "./position-before";
import { keepsMinutes, unitAfter } from "./secretaries";

/** A person in the text, with what it says about the person beside the name. */
export type Mention = {
  from: number;
  to: number;
  addressed: boolean;
  sure: boolean;
  before: string;
  after: string;
  quoted: boolean;
};

/** All names in the text, in order. */
export function findMentions(text: string, tokens: readonly Token[]): Mention[] {
  const found: Mention[] = [];
  const places = namedPlaces(tokens);
  // Up to where the position of the last person goes.
  let within = 0;
  for (let i = 0; i < tokens.length; i++) {
    const name = nameAt(tokens, i);
    if (!name) continue;
    const addressed = isAddressed(tokens, i);
    if (!addressed && places.has(keyOf(tokens, { from: i, to: name.to }))) continue;
    // "ông Nhữ Đình Toại, Giám đốc Bảo hiểm xã hội cơ sở Thạch Khê": a place.
    const first = tokens[i];
    if (i < within && !addressed && first && (name.to - i === 2 || !isFamily(first))) continue;
    const secretary = keepsMinutes(text, tokens, i, name.to);
    const behind = positionAfter(text, tokens, name.to);
    within = Math.max(within, behind?.to ?? 0);
    const apposed =
      behind || addressed || opensLine(text, tokens, i) ? speaksBehind(text, tokens, name.to) : null;
    const after = behind?.text ?? apposed ?? (secretary ? unitAfter(text, tokens, name.to) : "");
    // A position at the end of the line above is the person's above, where this one has its own.
    let start = i;
    while (start > 0 && isAddressWord(tokens, start - 1)) start -= 1;
    const apart = (tokens[i]?.opensLine === true || tokens[start]?.opensLine === true) && after !== "";
    found.push({
      from: i,
      to: name.to,
      addressed,
      sure: name.sure,
      before: apart ? "" : (positionBefore(text, tokens, i)?.text ?? ""),
      after,
      // "- Đ/c Mạc Văn Páo: năm nay thôn …": a person quoted in the discussion.
      quoted:
        (behind === null && apposed !== null) ||
        (addressed && tokens[name.to]?.raw === ":" && opensLine(text, tokens, i)),
    });
    i = name.to - 1;
  }
  return found;
}

/** "thôn Cồn Phường", "cảng cá Cà Ròn": names of places which the text gives apart from anybody's position. */
function namedPlaces(tokens: readonly Token[]): Set<string> {
  const places = new Set<string>();
  for (let k = 0; k < tokens.length; k++) {
    if (!OF_PLACE.test(tokens[k]?.raw ?? "") || hasTitleBefore(tokens, k)) continue;
    let to = k + 1;
    while (tokens[to]?.capital && to < k + 5 && !tokens[to]?.opensLine) to += 1;
    if (to - k > 2) places.add(keyOf(tokens, { from: k + 1, to }));
  }
  return places;
}
const OF_PLACE = /^(?:thôn|ấp|bản|buôn|làng|xóm|xã|phường|huyện|cá|chợ|cầu|kênh|rạch|sông|hồ|đập|cống)$/iu;

const hasTitleBefore = (tokens: readonly Token[], k: number): boolean => {
  for (let at = k - 1; at >= Math.max(0, k - 8) && tokens[at]?.kind === "word"; at--)
    if (phraseAt(TITLES, tokens, at) > 0) return true;
  return false;
};

const keyOf = (tokens: readonly Token[], { from, to }: Range): string =>
  tokens
    .slice(from, to)
    .map(({ raw }) => raw.toLowerCase())
    .join(" ");

/** "- Bà Trần Thị Mười (Ban Tuyên giáo): …", "Lê Tuấn Kha (tổ An ninh) báo cáo …": what stands beside the name of who speaks. */
const speaksBehind = (text: string, tokens: readonly Token[], at: number): string | null =>
  SPEAKS_BEHIND.exec(text.slice(tokens[at]?.from ?? text.length, (tokens[at]?.from ?? 0) + 140))
    ?.slice(1)
    .find(Boolean)
    ?.trim() ?? null;
const SPEAKS_BEHIND =
  /^(?:\(([^():;\d\n]{2,70}|(?:tổ|đội|nhóm|lớp|khối)\s[^():;\n]{2,70})\)|,\s([^,.:;()\d\n]{3,50}))\s*(?::|,?\s*(?:báo cáo|b\/c|trình bày|phát biểu|cho biết|đề nghị|băn khoăn|nói|cho rằng|chia sẻ|phản ánh|kiến nghị|thừa nhận|bày tỏ|kể|nêu|giới thiệu|thông tin|phổ biến|trao đổi|tham luận)(?!\p{L}))/iu;
