import { expect, it } from "vitest";
import { clientAddress } from "./client-address";

it.each([
  ["10.0.0.7", "10.0.0.7"],
  ["::ffff:10.0.0.7", "10.0.0.7"],
  ["2001:db8::7", "2001:db8::7"],
  // The client sent the first; the proxy appended the address that it saw.
  ["1.2.3.4, 203.0.113.9", "203.0.113.9"],
  ["1.2.3.4,5.6.7.8,  203.0.113.9 ", "203.0.113.9"],
  ["", ""],
])("%j comes from %j", (header, address) => {
  expect(clientAddress(new Headers({ "x-forwarded-for": header }))).toBe(address);
});

it("is empty if no server set it", () => {
  expect(clientAddress(new Headers())).toBe("");
});
