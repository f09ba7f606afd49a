import { test as base, type Page } from "@playwright/test";
import { DEMO_PASSWORD } from "@/db/seed/agency";

/** Signs a page in as a demo account, as people do. */
export async function loginAs(page: Page, account: string, password = DEMO_PASSWORD): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Tài khoản").fill(account);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** Begins minutes of a meeting held today. @returns the path of its editor */
export async function beginMinutes(page: Page, title: string): Promise<string> {
  await page.goto("/meetings/new");
  await page.getByLabel("Tên buổi họp").fill(title);
  const today = await page.evaluate(() =>
    new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date()),
  );
  await page.getByLabel("Ngày", { exact: true }).fill(today);
  await page.getByText("Ghi biên bản ngay").click();
  await page.getByRole("button", { name: "Lập buổi họp", exact: true }).click();
  await page.waitForURL(/\/meetings\/\d+\/edit/);
  return new URL(page.url()).pathname;
}

export const test = base.extend({
  // The address is known once the shared server runs, after this file's configuration was read.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern.
  baseURL: async ({}, use) => use(process.env.E2E_ADDRESS),
});
