import { expect, it } from "vitest";
import { REVIEW_KINDS } from "./review-kinds";
import { ITEM_KINDS, PARTICIPANT_ROLES, PRESENCES } from "./vocabulary";

it("the lists of values in minutes are closed, each in the order of its choices", () => {
  expect(ITEM_KINDS).toEqual(["ritual", "report", "speech", "study", "honours", "review", "other"]);
  expect(PARTICIPANT_ROLES).toEqual(["chair", "secretary", "participant", "guest"]);
  expect(PRESENCES).toEqual(["present", "excused", "absent"]);
  expect(REVIEW_KINDS).toEqual(["confirm", "extend", "urge", "carry-over"]);
});
