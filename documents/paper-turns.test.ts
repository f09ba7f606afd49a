import { expect, it } from "vitest";
import { inPaperTurn } from "./paper-turns";

it("makes one paper at a time, in the order of asking, and passes on the turn of one that fails", async () => {
  const begun: number[] = [];
  const ends: ((failed?: Error) => void)[] = [];
  const ask = (paper: number) =>
    inPaperTurn(() => {
      begun.push(paper);
      return new Promise<number>((resolve, reject) => {
        ends[paper] = (failed) => (failed ? reject(failed) : resolve(paper));
      });
    });
  const [first, second, third] = [0, 1, 2].map(ask);
  await expect.poll(() => begun).toEqual([0]);
  ends[0]?.();
  expect(await first).toBe(0);
  await expect.poll(() => begun).toEqual([0, 1]);
  ends[1]?.(new Error("not written"));
  await expect(second).rejects.toThrow("not written");
  await expect.poll(() => begun).toEqual([0, 1, 2]);
  ends[2]?.();
  expect(await third).toBe(2);
});
