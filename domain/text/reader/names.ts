import { ADDRESSES, DOINGS, TITLES } from "./lexicon";
import { phraseAt } from "./phrases";
import { plainKey, type Token, tokenize, wordKey } from "./tokens";
import { headAt } from "./units/unit-nouns";

export const FAMILY = new Set(
  "Trình|Trà|Âu|Giáp|Quan|Mang|Cáp|Thẩm|Lữ|Sử|Đới|Cái|Khâu|Thềm|Cam|Ưng|Quế|Nghê|Bồ|Hảng|Sái|Trưng|Mạch|Trác|Ksor|Niê|Kpă|Thò|Nùng|Bàn|Quản|Ôn|Ngân|Bạc|Lèo|Vi|Lô|Lang|Mẫn|Viêm|Trang|Dã|Hoa|Lạc|Mậu|Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đào|Đinh|Lâm|Trịnh|Mai|Trương|Cao|Tô|Hà|Tạ|Thái|Lương|Quách|Vương|Nông|Triệu|Chu|Châu|Kiều|La|Lưu|Mã|Mạc|Nghiêm|Ngụy|Nhâm|Ninh|Phùng|Tăng|Thân|Thạch|Tiêu|Tôn|Tống|Từ|Ung|Âu|Bành|Bạch|Bế|Cù|Cung|Diệp|Doãn|Đàm|Đậu|Đoàn|Điền|Đồng|Đường|Giang|Giáp|Hàn|Hầu|Hứa|Khổng|Khúc|Khuất|Kha|Lò|Lù|Lục|Lường|Lừ|Ma|Mùa|Giàng|Sùng|Vàng|Thào|Hạng|Vừ|Quàng|Cầm|Điêu|Tòng|Cà|Sầm|Đèo|Tẩn|Chảo|Phàn|Lầu|Cháng|Tráng|Thèn|Siu|Rơ|Hờ|Phí|Phó|Thiều|Trà|Tào|Đổng|Lại|Lưỡng|Mẫn|Cấn|Cổ|Trầm|Nhan|Hạ|Lộ|Tất|Uông|Đới|Đái|Bàng|Bồ|Chung|Chử|Củng|Kha|Khương|Khâu|Lã|Lữ|Lỗ|Mông|Ngọ|Nhữ|Sử|Tề|Thẩm|Thang|Tiết|Tưởng|Chế|Nhiếp|Ao|Ấu|Chẩu|Chiêm|Điểu|Hoắc|Khuông|Khưu|Liêng|Liêu|Liễu|Lư|Lỳ|Mễ|Mộc|Mỵ|Ngũ|Nhạc|Ong|Sần|Sỹ|Thôi|Tỵ|Vày|Vòng|Vưu|Xa|Xồng|Xiêm|Lềnh|Lìm|Chang|Lử|Ly|Phàng|Páo|Sình|Sồng|Thàng|Thồ|Dềnh|Bồn|Chìu|Chíu|Phượn|Lùng|Lồ|Sền|Pờ|Phà|Khoàng|Pừ|Lự|Mè|Khà|Vì|Tếnh|Kpa|Rmah|Rơchăm|Rcom|Mlô|Êban|Ayun|Hmok|Byă|Kbuôr|Hđơk|Kriêng|Adrơng|Enuôl|Ktla|Knul|Bkrông|Hwing|Bdap|Kđoh|Êđê|Puih|Hra|Alơng|Bnướch|Alăng|Zơrâm|Bling|Coor|Pơloong|Briu|Arất|Tơngôl|Kring|Brao|Blúp|Kơ|Ka|Cil|Kră|Lơ|Kon|Rơông|Păng|Chamaléa|Katơr|Pinăng|Neang|Chau|Néang|Nhiêu|Thòng|Lày|Vòong|Danh|Kpuih|Lều|Sú|Chềnh|Voòng|Chiếng"
    .split("|")
    .map(wordKey),
);
const PLAIN_FAMILY = new Set(
  "Nguyen|Tran|Le|Pham|Hoang|Huynh|Phan|Vu|Vo|Dang|Bui|Do|Ho|Ngo|Duong|Ly|Dao|Dinh|Lam|Trinh|Truong|Luong|Phung|Doan|Mai|Cao|Ta|Ha|Chu|Luu|Quach"
    .split("|")
    .map(plainKey),
);
/** Names of people who are mentioned, not present. */
const SPOKEN_OF = new Set(
  ["Hồ Chí Minh", "Võ Nguyên Giáp", "Trần Phú", "Tôn Đức Thắng"].map((n) => wordKey(n)),
);
/** A place name follows these words: "tỉnh Cao Bằng". */
const PLACE =
  /^(?:tỉnh|phố|huyện|quận|xã|phường|TP|thôn|bản|ấp|KCN|nghiệp|đường|sông|đảo|cảng|hồ|khu|chợ|cầu|trường|viện|ty|UBND|HĐND|ủy|đoàn|hiệp)$/iu;
