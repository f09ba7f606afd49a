import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { asc, eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { takeStep } from "@/db/mutations/directives/take-step";
import { visitMailboxNow } from "@/db/mutations/replies/visit-mailbox-now";
import { findMailboxOutage } from "@/db/queries/replies/find-mailbox-outage";
import { listReplies } from "@/db/queries/replies/list-replies";
import { settings } from "@/db/schema/agency";
import { attachments } from "@/db/schema/attachments";
import { events } from "@/db/schema/events";
import { users } from "@/db/schema/users";
import { writeTestDatabase } from "@/db/test-database";
import { makeIssuedDirective } from "@/db/test-factories";
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
  writeTestDatabase(path.join(folder, "so.sqlite"));
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

describe("a reply that is refused", () => {
  /** The sender's answers, once all of them are sent. */
  async function answers(count: number, now: Date) {
    await send(now);
    await vi.waitFor(() => expect(smtp.taken).toHaveLength(count));
    return smtp.taken.splice(0).map(({ raw, to }) => ({ to, subject: subjectOf(raw), body: bodyOf(raw) }));
  }

  it("for its size is recognised by its beginning, kept whole in the mailbox and answered once", async () => {
    const raw = await urged(0);
    const file = Buffer.alloc(23 * 1024 * 1024, "khong phai tep nho ").toString("base64");
    const body = [
      'Content-Type: multipart/mixed; boundary="b"',
      "",
      "--b",
      "Content-Type: text/plain; charset=utf-8",
      "",
      "Đã xong, kèm bản quét.",
      "--b",
      'Content-Type: application/pdf; name="quet.pdf"',
      "Content-Transfer-Encoding: base64",
      "",
      ...(file.match(/.{1,76}/g) ?? []),
      "--b--",
    ].join("\n");
    const large = replyTo(raw, { body, subject: "to" });
    await imap.deliver([large]);
    await receive(at(5));
    await imap.deliver([large]);
    await receive(at(6));
    expect([entries(), reasons()]).toEqual([[], [["to", "too_large"]]]);
    expect((await imap.sizes("Cần xem")).at(-1)).toBe(Buffer.byteLength(large));
    const [answer] = await answers(1, at(7));
    expect(answer?.to).toEqual(["truong@thu.example"]);
    expect(answer?.body).toContain("thư lớn hơn 30 MB");
  });

  it("where work from outside the agency needs a second factor is answered; mail then asks for none", async () => {
    const raw = await urged(0);
    db.insert(settings)
      .values([
        { key: "security.profile", value: "level-2" },
        { key: "security.inside_networks", value: "10.0.0.0/8" },
      ])
      .run();
    await imap.deliver([replyTo(raw, { subject: "ngoài" })]);
    await receive(at(5));
    expect([entries(), reasons()]).toEqual([[], [["ngoài", "outside"]]]);
    const [answer] = await answers(1, at(6));
    expect(answer?.body).toContain("cơ quan không nhận ghi tiến độ bằng thư");
    const later = await urged(7);
    expect(headerOf(later, "Reply-To")).toBe("");
    expect(bodyOf(later)).toContain("không trả lời thư này");
  });

  it("to a digest about several pieces of work is answered with the form of each; the digest says so", async () => {
    const second = makeIssuedDirective(db, { leadId: agency.own.id, deadline: null });
    db.update(users).set({ mailPace: "daily" }).where(eq(users.id, agency.head.userId)).run();
    for (const { id } of [agency.lead, second.lead]) {
      takeStep(db, agency.clerk, "urge", { assignmentId: id, note: "Đề nghị báo cáo." }, at(0));
    }
    await send(at(12 * 60));
    await send(at(12 * 60 + 1));
    await vi.waitFor(() => expect(smtp.taken).toHaveLength(1));
    const raw = smtp.taken.splice(0)[0]?.raw ?? "";
    expect(headerOf(raw, "Reply-To")).toBe("tra-loi@thu.example");
    expect(bodyOf(raw)).toContain("Thư này nêu nhiều việc nên trả lời thư không ghi được tiến độ");
    await imap.deliver([
      replyTo(raw, { subject: "bản tin" }),
      replyTo(raw, { subject: "giả", from: "khac@thu.example" }),
    ]);
    await receive(at(13 * 60));
    expect([entries(), reasons()]).toEqual([
      [],
      [
        ["giả", "other_sender"],
        ["bản tin", "several"],
      ],
    ]);
    expect(await imap.subjects("Cần xem")).toEqual(expect.arrayContaining(["bản tin", "giả"]));
    const [answer] = await answers(1, at(13 * 60 + 1));
    for (const [directive, lead] of [
      [agency.directive, agency.lead],
      [second.directive, second.lead],
    ] as const) {
      expect(answer?.body).toContain(
        `https://so.thu.example/directives/${directive.id}?open=${lead.id}&form=`,
      );
    }
  });

  it("because a program sent it never starts a loop: our own mails and answers, bounces, at most ten answers a day", async () => {
    const raw = await urged(0);
    await imap.deliver([replyTo(raw, { text: "", subject: "trống" })]);
    await receive(at(2));
    await send(at(3));
    await vi.waitFor(() => expect(smtp.taken).toHaveLength(1));
    const ours = smtp.taken.splice(0)[0]?.raw ?? "";
    // Our answer comes back, as from a mailbox that forwards; a program replies to it; and one that hides what it is.
    await imap.deliver([
      ours,
      replyTo(ours, { subject: "trả lời thư tự động" }),
      replyTo(raw, { subject: "Undeliverable: đôn đốc", from: "MAILER-DAEMON@thu.example" }),
      ...Array.from({ length: 12 }, (_, n) => replyTo(raw, { text: "", subject: `máy ${n}` })),
    ]);
    await receive(at(4));
    expect(entries()).toEqual([]);
    await send(at(5));
    await send(at(6));
    await vi.waitFor(() => expect(smtp.taken).toHaveLength(9));
    await send(at(7));
    await smtp.behave({ how: "accept" });
    expect(smtp.taken.map(({ raw: sent }) => subjectOf(sent))).toEqual(
      Array.from({ length: 9 }, () => "Thư trả lời chưa được ghi vào sổ"),
    );
  });
});

describe("what a reply brings", () => {
  it("is read from HTML alone, as Outlook on the web and phones send it", async () => {
    const raw = await urged(0);
    const quoted = bodyOf(raw)
      .split("<body")[1]
      ?.replace(/^[^>]*>/, "")
      .replace(/<\/body>[\s\S]*/, "");
    const html = `<html><head><style>p { color: red }</style></head><body dir="ltr">
<div>Đã rà soát <b>12</b>/30 hồ sơ &amp; gửi Văn phòng.</div><div><br></div><div>Tuần sau xong.</div>
<script>alert(1)</script>
<div id="divRplyFwdMsg"><b>Từ:</b> Sổ chỉ đạo &lt;so-chi-dao@thu.example&gt;<br><b>Đã gửi:</b> Thứ Hai, 1 Tháng Bảy 2024 8:12<br><b>Tới:</b> Trưởng phòng<br><b>Chủ đề:</b> Đôn đốc</div>
<div>${quoted}</div></body></html>`;
    const body = [
      "Content-Type: text/html; charset=utf-8",
      "Content-Transfer-Encoding: base64",
      "",
      ...(Buffer.from(html)
        .toString("base64")
        .match(/.{1,76}/g) ?? []),
    ].join("\n");
    await imap.deliver([replyTo(raw, { body })]);
    await receive(at(5));
    expect(reasons()).toEqual([]);
    expect(entries().map(({ payload }) => payload)).toEqual([
      { note: "Đã rà soát 12/30 hồ sơ & gửi Văn phòng.\n\nTuần sau xong.", percent: null },
    ]);
  });

  it("without words is its files; pictures of a signature and of the quotation are left out", async () => {
    const raw = await urged(0);
    const part = (type: string, name: string, how: string, bytes: Buffer, id = "") =>
      [
        "--b",
        `Content-Type: ${type}; name="${name}"`,
        `Content-Disposition: ${how}; filename="${name}"`,
        ...(id ? [`Content-ID: <${id}>`] : []),
        "Content-Transfer-Encoding: base64",
        "",
        ...(bytes.toString("base64").match(/.{1,76}/g) ?? []),
      ].join("\n");
    const jpeg = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#864" } })
      .jpeg()
      .toBuffer();
    const related = [
      "--b",
      'Content-Type: multipart/related; boundary="r"',
      "",
      "--r",
      "Content-Type: text/html; charset=utf-8",
      "",
      '<p><img src="cid:logo"></p>',
      part("image/png", "logo.png", "inline", Buffer.from("logo"), "logo").replace("--b", "--r"),
      "--r--",
    ].join("\n");
    const body = [
      'Content-Type: multipart/mixed; boundary="b"',
      "",
      related,
      part("image/jpeg", "hiện trường.jpg", "attachment", jpeg),
      part("application/pdf", "../../bao-cao.pdf", "attachment", Buffer.from("%PDF-1.4 x")),
      "--b--",
    ].join("\n");
    await imap.deliver([replyTo(raw, { body })]);
    await receive(at(5));
    expect(entries().map(({ payload }) => payload)).toEqual([
      { note: "Gửi tệp kèm theo thư trả lời.", percent: null },
    ]);
    const names = db.select({ name: attachments.name }).from(attachments).orderBy(asc(attachments.id)).all();
    expect(names.map(({ name }) => name)).toEqual(["hiện trường.jpg", "bao-cao.pdf"]);
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
