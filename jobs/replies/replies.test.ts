import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { asc, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { migrateFile } from "@/db/migrate";
import { takeStep } from "@/db/mutations/directives/take-step";
import { visitMailboxNow } from "@/db/mutations/replies/visit-mailbox-now";
import { findMailboxOutage } from "@/db/queries/replies/find-mailbox-outage";
import { listReplies } from "@/db/queries/replies/list-replies";
import { attachments } from "@/db/schema/attachments";
import { events } from "@/db/schema/events";
import { users } from "@/db/schema/users";
import { JULY_FIRST } from "@/db/test-factories";
import { readServer } from "../mail-settings";
import { openMailer } from "../mailer";
import { runDue } from "../run-due";
import { ImapProcess } from "../testing/imap-process";
import { makeMailedAgency } from "../testing/mailed-agency";
import { bodyOf, headerOf, subjectOf } from "../testing/read-mail";
import { SmtpProcess } from "../testing/smtp-process";
import { readMailboxSettings } from "./mailbox-settings";
import { receiveReplies } from "./receive-replies";

/** Before the morning's reminders, so that only the test's own events are mailed. */
const START = new Date("2024-07-01T01:00:00+07:00");
const at = (minutes: number) => new Date(START.getTime() + minutes * 60_000);
const mail = {
  from: "so-chi-dao@thu.example",
  publicUrl: "https://so.thu.example",
  host: "thu.example",
  replyTo: "tra-loi@thu.example",
};

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
  vi.stubEnv("SO_CHI_DAO_DATA", folder);
  migrateFile(path.join(folder, "so.sqlite"), folder, JULY_FIRST);
  db = openDatabase(path.join(folder, "so.sqlite"));
  db.$client.pragma("synchronous = OFF");
  agency = makeMailedAgency(db);
  smtp.taken.length = 0;
});
afterEach(() => {
  db.$client.close();
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
});

const send = (now: Date) => runDue(db, openMailer({ server: readServer(smtp.url), ...mail }), () => now);
const settingsOf = (url: string) => {
  const read = readMailboxSettings({ IMAP_URL: url }, { server: readServer(smtp.url), ...mail });
  if ("problem" in read) throw new Error(String(read.problem));
  return read;
};
const receive = (now: Date, url = imap.url()) =>
  receiveReplies(db, { settings: settingsOf(url), publicUrl: mail.publicUrl, clock: () => now });

/** Urges the department, and returns the mail that its head got. */
async function urged(minute: number, note = "Đề nghị báo cáo.") {
  takeStep(db, agency.clerk, "urge", { assignmentId: agency.lead.id, note }, at(minute));
  await send(at(minute + 1));
  await vi.waitFor(() => expect(smtp.taken.length).toBeGreaterThan(0));
  return smtp.taken.splice(0).at(-1)?.raw ?? "";
}

