import { getPriority, setPriority } from "node:os";

/** For a thread that reads what a person waits for: a third of the share of a thread that answers pages. */
export const READING = 5;
/** For a thread that writes papers, sheets or archives: a tenth. With a third, others wait for 70 to 100 ms longer during twenty papers. */
export const WRITING = 10;

/**
 * Makes the calling thread give way to other people's pages where both want the same processor. On Linux a priority belongs to a
 * thread, and 0 is the one that asks; elsewhere it would be that of the whole server, and nothing is done. Not for threads that write to
 * the database: others would wait for a lock whose holder waits for them.
 * @param nice READING or WRITING. The lowest priority, 19, gives a seventieth: on a machine whose processors are all busy a
 * text of 0.7 s was not read in 44 s.
 */
export function lowerPriority(nice: number): void {
  // A service that was started with a lower priority may not raise that of its threads.
  if (process.platform === "linux" && getPriority(0) < nice) setPriority(0, nice);
}
