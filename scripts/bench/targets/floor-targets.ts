import type { Report, Row } from "../report";
import type { Target } from "./target";

/** Of work with a floor of the framework: which part of the floor's requests it answers with the same processor. */
const OF_FLOOR = [
  { work: "API: list of 50", floor: "bare route", least: 0.6 },
  { work: "register, leader", floor: "bare page", least: 0.5 },
];
/** Of work beside an earlier build: how many times its requests. */
const OF_BUILD = [
  { work: "register, leader", least: 3 },
  { work: "home, leader", least: 2.5 },
  { work: "record", least: 2.5 },
  { work: "directive", least: 2.5 },
];

/**
 * The targets beside the floors, and beside an earlier build if one was measured: by requests a second at twenty connections, in
 * which they are set, and by processor time, which a busy machine changes less.
 */
export function floorTargets({ rows }: Report): Target[] {
  const find = (work: string, build: string): Row | undefined =>
    rows.find((row) => row.work === work && row.build === build && row.scale === 1);
  const earlier = [...new Set(rows.map(({ build }) => build))].find((build) => build.startsWith("/"));
  const asked = [
    ...OF_FLOOR.map(({ work, floor, least }) => ({ work, beside: floor, least })),
    ...(earlier ? OF_BUILD.map(({ work, least }) => ({ work, beside: earlier, least })) : []),
  ];
  return asked.flatMap(({ work, beside, least }) => {
    const [own, other] = [find(work, "this"), find(work, beside)];
    if (!own || !other) return [];
    const name = `${work} / ${beside}`;
    return [
      { name: `${name}, requests/s`, figure: own.twenty.perSecond / other.twenty.perSecond, least, unit: "" },
      { name: `${name}, processor`, figure: other.processor / own.processor, least, unit: "" },
    ];
  });
}
