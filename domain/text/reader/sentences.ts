/** A part of a text [from, to). */
export type Span = { from: number; to: number };

// A full stop ends a sentence before white space and a capital, a digit or a quotation mark; also if a space is
// missing between a lower-case letter and a capital ("của Đảng.Những"). So does a comma before a sentence of duty whose
// subject is a work ("… 1 tỷ đô la Mỹ, Hoạt động xúc tiến đầu tư phải …").
const END =
  /(?:[.!?…]+[”"’)]?(?=\s+[“"‘([]?[\p{Lu}\d])|(?<=\p{Ll})\.(?=\p{Lu}\p{Ll})|\s(?=\[[^\]]{5,200}\])|\](?=\s)|(?<=\p{Ll}\p{Ll})\s(?=(?:Liên quan đến|Phát biểu|Sau khi|Ghi nhận|Tại buổi|Tại hội nghị|Tại cuộc|Tại phiên|Về công tác|Về việc|Về các|Đối với|Trong buổi|Trong khi|Theo đó|Bên cạnh|Ngoài ra|Nhằm|Trên cơ sở|Tính đến|Thay mặt|Chia sẻ|Cùng với|Để đảm bảo|Để bảo đảm|Ảnh:)\s)|(?<=\p{Ll}),(?=\s(?:Hoạt động|Công tác|Việc|Nhiệm vụ|Chất lượng|Tiến độ|Quá trình|Chương trình)\s[^,.;:]{3,80}?\s(?:phải|cần)\s))/gu;
const ABBREVIATED =
  /(?:^|[\s(.])(?:\p{Lu}|TP|Tp|TT|TTr|Ph|VP|BV|TS|ThS|PGS|GS|Tr|tr|DS|YS|ĐD|KTV|BS|BSCK[I1-2]*|CK[I1-2]*|NGƯT|NGND|KS|LS|Mr|Mrs|Ths|St|đ\/c|Đ\/c|tx|TX|NXB|v\.v|VD|vd)\.$/u;

/** The sentences of a text, trimmed. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(END)) {
    const to = match.index + match[0].length;
    if (ABBREVIATED.test(text.slice(Math.max(0, to - 8), to))) continue;
    push(text, spans, from, to);
    from = to;
  }
  push(text, spans, from, text.length);
  return spans;
}

function push(text: string, spans: Span[], from: number, to: number): void {
  const part = text.slice(from, to);
  const trimmed = part.trim();
  if (trimmed === "") return;
  const start = from + part.indexOf(trimmed);
  spans.push({ from: start, to: start + trimmed.length });
}
