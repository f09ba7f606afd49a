import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "@playwright/test";
import { serveData } from "./serve-data";
import { test } from "./test";

test("an empty installation asks for its code, then for its first people and accounts", async ({
  browser,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-set-up-"));
  const { address, printed, stop } = await serveData(folder);
  try {
    const code = /first set-up code\): (\S+)/.exec(printed())?.[1] ?? "";
    const page = await (await browser.newContext({ baseURL: address })).newPage();
    await page.goto("/");
    await expect(page).toHaveURL(/set-up/);
    await page.getByLabel("Mã thiết lập").fill("SAI-SAI-SAI");
    await page.getByLabel("Tên cơ quan").fill("Ban Quản lý thử");
    await page.getByLabel("Họ và tên").fill("Lê Thử");
    await page.getByLabel("Tài khoản").fill("quantri");
    await page.getByLabel("Mật khẩu", { exact: true }).fill("mot-cau-du-dai");
    await page.getByLabel("Nhập lại mật khẩu").fill("mot-cau-du-dai");
    await page.getByRole("button", { name: "Lập sổ" }).click();
    await expect(page.getByText("Mã thiết lập chưa đúng")).toBeVisible();
    await page.getByLabel("Mã thiết lập").fill(code);
    await page.getByLabel("Mật khẩu", { exact: true }).fill("mot-cau-du-dai");
    await page.getByLabel("Nhập lại mật khẩu").fill("mot-cau-du-dai");
    await page.getByRole("button", { name: "Lập sổ" }).click();
    await expect(page.getByText("Đã thiết lập xong")).toBeVisible();
    // Without departments, no sentence claims something of all of them.
    await expect(page.getByRole("link", { name: /^Chưa lập đơn vị nào/ })).toBeVisible();
    await expect(page.getByText("Đơn vị nào cũng")).toHaveCount(0);
    await expect(page.getByText("Theo đơn vị, việc chủ trì")).toHaveCount(0);

    await page.goto("/people/new");
    await page.getByLabel("Họ và tên").fill("Trần Thử Nghiệm");
    await page.getByRole("button", { name: "Thêm cán bộ" }).click();
    await expect(page.getByRole("heading", { name: "Trần Thử Nghiệm" })).toBeVisible();
    await page.goto("/admin/users/new");
    await page.getByLabel("Cán bộ", { exact: true }).selectOption({ label: "Trần Thử Nghiệm" });
    await page.getByLabel("Tài khoản").fill("thuky");
    await page.getByLabel("Quyền").selectOption({ label: "Thư ký" });
    await page.getByRole("button", { name: "Lập tài khoản" }).click();
    const status = await page.getByRole("status").innerText();
    const password = /dùng một lần: (\S+)/.exec(status)?.[1] ?? "";

    const other = await (await browser.newContext({ baseURL: address })).newPage();
    await other.goto("/sign-in");
    await other.getByLabel("Tài khoản").fill("thuky");
    await other.getByLabel("Mật khẩu", { exact: true }).fill(password);
    await other.getByRole("button", { name: "Đăng nhập" }).click();
    await expect(other).toHaveURL(/account\/password/);
    await other.goto("/meetings");
    await expect(other).toHaveURL(/account\/password/);
  } finally {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
