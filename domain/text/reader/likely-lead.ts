import type { FoundDirective } from "./items";
import { likelyLead } from "./lead-model";
import type { Manner } from "./manner";
import type { Weights } from "./order-model";

/** So sure must the model be to name another lead than the grammar found in the order's own words. */
const SURE = 0.8;
/** So sure must it be where the grammar found none there, and took that of an order before, or none. */
const LIKELY = 0.4;

/** The order with the lead that its own words most likely name. */
export function withLikelyLead(one: FoundDirective, manner: Manner, model: Weights): FoundDirective {
  const { lead, share } = likelyLead(one.text, manner, model);
  if (lead === "" || lead === one.lead) return one;
  const own = one.lead !== "" && one.text.includes(one.lead);
  return share > (own ? SURE : LIKELY) ? { ...one, lead } : one;
}
