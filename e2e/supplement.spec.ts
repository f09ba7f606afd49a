import { expect } from "@playwright/test";
import { loginAs, test } from "./test";

test("signed minutes are corrected only by a supplement: the difference is shown, both are linked", async ({
  page,
}) => {
  test.setTimeout(90_000);
  await loginAs(page, "lanhdao", "/meetings/13");
  const title = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  await page.goto("/meetings/13/edit");
  await expect(page).toHaveURL(/\/meetings\/13$/);
  await page.getByText("Lập biên bản bổ sung…").click();
  await page.getByRole("button", { name: "Lập biên bản bổ sung", exact: true }).click();
  await page.waitForURL(/\/meetings\/\d+\/edit/);
  const supplement = new URL(page.url()).pathname.replace("/edit", "");
  const block = page.locator("#corrections");
  await block.getByLabel("Chỗ cần đính chính").selectOption({ index: 1 });
  await block.getByRole("button", { name: "Đưa vào đính chính" }).click();
  const text = block.getByLabel("Nay ghi là").first();
  await text.fill(`${await text.inputValue()} Đã đính chính một câu.`);
  await expect(block.getByRole("status").first()).toContainText("Đã tự lưu");
  await page.goto(supplement);
  await expect(page.locator("ins", { hasText: "Đã đính chính" })).toBeVisible();
  await page.getByRole("link", { name: title }).first().click();
  await expect(page.getByText("Nội dung đang hiển thị khớp với bản đã ký.")).toBeVisible();
  await expect(page.getByRole("link", { name: /BS1/ }).first()).toBeVisible();
});
