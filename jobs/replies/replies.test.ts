import { asc, eq } from "drizzle-orm";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { takeStep } from "@/db/mutations/directives/take-step";
import { visitMailboxNow } from "@/db/mutations/replies/visit-mailbox-now";
import { findMailboxOutage } from "@/db/queries/replies/find-mailbox-outage";
import { attachments } from "@/db/schema/attachments";
import { users } from "@/db/schema/users";
import { bodyOf, headerOf, subjectOf } from "../testing/read-mail";
import { at, replyDesk, replyTo, START } from "../testing/reply-desk";

const desk = replyDesk();
beforeEach(() => {
  vi.stubEnv("SO_CHI_DAO_DATA", desk.folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe("a reply to a mail about one assignment", () => {
  it("becomes one progress entry by the person who got the mail, with its files, also after a crash", async () => {
    const raw = await desk.urged(0);
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
    await desk.imap.deliver([replyTo(raw, { body, subject: "một" })]);
    expect(await desk.receive(at(5))).toBe(true);
    const entered = [
      {
        by: desk.agency.head.userId,
        payload: { note: "Đã rà soát 12 hồ sơ.\n\nCòn lại tuần sau.", percent: null },
        device: "E-mail",
      },
    ];
    expect(desk.entries()).toEqual(entered);
    const evidence = desk.db.select().from(attachments).where(eq(attachments.place, "evidence")).all();
    expect(evidence).toMatchObject([{ name: "minh-chung.pdf", assignmentId: desk.agency.lead.id }]);
    expect(await desk.imap.subjects("Đã ghi")).toEqual(["một"]);

    await desk.imap.moveBack("Đã ghi");
    await desk.receive(at(6));
    expect(desk.entries()).toEqual(entered);
    expect(await desk.imap.subjects("Đã ghi")).toEqual(["một"]);
    expect(await desk.imap.subjects("INBOX")).toEqual([]);

    await desk.send(at(7));
    await desk.send(at(8));
    await vi.waitFor(() => expect(desk.smtp.taken).toHaveLength(1));
    const [answer] = desk.smtp.taken;
    expect(answer?.to).toEqual(["truong@thu.example"]);
    expect(headerOf(answer?.raw, "Auto-Submitted")).not.toBe("");
    expect(bodyOf(answer?.raw)).toContain("la.exe");
    expect(bodyOf(answer?.raw)).toContain(
      `/directives/${desk.agency.directive.id}?open=${desk.agency.lead.id}&form=work#work-${desk.agency.lead.id}`,
    );
  });

  it("is entered for nobody else, and nothing that proves no sender is answered", async () => {
    const raw = await desk.urged(0);
    const forged = raw.replace(
      /(reply\.[0-9a-f-]+\.)(.)/g,
      (_, head: string, letter: string) => `${head}${letter === "A" ? "B" : "A"}`,
    );
    await desk.imap.deliver([
      replyTo(raw, { from: "khac@thu.example", subject: "khác" }),
      replyTo(raw, { from: "la@ngoai.example", subject: "lạ" }),
      replyTo(raw, { from: "truong@thu.example, khac@thu.example", subject: "hai" }),
      replyTo(forged, { subject: "giả" }),
      replyTo("", { subject: "không mã" }),
      replyTo(raw, { subject: "vắng", head: "Auto-Submitted: auto-replied" }),
      raw.replace(/^Subject: .*(\r\n .*)*/m, "Subject: của sổ"),
      "\u0000\u0001 không phải thư",
    ]);
    await desk.receive(at(5));
    expect(desk.entries()).toEqual([]);
    expect(desk.reasons()).toEqual([
      ["", "no_token"],
      ["của sổ", "automatic"],
      ["vắng", "automatic"],
      ["không mã", "no_token"],
      ["giả", "no_token"],
      ["hai", "other_sender"],
      ["lạ", "other_sender"],
      ["khác", "other_sender"],
    ]);
    expect((await desk.imap.subjects("Cần xem")).length).toBe(8);
    await desk.send(at(10));
    await desk.smtp.behave({ how: "accept" });
    expect(desk.smtp.taken).toEqual([]);
  });

  it("is refused with one answer if its sender may not, or there is nothing to enter", async () => {
    const raw = await desk.urged(0);
    await desk.imap.deliver([
      replyTo(raw, { text: "-- \nTrưởng phòng", subject: "trống" }),
      replyTo(raw, { text: "x".repeat(4001), subject: "dài" }),
    ]);
    await desk.receive(at(5));
    takeStep(
      desk.db,
      desk.agency.head,
      "report-done",
      {
        assignmentId: desk.agency.lead.id,
        note: "Xong.",
        files: [],
        productNumber: "",
        productDate: null,
      },
      at(6),
    );
    await desk.imap.deliver([replyTo(raw, { subject: "muộn" })]);
    await desk.receive(at(7));
    await desk.imap.deliver([replyTo(raw, { subject: "cũ" })]);
    await desk.receive(at(61 * 24 * 60));
    desk.db
      .update(users)
      .set({ disabledAt: START.toISOString() })
      .where(eq(users.id, desk.agency.head.userId))
      .run();
    await desk.imap.deliver([replyTo(raw, { subject: "khóa" })]);
    await desk.receive(at(61 * 24 * 60 + 1));
    expect(desk.reasons()).toEqual([
      ["khóa", "account"],
      ["cũ", "expired"],
      ["muộn", "state"],
      ["dài", "too_long"],
      ["trống", "empty"],
    ]);
    expect(desk.entries()).toEqual([]);
    desk.db.update(users).set({ disabledAt: null }).where(eq(users.id, desk.agency.head.userId)).run();
    await desk.send(at(8));
    await vi.waitFor(() => expect(desk.smtp.taken).toHaveLength(3));
    expect(desk.smtp.taken.map(({ raw: sent }) => subjectOf(sent))).toEqual(
      Array.from({ length: 3 }, () => "Thư trả lời chưa được ghi vào sổ"),
    );
  });
});

describe("what a reply brings", () => {
  it("is read from HTML alone, as Outlook on the web and phones send it", async () => {
    const raw = await desk.urged(0);
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
    await desk.imap.deliver([replyTo(raw, { body })]);
    await desk.receive(at(5));
    expect(desk.reasons()).toEqual([]);
    expect(desk.entries().map(({ payload }) => payload)).toEqual([
      { note: "Đã rà soát 12/30 hồ sơ & gửi Văn phòng.\n\nTuần sau xong.", percent: null },
    ]);
  });

  it("without words is its files; pictures of a signature and of the quotation are left out", async () => {
    const raw = await desk.urged(0);
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
    await desk.imap.deliver([replyTo(raw, { body })]);
    await desk.receive(at(5));
    expect(desk.entries().map(({ payload }) => payload)).toEqual([
      { note: "Gửi tệp kèm theo thư trả lời.", percent: null },
    ]);
    const names = desk.db
      .select({ name: attachments.name })
      .from(attachments)
      .orderBy(asc(attachments.id))
      .all();
    expect(names.map(({ name }) => name)).toEqual(["hiện trường.jpg", "bao-cao.pdf"]);
  });
});

describe("a mailbox that cannot be opened", () => {
  it("is shown to administrators and tried after pauses, or at once when asked", async () => {
    await desk.imap.deliver([replyTo("", { subject: "chờ" })]);
    expect(await desk.receive(at(0), desk.imap.url("sai"))).toBe(false);
    expect(findMailboxOutage(desk.db, desk.agency.admin)).toMatchObject({
      error: "refused_sign_in",
      isAsked: false,
    });
    expect(findMailboxOutage(desk.db, desk.agency.clerk)).toBeNull();
    expect(await desk.receive(at(0.5))).toBe(false);
    visitMailboxNow(desk.db, desk.agency.admin, at(0.6));
    expect(await desk.receive(at(0.7))).toBe(true);
    expect(findMailboxOutage(desk.db, desk.agency.admin)).toBeNull();
    expect(desk.reasons()).toEqual([["chờ", "no_token"]]);
    expect(await desk.receive(at(2), "imap://a%40b.example:c@127.0.0.1:1")).toBe(false);
    expect(findMailboxOutage(desk.db, desk.agency.admin)?.error).toBe("unreachable");
  });
});
