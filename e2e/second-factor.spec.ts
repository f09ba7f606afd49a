import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, expect, type Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { DEMO_PASSWORD } from "@/db/seed/agency";
import { serveData } from "./serve-data";
import { test } from "./test";

const NEW_PASSWORD = "Chao co thu 2, dau thang!";

test("an administrator of level 2 sets up an app and a passkey, and signs in with each and with a recovery code", async ({
  browser,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-factors-"));
  cpSync(process.env.E2E_DEMO ?? "", folder, { recursive: true });
  const { address, stop } = await serveData(folder);
  // Passkeys belong to a name, and browsers have them on "localhost" without HTTPS.
  const baseURL = address.replace("127.0.0.1", "localhost");
  try {
    const page = await open(browser, baseURL);
    await authenticator(page);
    await signIn(page, DEMO_PASSWORD);
    await page.goto("/admin/security");
    await page.getByLabel("Cấp độ 2").check();
    await page.getByRole("button", { name: "Lưu mức bảo mật" }).click();
    // The profile holds at once: the password is older than two months, and nothing else opens before it is changed
    // and the factor is set up.
    await page.waitForURL(/\/account\/password/);
    await page.getByLabel("Mật khẩu hiện tại").fill(DEMO_PASSWORD);
    await page.getByLabel("Mật khẩu mới", { exact: true }).fill(NEW_PASSWORD);
    await page.getByLabel("Nhập lại mật khẩu mới").fill(NEW_PASSWORD);
    await page.getByRole("button", { name: "Đổi mật khẩu" }).click();
    await page.waitForURL(/\/account\/second-factor/);
    await page.goto("/admin/users");
    await expect(page).toHaveURL(/\/account\/second-factor/);

    await page.getByText("Thiết lập ứng dụng…").click();
    await page.locator("#totp").getByLabel("Mật khẩu hiện tại").fill(NEW_PASSWORD);
    await page.getByRole("button", { name: "Hiện mã QR" }).click();
    await expect(page.getByRole("img", { name: "Mã QR" })).toBeVisible();
    const secret = (await page.locator("#totp .font-mono").first().textContent()) ?? "";
    await page.getByLabel("Mã đang hiện trong ứng dụng").fill("000000");
    await page.getByRole("button", { name: "Xác nhận" }).click();
    await expect(page.getByText("Mã chưa đúng")).toBeVisible();
    await page.getByLabel("Mã đang hiện trong ứng dụng").fill(codeOf(secret, 0));
    await page.getByRole("button", { name: "Xác nhận" }).click();
    const codes = page.locator(".notice li");
    await expect(codes).toHaveCount(10);
    const recovery = (await codes.first().textContent()) ?? "";
    await page.getByRole("link", { name: "Đã cất, tiếp tục" }).click();
    await page.waitForURL("/account");

    await page.goto("/account/second-factor");
    await page.getByLabel("Tên để nhận ra").fill("Máy cơ quan");
    await page.getByLabel("Mật khẩu hiện tại").last().fill(NEW_PASSWORD);
    await page.getByRole("button", { name: "Thêm khóa đăng nhập" }).click();
    await expect(page.getByRole("listitem").filter({ hasText: "Máy cơ quan" })).toBeVisible();

    // With the password, then the next code.
    await signOut(page);
    await signIn(page, NEW_PASSWORD);
    await page.waitForURL(/\/sign-in\/second/);
    await page.getByLabel("Mã xác thực").fill("123456");
    await page.getByRole("button", { name: "Tiếp tục" }).click();
    await expect(page.getByText("Mã chưa đúng")).toBeVisible();
    await page.getByLabel("Mã xác thực").fill(codeOf(secret, 30));
    await page.getByRole("button", { name: "Tiếp tục" }).click();
    await page.waitForURL("/");

    // With the passkey alone, from the first page.
    await signOut(page);
    await page.getByRole("button", { name: "Đăng nhập bằng khóa (passkey)" }).click();
    await page.waitForURL("/");

    // With a recovery code, once.
    await signOut(page);
    await signIn(page, NEW_PASSWORD);
    await page.getByLabel("Mã xác thực").fill(recovery.toLowerCase());
    await page.getByRole("button", { name: "Tiếp tục" }).click();
    await page.waitForURL("/");
    await page.goto("/account/second-factor");
    await expect(page.getByText("Còn 9 mã khôi phục.")).toBeVisible();
    await page.context().close();
  } finally {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

async function open(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ baseURL, viewport: { width: 1366, height: 768 } });
  return context.newPage();
}

/** Chromium's own virtual authenticator: it holds passkeys and answers as if a finger was read. */
async function authenticator(page: Page): Promise<void> {
  const network = await page.context().newCDPSession(page);
  await network.send("WebAuthn.enable");
  await network.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function signIn(page: Page, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Tài khoản").fill("quantri");
  await page.getByLabel("Mật khẩu").fill(password);
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

async function signOut(page: Page): Promise<void> {
  await page.goto("/account");
  await page.getByRole("button", { name: "Đăng xuất" }).first().click();
  await page.waitForURL(/\/sign-in/);
}

/** The code that an app shows after some seconds: no code is accepted twice, and waiting would take half a minute. */
const codeOf = (secret: string, afterSeconds: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + afterSeconds * 1000 });
