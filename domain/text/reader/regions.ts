import { fold } from "../fold";
import type { Paragraph, Region } from "./layout";

/** A section that a heading opened: its depth, and the heading's number. */
type Section = { level: number; region: Region; label: string };

/** Gives each paragraph its part of the document, by the headings before it. */
export function markRegions(paragraphs: readonly Paragraph[]): Paragraph[] {
  const body = bodyStart(paragraphs);
  const tail = tailStart(paragraphs, body);
  const titled = /^(?:nhiem vu|phan cong|ket luan|viec can lam|cong viec|giao viec)\b/.test(
    fold(paragraphs[0]?.text ?? ""),
  );
  let open: Section[] = titled && body === 0 ? [{ level: 0, region: "tasks", label: "" }] : [];
  let addressed = false;
  return paragraphs.map((paragraph, n) => {
    if (n >= tail) return { ...paragraph, region: "tail" };
    if (n < body) return { ...paragraph, region: "head" };
    const words = fold(paragraph.text);
    if (/^kinh gui(?! (?:ba con|cac thay|moi nguoi|anh chi|ca nha|quy phu huynh))/.test(words))
      addressed = true;
    else if (addressed && paragraph.marker?.kind !== "bullet") addressed = false;
    if (addressed) return { ...paragraph, region: "head" };
    if (isHeading(paragraph) && !isSibling(paragraph, paragraphs[n + 1])) {
      const level = levelOf(paragraph);
      open = open.filter((section) => section.level < level);
      const named = regionNamed(fold(paragraph.text.slice(paragraph.bodyAt)).trim());
      // "BÀI PHÁT BIỂU" as the title of a whole speech.
      const region = n === 0 && named !== "tasks" ? null : named;
      if (region) open.push({ level, region, label: paragraph.marker?.label ?? "" });
    } else if (concludes(paragraph, words)) {
      open = [
        ...open.filter(({ region }) => region !== "opinions" && region !== "assessment"),
        { level: 6, region: "tasks", label: "" },
      ];
    } else if (isLabel(paragraph)) {
      open = open.filter((section) => section.level < 5);
      open.push({ level: 5, region: regionNamed(words) ?? "body", label: "" });
    } else if (/^(?:- )?thanh phan\b.*:$/.test(words)) open = [{ level: 9, region: "attendance", label: "" }];
    else open = open.filter((section) => !succeeds(paragraph, section));
    return { ...paragraph, region: open.at(-1)?.region ?? "body" };
  });
}

/** "Sau khi nghe các ý kiến, Chủ tịch kết luận như sau:" ends the discussion. */
const concludes = ({ marker, text }: Paragraph, words: string): boolean =>
  marker === null &&
  text.length > 40 &&
  (/\b(?:ket luan|chi dao|giao nhiem vu|phan cong|yeu cau|quyet dinh)\b[^.;:]{0,80}:\s*$/.test(words) ||
    /\bcan (?:lam|tap trung|trien khai|thuc hien)\b[^.;:]{0,60}\b(?:viec|nhiem vu|noi dung)\b[^.;:]{0,20}:\s*$/.test(
      words,
    ));

/** "4. Đồng chí A phát biểu: …" after "3. Chi bộ thảo luận:" is not part of the discussion. */
const succeeds = (paragraph: Paragraph, { level, region, label }: Section): boolean =>
  (region === "opinions" || region === "assessment") &&
  paragraph.marker?.kind === "number" &&
  levelOf(paragraph) === level &&
  /^\d+$/.test(label) &&
  Number(paragraph.marker.label) === Number(label) + 1;

const KIND_LINE =
  /^(?:BIÊN BẢN|THÔNG BÁO|KẾT LUẬN|CÔNG VĂN|CÔNG ĐIỆN|CHỈ THỊ|KẾ HOẠCH|BÁO CÁO|GIẤY MỜI|NGHỊ QUYẾT|QUYẾT ĐỊNH)/u;
