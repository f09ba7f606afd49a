import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { eq } from "drizzle-orm";
import { cookieName, sealToken } from "@/app/_server/session/session-cookie";
import { type Database, openDatabase } from "@/db/client";
import { migrateFile } from "@/db/migrate";
import { chooseColumns } from "@/db/mutations/directives/choose-columns";
import { stageSheet } from "@/db/mutations/imports/stage-sheet";
import { storeImport } from "@/db/mutations/imports/store-import";
import { takeBackImport } from "@/db/mutations/imports/take-back-import";
import { startSession } from "@/db/mutations/sessions/start-session";
import { countImportedRows } from "@/db/queries/imports/count-imported-rows";
import { findImport } from "@/db/queries/imports/find-import";
import { sheetImports } from "@/db/schema/sheet-imports";
import { users } from "@/db/schema/users";
import {
  clerkGrant,
  leaderGrant,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
  makeSeries,
} from "@/db/test-factories";
import { write } from "@/db/write";
import type { Actor } from "@/domain/actor";
import { addDays, dayInAgency, formatDay } from "@/domain/calendar/day";
import { serveData } from "../../e2e/serve-data";
import type { Measurement } from "./measurement";
import { percentile } from "./percentile";

/** The most seconds that storing or taking back 5,000 rows may take. */
const MOST_SECONDS_OF_5000 = 300;
/** Another person's page, and another person's write, each so often. */
const EVERY_MS = 150;
const QUIET_MS = 8000;

/**
 * Imports rows of an old register into a served agency and takes them back, while other people open pages and
 * write. The server continues both when it starts, as after a stop.
 * @param given how many rows; fewer on a machine that cannot be kept quiet for long: `npm run measure -- measureImport 1500`
 */
