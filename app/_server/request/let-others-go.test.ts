import { expect, it } from "vitest";
import { letOthersGo } from "./let-others-go";

it("of several that wait, one goes on in each round of the event loop", async () => {
  let round = 0;
  let isOver = false;
  const count = () => {
    round += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  const rounds: number[] = [];
  const wait = async () => {
    await letOthersGo();
    rounds.push(round);
  };
  await Promise.all([wait(), wait(), wait()]);
  isOver = true;
  expect(rounds).toHaveLength(3);
  expect(new Set(rounds).size).toBe(3);
});