const LETTERHEAD = /^(?:CỘNG H|Độc lập|Số\s*:|SỐ\s*:)|V\/v/u;

/** How many paragraphs the letterhead has: none in an article. */
function bodyStart(paragraphs: readonly Paragraph[]): number {
  const first = paragraphs.slice(0, 14);
  let start = 0;
  const titled = first.findIndex(({ text }) => KIND_LINE.test(text));
  first.forEach(({ text }, n) => {
    // The place and day far below the title are those of the signature.
    if (titled >= 0 && n > titled + 4) return;
    if (LETTERHEAD.test(text) || /^[\p{Lu}\d][\p{L}\s.]{2,40},\s*ngày[\s\d]*tháng/u.test(text)) start = n + 1;
  });
  const kind = first.findIndex(({ text }, n) => n >= start - 1 && KIND_LINE.test(text));
  // Without a national heading only a line that is nothing but the kind makes the text a document.
  if (start === 0 && !(kind >= 0 && kind < 6 && (first[kind]?.text.trim().length ?? 99) < 24)) return 0;
  if (kind < 0) return start;
  // The subject is below the kind, up to the first whole sentence.
  let after = kind + 1;
  while (after < paragraphs.length && after < kind + 4 && isSubject(paragraphs[after])) after += 1;
  return Math.max(start, after);
}

const isSubject = (p: Paragraph | undefined): boolean =>
  p !== undefined &&
  p.marker === null &&
  p.text.length < 260 &&
  !/[.;:,]$/.test(p.text) &&
  !/^(?:Ngày|Hôm nay|Căn cứ|Sáng|Chiều|Nhân dịp|Thực hiện)\b/u.test(p.text);

/** The start of recipients and signatures: at "Nơi nhận", or after the last full stop of an official text. */
function tailStart(paragraphs: readonly Paragraph[], body: number): number {
  const recipients = paragraphs.findIndex(({ text }, n) => n >= body && /^\s*nơi\s+nhận/iu.test(text));
  const closing = paragraphs.findLastIndex(({ text }) => /\.\/\.?\s*$|\.\/-\.?\s*$/.test(text)) + 1;
  const signed = paragraphs.findIndex(
    ({ text }, n) =>
      n > body &&
      /^(?:Trân trọng[,.!]?$|Kính thư[,.!]?$|Thân mến[,.!]?$|Best regards|TL\.|KT\.|TM\.|TUQ\.|T\/M|T\.M|THỦ TRƯỞNG|CHỦ TỌA|CHỦ TRÌ|THƯ KÝ|ĐẠI DIỆN)/u.test(
        text,
      ) &&
      text.length < 60 &&
      // "CHỦ TRÌ: Ông Thái Bá Ngạn" at the top names the chair.
      !/^[\p{Lu}\s]+:\s*\S/u.test(text),
  );
  // A person's title in capitals and a name as the last two lines.
  const last = paragraphs.length - 2;
  const named =
    last > body &&
    /^[\p{Lu}\s.-]{6,60}$/u.test(paragraphs[last]?.text ?? "") &&
    /^(?:\p{Lu}\p{Ll}*\s?){2,5}$/u.test(paragraphs[last + 1]?.text ?? "")
      ? last
      : -1;
  const found = [recipients, signed, named].filter((n) => n >= 0);
  const first = found.length > 0 ? Math.min(...found) : paragraphs.length;
  return closing > body && closing < first ? closing : first;
}

/** Whether it is a short line without end punctuation, numbered or in capitals. */
export function isHeading({ text, marker, bodyAt }: Paragraph): boolean {
  const words = text.slice(bodyAt).trim();
  if (words.length > 140 || /[.;,]$/.test(words)) return false;
  if (marker?.kind === "roman") return true;
  if (marker?.kind === "number") return words.length < 110;
  return marker === null && words.length > 3 && words === words.toUpperCase() && /\p{Lu}/u.test(words);
}

