import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { trackedFiles } from "./scope";

/**
 * Nearer tests find a fault in a rule sooner than these, which start servers, write papers, or replace modules.
 */
const LEFT_OUT =
  /^(documents|scripts|jobs|files|messages)\/|^domain\/text\/|^db\/(migrate|seed\/.*)\.test|archive|^app\/_server\/signed-stays/;

const OF_MIGRATIONS = /^db\/(guards|queries\/search)\/.*\.test\.ts$/;

/** The tests nearest to a file: first those that import it, then those that import what imports it, and so on. */
export function testFinder(): (file: string) => string[] {
  const sources = trackedFiles().filter((file) => /\.tsx?$/.test(file) && existsSync(file));
  const importers = new Map<string, string[]>();
  for (const file of sources) {
    for (const imported of importsOf(file))
      importers.set(imported, [...(importers.get(imported) ?? []), file]);
  }
  return (file) => {
    // Every test that opens a database reads the migrations; these ask what they do.
    const tests = file.endsWith(".sql") ? sources.filter((one) => OF_MIGRATIONS.test(one)) : [];
    const begin = file.endsWith(".sql") ? ["db/migrate.ts"] : [file];
    const seen = new Set([...begin, ...tests]);
    let ring = begin;
    while (ring.length > 0) {
      ring = ring.flatMap((one) => importers.get(one) ?? []).filter((one) => !seen.has(one));
      ring = [...new Set(ring)];
      for (const one of ring) seen.add(one);
      tests.push(...ring.filter((one) => one.endsWith(".test.ts")).sort(sameFolderFirst(file)));
    }
    return tests.filter((one) => !LEFT_OUT.test(one));
  };
}

const sameFolderFirst = (file: string) => (a: string, b: string) =>
  Number(sharedFolders(b, file)) - Number(sharedFolders(a, file)) || a.localeCompare(b);

function sharedFolders(a: string, b: string): number {
  const [left, right] = [a.split("/"), b.split("/")];
  const differs = left.findIndex((one, index) => one !== right[index]);
  return differs < 0 ? left.length : differs;
}

function importsOf(file: string): string[] {
  const source = readFileSync(file, "utf8");
  const names = [...source.matchAll(/(?:from|import\()\s*"((?:\.|@\/)[^"]*)"/g)].map(([, name = ""]) => name);
  return names.flatMap((name) => {
    const base = name.startsWith("@/") ? name.slice(2) : path.join(path.dirname(file), name);
    const found = [".ts", ".tsx", "/index.ts", ""]
      .map((end) => `${base}${end}`)
      .find((one) => existsSync(one));
    return found && /\.tsx?$/.test(found) ? [found] : [];
  });
}
