import { mkdirSync } from "node:fs";
import path from "node:path";

/**
 * The one folder with everything an agency owns: the database, uploads, backups and generated secrets. Set by
 * SO_CHI_DAO_DATA; by default `data` beside the program.
 */
export function dataFolder(...inside: string[]): string {
  const root = path.resolve(/* turbopackIgnore: true */ process.env.SO_CHI_DAO_DATA ?? "data");
  const folder = path.join(/* turbopackIgnore: true */ root, ...inside);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}
