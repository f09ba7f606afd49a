/** When the request that came last may go on. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Waits for one round of the event loop. Of several requests that wait, one goes on in each round: twenty that arrive at once
 * are otherwise all checked before any other person's page has its turn.
 */
export function letOthersGo(): Promise<void> {
  const turn = last.then(() => new Promise<void>((resolve) => setImmediate(resolve)));
  last = turn;
  return turn;
}
