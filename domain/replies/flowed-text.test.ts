import { describe, expect, it } from "vitest";
import { joinFlowedLines } from "./flowed-text";

describe("lines of format=flowed", () => {
  it.each([
    ["a line that ends in a space goes on", "Phòng đã làm \nxong.\nHết.", "Phòng đã làm xong.\nHết."],
    ["quote marks are taken off before lines are joined", "> Đề nghị \n> báo cáo.", "> Đề nghị báo cáo."],
    ["an empty quoted line does not go on", "> Đã giao.\n> \nĐã xong.", "> Đã giao.\n> \nĐã xong."],
    ["an answer is not joined to the quotation above it", "> Đã giao \nĐã xong.", "> Đã giao \nĐã xong."],
    ["depths of quotation are not joined", ">> Một \n> hai", ">> Một \n> hai"],
    ["an empty line ends a paragraph", "Kính gửi: \n\nĐã xong.", "Kính gửi: \n\nĐã xong."],
    ["a signature's mark stands alone", "Đã xong \n-- \nVăn phòng", "Đã xong \n-- \nVăn phòng"],
    ["a stuffed space is taken off", "Từ \n From đó", "Từ From đó"],
    ["the last line may end in a space", "Đã xong ", "Đã xong "],
    ["a quoted paragraph keeps its marks", ">> Một \n>> hai \n>> ba", ">> Một hai ba"],
    ["a quoted line that does not go on keeps its mark", "> Một\n> hai", "> Một\n> hai"],
    ["an open quoted paragraph ends with the text", "> Một \n> hai ", "> Một hai "],
    ["a signature's mark ends nothing below it", "-- \nVăn phòng", "-- \nVăn phòng"],
    ["only one stuffed space is taken off", "  Một \n  hai", " Một  hai"],
    ["lines may end as on other machines", "Một \r\nhai\r\nba", "Một hai\nba"],
    ["nothing stays nothing", "", ""],
  ])("%s", (_, sent, joined) => {
    expect(joinFlowedLines(sent, false)).toBe(joined);
  });

  it("lose the space at their end with DelSp", () => {
    expect(joinFlowedLines("Phòng đã  \nlàm xo \nng.", true)).toBe("Phòng đã làm xong.");
  });
});

describe("with DelSp", () => {
  it.each([
    ["a line that does not go on keeps its letters", "Một\nhai", "Một\nhai"],
    ["a signature's mark keeps its space", "Một\n-- \nMai", "Một\n-- \nMai"],
    ["a quoted line loses one space", "> Một  \n> hai", "> Một hai"],
    ["the last line loses its space", "Một ", "Một"],
  ])("%s", (_, sent, joined) => {
    expect(joinFlowedLines(sent, true)).toBe(joined);
  });
});
