import { expect, it } from "vitest";
import { inPaperTurn } from "./paper-turns";

it("makes two papers at a time, in the order of asking, and passes on the turn of one that fails", async () => {
  const begun: number[] = [];
  const ends: ((failed?: Error) => void)[] = [];
  const ask = (paper: number) =>
    inPaperTurn(() => {
      begun.push(paper);
      return new Promise<number>((resolve, reject) => {
        ends[paper] = (failed) => (failed ? reject(failed) : resolve(paper));
      });
    });
  const asked = [0, 1, 2, 3].map(ask);
  expect(begun).toEqual([0, 1]);
  ends[1]?.();
  await asked[1];
  expect(begun).toEqual([0, 1, 2]);
  ends[0]?.(new Error("not written"));
  await expect(asked[0]).rejects.toThrow("not written");
  expect(begun).toEqual([0, 1, 2, 3]);
  ends[2]?.();
  ends[3]?.();
  expect(await Promise.all(asked.slice(2))).toEqual([2, 3]);
  const last = ask(4);
  expect(begun).toEqual([0, 1, 2, 3, 4]);
  ends[4]?.();
  expect(await last).toBe(4);
});
