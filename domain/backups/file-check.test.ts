import { expect, it } from "vitest";
import { fileCheckSchema } from "./file-check";

const CHECK = { checkedAt: "2026-11-30T01:00:00.000Z", files: 0, restored: [], lost: ["ab"], removed: 0 };

it.each([
  [{}, true],
  [{ files: 12, removed: 3 }, true],
  [{ files: -1 }, false],
  [{ files: 1.5 }, false],
  [{ removed: -1 }, false],
  [{ removed: 0.5 }, false],
  [{ checkedAt: "30/11/2026" }, false],
  [{ restored: [1] }, false],
  [{ lost: undefined }, false],
  [{ more: 1 }, false],
])("a check of the files with %j is read: %s", (change, read) => {
  expect(fileCheckSchema.safeParse({ ...CHECK, ...change }).success).toBe(read);
});
