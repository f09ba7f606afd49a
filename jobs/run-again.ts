/**
 * Does something again and again beside the requests, never in one: first at once, then each time a pause after the
 * last has ended.
 * @param name under which a failure is told in the machine's log
 * @returns stops it: nothing new is begun, and it resolves once what is in hand is settled
 */
export function runAgain(
  name: string,
  pauseMs: number,
  run: (stop: AbortSignal) => Promise<unknown>,
): () => Promise<void> {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const look = () => {
    running = run(stopping.signal)
      .catch((error) => console.error(`${name}:`, error))
      .then(() => {
        if (stopping.signal.aborted) return;
        timer = setTimeout(look, pauseMs);
        timer.unref();
      });
  };
  look();
  return () => {
    stopping.abort();
    clearTimeout(timer);
    return running;
  };
}
