import { expect, test } from "vitest";
import { translatorOf } from "./translator";

/** Sentences that would claim something of all when there are none. */
const signing = translatorOf("vi", "meetings.sign");
const merging = translatorOf("vi", "admin.merge");
const events = translatorOf("vi", "events");

test.each([
  [
    signing("sign_consequence", { count: 0 }),
    "Ký xong, nội dung, số thứ tự và thời hạn gốc không thay đổi được nữa; biên bản này không giao chỉ đạo nào.",
  ],
  [
    signing("sign_consequence", { count: 2 }),
    "Ký xong, nội dung, số thứ tự và thời hạn gốc không thay đổi được nữa; 2 chỉ đạo được giao ngay cho các đơn vị.",
  ],
  [
    merging("work", { count: 0, name: "Văn phòng" }),
    "Văn phòng không nhận việc nào: đơn vị này không có việc đang mở.",
  ],
  [events("meeting_signed", { who: "Lê Thử", directives: 0 }), "Lê Thử ký biên bản"],
  [events("meeting_signed", { who: "Lê Thử", directives: 3 }), "Lê Thử ký biên bản, giao 3 chỉ đạo"],
  [
    events("meeting_signed_on_paper", {
      who: "Lê Thử",
      signedBy: "Trần Thử",
      day: "01/07/2024",
      directives: 0,
    }),
    "Lê Thử ghi nhận Trần Thử ký trên giấy ngày 01/07/2024",
  ],
])("%s", (said, expected) => {
  expect(said).toBe(expected);
});