let serial = 0;
/** A reply to a mail, as a person's program writes it. */
function replyTo(
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

const entries = () =>
  db
    .select({ by: events.actorUserId, payload: events.payload, device: events.device })
    .from(events)
    .where(eq(events.kind, "assignment.progress_logged"))
    .orderBy(asc(events.id))
    .all();
const reasons = () => listReplies(db, agency.admin).refused.map(({ subject, reason }) => [subject, reason]);

describe("a reply to a mail about one assignment", () => {
  it("becomes one progress entry by the person who got the mail, with its files, also after a crash", async () => {
    const raw = await urged(0);
    expect(headerOf(raw, "Reply-To")).toBe("tra-loi@thu.example");
    expect(bodyOf(raw)).toContain("Trả lời thư này để ghi tiến độ");
    const quote = bodyOf(raw)
      .split("\n")
      .map((line) => `> ${line}`)
      .join("\n");
    const text = `Đã rà soát 12 hồ sơ.\n\n--\nTrưởng phòng\n\nVào 01/07/2024 01:01, Sổ chỉ đạo đã viết:\n${quote}\n\nCòn lại tuần sau.`;
    const pdf = Buffer.from("%PDF-1.4 minh chung").toString("base64");
    const body = [
      'Content-Type: multipart/mixed; boundary="b"',
      "",
      "--b",
      "Content-Type: text/plain; charset=utf-8",
      "",
      text,
      "--b",
      'Content-Type: application/pdf; name="minh-chung.pdf"',
      'Content-Disposition: attachment; filename="minh-chung.pdf"',
      "Content-Transfer-Encoding: base64",
      "",
      pdf,
      "--b",
      'Content-Type: application/x-msdownload; name="la.exe"',
      'Content-Disposition: attachment; filename="la.exe"',
      "Content-Transfer-Encoding: base64",
      "",
      Buffer.from("MZ").toString("base64"),
      "--b--",
    ].join("\n");
    await imap.deliver([replyTo(raw, { body, subject: "một" })]);
    expect(await receive(at(5))).toBe(true);
    const entered = [
      {
        by: agency.head.userId,
        payload: { note: "Đã rà soát 12 hồ sơ.\n\nCòn lại tuần sau.", percent: null },
        device: "E-mail",
      },
    ];
    expect(entries()).toEqual(entered);
    const evidence = db.select().from(attachments).where(eq(attachments.place, "evidence")).all();
    expect(evidence).toMatchObject([{ name: "minh-chung.pdf", assignmentId: agency.lead.id }]);
    expect(await imap.subjects("Đã ghi")).toEqual(["một"]);

    await imap.moveBack("Đã ghi");
    await receive(at(6));
    expect(entries()).toEqual(entered);
    expect(await imap.subjects("Đã ghi")).toEqual(["một"]);
    expect(await imap.subjects("INBOX")).toEqual([]);

    await send(at(7));
    await send(at(8));
    await vi.waitFor(() => expect(smtp.taken).toHaveLength(1));
    const [answer] = smtp.taken;
    expect(answer?.to).toEqual(["truong@thu.example"]);
    expect(headerOf(answer?.raw, "Auto-Submitted")).not.toBe("");
    expect(bodyOf(answer?.raw)).toContain("la.exe");
    expect(bodyOf(answer?.raw)).toContain(
      `/directives/${agency.directive.id}?open=${agency.lead.id}&form=work#work-${agency.lead.id}`,
    );
  });

  it("is entered for nobody else, and nothing that proves no sender is answered", async () => {
    const raw = await urged(0);
    const forged = raw.replace(
      /(reply\.[0-9a-f-]+\.)(.)/g,
      (_, head: string, letter: string) => `${head}${letter === "A" ? "B" : "A"}`,
    );
    await imap.deliver([
      replyTo(raw, { from: "khac@thu.example", subject: "khác" }),
      replyTo(raw, { from: "la@ngoai.example", subject: "lạ" }),
      replyTo(raw, { from: "truong@thu.example, khac@thu.example", subject: "hai" }),
      replyTo(forged, { subject: "giả" }),
      replyTo("", { subject: "không mã" }),
      replyTo(raw, { subject: "vắng", head: "Auto-Submitted: auto-replied" }),
      raw.replace(/^Subject: .*(\r\n .*)*/m, "Subject: của sổ"),
      "\u0000\u0001 không phải thư",
    ]);
    await receive(at(5));
    expect(entries()).toEqual([]);
    expect(reasons()).toEqual([
      ["", "no_token"],
      ["của sổ", "automatic"],
      ["vắng", "automatic"],
      ["không mã", "no_token"],
      ["giả", "no_token"],
      ["hai", "other_sender"],
      ["lạ", "other_sender"],
      ["khác", "other_sender"],
    ]);
    expect((await imap.subjects("Cần xem")).length).toBe(8);
    await send(at(10));
    await smtp.behave({ how: "accept" });
    expect(smtp.taken).toEqual([]);
  });

  it("is refused with one answer if its sender may not, or there is nothing to enter", async () => {
    const raw = await urged(0);
    await imap.deliver([
      replyTo(raw, { text: "-- \nTrưởng phòng", subject: "trống" }),
      replyTo(raw, { text: "x".repeat(4001), subject: "dài" }),
    ]);
    await receive(at(5));
    takeStep(
      db,
      agency.head,
      "report-done",
      {
        assignmentId: agency.lead.id,
        note: "Xong.",
        files: [],
        productNumber: "",
        productDate: null,
      },
      at(6),
    );
    await imap.deliver([replyTo(raw, { subject: "muộn" })]);
    await receive(at(7));
    await imap.deliver([replyTo(raw, { subject: "cũ" })]);
    await receive(at(61 * 24 * 60));
    db.update(users).set({ disabledAt: START.toISOString() }).where(eq(users.id, agency.head.userId)).run();
    await imap.deliver([replyTo(raw, { subject: "khóa" })]);
    await receive(at(61 * 24 * 60 + 1));
    expect(reasons()).toEqual([
      ["khóa", "account"],
      ["cũ", "expired"],
      ["muộn", "state"],
      ["dài", "too_long"],
      ["trống", "empty"],
    ]);
    expect(entries()).toEqual([]);
    db.update(users).set({ disabledAt: null }).where(eq(users.id, agency.head.userId)).run();
    await send(at(8));
    await vi.waitFor(() => expect(smtp.taken).toHaveLength(3));
    expect(smtp.taken.map(({ raw: sent }) => subjectOf(sent))).toEqual(
      Array.from({ length: 3 }, () => "Thư trả lời chưa được ghi vào sổ"),
    );
  });
});

describe("a mailbox that cannot be opened", () => {
  it("is shown to administrators and tried after pauses, or at once when asked", async () => {
    await imap.deliver([replyTo("", { subject: "chờ" })]);
    expect(await receive(at(0), imap.url("sai"))).toBe(false);
    expect(findMailboxOutage(db, agency.admin)).toMatchObject({ error: "refused_sign_in", isAsked: false });
    expect(findMailboxOutage(db, agency.clerk)).toBeNull();
    expect(await receive(at(0.5))).toBe(false);
    visitMailboxNow(db, agency.admin, at(0.6));
    expect(await receive(at(0.7))).toBe(true);
    expect(findMailboxOutage(db, agency.admin)).toBeNull();
    expect(reasons()).toEqual([["chờ", "no_token"]]);
    expect(await receive(at(2), "imap://a%40b.example:c@127.0.0.1:1")).toBe(false);
    expect(findMailboxOutage(db, agency.admin)?.error).toBe("unreachable");
  });
});
