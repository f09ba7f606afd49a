import { foldWords } from "./fold";

/** A short form that people type and the words that it stands for: "PCCC", "phòng cháy chữa cháy". */
export type Abbreviation = { short: string; long: string };

/** How many lines an agency's list may have. */
export const MOST_ABBREVIATIONS = 200;

/** The list that an agency begins with: what offices of every province write. */
export const USUAL_ABBREVIATIONS = [
  "BCĐ = ban chỉ đạo",
  "CCHC = cải cách hành chính",
  "CĐS = chuyển đổi số",
  "CNTT = công nghệ thông tin",
  "DVC = dịch vụ công",
  "ĐTC = đầu tư công",
  "GPMB = giải phóng mặt bằng",
  "HĐND = hội đồng nhân dân",
  "KCN = khu công nghiệp",
  "KKT = khu kinh tế",
  "KTXH = kinh tế xã hội",
  "PCCC = phòng cháy chữa cháy",
  "PCTN = phòng chống tham nhũng",
  "QLDA = quản lý dự án",
  "QHXD = quy hoạch xây dựng",
  "TĐKT = thi đua khen thưởng",
  "TNMT = tài nguyên môi trường",
  "TTHC = thủ tục hành chính",
  "UBND = ủy ban nhân dân",
  "XTĐT = xúc tiến đầu tư",
].join("\n");

/**
 * Reads a list as an agency writes it, "PCCC = phòng cháy chữa cháy" on each line.
 * @returns the abbreviations, and the first line that is none; null if all are
 */
export function readAbbreviations(list: string): { abbreviations: Abbreviation[]; wrong: string | null } {
  const lines = list
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const abbreviations: Abbreviation[] = [];
  for (const line of lines) {
    const [short = "", long = "", ...rest] = line.split("=").map((part) => part.trim());
    const isOne = foldWords(short).length === 1 && foldWords(long).length > 1 && rest.length === 0;
    if (!isOne) return { abbreviations, wrong: line };
    abbreviations.push({ short, long });
  }
  return { abbreviations, wrong: null };
}
