import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextTurn } from "./rota";

const rota = (...turns: (number | string)[]) =>
  turns.map((turn) => ({ departmentId: Number(turn), active: typeof turn === "number" }));

describe("whose turn it is", () => {
  it.each([
    [rota(1, 2, 3), [], 1, "the first before anybody presented"],
    [rota(1, 2, 3), [1], 2, "the one after"],
    [rota(1, 2, 3), [3, 2, 1], 1, "from the first again"],
    [rota(1, "2", 3), [1], 3, "a disabled one is passed over"],
    [rota(1, "2", 3), [2], 3, "one disabled since it presented keeps its place"],
    [rota(1, 2, 3), [9, 1], 2, "a guest outside the rota counts for nothing"],
    [rota(1), [1], 1, "the only one, each time"],
    [rota("1", "2"), [], null, "nobody where all are disabled"],
    [rota(), [1], null, "nobody without a rota"],
  ])("%j after %j is %s: %s", (turns, presented, expected, _why) => {
    expect(nextTurn(turns, presented)).toBe(expected);
  });

  it("comes to every active department once before any department comes again", () => {
    const turns = fc.uniqueArray(fc.record({ departmentId: fc.nat(99), active: fc.boolean() }), {
      selector: ({ departmentId }) => departmentId,
      maxLength: 12,
    });
    fc.assert(
      fc.property(turns, fc.array(fc.nat(99), { maxLength: 4 }), (list, before) => {
        const active = list.filter((turn) => turn.active).map(({ departmentId }) => departmentId);
        const presented = [...before];
        const round = active.map(() => {
          const next = nextTurn(list, presented);
          if (next !== null) presented.unshift(next);
          return next;
        });
        expect([...round].sort()).toEqual([...active].sort());
      }),
    );
  });
});
