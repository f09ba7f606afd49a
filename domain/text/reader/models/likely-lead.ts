import type { FoundDirective } from "../found-directive";
import type { Manner } from "../manner";
import { likelyLead } from "./lead-model";
import type { Weights } from "./order-model";

/** So sure must the model be to name another lead than the grammar found in the order's own words. */
const SURE = 0.8;
/** So sure must it be where the grammar found none there, and took that of an order before, or none. */
const LIKELY = 0.4;

/** Behind a word of command at most: "yêu cầu Sở A". */
const NEAR_START = 12;

/** "Trung tâm Y tế mời dự tập huấn 22/1: cử 2 bác sĩ": the unit that invites is not the one that sends. */
const INVITES = /^\s+mời\s[^:.;]*:/u;

/** The order with the lead that its own words most likely name. */
export function withLikelyLead(one: FoundDirective, manner: Manner, model: Weights): FoundDirective {
  const at = one.lead === "" ? -1 : one.text.indexOf(one.lead);
  const own = at >= 0;
  if (own && INVITES.test(one.text.slice(at + one.lead.length))) return { ...one, lead: "" };
  // A whole sentence that begins with its lead leaves no doubt, and most orders are such.
  if (own && at < NEAR_START && manner === "sentences") return one;
  // "Ai dạy ca chiều thì nộp": those to whom it applies, which no shorter name says.
  if (own && /^ai\s/iu.test(one.lead)) return one;
  const { lead, share } = likelyLead(one.text, manner, model);
  if (lead === "" || lead === one.lead) return one;
  return share > (own ? SURE : LIKELY) ? { ...one, lead } : one;
}
