/** One is written by the thread of papers, the next one waits for it; the data of the others are not gathered yet. */
const AT_A_TIME = 2;
let running = 0;
const waiting: (() => void)[] = [];

/**
 * Gathers and writes a paper when it is its turn, in the order of asking. Twenty that are asked for at once are then
 * gathered one by one, and other people's pages come between them.
 */
export async function inPaperTurn<Made>(make: () => Promise<Made>): Promise<Made> {
  if (running < AT_A_TIME) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await make();
  } finally {
    // The turn goes on to the next one, if there is one.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
