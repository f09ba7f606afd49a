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

  it("begins a first ceremony with the usual items, and any other meeting with none", () => {
    const first = nextProgramme([], { ceremony: true, words, turn: null });
    expect(first.map(({ kind }) => kind)).toEqual(["ritual", "report", "speech", "study", "honours"]);
    expect(nextProgramme([], { ceremony: false, words, turn: null })).toEqual([]);
  });
});
