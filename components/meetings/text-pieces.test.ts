import { describe, expect, it } from "vitest";
import { FULL_RECORD } from "@/domain/meetings/signed/full-record";
import { cutLine, joinTexts, nameOf, piecesOf, redraw, withNoted } from "./text-pieces";

const [full] = FULL_RECORD.directives;
const said = (id: number, afterLine: number | null) => {
  if (!full) throw new Error("no directive");
  return { ...full, id, afterLine };
};

describe("the line that becomes a directive", () => {
  const text = "Kết quả tốt.\nVăn phòng rà soát.\nGiải lao.";
  it("is the one at the caret", () => {
    expect(cutLine(text, 20, 20)).toEqual({
      before: "Kết quả tốt.",
      line: "Văn phòng rà soát.",
      after: "Giải lao.",
    });
  });
  it("is all lines that the selection touches, not one that it only reaches", () => {
    expect(cutLine(text, 2, 32)).toEqual({
      before: "",
      line: "Kết quả tốt.\nVăn phòng rà soát.",
      after: "Giải lao.",
    });
  });
  it("is the line above an empty one", () => {
    expect(cutLine("Một.\nHai.\n", 10, 10)).toEqual({ before: "Một.", line: "Hai.", after: "" });
    expect(cutLine("Một.\n\n\nBa.", 6, 6)).toEqual({ before: "", line: "Một.", after: "Ba." });
  });
  it("is none where there are no words", () => {
    expect(cutLine("\n \n", 2, 2)).toBeNull();
    expect(cutLine("", 0, 0)).toBeNull();
  });
});

describe("the pieces of an item's text", () => {
  const shown = piecesOf({ version: 4, body: "Đầu.\nGiữa.", directives: [said(11, 1)] });

  it("keep their fields while the same directives stand in the same places", () => {
    const again = redraw(shown, {
      version: 5,
      body: "Đầu.\nGiữa, thêm.",
      directives: [{ ...said(11, 1), number: 9 }],
    });
    expect(again.pieces.map(({ key, directive, after }) => [key, directive?.number, after])).toEqual([
      [shown.pieces[0]?.key, 9, "Giữa, thêm."],
    ]);
  });

  it("are drawn from the start if a directive has come or gone", () => {
    const again = redraw(shown, { version: 5, body: "Đầu.\nGiữa.", directives: [] });
    expect(again).toEqual({ drawing: 1, storedAs: 5, before: "Đầu.\nGiữa.", pieces: [] });
    const more = redraw(shown, {
      version: 5,
      body: "Đầu.\nGiữa.",
      directives: [said(11, 1), said(12, 2)],
    });
    expect(more.pieces.map(({ key }) => key)).toEqual(["11.1", "12.1"]);
  });

  it("keep a line that is not stored yet", () => {
    const line = { key: "new-1", directive: null, line: "Văn phòng rà soát.", after: "" };
    const typing = { ...shown, pieces: [...shown.pieces, line] };
    const again = redraw(typing, {
      version: 4,
      body: "Đầu.\nGiữa.",
      directives: [{ ...said(11, 1), number: 3 }],
    });
    expect(again.pieces.map(nameOf)).toEqual(["11", "new-1"]);
    expect(again.pieces[0]?.directive?.number).toBe(3);
  });

  it("do not show a directive again whose removal is under way, and then keep the joined text", () => {
    const leaving = { ...shown, pieces: shown.pieces.map((piece) => ({ ...piece, gone: true })) };
    const joined = "Đầu.\nVăn phòng rà soát.\nGiữa.";
    const still = redraw(leaving, { version: 5, body: joined, directives: [said(11, 1)] });
    expect(still.pieces.map(({ key, gone }) => [key, gone])).toEqual([["11.0", true]]);
    expect(redraw(still, { version: 5, body: joined, directives: [] })).toEqual({
      drawing: 0,
      storedAs: 5,
      before: joined,
      pieces: [],
    });
  });

  it("show what a line has become in its place, in the same field", () => {
    const line = { key: "new-1", directive: null, line: "Hai đơn vị.", after: "Sau." };
    const stored = withNoted(
      { ...shown, pieces: [line, ...shown.pieces] },
      [{ key: "new-1", directives: [said(12, 0), said(13, 0)] }],
      5,
    );
    expect(stored.pieces.map((piece) => [piece.key, nameOf(piece), piece.after])).toEqual([
      ["12.0", "12", ""],
      ["new-1", "13", "Sau."],
      ["11.0", "11", "Giữa."],
    ]);
  });

  it("stay as they are if the server drew the item before it stored the last lines", () => {
    const first = { key: "new-1", directive: null, line: "Văn phòng rà soát.", after: "" };
    const second = { key: "new-2", directive: null, line: "Thanh tra kiểm tra.", after: "Sau." };
    const typed = { ...shown, pieces: [...shown.pieces, first, second] };
    const one = withNoted(typed, [{ key: "new-1", directives: [said(12, 2)] }], 5);
    const both = withNoted(one, [{ key: "new-2", directives: [said(13, 2)] }], 6);
    const early = redraw(both, {
      version: 5,
      body: "Đầu.\nGiữa.",
      directives: [said(11, 1), { ...said(12, 2), number: 7 }],
    });
    expect(early.pieces.map(({ key, directive }) => [key, directive?.id])).toEqual([
      ["11.0", 11],
      ["new-1", 12],
      ["new-2", 13],
    ]);
    expect(early.pieces[1]?.directive?.number).toBe(7);
    const current = redraw(early, {
      version: 6,
      body: "Đầu.\nGiữa.\nSau.",
      directives: [said(11, 1), said(12, 2), said(13, 2)],
    });
    expect(current.pieces.map(({ key, after }) => [key, after])).toEqual([
      ["11.0", "Giữa."],
      ["new-1", ""],
      ["new-2", "Sau."],
    ]);
  });

  it("follow the server if another person removed what a line had become", () => {
    const line = { key: "new-1", directive: null, line: "Văn phòng rà soát.", after: "Sau." };
    const noted = withNoted(
      { ...shown, pieces: [...shown.pieces, line] },
      [{ key: "new-1", directives: [said(12, 2)] }],
      5,
    );
    const without = redraw(noted, { version: 5, body: "Đầu.\nGiữa.\nSau.", directives: [said(11, 1)] });
    expect(without.pieces.map(({ key, after }) => [key, after])).toEqual([["11.1", "Giữa.\nSau."]]);
  });
});

describe("texts put together", () => {
  it("stand one under the other without empty ones", () => {
    expect(joinTexts("Một.\n", "Hai.", "", " Ba.")).toEqual({ text: "Một.\nHai.\nBa.", at: 5 });
    expect(joinTexts("", "Hai.")).toEqual({ text: "Hai.", at: 0 });
  });
});
