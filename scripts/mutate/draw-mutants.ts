import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Mutant } from "./mutant";
import { filesInScope } from "./scope";
import { placesInTriggers } from "./trigger-places";
import { placesInTypeScript } from "./typescript-places";

/**
 * Draws mutants of the files in scope, the same for the same sources and seed: in rounds, each of which takes one
 * more mutant of each file, so that a long file counts no more than a few short ones.
 * @param under the beginning of the paths to draw from; empty for all of them
 * @returns exactly as many as requested, or all there are
 */
export function drawMutants(count: number, seed: string, under: string): Mutant[] {
  const rounds: Mutant[][] = [];
  for (const file of filesInScope().filter((one) => one.startsWith(under))) {
    const mutants = mutantsOf(file).sort((a, b) => rank(a, seed).localeCompare(rank(b, seed)));
    // The guards of some twenty tables are in two SQL files.
    const share = file.endsWith(".sql") ? 12 : 1;
    mutants.forEach((mutant, index) => {
      const round = Math.floor(index / share);
      rounds[round] ??= [];
      rounds[round]?.push(mutant);
    });
  }
  const drawn = rounds.flatMap((round) => round.sort((a, b) => rank(a, seed).localeCompare(rank(b, seed))));
  return drawn.slice(0, count);
}

const rank = ({ id }: Mutant, seed: string): string =>
  createHash("sha256").update(`${seed} ${id}`).digest("hex");

function mutantsOf(file: string): Mutant[] {
  const source = readFileSync(file, "utf8");
  const places = file.endsWith(".sql") ? placesInTriggers(source) : placesInTypeScript(source);
  return places.map((place) => {
    const line = source.slice(0, place.from).split("\n").length;
    const key = createHash("sha256")
      .update(`${file} ${place.from} ${place.text} ${place.kind}`)
      .digest("hex");
    return { id: key.slice(0, 10), file, line, ...place };
  });
}
