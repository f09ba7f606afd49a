import { readFileSync } from "node:fs";

/** A package that an installation contains, with its licence as an SPDX expression. */
export type Shipped = {
  name: string;
  version: string;
  licence: string;
  /** Only on some machines: a binary for one system. */
  optional: boolean;
  /** The sum of its archive, as in the lockfile: "sha512-…". */
  integrity: string;
  /** "name@version" of the packages that it needs. */
  needs: string[];
};

type Locked = {
  version: string;
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
  integrity?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
};
type Lock = Readonly<Record<string, Locked>>;

/** Packages whose own package.json names no licence, by what their licence file says. */
const READ_BY_HAND: Readonly<Record<string, string>> = {
  // LICENSE.md: "MIT License, Copyright (c) 2017 Devon Govett".
  "png-js": "MIT",
};

/** Every package that is installed without the tools for development, by the lockfile, each version once. */
export function listShipped(): Shipped[] {
  const packages = readLock();
  const shipped = Object.entries(packages).flatMap(([place, locked]): Shipped[] => {
    const { version, license, dev, devOptional, optional = false, integrity = "" } = locked;
    if (place === "" || dev || devOptional) return [];
    const name = nameOf(place);
    const licence = license ?? READ_BY_HAND[name] ?? "unknown";
    return [{ name, version, licence, optional, integrity, needs: needsOf(packages, place) }];
  });
  const once = new Map(shipped.map((one) => [`${one.name}@${one.version}`, one]));
  return [...once.values()].sort(
    (a, b) => a.name.localeCompare(b.name, "en") || a.version.localeCompare(b.version, "en"),
  );
}

/** "name@version" of what the program itself needs. */
export const listNeeded = (): string[] => needsOf(readLock(), "");

const readLock = (): Lock =>
  (JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Lock }).packages;

const nameOf = (place: string): string =>
  place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);

/** What a package finds when it asks for its dependencies: the nearest folder upwards, as Node does. */
function needsOf(packages: Lock, place: string): string[] {
  const { dependencies, optionalDependencies, peerDependencies } = packages[place] ?? {};
  const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
  return names
    .flatMap((name) => {
      for (let from = place; ; from = from.slice(0, Math.max(0, from.lastIndexOf("/node_modules/")))) {
        const found = packages[`${from === "" ? "" : `${from}/`}node_modules/${name}`];
        if (found) return found.dev || found.devOptional ? [] : [`${name}@${found.version}`];
        // A peer that is optional may be missing.
        if (from === "") return [];
      }
    })
    .sort();
}

/** The text of NOTICE: what an installation contains beside the program, and under which licences. */
export function writeNotice(shipped: readonly Shipped[]): string {
  return [
    "Sổ chỉ đạo",
    "Licensed under the Apache License, Version 2.0 (LICENSE).",
    "",
    "The repository contains these fonts, with their licences beside them in documents/fonts and app/fonts:",
    "  Liberation Serif (SIL Open Font License 1.1)",
    "  DejaVu Sans (Bitstream Vera and Arev licences)",
    "  Be Vietnam Pro, fewer letters of it (SIL Open Font License 1.1)",
    "  Record Serif 4, which is Source Serif 4 with fewer letters and weights (SIL Open Font License 1.1)",
    "",
    "An installation contains these packages, unchanged; the licence of each is in its folder under node_modules:",
    ...shipped.map(({ name, version, licence }) => `  ${name} ${version} (${licence})`),
    "",
  ].join("\n");
}
