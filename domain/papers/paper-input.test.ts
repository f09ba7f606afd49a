import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { paperAddress, paperEdits, workOrderAddress } from "./paper-input";

type Typed = Record<string, unknown>;

const said = (schema: z.ZodType, typed: Typed): string =>
  (schema.safeParse(typed).error?.issues ?? [])
    .map(({ path, message }) => `${path.join(".")}: ${message}`)
    .join(", ");

describe("the edited words of a paper", () => {
  it("are none if nothing was edited", () => {
    expect(paperEdits.parse({})).toEqual({});
  });

  it("are lines, of which an empty one stays empty", () => {
    expect(
      paperEdits.parse({
        symbol: " BB-VP ",
        place: "Hà  Nội",
        date: "05/07/2024",
        authority: "TL. Giám đốc",
        title: "",
        name: "Lê\nThử",
        photos: "on",
      }),
    ).toEqual({
      symbol: "BB-VP",
      place: "Hà Nội",
      date: "2024-07-05",
      authority: "TL. Giám đốc",
      title: "",
      name: "Lê Thử",
      photos: "on",
    });
  });

  it.each<[string, number]>([
    ["symbol", 30],
    ["place", 60],
    ["authority", 80],
    ["title", 80],
    ["name", 80],
  ])("%s takes %d characters", (field, most) => {
    expect(said(paperEdits, { [field]: "a".repeat(most) })).toBe("");
    expect(said(paperEdits, { [field]: "a".repeat(most + 1) })).toBe(`${field}: too_long`);
  });

  it.each([
    ["", null],
    ["  ", null],
    ["5/7/2024", "2024-07-05"],
  ])("the date %j is %s", (date, expected) => {
    expect(paperEdits.parse({ date }).date).toBe(expected);
  });

  it.each(["31/02/2024", "hôm nay"])("%s is no date", (date) => {
    expect(said(paperEdits, { date })).toBe("date: not_a_date");
  });

  it("recipients are up to 20 lines and 1000 characters", () => {
    const lines = (count: number) => Array.from({ length: count }, (_, index) => `Phòng ${index}`);
    expect(paperEdits.parse({ recipients: " Như trên; \n\n Lưu:  VT." }).recipients).toEqual([
      "Như trên;",
      "Lưu: VT.",
    ]);
    expect(paperEdits.parse({ recipients: "" }).recipients).toEqual([]);
    expect(paperEdits.parse({ recipients: lines(20).join("\n") }).recipients).toHaveLength(20);
    expect(said(paperEdits, { recipients: lines(21).join("\n") })).toBe("recipients: too_long");
    expect(said(paperEdits, { recipients: "a".repeat(1000) })).toBe("");
    expect(said(paperEdits, { recipients: "a".repeat(1001) })).toBe("recipients: too_long");
  });

  it.each([
    ["", true],
    ["on", true],
    ["off", false],
  ])("photos may be %j: %s", (photos, accepted) => {
    expect(paperEdits.safeParse({ photos }).success).toBe(accepted);
  });
});

describe("the address of a paper", () => {
  const address = { meetingId: "1", kind: "minutes", format: "pdf" };

  it("names a meeting, a kind and a format", () => {
    expect(paperAddress.parse(address)).toEqual({ meetingId: 1, kind: "minutes", format: "pdf", scope: "" });
    expect(
      paperAddress.parse({ ...address, kind: "urging", departmentId: "3", scope: "agency" }),
    ).toMatchObject({
      kind: "urging",
      departmentId: 3,
      scope: "agency",
    });
  });

  it.each<[Typed, boolean]>([
    [{ kind: "minutes" }, true],
    [{ kind: "notice" }, true],
    [{ kind: "extract" }, true],
    [{ kind: "urging" }, true],
    [{ kind: "letter" }, false],
    [{ format: "docx" }, true],
    [{ format: "html" }, false],
    [{ meetingId: "0" }, false],
    [{ departmentId: "0" }, false],
    [{ departmentId: "" }, false],
    [{ scope: "" }, true],
    [{ scope: "department" }, false],
  ])("with %j exists: %s", (change, exists) => {
    expect(paperAddress.safeParse({ ...address, ...change }).success).toBe(exists);
  });

  it.each([
    ["1", "docx", true],
    ["1", "pdf", true],
    ["1", "html", false],
    ["x", "pdf", false],
  ])("of the work order of directive %s as %s exists: %s", (directiveId, format, exists) => {
    expect(workOrderAddress.safeParse({ directiveId, format }).success).toBe(exists);
  });
});
