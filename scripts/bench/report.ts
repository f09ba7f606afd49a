/** One piece of work of one build at one size. */
export type Row = {
  work: string;
  /** "this", or the folder of an earlier build, or the floor: "node:http", "bare page", "bare route". */
  build: string;
  scale: number;
  bytes: number;
  /** With one connection. */
  one: { perSecond: number; p50: number; p99: number };
  /** With twenty. */
  twenty: { perSecond: number; p50: number; p99: number };
  /** Milliseconds of processor for each request: says more than the time where other programs run beside it. */
  processor: number;
};
export type Memory = { build: string; scale: number; idle: number; after: number };
export type Report = { made: string; node: string; rows: Row[]; memory: Memory[] };

/** The report as a table of text, with each row's part of the requests/s of its floors, and of an earlier report. */
export function writeTable(report: Report, before: Report | null): string {
  const lines = [
    "scale  requests/s, p50 and p99 at 1 connection | at 20 | ms of processor | kB | work",
    ...report.rows.map((row) => line(row, report, before)),
    ...report.memory.map(
      ({ build, scale, idle, after }) =>
        `${scale}×  memory: ${idle.toFixed(0)} MB idle, ${after.toFixed(0)} MB after the work (${build})`,
    ),
  ];
  return lines.join("\n");
}

function line(row: Row, { rows }: Report, before: Report | null): string {
  const { work, build, scale, bytes, one, twenty, processor } = row;
  const load = ({ perSecond, p50, p99 }: Row["one"]) =>
    [perSecond.toFixed(0).padStart(6), p50.toFixed(1).padStart(7), p99.toFixed(1).padStart(7)].join(" ");
  const beside = [
    ...rows
      .filter((other) => other !== row && other.work === work && build === "this")
      .filter((other) => other.scale === scale)
      .map((other) => `${(other.processor / processor).toFixed(2)} × ${other.build}`),
    ...rows
      .filter((other) => other.work === work && other.build === build && scale !== 1 && other.scale === 1)
      .map((other) => `${(processor / other.processor).toFixed(2)} × its time at 1×`),
    ...(before?.rows ?? [])
      .filter((other) => other.work === work && other.build === build && other.scale === scale)
      .map((other) => `${(other.processor / processor).toFixed(2)} × before`),
  ];
  const said = [work, build === "this" ? "" : `[${build}]`, beside.join(", ")].filter(Boolean).join("  ");
  return `${`${scale}×`.padStart(4)} ${load(one)} | ${load(twenty)} | ${processor.toFixed(1).padStart(6)} | ${(bytes / 1000).toFixed(0).padStart(5)} | ${said}`;
}
