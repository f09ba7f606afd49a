import { expect, it } from "vitest";
import { simulate } from "./simulate";

it("six simulated weeks: everything expected is sent once, through processes that are killed", async () => {
  const { expected, sent, duplicated, missed, resent, restarts, wrong } = await simulate(5, {
    days: 45,
    kills: 4,
  });
  expect(wrong).toEqual([]);
  expect({ sent, duplicated, missed }).toEqual({ sent: expected, duplicated: 0, missed: 0 });
  expect(expected).toBeGreaterThan(50);
  expect(restarts).toBeGreaterThan(0);
  expect(resent).toBeLessThanOrEqual(restarts);
}, 60_000);
