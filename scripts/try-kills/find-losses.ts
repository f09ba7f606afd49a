import { asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { snapshotOf } from "@/db/mutations/directives/write-assignment";
import { attachments, storedFiles } from "@/db/schema/attachments";
import { departments } from "@/db/schema/departments";
import { assignments } from "@/db/schema/directives";
import { events } from "@/db/schema/events";
import { agendaItems } from "@/db/schema/meetings";
import { mails } from "@/db/schema/notifications";
import { sheetImports } from "@/db/schema/sheet-imports";
import { type RecordedAssignmentEvent, replay } from "@/domain/directives/projection";
import { readWhole } from "@/files/store";
import { readServer } from "@/jobs/mail-settings";
import { openMailer } from "@/jobs/mailer";
import { runDue } from "@/jobs/run-due";
import type { SmtpProcess } from "@/jobs/testing/smtp-process";
import type { Acknowledged } from "./desk";
import { finishImports } from "./finish-imports";

type Found = { db: Database; smtp: SmtpProcess; acknowledged: readonly Acknowledged[] };

/** Every acknowledged write that is not there, everything that is half done, and mail that is missing or twice. */
export async function findLosses({ db, smtp, acknowledged }: Found): Promise<string[]> {
  return [
    ...damages(db),
    ...lostSteps(db, acknowledged),
    ...lostEdits(db, acknowledged),
    ...lostUploads(db, acknowledged),
    ...lostImports(db, acknowledged),
    ...(await lostMails(db, smtp)),
  ];
}

function damages(db: Database): string[] {
  const integrity = db.$client.pragma("integrity_check", { simple: true });
  const keys = db.$client.pragma("foreign_key_check") as unknown[];
  return [
    ...(integrity === "ok" ? [] : [`integrity: ${integrity}`]),
    ...keys.map((key) => `key: ${JSON.stringify(key)}`),
  ];
}

/** Each step has its event with its words, and each assignment is what its events say. */
function lostSteps(db: Database, acknowledged: readonly Acknowledged[]): string[] {
  const payloads = new Map(
    db
      .select()
      .from(events)
      .all()
      .map(({ id, payload }) => [id, JSON.stringify(payload)]),
  );
  const lost = acknowledged.flatMap((one) =>
    one.kind === "step" && !payloads.get(one.event)?.includes(one.note) ? [`step: event ${one.event}`] : [],
  );
  const halves = db
    .select()
    .from(assignments)
    .all()
    .flatMap((row) => {
      const history = db
        .select()
        .from(events)
        .where(eq(events.assignmentId, row.id))
        .orderBy(asc(events.id))
        .all();
      const replayed = replay(history as unknown as RecordedAssignmentEvent[]);
      return JSON.stringify(replayed) === JSON.stringify(snapshotOf(row))
        ? []
        : [`half a step: assignment ${row.id}`];
    });
  return [...lost, ...halves];
}

/** The row has the newest acknowledged version, or one that was written after it without an acknowledgement. */
function lostEdits(db: Database, acknowledged: readonly Acknowledged[]): string[] {
  const newest = new Map<number, { version: number; body: string }>();
  for (const one of acknowledged) {
    if (one.kind === "edit" && one.version > (newest.get(one.item)?.version ?? 0)) newest.set(one.item, one);
  }
  return [...newest].flatMap(([item, { version, body }]) => {
    const row = db.select().from(agendaItems).where(eq(agendaItems.id, item)).get();
    const isThere =
      row !== undefined && (row.version > version || (row.version === version && row.body === body));
    return isThere ? [] : [`edit: item ${item}, version ${version}`];
  });
}

/** Every row of a file has its bytes, also those of writes that were not acknowledged. */
function lostUploads(db: Database, acknowledged: readonly Acknowledged[]): string[] {
  const rows = new Map(
    db
      .select()
      .from(attachments)
      .all()
      .map(({ id, sha256 }) => [id, sha256]),
  );
  const lost = acknowledged.flatMap((one) =>
    one.kind === "upload" && rows.get(one.id) !== one.sha256 ? [`upload: ${one.id}`] : [],
  );
  const stored = db.select().from(storedFiles).all();
  return [
    ...lost,
    ...stored.flatMap(({ sha256 }) => (readWhole(sha256) === null ? [`bytes: ${sha256}`] : [])),
  ];
}

/** An import that has begun is finished by the next server; then all of its rows are there, and of others none. */
function lostImports(db: Database, acknowledged: readonly Acknowledged[]): string[] {
  finishImports(db);
  const names = new Set(
    db
      .select()
      .from(departments)
      .all()
      .map(({ name }) => name),
  );
  const lost = acknowledged.flatMap((one) =>
    one.kind === "import" && !one.names.every((name) => names.has(name)) ? [`import: ${one.names[0]}`] : [],
  );
  const halves = db
    .select()
    .from(sheetImports)
    .all()
    .flatMap(({ id, state, book }) => {
      const there = (book.tables[0]?.rows ?? []).filter(({ cells }) => names.has(cells[0] ?? "")).length;
      const all = book.tables[0]?.rows.length ?? 0;
      return there !== (state === "staged" ? 0 : all) ? [`half an import: ${id}`] : [];
    });
  return [...lost, ...halves];
}

/** After the last kill all mail leaves; each urging is mailed, none twice under another number. */
async function lostMails(db: Database, smtp: SmtpProcess): Promise<string[]> {
  const mailer = openMailer({
    server: readServer(smtp.url),
    from: "so-chi-dao@thu.example",
    publicUrl: "https://so.thu.example",
    host: "thu.example",
  });
  // Nothing is killed any more, and tens of thousands of mails may wait.
  db.$client.pragma("synchronous = OFF");
  // Later than every lease that a killed sender left.
  for (const hours of [1, 2, 3]) await runDue(db, mailer, () => new Date(Date.now() + hours * 3_600_000));
  // The server has reported every mail that it accepted once this is answered.
  await smtp.behave({ how: "accept" });
  const waiting = db
    .select()
    .from(mails)
    .all()
    .filter(({ state }) => state !== "sent");
  const numbers = smtp.taken.map(({ raw }) => /^message-id: *(\S+)/im.exec(raw)?.[1] ?? "");
  const sent = db.select().from(mails).all().length;
  return [
    ...waiting.map(({ id, state, lastError }) => `mail ${id}: ${state} ${lastError}`),
    ...(new Set(numbers).size === sent ? [] : [`mail: ${new Set(numbers).size} of ${sent} received`]),
  ];
}
