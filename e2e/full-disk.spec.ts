import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { serveData } from "./serve-data";
import { loginAs, test } from "./test";

const MB = 1024 * 1024;

// A small disk is mounted, which only root may do.
if (process.getuid?.() === 0) {
  test("a disk that fills while people work: they read why, sign in, and write again once there is room", async ({
    browser,
  }) => {
    const disk = mkdtempSync(path.join(tmpdir(), "so-chi-dao-disk-"));
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=400m", "tmpfs", disk]);
    const filler = path.join(disk, "filler");
    /** Leaves so many megabytes. */
    const fill = (left: number) => {
      rmSync(filler, { force: true });
      const { bavail, bsize } = statfsSync(disk);
      for (let more = bavail * bsize - left * MB; more > 0; more -= MB)
        appendFileSync(filler, Buffer.alloc(MB));
    };
    cpSync(process.env.E2E_DEMO ?? "", disk, { recursive: true });
    const { address: baseURL, stop } = await serveData(disk);
    const pages: Page[] = [];
    const open = async () => {
      const page = await browser.newPage({ baseURL });
      pages.push(page);
      return page;
    };
    try {
      const [admin, clerk] = [await open(), await open()];
      await loginAs(admin, "quantri");
      await loginAs(clerk, "thuky", "/account");
      const warning = admin.getByText(/Ổ đĩa của máy chủ (sắp|đã) đầy/);
      await expect(warning).toHaveCount(0);
      const health = async () => (await fetch(`${baseURL}/api/health`)).status;
      expect(await health()).toBe(200);

      fill(80);
      await expect(async () => {
        await admin.goto("/");
        await expect(warning).toHaveText(/sắp đầy/, { timeout: 500 });
      }).toPass();

      fill(30);
      await expect(async () => {
        await admin.goto("/");
        await expect(warning).toHaveText(/đã đầy/, { timeout: 500 });
      }).toPass();
      await expect.poll(health).toBe(503);
      await clerk.getByLabel("Giao diện", { exact: true }).selectOption("dark");
      const save = clerk.getByRole("button", { name: "Lưu lựa chọn" });
      await save.click();
      await expect(clerk.getByText("Ổ đĩa của máy chủ đã đầy nên chưa lưu được")).toBeVisible();
      // Reading and signing in go on.
      await clerk.goto("/directives");
      await expect(clerk.getByRole("heading", { level: 1 })).toBeVisible();
      const leader = await open();
      await loginAs(leader, "lanhdao", "/meetings");
      await expect(leader).toHaveURL("/meetings");

      rmSync(filler);
      await expect.poll(health).toBe(200);
      await clerk.goto("/account");
      await clerk.getByLabel("Giao diện", { exact: true }).selectOption("dark");
      await save.click();
      await expect(clerk.locator("html")).toHaveAttribute("data-theme", "dark");
    } finally {
      for (const page of pages) await page.close();
      await stop();
      execFileSync("umount", [disk]);
      rmSync(disk, { recursive: true, force: true });
    }
  });
}
