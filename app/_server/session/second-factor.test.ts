import { describe, expect, it, vi } from "vitest";
import { makeChallenge, readChallenge } from "./challenge";
import { totpAddress, totpStep } from "./totp";

vi.stubEnv("NEXTAUTH_SECRET", "a secret for the tests of challenges only, 0123456789");

describe("a code of an app", () => {
  /** The secret and the codes of RFC 6238, appendix B, cut to six digits. */
  const SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

  it.each([
    [59, "287082", 1],
    [1_111_111_109, "081804", 37_037_036],
    [1_234_567_890, "005924", 41_152_263],
    [20_000_000_000, "353130", 666_666_666],
  ])("at second %i is %s, of step %i", (second, code, step) => {
    const now = new Date(second * 1000);
    expect(totpStep(SECRET, code, now)).toBe(step);
    // The clock of a phone may be half a minute off, and keeps its own step.
    expect(totpStep(SECRET, code, new Date((second + 30) * 1000))).toBe(step);
    expect(totpStep(SECRET, code, new Date((second + 60) * 1000))).toBeNull();
    expect(totpStep(SECRET, code === "000000" ? "000001" : "000000", now)).toBeNull();
  });

  it("is set up by an address that names the agency and the account", () => {
    const url = new URL(totpAddress(SECRET, "le.thu", "Sở Thử"));
    expect([url.protocol, url.searchParams.get("secret"), url.searchParams.get("issuer")]).toEqual([
      "otpauth:",
      SECRET,
      "Sở Thử",
    ]);
  });
});

describe("a challenge", () => {
  const NOW = new Date("2026-11-28T03:00:00Z");
  const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

  it("is accepted for ten minutes, for its own purpose", () => {
    const text = makeChallenge("sign-in", NOW).toString("base64url");
    expect(readChallenge("sign-in", text, later(599))?.toISOString()).toBe("2026-11-28T03:10:00.000Z");
    expect(readChallenge("sign-in", text, later(600))).toBeNull();
    expect(readChallenge("enrol:1", text, NOW)).toBeNull();
  });

  it("is not accepted if a bit of it was changed, or if it was made elsewhere", () => {
    const made = makeChallenge("sign-in", NOW);
    for (let at = 0; at < made.length; at++) {
      const forged = Buffer.from(made);
      forged[at] = (forged[at] ?? 0) ^ 1;
      expect(readChallenge("sign-in", forged.toString("base64url"), NOW), String(at)).toBeNull();
    }
    for (const text of ["", "AAAA", made.subarray(0, 40).toString("base64url"), "%%%"]) {
      expect(readChallenge("sign-in", text, NOW)).toBeNull();
    }
  });
});
