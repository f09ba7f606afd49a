import type { FoundSpeaker } from "./found-speaker";

const CALL = String.raw`(?:a|c|anh|chị|ông|bà|cô|thầy|đ\/c|đc|đồng chí|bs|BS|Anh|Chị|Ông|Bà|Cô|Thầy|Đ\/c|Đồng chí)\.?`;
const GIVEN = String.raw`(?<name>(?!(?:Bí thư|Phó|Trưởng|Chủ|Giám đốc|Hiệu|Chánh)(?!\p{L}))\p{Lu}\p{Ll}{1,6})`;
const TITLED = String.raw`(?:\s*[,(–-]?\s*(?<title>\p{Lu}{2,5}(?:\s\p{Lu}{2,5})?|(?:Trưởng|trưởng|tổ trưởng|đội trưởng|quản đốc|Phó|Giám đốc|Chủ tịch|Bí thư|Hiệu trưởng|Chánh)[^,;:.()\n]{0,40}?)\)?)?`;
const CHAIRS = [
  new RegExp(
    String.raw`(?<!\p{L})${CALL}\s+${GIVEN}(?!\s+\p{Lu}\p{Ll})${TITLED}\s*,?\s+(?:chủ trì|chủ tọa|điều hành)`,
    "gu",
  ),
  new RegExp(
    String.raw`(?:[Cc]hủ trì|[Cc]hủ tọa|Chair)\s*:?\s*${CALL}\s+${GIVEN}(?!\s+\p{Lu}\p{Ll})${TITLED}(?=[\s,.;)]|$)`,
    "gu",
  ),
];

/** "a Thắng CT chủ trì": in notes the chair is named by the given name alone. */
export function chairsByGivenName(text: string): FoundSpeaker[] {
  return CHAIRS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => {
      const { name = "", title = "" } = match.groups ?? {};
      const from = text.indexOf(name, match.index);
      return { from, to: from + name.length, name, position: title.trim(), role: "chủ trì" };
    }),
  ).slice(0, 1);
}
