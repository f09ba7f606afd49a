import { expect } from "@playwright/test";
import { findViolations } from "./find-violations";
import { loginAs, test } from "./test";

test("a person creates a token, reads with it until it is revoked, and finds the instructions in the docs", async ({
  page,
  playwright,
  baseURL,
}) => {
  await loginAs(page, "canbo1.ttr", "/account/tokens");
  await page.getByLabel("Tên khóa").fill("Bảng của tổ");
  await page.getByRole("button", { name: "Tạo khóa" }).click();
  const token =
    /scd_[\w-]+/.exec(await page.getByRole("status").filter({ hasText: "scd_" }).innerText())?.[0] ?? "";
  // A client without the page's cookies.
  const client = await playwright.request.newContext({ baseURL });
  const ask = () => client.get("/api/v1/me", { headers: { authorization: `Bearer ${token}` } });
  const answer = await ask();
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toMatchObject({ account: "canbo1.ttr", token: { scopes: ["read"] } });
  expect((await page.request.get("/api/v1/me")).status(), "a session opens nothing here").toBe(401);

  await page.reload();
  await expect(page.getByText(token)).toHaveCount(0);
  await page.locator("summary", { hasText: "Thu hồi… Bảng của tổ" }).click();
  await expect(page.getByText("Không khôi phục được").first()).toBeVisible();
  await page.getByRole("button", { name: "Thu hồi khóa" }).first().click();
  await expect(page.getByText("Đã thu hồi khóa")).toBeVisible();
  expect((await ask()).status()).toBe(401);
  await client.dispose();

  await page.goto("/api-docs");
  await page.locator("#reportDone summary").click();
  await expect(page.locator("#reportDone")).toContainText("productNumber");
  await expect(page.locator("#reportDone")).toContainText("curl -X POST");
});

test("an administrator adds a webhook, and stops it", async ({ page }) => {
  await loginAs(page, "quantri", "/admin/webhooks");
  await page.getByLabel("Địa chỉ nhận").fill("http://vi-du.example/nhan");
  await page.getByLabel("Ký biên bản", { exact: true }).check();
  await page.getByRole("button", { name: "Thêm địa chỉ" }).click();
  await expect(page.getByText("Chỉ gửi được tới địa chỉ https công khai")).toBeVisible();
  await page.getByLabel("Địa chỉ nhận").fill("https://vi-du.example/nhan");
  await page.getByRole("button", { name: "Thêm địa chỉ" }).click();
  await expect(page.getByRole("status").filter({ hasText: "whsec_" })).toBeVisible();
  await page.getByRole("link", { name: "vi-du.example" }).click();
  await expect(page.getByText("Chưa có bản tin nào.")).toBeVisible();
  await expect(page).toHaveTitle(/\S/);
  expect(await findViolations(page)).toEqual([]);
  await page.getByText("Ngừng gửi…").click();
  await page.getByRole("button", { name: "Ngừng gửi", exact: true }).click();
  await expect(page.getByText("Đã ngừng gửi tới địa chỉ này.")).toBeVisible();
});
