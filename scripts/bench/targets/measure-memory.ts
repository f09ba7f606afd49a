import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openAgency } from "../agency";
import { load } from "../load";
import { memoryMb, serveBuild } from "../served";
import { listWork, type Work } from "../work";
import type { Target } from "./target";

const root = path.resolve(import.meta.dirname, "..", "..", "..");
/** By then the server has begun its threads. */
const SETTLED_MS = 15_000;
const PER_SECOND = 50;
const CONNECTIONS = 10;
/** Pages and the API, as people and programs ask for them; no documents, whose thread has a memory of its own. */
const ASKED =
  /^(home|register|record|directive|meetings|departments|reports|notifications|own work|API: (list|one))/;

/**
 * Memory of one process: after its start, and after fifty requests a second for some minutes.
 * @param agency the folder of the agency, which is copied
 */
export async function measureMemory(agency: string, minutes: number): Promise<Target[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-memory-"));
  const data = path.join(folder, "data");
  cpSync(agency, data, { recursive: true });
  process.env.SO_CHI_DAO_DATA = data;
  const work = listWork(await openAgency(data)).filter(({ name }) => ASKED.test(name));
  const server = await serveBuild(root, data);
  try {
    await sleep(SETTLED_MS);
    const idle = memoryMb(server.pid);
    const end = performance.now() + minutes * 60_000;
    await Promise.all(Array.from({ length: CONNECTIONS }, (_, at) => goOn(server.address, work, at, end)));
    const after = memoryMb(server.pid);
    return [
      { name: "memory, idle", figure: idle, most: 320, unit: "MB" },
      {
        name: `memory after ${minutes} min at ${PER_SECOND} requests/s`,
        figure: after,
        most: 450,
        unit: "MB",
      },
    ];
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Sends this connection's part of the requests, one after another, until the end. */
async function goOn(address: string, work: readonly Work[], connection: number, end: number): Promise<void> {
  const every = (1000 * CONNECTIONS) / PER_SECOND;
  for (let turn = connection; performance.now() < end; turn++) {
    const begun = performance.now();
    const asked = work[turn % work.length];
    if (asked) await load(address, asked.next, { connections: 1, ms: 0 });
    await sleep(Math.max(0, every - (performance.now() - begun)));
  }
}
