import { fold } from "../text/fold";
import type { NamedDepartment } from "./match";

export type GuessedLead = {
  id: number;
  /** The words of the text that led to the guess. */
  words: string;
};

/** A matter by its words, and the names of departments responsible for it, most likely first. Both folded. */
type Matter = { words: RegExp; names: readonly RegExp[] };

const matter = (words: string, ...names: string[]): Matter => ({
  words: new RegExp(String.raw`\b(?:${words})\b`, "g"),
  names: names.map((name) => new RegExp(String.raw`\b(?:${name})\b`)),
});

const MATTERS: readonly Matter[] = [
  matter(
    "thu hut dau tu|xuc tien dau tu|nha dau tu|von dau tu nuoc ngoai|dau tu nuoc ngoai|du an dau tu|fdi|moi truong dau tu",
    "dau tu",
    "xuc tien",
    "kinh te",
  ),
  matter(
    "cong trinh|ha tang|thi cong|xay dung|quy hoach|mat bang|duong gom|nha xuong|du an",
    "xay dung",
    "quy hoach",
    "ha tang|ky thuat",
    "du an",
  ),
  matter(
    "cai cach hanh chinh|thu tuc hanh chinh|thu tuc|dich vu cong|mot cua|van thu|ho so cong viec|gio lam viec|ky luat hanh chinh|lich tiep|nghi quyet|chi thi|thi dua|khen thuong",
    "van phong",
    "hanh chinh",
    "tong hop",
    "to chuc",
  ),
  matter(
    "thanh tra|kiem tra|giam sat|khieu nai|to cao|tuan thu|vi pham|ton dong|phap luat|tham nhung",
    "thanh tra",
    "kiem tra|phap che",
    "quan ly doanh nghiep|doanh nghiep",
  ),
  matter(
    "lao dong|cong nhan|nguoi lao dong|viec lam|tien luong|bao hiem xa hoi|ngung viec|dinh cong|an toan lao dong",
    "lao dong",
    "viec lam",
    "cong doan",
  ),
  matter(
    "moi truong|nuoc thai|khi thai|chat thai|rac thai|o nhiem|cay xanh",
    "moi truong",
    "tai nguyen",
    "nong nghiep",
  ),
  matter(
    "dat dai|giao dat|thue dat|cho thue dat|giai phong mat bang|luat dat dai",
    "dat dai|dia chinh",
    "tai nguyen",
    "moi truong",
  ),
  matter(
    "ngan sach|giai ngan|du toan|quyet toan|tai chinh|ke toan|thu chi|cong no|chi tieu|von dau tu cong",
    "tai chinh",
    "ke toan|tai vu",
    "ke hoach",
  ),
  matter(
    "tuyen dung|can bo|to chuc bo may|boi duong|dao tao|quy hoach can bo|bien che|nhan su|vi tri viec lam",
    "to chuc",
    "noi vu|nhan su",
    "van phong",
  ),
  matter(
    "tuyen truyen|truyen thong|bao chi|cong thong tin|trang tin",
    "truyen thong|tuyen truyen",
    "thong tin|van hoa",
    "van phong",
  ),
  matter(
    "chuyen doi so|phan mem|co so du lieu|an ninh mang|chu ky so|so hoa",
    "cong nghe|chuyen doi so",
    "van phong",
  ),
  matter(
    "phong chay|chua chay|an ninh trat tu|bao ve co quan|an toan giao thong",
    "an ninh|cong an|bao ve",
    "van phong",
  ),
  matter("doanh nghiep", "doanh nghiep", "ho tro"),
];

/** Words in department names that do not describe their responsibility. */
const GENERAL =
  /\b(?:phong|ban|bo phan|to|khoa|so|chi cuc|trung tam|don vi|quan ly|nghiep vu|chuyen mon|va|cac)\b/g;

/**
 * Guesses the department responsible for the matter of a text, by department names and typical matters.
 * @returns null if no department fits better than the others
 */
export function guessLead(text: string, departments: readonly NamedDepartment[]): GuessedLead | null {
  const words = fold(text).replaceAll(/[^a-z0-9]/g, " ");
  const votes = departments.flatMap((department) => {
    const found = [...votesOfName(words, department), ...votesOfMatters(words, department, departments)];
    const weight = found.reduce((sum, vote) => sum + vote.weight, 0);
    // The longest match is the most informative for a clerk.
    const [first] = found.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
    return first ? [{ id: department.id, weight, from: first.from, to: first.to }] : [];
  });
  const [best, next] = votes.sort((a, b) => b.weight - a.weight || a.from - b.from);
  if (!best || (next && next.weight === best.weight && next.from === best.from)) return null;
  return { id: best.id, words: text.normalize("NFC").slice(best.from, best.to) };
}

type Vote = { weight: number; from: number; to: number };

/** Words of the department's name in the text: "lao động" of "Phòng Quản lý Lao động". */
function votesOfName(words: string, { names }: NamedDepartment): Vote[] {
  const own = names.flatMap((name) =>
    fold(name)
      .split(/[^a-z0-9 ]| va /)
      .map((part) => part.replaceAll(GENERAL, " ").replaceAll(/\s+/g, " ").trim())
      .filter((part) => part.includes(" ")),
  );
  return [...new Set(own)].flatMap((part) => {
    const from = ` ${words} `.indexOf(` ${part} `);
    return from < 0 ? [] : [{ weight: 2, from, to: from + part.length }];
  });
}

function votesOfMatters(
  words: string,
  { id }: NamedDepartment,
  departments: readonly NamedDepartment[],
): Vote[] {
  return MATTERS.flatMap((one) => {
    const found = [...words.matchAll(one.words)];
    if (found.length === 0 || seesTo(one, departments) !== id) return [];
    return found.map((match) => ({
      weight: 1 + match[0].split(" ").length / 10,
      from: match.index,
      to: match.index + match[0].length,
    }));
  });
}

/** The department whose name is the most likely for a matter. */
function seesTo({ names }: Matter, departments: readonly NamedDepartment[]): number | null {
  for (const name of names) {
    const found = departments.find((one) =>
      one.names.some((own) => name.test(fold(own).replaceAll(/[^a-z0-9]+/g, " "))),
    );
    if (found) return found.id;
  }
  return null;
}
