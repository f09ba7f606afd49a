import { describe, expect, it } from "vitest";
import { changeAgendaItemInput } from "./meeting-input";

const ITEM = {
  meetingId: "1",
  itemId: "2",
  version: "3",
  kind: "speech",
  title: "Phát biểu chỉ đạo",
  body: "Đồng chí kết luận:",
};

describe("the text of an item with directives in it", () => {
  it("is the lines of new ones and what stands behind each", () => {
    const typed = {
      ...ITEM,
      placed: ["12", "new-a"],
      "body.12": "Sau đó nêu:",
      "line.new-a": "Văn phòng rà soát hồ sơ.",
      "body.new-a": "",
    };
    expect(changeAgendaItemInput.parse(typed)).toMatchObject({
      parts: [
        { said: { id: 12 }, after: "Sau đó nêu:" },
        { said: { key: "new-a", line: "Văn phòng rà soát hồ sơ." }, after: "" },
      ],
    });
  });

  it("is refused at the field that is too long", () => {
    const typed = { ...ITEM, placed: ["new-a"], "line.new-a": "a".repeat(5001), "body.new-a": "" };
    const { error } = changeAgendaItemInput.safeParse(typed);
    expect(error?.issues.map(({ path, message }) => `${path.join("/")}: ${message}`)).toEqual([
      "line.new-a: too_long",
    ]);
  });
});
