import { describe, expect, it } from "vitest";
import { isAutomatic } from "./automatic";
import { readReplyText } from "./reply-text";

const ORIGINAL = `Kính gửi đồng chí Lê Thị Mai,

Sổ chỉ đạo có thông báo mới cho đồng chí:

• Sắp đến hạn
  "Rà soát hồ sơ đất đai" của Phòng Hành chính đến hạn ngày 05/07/2024, còn 3 ngày làm việc.
  https://so.thu.example/directives/7#assignment-9

--

Sở Thử nghiệm
Trả lời thư này để ghi tiến độ. Đồng chí nhận thư theo lựa chọn của mình, mở: https://so.thu.example/account`;

const quoted = ORIGINAL.split("\n")
  .map((line) => `> ${line}`)
  .join("\n");
const read = (text: string) => readReplyText(text, ORIGINAL);

describe("what a person wrote above the quotation", () => {
  it.each([
    ["Gmail, Vietnamese", "Vào Th 2, 1 thg 7, 2024 vào lúc 08:12 Sổ chỉ đạo · Sở <so@thu.example> đã viết:"],
    [
      "Gmail, wrapped",
      "Vào Th 2, 1 thg 7, 2024 vào lúc 08:12 Sổ chỉ đạo · Sở Thử nghiệm\n<so-chi-dao@thu.example>\nđã viết:",
    ],
    ["Gmail, English", "On Mon, Jul 1, 2024 at 8:12 AM So chi dao <so@thu.example> wrote:"],
    ["Apple Mail", "On 1 Jul 2024, at 08:12, Sổ chỉ đạo <so@thu.example> wrote:"],
    ["Thunderbird", "Vào 01/07/2024 08:12, Sổ chỉ đạo đã viết:"],
    ["Yahoo", "Vào lúc 08:12:01 GMT+7, Thứ Hai, 1 tháng 7, 2024, Sổ chỉ đạo <so@thu.example> đã viết:"],
  ])("of %s with marks", (_, attribution) => {
    expect(read(`Đã rà soát 12/30 hồ sơ.\nTuần sau xong.\n\n${attribution}\n\n${quoted}`)).toBe(
      "Đã rà soát 12/30 hồ sơ.\nTuần sau xong.",
    );
  });

  it.each([
    [
      "Outlook, English",
      "-----Original Message-----\nFrom: Sổ chỉ đạo <so@thu.example>\nSent: Monday, July 1, 2024 8:12 AM\nTo: Lê Thị Mai <mai@thu.example>\nSubject: Sắp đến hạn",
    ],
    [
      "Outlook, Vietnamese",
      "________________________________\nTừ: Sổ chỉ đạo <so@thu.example>\nĐã gửi: Thứ Hai, 1 Tháng Bảy 2024 8:12 SA\nTới: Lê Thị Mai\nChủ đề: Sắp đến hạn",
    ],
    [
      "Outlook through Gmail",
      "*From:* Sổ chỉ đạo <so@thu.example>\n*Sent:* Monday, July 1, 2024 8:12 AM\n*To:* mai@thu.example\n*Subject:* Sắp đến hạn",
    ],
    [
      "Zimbra, Vietnamese",
      'Từ: "Sổ chỉ đạo" <so@thu.example>\nTới: "mai" <mai@thu.example>\nGửi: Thứ Hai, 1 Tháng 7 năm 2024 8:12:01\nChủ đề: Sắp đến hạn',
    ],
    [
      "Zimbra, English",
      '----- Original Message -----\nFrom: "Sổ chỉ đạo" <so@thu.example>\nTo: "mai" <mai@thu.example>\nSent: Monday, July 1, 2024 8:12:01 AM\nSubject: Sắp đến hạn',
    ],
    [
      "a Samsung phone",
      "-------- Tin nhắn gốc --------\nTừ: Sổ chỉ đạo <so@thu.example>\nNgày: 01/07/2024 08:12 (GMT+07:00)\nTới: mai@thu.example\nChủ đề: Sắp đến hạn",
    ],
  ])("of %s without marks", (_, head) => {
    expect(read(`Đã rà soát 12/30 hồ sơ.\n\n${head}\n\n${ORIGINAL}`)).toBe("Đã rà soát 12/30 hồ sơ.");
  });
});

