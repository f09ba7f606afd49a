import { expect } from "@playwright/test";
import { enterAs, loginAs, test } from "./test";

test("a leader adds a product, classifies a person's work and sees what is still missing", async ({
  browser,
}) => {
  const leader = await (await browser.newContext({ baseURL: process.env.E2E_ADDRESS })).newPage();
  await loginAs(leader, "lanhdao", "/evaluation/catalogue");
  await leader.getByLabel("Tên sản phẩm, công việc").fill("Báo cáo thử");
  await leader.getByLabel("Hệ số quy đổi").first().fill("0");
  await leader.getByRole("button", { name: "Thêm", exact: true }).click();
  await expect(leader.getByText("Hệ số phải lớn hơn 0.")).toBeVisible();
  await leader.getByLabel("Hệ số quy đổi").first().fill("2,7");
  await leader.getByRole("button", { name: "Thêm", exact: true }).click();
  await expect(leader.getByText("hệ số 2,70 từ", { exact: false })).toBeVisible();
  await leader.goto("/evaluation?department=2");
  await leader.locator("tbody .what a").first().click();
  await leader.waitForURL(/\/evaluation\/\d+/);
  await expect(leader.getByText("chưa đủ dữ liệu").first()).toBeVisible();
  const file = leader.waitForEvent("download");
  await leader.getByRole("link", { name: "Tải PDF" }).click();
  expect((await file).suggestedFilename()).toMatch(/^Kết quả nhiệm vụ .*\.pdf$/);
  const address = new URL(leader.url()).pathname;
  await leader.context().close();

  const clerk = await (await browser.newContext({ baseURL: process.env.E2E_ADDRESS })).newPage();
  await enterAs(clerk, "thuky");
  expect((await clerk.request.get(address)).status()).toBe(404);
  expect((await clerk.request.get(`${address}/xlsx`)).status()).toBe(404);
  await clerk.context().close();
});

test("a list of products from a sheet is shown row by row before it is stored", async ({ page }) => {
  await loginAs(page, "lanhdao", "/evaluation/import");
  const rows = 'Tên sản phẩm,Nhóm,Hệ số\nPhiếu trình thử,2,"3,5"\nPhiếu sai thử,2,0\n';
  const file = { name: "danh-muc.csv", mimeType: "text/csv", buffer: Buffer.from(rows) };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "Đọc tệp" }).click();
  await expect(page.getByText("danh-muc.csv: 1 sản phẩm mới")).toBeVisible();
  await expect(page.getByText("Hệ số phải lớn hơn 0.")).toBeVisible();
  await page.getByRole("button", { name: "Lưu 1 dòng đúng" }).click();
  await expect(page).toHaveURL(/\/evaluation\/catalogue\?notice=saved/);
  await expect(page.getByText("Phiếu trình thử")).toBeVisible();
  await expect(page.getByText("Phiếu sai thử")).toHaveCount(0);
});
