import { expect, type Page } from "@playwright/test";
import { beginMinutes, enterAs, test } from "./test";

/** What a clerk does beside typing words: a key with no letter of its own, a click. */
function countActs(page: Page) {
  let count = 0;
  return {
    press: async (key: string) => {
      count += 1;
      await page.keyboard.press(key);
    },
    click: async (name: string) => {
      count += 1;
      await page.getByLabel(name, { exact: true }).first().click();
    },
    count: () => count,
  };
}

const DIRECTIVES = new Map([
  [
    6,
    "Phòng Đầu tư chủ trì, phối hợp với Văn phòng rà soát các dự án chậm tiến độ, báo cáo trước ngày 20/12.",
  ],
  [
    10,
    "Phòng Tài nguyên – Môi trường kiểm tra việc xử lý nước thải tại ba khu công nghiệp, xong trong quý IV.",
  ],
  [14, "Thanh tra tổng hợp các kiến nghị còn tồn, báo cáo lãnh đạo trong vòng 15 ngày."],
  [18, "Phòng Lao động tổ chức tập huấn pháp luật lao động cho doanh nghiệp trước ngày 31/12."],
  [23, "Văn phòng công khai quy trình một cửa bản rút gọn, xong trong tháng này."],
  [27, "Phòng Kế hoạch – Tài chính báo cáo định kỳ hằng quý tình hình giải ngân."],
  [33, "Phòng Doanh nghiệp lập danh mục vướng mắc của nhà đầu tư, báo cáo trước ngày 25/12."],
  [38, "Giữ gìn vệ sinh nơi làm việc, tắt điện khi ra về."],
]);
const SPEECH = Array.from(
  { length: 40 },
  (_, index) =>
    DIRECTIVES.get(index) ?? `Đồng chí nêu ý thứ ${index + 1} về kết quả sáu tháng và việc cần làm tới đây.`,
);

test("a speech of 40 lines with 8 directives takes at most 12 acts beside typing", async ({ page }) => {
  await enterAs(page, "thuky");
  await beginMinutes(page, "Buổi họp phát biểu dài");
  const speech = page
    .locator("section[id^=item-]")
    .filter({ has: page.getByRole("heading", { name: /Phát biểu/ }) })
    .first();
  const acts = countActs(page);
  await speech.getByLabel("Nội dung", { exact: true }).click();
  const begun = 1;
  for (const [index, line] of SPEECH.entries()) {
    await page.keyboard.insertText(line);
    if (DIRECTIVES.has(index)) await acts.press("Control+Enter");
    else await page.keyboard.press("Enter");
  }
  const said = speech.locator("[id^=proposed-]");
  await expect(said).toHaveCount(8);
  // Seven were read from their own words; the last asks everybody and has no deadline.
  await expect(said.locator('[data-asks="true"]')).toHaveCount(2);
  // From the text after the last directive: its lead, then its deadline.
  const last = said.last();
  await last.getByRole("combobox", { name: "Chủ trì" }).selectOption({ label: "Văn phòng" });
  await last.locator("summary", { hasText: "Hạn" }).click();
  await last.getByRole("checkbox", { name: "Không có hạn" }).check();
  const settled = 3;
  await expect(said.locator('[data-asks="true"]')).toHaveCount(0);
  await expect(speech.getByRole("status").last()).toContainText("Đã tự lưu");
  await expect(last.getByRole("status").last()).toContainText("Đã tự lưu");
  expect(begun + acts.count() + settled).toBeLessThanOrEqual(12);

  await page.reload();
  await expect(said).toHaveCount(8);
  await expect(page.locator("#directives")).not.toContainText("Chưa đủ");
  const words = await speech
    .locator("textarea.paper")
    .evaluateAll((fields) =>
      fields.flatMap((field) => (field as HTMLTextAreaElement).value.split("\n")).filter(Boolean),
    );
  expect(words).toEqual(SPEECH);
  await expect(said.locator(".said-number")).toHaveText(["1", "2", "3", "4", "5", "6", "7", "8"]);
});

