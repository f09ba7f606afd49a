import { describe, expect, it } from "vitest";
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

const GMAIL = "Vào 01/07/2024 08:12, Sổ chỉ đạo đã viết:";
const OUTLOOK = "From: Sổ chỉ đạo <so@thu.example>\nSent: Monday, July 1, 2024\nTo: Lê Thị Mai";

describe("the line above a quotation", () => {
  it("is found without marks below it, and what was written among its lines stays", () => {
    const text = `Đã xong một nửa.\n${GMAIL}\n\n${ORIGINAL}\n\nCòn lại tuần sau.\nHết tháng nộp.`;
    expect(read(text)).toBe("Đã xong một nửa.\n\nCòn lại tuần sau.\nHết tháng nộp.");
  });

  it("is found at the end, with nothing quoted", () => {
    expect(read(`Đã xong.\n\n${GMAIL}`)).toBe("Đã xong.");
    expect(read(`Đã xong.\n\n${GMAIL}\n\n`)).toBe("Đã xong.");
  });

  it("is found inside of marks", () => {
    expect(read(`Đã xong.\n> Vào 01/07/2024 08:12, Sổ chỉ đạo\n> đã viết:\n>> Đề nghị báo cáo`)).toBe(
      "Đã xong.",
    );
  });

  it("may be wrapped over four lines and no more", () => {
    const four = "Vào Th 2, 1 thg 7, 2024\nđầu giờ 08:12 Sổ chỉ đạo\n<so@thu.example>\nđã viết:";
    const five = "Vào Th 2, 1 thg 7, 2024\nđầu giờ 08:12\nSổ chỉ đạo\n<so@thu.example>\nđã viết:";
    expect(read(`Đã xong.\n${four}\n${quoted}`)).toBe("Đã xong.");
    expect(read(`Đã xong.\n${five}\n${quoted}`)).toBe(`Đã xong.\n${five}`);
  });

  it("does not reach over an empty line", () => {
    const text = "Vào ngày 3/7 phòng sẽ gửi\n\nĐồng chí Nam viết:\nPhần còn lại.";
    expect(read(text)).toBe(text);
  });

  it("leaves below marked lines what was written there, even in the words of the mail", () => {
    expect(read(`${GMAIL}\n\n${quoted}\n\nSở Thử nghiệm\nGửi: báo cáo`)).toBe("Sở Thử nghiệm\nGửi: báo cáo");
  });
});

describe("the headers above a quotation", () => {
  it("need two more lines of headers besides the sender", () => {
    expect(read(`Đã xong.\n${OUTLOOK}\n\n${ORIGINAL}`)).toBe("Đã xong.");
    const one = "Đã xong.\nTừ: phòng Hành chính\nGửi: báo cáo tuần\nHết.";
    expect(read(one)).toBe(one);
  });

  it("need their sender first", () => {
    const text = "Đã xong.\nGửi: báo cáo tuần\nTới: Văn phòng\nChủ đề: đất đai";
    expect(read(text)).toBe(text);
  });

  it("end within eight lines", () => {
    const wrapped = (lines: number) =>
      `Đã xong.\nFrom: Sổ chỉ đạo\n${"Phòng\n".repeat(lines)}Sent: Monday\nSubject: Sắp đến hạn`;
    expect(readReplyText(wrapped(5), "Phòng")).toBe("Đã xong.");
    expect(readReplyText(wrapped(6), "Phòng")).toBe(wrapped(6));
  });

  it("are dropped below a separator within eight lines, and are words after them", () => {
    const below = (lines: number) =>
      `Đã xong.\n-----Original Message-----\n${"\n".repeat(lines)}Gửi: báo cáo tuần`;
    expect(read(below(7))).toBe("Đã xong.");
    expect(read(below(8))).toBe("Đã xong.\n\nGửi: báo cáo tuần");
  });
});

