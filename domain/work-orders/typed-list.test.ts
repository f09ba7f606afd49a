import { describe, expect, it } from "vitest";
import { listOf } from "./typed-list";

describe("a typed list", () => {
  it.each([
    ["- Một\n- Hai", ["Một", "Hai"]],
    ["1. Một\n2. Hai", ["Một", "Hai"]],
    ["1/ Một;\n2/ Hai", ["Một", "Hai"]],
    ["1- Một\n2- Hai", ["Một", "Hai"]],
    ["a) Một\nb) Hai", ["Một", "Hai"]],
    ["a. Một\nb. Hai", ["Một", "Hai"]],
    ["+ Một\n\n• Hai", ["Một", "Hai"]],
    ["(1) Một; (2) Hai", ["Một", "Hai"]],
    ["1) Một; 2) Hai", ["Một", "Hai"]],
  ])("%j has its items without their marks", (text, items) => {
    expect(listOf(text)).toEqual({ introduction: "", items, closing: "" });
  });

  it("may be introduced by a line with a colon, and closed by one without a mark", () => {
    expect(listOf("Giao:\n- Một\n- Hai\nHạn chung: 28/8")).toEqual({
      introduction: "Giao:",
      items: ["Một", "Hai"],
      closing: "Hạn chung: 28/8",
    });
    expect(listOf("Hai việc: (1) Một; (2) Hai").introduction).toBe("Hai việc:");
  });

  it.each([
    "Một việc",
    "- Một",
    "Việc sau\n- Một\n- Hai",
    "Báo cáo gồm:\n- Một\n- Hai",
    "Báo cáo nêu rõ:\n- Một\n- Hai",
    "Làm theo các bước:\n1. Một\n2. Hai",
    "- Một\nHai\n- Ba",
    "- Một\n- Hai\nBa\nBốn",
    "Chi (3) triệu và (5) triệu",
  ])("is no list: %j", (text) => {
    expect(listOf(text)).toEqual({ introduction: "", items: [text.replace(/\s+/g, " ")], closing: "" });
  });
});
