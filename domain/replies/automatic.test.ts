import { describe, expect, it } from "vitest";
import { isAutomatic } from "./automatic";

const isSentByProgram = (
  headers: Record<string, string>,
  from = "mai@thu.example",
  subject = "Re: Sắp đến hạn",
) => isAutomatic(new Map(Object.entries(headers)), from, subject);

describe("a mail that a program sent is recognised by its header", () => {
  it.each([
    ["auto-submitted", "auto-replied"],
    ["auto-submitted", "Auto-Generated; owner-email=x"],
    ["auto-submitted", "auto-notified"],
    ["precedence", "bulk"],
    ["precedence", "junk"],
    ["precedence", " List "],
    ["precedence", "auto_reply"],
    ["x-auto-response-suppress", "All"],
    ["x-autoreply", "yes"],
    ["x-autorespond", "1"],
    ["x-autoresponder", ""],
    ["list-id", "<tin.example>"],
    ["list-unsubscribe", "<mailto:tin@thu.example>"],
    ["x-failed-recipients", "nam@thu.example"],
    ["return-path", "<>"],
    ["return-path", " <> "],
    ["content-type", "multipart/report; report-type=delivery-status"],
    ["content-type", "Multipart/Report"],
  ])("%s: %s", (name, value) => {
    expect(isSentByProgram({ [name]: value })).toBe(true);
  });
});

describe("a person's mail is not taken for a program's for its header", () => {
  it.each([
    ["auto-submitted", "no"],
    ["auto-submitted", " No "],
    ["auto-submitted", ""],
    ["precedence", "first-class"],
    ["precedence", "listed"],
    ["return-path", "<mai@thu.example>"],
    ["return-path", ""],
    ["content-type", "multipart/mixed"],
    ["content-type", "text/plain; x=multipart/report"],
    ["x-mailer", "list"],
    ["importance", "high"],
  ])("%s: %s", (name, value) => {
    expect(isSentByProgram({ [name]: value })).toBe(false);
  });

  it("with none of them", () => {
    expect(isSentByProgram({})).toBe(false);
  });
});

it.each<[from: string, byProgram: boolean]>([
  ["MAILER-DAEMON@thu.example", true],
  ["postmaster@thu.example", true],
  ["noreply@thu.example", true],
  ["no-reply@thu.example", true],
  ["DoNotReply@thu.example", true],
  ["do-not-reply@thu.example", true],
  ["donot-reply@thu.example", true],
  ["mai@thu.example", false],
  ["mai.noreply@thu.example", false],
  ["noreply.mai@thu.example", false],
  ["mai@noreply.example", false],
])("a mail from %s is a program's: %s", (from, byProgram) => {
  expect(isSentByProgram({}, from)).toBe(byProgram);
});

it.each<[subject: string, byProgram: boolean]>([
  ["Automatic reply: Sắp đến hạn", true],
  ["Auto reply: Sắp đến hạn", true],
  ["AUTO-REPLY: Sắp đến hạn", true],
  ["Autoreply", true],
  ["Automatic-Reply", true],
  ["  Out of Office: Sắp đến hạn", true],
  ["Undeliverable: Sắp đến hạn", true],
  ["Undelivered Mail Returned to Sender", true],
  ["Delivery Status Notification (Failure)", true],
  ["Mail delivery failed: returning message", true],
  ["Mail Delivery Subsystem", true],
  ["Returned mail: see transcript", true],
  ["Trả lời tự động: Sắp đến hạn", true],
  ["THƯ TRẢ LỜI TỰ ĐỘNG", true],
  ["Vắng mặt: Sắp đến hạn", true],
  ["Không gửi được: Sắp đến hạn", true],
  ["Re: Sắp đến hạn", false],
  ["Re: Out of office", false],
  ["Báo cáo vắng mặt", false],
  ["Mail delivery of papers", false],
  ["", false],
])("a mail with the subject “%s” is a program's: %s", (subject, byProgram) => {
  expect(isSentByProgram({}, "mai@thu.example", subject)).toBe(byProgram);
});
