import { expect, type Locator, type Page } from "@playwright/test";
import { loginAs, test } from "./test";

test.use({ undoes: true });

const dock = (page: Page) => page.locator(".dock");
const rows = (page: Page, list: string) => page.locator(`#${list} ul[data-list] > li`);
const focused = (page: Page) => page.locator(":focus");

/** More presses of Tab than a person would make from one end of the desk to the other. */
const FAR = 120;

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < FAR; presses += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((one) => one === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${target}`);
}

/** Undoes the last step with its key; the focus is on the entry that is back. */
async function undoByKey(page: Page, href: string): Promise<void> {
  // Where the work is, or on the undo itself: never lost.
  await expect(focused(page)).toHaveCount(1);
  await page.keyboard.press("u");
  await expect(dock(page).getByRole("button", { name: "Hoàn tác" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dock(page)).toContainText("Đã hoàn tác bước vừa rồi.");
  await expect(focused(page)).toHaveAttribute("href", href);
}

const linkOf = async (entry: Locator) => (await entry.locator("a[data-row]").getAttribute("href")) ?? "";

test("by keyboard alone a leader grants an extension, grants another day, and refuses one", async ({
  page,
}) => {
  await loginAs(page, "lanhdao");
  const request = rows(page, "extensions").first();
  const href = await linkOf(request);
  const same = page.locator("#extensions li", { has: page.locator(`a[href="${href}"]`) });

  const grant = request.getByRole("button", { name: /^Cho gia hạn đến \d/ });
  const [until = ""] = /\d\d\/\d\d\/\d{4}/.exec((await grant.textContent()) ?? "") ?? [];
  await tabTo(page, grant);
  await page.keyboard.press("Enter");
  await expect(dock(page)).toContainText(until);
  await expect(same).toHaveCount(0);
  await undoByKey(page, href);

  await tabTo(page, same.locator("summary", { hasText: "Ngày khác…" }));
  await page.keyboard.press("Enter");
  await tabTo(page, same.getByLabel("Cho gia hạn đến ngày"));
  await page.keyboard.press("Control+a");
  await page.keyboard.type("20/12/2099");
  await page.keyboard.press("Enter");
  await expect(dock(page)).toContainText("20/12/2099");
  await expect(same).toHaveCount(0);
  await undoByKey(page, href);

  await tabTo(page, same.locator("summary", { hasText: "Không gia hạn…" }));
  await page.keyboard.press("Enter");
  await tabTo(page, same.getByLabel("Lý do"));
  await page.keyboard.type("Tập trung làm xong theo hạn.");
  await tabTo(page, same.getByRole("button", { name: "Không cho gia hạn" }));
  await page.keyboard.press("Enter");
  await expect(same).toHaveCount(0);
  await undoByKey(page, href);
});

test("by keyboard alone a leader confirms a report, returns one and urges a department", async ({ page }) => {
  await loginAs(page, "lanhdao");
  const report = rows(page, "waiting").first();
  const href = await linkOf(report);
  const same = page.locator("#waiting li", { has: page.locator(`a[href="${href}"]`) });
  await tabTo(page, report.getByRole("button", { name: /^Xác nhận/ }));
  await page.keyboard.press("Enter");
  await expect(same).toHaveCount(0);
  await undoByKey(page, href);

  await tabTo(page, same.locator("summary", { hasText: "Trả lại…" }));
  await page.keyboard.press("Enter");
  await tabTo(page, same.getByRole("textbox"));
  await page.keyboard.type("Đề nghị nêu rõ kết quả.");
  await tabTo(page, same.getByRole("button", { name: "Trả lại đơn vị" }));
  await page.keyboard.press("Enter");
  await expect(same).toHaveCount(0);
  await undoByKey(page, href);

  const late = rows(page, "all_overdue").first();
  await tabTo(page, late.locator("summary", { hasText: "Đôn đốc…" }));
  await page.keyboard.press("Enter");
  await tabTo(page, late.getByRole("textbox"));
  await page.keyboard.type("Đề nghị báo cáo trong tuần.");
  await tabTo(page, late.getByRole("button", { name: "Đôn đốc đơn vị" }));
  await page.keyboard.press("Enter");
  await expect(dock(page)).toContainText("Đồng chí vừa đôn đốc");
  await expect(late.locator(":focus")).toHaveCount(1);
  await page.keyboard.press("u");
  await expect(dock(page).getByRole("button", { name: "Hoàn tác" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dock(page)).toContainText("Đã hoàn tác bước vừa rồi.");
});
