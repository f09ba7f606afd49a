import type { PaperSettings } from "../agency/settings";
import { foldWords } from "../text/fold";

export type Signer = {
  /** In whose place it is signed, "TL. Giám đốc"; empty if the signer signs in their own right. */
  authority: string;
  /** Empty leaves a blank. */
  title: string;
  /** Without an academic title; empty leaves a blank. */
  name: string;
};

/**
 * Who signs a meeting's notice, extracts and letters: the person whom the agency has named for it, else the chair.
 * The head signs as such, a deputy in the head's place (KT.), anyone else by the head's order (TL.). Source: Nghị
 * định 30/2020/NĐ-CP, Điều 13.
 * @param chair with all titles of the day, separated by commas; undefined if none is recorded
 */
export function signerOfPapers(
  settings: PaperSettings,
  chair: { name: string; position: string } | undefined,
): Signer {
  const { signedBy, headTitle, authority, signerTitle, signerName } = settings;
  if (signedBy === "delegate") return { authority, title: signerTitle, name: signerName };
  if (!chair || headTitle === "") return { authority: "", title: headTitle, name: chair?.name ?? "" };
  const title = titleToSignUnder(chair.position, headTitle);
  const { name } = chair;
  if (title === "" || actsAsHead(title, headTitle)) return { authority: "", title, name };
  const place = isDeputy(title, headTitle) ? "KT." : "TL.";
  return { authority: `${place} ${headTitle}`, title, name };
}

/** Of several titles the one in the agency: the head's, a deputy's, else the first that is not of the Party or a union. */
function titleToSignUnder(position: string, headTitle: string): string {
  const titles = position.split(/[,;]/).map((title) => title.trim());
  return (
    titles.find((title) => actsAsHead(title, headTitle)) ??
    titles.find((title) => isDeputy(title, headTitle)) ??
    titles.find((title) => title !== "" && !OUTSIDE.test(title)) ??
    ""
  );
}

/** Titles of the Party and of unions, which never appear on an agency's paper. */
const OUTSIDE = /bí thư|đảng (?:ủy|bộ|đoàn)|chi bộ|công đoàn|đoàn thanh niên|hội cựu chiến binh/i;

/** "Giám đốc", "Quyền Giám đốc", "Q. Giám đốc". */
function actsAsHead(title: string, headTitle: string): boolean {
  const said = foldWords(title).join(" ");
  const head = foldWords(headTitle).join(" ");
  return [head, `quyen ${head}`, `q ${head}`].includes(said);
}

/** "Phó Giám đốc Sở" where the head is "Giám đốc", "Phó Trưởng ban" where it is "Trưởng ban Ban Quản lý dự án". */
function isDeputy(title: string, headTitle: string): boolean {
  const [first, ...rest] = foldWords(title);
  const head = foldWords(headTitle);
  const shared = Math.min(rest.length, head.length);
  return first === "pho" && shared > 0 && rest.slice(0, shared).join(" ") === head.slice(0, shared).join(" ");
}
