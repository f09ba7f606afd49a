import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinPieces, placeDirectives, spokenText } from "./placed-text";

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

  it("are read in the speech with their numbers", () => {
    expect(spokenText("Yêu cầu:\nGiải lao.", [said(4, 1), said(5, null)])).toBe(
      "Yêu cầu:\n4. Việc 4.\nGiải lao.",
    );
    expect(spokenText("", [])).toBe("");
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
