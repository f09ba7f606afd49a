/**
 * Repeats a task in the background: at once, then each time a pause after the last run has ended.
 * @param name under which a failure is logged, and listed for the administrator
 * @returns a function that stops it: no run begins any more, and it resolves once the current one has ended
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
      .catch((error) => {
        console.error(`${name}:`, error);
        globalThis.soChiDaoNoteFault?.(name, error);
      })
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
