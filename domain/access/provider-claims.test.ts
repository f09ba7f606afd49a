import { describe, expect, it } from "vitest";
import { claimsRead, linkedBy, rolesOf } from "./provider-claims";
import type { RoleMapping } from "./provider-settings";

const MAPPING: RoleMapping = {
  claim: "groups",
  grants: {
    "thu-ky": "clerk",
    "lanh-dao": "leader",
    "to-chuc": "personnel",
    "quan-tri": "admin",
    "van-thu": "clerk",
  },
};
const ALL = ["clerk", "leader", "personnel", "admin"];

describe("the rights of a person", () => {
  it.each([
    [["thu-ky"], ["clerk"]],
    [["lanh-dao"], ["leader"]],
    [["to-chuc"], ["personnel"]],
    [["quan-tri"], ["admin"]],
    [
      ["quan-tri", "thu-ky"],
      ["clerk", "admin"],
    ],
    [["thu-ky", "van-thu"], ["clerk"]],
    ["lanh-dao", ["leader"]],
    ["lanh", []],
    ["lanh-dao,thu-ky", []],
    [[["thu-ky"]], []],
    [["THU-KY"], []],
    [[], []],
    [null, []],
    [7, []],
  ])("of the groups %j are %j", (groups, held) => {
    expect(rolesOf({ groups }, MAPPING)).toEqual({ held, mapped: ALL });
  });

  it("are read from the claim that the agency names, not from another one", () => {
    expect(rolesOf({ roles: ["thu-ky"] }, MAPPING)).toEqual({ held: [], mapped: ALL });
    expect(rolesOf({ roles: ["thu-ky"] }, { claim: "roles", grants: { "thu-ky": "leader" } })).toEqual({
      held: ["leader"],
      mapped: ["leader"],
    });
  });
});

describe("the claims that are read", () => {
  it.each([
    ["email", null, ["email", "email_verified"]],
    ["email", MAPPING, ["email", "email_verified", "groups"]],
    ["preferred_username", null, ["preferred_username"]],
    ["preferred_username", MAPPING, ["preferred_username", "groups"]],
  ])("by %s with the mapping %j are %j", (linkClaim, roles, claims) => {
    expect(claimsRead({ linkClaim, roles })).toEqual(claims);
  });
});

describe("an account", () => {
  it.each([
    [{ email: " Lan@CO-QUAN.example ", email_verified: true }, "email", { email: "Lan@co-quan.example" }],
    [{ email: "lan@co-quan.example", email_verified: false }, "email", null],
    [{ email: "lan@co-quan.example", email_verified: 1 }, "email", null],
    [{ email: "", email_verified: true }, "email", null],
    [{ email_verified: true }, "email", null],
    [{ ma: " LAN.hn " }, "ma", { account: "lan.hn" }],
    [{ ma: "\t" }, "ma", null],
    [{ ma: 12 }, "ma", null],
    [{ ma: null }, "ma", null],
    [{}, "ma", null],
  ])("by the claims %j is looked for by %s as %j", (claims, by, found) => {
    expect(linkedBy(claims, by)).toEqual(found);
  });
});