describe("what a person wrote between and below quoted lines", () => {
  it("counts below marked lines", () => {
    const head = "Vào 01/07/2024 08:12, Sổ chỉ đạo đã viết:";
    expect(read(`${head}\n${quoted}\n\nĐã gửi báo cáo cho Văn phòng.`)).toBe("Đã gửi báo cáo cho Văn phòng.");
  });

  it("counts between marked lines, in its order", () => {
    const text = `Kính gửi Văn phòng,\n\nOn 1 Jul 2024, at 08:12, So <so@thu.example> wrote:\n> • Sắp đến hạn\n> https://so.thu.example/directives/7\nViệc này đã xong một nửa.\n> Sở Thử nghiệm\nCòn lại tuần sau.`;
    expect(read(text)).toBe("Kính gửi Văn phòng,\n\nViệc này đã xong một nửa.\n\nCòn lại tuần sau.");
  });

  it.each(["--", "Trân trọng,"])("ends at a signature or a closing formula: %s", (mark) => {
    const head =
      "From: Sổ chỉ đạo <so@thu.example>\nSent: Monday, July 1, 2024 8:12 AM\nTo: Lê Thị Mai <mai@thu.example>\nSubject: Sắp đến hạn";
    const below = `Đã gửi báo cáo cho Văn phòng.\n${mark}\nLê Thị Mai\n0123 456 789`;
    expect(read(`${head}\n\n${ORIGINAL}\n\n${below}`)).toBe("Đã gửi báo cáo cho Văn phòng.");
  });

  it("counts below and between lines that Outlook quotes without marks and wraps again", () => {
    const text = `From: Sổ chỉ đạo <so@thu.example>
Sent: Monday, July 1, 2024 8:12 AM
To: Lê Thị Mai <mai@thu.example>
Subject: Sắp đến hạn

Kính gửi đồng chí Lê Thị Mai,
Sổ chỉ đạo có thông báo mới cho đồng chí:
"Rà soát hồ sơ đất đai" của Phòng Hành chính đến hạn
ngày 05/07/2024, còn 3 ngày làm việc.
Phòng đã rà soát 12 hồ sơ, còn 18.
Mở trong sổ<https://so.thu.example/directives/7#assignment-9>
Sở Thử nghiệm
Trả lời thư này để ghi tiến độ. Đồng chí nhận thư theo lựa chọn
của mình, mở: https://so.thu.example/account<https://so.thu.example/account>

Dự kiến xong ngày 04/07.`;
    expect(readReplyText(text, `${ORIGINAL}\nMở trong sổ`)).toBe(
      "Phòng đã rà soát 12 hồ sơ, còn 18.\n\nDự kiến xong ngày 04/07.",
    );
  });
});

describe("a signature", () => {
  it.each([
    ["its separator", "--\nLê Thị Mai\nPhòng Hành chính\nĐT: 0234 123 456"],
    ["a closing formula", "Trân trọng!\n\nLê Thị Mai\nPhó Trưởng phòng"],
    ["an English one", "Best regards,\nMai"],
    ["a phone's line", "Đã gửi từ iPhone của tôi"],
    ["a phone's line in English", "Sent from my iPhone"],
    ["an app's line", "Tải Outlook cho iOS<https://aka.ms/o0ukef>"],
  ])("is removed by %s", (_, signature) => {
    const head = "Vào 01/07/2024 08:12, Sổ chỉ đạo đã viết:";
    expect(read(`Đã xong phần 1.\n\n${signature}\n\n${head}\n${quoted}`)).toBe("Đã xong phần 1.");
    expect(read(`Đã xong phần 1.\n\n${signature}`)).toBe("Đã xong phần 1.");
  });

  it("does not swallow what is written below the quotation", () => {
    const text = `Đã xong phần 1.\n--\nMai\n\nVào 01/07/2024 08:12, Sổ chỉ đạo đã viết:\n${quoted}\nPhần 2 làm tiếp.`;
    expect(read(text)).toBe("Đã xong phần 1.\n\nPhần 2 làm tiếp.");
  });
});

describe("words that only look like quoting", () => {
  it("stay", () => {
    const text =
      "Từ: ngày 01/7 phòng đã rà soát lại toàn bộ.\nVào ngày 3/7 sẽ gửi báo cáo.\nNgày 28/6 Phòng Tài chính đã viết công văn trả lời.\nTrân trọng đề nghị Văn phòng cho ý kiến.";
    expect(read(text)).toBe(text);
  });

  it("an empty reply has no words", () => {
    expect(read(`\n\nVào 01/07/2024 08:12, Sổ chỉ đạo đã viết:\n${quoted}`)).toBe("");
    expect(read("")).toBe("");
  });
});

describe("a mail that a program sent", () => {
  const sent = (headers: Record<string, string>, from = "mai@thu.example", subject = "Re: Sắp đến hạn") =>
    isAutomatic(new Map(Object.entries(headers)), from, subject);
  it.each([
    ["an out-of-office note", { "auto-submitted": "auto-replied" }],
    ["a generated mail", { "auto-submitted": "auto-generated; owner-email=x" }],
    ["a list's", { precedence: "list" }],
    ["Exchange's out-of-office note", { "x-auto-response-suppress": "All" }],
    ["a bounce", { "return-path": "<>" }],
    ["a delivery report", { "content-type": "multipart/report; report-type=delivery-status" }],
    ["a newsletter", { "list-id": "<tin.example>" }],
  ])("is recognised: %s", (_, headers) => expect(sent(headers)).toBe(true));

  it.each(["Automatic reply: Sắp đến hạn", "Trả lời tự động: Sắp đến hạn", "Undeliverable: Sắp đến hạn"])(
    "is recognised by its subject: %s",
    (subject) => expect(sent({}, "mai@thu.example", subject)).toBe(true),
  );

  it("is recognised by its sender", () => {
    expect(sent({}, "MAILER-DAEMON@thu.example")).toBe(true);
    expect(sent({}, "noreply@thu.example")).toBe(true);
  });

  it("is not a person's", () => {
    expect(sent({ "auto-submitted": "no", "content-type": "multipart/mixed" })).toBe(false);
    expect(sent({})).toBe(false);
  });
});
