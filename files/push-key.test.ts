import { afterEach, expect, it, vi } from "vitest";
import { pushKey } from "./push-key";

afterEach(() => vi.unstubAllEnvs());

it("is the same for the same session secret, and another for another", () => {
  vi.stubEnv("NEXTAUTH_SECRET", "mot-bi-mat-du-dai-cho-viec-thu-nay-0123456789");
  const key = pushKey();
  expect(key).toMatch(/^-----BEGIN PRIVATE KEY-----/);
  expect(pushKey()).toBe(key);
  vi.stubEnv("NEXTAUTH_SECRET", "bi-mat-khac-du-dai-cho-viec-thu-nay-987654321");
  expect(pushKey()).not.toBe(key);
});