test("three absences in twelve departments take at most eight acts, all of them keys", async ({ page }) => {
  await enterAs(page, "thuky");
  await beginMinutes(page, "Buổi họp điểm danh");
  const summary = page.locator("#attendance summary");
  const [, expected = ""] = /^(\d+) người/.exec((await summary.textContent()) ?? "") ?? [];
  const acts = countActs(page);
  await acts.press("F2");
  await expect(page.getByLabel("Vắng", { exact: true })).toBeFocused();
  // Each name is an act too: it is typed for the count, not for the minutes.
  for (const name of ["đầu tư", "tnmt", "thanh tra kp"]) {
    await page.keyboard.insertText(name);
    await acts.press("Enter");
  }
  const typed = 3;
  await expect(page.locator("#attendance").getByRole("status").last()).toContainText("Đã tự lưu");
  await acts.press("Escape");
  expect(acts.count() + typed).toBeLessThanOrEqual(8);
  const counted = `Có mặt ${Number(expected) - 3}/${expected}, vắng có phép 2, vắng không phép 1`;
  await expect(summary).toContainText(counted);
  await page.reload();
  await expect(summary).toContainText(counted);
});

test("an office that does not count by department enters the total, and the choice alone changes nothing", async ({
  page,
}) => {
  await enterAs(page, "thuky");
  await beginMinutes(page, "Buổi họp đếm tổng số");
  const attendance = page.locator("#attendance");
  const summary = attendance.locator("summary");
  await page.keyboard.press("F2");
  await attendance.getByRole("button", { name: "Đủ, không ai vắng" }).click();
  const all = /Có mặt (\d+)\/\1(?!, vắng)/;
  await expect(summary).toContainText(all);
  await attendance.getByLabel("Chỉ ghi tổng số").check();
  await expect(attendance.getByLabel("Văn phòng: Vắng có phép")).toBeHidden();
  await page.reload();
  await expect(summary).toContainText(all);

  await summary.click();
  await attendance.getByLabel("Chỉ ghi tổng số").check();
  await attendance.getByLabel("Có mặt", { exact: true }).fill("138");
  await attendance.getByLabel("Tổng số", { exact: true }).fill("120");
  await expect(attendance.getByRole("status").last()).toContainText("Số có mặt lớn hơn tổng số 120.");
  await attendance.getByLabel("Tổng số", { exact: true }).fill("145");
  await expect(summary).toContainText("Có mặt 138/145, vắng 7");
  await page.reload();
  await expect(summary).toContainText("Có mặt 138/145, vắng 7");
  await page.keyboard.press("F2");
  await expect(attendance.getByLabel("Có mặt", { exact: true })).toBeFocused();
  await page.getByRole("link", { name: "Xem bản ghi" }).click();
  await expect(page.getByText("138/145, vắng 7")).toBeVisible();
});

test("before text is typed the page is at most two and a half screens tall, and others are seen writing", async ({
  browser,
}) => {
  const viewport = { width: 1366, height: 768 };
  const open = async (account: string) => {
    const page = await (await browser.newContext({ baseURL: process.env.E2E_ADDRESS, viewport })).newPage();
    await enterAs(page, account);
    return page;
  };
  const [first, second] = [await open("thuky"), await open("lanhdao2")];
  const edit = await beginMinutes(first, "Buổi họp trang giấy");
  const tall = await first.evaluate(() => document.documentElement.scrollHeight);
  expect(tall / viewport.height).toBeLessThanOrEqual(2.5);
  await expect(first.getByRole("button", { name: /^Lưu/ })).toHaveCount(0);

  await second.goto(edit);
  // The other page's scripts run: it has said that it is open.
  await expect(first.locator(".writers")).toContainText("Trần Đình Khoa");
  const said = second.waitForResponse((answer) => answer.url().endsWith("/writers"));
  await second.getByLabel("Nội dung", { exact: true }).nth(2).focus();
  await said;
  // A page asks who is writing when its own writer moves; without that it asks every few seconds.
  await first.getByLabel("Nội dung", { exact: true }).nth(1).focus();
  await expect(first.locator(".writers")).toContainText("Trần Đình Khoa ở mục 3");
  await second.close();
  await expect(first.locator(".writers")).toContainText("Chỉ có đồng chí.");
});
