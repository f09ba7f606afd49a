import { readFileSync } from "node:fs";

/** A package that an installation contains, with its licence as an SPDX expression. */
export type Shipped = { name: string; version: string; licence: string };

type Locked = { version: string; license?: string; dev?: boolean; devOptional?: boolean };

/** Packages whose own package.json names no licence, by what their licence file says. */
const READ_BY_HAND: Readonly<Record<string, string>> = {
  // LICENSE.md: "MIT License, Copyright (c) 2017 Devon Govett".
  "png-js": "MIT",
};

/** Every package that is installed without the tools for development, by the lockfile, each version once. */
export function listShipped(): Shipped[] {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    packages: Record<string, Locked>;
  };
  const shipped = Object.entries(packages).flatMap(
    ([place, { version, license, dev, devOptional }]): Shipped[] => {
      if (place === "" || dev || devOptional) return [];
      const name = place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
      return [{ name, version, licence: license ?? READ_BY_HAND[name] ?? "unknown" }];
    },
  );
  const once = new Map(shipped.map((one) => [`${one.name}@${one.version}`, one]));
  return [...once.values()].sort(
    (a, b) => a.name.localeCompare(b.name, "en") || a.version.localeCompare(b.version, "en"),
  );
}

/** The text of NOTICE: what an installation contains beside the program, and under which licences. */
export function writeNotice(shipped: readonly Shipped[]): string {
  return [
    "Sổ chỉ đạo",
    "Licensed under the Apache License, Version 2.0 (LICENSE).",
    "",
    "The repository contains these fonts, with their licences beside them in documents/fonts:",
    "  Liberation Serif (SIL Open Font License 1.1)",
    "  DejaVu Sans (Bitstream Vera and Arev licences)",
    "",
    "An installation contains these packages, unchanged; the licence of each is in its folder under node_modules:",
    ...shipped.map(({ name, version, licence }) => `  ${name} ${version} (${licence})`),
    "",
  ].join("\n");
}
