import { expect, it } from "vitest";
import { complaintsOf } from "../test-complaints-of";
import { endPushInput, startPushInput } from "./push-input";

const point = (length: number) => `B${"a".repeat(length - 1)}`;
const secret = (length: number) => "b".repeat(length);
const endpoint = (length: number) => `https://push.example/${"e".repeat(length - 21)}`;
const KEYS = { p256dh: point(87), auth: secret(22) };
const SENT = { endpoint: "https://push.example/7", keys: KEYS };

it("takes what a browser says of its subscription, and nothing more of it", () => {
  const subscription = JSON.stringify({ ...SENT, expirationTime: null });
  expect(startPushInput.parse({ subscription })).toEqual({ subscription: SENT });
});

it.each([
  ["an address of 1,000 letters", { endpoint: endpoint(1000) }, true],
  ["an address of 1,001", { endpoint: endpoint(1001) }, false],
  ["no address", { endpoint: undefined }, false],
  ["no keys", { keys: undefined }, false],
  ["a point of 64 bytes", { keys: { ...KEYS, p256dh: point(86) } }, false],
  ["a point of 66 bytes", { keys: { ...KEYS, p256dh: point(88) } }, false],
  ["a point that is compressed", { keys: { ...KEYS, p256dh: `A${"a".repeat(86)}` } }, false],
  ["a point with padding", { keys: { ...KEYS, p256dh: `${point(86)}=` } }, false],
  ["a point with a plus", { keys: { ...KEYS, p256dh: `${point(86)}+` } }, false],
  ["a point with a hyphen and an underscore", { keys: { ...KEYS, p256dh: `${point(85)}-_` } }, true],
  ["a secret of 15 bytes", { keys: { ...KEYS, auth: secret(21) } }, false],
  ["a secret of 17 bytes", { keys: { ...KEYS, auth: secret(23) } }, false],
  ["a secret with a blank", { keys: { ...KEYS, auth: ` ${secret(21)}` } }, false],
  ["no secret", { keys: { p256dh: KEYS.p256dh } }, false],
])("with %s (%o) it is taken: %s", (_, change, taken) => {
  const subscription = JSON.stringify({ ...SENT, ...change });
  expect(complaintsOf(startPushInput, { subscription })).toBe(taken ? "" : "subscription: invalid");
});

it.each([
  ["no field", undefined],
  ["nothing", ""],
  ["no JSON", "{"],
  ["a text", '"x"'],
  ["null", "null"],
  ["more than 1,500 letters", JSON.stringify(SENT).padEnd(1501)],
])("refuses %s", (_, subscription) => {
  expect(complaintsOf(startPushInput, { subscription })).toBe("subscription: invalid");
});

it("takes 1,500 letters", () => {
  expect(complaintsOf(startPushInput, { subscription: JSON.stringify(SENT).padEnd(1500) })).toBe("");
});

it("ends a subscription by its key", () => {
  expect(endPushInput.parse({ subscriptionId: "5" })).toEqual({ subscriptionId: 5 });
  expect(complaintsOf(endPushInput, {})).toBe("subscriptionId: required");
});
