import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const read = (file: string) => JSON.parse(readFileSync(file, "utf8"));
const numbers = (version: string) => version.split(".").map((part) => Number.parseInt(part, 10));

/** What faces the network or reads strangers' bytes, with the first version without a hole that was published. */
const SAFE_FROM: readonly [name: string, version: string, hole: string][] = [
  ["next", "16.4.1", "CVE-2026-126187: code execution without signing in"],
  ["next-auth", "4.24.12", "GHSA-5jpx-9hw9-2fx4: mail to a wrong address"],
  ["nodemailer", "7.0.7", "GHSA-mm7p-fcc7-pg87: mail to an unintended domain"],
  ["jose", "4.15.5", "CVE-2024-28176: memory filled by a compressed token"],
  ["cookie", "0.7.0", "CVE-2024-47764: a name of a cookie that ends the header"],
  ["sharp", "0.32.6", "CVE-2023-4863: a crafted WebP"],
];

/** Every copy that the lockfile installs, also those inside other packages. */
const copiesOf = (name: string): string[] =>
  Object.entries<{ version: string; dev?: boolean }>(read("package-lock.json").packages).flatMap(
    ([place, { version, dev }]) => (place.endsWith(`node_modules/${name}`) && !dev ? version : []),
  );

it.each(SAFE_FROM)("has %s of at least %s (%s)", (name, safe) => {
  const weigh = (version: string) => numbers(version).reduce((sum, part) => sum * 10_000 + part, 0);
  const copies = copiesOf(name);
  expect(copies.length).toBeGreaterThan(0);
  for (const version of copies) expect(weigh(version), version).toBeGreaterThanOrEqual(weigh(safe));
});

it("names no registry host in the lockfile, so that it installs from any", () => {
  const { packages } = read("package-lock.json");
  const hosts = Object.entries<{ resolved?: string }>(packages).filter(([, { resolved }]) => resolved);
  expect(hosts.map(([name]) => name)).toEqual([]);
});
