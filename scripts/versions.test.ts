import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const read = (file: string) => JSON.parse(readFileSync(file, "utf8"));
const numbers = (version: string) => version.split(".").map((part) => Number.parseInt(part, 10));

it("runs a Next without the unauthenticated remote code execution of CVE-2026-126187 (fixed in 16.4.1)", () => {
  const { version } = read("node_modules/next/package.json");
  const [major = 0, minor = 0, patch = 0] = numbers(version);
  expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(16_004_001);
});

it("names no registry host in the lockfile, so that it installs from any", () => {
  const { packages } = read("package-lock.json");
  const hosts = Object.entries<{ resolved?: string }>(packages).filter(([, { resolved }]) => resolved);
  expect(hosts.map(([name]) => name)).toEqual([]);
});
