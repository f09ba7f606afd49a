import { type Browser, expect, type Page } from "@playwright/test";
import { findWork } from "./find-work";
import { enterAs, test } from "./test";

const dayFromNow = (days: number) =>
  new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh" }).format(Date.now() + days * 86_400_000);

async function pageFor(browser: Browser, account: string, options = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: process.env.E2E_ADDRESS, ...options });
  const page = await context.newPage();
  await enterAs(page, account);
  return page;
}

/** The first open work of a department with a certain button. */
async function openWorkWith(page: Page, department: number, button: string): Promise<void> {
  const register = `/directives?department=${department}&show=open-in-time`;
  const found = await findWork(page.request, register, `${button}</button>`);
  if (found === null) throw new Error(`no work of department ${department} with ${button}`);
  await page.goto(found);
}

test("a head names a deputy, who reports work done in their own session and cannot name anyone", async ({
  browser,
}) => {
  const head = await pageFor(browser, "truong.ld", { javaScriptEnabled: false });
  await head.goto("/departments/5");
  const block = head.locator("#in-charge");
  await block.locator("summary", { hasText: "Giao người thay…" }).click();
  const person = block.getByLabel("Người thay", { exact: true });
  const [chosen] = await person.locator("option", { hasText: "Hồ Thanh Quyên" }).allInnerTexts();
  await person.selectOption({ label: chosen ?? "" });
  await block.getByLabel("Đến hết ngày").fill(dayFromNow(7));

  const deputy = await pageFor(browser, "canbo1.ld");
  await deputy.goto("/departments/5");
  await expect(deputy.locator("#in-charge")).not.toContainText("Thay trưởng đơn vị");
  await block.getByRole("button", { name: "Giao", exact: true }).click();
  await expect(block).toContainText("Thay trưởng đơn vị");

  await deputy.goto("/account");
  await expect(deputy.getByText(/Thay trưởng đơn vị Phòng Lao động đến hết/)).toBeVisible();
  await deputy.goto("/departments/5");
  await expect(deputy.locator("#in-charge summary", { hasText: "Giao người thay…" })).toHaveCount(0);
  await openWorkWith(deputy, 5, "Báo cáo hoàn thành");
  await deputy.getByLabel("Số, ký hiệu văn bản").first().fill("45/BC-LĐ");
  await deputy.getByLabel("Ngày văn bản").first().fill(dayFromNow(0));
  await deputy.getByRole("button", { name: "Báo cáo hoàn thành" }).first().click();
  await expect(deputy.getByText("Chờ xác nhận").first()).toBeVisible();

  await block.locator("summary", { hasText: "Kết thúc…" }).click();
  await expect(block.getByText("mất quyền thay trưởng đơn vị ngay")).toBeVisible();
  await block.getByRole("button", { name: "Kết thúc việc thay" }).click();
  await expect(block).toContainText("Trước đây");
  await deputy.goto("/account");
  await expect(deputy.getByText(/Thay trưởng đơn vị/)).toHaveCount(0);
});

test("a calendar address is created, fetched without signing in, and opens nothing once revoked", async ({
  browser,
  playwright,
}) => {
  const page = await pageFor(browser, "canbo1.qhxd");
  await page.goto("/account");
  await page.getByRole("button", { name: "Lập địa chỉ" }).click();
  const address = await page.getByLabel("Địa chỉ lịch, chỉ hiện lần này").inputValue();
  const stranger = await playwright.request.newContext();
  const fetched = await stranger.get(address);
  expect(fetched.status()).toBe(200);
  expect(fetched.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  const text = await fetched.text();
  expect(text.startsWith("BEGIN:VCALENDAR\r\n")).toBe(true);
  expect(text).toContain("BEGIN:VEVENT");
  // Other tests change the calendar's work between two requests.
  await expect(async () => {
    const etag = (await stranger.get(address)).headers().etag ?? "";
    expect((await stranger.get(address, { headers: { "if-none-match": etag } })).status()).toBe(304);
  }).toPass();

  await page.reload();
  await expect(page.getByText("Lấy lần cuối")).toBeVisible();
  await expect(page.getByLabel("Địa chỉ lịch, chỉ hiện lần này")).toHaveCount(0);
  await page.locator("summary", { hasText: "Hủy địa chỉ…" }).click();
  await page.getByRole("button", { name: "Hủy địa chỉ" }).click();
  await expect(page.getByText("Hủy địa chỉ…")).toHaveCount(0);
  expect((await stranger.get(address)).status()).toBe(404);
});
