import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { addSubtaskInput, changeSubtaskInput, removeSubtaskInput, settleSubtaskInput } from "./subtask-input";

type Typed = Record<string, unknown>;

const said = (schema: z.ZodType, typed: Typed): string =>
  (schema.safeParse(typed).error?.issues ?? [])
    .map(({ path, message }) => `${path.join(".")}: ${message}`)
    .join(", ");

describe("a subtask", () => {
  const typed = { directiveId: "2", title: "Lấy ý kiến các phòng", dueOn: "", personId: "" };
  const added = { ...typed, assignmentId: "1" };
  const changed = { ...typed, subtaskId: "3", version: "4" };

  it("is added with or without a day and a person", () => {
    expect(addSubtaskInput.parse(added)).toEqual({
      assignmentId: 1,
      directiveId: 2,
      title: "Lấy ý kiến các phòng",
      dueOn: null,
      personId: null,
    });
    expect(addSubtaskInput.parse({ ...added, dueOn: "5/7/2024", personId: "7" })).toMatchObject({
      dueOn: "2024-07-05",
      personId: 7,
    });
  });

  it.each<[Typed, string]>([
    [{}, ""],
    [{ title: " " }, "title: required"],
    [{ title: "a".repeat(300) }, ""],
    [{ title: "a".repeat(301) }, "title: too_long"],
    [{ dueOn: "31/02/2024" }, "dueOn: not_a_date"],
    [{ directiveId: "" }, "directiveId: required"],
    [{ decidedOn: "my-work" }, ""],
  ])("added or changed with %j says: %s", (change, complaints) => {
    expect(said(addSubtaskInput, { ...added, ...change })).toBe(complaints);
    expect(said(changeSubtaskInput, { ...changed, ...change })).toBe(complaints);
  });

  it("is changed, settled and removed by its key and version", () => {
    for (const schema of [changeSubtaskInput, settleSubtaskInput, removeSubtaskInput]) {
      expect(said(schema, changed)).toBe("");
      expect(said(schema, { ...changed, subtaskId: "", version: "" })).toBe(
        "subtaskId: required, version: required",
      );
    }
  });

  it.each([
    ["on", true],
    [undefined, false],
  ])("is done if the box sends %j: %s", (done, expected) => {
    expect(settleSubtaskInput.parse({ ...changed, done }).done).toBe(expected);
  });

  it("returns to no other page", () => {
    expect(addSubtaskInput.safeParse({ ...added, decidedOn: "directives" }).success).toBe(false);
  });
});
