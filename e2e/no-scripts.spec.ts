import { expect } from "@playwright/test";
import { loginAs, test } from "./test";

test.use({ javaScriptEnabled: false });

test("without scripts: a wrong password is reported, the right one signs in, a form keeps what was typed", async ({
  page,
}) => {
  await page.goto("/sign-in");
  await page.getByLabel("Tài khoản").fill("truong.ld");
  await page.getByLabel("Mật khẩu", { exact: true }).fill("sai mật khẩu");
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("chưa đúng");
  await expect(page.getByLabel("Tài khoản")).toHaveValue("truong.ld");
  await page.getByLabel("Mật khẩu", { exact: true }).fill("chao-co-dau-thang");
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await expect(page).toHaveURL(/\/$/);

  await page.goto("/directives?department=5&show=mark-in-progress");
  await page.locator("td.what a").first().click();
  await page.getByLabel("Số, ký hiệu văn bản").fill("15/BC-DN");
  await page.getByLabel("Ngày văn bản").fill("31/02/2024");
  await page.getByLabel("Nội dung").fill("Đã làm được một nửa.");
  await page.getByRole("button", { name: /Báo cáo (hoàn thành|kỳ này)/ }).click();
  await expect(page.getByText("Ngày chưa đúng")).toBeVisible();
  await expect(page.getByLabel("Nội dung")).toHaveValue("Đã làm được một nửa.");
  await page.getByLabel("Ngày văn bản").fill("");
  await page.getByRole("button", { name: "Lưu tiến độ" }).click();
  await expect(page.getByText("Đã làm được một nửa.").first()).toBeVisible();
});

test("without scripts: minutes are typed, saved and given directives through plain forms", async ({
  page,
}) => {
  await loginAs(page, "thuky", "/meetings/new");
  await page.getByLabel("Tên buổi họp").fill("Buổi họp gõ không script");
  await page.getByText("Ghi biên bản ngay").click();
  await page.getByRole("button", { name: "Lập buổi họp", exact: true }).click();
  await page.waitForURL(/\/edit/);
  const item = page.locator("section[id^=item-]").first();
  await item.getByLabel("Nội dung", { exact: true }).fill("Toàn thể làm lễ chào cờ.");
  await item.getByLabel("Tên mục").fill("Lễ chào cờ");
  await item.getByRole("button", { name: "Lưu mục" }).click();
  await expect(item.getByLabel("Nội dung", { exact: true })).toHaveValue("Toàn thể làm lễ chào cờ.");
  await expect(item.getByRole("heading")).toContainText("Lễ chào cờ");

  const block = page.locator("#directives");
  await block.getByText("Thêm chỉ đạo").first().click();
  await block.getByLabel("Tóm tắt").fill("Rà soát hồ sơ");
  await block.getByLabel("Nguyên văn chỉ đạo").fill("Văn phòng rà soát hồ sơ.");
  await block.getByRole("button", { name: "Thêm chỉ đạo" }).click();
  const said = page.locator("[id^=proposed-]");
  await expect(said.getByLabel("Chỉ đạo 1", { exact: true })).toHaveValue("Văn phòng rà soát hồ sơ.");
  await said.getByRole("combobox", { name: "Chủ trì" }).selectOption({ label: "Văn phòng" });
  await said.getByLabel("Thời hạn", { exact: true }).fill("31/12/2099");
  await said.getByRole("button", { name: "Lưu chỉ đạo" }).click();
  await expect(said).toContainText("Hạn 31/12/2099");
  await page.locator("#attendance").getByLabel("Văn phòng: Vắng có phép").fill("2");
  await page.locator("#attendance").getByRole("button", { name: "Lưu điểm danh" }).click();
  await expect(page.locator("#attendance")).toContainText("vắng có phép 2");
});
