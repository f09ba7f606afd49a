import { expect, type Page } from "@playwright/test";
import { beginMinutes, enterAs, loginAs, test, unfold, unfoldItem, unfoldNewDirective } from "./test";

const blocks = (page: Page) => page.locator("section[id^=item-]");
const body = (page: Page, at: number) => blocks(page).nth(at).getByLabel("Nội dung", { exact: true });
const saved = (page: Page, at: number) => expect(blocks(page).nth(at)).toContainText("Đã tự lưu");

test("one clerk removes a block while another types in it: nobody's words are lost", async ({ browser }) => {
  const open = async (account: string) => {
    const page = await (await browser.newContext({ baseURL: process.env.E2E_ADDRESS })).newPage();
    await enterAs(page, account);
    return page;
  };
  const [first, second] = [await open("thuky"), await open("lanhdao2")];
  const edit = await beginMinutes(first, "Buổi họp bỏ nhầm");
  const count = await blocks(first).count();
  await body(first, 1).fill("Báo cáo đã ghi đủ ba trang.");
  await saved(first, 1);
  const id = await blocks(first).nth(1).getAttribute("id");

  // The other clerk's words do not reach the server before the block is removed.
  await second.goto(edit);
  await second.route("**/api/blocks/**", (route) => route.abort());
  await body(second, 1).press("Control+End");
  await body(second, 1).pressSequentially(" Số liệu bổ sung của Phòng Đầu tư.");

  await unfoldItem(blocks(first).nth(1));
  await blocks(first).nth(1).getByRole("button", { name: "Bỏ", exact: true }).first().click();
  const offer = first.locator("[id^=removed-]", { hasText: "Hoàn tác" });
  await expect(offer).toBeInViewport();
  await expect(blocks(first)).toHaveCount(count - 1);
  await expect(first.locator("#removed")).toContainText("Báo cáo đã ghi đủ ba trang.");

  const alert = second.getByRole("alert").filter({ hasText: "đã bỏ lúc" });
  await expect(alert).toContainText("Số liệu bổ sung của Phòng Đầu tư.");
  await expect(blocks(second)).toHaveCount(count - 1);
  await alert.getByRole("button", { name: "Bỏ nội dung của tôi" }).click();
  const dropped = second.getByRole("status").filter({ hasText: "Đã bỏ nội dung của đồng chí." });
  await dropped.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(alert).toContainText("Số liệu bổ sung của Phòng Đầu tư.");
  await second.unroute("**/api/blocks/**");
  await alert.getByRole("button", { name: "Đưa lại cùng nội dung của tôi" }).click();
  await expect(blocks(second)).toHaveCount(count);
  await expect(blocks(second).nth(1)).toHaveAttribute("id", id ?? "");
  const both = "Báo cáo đã ghi đủ ba trang. Số liệu bổ sung của Phòng Đầu tư.";
  await expect(body(second, 1)).toHaveValue(both);
  await saved(second, 1);
  await first.reload();
  await expect(body(first, 1)).toHaveValue(both);
  await expect(first.locator("#removed")).toHaveCount(0);
});

test("a removal is undone at its place, and stays in a list after that", async ({ page }) => {
  await enterAs(page, "thuky");
  const edit = await beginMinutes(page, "Buổi họp hoàn tác");
  const fresh = await unfoldNewDirective(page);
  const said = page.locator("[id^=proposed-]");
  await fresh.getByLabel("Tóm tắt").last().fill("Rà soát hồ sơ");
  await fresh.getByLabel("Nguyên văn chỉ đạo").last().fill("Văn phòng rà soát hồ sơ tồn đọng.");
  await fresh.getByRole("button", { name: "Thêm chỉ đạo" }).last().click();
  await expect(fresh.getByRole("heading", { name: "Chỉ đạo, 1" })).toBeVisible();

  // Its tools are shown under the pointer.
  await said.hover();
  await said.getByRole("button", { name: "Bỏ", exact: true }).click();
  await expect(fresh.getByRole("heading", { name: "Chỉ đạo, 0" })).toBeVisible();
  const offer = page.getByRole("status").filter({ hasText: "Rà soát hồ sơ" });
  await expect(offer).toBeInViewport();
  await offer.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(fresh.getByRole("heading", { name: "Chỉ đạo, 1" })).toBeVisible();
  await expect(said.locator("[name=text]")).toHaveValue("Văn phòng rà soát hồ sơ tồn đọng.");

  // Days later the place offers nothing, but the list does.
  await said.hover();
  await said.getByRole("button", { name: "Bỏ", exact: true }).click();
  await expect(fresh.getByRole("heading", { name: "Chỉ đạo, 0" })).toBeVisible();
  await page.goto(edit);
  await expect(page.getByRole("button", { name: "Hoàn tác" })).toHaveCount(0);
  const removed = await unfold(page, "removed");
  await expect(removed).toContainText("Văn phòng rà soát hồ sơ tồn đọng.");
  await removed.getByRole("button", { name: "Đưa lại" }).click();
  await expect(fresh.getByRole("heading", { name: "Chỉ đạo, 1" })).toBeVisible();
  await expect(page.locator("#removed")).toHaveCount(0);
});

test("undo needs no scripts", async ({ browser }) => {
  const context = await browser.newContext({
    baseURL: process.env.E2E_ADDRESS,
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await loginAs(page, "thuky", "/meetings/new");
  await page.getByLabel("Tên buổi họp").fill("Buổi họp không script");
  await page.getByText("Ghi biên bản ngay").click();
  await page.getByRole("button", { name: "Lập buổi họp", exact: true }).click();
  await page.waitForURL(/\/edit/);
  const count = await blocks(page).count();
  await blocks(page).first().getByRole("button", { name: "Bỏ", exact: true }).first().click();
  await expect(blocks(page)).toHaveCount(count - 1);
  // Another test of this account may have left an offer of its own at the head of the page.
  await page.locator("[id^=removed-]").getByRole("button", { name: "Hoàn tác" }).click();
  await expect(blocks(page)).toHaveCount(count);
});
