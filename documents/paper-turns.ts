/** The paper that was asked for last, when it is made or has failed. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Gathers and writes a paper when it is its turn, in the order of asking. Twenty that are asked for at once are then
 * gathered one by one, and other people's pages come between them.
 */
export function inPaperTurn<Made>(make: () => Promise<Made>): Promise<Made> {
  const made = last.then(make);
  last = made.catch(() => undefined);
  return made;
}
