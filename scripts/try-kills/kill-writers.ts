import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";
import { databaseFile, openDatabase } from "@/db/client";
import { migrateFile } from "@/db/migrate";
import { connectWithoutDelay } from "@/jobs/testing/connect-without-delay";
import { SmtpProcess } from "@/jobs/testing/smtp-process";
import { type Acknowledged, makeDesk } from "./desk";
import { findLosses } from "./find-losses";

const ROOT = path.resolve(import.meta.dirname, "../..");

export type KillFigures = {
  kills: number;
  /** By kind. */
  acknowledged: Record<string, number>;
  mails: number;
  /** What is lost, half done or twice; none if all is well. */
  losses: string[];
};

/**
 * Lets writers of every kind work on one data folder at once and kills them (SIGKILL) at random instants, until there
 * were enough kills and enough acknowledged writes. Then looks for each acknowledged write, and for halves.
 * @param tell called with the figures so far after each kill
 */
export async function killWriters(
  { kills, writes, writers }: { kills: number; writes: number; writers: number },
  tell: (kills: number, writes: number) => void = () => undefined,
): Promise<KillFigures> {
  connectWithoutDelay();
  const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-kills-"));
  process.env.SO_CHI_DAO_DATA = folder;
  const script = path.join(ROOT, "node_modules/.cache/so-chi-dao", `writer-${randomUUID()}.cjs`);
  const [smtp] = await Promise.all([SmtpProcess.start(), bundle(script)]);
  await smtp.behave({ how: "accept" });
  migrateFile(databaseFile(), folder, new Date());
  const db = openDatabase(databaseFile());
  const desk = makeDesk(db, writers);
  const acknowledged: Acknowledged[] = [];
  let killed = 0;
  const env = { ...process.env, DESK: JSON.stringify(desk) };

  /** Starts a writer, lets it work for a random time, kills it, and starts the next in its place. */
  const keepKilling = async (number: number) => {
    while (killed < kills || acknowledged.length < writes) {
      // One writer sends the mail, as one process does.
      const url = number === 0 ? smtp.url : "";
      const child = spawn(process.execPath, [script, folder, String(number), url], {
        env,
        stdio: ["ignore", "pipe", "inherit"],
      });
      await workAndDie(child, acknowledged);
      killed += 1;
      tell(killed, acknowledged.length);
    }
  };
  try {
    await Promise.all(desk.writers.map((_, number) => keepKilling(number)));
    const losses = await findLosses({ db, smtp, acknowledged });
    const count: Record<string, number> = {};
    for (const { kind } of acknowledged) count[kind] = (count[kind] ?? 0) + 1;
    return { kills: killed, acknowledged: count, mails: smtp.taken.length, losses };
  } finally {
    db.$client.close();
    await smtp.stop();
    rmSync(script, { force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Between a first write and some hundreds: also while files are synced, transactions commit and mail is sent. */
const SHORTEST_MS = 20;
const LONGEST_MS = 2500;

function workAndDie(child: ChildProcess, acknowledged: Acknowledged[]): Promise<void> {
  return new Promise((resolve, reject) => {
    if (child.stdout === null) throw new Error("no output");
    const lines = createInterface({ input: child.stdout });
    lines.on("line", (line) => {
      const said = JSON.parse(line) as Acknowledged;
      if (said.kind !== "ready") {
        acknowledged.push(said);
        return;
      }
      const wait = SHORTEST_MS + Math.random() ** 2 * (LONGEST_MS - SHORTEST_MS);
      setTimeout(() => child.kill("SIGKILL"), wait);
    });
    let signal: NodeJS.Signals | null = null;
    child.once("exit", (_, by) => {
      signal = by;
    });
    lines.once("close", () =>
      child.exitCode === null ? resolve() : reject(new Error(`ended with ${signal}`)),
    );
  });
}

async function bundle(outfile: string): Promise<void> {
  await build({
    entryPoints: [path.join(import.meta.dirname, "writer.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    conditions: ["react-server"],
    external: ["better-sqlite3", "sharp"],
    tsconfig: path.join(ROOT, "tsconfig.json"),
    logLevel: "error",
  });
}
