import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { databaseFile, openDatabase } from "@/db/client";
import { migrateFile } from "@/db/migrate";
import { connectWithoutDelay } from "@/jobs/testing/connect-without-delay";
import { SmtpProcess } from "@/jobs/testing/smtp-process";
import { bundleWriter } from "./bundle-writer";
import { type Acknowledged, makeDesk } from "./desk";
import { findLosses } from "./find-losses";

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
  const [smtp, script] = await Promise.all([SmtpProcess.start(), bundleWriter()]);
  await smtp.behave({ how: "accept" });
  migrateFile(databaseFile(), folder, new Date());
  const db = openDatabase(databaseFile());
  const desk = makeDesk(db, writers);
  const acknowledged: Acknowledged[] = [];
  let killed = 0;
  const env = { ...process.env, DESK: JSON.stringify(desk) };

  /** Starts a writer, lets it work for a while, kills it, and starts the next in its place. */
  const keepKilling = async (number: number) => {
    while (killed < kills || acknowledged.length < writes) {
      // One writer sends the mail, as one process does.
      const url = number === 0 ? smtp.url : "";
      const child = spawn(process.execPath, [script, folder, String(number), url], {
        env,
        stdio: ["ignore", "pipe", "inherit"],
      });
      await workAndDie(child, acknowledged, (2 * Math.random() * writes) / kills);
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

/** The kill falls somewhere into the next writes: while files are synced, transactions commit and mail is sent. */
const LATEST_MS = 60;
/** Much mail may be waiting, which a writer sends before its next write. */
const LONGEST_MS = 10_000;

/** Kills a writer at a random instant after it has acknowledged so many writes, or once it has worked for long. */
function workAndDie(child: ChildProcess, acknowledged: Acknowledged[], writes: number): Promise<void> {
  return new Promise((resolve, reject) => {
    if (child.stdout === null) throw new Error("no output");
    const lines = createInterface({ input: child.stdout });
    let own = 0;
    const end = () => child.kill("SIGKILL");
    const timer = setTimeout(end, LONGEST_MS);
    lines.on("line", (line) => {
      const said = JSON.parse(line) as Acknowledged;
      if (said.kind !== "ready") {
        acknowledged.push(said);
        own += 1;
      }
      if (own >= writes) setTimeout(end, LATEST_MS * Math.random());
    });
    // "close" comes after the exit and after the last line.
    child.once("close", (code, signal) => {
      clearTimeout(timer);
      if (signal === "SIGKILL") resolve();
      else reject(new Error(`a writer ended by itself: ${signal ?? code}`));
    });
  });
}
