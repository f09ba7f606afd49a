import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";
import { loginAs, test } from "./test";

const NOTICE = `Kết luận tại buổi lễ chào cờ tháng 9/2024
Sáng ngày 09/9/2024, đồng chí Phạm Quốc Bảo, Trưởng ban chủ trì lễ chào cờ.
Trưởng ban yêu cầu thực hiện các nhiệm vụ sau:
1. Phòng Đầu tư chủ trì, phối hợp với Văn phòng lập danh mục dự án chậm, báo cáo trước ngày 30/9.
2. Các phòng, đơn vị chấp hành giờ làm việc.
Nhớ tắt điện khi ra về nhé.`;

test("a pasted notice is compared with its source, corrected, completed, and becomes a draft", async ({
  page,
}) => {
  await loginAs(page, "thuky");
  await page.goto("/meetings/import");
  await page.getByRole("button", { name: "Đọc văn bản" }).click();
  await expect(page.getByText("Chưa có văn bản.")).toBeVisible();
  await page.getByLabel("Nội dung văn bản").fill(NOTICE);
  await page.getByRole("button", { name: "Đọc văn bản" }).click();
  await expect(page.getByRole("heading", { name: "Chỉ đạo, 2" })).toBeVisible();
  await expect(page.getByLabel("Ngày họp")).toHaveValue("09/09/2024");
  const cards = page.locator(".found-card");
  const first = cards.first();
  await expect(first.getByLabel("Chủ trì")).toHaveValue(/\d+/);
  await expect(first.getByLabel("Thời hạn")).toHaveValue("30/09/2024");

  // Pointing at one highlights the other.
  await first.hover();
  await expect(page.locator("mark.lit")).toContainText("Phòng Đầu tư chủ trì");
  await page
    .locator("mark.found-d")
    .last()
    .hover({ position: { x: 40, y: 12 } });
  await page
    .locator("mark.found-d")
    .last()
    .hover({ position: { x: 60, y: 12 } });
  await expect(cards.nth(1)).toHaveClass(/lit/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  // A missed directive is added by selecting its words.
  await page.evaluate(() => {
    const source = document.querySelector(".prose");
    const walker = document.createTreeWalker(source ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf("Nhớ tắt điện") ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + "Nhớ tắt điện khi ra về nhé.".length);
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(range);
    }
  });
  await page.getByRole("button", { name: "Thêm chỉ đạo từ phần chọn" }).click();
  const own = cards.nth(2);
  await expect(own.getByLabel("Nguyên văn chỉ đạo")).toHaveValue("Nhớ tắt điện khi ra về nhé.");
  await own.getByLabel("Tóm tắt").fill("");
  await first.getByLabel("Tóm tắt").fill("Lập danh mục dự án chậm");
  await cards.nth(1).getByLabel("Lấy mục này").uncheck();

  // An error loses none of the changes.
  await page.getByRole("button", { name: "Lưu vào bản nháp" }).click();
  await expect(own.getByText("Đề nghị nhập ô này")).toBeVisible();
  await expect(first.getByLabel("Tóm tắt")).toHaveValue("Lập danh mục dự án chậm");
  await expect(cards.nth(1).getByLabel("Lấy mục này")).not.toBeChecked();
  await own.getByLabel("Tóm tắt").fill("Báo cáo khó khăn");
  await page.getByRole("button", { name: "Lưu vào bản nháp" }).click();
  await page.waitForURL(/\/meetings\/\d+\/edit/);
  const block = page.locator("#directives");
  await expect(block.getByRole("heading", { name: "Chỉ đạo, 2" })).toBeVisible();
  await expect(block.getByText("Lập danh mục dự án chậm").first()).toBeVisible();
  await expect(block.getByText("Báo cáo khó khăn").first()).toBeVisible();
});

test("a document is read, a broken one is reported, and neither is stored before it is confirmed", async ({
  page,
}) => {
  await loginAs(page, "thuky");
  await page.goto("/meetings");
  const meetings = page.getByRole("main").locator("tbody tr");
  const before = await meetings.count();
  expect(before).toBeGreaterThan(0);
  await page.goto("/meetings/import");
  const send = async (name: string, buffer: Buffer) => {
    await page
      .getByLabel("Hoặc chọn tệp")
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    await page.getByRole("button", { name: "Đọc văn bản" }).click();
  };
  await send("hong.docx", Buffer.from("PK\u0003\u0004 hỏng"));
  await expect(page.getByText("Không đọc được tệp này")).toBeVisible();
  await send("khac.exe", Buffer.from("MZ"));
  await expect(page.getByText("Chỉ đọc được tệp")).toBeVisible();
  await send("tin.docx", readFileSync("documents/samples/tin-chao-co.docx"));
  await expect(page.getByRole("heading", { name: "Chỉ đạo, 4" })).toBeVisible();
  await page.goto("/meetings");
  await expect(meetings).toHaveCount(before);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("a text can be read and stored, too", async ({ page }) => {
    await loginAs(page, "thuky");
    await page.goto("/meetings/import");
    await page.getByLabel("Nội dung văn bản").fill(NOTICE.replace("tháng 9/2024", "không mã lệnh"));
    await page.getByRole("button", { name: "Đọc văn bản" }).click();
    await expect(page.getByRole("heading", { name: "Chỉ đạo, 2" })).toBeVisible();
    await page.getByRole("button", { name: "Lưu vào bản nháp" }).click();
    await expect(page).toHaveURL(/\/meetings\/\d+\/edit/);
    await expect(page.locator("#directives").getByText("Lập danh mục dự án chậm").first()).toBeVisible();
  });
});

test("a scan is read with its progress shown, and its page is beside the text as a draft to check", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await loginAs(page, "thuky");
  await page.goto("/meetings/import");
  await page.getByLabel("Hoặc chọn tệp").setInputFiles("documents/reading/samples/ban-quet.jpg");
  await page.getByRole("button", { name: "Đọc văn bản" }).click();
  await expect(page.getByRole("status")).toContainText("bản quét");
  await expect(page.getByText("đây là bản nháp")).toBeVisible({ timeout: 90_000 });
  const picture = page.getByRole("img", { name: "Ảnh trang 1" });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(800);
  await expect(page.locator(".doubt").first()).toBeVisible();
  await expect(page.getByLabel("Ngày họp")).toHaveValue("06/05/2024");

  // One clerk's scan is hidden from everyone else.
  const address = (await picture.getAttribute("src")) ?? "";
  await page.context().clearCookies();
  await loginAs(page, "lanhdao");
  expect((await page.request.get(address)).status()).toBe(404);
});

test("reading a scan can be stopped", async ({ page }) => {
  await loginAs(page, "thuky");
  await page.goto("/meetings/import");
  await page.getByLabel("Hoặc chọn tệp").setInputFiles("documents/reading/samples/ban-quet.jpg");
  await page.getByRole("button", { name: "Đọc văn bản" }).click();
  await page.getByRole("button", { name: "Dừng đọc" }).click();
  await expect(page.getByLabel("Nội dung văn bản")).toBeVisible();
});

test("tracked changes and old fonts of a Word file are reported", async ({ page }) => {
  await loginAs(page, "thuky");
  await page.goto("/meetings/import");
  await page.getByLabel("Hoặc chọn tệp").setInputFiles("documents/reading/samples/phong-cu.doc");
  await page.getByRole("button", { name: "Đọc văn bản" }).click();
  await expect(page.getByText("chưa duyệt")).toBeVisible();
  await expect(page.getByText("đã chuyển sang Unicode")).toBeVisible();
});
