import { expect, it } from "vitest";
import { inNumberOrder } from "./numbering";

const directive = (id: number, headingId: number | null, sortOrder: number) => ({ id, headingId, sortOrder });

/** The headings stand in the order 92, 91. */
it.each([
  ["those without heading first", [directive(1, 92, 1), directive(2, null, 9)], [2, 1]],
  ["heading by heading", [directive(1, 91, 1), directive(2, 92, 9)], [2, 1]],
  [
    "by their order below one heading",
    [directive(1, 91, 3), directive(2, 91, 2), directive(3, 91, 1)],
    [3, 2, 1],
  ],
  ["by their order without heading", [directive(1, null, 2), directive(2, null, 1)], [2, 1]],
  ["by their key at one place", [directive(8, 91, 1), directive(7, 91, 1)], [7, 8]],
  [
    "by heading, then order, then key",
    [
      directive(1, 91, 2),
      directive(6, 92, 1),
      directive(5, 92, 1),
      directive(2, 91, 1),
      directive(4, null, 2),
      directive(3, null, 1),
    ],
    [3, 4, 5, 6, 2, 1],
  ],
  ["none if there are none", [], []],
])("directives are numbered %s", (_, list, ids) => {
  expect(inNumberOrder(list, [92, 91]).map(({ id }) => id)).toEqual(ids);
});

it("the list itself stays in its order", () => {
  const list = [directive(1, 91, 2), directive(2, 91, 1)];
  inNumberOrder(list, [91]);
  expect(list.map(({ id }) => id)).toEqual([1, 2]);
});
