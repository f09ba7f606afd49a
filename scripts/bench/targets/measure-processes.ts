import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openAgency } from "../agency";
import { canLimitProcessor, limitProcessor } from "../limit-processor";
import { load, type NextAsked, type Pace } from "../load";
import { answeringPids, processorMs, serveTogether } from "../served";
import { listWork } from "../work";
import type { Target } from "./target";

const CONNECTIONS = 20;
/** Requests that each process has answered before it is measured: by then it has compiled the page. */
const WARM = 300;
const WARMING: Pace = { connections: CONNECTIONS, ms: 1000 };
const MEASURED: Pace = { connections: CONNECTIONS, ms: 8000 };
const ROUNDS = 2;
/** Of a core, for each process: two leave one of two cores for what asks. */
const PART = 0.5;
const LEAST = 1.7;

/** Of one round: requests a second, the same under a limit, and milliseconds of processor for each request. */
type Measured = { perSecond: number; limited: number; processor: number };

/**
 * How many more register pages two processes answer than one, in three ways. What asks for them takes a part of the same
 * cores, so the first figure is below what two machines would show. In the second each process has half a core and the rest
 * is for what asks. The third is by processor time: waits for locks and work that is done twice would make a request dearer.
 * @param agency the folder of the agency, which is copied
 */
export async function measureProcesses(agency: string): Promise<Target[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-processes-"));
  const data = path.join(folder, "data");
  cpSync(agency, data, { recursive: true });
  process.env.SO_CHI_DAO_DATA = data;
  const page = listWork(await openAgency(data)).find(({ name }) => name === "register, leader");
  if (!page) throw new Error("no register");
  const rounds: { one: Measured; two: Measured }[] = [];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      rounds.push({ one: await measure(data, page.next, 1), two: await measure(data, page.next, 2) });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const times = (of: keyof Measured) =>
    rounds.reduce((sum, { two }) => sum + two[of], 0) / rounds.reduce((sum, { one }) => sum + one[of], 0);
  const target = (name: string, figure: number): Target => ({
    name: `register, two processes / one${name}`,
    figure,
    least: LEAST,
    unit: "",
  });
  return [
    target("", times("perSecond")),
    ...(canLimitProcessor() ? [target(", half a core each", times("limited"))] : []),
    target(", by processor time", 2 / times("processor")),
  ];
}

async function measure(data: string, next: NextAsked, processes: number): Promise<Measured> {
  const server = await serveTogether(data, processes);
  let release = () => {};
  try {
    while (answeringPids(server.pid).length < processes) await sleep(100);
    const pids = answeringPids(server.pid);
    const used = () => pids.reduce((sum, pid) => sum + processorMs(pid), 0);
    for (let warm = 0; warm < WARM * processes; ) warm += (await load(server.address, next, WARMING)).count;
    const before = used();
    const { perSecond, count } = await load(server.address, next, MEASURED);
    const processor = (used() - before) / count;
    if (!canLimitProcessor()) return { perSecond, limited: 0, processor };
    release = limitProcessor(pids, PART);
    const { perSecond: limited } = await load(server.address, next, MEASURED);
    return { perSecond, limited, processor };
  } finally {
    await server.stop();
    release();
  }
}