export async function measureImport(given = "5000"): Promise<Measurement[]> {
  const rows = Number(given);
  const mostSeconds = (MOST_SECONDS_OF_5000 * rows) / 5000;
  const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-import-"));
  process.env.SO_CHI_DAO_DATA = folder;
  mkdirSync(path.join(folder, "backups"));
  const file = path.join(folder, "so-chi-dao.sqlite");
  migrateFile(file, path.join(folder, "backups"), new Date());
  const db = openDatabase(file);
  const clerk = makeActor(db, [clerkGrant]);
  const importId = stageRegister(db, clerk, rows);
  const on = () => ({ importId, version: found(db, clerk, importId).version });
  const words = { meeting: "Sổ cũ", supplement: "Sổ cũ, bổ sung", item: "Ý kiến", result: "Theo sổ cũ." };
  try {
    const quiet = await withServer(db, folder, clerk, () => sleep(QUIET_MS));
    const begun = performance.now();
    storeImport(db, clerk, on(), words, new Date());
    const checked = performance.now() - begun;
    console.log(`storing ${rows} rows…`);
    const storing = await withServer(db, folder, clerk, () => until(db, importId, "stored"));
    console.log(
      `stored in ${storing.seconds.toFixed(0)} s; p99 of a page ${storing.page.toFixed(0)} ms, of a write ${storing.write.toFixed(0)} ms; taking back…`,
    );
    takeBackImport(db, clerk, on(), "Nhập nhầm.", new Date());
    const undoing = await withServer(db, folder, clerk, () => until(db, importId, "taken-back"));
    const { undone } = countImportedRows(db, importId);
    if (undone !== rows) throw new Error(`${undone} of ${rows} rows were taken back`);
    const ms = (name: string, figure: number, most: number) => ({ name, figure, most, unit: "ms" });
    return [
      ms(`check of ${rows} rows`, checked, 1500),
      { name: `${rows} rows stored`, figure: storing.seconds, most: mostSeconds, unit: "s" },
      { name: `${rows} rows taken back`, figure: undoing.seconds, most: mostSeconds, unit: "s" },
      ms("others' page, p99, before", quiet.page, 1000),
      ms("others' page, p99, while rows are stored", storing.page, 1000),
      ms("others' page, p99, while rows are taken back", undoing.page, 1000),
      ms("others' write, p99, before", quiet.write, 500),
      ms("others' write, p99, while rows are stored", storing.write, 500),
      ms("others' write, p99, while rows are taken back", undoing.write, 500),
      { name: "others' writes refused", figure: storing.refused + undoing.refused, most: 0, unit: "" },
    ];
  } finally {
    db.$client.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A sheet of so many rows, some 42 a day, as a clerk has checked it. @returns the import's id */
function stageRegister(db: Database, clerk: Actor, count: number): number {
  const names = ["Phòng Một", "Phòng Hai", "Phòng Ba", "Phòng Bốn"];
  const [lead] = names.map((name) => makeDepartment(db, { name }));
  const { id: seriesId } = makeSeries(db, { symbol: "CC" });
  const leader = makeActor(db, [leaderGrant]);
  for (let n = 0; n < 60; n++) makeIssuedDirective(db, { leadId: lead?.id ?? 0 });
  const heads = [
    "Số",
    "Ngày họp",
    "Nội dung",
    "Chủ trì",
    "Phối hợp",
    "Thời hạn",
    "Tình trạng",
    "Ngày báo cáo",
  ];
  const days = Math.ceil(count / 42);
  const states = ["Hoàn thành", "Đang thực hiện", "Hoàn thành 60%", "Chưa thực hiện"];
  const rows = Array.from({ length: count }, (_, n) => {
    const held = addDays("2016-01-04", 28 * (n % days));
    const state = states[n % states.length] ?? "";
    const reported = state === "Hoàn thành" ? formatDay(addDays(held, 20)) : "";
    const text = `Rà soát, báo cáo kết quả công việc thứ ${n + 1} và đề xuất cách làm tháng sau`;
    const other = n % 3 === 0 ? (names[(n + 1) % 4] ?? "") : "";
    const cells = [String(n + 1), formatDay(held), text, names[n % 4] ?? "", other];
    return { row: n + 2, cells: [...cells, formatDay(addDays(held, 30)), state, reported] };
  });
  const book = { tables: [{ name: "", heads, rows, from1904: false }], unread: [], chosen: 0 };
  const importId = stageSheet(db, clerk, { kind: "register", fileName: "so-cu.xlsx", book }, new Date());
  const { columns, version } = found(db, clerk, importId);
  const chosen = { seriesId, signerPersonId: leader.personId };
  chooseColumns(db, clerk, { importId, version, ...columns, ...chosen });
  return importId;
}

function found(db: Database, actor: Actor, importId: number) {
  const sheet = findImport(db, actor, importId, dayInAgency(new Date().toISOString()));
  if (!sheet) throw new Error("no such import");
  return sheet;
}

async function until(db: Database, importId: number, state: string): Promise<void> {
  for (;;) {
    await sleep(500);
    const row = db.select().from(sheetImports).where(eq(sheetImports.id, importId)).get();
    if (row?.failure) throw new Error(`the import stopped: ${row.failure}`);
    if (row?.state === state) return;
  }
}

/** Pages and writes in milliseconds; a refused write waited for the lock until its timeout. */
type Others = { seconds: number; page: number; write: number; refused: number };

/** Serves the agency until `during` ends. @returns how long that took, and others' 99th percentiles meanwhile */
async function withServer(
  db: Database,
  folder: string,
  reader: Actor,
  during: () => Promise<unknown>,
): Promise<Others> {
  const served = await serveData(folder);
  const from = { address: "127.0.0.1", userAgent: "measure" };
  const token = startSession(db, reader.userId ?? 0, from, new Date());
  const headers = { cookie: `${cookieName()}=${await sealToken(token)}` };
  const times: { page: number[]; write: number[] } = { page: [], write: [] };
  const open = async (at: string) => {
    const answer = await fetch(`${served.address}${at}`, { headers, redirect: "manual" });
    await answer.text();
    if (answer.status !== 200) throw new Error(`${at}: ${answer.status}`);
  };
  let refused = 0;
  const writeOnce = () => {
    try {
      write(db, (tx) => {
        tx.update(users)
          .set({ theme: "light" })
          .where(eq(users.id, reader.userId ?? 0))
          .run();
      });
    } catch (error) {
      if (!(error instanceof Sqlite.SqliteError) || error.code !== "SQLITE_BUSY") throw error;
      refused += 1;
    }
  };
  let isOver = false;
  const goOn = async (into: number[], task: () => unknown) => {
    while (!isOver) {
      const begun = performance.now();
      await task();
      into.push(performance.now() - begun);
      await sleep(EVERY_MS);
    }
  };
  try {
    // The first pages of a new process are slower.
    for (const at of ["/", "/directives", "/", "/directives"]) await open(at);
    const begun = performance.now();
    const others = Promise.all([
      goOn(times.page, () => open(times.page.length % 2 === 0 ? "/" : "/directives")),
      goOn(times.write, writeOnce),
    ]);
    await during();
    const seconds = (performance.now() - begun) / 1000;
    isOver = true;
    await others;
    return { seconds, page: percentile(times.page, 99), write: percentile(times.write, 99), refused };
  } finally {
    await served.stop();
  }
}
