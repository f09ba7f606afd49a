import { describe, expect, it } from "vitest";
import { nextProgramme } from "./programme";
import { ITEM_KINDS, type ItemKind } from "./vocabulary";

const words = Object.fromEntries(ITEM_KINDS.map((kind) => [kind, `Mục ${kind}`])) as Record<ItemKind, string>;
const shape = (items: ReturnType<typeof nextProgramme>) =>
  items.map(({ kind, title, presentingDepartmentId: by }) => [kind, title, by].filter(Boolean).join(" · "));

describe("the next programme", () => {
  const last = [
    { kind: "ritual", title: "Chào cờ" },
    { kind: "report", title: "Thu gom nước thải" },
    { kind: "report", title: "Quan trắc" },
    { kind: "study", title: "Luật Đất đai" },
    { kind: "honours", title: "Sinh nhật" },
  ] as const;

  it("takes the last items, gives the first report to the department whose turn it is, and keeps no old topic", () => {
    expect(shape(nextProgramme(last, { ceremony: true, words, turn: 7 }))).toEqual([
      "ritual · Chào cờ",
      "report · Mục report · 7",
      "report · Mục report",
      "study · Mục study",
      "honours · Sinh nhật",
    ]);
  });

  it("gives a series with a rota its report, after the ritual", () => {
    const without = last.filter(({ kind }) => kind !== "report");
    const kinds = nextProgramme(without, { ceremony: true, words, turn: 7 }).map(({ kind }) => kind);
    expect(kinds).toEqual(["ritual", "report", "study", "honours"]);
    expect(nextProgramme([], { ceremony: false, words, turn: 7 })).toHaveLength(1);
  });

  it("replaces a report that stands first or is the only item", () => {
    const only = [{ kind: "report", title: "Quan trắc" }] as const;
    expect(shape(nextProgramme(only, { ceremony: true, words, turn: 7 }))).toEqual([
      "report · Mục report · 7",
    ]);
    const first = [...only, { kind: "speech", title: "Phát biểu" }] as const;
    expect(shape(nextProgramme(first, { ceremony: true, words, turn: 7 }))).toEqual([
      "report · Mục report · 7",
      "speech · Phát biểu",
    ]);
  });

  it.each([
    [[], ["report"]],
    [["speech"], ["report", "speech"]],
    [["ritual"], ["ritual", "report"]],
    [
      ["ritual", "ritual"],
      ["ritual", "ritual", "report"],
    ],
    [
      ["ritual", "speech", "other"],
      ["ritual", "report", "speech", "other"],
    ],
    [
      ["honours", "ritual"],
      ["report", "honours", "ritual"],
    ],
  ] as const)("gives a programme of %j its report: %j", (before, after) => {
    const items = before.map((kind) => ({ kind, title: `Mục ${kind}` }));
    const planned = nextProgramme(items, { ceremony: false, words, turn: 7 });
    expect(planned.map(({ kind }) => kind)).toEqual(after);
    expect(planned.filter(({ presentingDepartmentId }) => presentingDepartmentId === 7)).toHaveLength(1);
  });

  it.each([
    ["ritual", "Tên cũ"],
    ["report", "Mục report"],
    ["speech", "Tên cũ"],
    ["study", "Mục study"],
    ["honours", "Tên cũ"],
    ["review", "Tên cũ"],
    ["other", "Tên cũ"],
  ] as const)("without a rota, an item of the kind %s has the title “%s”", (kind, title) => {
    const planned = nextProgramme([{ kind, title: "Tên cũ" }], { ceremony: true, words, turn: null });
    expect(planned).toEqual([{ kind, title, presentingDepartmentId: null }]);
  });

  it("begins a first ceremony with the usual items, and any other meeting with none", () => {
    const first = nextProgramme([], { ceremony: true, words, turn: null });
    expect(first.map(({ kind }) => kind)).toEqual(["ritual", "report", "speech", "study", "honours"]);
    expect(nextProgramme([], { ceremony: false, words, turn: null })).toEqual([]);
  });
});
