import { expect, it } from "vitest";
import { ONLY_WHOLE } from "./undo";

it("signing, a merger and both halves of an import are undone as a whole only", () => {
  expect([...ONLY_WHOLE].sort()).toEqual([
    "department.merged",
    "import.begun",
    "import.taking_back",
    "meeting.signed",
  ]);
});
