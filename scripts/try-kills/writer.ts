// One writer that the test kills: FOLDER NUMBER [SMTP]. It writes as the app does, and says what was acknowledged only
// after the write has returned; `process.stdout` is a pipe whose bytes survive the writer.

import { writeSync } from "node:fs";
import { eq } from "drizzle-orm";
import { databaseFile, openDatabase } from "@/db/client";
import { takeStep } from "@/db/mutations/directives/take-step";
import { stageUpload } from "@/db/mutations/files/stage-upload";
import { stageSheet } from "@/db/mutations/imports/stage-sheet";
import { storeImport } from "@/db/mutations/imports/store-import";
import { changeAgendaItem } from "@/db/mutations/minutes/change-agenda-item";
import { findImport } from "@/db/queries/imports/find-import";
import { agendaItems } from "@/db/schema/meetings";
import { BLANK_ITEM } from "@/domain/meetings/blank-item";
import { prepareUpload } from "@/files/prepare-upload";
import { markServing } from "@/jobs/backup/serving-marks";
import { readServer } from "@/jobs/mail-settings";
import { openMailer } from "@/jobs/mailer";
import { runDue } from "@/jobs/run-due";
import { connectWithoutDelay } from "@/jobs/testing/connect-without-delay";
import type { Acknowledged, Desk } from "./desk";
import { finishImports } from "./finish-imports";

connectWithoutDelay();
const [folder = "", number = "0", smtp = ""] = process.argv.slice(2);
process.env.SO_CHI_DAO_DATA = folder;
const desk = JSON.parse(process.env.DESK ?? "") as Desk;
const db = openDatabase(databaseFile());
const own = desk.writers[Number(number)] ?? desk.writers[0];
if (own === undefined) throw new Error("no desk");
const words = {
  meeting: "Sổ cũ",
  item: "Ý kiến theo sổ cũ",
  result: "Theo sổ cũ.",
  supplement: "Bổ sung theo sổ cũ",
};
let count = 0;

const say = (acknowledged: Acknowledged) => writeSync(1, `${JSON.stringify(acknowledged)}\n`);
const unique = () => `${process.pid}-${count}`;

function step(): void {
  const note = `Tiến độ ${unique()}`;
  const input = { assignmentId: own?.assignmentId ?? 0, text: note };
  const event = takeStep(db, desk.clerk, "comment", input, new Date());
  say({ kind: "step", event, note });
}

function edit(): void {
  const row = db
    .select()
    .from(agendaItems)
    .where(eq(agendaItems.id, own?.itemId ?? 0))
    .get();
  if (row === undefined) throw new Error("the item is gone");
  const body = `Nội dung ${unique()}`;
  const { version } = changeAgendaItem(db, desk.clerk, {
    ...BLANK_ITEM,
    meetingId: row.meetingId,
    itemId: row.id,
    version: row.version,
    kind: row.kind,
    title: row.title,
    body,
  });
  say({ kind: "edit", item: row.id, version, body });
}

async function upload(): Promise<void> {
  const stored = await prepareUpload("a.pdf", Buffer.from(`%PDF-1.7\n${unique()}\n${"x".repeat(3000)}`));
  const id = stageUpload(db, desk.clerk, stored, new Date());
  say({ kind: "upload", id, sha256: stored.sha256 });
}

function importSheet(): void {
  const rows = [1, 2, 3].map((row) => ({ row: row + 1, cells: [`Phòng ${unique()}-${row}`] }));
  const table = { name: "", heads: ["Tên đơn vị"], rows, from1904: false };
  const book = { tables: [table], unread: [], chosen: 0 };
  const importId = stageSheet(db, desk.admin, { kind: "departments", fileName: "a.csv", book }, new Date());
  const found = findImport(db, desk.admin, importId, "2024-07-01");
  storeImport(db, desk.admin, { importId, version: found?.version ?? 0 }, words, new Date());
  finishImports(db);
  say({ kind: "import", names: rows.map(({ cells }) => cells[0] ?? "") });
}

const mailer =
  smtp === ""
    ? null
    : openMailer({
        server: readServer(smtp),
        from: "so-chi-dao@thu.example",
        publicUrl: "https://so.thu.example",
        host: "thu.example",
      });

/** What the jobs do: an urging is mailed. */
async function jobs(): Promise<void> {
  const note = `Đôn đốc ${unique()}`;
  const event = takeStep(db, desk.clerk, "urge", { assignmentId: own?.assignmentId ?? 0, note }, new Date());
  say({ kind: "step", event, note });
  await runDue(db, mailer, () => new Date(Date.now() + 120_000));
}

const KINDS: readonly [share: number, write: () => void | Promise<void>][] = [
  [50, step],
  [36, edit],
  [10, upload],
  // One writer imports, as one import runs at a time.
  [number === "0" ? 3 : 0, importSheet],
  [mailer === null ? 0 : 3, jobs],
];
markServing();
void work();

async function work(): Promise<never> {
  // As a server does that starts again.
  if (number === "0") finishImports(db);
  say({ kind: "ready" });
  for (;;) {
    count += 1;
    let at = Math.random() * KINDS.reduce((sum, [share]) => sum + share, 0);
    const chosen = KINDS.find(([share]) => {
      at -= share;
      return at < 0;
    });
    try {
      await chosen?.[1]();
    } catch (error) {
      // Others wrote for longer than a write waits: the app answers that it did not work, and takes the next request.
      if (!(error instanceof Error && "code" in error && error.code === "SQLITE_BUSY")) throw error;
    }
  }
}
