import { placeOf, type Weights } from "./order-model";

/** The places of the weights of what one of several candidates looks like. */
export type Option = { places: Int32Array };

/** The different places of so many features, of 2 ** bits. */
export const optionPlaces = (features: readonly string[], bits: number): Int32Array =>
  Int32Array.from(new Set(features.map((feature) => placeOf(feature, bits))));

/** How likely each option is the right one, as shares of one. */
export function sharesOf({ scale, bytes }: Weights, options: readonly Option[]): number[] {
  const sums = options.map(({ places }) => {
    let sum = 0;
    for (const place of places) sum += bytes[place] ?? 0;
    return sum * scale;
  });
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / all);
}

/** The likeliest option, and how likely it is. */
export function likeliest<T extends Option>(
  model: Weights,
  options: readonly T[],
): { option: T | undefined; share: number; shares: number[] } {
  const shares = sharesOf(model, options);
  let best = 0;
  shares.forEach((share, n) => {
    if (share > (shares[best] ?? 0)) best = n;
  });
  return { option: options[best], share: shares[best] ?? 0, shares };
}
