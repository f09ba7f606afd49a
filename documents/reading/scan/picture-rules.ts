import type { Rule } from "../layout/page";
import type { GreyPicture } from "./grey-picture";

const DARK = 185;
const MOST_RULES = 2000;

/** The long straight rules in a picture, as of a table's frame. */
export function rulesInPicture({ data, width, height }: GreyPicture): Rule[] {
  const shortest = Math.round(width / 40);
  const across = runs(
    height,
    width,
    (row, at) => (data[row * width + at] ?? 255) < DARK,
    Math.round(width / 14),
  );
  const down = runs(width, height, (column, at) => (data[at * width + column] ?? 255) < DARK, shortest);
  return [
    ...across.map((run) => ({ across: true, ...run })),
    ...down.map((run) => ({ across: false, ...run })),
  ].slice(0, MOST_RULES);
}

type Run = { at: number; from: number; to: number };

/** Dark runs along lines; adjacent ones are the thickness of one rule, thick ones are pictures. */
function runs(
  lines: number,
  length: number,
  dark: (line: number, at: number) => boolean,
  shortest: number,
): Run[] {
  const open: (Run & { first: number })[] = [];
  const done: Run[] = [];
  const finish = (run: Run & { first: number }) => {
    if (run.at - run.first < 12) done.push({ at: (run.first + run.at) / 2, from: run.from, to: run.to });
  };
  for (let line = 0; line < lines; line++) {
    for (const run of darkRuns(line, length, dark, shortest)) {
      const last = open.find((one) => line - one.at <= 2 && one.from < run.to && run.from < one.to);
      if (last)
        Object.assign(last, { at: line, from: Math.min(last.from, run.from), to: Math.max(last.to, run.to) });
      else open.push({ ...run, at: line, first: line });
    }
    for (let n = open.length - 1; n >= 0; n--) {
      const run = open[n];
      if (run && line - run.at > 2) {
        finish(run);
        open.splice(n, 1);
      }
    }
  }
  for (const run of open) finish(run);
  return done;
}

/** Gaps of a few pixels do not end a run. */
function darkRuns(
  line: number,
  length: number,
  dark: (line: number, at: number) => boolean,
  shortest: number,
): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from = -1;
  let last = -1;
  for (let at = 0; at <= length; at++) {
    if (at < length && dark(line, at)) {
      if (from < 0) from = at;
      last = at;
    } else if (from >= 0 && (at - last > 5 || at === length)) {
      if (last - from >= shortest) found.push({ from, to: last });
      from = -1;
    }
  }
  return found;
}
