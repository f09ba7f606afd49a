import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinPieces, lineCountOf, placeDirectives, saidInItems, spokenText } from "./placed-text";

const said = (number: number, afterLine: number | null) => ({ number, afterLine, text: `Việc ${number}.` });

describe("directives between the lines of a text", () => {
  it("stand after as many lines as they say", () => {
    const placed = placeDirectives("Kết quả tốt.\nYêu cầu:\nGiải lao.", [said(1, 2), said(2, 2), said(3, 3)]);
    expect(placed.before).toBe("Kết quả tốt.\nYêu cầu:");
    expect(placed.parts.map(({ directive, after }) => [directive.number, after])).toEqual([
      [1, ""],
      [2, "Giải lao."],
      [3, ""],
    ]);
  });

  it("without a place are listed apart, and a place beyond the text is its end", () => {
    const placed = placeDirectives("Một dòng.", [said(1, null), said(2, 99)]);
    expect(placed).toEqual({
      before: "Một dòng.",
      parts: [{ directive: said(2, 99), after: "" }],
      unplaced: [said(1, null)],
    });
  });

  it.each([
    ["before the text", 0, "", "Một.\nHai.\nBa."],
    ["before the text, if the number is below zero", -1, "", "Một.\nHai.\nBa."],
    ["after its first line", 1, "Một.", "Hai.\nBa."],
    ["before its last line", 2, "Một.\nHai.", "Ba."],
    ["at its end", 3, "Một.\nHai.\nBa.", ""],
    ["at its end, if the number is beyond it", 4, "Một.\nHai.\nBa.", ""],
  ])("stand %s", (_, afterLine, before, after) => {
    expect(placeDirectives("Một.\nHai.\nBa.", [said(1, afterLine)])).toEqual({
      before,
      parts: [{ directive: said(1, afterLine), after }],
      unplaced: [],
    });
  });

  it("stand in the order of their places, and of their numbers at one place", () => {
    const list = [said(1, 2), said(2, 1), said(3, 2), said(4, 0)];
    const { before, parts } = placeDirectives("Một.\nHai.\nBa.", list);
    expect(before).toBe("");
    expect(parts.map(({ directive, after }) => [directive.number, after])).toEqual([
      [4, "Một."],
      [2, "Hai."],
      [1, ""],
      [3, "Ba."],
    ]);
  });

  it("have no blank lines around them", () => {
    const { before, parts } = placeDirectives("Một.\n\n\nHai.\n", [said(1, 2)]);
    expect([before, parts[0]?.after]).toEqual(["Một.", "Hai."]);
  });

  it("are joined with the pieces around them into one text", () => {
    expect(joinPieces(["Một.\nHai.", "", " Ba. "])).toEqual({ body: "Một.\nHai.\nBa.", afterLines: [2, 2] });
    expect(joinPieces(["", "Một."])).toEqual({ body: "Một.", afterLines: [0] });
    expect(joinPieces(["Một."])).toEqual({ body: "Một.", afterLines: [] });
  });

  it("are read in the speech with their numbers", () => {
    expect(spokenText("Yêu cầu:\nGiải lao.", [said(4, 1), said(5, null)])).toBe(
      "Yêu cầu:\n4. Việc 4.\nGiải lao.",
    );
    expect(spokenText("", [])).toBe("");
    expect(spokenText("", [said(4, 0), said(5, 0)])).toBe("4. Việc 4.\n5. Việc 5.");
  });

  it("keep their places through saving and reading again", () => {
    const piece = fc.array(fc.constantFrom("Đồng chí nói.", "Hai.", ""), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (lines) => {
        const pieces = lines.map((list) => list.join("\n").trim());
        const { body, afterLines } = joinPieces(pieces);
        const directives = afterLines.map((afterLine, index) => said(index + 1, afterLine));
        const { before, parts } = placeDirectives(body, directives);
        expect([before, ...parts.map(({ after }) => after)]).toEqual(pieces);
        expect(parts.map(({ directive }) => directive.number)).toEqual(directives.map((d) => d.number));
      }),
    );
  });
});

it.each([
  ["", 0],
  ["Một.", 1],
  ["Một.\nHai.", 2],
  ["Một.\n", 2],
])("the text %j has %i lines", (text, count) => {
  expect(lineCountOf(text)).toBe(count);
});

/** Of a record with the items 41 and 42. */
it.each([
  ["with a place in an item", 41, 1, true],
  ["with a place in another item", 42, 0, true],
  ["without a place in its item", 41, null, false],
  ["with a place in an item that the record does not contain", 43, 1, false],
  ["with a place in no item", null, 1, false],
  ["without place or item", null, null, false],
])("a directive %s is shown there: %s, %s, %s", (_, agendaItemId, afterLine, shown) => {
  expect(saidInItems([{ id: 41 }, { id: 42 }])({ agendaItemId, afterLine })).toBe(shown);
  expect(saidInItems([])({ agendaItemId, afterLine })).toBe(false);
});
