import { afterEach, expect, it, vi } from "vitest";
import { cookieName, keptCookie } from "./session-cookie";

afterEach(() => vi.unstubAllEnvs());

it("names cookies by their prefix over HTTPS, and a trial's apart from those of the agency beside it", () => {
  expect(cookieName()).toBe("next-auth.session-token");
  vi.stubEnv("SO_CHI_DAO_TRIAL", "1");
  expect(cookieName()).toBe("next-auth.session-token.trial");
  vi.stubEnv("PUBLIC_URL", "https://so.example");
  expect(keptCookie("so-chi-dao.device")).toBe("__Secure-so-chi-dao.device.trial");
  vi.stubEnv("SO_CHI_DAO_TRIAL", "");
  expect(keptCookie("so-chi-dao.device")).toBe("__Secure-so-chi-dao.device");
});
