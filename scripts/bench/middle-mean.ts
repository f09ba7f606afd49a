/**
 * The mean of the middle half of some values: what happened to a few of them, such as a pause of the machine, does not
 * change it. @returns 0 of none
 */
export function middleMean(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const cut = Math.floor(sorted.length / 4);
  const middle = sorted.slice(cut, sorted.length - cut);
  return middle.reduce((sum, value) => sum + value, 0) / Math.max(1, middle.length);
}
