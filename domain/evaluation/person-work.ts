import type { Day } from "../calendar/day";
import type { CountedWork, WorkKind } from "./figures";
import type { Product } from "./history";

/** Why a product is listed and not counted. */
export const NOT_COUNTED = ["withdrawn", "not-due", "undated"] as const;
export type NotCounted = (typeof NOT_COUNTED)[number];

/** A product of a person in a period: counted, or listed with the reason why it is not. */
export type PersonWork = CountedWork & {
  product: Product;
  /** Null if it counts. */
  notCounted: NotCounted | null;
  /** Handed in and not confirmed: shown, not counted as done. */
  waits: boolean;
  /** The person could not do it; somebody else took it over. */
  isUnable: boolean;
};

/** How the work of an assignment is classified: its coefficient on a day, and whether it was planned. */
export type Classified = { coefficientOn: (day: Day) => number | null; kind: WorkKind };

/** A period, and the day as of which it is looked at. */
type LookedAt = { from: Day; to: Day; asOf: Day };

/**
 * The products of an assignment that belong to a person in a period: those due in it, by the deadline in force, and
 * those listed without being counted. While a period lasts, work that is not due by the day of looking counts once it is done:
 * unfinished, it says nothing about the person yet.
 */
export function workOfPerson(
  products: readonly Product[],
  personId: number,
  period: LookedAt,
  classified: Classified,
): PersonWork[] {
  return products.flatMap((product) => {
    const share = shareOf(product.holders, personId);
    const unable = shareOf(product.unable, personId);
    const notCounted = reasonNotToCount(product, period);
    if ((share === 0 && unable === 0) || notCounted === "elsewhere") return [];
    const coefficient = product.deadline === null ? null : classified.coefficientOn(product.deadline);
    const counted = {
      product,
      notCounted,
      coefficient,
      waits: product.state === "reported",
      faults: product.faults,
      daysLate: product.daysLate,
    };
    const own = share > 0 ? [{ ...counted, share, ...ofHolder(product, classified.kind) }] : [];
    const left =
      unable > 0 && notCounted !== "withdrawn"
        ? [{ ...counted, share: unable, ...NEVER_DONE, kind: classified.kind }]
        : [];
    return [...own, ...left];
  });
}

const ofHolder = (product: Product, kind: WorkKind) => ({
  kind: product.unable.length > 0 ? ("taken-over" as const) : kind,
  done: product.done,
  isUnable: false,
});

/** Work that the person could not do stays assigned and is never done (Điều 18.1d). */
const NEVER_DONE = { done: 0, faults: 0, daysLate: 0, waits: false, isUnable: true };

const shareOf = (holders: readonly { personId: number; share: number }[], personId: number): number =>
  holders.filter((one) => one.personId === personId).reduce((sum, { share }) => sum + share, 0);

function reasonNotToCount(
  { state, deadline }: Product,
  { from, to, asOf }: LookedAt,
): NotCounted | "elsewhere" | null {
  if (deadline === null) return state === "open" || state === "reported" ? "undated" : "elsewhere";
  if (deadline > to) return state === "withdrawn" ? "elsewhere" : "not-due";
  if (deadline < from) return "elsewhere";
  if (deadline > asOf && (state === "open" || state === "reported")) return "not-due";
  return state === "withdrawn" ? "withdrawn" : null;
}

/** What people must still decide before the figures can be confirmed. */
export function openDecisions(works: readonly PersonWork[]): { returns: number; extensions: number } {
  const counted = works.filter(({ notCounted, isUnable }) => notCounted === null && !isUnable);
  const count = (list: readonly { judged: unknown }[]) => list.filter(({ judged }) => judged === null).length;
  return {
    returns: counted.reduce((sum, { product }) => sum + count(product.returns), 0),
    extensions: counted.reduce((sum, { product }) => sum + count(product.extensions), 0),
  };
}
