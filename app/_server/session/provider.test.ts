import { createHmac, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { ProviderSettings } from "@/domain/access/provider-settings";
import { unseal } from "@/files/seal";
import { askProvider, leaveProvider, readProviderAnswer } from "./provider";
import { signInAtProvider, startTestProvider, TEST_CLIENT, type TestProvider } from "./test-provider";

vi.stubEnv("NEXTAUTH_SECRET", "a secret for the tests of providers only, 0123456789");

const APP = "http://127.0.0.1:9";
let provider: TestProvider;
let settings: ProviderSettings;

beforeAll(async () => {
  provider = await startTestProvider(APP);
  const roles = {
    claim: "groups",
    grants: { "so-chi-dao-thu-ky": "clerk", "so-chi-dao-qt": "admin" },
  } as const;
  settings = { issuer: provider.issuer, ...TEST_CLIENT, name: "", publicUrl: APP, linkClaim: "email", roles };
});
afterEach(() => {
  provider.change((issued) => issued);
  vi.restoreAllMocks();
});
afterAll(() => provider.stop());

/** Signs a person in at the provider. @returns the query with which they come back, and what was asked */
async function comeBack(name = "lan") {
  const { address, asked } = await askProvider(settings, "/meetings");
  const { search } = new URL(await signInAtProvider(address, name, APP));
  return { search, asked };
}

async function answered(name?: string) {
  const { search, asked } = await comeBack(name);
  return readProviderAnswer(settings, search, asked);
}

describe("an answer of a real provider", () => {
  it("proves the person, with the verified address and the rights of the groups", async () => {
    const { proof, by } = await answered("lan");
    const { sealedIdToken, ...said } = proof;
    expect(said).toEqual({
      issuer: provider.issuer,
      subject: "lan",
      roles: { held: ["clerk"], mapped: ["clerk", "admin"] },
    });
    expect(by).toEqual({ email: "lan@co-quan.example" });
    expect(unseal(sealedIdToken ?? "").split(".")).toHaveLength(3);
  });

  it("says nothing of use about an address that the provider has not verified", async () => {
    expect((await answered("minh")).by).toBeNull();
  });

  it("asks with PKCE, state and nonce", async () => {
    const { address } = await askProvider(settings, "/");
    const asked = Object.fromEntries(new URL(address).searchParams);
    expect(asked).toMatchObject({ response_type: "code", code_challenge_method: "S256" });
    for (const name of ["state", "nonce", "code_challenge"]) expect(asked[name]).toMatch(/^[\w-]{43}$/);
  });

  it("leads to the provider's own sign-out, with the person's token", async () => {
    const left = new URL((await leaveProvider(settings, "a.b.c")) ?? "");
    expect(left.origin).toBe(provider.issuer);
    expect(left.searchParams.get("id_token_hint")).toBe("a.b.c");
    expect(left.searchParams.get("post_logout_redirect_uri")).toBe(`${APP}/sign-in?notice=signed_out`);
  });
});

describe("an answer that is refused", () => {
  const refused = (name?: string) =>
    expect(answered(name)).rejects.toMatchObject({ code: "session.provider_refused" });

  it("when it is replayed, even with what was asked", async () => {
    quiet();
    const { search, asked } = await comeBack();
    await readProviderAnswer(settings, search, asked);
    await expect(readProviderAnswer(settings, search, asked)).rejects.toThrow("session.provider_refused");
  });

  it("when it belongs to another question: state, nonce or verifier", async () => {
    quiet();
    const mine = await comeBack();
    const { asked: other } = await askProvider(settings, "/");
    for (const swapped of ["state", "nonce", "verifier"] as const) {
      const { search, asked } = await comeBack();
      const mixed = { ...asked, [swapped]: other[swapped] };
      await expect(readProviderAnswer(settings, search, mixed), swapped).rejects.toThrow(
        "session.provider_refused",
      );
    }
    await expect(readProviderAnswer(settings, mine.search, mine.asked)).resolves.toBeDefined();
  });

  it("when the person declined", async () => {
    quiet();
    const { asked } = await askProvider(settings, "/");
    const search = `?error=access_denied&state=${asked.state}`;
    await expect(readProviderAnswer(settings, search, asked)).rejects.toThrow("session.provider_refused");
  });

  const SECONDS = () => Math.floor(Date.now() / 1000);
  const forged: [string, (issued: string) => string][] = [
    ["another subject under the old signature", (issued) => edited(issued, { sub: "quang" })],
    ["another claim under the old signature", (issued) => edited(issued, { acr: "forged" })],
    ["no signature", (issued) => unsigned(issued)],
    ["the client's secret as the key (HS256)", (issued) => byClientSecret(issued)],
    ["a stranger's key under the provider's key id", (issued) => signed(issued, {}, strangersKey())],
    ["another audience", (issued) => signed(issued, { aud: "another-app" })],
    [
      "several audiences without being the authorized one",
      (issued) => signed(issued, { aud: ["so-chi-dao", "x"], azp: "x" }),
    ],
    ["another issuer", (issued) => signed(issued, { iss: "https://id.noi-khac.example" })],
    ["another nonce", (issued) => signed(issued, { nonce: "another" })],
    ["no nonce", (issued) => signed(issued, { nonce: undefined })],
    ["expired by two minutes", (issued) => signed(issued, { exp: SECONDS() - 120 })],
    ["valid only in two minutes", (issued) => signed(issued, { nbf: SECONDS() + 120 })],
    ["no end", (issued) => signed(issued, { exp: undefined })],
    ["no token", () => ""],
  ];
  it.each(forged)("when its ID token has %s", async (_, change) => {
    quiet();
    provider.change(change);
    await refused();
  });

  it("but not when the clocks differ by half a minute", async () => {
    provider.change((issued) => signed(issued, { exp: SECONDS() - 30, nbf: SECONDS() + 30 }));
    expect((await answered()).proof.subject).toBe("lan");
  });

  it("says that the provider is out of reach, without caching that", async () => {
    quiet();
    const away = { ...settings, issuer: "http://127.0.0.1:9" };
    await expect(askProvider(away, "/")).rejects.toThrow("session.provider_unreachable");
    expect(await leaveProvider(away, null)).toBeNull();
    await expect(askProvider(settings, "/")).resolves.toBeDefined();
  });
});

/** The reasons of refusals go to the log. */
const quiet = () => vi.spyOn(console, "error").mockReturnValue();

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const parsed = (part = "") => JSON.parse(Buffer.from(part, "base64url").toString("utf8"));

function edited(token: string, claims: object): string {
  const [header, payload, signature] = token.split(".");
  return `${header}.${encode({ ...parsed(payload), ...claims })}.${signature}`;
}

function unsigned(token: string): string {
  const [, payload] = token.split(".");
  return `${encode({ alg: "none" })}.${payload}.`;
}

function byClientSecret(token: string): string {
  const front = `${encode({ alg: "HS256" })}.${token.split(".")[1]}`;
  return `${front}.${createHmac("sha256", TEST_CLIENT.clientSecret).update(front).digest("base64url")}`;
}

function signed(token: string, claims: object, key: KeyObject = provider.key): string {
  const [header, payload] = token.split(".");
  const front = `${header}.${encode({ ...parsed(payload), ...claims })}`;
  return `${front}.${sign("sha256", Buffer.from(front), key).toString("base64url")}`;
}

const strangersKey = () => generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
