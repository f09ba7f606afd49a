import type { GrantKind } from "../actor";
import { foldWords } from "../text/fold";

/** Titles of those who lead a department: "Trưởng phòng", "Chánh Văn phòng", "Chánh Thanh tra", "Giám đốc Trung tâm". */
const HEAD =
  /^(?:(?:quyen|q) )?(?:truong (?:phong|khoa|tram|doi|bo phan|to)|chanh (?:van phong|thanh tra)|giam doc|chi cuc truong|doi truong|tram truong)\b/;
/** Titles of those who lead a department without its title: "Phụ trách phòng", "Phó Trưởng phòng phụ trách". */
const ACTING_HEAD =
  /^phu trach (?:phong|khoa|tram|doi|bo phan|to|van phong|thanh tra|trung tam)\b|^pho (?:truong|chanh|giam doc)\b.* phu trach(?: phong| don vi| dieu hanh)?$/;
/** Titles of those who lead the agency, in no department. */
const LEADER =
  /^(?:pho )?(?:truong ban|chu tich|giam doc|tong giam doc|cuc truong|vien truong|hieu truong|bi thu)\b/;

/** The grant to offer for a new account by title and department; null for people of neither. */
export function offeredGrant(title: string, departmentId: number | null): GrantKind | null {
  const words = foldWords(title).join(" ");
  if (departmentId === null) return LEADER.test(words) ? "leader" : null;
  return HEAD.test(words) || ACTING_HEAD.test(words) ? "head" : "staff";
}
