import { describe, expect, it } from "vitest";
import { putBackWords } from "./put-back-words";

const item = (row: number, body: string) => ({ row, body, lines: body === "" ? 0 : body.split("\n").length });
const said = (row: number, after: number | null, at = 0) => ({ row, item: [at], after });
const dropped = (row: number, after: number | null, text: string) => ({ ...said(row, after), text });

describe("the words of a directive that the clerk did not keep", () => {
  it("stand where they were said, and the directives behind them move down", () => {
    const { items, kept } = putBackWords(
      [item(0, "Mở đầu.\nKết thúc.")],
      [said(0, 1), said(2, 1), said(3, 2)],
      [dropped(1, 1, "Đồng chí B\ntrực tiếp theo dõi.")],
    );
    expect(items).toEqual([{ row: 0, body: "Mở đầu.\nĐồng chí B trực tiếp theo dõi.\nKết thúc.", lines: 3 }]);
    expect(kept.map(({ row, after }) => [row, after])).toEqual([
      [0, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it("stand in their order if several are not kept", () => {
    const { items } = putBackWords(
      [item(0, "Mở đầu.")],
      [],
      [dropped(0, 0, "Một."), dropped(1, 1, "Hai."), dropped(2, 1, "Ba.")],
    );
    expect(items[0]?.body).toBe("Một.\nMở đầu.\nHai.\nBa.");
  });

  it("are the whole text of an item that has no other", () => {
    expect(putBackWords([item(0, "")], [], [dropped(0, 0, "Một.")]).items).toEqual([
      { row: 0, body: "Một.", lines: 1 },
    ]);
  });

  it("come at the end of a text that the clerk changed, whose places are unknown", () => {
    const changed = { row: 0, body: "Mở đầu.\nThêm.\nKết thúc.", lines: 2 };
    const { items } = putBackWords([changed], [said(1, 1)], [dropped(0, 1, "Một.")]);
    expect(items).toEqual([{ row: 0, body: "Mở đầu.\nThêm.\nKết thúc.\nMột.", lines: 2 }]);
  });

  it("are not repeated if the text still has them, nor put into another item", () => {
    const items = [item(0, "Mở đầu."), item(1, "Khác.")];
    expect(putBackWords(items, [], [dropped(0, null, "Một.")]).items).toEqual(items);
    expect(putBackWords(items, [], [{ ...dropped(0, 0, "Một."), item: [] }]).items).toEqual(items);
  });
});
