import { expect } from "@playwright/test";
import { loginAs, test } from "./test";

// The head's last step would be undone in place of one that another test undoes.
test.use({ undoes: true });

test("a head divides work, and each person finds the share and the subtask on a phone", async ({
  browser,
}) => {
  const head = await (await browser.newContext({ baseURL: process.env.E2E_ADDRESS })).newPage();
  await loginAs(head, "truong.dt", "/directives?department=2&show=open-in-time");
  await head.locator("tbody .what a").first().click();
  await head.waitForURL(/\/directives\/\d+/);
  const title = await head.getByRole("heading", { level: 1 }).innerText();
  await head.getByText("Chia việc cho nhiều người…").click();
  const shares = head.getByRole("group", { name: "Tỷ lệ (%)" }).getByRole("textbox");
  const form = head.locator("form", { has: head.getByText("Lưu cách chia") });
  await shares.nth(0).fill("60");
  await form.getByLabel("Cán bộ phụ trách").selectOption({ index: 0 });
  await form.getByRole("button", { name: "Lưu cách chia" }).click();
  await expect(head.getByText("Các tỷ lệ phải cộng đủ 100%. Chưa lưu.")).toBeVisible();
  await shares.nth(1).fill("40");
  await form.getByRole("button", { name: "Lưu cách chia" }).click();
  await expect(head.getByText(/ 60%, .* 40%/).first()).toBeVisible();
  await head.context().close();

  const phone = await browser.newContext({
    baseURL: process.env.E2E_ADDRESS,
    viewport: { width: 360, height: 740 },
  });
  const staff = await phone.newPage();
  await loginAs(staff, "canbo1.dt", "/my-work");
  await expect(staff.getByRole("heading", { level: 1, name: "Việc của tôi" })).toBeVisible();
  const over = await staff.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over).toBeLessThanOrEqual(0);
  expect(title).not.toBe("");
  await phone.close();
});

test("a head changes a subtask where it stands, without scripts on a phone, and undoes it", async ({
  browser,
}) => {
  const context = await browser.newContext({
    baseURL: process.env.E2E_ADDRESS,
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await loginAs(page, "truong.dt", "/directives?department=2&show=open-in-time");
  // Rows of a group that is folded are in the table as well.
  await page.locator("tbody .what a:visible").last().click();
  const list = page.locator("[id^=checklist-]").first();
  await list.getByText("Thêm đầu việc…").click();
  await list.getByLabel("Đầu việc").last().fill("Gọi điện cho các xã");
  await list.getByRole("button", { name: "Thêm" }).click();

  const row = page.locator("[id^=checklist-] li", { hasText: "Gọi điện cho các xã" });
  await row.getByText("Sửa…").click();
  await expect(row.getByLabel("Đầu việc")).toHaveValue("Gọi điện cho các xã");
  await row.getByLabel("Đầu việc").fill("Gọi điện cho các phường");
  await row.getByLabel("Làm xong trước").fill("31/02/2027");
  await row.getByRole("button", { name: "Lưu đầu việc" }).click();
  // Refused beside the field, still unfolded, with what was typed.
  const refused = page.locator("[id^=checklist-] li", { hasText: "Gọi điện cho các xã" });
  await expect(refused.getByLabel("Làm xong trước")).toHaveValue("31/02/2027");
  await expect(refused.getByLabel("Đầu việc")).toHaveValue("Gọi điện cho các phường");
  await refused.getByLabel("Làm xong trước").fill("26/02/2027");
  await refused.getByLabel("Người làm").selectOption({ index: 1 });
  await refused.getByRole("button", { name: "Lưu đầu việc" }).click();
  const changed = page.locator("[id^=checklist-] li", { hasText: "Gọi điện cho các phường" });
  await expect(changed).toContainText("trước 26/02/2027");
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(page.locator("[id^=checklist-] li", { hasText: "Gọi điện cho các xã" })).toBeVisible();
  await context.close();
});
