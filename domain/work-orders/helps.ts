import { namesUnit } from "../text/reader/units/names-unit";

const HELPS =
  /^\s*(?:(?:cử|bố trí|phân công)\s+[^,.;]{2,30}?\s+)?(?:cùng\s+)?(?:phối hợp|hỗ trợ|tham gia|cung cấp số liệu)(?!\p{L})/iu;
const WITH_PARTNER = /^\s*phối hợp\s+(?:(?:với|cùng)\s+)?(.+)/iu;

/**
 * Whether a department only helps with the task of another: "cử cán bộ phối hợp". With "phối hợp (với) UBND phường … hỗ trợ"
 * it leads, and another unit helps.
 * @param behind the words behind the department's name
 */
export function onlyHelps(behind: string): boolean {
  if (!HELPS.test(behind)) return false;
  const [, partner = ""] = WITH_PARTNER.exec(behind) ?? [];
  return partner === "" || !namesUnit(partner);
}
