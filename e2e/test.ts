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

export const test = base.extend({
  // The address is known once the shared server runs, after this file's configuration was read.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern.
  baseURL: async ({}, use) => use(process.env.E2E_ADDRESS),
});
