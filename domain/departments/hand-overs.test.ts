import { expect, it } from "vitest";
import { handOverField, handOversIn } from "./hand-overs";

it.each<[Record<string, unknown>, { departmentId: number; toPersonId: number }[]]>([
  [{ "handOver.12": "5" }, [{ departmentId: 12, toPersonId: 5 }]],
  [
    { "handOver.1": "5", "handOver.2": "6", other: "7" },
    [
      { departmentId: 1, toPersonId: 5 },
      { departmentId: 2, toPersonId: 6 },
    ],
  ],
  [{ "handOver.12": "" }, []],
  [{ "handOver.12": "0" }, []],
  [{ "handOver.12": "x" }, []],
  [{ "handOver.12": 5 }, []],
  [{ "handOver.0": "5" }, []],
  [{ "handOver.x": "5" }, []],
  [{ "xhandOver.1": "5" }, []],
  [{ "handOver.1x": "5" }, []],
  [{ "handOver.01": "5" }, []],
  [{ handOver: "5" }, []],
  [{ "handOver.12": "05" }, []],
  [{ "handOver.12": "-5" }, []],
  [{ "handOver.12": "5.5" }, []],
  [{ "handOver.12": "5 " }, []],
  [{ "handOver.12": ["5"] }, []],
  [{ "handOver.12": null }, []],
  [{ "handOver.12": undefined }, []],
  [{}, []],
  [{ "handOver.1": "", "handOver.2": "6" }, [{ departmentId: 2, toPersonId: 6 }]],
  [{ "handOver.1": "100000000000000" }, [{ departmentId: 1, toPersonId: 100_000_000_000_000 }]],
  [{ "handOver.1": "1000000000000000" }, []],
  [{ "handOver.100000000000000": "1" }, [{ departmentId: 100_000_000_000_000, toPersonId: 1 }]],
  [{ "handOver.1000000000000000": "1" }, []],
])("the form %j hands over %j", (typed, expected) => {
  expect(handOversIn(typed)).toEqual(expected);
});

it("asks for the successor of a department in a field of its name", () => {
  expect(handOverField(12)).toBe("handOver.12");
});
