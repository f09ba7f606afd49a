import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { cookieName, keptCookie, openToken, sealToken } from "./session-cookie";

const SECRET = "0123456789abcdef0123456789abcdef";

beforeEach(() => {
  vi.stubEnv("NEXTAUTH_SECRET", SECRET);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

it("a cookie opens to its token, however often", async () => {
  const [one, other] = [await sealToken("token-1"), await sealToken("token-2")];
  expect(await openToken(one)).toBe("token-1");
  expect(await openToken(other)).toBe("token-2");
  expect(await openToken(one)).toBe("token-1");
});

it("a cookie that was changed or made elsewhere opens to nothing, also after its original was opened", async () => {
  const cookie = await sealToken("token-1");
  expect(await openToken(cookie)).toBe("token-1");
  for (const other of [`${cookie}A`, cookie.slice(0, -2), "", "a.b.c.d.e", undefined]) {
    expect(await openToken(other)).toBeNull();
  }
});

it("a cookie that was opened before ends with its seven days", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2024-07-01T00:00:00Z") });
  const cookie = await sealToken("token-1");
  expect(await openToken(cookie)).toBe("token-1");
  vi.setSystemTime(new Date("2024-07-07T23:59:59Z"));
  expect(await openToken(cookie)).toBe("token-1");
  vi.setSystemTime(new Date("2024-07-08T00:00:01Z"));
  expect(await openToken(cookie)).toBeNull();
});

it("names cookies by their prefix over HTTPS, and a trial's apart from those of the agency beside it", () => {
  expect(cookieName()).toBe("next-auth.session-token");
  vi.stubEnv("SO_CHI_DAO_TRIAL", "1");
  expect(cookieName()).toBe("next-auth.session-token.trial");
  vi.stubEnv("PUBLIC_URL", "https://so.example");
  expect(keptCookie("so-chi-dao.device")).toBe("__Secure-so-chi-dao.device.trial");
  vi.stubEnv("SO_CHI_DAO_TRIAL", "");
  expect(keptCookie("so-chi-dao.device")).toBe("__Secure-so-chi-dao.device");
});
