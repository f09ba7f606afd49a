import type { FoundDirective } from "../found-directive";

/** "Đợt này không ai nghỉ phép", "Đừng ai đăng hình trại lên mạng" */
const TO_ALL = /^(?:[^,;.:]{0,24}\s)?(?:không|khong|ko|k|đừng|chớ)\s+ai(?!\p{L})/iu;

/** What forbids something to everyone takes no lead from the order before it, only one in its own words. */
export const withoutLeadIfToAll = (one: FoundDirective): FoundDirective =>
  TO_ALL.test(one.text) && !one.text.includes(one.lead) ? { ...one, lead: "", coordinating: [] } : one;