/** Places, years of the old calendar and feasts that look like a family and a given name. */
const NOT_PEOPLE = new Set(
  "Đoàn Thanh|Hà Nội|Hà Nam|Hà Tĩnh|Hà Giang|Hà Tây|Hà Đông|Thái Bình|Thái Nguyên|Thái Lan|Ninh Bình|Ninh Thuận|Cao Bằng|Lâm Đồng|Đồng Nai|Đồng Tháp|Đồng Hới|Lê Chân|Ngô Quyền|Dương Kinh|Đinh Vũ|Châu Á|Châu Âu|Lai Châu|Từ Liêm|Mai Châu|Kon Tum|Mộc Châu|Mộc Hóa|Chiêm Hóa|Ngũ Hành|Cao Phong|Mai Sơn|La Gi|Từ Sơn|Đinh Dậu|Đinh Mão|Đinh Hợi|Đinh Mùi|Đinh Tỵ|Đinh Sửu|Nhâm Dần|Nhâm Thìn|Nhâm Ngọ|Nhâm Tý|Nhâm Tuất|Giáp Thìn|Giáp Ngọ|Giáp Tý|Giáp Dần|Giáp Thân|Giáp Tuất".split(
    "|",
  ),
);
/** A Vietnamese name at token i: a family name and one to four more words, all capitalised. */
export function nameAt(tokens: readonly Token[], i: number): { to: number; sure: boolean } | null {
  const first = tokens[i];
  // "đồng chí A Thuỷnh", "bà Y Hlưng"
  const upland = /^[AY]$/.test(first?.raw ?? "") && tokens[i + 1]?.capital === true && isCalled(tokens, i);
  // "Viên Thị Kiều Oanh": a name does not begin behind a middle name.
  if (/^(?:Thị|Văn)$/.test(tokens[i - 1]?.raw ?? "") && tokens[i - 2]?.capital) return null;
  // "Phó Ban chỉ huy" is no Mr. Phó.
  if (phraseAt(TITLES, tokens, i) > 1) return null;
  if (
    !first?.capital ||
    (phraseAt(ADDRESSES, tokens, i) > 0 && !upland) ||
    (tokens[i - 1]?.capital === undefined && i > 0)
  )
    return null;
  const addressed = upland || isAddressed(tokens, i);
  if (
    first.raw.length > 1 &&
    first.raw === first.raw.toUpperCase() &&
    /\p{Ll}/u.test(tokens[i + 1]?.raw ?? "")
  )
    return null;
  const shouted = first.raw.length > 1 && first.raw === first.raw.toUpperCase();
  const entitled =
    !addressed &&
    !shouted &&
    !isFamily(first) &&
    (followsTitle(tokens, i) || titleFollows(tokens, i) || followsLabel(tokens, i));
  const middled =
    !shouted && /^(?:Thị|Văn)$/.test(tokens[i + 1]?.raw ?? "") && tokens[i + 2]?.capital === true;
  if (!addressed && !isFamily(first) && !entitled && !(middled && hasTitleBehind(tokens, i))) return null;
  let to = i + 1;
  // A name does not go on where the next line begins with another person or with a sentence.
  while (
    to < i + 5 &&
    isNamePart(tokens, to) &&
    !isNextName(tokens, to) &&
    !(
      tokens[to]?.opensLine &&
      (shouted || phraseAt(ADDRESSES, tokens, to) > 0 || (to > i + 1 && tokens[to + 1]?.capital === false))
    )
  )
    to += 1;
  const length = to - i;
  // "Chủ tịch UBND TP Hà Nội Nguyễn Đức Chung": the place is not part of the name after it.
  if (
    length > 3 &&
    (NOT_PEOPLE.has(`${first.raw} ${tokens[i + 1]?.raw}`) ||
      (!addressed && PLACE.test(tokens[i - 1]?.raw ?? ""))) &&
    FAMILY.has(tokens[i + 2]?.key ?? "")
  )
    return null;
  // "huyện Thạch Bàn Nguyễn Bá Sướng", from its second word on
  if (
    length > 3 &&
    !addressed &&
    PLACE.test(tokens[i - 2]?.raw ?? "") &&
    FAMILY.has(tokens[i + 1]?.key ?? "")
  )
    return null;
  // "cửa khẩu Tà Lùng Bùi Xuân Trác": the last word of a place, and a usual family name.
  if (
    length > 3 &&
    !addressed &&
    tokens[i - 1]?.capital &&
    !tokens[i]?.opensLine &&
    PLAIN_FAMILY.has(plainKey(tokens[i + 1]?.raw ?? "")) &&
    !PLAIN_FAMILY.has(plainKey(first.raw))
  )
    return null;
  // "Chủ tịch UBND xã Thạnh Phong Đông Nguyễn Thị Ngọc Diễm", "Trường THCS Ninh Phước Đông"
  const before = tokens[i - 1]?.raw ?? "";
  if (!addressed && ((PLACE.test(before) && isNextName(tokens, to)) || /^(?:TH|THCS|THPT)$/.test(before)))
    return null;
  if (length === 1 && addressed && /['’]/.test(first.raw)) return { to, sure: true };
  if (length < 2 || length > 5) return null;
  // "xã Hòa Mạc Thượng"
  if (length === 2 && !addressed && tokens[i - 1]?.capital && PLACE.test(tokens[i - 2]?.raw ?? ""))
    return null;
  if (
    length === 2 &&
    !addressed &&
    (PLACE.test(tokens[i - 1]?.raw ?? "") || NOT_PEOPLE.has(`${first.raw} ${tokens[i + 1]?.raw}`))
  )
    return null;
  // "Bắc Hà Nam" or a place: a name has no digits after it and is not abbreviated.
  if (
    entitled &&
    !middled &&
    (length < 3 || headAt(tokens, i) > 0 || tokens.slice(i + 1, to - 1).some(isFamily))
  )
    return null;
  if (addressed && !isFamily(first) && headAt(tokens, i) > 0) return null;
  if (!isFamily(first))
    return length <= 4 && (addressed || entitled) && /^(?:[AYHK]$|..)/u.test(first.raw)
      ? { to, sure: titleFollows(tokens, i) }
      : null;
  return { to, sure: true };
}

/** "Tạ Thị Bích Liễu    Võ Thị Thanh Trà": two people who sign beside each other. */
const isNextName = (tokens: readonly Token[], k: number): boolean =>
  FAMILY.has(tokens[k]?.key ?? "") && /^(?:Thị|Văn)$/.test(tokens[k + 1]?.raw ?? "");

/** Whether a position or an address of more than one letter is before it. */
const isCalled = (tokens: readonly Token[], i: number): boolean =>
  (isAddressed(tokens, i) && (tokens[i - 1]?.raw.length ?? 0) > 1) || followsTitle(tokens, i);

/** Whether it is a family name, with its accents or in a text typed without any. */
export const isFamily = (token: Token): boolean => FAMILY.has(token.key) || PLAIN_FAMILY.has(token.key);

/** "Trà Thị Mận, Điều dưỡng trưởng khoa …" */
function hasTitleBehind(tokens: readonly Token[], i: number): boolean {
  let to = i;
  while (to < i + 5 && isNamePart(tokens, to)) to += 1;
  return /^[,(–-]$/.test(tokens[to]?.raw ?? "") && phraseAt(TITLES, tokens, to + 1) > 0;
}

/** "Xổm Văn Đoạt, Trưởng thôn": a rarer family name right before a position. */
function titleFollows(tokens: readonly Token[], i: number): boolean {
  if (
    !tokens[i]?.opensLine &&
    /^\p{L}/u.test(tokens[i - 1]?.raw ?? "") &&
    !/^(?:và|có|do|gồm|là)$/.test(tokens[i - 1]?.raw ?? "")
  )
    return false;
  let to = i;
  while (to < i + 5 && isNamePart(tokens, to)) to += 1;
  const apart = /^[,(–-]$/.test(tokens[to]?.raw ?? "");
  return to - i >= 3 && to - i <= 4 && apart && phraseAt(TITLES, tokens, to + 1) > 0;
}

/** "Phó Chủ tịch UBND phường Quế Thị Hạnh", "Giám đốc Quế Thị Hạnh": a rarer family name right after a position. */
function followsTitle(tokens: readonly Token[], i: number): boolean {
  for (let length = 1; length <= 3; length++)
    if (
      phraseAt(TITLES, tokens, i - length) === length &&
      headAt(tokens, i) === 0 &&
      !isMember(tokens, i - length)
    )
      return true;
  if (
    !/^(?:phường|xã|tỉnh|huyện|quận|phố|trấn|sở|viện|cục|ty|khoa|phòng|ban)$/.test(tokens[i - 1]?.raw ?? "")
  )
    return endsUnitOfTitle(tokens, i);
  for (let k = i - 1; k >= Math.max(0, i - 8) && tokens[k]?.kind === "word"; k--)
    if (phraseAt(TITLES, tokens, k) > 0) return !isMember(tokens, k) && !followsName(tokens, k);
  return false;
}

/** "Chủ tịch Công đoàn: Hồng Quốc Bửu": a label that begins with a title, at the start of a line. */
function followsLabel(tokens: readonly Token[], i: number): boolean {
  if (tokens[i - 1]?.raw !== ":") return false;
  for (let k = i - 2; k >= Math.max(0, i - 9) && tokens[k]?.kind === "word"; k--)
    if (phraseAt(TITLES, tokens, k) > 0 && (k === 0 || tokens[k]?.opensLine || tokens[k - 1]?.opensLine))
      return !isMember(tokens, k);
  return false;
}

/** "Giám đốc Sở Nội vụ Ngọc Thế Hiển": a title and its unit, up to the name. */
function endsUnitOfTitle(tokens: readonly Token[], i: number): boolean {
  if (tokens[i - 1]?.kind !== "word" || tokens[i - 1]?.capital) return false;
  for (let k = i - 2; k >= Math.max(0, i - 9) && tokens[k]?.kind === "word"; k--) {
    const title = phraseAt(TITLES, tokens, k);
    if (title > 0 && tokens[k]?.capital)
      return headAt(tokens, k + title) > 0 && !isMember(tokens, k) && !followsName(tokens, k);
  }
  return false;
}

/** "bà Lò Thị Hoan, Giám đốc Hợp tác xã Chè Nậm Cúm": the position of the person before it, and a place. */
function followsName(tokens: readonly Token[], title: number): boolean {
  // "Phó Chủ tịch", not "Chủ tịch" within it
  const whole = phraseAt(TITLES, tokens, title - 1) > 1 ? title - 1 : title;
  return /^[,(–-]$/.test(tokens[whole - 1]?.raw ?? "") && tokens[whole - 2]?.capital === true;
}

/** "210 đoàn viên … phường Tân Hưng Lộc": a place behind those who are many. */
const isMember = (tokens: readonly Token[], k: number): boolean =>
  /^(?:đoàn|đảng|hội)$/i.test(tokens[k]?.raw ?? "") && tokens[k + 1]?.raw === "viên";

function isNamePart(tokens: readonly Token[], k: number): boolean {
  const token = tokens[k];
  if (!token?.capital || !/^\p{L}+(?:['’]\p{L}+)?$/u.test(token.raw) || token.raw.length > 9) return false;
  if (
    token.raw.length > 1 &&
    token.raw === token.raw.toUpperCase() &&
    tokens[k - 1]?.raw !== tokens[k - 1]?.raw.toUpperCase()
  )
    return false;
  // "phường Yên Bái", and on the next line "Ông: Cao Văn Công"
  if (/^(?:Ông|Bà)$/.test(token.raw) && (tokens[k + 1]?.capital || tokens[k + 1]?.raw === ":")) return false;
  // "SẢN XUẤT" and, on the next line, "Chiều 10/6"
  const before = tokens[k - 1]?.raw ?? "";
  if (before.length > 1 && before === before.toUpperCase() && /\p{Ll}/u.test(token.raw)) return false;
  const title = phraseAt(TITLES, tokens, k);
  return (
    (title === 0 || (title === 1 && /^(?:Nguyên|Quyền)$/.test(token.raw))) && phraseAt(DOINGS, tokens, k) < 2
  );
}

/** Whether "đồng chí", "ông", a rank or a degree is before it, with a colon or not. */
export function isAddressed(tokens: readonly Token[], i: number): boolean {
  let end = i;
  if (tokens[end - 1]?.raw === ":" || tokens[end - 1]?.raw === ".") end -= 1;
  if (isDegree(tokens[end - 1])) return true;
  // "Trạm Y tế xã A Roàng Thượng": a place.
  if (tokens[end - 1]?.raw === "A" && PLACE.test(tokens[end - 2]?.raw ?? "")) return false;
  for (let length = 1; length <= 3; length++)
    if (phraseAt(ADDRESSES, tokens, end - length) === length) return true;
  return false;
}

/** "PGS.TS", "GS.TSKH", "ThS.BS": degrees written as one word. */
export const isDegree = (token: Token | undefined): boolean =>
  /^(?:(?:PGS|GS|TSKH|TS|ThS|BS|BSCKI|BSCKII|CKI|CKII|KS|CN|DS|LS|NGND|NGƯT|TTND|TTƯT)\.?){1,5}$/u.test(
    token?.raw ?? "",
  );

/** Whether a name is only mentioned: not a person at the meeting. */
export function isSpokenOf(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  const name = text.slice(tokens[from]?.from ?? 0, tokens[to - 1]?.to ?? 0);
  if (SPOKEN_OF.has(wordKey(name)) || /^Hồ Chí Minh/.test(name)) return true;
  const before = text.slice(Math.max(0, (tokens[from]?.from ?? 0) - 70), tokens[from]?.from ?? 0);
  if (HONOURED.test(before) || /^\s+bị\s/u.test(text.slice(tokens[to - 1]?.to ?? 0))) return true;
  return (
    /(?<!\p{L})(?:gia đình|bệnh nhân|đơn|đơn của|thăm hỏi|tác phẩm|cuốn sách|bài viết|câu chuyện|tư tưởng|tấm gương|bức thư|thân thế|sự nghiệp|cuộc đời|tiểu sử|mang tên|đường|(?<!thành )phố|liệt sĩ|anh hùng|bài hát|bài thơ)(?!\p{L})[^.,;:\n]*$/iu.test(
      before,
    ) && !/đồng chí\s*$/iu.test(before)
  );
}

/** "trao giấy khen cho bác sĩ …", "tuyên dương cô …", "khiển trách đồng chí …": who gets something and does not speak. */
const HONOURED =
  /(?<!\p{L})(?:(?:giấy khen|bằng khen|phần thưởng|kỷ niệm chương|quà|hoa)\s(?:cho|tặng)|tuyên dương|biểu dương|khen thưởng|khiển trách|cảnh cáo|chia buồn(?: với)?)\s(?:(?!và\s)[^.,;:\n])*$/iu;

/** "NGUYỄN VĂN A" as it is written in a list of people. */
export const properName = (name: string): string =>
  name === name.toUpperCase()
    ? name.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
    : name.replace(/\s+/g, " ");

/** Short names of people whom a text names in full: "Phi" of "Mạc Phi (Dev lead)". */
export function calledBy(text: string): Set<string> {
  const tokens = tokenize(text);
  const called = new Set<string>();
  for (let i = 0; i < tokens.length; i++) {
    const name = nameAt(tokens, i);
    if (!name) continue;
    const given = tokens[name.to - 1]?.raw ?? "";
    if (/^\p{Lu}\p{Ll}{1,6}$/u.test(given)) called.add(given);
    i = name.to - 1;
  }
  return called;
}