describe("below a quotation without marks", () => {
  const below = (words: string) => read(`Đã xong.\n\n${OUTLOOK}\n\n${ORIGINAL}\n${words}`);

  it.each([
    ["marked lines", "> Thư trước nữa"],
    ["drawn lines", "____________________"],
    ["a phone's line", "Sent from my iPhone"],
    ["words of the mail in other letters and with other marks", "* SẮP ĐẾN HẠN !"],
    ["addresses of links", "<https://so.thu.example/directives/8>"],
  ])("%s are no words", (_, line) => {
    expect(below(line)).toBe("Đã xong.");
    expect(below(`Phần 1.\n${line}\nPhần 2.`)).toBe("Đã xong.\n\nPhần 1.\n\nPhần 2.");
  });

  it.each(["--", "Trân trọng,", "Best regards,"])("words end at %s", (mark) => {
    expect(below(`Phần 1.\n${mark}\nPhần 2.`)).toBe("Đã xong.\n\nPhần 1.");
    expect(below(`Phần 1.\nPhần 2.\n${mark}\nLê Thị Mai`)).toBe("Đã xong.\n\nPhần 1.\nPhần 2.");
  });
});

describe("a signature ends", () => {
  it.each([
    ["at a marked line", "> Đề nghị báo cáo\n\n"],
    ["at a separator", `-----Original Message-----\n${OUTLOOK}\n\n${ORIGINAL}\n\n`],
    ["at a drawn line", `____________________\n${OUTLOOK}\n\n${ORIGINAL}\n\n`],
    ["at headers", `${OUTLOOK}\n\n${ORIGINAL}\n\n`],
    ["at the line above a quotation", `${GMAIL}\n${ORIGINAL}\n\n`],
    ["at such a line that is wrapped", `Vào 01/07/2024 08:12, Sổ chỉ đạo\nđã viết:\n${quoted}\n\n`],
  ])("%s", (_, quotation) => {
    for (const mark of ["--", "Trân trọng,"]) {
      const text = `Phần 1.\n${mark}\nLê Thị Mai\nPhòng Hành chính\n\n${quotation}Phần 2.`;
      expect(read(text)).toBe("Phần 1.\n\nPhần 2.");
    }
  });

  it("may stand directly below a marked line", () => {
    expect(read("Đã xong.\n> Đề nghị báo cáo\n--\nLê Thị Mai")).toBe("Đã xong.");
    expect(read("Đã xong.\n> Đề nghị báo cáo\nTrân trọng,\nLê Thị Mai")).toBe("Đã xong.");
  });

  it.each<[lines: number, letters: number, isSignature: boolean]>([
    [10, 5, true],
    [11, 5, false],
    [2, 90, true],
    [2, 91, false],
  ])("after a closing formula, %i lines of %i letters are one: %s", (lines, letters, isSignature) => {
    const below = `Trân trọng,\n\nMai\n${`${"a".repeat(letters)}\n`.repeat(lines - 1)}`.trim();
    expect(read(`Đã xong.\n${below}`)).toBe(isSignature ? "Đã xong." : `Đã xong.\n${below}`);
  });
});

describe("a text", () => {
  it("keeps its paragraphs, with one empty line between two", () => {
    expect(read("  Một \n\n\n\nHai\r\nBa\rBốn\n")).toBe("Một\n\nHai\nBa\nBốn");
  });

  it("loses drawn lines, phones' lines, odd spaces and letters that are not seen", () => {
    expect(read("Một\n____________________\nHai\nSent from my iPhone\nBa")).toBe("Một\nHai\nBa");
    expect(read("\u00a0Phòng\u202fđã\u2007xong\u200b.\ufeff")).toBe("Phòng đã xong.");
    expect(read("Đa\u0303 xong.")).toBe("Đã xong.");
  });

  it("is read up to 200,000 letters and 5000 lines", () => {
    expect(read("a".repeat(200_001))).toHaveLength(200_000);
    expect(read("a\n".repeat(5001)).split("\n")).toHaveLength(5000);
  });
});
