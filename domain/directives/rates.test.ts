import { expect, it } from "vitest";
import { noCounts } from "./buckets";
import { ratesOf, shareOf } from "./rates";

it.each([
  ["nothing", {}, [0, 0], [0, 0], [0, 0], [0, 0]],
  ["one done on time", { "done-on-time": 1, dated: 1 }, [1, 1], [1, 1], [0, 1], [0, 1]],
  ["one done late", { "done-late": 1, dated: 1 }, [0, 1], [0, 1], [0, 1], [0, 1]],
  ["one done without a deadline", { "done-undated": 1 }, [0, 0], [0, 0], [0, 0], [0, 1]],
  [
    "one of each kind of done work",
    { "done-on-time": 1, "done-late": 1, "done-undated": 1, dated: 2 },
    [1, 2],
    [1, 3],
    [0, 2],
    [0, 3],
  ],
  [
    "running work only",
    { "open-in-time": 2, "open-overdue": 3, dated: 4, overdue: 2, "reported-late": 1 },
    [0, 0],
    [0, 0],
    [2, 4],
    [2, 5],
  ],
])("of %s", (_, change, onTimeOfDated, onTimeOfAll, overdueOfDated, overdueOfAll) => {
  const { onTime, overdue } = ratesOf({ ...noCounts(), ...change });
  const plain = ({ count, of }: { count: number; of: number }) => [count, of];
  expect([onTime.ofDated, onTime.ofAll, overdue.ofDated, overdue.ofAll].map(plain)).toEqual([
    onTimeOfDated,
    onTimeOfAll,
    overdueOfDated,
    overdueOfAll,
  ]);
});

it.each([
  [0, 0, null],
  [0, 1, 0],
  [1, 1, 1],
  [3, 4, 0.75],
])("%i of %i is the share %s", (count, of, share) => {
  expect(shareOf({ count, of })).toBe(share);
});
