import { SECRETARY } from "./secretaries";

const ROLES: readonly [string, RegExp][] = [
  ["chủ trì", /chủ trì|chủ tọa|điều hành/iu],
  ["kết luận", /kết luận/iu],
  ["phát biểu chỉ đạo", /chỉ đạo|yêu cầu|nhấn mạnh|lưu ý|giao |đề nghị/iu],
  ["báo cáo", /báo cáo|trình bày/iu],
  [
    "phát biểu",
    /(?<!\p{L})(?:phát biểu|cho biết|cho rằng|khẳng định|nêu|nói|đánh giá|bày tỏ|cảm ơn|hứa|chia sẻ|thừa nhận|phản ánh|kiến nghị|đề xuất|góp ý|giải trình|trả lời|hỏi|có ý kiến|ý kiến|bổ sung|than|băn khoăn|xin|thấy|nhận xét|thay mặt|mong|trao đổi|bàn|nghĩ)(?!\p{L})/iu,
  ],
];

/** The person's role according to the words around the name. */
export function roleOf(text: string, from: number, to: number): string {
  const sentence = `${text
    .slice(Math.max(0, from - 60), from)
    .replace(/(?<!\p{L})(?:PGS|GS|TSKH|TS|ThS|BS|đ\/c)\./gu, " ")
    .split(/[.;\n]/)
    .at(-1)} ${text.slice(to, to + 220).split(/[.;\n]/)[0]}`;
  return ROLES.find(([, pattern]) => pattern.test(sentence))?.[0] ?? "tham dự";
}

/** Of two roles of a person, the one that says more. */
export const strongerRole = (a: string | undefined, b: string): string => {
  const rank = (role: string) => ROLES.findIndex(([name]) => name === role);
  if (a === SECRETARY && rank(b) < 0) return a;
  if (a === undefined || rank(a) < 0) return b;
  return rank(b) >= 0 && rank(b) < rank(a) ? b : a;
};
