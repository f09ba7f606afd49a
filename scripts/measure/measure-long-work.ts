import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Agency, makeAgency, openAgency } from "../bench/agency";
import { serveBuild } from "../bench/served";
import type { Measurement } from "./measurement";
import { percentile } from "./percentile";

const EVERY_MS = 40;
const QUIET_MS = 6000;
const VISITORS = 4;
const PAPERS = 20;
/** Of one time a 99th percentile is hardly more than the longest wait. */
const TIMES = 3;
/** How much later than on an idle server others may get their page, at the 99th percentile. */
const MOST_LATER_MS = 60;

/**
 * How long others wait for a page of one process while a large archive, a sheet of the whole register and twenty papers are
 * made for somebody else, each after a first time, in which its code is loaded. An import is measured by measureImport, the reading of scans by measureReadingApart.
 * @param scale how many times the demo's history: `npm run measure -- measureLongWork 100`
 * @param kept where the agency is kept from run to run; a temporary folder without
 */
export async function measureLongWork(scale = "20", kept?: string): Promise<Measurement[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-long-"));
  const data = path.join(folder, "data");
  cpSync(makeAgency(kept ?? path.join(folder, "agencies"), Number(scale)), data, { recursive: true });
  process.env.SO_CHI_DAO_DATA = data;
  const agency = await openAgency(data);
  const server = await serveBuild(path.resolve(import.meta.dirname, "..", ".."), data);
  const agent = new Agent({ keepAlive: true });
  const ask = (account: string, asked: string) =>
    fetchAll(`${server.address}${asked}`, agency.cookies.get(account) ?? "", agent);
  const work: [name: string, run: () => Promise<unknown>][] = [
    ["a sheet of the whole register", () => ask("lanhdao", "/directives/export")],
    [`${PAPERS} papers`, () => Promise.all(papersOf(agency).map((paper) => ask("lanhdao", paper)))],
    ["an archive", () => ask("quantri", "/admin/archive/download")],
  ];
  const others = () => ask("canbo1.vp", `/directives/${agency.directiveId}`);
  try {
    await waitsOfOthers(others, () => sleep(QUIET_MS));
    const measured: Measurement[] = [];
    for (const [name, run] of work) {
      const first = percentile(await waitsOfOthers(others, run), 99);
      const quiet: number[] = [];
      const busy: number[] = [];
      for (let time = 0; time < TIMES; time += 1) {
        quiet.push(...(await waitsOfOthers(others, () => sleep(QUIET_MS))));
        busy.push(...(await waitsOfOthers(others, run)));
      }
      const [idle, meanwhile] = [percentile(quiet, 99), percentile(busy, 99)];
      console.log(
        `${name}: p99 ${idle.toFixed(0)} ms idle, ${meanwhile.toFixed(0)} ms meanwhile (${busy.length} pages), ${first.toFixed(0)} ms the first time`,
      );
      measured.push({
        name: `others' page later, p99, during ${name}`,
        figure: meanwhile - idle,
        most: MOST_LATER_MS,
        unit: "ms",
      });
    }
    return measured;
  } finally {
    agent.destroy();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const papersOf = ({ meetingId }: Agency): string[] =>
  Array.from({ length: PAPERS }, () => `/meetings/${meetingId}/documents/minutes/pdf`);

/**
 * Has a few people ask for a page one after another while something runs; they do not send more than is answered, or their
 * own queue would be measured. @returns their waits in milliseconds
 */
async function waitsOfOthers(page: () => Promise<unknown>, run: () => Promise<unknown>): Promise<number[]> {
  let isOver = false;
  const waits: number[] = [];
  const visit = async () => {
    do {
      const begun = performance.now();
      await page();
      waits.push(performance.now() - begun);
      await sleep(EVERY_MS);
    } while (!isOver);
  };
  const over = run().finally(() => {
    isOver = true;
  });
  await Promise.all([over, ...Array.from({ length: VISITORS }, visit)]);
  return waits;
}

/** Takes the whole answer. @throws if its status is not 200 */
function fetchAll(address: string, cookie: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { cookie }, agent }, (answer) => {
      let bytes = 0;
      answer.on("data", (part: Buffer) => {
        bytes += part.length;
      });
      answer.on("end", () =>
        answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${address}: ${answer.statusCode}`)),
      );
      answer.on("error", reject);
    }).on("error", reject);
  });
}
