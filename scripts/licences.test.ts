import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { listShipped, writeNotice } from "./licences/list-shipped";

/** Licences that allow the program to be shipped under Apache-2.0 with these packages beside it, unchanged. */
const ALLOWED = [
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC-BY-4.0",
  "ISC",
  "LGPL-3.0-or-later",
  "MIT",
  "MIT-0",
  "MPL-2.0",
  "OFL-1.1",
];

it("ships only packages whose licences are allowed", () => {
  const shipped = listShipped();
  process.stdout.write(`shipped packages: ${shipped.length}\n`);
  expect(shipped.length).toBeGreaterThan(100);
  const refused = shipped.filter(
    ({ licence }) =>
      !licence
        .replace(/[()]/g, "")
        .split(" AND ")
        .every((either) => either.split(" OR ").some((one) => ALLOWED.includes(one.trim()))),
  );
  expect(refused).toEqual([]);
});

it("names the licence that each installed package names itself", () => {
  // A package that is optional is installed on its own system only.
  const read = listShipped().flatMap(({ name, version, licence }) => {
    const file = `node_modules/${name}/package.json`;
    if (!existsSync(file)) return [];
    const own = JSON.parse(readFileSync(file, "utf8"));
    if (own.version !== version) return [];
    return [{ name, licence, own: own.license?.type ?? own.license ?? licence }];
  });
  expect(read.length).toBeGreaterThan(150);
  expect(read.filter(({ licence, own }) => licence !== own)).toEqual([]);
});

describe("the list of what is shipped as CycloneDX", () => {
  const sbom = JSON.parse(execFileSync("npm", ["run", "--silent", "sbom"], { encoding: "utf8" }));
  const find = (name: string) => sbom.components.find((one: { name: string }) => one.name === name);
  const refs = new Set<string>(sbom.components.map((one: { "bom-ref": string }) => one["bom-ref"]));

  it("has every shipped package, also one that a tool for development needs too", () => {
    expect([sbom.bomFormat, sbom.specVersion]).toEqual(["CycloneDX", "1.5"]);
    expect([...refs].sort()).toEqual(
      listShipped()
        .map(({ name, version }) => `${name}@${version}`)
        .sort(),
    );
    for (const name of ["next", "better-sqlite3", "zod", "tsx", "nanoid"])
      expect(find(name), name).toBeDefined();
    for (const name of ["vitest", "@playwright/test", "@biomejs/biome"])
      expect(find(name), name).toBeUndefined();
  });

  it("has the licence, the address and the sum of each", () => {
    expect(find("png-js").licenses).toEqual([{ license: { id: "MIT" } }]);
    expect(find("@node-rs/argon2").purl).toMatch(/^pkg:npm\/%40node-rs\/argon2@\d/);
    for (const { name, licenses, hashes } of sbom.components) {
      expect(licenses[0].license?.id ?? licenses[0].expression, name).toMatch(/^[\w.()+ -]+$/);
      expect(hashes[0].content, name).toMatch(/^[0-9a-f]{128}$/);
    }
  });

  it("says what needs what, and names nothing that is not in it", () => {
    const needs = new Map<string, string[]>(
      sbom.dependencies.map(({ ref, dependsOn }: { ref: string; dependsOn: string[] }) => [ref, dependsOn]),
    );
    expect([...needs.values()].flat().filter((ref) => !refs.has(ref))).toEqual([]);
    expect(needs.get(sbom.metadata.component["bom-ref"])).toContain(find("zod")["bom-ref"]);
    expect(needs.get(find("next")["bom-ref"])).toContain(find("styled-jsx")["bom-ref"]);
  });
});

it("names every shipped package in NOTICE", () => {
  // `npm run notice` writes it again.
  expect(readFileSync("NOTICE", "utf8")).toBe(writeNotice(listShipped()));
});

it("is licensed under Apache-2.0, in package.json and in LICENSE", () => {
  expect(JSON.parse(readFileSync("package.json", "utf8")).license).toBe("Apache-2.0");
  expect(readFileSync("LICENSE", "utf8")).toContain("Apache License\n                           Version 2.0");
});
