import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "@playwright/test";
import { serveData } from "./serve-data";
import { enterAs, loginAs, test } from "./test";

/** dd/MM/yyyy, some days from now. */
const dayFromNow = (days: number): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh" }).format(Date.now() + days * 86_400_000);

test("minutes opened weeks early need a confirmation, without scripts too, and everyone still sees the ceremony", async ({
  browser,
}) => {
  const open = async (account: string, javaScriptEnabled: boolean) => {
    const context = await browser.newContext({ baseURL: process.env.E2E_ADDRESS, javaScriptEnabled });
    const page = await context.newPage();
    await enterAs(page, account);
    return page;
  };
  const clerk = await open("thuky", false);
  const staff = await open("canbo1.ttr", true);
  const title = "Lễ chào cờ mở sớm";
  await clerk.goto("/meetings/new");
  await clerk.getByLabel("Tên buổi họp").fill(title);
  await clerk.getByLabel("Ngày", { exact: true }).fill(dayFromNow(21));
  await clerk.getByLabel("Địa điểm").fill("Sân trụ sở, cổng B");
  await clerk.getByText("Lên lịch trước").click();
  await clerk.getByRole("button", { name: "Lập buổi họp", exact: true }).click();
  await clerk.waitForURL(/\/meetings\/\d+\/edit/);
  const meeting = new URL(clerk.url()).pathname.replace("/edit", "");
  const programme = staff.getByRole("heading", { name: /^1 · / });
  await staff.goto(meeting);
  await expect(programme).toBeVisible();

  // Where a ceremony is prepared, its minutes can be opened without looking for the button.
  await expect(clerk.getByText("Mở biên bản…")).toBeInViewport();
  await clerk.getByText("Mở biên bản…").click();
  await expect(clerk.getByText(`Buổi họp đến ngày ${dayFromNow(21)} mới diễn ra`)).toBeVisible();
  await clerk.getByRole("button", { name: "Mở biên bản", exact: true }).click();
  await expect(clerk.getByText("Đánh dấu xác nhận nếu vẫn mở biên bản bây giờ")).toBeAttached();
  await staff.reload();
  await expect(programme).toBeVisible();
  await clerk.goto(`${meeting}/edit`);
  await clerk.getByText("Mở biên bản…").click();
  await clerk.getByLabel("Tôi muốn mở biên bản ngay bây giờ").check();
  await clerk.getByRole("button", { name: "Mở biên bản", exact: true }).click();
  await clerk.waitForURL(/notice=meeting_opened/);

  await staff.reload();
  await expect(staff.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(staff.getByText("Sân trụ sở, cổng B")).toBeVisible();
  await expect(programme).toHaveCount(0);
  await expect(
    staff.getByText("Nội dung biên bản chỉ thư ký và lãnh đạo xem được cho đến khi ký"),
  ).toBeVisible();
  await staff.goto("/meetings");
  const coming = staff.locator("section", { has: staff.getByRole("heading", { name: /^Sắp tới/ }) });
  await expect(coming.getByRole("link", { name: title })).toBeVisible();
  expect((await staff.request.get(`${meeting}/documents/minutes/pdf`)).status()).toBe(404);

  // Opened by mistake: closed again, it is planned as before.
  await clerk.goto(`${meeting}/edit`);
  await clerk.getByText("Đóng biên bản…").click();
  await clerk.getByRole("button", { name: "Đóng biên bản", exact: true }).click();
  await clerk.waitForURL(/notice=meeting_closed/);
  await staff.goto(meeting);
  await expect(programme).toBeVisible();
});

test("a ceremony entered for another month than the form offered is named after its own month", async ({
  browser,
}) => {
  // A copy of its own: other tests count the meetings of the shared one.
  const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-month-"));
  cpSync(process.env.E2E_DEMO ?? "", folder, { recursive: true });
  const { address, stop } = await serveData(folder);
  try {
    const page = await (await browser.newContext({ baseURL: address })).newPage();
    await loginAs(page, "thuky", "/meetings/new");
    // A hundred days are in a later month than the next ceremony.
    const day = dayFromNow(100);
    await page.getByLabel("Ngày", { exact: true }).fill(day);
    await page.getByText("Lên lịch trước").click();
    await page.getByRole("button", { name: "Lập buổi họp", exact: true }).click();
    await page.waitForURL(/\/meetings\/\d+\/edit/);
    await page.goto(new URL(page.url()).pathname.replace("/edit", ""));
    const [, month = "", year = ""] = day.split("/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      `Lễ chào cờ và sinh hoạt dưới cờ tháng ${Number(month)}/${year}`,
    );
    await page.close();
  } finally {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
