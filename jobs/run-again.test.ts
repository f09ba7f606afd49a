import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { runAgain } from "./run-again";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Runs that end on request. */
function runs() {
  const ends: (() => void)[] = [];
  const run = () => new Promise<void>((resolve) => ends.push(resolve));
  return { run, ends };
}

it("begins the next run a pause after the last has ended, never two at a time", async () => {
  const { run, ends } = runs();
  const stop = runAgain("thử", 1000, run);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await vi.advanceTimersByTimeAsync(999);
  expect(ends).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(ends).toHaveLength(2);
  ends[1]?.();
  await stop();
});

it("continues after a failure, which it reports", async () => {
  const logged = vi.spyOn(console, "error").mockReturnValue();
  const run = vi.fn(() => Promise.reject(new Error("hỏng")));
  const stop = runAgain("thử", 1000, run);
  await vi.advanceTimersByTimeAsync(1000);
  expect(run).toHaveBeenCalledTimes(2);
  expect(logged).toHaveBeenCalledWith("thử:", expect.objectContaining({ message: "hỏng" }));
  await stop();
});

it("when stopped, waits for the current run and begins no other", async () => {
  const { run, ends } = runs();
  const stopped = vi.fn();
  const stop = runAgain("thử", 1000, run);
  void stop().then(stopped);
  await vi.advanceTimersByTimeAsync(5000);
  expect(stopped).not.toHaveBeenCalled();
  ends[0]?.();
  await vi.advanceTimersByTimeAsync(5000);
  expect(stopped).toHaveBeenCalled();
  expect(ends).toHaveLength(1);
});
