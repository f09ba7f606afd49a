import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { takeStep } from "@/db/mutations/directives/take-step";
import { settings } from "@/db/schema/agency";
import { users } from "@/db/schema/users";
import { makeIssuedDirective } from "@/db/test-factories";
import { bodyOf, headerOf, subjectOf } from "../testing/read-mail";
import { at, replyDesk, replyTo } from "../testing/reply-desk";

const desk = replyDesk();
beforeEach(() => {
  vi.stubEnv("SO_CHI_DAO_DATA", desk.folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe("a reply that is refused", () => {
  /** The sender's answers, once all of them are sent. */
  async function answers(count: number, now: Date) {
    await desk.send(now);
    await vi.waitFor(() => expect(desk.smtp.taken).toHaveLength(count));
    return desk.smtp.taken
      .splice(0)
      .map(({ raw, to }) => ({ to, subject: subjectOf(raw), body: bodyOf(raw) }));
  }

  it("for its size is recognised by its beginning, kept whole in the mailbox and answered once", async () => {
    const raw = await desk.urged(0);
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
    await desk.imap.deliver([large]);
    await desk.receive(at(5));
    await desk.imap.deliver([large]);
    await desk.receive(at(6));
    expect([desk.entries(), desk.reasons()]).toEqual([[], [["to", "too_large"]]]);
    expect((await desk.imap.sizes("Cần xem")).at(-1)).toBe(Buffer.byteLength(large));
    const [answer] = await answers(1, at(7));
    expect(answer?.to).toEqual(["truong@thu.example"]);
    expect(answer?.body).toContain("thư lớn hơn 30 MB");
  });

  it("where work from outside the agency needs a second factor is answered; mail then asks for none", async () => {
    const raw = await desk.urged(0);
    desk.db
      .insert(settings)
      .values([
        { key: "security.profile", value: "level-2" },
        { key: "security.inside_networks", value: "10.0.0.0/8" },
      ])
      .run();
    await desk.imap.deliver([replyTo(raw, { subject: "ngoài" })]);
    await desk.receive(at(5));
    expect([desk.entries(), desk.reasons()]).toEqual([[], [["ngoài", "outside"]]]);
    const [answer] = await answers(1, at(6));
    expect(answer?.body).toContain("cơ quan không nhận ghi tiến độ bằng thư");
    const later = await desk.urged(7);
    expect(headerOf(later, "Reply-To")).toBe("");
    expect(bodyOf(later)).toContain("không trả lời thư này");
  });

  it("to a digest about several pieces of work is answered with the form of each; the digest says so", async () => {
    const second = makeIssuedDirective(desk.db, { leadId: desk.agency.own.id, deadline: null });
    desk.db.update(users).set({ mailPace: "daily" }).where(eq(users.id, desk.agency.head.userId)).run();
    for (const { id } of [desk.agency.lead, second.lead]) {
      takeStep(desk.db, desk.agency.clerk, "urge", { assignmentId: id, note: "Đề nghị báo cáo." }, at(0));
    }
    await desk.send(at(12 * 60));
    await desk.send(at(12 * 60 + 1));
    await vi.waitFor(() => expect(desk.smtp.taken).toHaveLength(1));
    const raw = desk.smtp.taken.splice(0)[0]?.raw ?? "";
    expect(headerOf(raw, "Reply-To")).toBe("tra-loi@thu.example");
    expect(bodyOf(raw)).toContain("Thư này nêu nhiều việc nên trả lời thư không ghi được tiến độ");
    await desk.imap.deliver([
      replyTo(raw, { subject: "bản tin" }),
      replyTo(raw, { subject: "giả", from: "khac@thu.example" }),
    ]);
    await desk.receive(at(13 * 60));
    expect([desk.entries(), desk.reasons()]).toEqual([
      [],
      [
        ["giả", "other_sender"],
        ["bản tin", "several"],
      ],
    ]);
    expect(await desk.imap.subjects("Cần xem")).toEqual(expect.arrayContaining(["bản tin", "giả"]));
    const [answer] = await answers(1, at(13 * 60 + 1));
    for (const [directive, lead] of [
      [desk.agency.directive, desk.agency.lead],
      [second.directive, second.lead],
    ] as const) {
      expect(answer?.body).toContain(
        `https://so.thu.example/directives/${directive.id}?open=${lead.id}&form=`,
      );
    }
  });

  it("because a program sent it never starts a loop: our own mails and answers, bounces, at most ten answers a day", async () => {
    const raw = await desk.urged(0);
    await desk.imap.deliver([replyTo(raw, { text: "", subject: "trống" })]);
    await desk.receive(at(2));
    await desk.send(at(3));
    await vi.waitFor(() => expect(desk.smtp.taken).toHaveLength(1));
    const ours = desk.smtp.taken.splice(0)[0]?.raw ?? "";
    // Our answer comes back, as from a mailbox that forwards; a program replies to it; and one that hides what it is.
    await desk.imap.deliver([
      ours,
      replyTo(ours, { subject: "trả lời thư tự động" }),
      replyTo(raw, { subject: "Undeliverable: đôn đốc", from: "MAILER-DAEMON@thu.example" }),
      ...Array.from({ length: 12 }, (_, n) => replyTo(raw, { text: "", subject: `máy ${n}` })),
    ]);
    await desk.receive(at(4));
    expect(desk.entries()).toEqual([]);
    await desk.send(at(5));
    await desk.send(at(6));
    await vi.waitFor(() => expect(desk.smtp.taken).toHaveLength(9));
    await desk.send(at(7));
    await desk.smtp.behave({ how: "accept" });
    expect(desk.smtp.taken.map(({ raw: sent }) => subjectOf(sent))).toEqual(
      Array.from({ length: 9 }, () => "Thư trả lời chưa được ghi vào sổ"),
    );
  });
});