/** "5. Tiền điện tăng" between "4." and "6." is an item like them, not a heading. */
export const isSibling = ({ marker }: Paragraph, next: Paragraph | undefined): boolean =>
  marker?.kind === "number" &&
  next?.marker?.kind === "number" &&
  marker.label.split(".").length === next.marker.label.split(".").length;

/** "Việc cần làm:", "Action items:" on a line of their own. */
const isLabel = ({ text, marker }: Paragraph): boolean =>
  marker === null &&
  text.length < 40 &&
  /:$/.test(text) &&
  !/như sau|(?<!\p{L})tôi(?!\p{L})/iu.test(text) &&
  regionNamed(fold(text)) !== null;

function levelOf({ marker }: Paragraph): number {
  if (marker?.kind === "number") return 1 + marker.label.split(".").length;
  return marker?.kind === "roman" ? 1 : 0;
}

/** "Ý kiến của Tổng Giám đốc": what the leader says in the end. */
const LEADERS_WORDS =
  /\b(?:y kien|phat bieu)(?: phat bieu| chi dao| ket luan)*(?: cua)?(?: dong chi| ong| ba| nguoi)? (?:chu tich|tong giam doc|giam doc|bi thu|hieu truong|lanh dao|chu toa|chu tri|cuc truong|chi cuc truong|vien truong|thu truong)\b/;

/** The part that a folded heading opens; null if it names none. */
function regionNamed(heading: string): Region | null {
  // A board's name and the document's own title head no part.
  const words = heading.replace(/\bban chi dao\b/g, " ");
  if (/^bien ban\b/.test(words)) return null;
  if (/\bthanh phan\b/.test(words)) return "attendance";
  // "Phát biểu của Hiệu trưởng tại lễ chào cờ" is the title of a whole speech.
  if (LEADERS_WORDS.test(words))
    return /\btai (?:le|hoi nghi|buoi|cuoc|phien)\b/.test(words) ? null : "tasks";
  if (/^(?:nghi quyet|quyet nghi|quyet dinh|y kien chi dao|noi dung giao)\b/.test(words)) return "tasks";
  // "CÁC VIỆC PHẢI XONG TRƯỚC NGÀY 30/9"
  if (
    /^(?:mot so |cac |nhung )?(?:dau )?viec (?:phai|can|hoan thanh|xong|lam ngay|giao|duoc giao)\b/.test(
      words,
    )
  )
    return "tasks";
  if (
    /\b(?:ke hoach|trong tam|phuong huong)\b/.test(words) &&
    !/\b(?:danh gia|ket qua|tinh hinh|so ket)\b/.test(words)
  )
    return "tasks";
  if (
    /\b(?:nhiem vu|giai phap|ket luan|chi dao|phan cong|thong nhat|yeu cau|phuong huong|to chuc thuc hien|cong viec|action items?|to ?do|viec can lam|giao viec|kl|chot)\b/.test(
      words,
    )
  )
    return "tasks";
  // "Đề nghị của đơn vị với cấp trên"
  if (/^(?:de nghi|kien nghi|de xuat)\b.*\bcap tren\b/.test(words)) return "opinions";
  if (
    /\bdiscussion\b|\bparking lot\b|\bvuong mac\b|\by kien\b|\bgop y\b|\bthao luan\b|\btham luan\b|\bphat bieu\b|\bkien nghi\b|^trao doi\b|^dien bien\b/.test(
      words,
    )
  )
    return "opinions";
  if (
    /^\W*(?:nghe |phan |cac )*bao cao\b|\bbao cao\W*$|\bdanh gia\b|\bket qua\b|\btinh hinh\b|\bton tai\b|\bhan che\b|\bnguyen nhan\b|\buu diem\b|\blam duoc\b|\bthuc trang\b|\btom tat\b|(?<!\b(?:cong nghe|so|phong) )\bthong tin\b/.test(
      words,
    )
  )
    return "assessment";
  return null;
}
