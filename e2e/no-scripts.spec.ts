import { expect } from "@playwright/test";
import { test } from "./test";

test.use({ javaScriptEnabled: false });

test("without scripts: a wrong password is reported, the right one signs in, a form keeps what was typed", async ({
  page,
}) => {
  await page.goto("/sign-in");
  await page.getByLabel("Tài khoản").fill("truong.ld");
  await page.getByLabel("Mật khẩu", { exact: true }).fill("sai mật khẩu");
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page.getByRole("alert")).toContainText("chưa đúng");
  await expect(page.getByLabel("Tài khoản")).toHaveValue("truong.ld");
  await page.getByLabel("Mật khẩu", { exact: true }).fill("chao-co-dau-thang");
  await page.getByRole("button", { name: "Đăng nhập" }).click();
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
