import { describe, expect, it } from "vitest";
import { linkedBy, rolesOf } from "./provider-claims";
import { readProviderSettings } from "./provider-settings";

const SET = {
  SO_CHI_DAO_OIDC_ISSUER: "https://id.co-quan.example/realms/chung",
  SO_CHI_DAO_OIDC_CLIENT_ID: "so-chi-dao",
  SO_CHI_DAO_OIDC_CLIENT_SECRET: "secret",
  PUBLIC_URL: "https://so.co-quan.example/",
};

describe("the settings of a provider", () => {
  it("are none without an issuer", () => expect(readProviderSettings({})).toEqual({ problem: null }));

  it("link by the verified address, and map no roles, unless told otherwise", () => {
    expect(readProviderSettings(SET)).toEqual({
      issuer: "https://id.co-quan.example/realms/chung",
      clientId: "so-chi-dao",
      clientSecret: "secret",
      name: "",
      publicUrl: "https://so.co-quan.example",
      linkClaim: "email",
      roles: null,
    });
  });

  it.each([
    ["http://id.co-quan.example", "SO_CHI_DAO_OIDC_ISSUER"],
    ["http://127.0.0.1.evil.example", "SO_CHI_DAO_OIDC_ISSUER"],
    ["javascript:alert(1)", "SO_CHI_DAO_OIDC_ISSUER"],
    ["id.co-quan.example", "SO_CHI_DAO_OIDC_ISSUER"],
  ])("refuse the issuer %s", (issuer, problem) => {
    expect(readProviderSettings({ ...SET, SO_CHI_DAO_OIDC_ISSUER: issuer })).toEqual({ problem });
  });

  it.each(["SO_CHI_DAO_OIDC_CLIENT_ID", "SO_CHI_DAO_OIDC_CLIENT_SECRET", "PUBLIC_URL"])("need %s", (name) => {
    expect(readProviderSettings({ ...SET, [name]: "" })).toEqual({ problem: name });
  });

  it.each([
    [
      "groups",
      "thu-ky=clerk, /so chi dao/=lanh dao=leader",
      { "thu-ky": "clerk", "/so chi dao/=lanh dao": "leader" },
    ],
    ["groups", "thu-ky=head", null],
    ["groups", "thu-ky", null],
    ["groups", "=clerk", null],
    ["", "thu-ky=clerk", null],
  ])("read the roles of %s from %s", (claim, pairs, grants) => {
    const read = readProviderSettings({
      ...SET,
      SO_CHI_DAO_OIDC_ROLES_CLAIM: claim,
      SO_CHI_DAO_OIDC_ROLES: pairs,
    });
    expect("problem" in read ? read.problem : read.roles).toEqual(
      grants === null ? "SO_CHI_DAO_OIDC_ROLES" : { claim, grants },
    );
  });
});

describe("what claims say", () => {
  it.each([
    [{ email: "Lan@Co-Quan.example", email_verified: true }, "email", { email: "Lan@co-quan.example" }],
    [{ email: "lan@co-quan.example", email_verified: "true" }, "email", null],
    [{ email: "lan@co-quan.example" }, "email", null],
    [{ email: ["lan@co-quan.example"], email_verified: true }, "email", null],
    [{ email: " ", email_verified: true }, "email", null],
    [{ preferred_username: "Lan.HN" }, "preferred_username", { account: "lan.hn" }],
    [{ email: "lan@co-quan.example", email_verified: true }, "preferred_username", null],
  ])("of the account: %j by %s", (claims, by, found) => expect(linkedBy(claims, by)).toEqual(found));

  it.each([
    [["thu-ky", "khac"], ["clerk"]],
    ["thu-ky", ["clerk"]],
    [["thu-ky-phu"], []],
    [{ "thu-ky": true }, []],
    [undefined, []],
  ])("of rights: %j", (groups, held) => {
    const mapping = { claim: "groups", grants: { "thu-ky": "clerk", "van-thu": "clerk" } } as const;
    expect(rolesOf({ groups }, mapping)).toEqual({ held, mapped: ["clerk"] });
    expect(rolesOf({ groups }, null)).toBeNull();
  });
});
