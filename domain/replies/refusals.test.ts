import { expect, it } from "vitest";
import { ANSWERED_REFUSALS, REPLY_REFUSALS } from "./refusals";

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

it("only a sender who is known for certain and can do something about it gets an answer", () => {
  expect([...ANSWERED_REFUSALS].sort()).toEqual([
    "empty",
    "expired",
    "not_allowed",
    "outside",
    "several",
    "state",
    "too_large",
    "too_long",
  ]);
});
