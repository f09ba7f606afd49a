// Lets people use a served agency with much history at once, as they do in a browser, and counts what fails:
// [--people 200] [--minutes 10] [--scale 20] [--think 10]. Needs a build; no part of npm test. Prints a table, and exits
// with 1 if a request or a live connection fails.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { makeAgency, openAgency } from "./bench/agency";
import { listWork } from "./bench/work";
import { makePeople } from "./try-people/make-people";
import { openPages } from "./try-people/open-pages";

const { values } = parseArgs({
  options: {
    people: { type: "string", default: "200" },
    minutes: { type: "string", default: "10" },
    /** How many times the demo's history. */
    scale: { type: "string", default: "20" },
    /** Mean seconds that a person reads before the next page. */
    think: { type: "string", default: "10" },
  },
});
const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-people-"));
try {
  const data = path.join(folder, "data");
  cpSync(makeAgency(path.join(folder, "agencies"), Number(values.scale)), data, { recursive: true });
  process.env.SO_CHI_DAO_DATA = data;
  const agency = await openAgency(data);
  const readers = await makePeople(data, Number(values.people));
  const writes = listWork(agency).filter(({ reads }) => !reads);
  const { address, stop } = await serve(data);
  try {
    const begun = Date.now();
    const figures = await openPages(address, {
      readers,
      agency,
      writes,
      until: begun + Number(values.minutes) * 60_000,
      thinkMs: Number(values.think) * 1000,
      tell: (line) => console.error(`${Math.round((Date.now() - begun) / 1000)} s: ${line}`),
    });
    console.log(`${readers.length} people, ${values.minutes} minutes, ${values.scale}× history`);
    console.log(figures.table);
    console.log(`memory of the processes: ${(await memoryOf(address)).join(" + ")} MB`);
    process.exitCode = figures.failures === 0 ? 0 : 1;
  } finally {
    await stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The build as `npm start` serves it, with all its processes. */
async function serve(data: string): Promise<{ address: string; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    env: { ...process.env, PORT: "0", HOST: "127.0.0.1", SO_CHI_DAO_DATA: data, SO_CHI_DAO_BACKUPS: "off" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.once("message", (message) => resolve((message as { port: number }).port));
    child.once("exit", () => reject(new Error("the server ended")));
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      child.once("exit", () => resolve());
      child.kill("SIGTERM");
    });
  return { address: `http://127.0.0.1:${port}`, stop };
}

/** Megabytes that each process holds, by its own figures. */
async function memoryOf(address: string): Promise<number[]> {
  const printed = await (await fetch(`${address}/metrics`)).text();
  const found = printed.matchAll(/^so_chi_dao_process_resident_memory_bytes\{.*\} (\d+)$/gm);
  return [...found].map(([, bytes]) => Math.round(Number(bytes) / 1024 ** 2));
}
