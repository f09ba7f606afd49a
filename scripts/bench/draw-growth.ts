import type { HistoryRow } from "./history-table";

/** One drawing of the plot: what it shows, and the rows of a run. */
export type Panel = { title: string; rows: readonly HistoryRow[] };

const WIDTH = 560;
const HEIGHT = 420;
const EDGE = { left: 48, right: 210, top: 40, bottom: 44 };
/** Milliseconds at the bottom and the top; both axes are logarithmic. */
const RANGE = { least: 0.5, most: 2000 };
const LEVELS = [1, 10, 100, 1000];
/** A page whose cost grows more than this is named and drawn strongly. */
const GROWS = 1.3;
const LABEL_HEIGHT = 12;

/**
 * Draws the processor time of each page against the size of the history, one panel beside the other, as SVG. Pages that
 * grow are drawn strongly and named with their ratio of the last size to the first.
 */
export function drawGrowth(panels: readonly Panel[]): string {
  const drawn = panels.map(
    (panel, index) => `<g transform="translate(${index * WIDTH} 0)">${draw(panel)}</g>`,
  );
  const size = `${panels.length * WIDTH} ${HEIGHT}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}" font-family="sans-serif" font-size="11">`,
    "<title>Milliseconds of processor for each page, against the size of the history</title>",
    `<rect width="100%" height="100%" fill="#fff"/>`,
    ...drawn,
    "</svg>\n",
  ].join("\n");
}

function draw({ title, rows }: Panel): string {
  const scales = [...new Set(rows.map(({ scale }) => scale))].sort((a, b) => a - b);
  const x = (scale: number) =>
    placed(scale, scales[0] ?? 1, scales.at(-1) ?? 1, EDGE.left, WIDTH - EDGE.right);
  const y = (ms: number) => placed(ms, RANGE.least, RANGE.most, HEIGHT - EDGE.bottom, EDGE.top);
  const lines = linesOf(rows);
  const axes = [
    `<text x="${EDGE.left}" y="20" font-size="13" font-weight="bold">${escaped(title)}</text>`,
    ...LEVELS.map(
      (ms) =>
        `<path d="M${EDGE.left} ${y(ms)}H${WIDTH - EDGE.right}" stroke="#ddd"/><text x="${EDGE.left - 6}" y="${y(ms) + 4}" text-anchor="end">${ms}</text>`,
    ),
    ...scales.map(
      (scale) =>
        `<text x="${x(scale)}" y="${HEIGHT - EDGE.bottom + 18}" text-anchor="middle">${scale}×</text>`,
    ),
    `<text x="${EDGE.left}" y="${HEIGHT - 8}">history, times that of the demo; milliseconds of processor for each request</text>`,
  ];
  const paths = lines.map(({ points, ratio }) => {
    const d = points.map(({ scale, ms }, index) => `${index === 0 ? "M" : "L"}${x(scale)} ${y(ms)}`).join("");
    const stroke = ratio > GROWS ? `stroke="#b3261e" stroke-width="1.6"` : `stroke="#9aa0a6"`;
    return `<path d="${d}" fill="none" ${stroke}/>`;
  });
  return [...axes, ...paths, ...labelsOf(lines, x(scales.at(-1) ?? 1) + 8, y)].join("\n");
}

type Line = { work: string; points: { scale: number; ms: number }[]; ratio: number };

/** One line for each page, those that grow last, so that they are drawn above the others. */
function linesOf(rows: readonly HistoryRow[]): Line[] {
  return [...new Set(rows.map(({ work }) => work))]
    .map((work) => {
      const points = rows
        .filter((row) => row.work === work)
        .map(({ scale, processor }) => ({ scale, ms: processor }))
        .sort((a, b) => a.scale - b.scale);
      return { work, points, ratio: (points.at(-1)?.ms ?? 0) / (points[0]?.ms || 1) };
    })
    .sort((a, b) => a.ratio - b.ratio);
}

/** The names of the lines that grow, from the top down, each at least a line of text below the last. */
function labelsOf(lines: readonly Line[], x: number, y: (ms: number) => number): string[] {
  let last = 0;
  return lines
    .filter(({ ratio }) => ratio > GROWS)
    .map((line) => ({ ...line, at: y(line.points.at(-1)?.ms ?? 0) }))
    .sort((a, b) => a.at - b.at)
    .map(({ work, ratio, at }) => {
      last = Math.max(at + 4, last + LABEL_HEIGHT);
      return `<text x="${x}" y="${rounded(last)}" fill="#b3261e">${escaped(work)} (${ratio.toFixed(1)} times)</text>`;
    });
}

/** The place of a value between two others on a logarithmic axis. */
function placed(value: number, least: number, most: number, from: number, to: number): number {
  const part = most === least ? 0 : Math.log(Math.max(value, least) / least) / Math.log(most / least);
  return rounded(from + part * (to - from));
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
