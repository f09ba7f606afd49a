import { describe, expect, it } from "vitest";
import { linkedBy, rolesOf } from "./provider-claims";
import { isLoopbackIssuer, readProviderSettings } from "./provider-settings";

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

  it.each([
    "https://id.co-quan.example",
    "http://localhost:8080/realms/chung",
    "http://127.0.0.1",
    "http://[::1]:9000/",
  ])("take the issuer %s", (issuer) => {
    expect(readProviderSettings({ ...SET, SO_CHI_DAO_OIDC_ISSUER: issuer })).toMatchObject({ issuer });
  });

  it.each([
    ["http://so.co-quan.example", "http://so.co-quan.example"],
    ["https://so.co-quan.example//", "https://so.co-quan.example"],
    ["https://co-quan.example/so/", "https://co-quan.example/so"],
  ])("send people back to %s, written without a slash at its end", (set, publicUrl) => {
    expect(readProviderSettings({ ...SET, PUBLIC_URL: set })).toMatchObject({ publicUrl });
  });

  it.each(["so.co-quan.example", "ftp://so.co-quan.example", "https://", "/"])(
    "cannot send people back to %s",
    (set) => expect(readProviderSettings({ ...SET, PUBLIC_URL: set })).toEqual({ problem: "PUBLIC_URL" }),
  );

  it("name the provider and the claim that holds the account's name", () => {
    const named = { ...SET, SO_CHI_DAO_OIDC_NAME: "Cổng tỉnh", SO_CHI_DAO_OIDC_LINK_CLAIM: "ma" };
    expect(readProviderSettings(named)).toMatchObject({ name: "Cổng tỉnh", linkClaim: "ma" });
    expect(readProviderSettings({ ...named, SO_CHI_DAO_OIDC_LINK_CLAIM: "" })).toMatchObject({
      linkClaim: "email",
    });
  });

  it.each([undefined, "", "  "])("map no roles where the pairs are %j, whatever the claim", (pairs) => {
    const set = { ...SET, SO_CHI_DAO_OIDC_ROLES_CLAIM: "groups", SO_CHI_DAO_OIDC_ROLES: pairs };
    expect(readProviderSettings(set)).toMatchObject({ roles: null });
  });

  it.each([
    ["SO_CHI_DAO_OIDC_CLIENT_ID", { SO_CHI_DAO_OIDC_ISSUER: "https://id.example" }],
    ["SO_CHI_DAO_OIDC_ISSUER", { SO_CHI_DAO_OIDC_ISSUER: "http://id.example" }],
  ])("name %s first, where everything else is missing", (problem, set) => {
    expect(readProviderSettings(set)).toEqual({ problem });
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
    [
      "groups",
      "a=clerk,b=leader,c=personnel,d=admin",
      { a: "clerk", b: "leader", c: "personnel", d: "admin" },
    ],
    ["roles", " thu-ky = clerk ", { "thu-ky": "clerk" }],
    ["groups", "clerk", null],
    ["groups", "thu-ky=", null],
    ["groups", "thu-ky=clerk,", null],
    ["groups", "thu-ky=clerk,lanh-dao=head", null],
    ["groups", "thu-ky=staff", null],
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

it.each([
  ["http://localhost", true],
  ["http://localhost/realms", true],
  ["http://localhost:8080", true],
  ["http://127.0.0.1:8080/", true],
  ["http://[::1]", true],
  ["https://localhost", false],
  ["http://localhost.evil.example", false],
  ["http://evil.example/http://localhost", false],
  ["http://127.0.0.2", false],
  ["http://127x0.0.1", false],
])("the provider %s runs on this machine: %s", (issuer, isHere) => {
  expect(isLoopbackIssuer(issuer)).toBe(isHere);
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
