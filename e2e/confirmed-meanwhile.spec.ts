import { expect } from "@playwright/test";
import { enterAs, loginAs, test } from "./test";

test.use({ undoes: true });

test("a leader who returns a report that was just confirmed hears so, and keeps the reason", async ({
  browser,
}) => {
  const at = async () => (await browser.newContext({ baseURL: process.env.E2E_ADDRESS })).newPage();
  const [first, second] = [await at(), await at()];
  await loginAs(first, "lanhdao");
  const report = first.locator("#waiting ul[data-list] > li").first();
  const address = (await report.locator("a[data-row]").getAttribute("href")) ?? "";
  await enterAs(second, "lanhdao");
  await second.goto(address);
  await second.locator("summary", { hasText: "Trả lại…" }).first().click();
  const reason = "Thiếu danh sách kèm theo, đề nghị bổ sung.";
  await second.getByRole("textbox", { name: "Lý do" }).first().fill(reason);
  await report.getByRole("button", { name: /^Xác nhận/ }).click();
  await expect(first.locator(".dock")).toContainText("Đồng chí vừa xác nhận");
  await second.getByRole("button", { name: "Trả lại đơn vị" }).first().click();
  const dock = second.locator(".dock");
  await expect(dock).toContainText("Nội dung đồng chí đã nhập, chưa lưu:");
  await expect(dock).toContainText(reason);
  await first.locator(".dock").getByRole("button", { name: "Hoàn tác" }).click();
  await expect(first.locator(".dock")).toContainText("Đã hoàn tác bước vừa rồi.");
  // On another page it is gone.
  await second.getByRole("link", { name: "Cán bộ" }).first().click();
  await second.waitForURL("**/people");
  await expect(dock).not.toContainText(reason);
});
