import { expect, it } from "vitest";
import { complaintsOf } from "../test-complaints-of";
import { saveSecurityInput } from "./security-input";

const TYPED = { profile: "level-2", passwordDays: "90" };
const networks = (count: number) => Array.from({ length: count }, (_, index) => `10.0.0.${index}`).join("\n");

it.each([
  [{}, ""],
  [{ profile: "basic" }, ""],
  [{ profile: "level-3" }, "profile: invalid"],
  [{ profile: undefined }, "profile: invalid"],
  [{ passwordDays: "29" }, "passwordDays: too_small"],
  [{ passwordDays: "30" }, ""],
  [{ passwordDays: "730" }, ""],
  [{ passwordDays: "731" }, "passwordDays: too_big"],
  [{ passwordDays: "90,5" }, "passwordDays: not_whole"],
  [{ passwordDays: "90.5" }, "passwordDays: not_whole"],
  [{ insideNetworks: "10.1.0.0/16" }, ""],
  [{ insideNetworks: "10.1.0.0/33" }, "insideNetworks: not_a_network"],
  [{ insideNetworks: "10.1.0.0/16 mang-trong" }, "insideNetworks: not_a_network"],
  [{ insideNetworks: "mang-trong 10.1.0.0/16" }, "insideNetworks: not_a_network"],
  [{ insideNetworks: networks(50) }, ""],
  [{ insideNetworks: networks(51) }, "insideNetworks: not_a_network"],
  [{ insideNetworks: "1".repeat(2001) }, "insideNetworks: too_long"],
])("of the changes %j says: %s", (change, complaints) => {
  expect(complaintsOf(saveSecurityInput, { ...TYPED, ...change })).toBe(complaints);
});

it.each([
  [undefined, ""],
  ["  ", ""],
  [" 10.1.0.0/16 ", "10.1.0.0/16"],
  ["10.1.0.0/16, 172.16.0.0/12;\n2001:db8::/32  ::1", "10.1.0.0/16\n172.16.0.0/12\n2001:db8::/32\n::1"],
])("keeps the networks typed as %j as %j", (insideNetworks, kept) => {
  expect(saveSecurityInput.parse({ ...TYPED, insideNetworks })).toEqual({
    profile: "level-2",
    passwordDays: 90,
    insideNetworks: kept,
  });
});
