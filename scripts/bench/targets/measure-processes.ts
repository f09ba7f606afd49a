import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openAgency } from "../agency";
import { load, type Pace } from "../load";
import { serveTogether } from "../served";
import { listWork } from "../work";
import type { Target } from "./target";

const WARM: Pace = { connections: 20, ms: 3000 };
const MEASURED: Pace = { connections: 20, ms: 6000 };
const ROUNDS = 2;

/**
 * How many more register pages two processes answer than one. What asks for them takes a part of the same cores, so the
 * figure is below what two machines would show.
 * @param agency the folder of the agency, which is copied
 */
export async function measureProcesses(agency: string): Promise<Target[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-processes-"));
  const data = path.join(folder, "data");
  cpSync(agency, data, { recursive: true });
  process.env.SO_CHI_DAO_DATA = data;
  const work = listWork(await openAgency(data)).find(({ name }) => name === "register, leader");
  const perSecond = { one: 0, two: 0 };
  try {
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, processes] of [
        ["one", 1],
        ["two", 2],
      ] as const) {
        const server = await serveTogether(data, processes);
        if (work) {
          await load(server.address, work.next, WARM);
          perSecond[name] += (await load(server.address, work.next, MEASURED)).perSecond;
        }
        await server.stop();
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const figure = perSecond.two / perSecond.one;
  return [{ name: "register, two processes / one", figure, least: 1.7, unit: "" }];
}
