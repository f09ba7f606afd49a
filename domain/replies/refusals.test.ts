import { expect, it } from "vitest";
import { REPLY_REFUSALS } from "./refusals";

it("a reply becomes no progress entry for these reasons", () => {
  expect([...REPLY_REFUSALS].sort()).toEqual([
    "account",
    "automatic",
    "empty",
    "expired",
    "no_token",
    "not_allowed",
    "other_sender",
    "outside",
    "several",
    "state",
    "too_large",
    "too_long",
    "unreadable",
  ]);
});
