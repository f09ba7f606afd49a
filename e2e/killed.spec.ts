import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "@playwright/test";
import { serveData } from "./serve-data";
import { beginMinutes, enterAs, loginAs, test } from "./test";

const SENTENCE = "Đồng chí Trưởng ban nhấn mạnh việc giữ đúng tiến độ các dự án hạ tầng trong quý này. ";

test("the server is killed while a clerk types: saved text is there, the rest is offered again", async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-killed-"));
  cpSync(process.env.E2E_DEMO ?? "", folder, { recursive: true });
  const first = await serveData(folder);
  let second: Awaited<ReturnType<typeof serveData>> | undefined;
  try {
    const context = await browser.newContext({ baseURL: first.address });
    const page = await context.newPage();
    await enterAs(page, "thuky");
    const edit = await beginMinutes(page, "Buổi họp mất điện");
    const form = page.locator("form", { has: page.getByRole("button", { name: "Thêm mục" }) });
    await form.getByLabel("Tên mục").fill("Phát biểu");
    await form.getByRole("button", { name: "Thêm mục" }).click();
    await expect(page.getByRole("heading", { name: /\d Phát biểu$/ })).toBeVisible();
    const item = page.locator("[id^=item-]").last();
    const body = item.getByLabel("Nội dung", { exact: true });
    await body.pressSequentially(SENTENCE, { delay: 25 });
    await expect(item.getByRole("status").last()).toContainText("Đã tự lưu");
    const saved = await body.inputValue();
    const typing = body.pressSequentially(SENTENCE.repeat(2), { delay: 25 });
    await expect.poll(async () => (await body.inputValue()).length).toBeGreaterThan(saved.length + 30);
    await first.kill();
    await typing;
    await expect(item.getByRole("status").last()).toContainText("Chưa lưu được");
    const typed = await body.inputValue();
    expect(typed).toBe(SENTENCE.repeat(3));
    const kept = () => page.evaluate(() => Object.values(localStorage).join(""));
    await expect.poll(kept).toContain(JSON.stringify(typed));
    await page.close({ runBeforeUnload: false });

    const env = { SO_CHI_DAO_CONTINUOUS_COPY: path.join(folder, "replica") };
    second = await serveData(folder, first.port, env);
    // It found the mark of the one that was killed, and wrote all pages again for the continuous copy.
    const database = path.join(folder, "so-chi-dao.sqlite");
    expect(statSync(`${database}-wal`).size).toBeGreaterThan(0.9 * statSync(database).size);
    expect(readdirSync(path.join(folder, "serving"))).toHaveLength(1);
    const other = await (await browser.newContext({ baseURL: second.address })).newPage();
    await loginAs(other, "lanhdao", edit);
    const there = await other
      .locator("[id^=item-]")
      .last()
      .getByLabel("Nội dung", { exact: true })
      .inputValue();
    expect(there.length).toBeGreaterThanOrEqual(saved.trim().length);
    expect(typed.startsWith(there.trim())).toBe(true);

    const again = await context.newPage();
    await again.goto(edit);
    const mine = again.locator("[id^=item-]").last();
    await mine.getByRole("button", { name: "Lấy lại" }).click();
    await expect(mine.getByLabel("Nội dung", { exact: true })).toHaveValue(typed);
  } finally {
    await second?.stop();
    await first.kill();
    rmSync(folder, { recursive: true, force: true });
  }
});
