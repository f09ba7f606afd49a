import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "@playwright/test";
import { freePort, startTestProvider, TEST_CLIENT } from "@/app/_server/session/test-provider";
import { serveData } from "./serve-data";
import { test } from "./test";

test("a clerk signs in with the identity provider, and out of both; a stranger reads why not", async ({
  browser,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-provider-"));
  cpSync(process.env.E2E_DEMO ?? "", folder, { recursive: true });
  const port = await freePort();
  const baseURL = `http://127.0.0.1:${port}`;
  const provider = await startTestProvider(baseURL);
  const { stop } = await serveData(folder, port, {
    PUBLIC_URL: baseURL,
    SO_CHI_DAO_OIDC_ISSUER: provider.issuer,
    SO_CHI_DAO_OIDC_CLIENT_ID: TEST_CLIENT.clientId,
    SO_CHI_DAO_OIDC_CLIENT_SECRET: TEST_CLIENT.clientSecret,
    SO_CHI_DAO_OIDC_LINK_CLAIM: "sub",
  });
  const page = await browser.newPage({ baseURL });
  try {
    await page.goto("/sign-in?next=/meetings");
    await page.getByRole("link", { name: "Đăng nhập bằng tài khoản chung của cơ quan" }).click();
    await signInThere("thuky");
    await page.waitForURL("/meetings");
    // Without scripts too, the browser lets the sign-out lead on to the provider.
    await page.getByRole("button", { name: "Đăng xuất" }).first().click();
    await page.waitForURL(`${provider.issuer}/session/end**`);
    await page.getByRole("button", { name: /sign me out/i }).click();
    await page.waitForURL("/sign-in?notice=signed_out");

    await page.getByRole("link", { name: /tài khoản chung/ }).click();
    await signInThere("nguoi-la");
    await expect(page.getByText("Chưa có tài khoản nào ở đây ứng với tài khoản chung")).toBeVisible();
    await page.goto("/meetings");
    await expect(page).toHaveURL(/\/sign-in/);
  } finally {
    await page.close();
    await stop();
    await provider.stop();
    rmSync(folder, { recursive: true, force: true });
  }

  async function signInThere(name: string): Promise<void> {
    await page.locator("[name=login]").fill(name);
    await page.locator("[name=password]").fill("x");
    await page.locator("[type=submit]").click();
  }
});
