import { describe, expect, it } from "vitest";
import {
  isAttribution,
  isClosing,
  isDeviceLine,
  isHeader,
  isRule,
  isSeparator,
  isSignatureMark,
  startsHeaders,
} from "./quoting";

describe("the line above a quotation", () => {
  it.each<[line: string, isFound: boolean]>([
    ["On Mon, Jul 1, 2024 at 8:12 AM So <so@thu.example> wrote:", true],
    ["on 1 Jul 2024, So wrote :", true],
    ["Vào 01/07/2024 08:12, Sổ chỉ đạo đã viết:", true],
    ["Lúc 08:12 ngày 01/07/2024, Sổ chỉ đạo viết:", true],
    ["Ngày 1 thg 7, 2024, Sổ chỉ đạo ĐÃ VIẾT:", true],
    ["Vào,01/07/2024 Sổ viết:", true],
    ["Vào Thứ Hai, Sổ chỉ đạo đã viết:", false],
    ["Vào 01/07/2024, Sổ chỉ đạo đã viết", false],
    ["Vào 01/07/2024, Sổ chỉ đạo đã viết: xong", false],
    ["Sau đó, vào 01/07/2024, Sổ chỉ đạo đã viết:", false],
    ["Vàong 01/07/2024, Sổ chỉ đạo đã viết:", false],
    ["Ngày 28/6 Phòng Tài chính đã gửi:", false],
  ])("“%s” is found: %s", (line, isFound) => {
    expect(isAttribution(line)).toBe(isFound);
  });

  it("has at most 400 letters", () => {
    const ofLength = (length: number) => `On 1 ${"a".repeat(length - 12)} wrote:`;
    expect(ofLength(400)).toHaveLength(400);
    expect(isAttribution(ofLength(400))).toBe(true);
    expect(isAttribution(ofLength(401))).toBe(false);
  });
});

it.each<[line: string, isFound: boolean]>([
  ["-----Original Message-----", true],
  ["----- Original Message -----", true],
  ["---original message---", true],
  ["---------- Forwarded message ----------", true],
  ["--- Begin forwarded message ---", true],
  ["-------- Thư gốc --------", true],
  ["-------- Tin nhắn gốc --------", true],
  ["-------- Thư ban đầu --------", true],
  ["-------- Thông điệp gốc --------", true],
  ["-------- Thư đã chuyển tiếp --------", true],
  ["-------- Thư chuyển tiếp --------", true],
  ["-------- Tin nhắn đã chuyển tiếp --------", true],
  ["--Original Message--", false],
  ["Original Message", false],
  ["-----Original Message----- xem", false],
  ["----- Báo cáo -----", false],
])("“%s” separates a quotation: %s", (line, isFound) => {
  expect(isSeparator(line)).toBe(isFound);
});

it.each<[line: string, isFound: boolean]>([
  ["__________", true],
  ["**********", true],
  ["──────────", true],
  ["——————————", true],
  ["----------", true],
  ["________________________________", true],
  ["_________", false],
  ["_____ _____", false],
  ["==========", false],
  ["", false],
])("“%s” is a drawn line: %s", (line, isFound) => {
  expect(isRule(line)).toBe(isFound);
});

describe("a header above a quotation", () => {
  it.each<[line: string, isFirst: boolean, isAny: boolean]>([
    ["From: So <so@thu.example>", true, true],
    ["*From:* So", true, true],
    ["*From*: So", true, true],
    ["TỪ : Sổ chỉ đạo", true, true],
    ["Người gửi: Sổ chỉ đạo", true, true],
    ["From:", false, false],
    ["From So", false, false],
    ["Sent: Monday", false, true],
    ["*Date:* 1 Jul", false, true],
    ["To: mai@thu.example", false, true],
    ["CC: nam@thu.example", false, true],
    ["Subject:", false, true],
    ["Đã gửi: Thứ Hai", false, true],
    ["Gửi: Thứ Hai", false, true],
    ["Ngày: 01/07/2024", false, true],
    ["Ngày gửi: 01/07/2024", false, true],
    ["Tới: mai@thu.example", false, true],
    ["Đến: mai@thu.example", false, true],
    ["Người nhận: Mai", false, true],
    ["Gửi tới: Mai", false, true],
    ["Đồng gửi: Nam", false, true],
    ["Chủ đề: Sắp đến hạn", false, true],
    ["Tiêu đề: Sắp đến hạn", false, true],
    ["Reply-To: so@thu.example", false, true],
    ["Importance: High", false, true],
    ["To:mai@thu.example", false, false],
    ["Today: done", false, false],
    ["Kính gửi: Văn phòng", false, false],
    ["Ngày 01/07/2024: xong", false, false],
  ])("“%s” begins them: %s, and is one: %s", (line, isFirst, isAny) => {
    expect([startsHeaders(line), isHeader(line)]).toEqual([isFirst, isAny]);
  });
});

describe("a line that phones and programs add", () => {
  it.each<[line: string, isFound: boolean]>([
    ["Sent from my iPhone", true],
    ["Sent from Mail for Windows", true],
    ["sent from Outlook for iOS", true],
    ["Sent from Yahoo Mail", true],
    ["Sent from Samsung tablet", true],
    ["Sent from the app", true],
    ["Đã gửi từ iPhone của tôi", true],
    ["Được gửi từ điện thoại", true],
    ["Đã được gửi từ thiết bị", true],
    ["Gửi từ iPad", true],
    ["Gửi từ Outlook", true],
    ["Gửi từ Yahoo", true],
    ["Gửi từ Gmail", true],
    ["Gửi từ Samsung", true],
    ["Gửi từ Mail", true],
    ["Gửi từ hộp thư", true],
    ["Get Outlook for Android", true],
    ["Tải Outlook cho iOS", true],
    ["Nhận Outlook cho Android", true],
    ["Lấy Outlook cho iOS", true],
    ["Gửi từ Phòng Hành chính", false],
    ["Sent from Hà Nội", false],
    ["Báo cáo gửi từ iPhone", false],
  ])("“%s” is found: %s", (line, isFound) => {
    expect(isDeviceLine(line)).toBe(isFound);
  });

  it("has at most 100 letters", () => {
    const ofLength = (length: number) => `Sent from my ${"a".repeat(length - 13)}`;
    expect(isDeviceLine(ofLength(100))).toBe(true);
    expect(isDeviceLine(ofLength(101))).toBe(false);
  });
});

it.each<[line: string, isFound: boolean]>([
  ["Trân trọng", true],
  ["TRÂN TRỌNG!", true],
  ["Xin trân trọng cảm ơn.", true],
  ["Trân trọng kính chào,", true],
  ["Trân trọng báo cáo./.", true],
  ["Kính thư,", true],
  ["Thân mến", true],
  ["Best regards,", true],
  ["Kind regards", true],
  ["Warm regards,", true],
  ["Regards,", true],
  ["Sincerely,", true],
  ["Yours sincerely,", true],
  ["Best,", true],
  ["Trân trọng đề nghị Văn phòng cho ý kiến.", false],
  ["Xin kính thư", false],
  ["Best of all", false],
  ["Đã xong. Trân trọng", false],
  ["", false],
])("“%s” closes a letter: %s", (line, isFound) => {
  expect(isClosing(line)).toBe(isFound);
});

it.each<[line: string, isFound: boolean]>([
  ["--", true],
  ["---", false],
  ["-", false],
  ["-- Mai", false],
  ["", false],
])("“%s” marks a signature: %s", (line, isFound) => {
  expect(isSignatureMark(line)).toBe(isFound);
});
