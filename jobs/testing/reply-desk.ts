import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { asc, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { takeStep } from "@/db/mutations/directives/take-step";
import { listReplies } from "@/db/queries/replies/list-replies";
import { events } from "@/db/schema/events";
import { writeTestDatabase } from "@/db/test-database";
import { readServer } from "../mail-settings";
import { openMailer } from "../mailer";
import { readMailboxSettings } from "../replies/mailbox-settings";
import { receiveReplies } from "../replies/receive-replies";
import { runDue } from "../run-due";
import { ImapProcess } from "./imap-process";
import { makeMailedAgency } from "./mailed-agency";
import { headerOf } from "./read-mail";
import { SmtpProcess } from "./smtp-process";

/** Before the morning's reminders, so that only the test's own events are mailed. */
export const START = new Date("2024-07-01T01:00:00+07:00");
/** So many minutes after the start. */
export const at = (minutes: number) => new Date(START.getTime() + minutes * 60_000);
const mail = {
  from: "so-chi-dao@thu.example",
  publicUrl: "https://so.thu.example",
  host: "thu.example",
  replyTo: "tra-loi@thu.example",
};

/**
 * A mail server and a mailbox for the tests of a file, and for each test an agency in a folder of its own, into which
 * replies are received. Called at the top of the file; what it returns is there while a test runs.
 */
export function replyDesk() {
  let smtp: SmtpProcess;
  let imap: ImapProcess;
  beforeAll(async () => {
    [smtp, imap] = await Promise.all([SmtpProcess.start(), ImapProcess.start()]);
  });
  afterAll(async () => {
    await Promise.all([smtp.stop(), imap.stop()]);
  });

  let folder: string;
  let db: Database;
  let agency: ReturnType<typeof makeMailedAgency>;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "replies-"));
    writeTestDatabase(path.join(folder, "so.sqlite"));
    db = openDatabase(path.join(folder, "so.sqlite"));
    db.$client.pragma("synchronous = OFF");
    agency = makeMailedAgency(db);
    smtp.taken.length = 0;
  });
  afterEach(() => {
    db.$client.close();
    rmSync(folder, { recursive: true });
  });

  const send = (now: Date) => runDue(db, openMailer({ server: readServer(smtp.url), ...mail }), () => now);
  const settingsOf = (url: string) => {
    const read = readMailboxSettings({ IMAP_URL: url }, { server: readServer(smtp.url), ...mail });
    if ("problem" in read) throw new Error(String(read.problem));
    return read;
  };
  return {
    get smtp() {
      return smtp;
    },
    get imap() {
      return imap;
    },
    get folder() {
      return folder;
    },
    get db() {
      return db;
    },
    get agency() {
      return agency;
    },
    send,
    receive: (now: Date, url = imap.url()) =>
      receiveReplies(db, { settings: settingsOf(url), publicUrl: mail.publicUrl, clock: () => now }),
    /** Urges the department, and returns the mail that its head got. */
    urged: async (minute: number, note = "Đề nghị báo cáo.") => {
      takeStep(db, agency.clerk, "urge", { assignmentId: agency.lead.id, note }, at(minute));
      await send(at(minute + 1));
      await vi.waitFor(() => expect(smtp.taken.length).toBeGreaterThan(0));
      return smtp.taken.splice(0).at(-1)?.raw ?? "";
    },
    entries: () =>
      db
        .select({ by: events.actorUserId, payload: events.payload, device: events.device })
        .from(events)
        .where(eq(events.kind, "assignment.progress_logged"))
        .orderBy(asc(events.id))
        .all(),
    reasons: () => listReplies(db, agency.admin).refused.map(({ subject, reason }) => [subject, reason]),
  };
}

let serial = 0;
/** A reply to a mail, as a person's program writes it. */
export function replyTo(
  raw: string,
  {
    from = "Trưởng phòng <Truong@thu.example>",
    text = "Đã xong.",
    subject = "Re: đôn đốc",
    head = "",
    body = "",
  }: { from?: string; text?: string; subject?: string; head?: string; body?: string } = {},
): string {
  serial += 1;
  const said = body || `Content-Type: text/plain; charset=utf-8\n\n${text}`;
  const lines = [
    `From: ${from}`,
    "To: tra-loi@thu.example",
    `Subject: ${subject}`,
    `Message-ID: <nguoi-${serial}@may.thu.example>`,
    `In-Reply-To: ${headerOf(raw, "Message-ID")}`,
    `References: ${headerOf(raw, "References")} ${headerOf(raw, "Message-ID")}`,
    ...(head ? [head] : []),
    "MIME-Version: 1.0",
    said,
  ];
  return lines.join("\n").replace(/\n/g, "\r\n");
}
