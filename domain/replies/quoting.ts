/** How mail programs mark what they quote and add, in Vietnamese and English: one line of a plain text each. */

/** "On …, … wrote:" of Gmail, Apple Mail, Thunderbird and Yahoo; several lines are joined before. */
export const isAttribution = (line: string): boolean =>
  line.length <= 400 && /\d/.test(line) && /^(On|Vào|Lúc|Ngày)[\s,].*(wrote|đã viết|viết) ?:$/iu.test(line);

/** "-----Original Message-----" of Outlook and Zimbra, and the same of phones. */
export const isSeparator = (line: string): boolean =>
  /^-{3,} ?(original message|forwarded message|begin forwarded message|thư gốc|tin nhắn gốc|thư ban đầu|thông điệp gốc|thư đã chuyển tiếp|thư chuyển tiếp|tin nhắn đã chuyển tiếp) ?-{3,}$/iu.test(
    line,
  );

/** The line that Outlook draws above its quotation. */
export const isRule = (line: string): boolean => /^[_*─—-]{10,}$/u.test(line);

const SENDER = /^\*?(from|từ|người gửi)\*? ?:\*? /iu;
const OTHER_HEADER =
  /^\*?(sent|date|to|cc|subject|đã gửi|gửi|ngày|ngày gửi|tới|đến|người nhận|gửi tới|đồng gửi|chủ đề|tiêu đề|reply-to|importance)\*? ?:\*?( |$)/iu;

/** The first line of "From: … Sent: … To: … Subject: …" above a quotation. */
export const startsHeaders = (line: string): boolean => SENDER.test(line);

/** One of its lines. */
export const isHeader = (line: string): boolean => SENDER.test(line) || OTHER_HEADER.test(line);

/** What phones and mail programs add below each mail. */
export const isDeviceLine = (line: string): boolean =>
  /^(sent from (my|mail|outlook|yahoo|samsung|the)|(đã )?(được )?gửi từ (iphone|ipad|điện thoại|thiết bị|outlook|yahoo|gmail|samsung|mail|hộp thư)|get outlook for|(tải|nhận|lấy) outlook cho)/iu.test(
    line,
  ) && line.length <= 100;

/** The formula that closes a letter; a signature follows. */
export const isClosing = (line: string): boolean =>
  /^((xin )?trân trọng( (cảm ơn|kính chào|báo cáo))?|kính thư|thân mến|best regards|kind regards|warm regards|regards|sincerely|yours sincerely|best)[\s,.!;/]*$/iu.test(
    line,
  );

/** "-- ", the separator of signatures (RFC 3676), also without its space. */
export const isSignatureMark = (line: string): boolean => line === "--";
