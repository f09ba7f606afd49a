import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { freePort, startTestProvider, TEST_CLIENT } from "@/app/_server/session/test-provider";
import { DEMO_PASSWORD } from "@/db/seed/agency";
import { serveData } from "./serve-data";
import { test } from "./test";

test("a clerk signs in with the identity provider, and out of both; an administrator of level 2 is still asked for the second factor; a stranger reads why not", async ({
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
    await signInThere(page, "thuky");
    await page.waitForURL("/meetings");
    // Without scripts too, the browser lets the sign-out lead on to the provider.
    await page.getByRole("button", { name: "Đăng xuất" }).first().click();
    await page.waitForURL(`${provider.issuer}/session/end**`);
    await page.getByRole("button", { name: /sign me out/i }).click();
    await page.waitForURL("/sign-in?notice=signed_out");

    await page.getByRole("link", { name: /tài khoản chung/ }).click();
    await signInThere(page, "nguoi-la");
    await expect(page.getByText("Chưa có tài khoản nào ở đây ứng với tài khoản chung")).toBeVisible();
    await page.goto("/meetings");
    await expect(page).toHaveURL(/\/sign-in/);

    const admin = await browser.newPage({ baseURL });
    await enter(admin);
    await admin.waitForURL("/");
    const secret = await addApp(admin);
    await admin.goto("/admin/security");
    await admin.getByLabel("Cấp độ 2").check();
    await admin.getByRole("button", { name: "Lưu mức bảo mật" }).click();
    await admin.waitForURL(/notice=/);
    await admin.context().clearCookies();
    await enter(admin);
    await admin.waitForURL(/\/sign-in\/second/);
    // The provider's word opens nothing yet.
    await admin.goto("/admin/security");
    await expect(admin).toHaveURL(/\/sign-in/);
    await admin.goto("/sign-in/second");
    await admin.getByLabel("Mã xác thực").fill("000000");
    await admin.getByRole("button", { name: "Tiếp tục" }).click();
    await expect(admin.getByText("Mã chưa đúng")).toBeVisible();
    await admin.getByLabel("Mã xác thực").fill(codeOf(secret, 30));
    await admin.getByRole("button", { name: "Tiếp tục" }).click();
    await admin.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
    await admin.close();
  } finally {
    await page.close();
    await stop();
    await provider.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

async function signInThere(page: Page, name: string): Promise<void> {
  await page.locator("[name=login]").fill(name);
  await page.locator("[name=password]").fill("x");
  await page.locator("[type=submit]").click();
}

/** Signs the administrator in with the provider. */
async function enter(page: Page): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("link", { name: /tài khoản chung/ }).click();
  await signInThere(page, "quantri");
}

/** Sets up an app as second factor. @returns its secret */
async function addApp(page: Page): Promise<string> {
  await page.goto("/account/second-factor");
  await page.getByText("Thiết lập ứng dụng…").click();
  await page.locator("#totp").getByLabel("Mật khẩu hiện tại").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Hiện mã QR" }).click();
  await expect(page.getByRole("img", { name: "Mã QR" })).toBeVisible();
  const secret = (await page.locator("#totp .font-mono").first().textContent()) ?? "";
  await page.getByLabel("Mã đang hiện trong ứng dụng").fill(codeOf(secret, 0));
  await page.getByRole("button", { name: "Xác nhận" }).click();
  await expect(page.locator(".notice li")).toHaveCount(10);
  return secret;
}

/** The code that an app shows after some seconds: no code is accepted twice, and waiting would take half a minute. */
const codeOf = (secret: string, afterSeconds: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + afterSeconds * 1000 });
