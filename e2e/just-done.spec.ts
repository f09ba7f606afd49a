import { expect, type Locator, type Page } from "@playwright/test";
import { loginAs, test } from "./test";

test.use({ undoes: true });

/** The undo offer, and the messages about what was just done. */
const dock = (page: Page) => page.locator(".dock");
const undo = (page: Page) => dock(page).getByRole("button", { name: "Hoàn tác" });
const rows = (page: Page, list: string) => page.locator(`#${list} ul[data-list] > li`);

async function boxOf(one: Locator) {
  const box = await one.boundingBox();
  if (!box) throw new Error("it is not drawn");
  return { ...box, right: box.x + box.width, bottom: box.y + box.height };
}

for (const scripts of [true, false]) {
  test.describe(scripts ? "on a phone with scripts" : "on a phone without scripts", () => {
    test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, javaScriptEnabled: scripts });

    test("the undo of a confirmed report is within reach of the thumb, names the report, and covers no next action", async ({
      page,
    }) => {
      await loginAs(page, "lanhdao");
      const report = rows(page, "waiting").last();
      const summary = await report.locator("a[data-row]").innerText();
      const code = await report.locator(".code").innerText();
      await report.getByRole("button", { name: /^Xác nhận/ }).tap();
      await expect(dock(page)).toContainText("Đồng chí vừa xác nhận");
      await expect(dock(page)).toContainText(code);
      await expect(dock(page)).toContainText(summary);
      const button = await boxOf(undo(page));
      const bar = await boxOf(page.locator(".tabbar"));
      expect(button.y).toBeGreaterThan(740 / 2);
      expect(button.bottom).toBeLessThanOrEqual(bar.y);
      expect(button.height).toBeGreaterThanOrEqual(40);
      if (scripts) {
        const next = page.locator("li:has(a:focus)");
        const act = await boxOf(next.getByRole("button").first());
        expect(act.bottom).toBeLessThanOrEqual((await boxOf(dock(page).locator("> *").first())).y);
      }
      await undo(page).tap();
      await expect(dock(page)).toContainText("Đã hoàn tác bước vừa rồi.");
      await expect(rows(page, "waiting").last()).toContainText(summary);
      await dock(page).getByRole("link", { name: "Đóng" }).tap();
      await expect(dock(page)).toBeEmpty();
      expect(new URL(page.url()).search).toBe("");
    });

    test("the page can be scrolled clear of the docked bar, and chosen rows keep their bar above it", async ({
      page,
    }) => {
      await loginAs(page, "lanhdao", "/directives?notice=view_saved");
      const notice = dock(page).locator("> *");
      await expect(notice).toHaveText(/Đã lưu dạng xem/);
      await page.locator('input[name="rows[]"]').first().check();
      const bar = await boxOf(page.locator(".bulk-bar"));
      expect(bar.bottom).toBeLessThanOrEqual((await boxOf(notice)).y + 1);
      await page.locator('input[name="rows[]"]').first().uncheck();
      const last = page.getByRole("navigation", { name: /^Trang 1/ });
      await last.scrollIntoViewIfNeeded();
      await page.mouse.wheel(0, 100_000);
      await expect(async () => {
        expect((await boxOf(last)).bottom).toBeLessThanOrEqual((await boxOf(notice)).y);
      }).toPass();
    });
  });
}

test("the docked bar is a region that a screen reader already observes", async ({ page }) => {
  await loginAs(page, "lanhdao");
  await expect(dock(page)).toHaveAttribute("aria-live", "polite");
  await expect(dock(page)).toBeEmpty();
  await dock(page).evaluate((region) => Object.assign(region, { stayed: true }));
  await rows(page, "waiting")
    .first()
    .getByRole("button", { name: /^Xác nhận/ })
    .click();
  await expect(dock(page)).toContainText("Đồng chí vừa xác nhận");
  expect(await dock(page).evaluate((region) => "stayed" in region)).toBe(true);
  await undo(page).click();
  await expect(dock(page)).toContainText("Đã hoàn tác bước vừa rồi.");
});

test("by keyboard the focus moves to the next report, with u to the undo, and back to the restored report", async ({
  page,
}) => {
  await loginAs(page, "lanhdao");
  const links = rows(page, "waiting").locator("a[data-row]");
  const before = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  // The last but one: the demo has two reports, and other tests may have added some.
  const at = before.length - 2;
  await rows(page, "waiting")
    .nth(at)
    .getByRole("button", { name: /^Xác nhận/ })
    .focus();
  await page.keyboard.press("Enter");
  await expect(undo(page)).toBeVisible();
  await expect(page.locator(":focus")).toHaveAttribute("href", before[at + 1] ?? "");
  await page.keyboard.press("u");
  await expect(undo(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dock(page)).toContainText("Đã hoàn tác bước vừa rồi.");
  await expect(page.locator(":focus")).toHaveAttribute("href", before[at] ?? "");
  await dock(page).getByRole("link", { name: "Đóng" }).focus();
  await page.keyboard.press("Enter");
  await expect(dock(page)).toBeEmpty();
  await expect(page.getByRole("main")).toBeFocused();
});

test("if no row is left, the focus moves to the undo", async ({ page }) => {
  await loginAs(page, "lanhdao");
  await rows(page, "waiting").first().locator("a[data-row]").click();
  await page.waitForURL("**/directives/*");
  await page
    .getByRole("button", { name: /^Xác nhận (hoàn thành|báo cáo kỳ này)$/ })
    .first()
    .focus();
  await page.keyboard.press("Enter");
  await expect(undo(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dock(page)).toContainText("Đã hoàn tác bước vừa rồi.");
});

test("a step can be undone on another page: the offer is shown there too", async ({ page }) => {
  await loginAs(page, "lanhdao");
  const code = await rows(page, "waiting").first().locator(".code").innerText();
  await rows(page, "waiting")
    .first()
    .getByRole("button", { name: /^Xác nhận/ })
    .click();
  await expect(undo(page)).toBeVisible();
  await page.getByRole("link", { name: "Cán bộ" }).first().click();
  await page.waitForURL("**/people");
  await expect(dock(page)).toContainText(code);
  await undo(page).click();
  await page.waitForURL("**/people?notice=undone");
  await expect(dock(page)).toContainText("Đã hoàn tác bước vừa rồi.");
});
