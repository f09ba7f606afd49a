import { expect, it } from "vitest";
import { complaintsOf } from "../test-complaints-of";
import { createWebhookInput, sendAgainInput, webhookInput } from "./webhook-input";

const TYPED = { url: "https://nhan.example/bao", kinds: ["meeting.signed"] };

it.each([
  [{}, ""],
  [{ url: " " }, "url: required"],
  [{ url: "a".repeat(500) }, ""],
  [{ url: "a".repeat(501) }, "url: too_long"],
  [{ kinds: [] }, "kinds: choose_some"],
  [{ kinds: ["meeting.signed", "user.created"] }, "kinds.1: invalid"],
  [{ kinds: ["assignment.undone"] }, "kinds.0: invalid"],
])("of the changes %j says: %s", (change, complaints) => {
  expect(complaintsOf(createWebhookInput, { ...TYPED, ...change })).toBe(complaints);
});

it("sends each chosen kind once", () => {
  const kinds = ["subtask.added", "meeting.signed", "subtask.added"];
  expect(createWebhookInput.parse({ ...TYPED, kinds }).kinds).toEqual(["subtask.added", "meeting.signed"]);
});

it("names a webhook and a delivery by their keys", () => {
  expect(webhookInput.parse({ webhookId: "3" })).toEqual({ webhookId: 3 });
  expect(sendAgainInput.parse({ webhookId: "3", deliveryId: "9" })).toEqual({ webhookId: 3, deliveryId: 9 });
  expect(complaintsOf(webhookInput, { webhookId: "0" })).toBe("webhookId: required");
  expect(complaintsOf(sendAgainInput, { webhookId: "3" })).toBe("deliveryId: required");
});
