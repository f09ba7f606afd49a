import { expect, type Page } from "@playwright/test";
import { enterAs, loginAs, test } from "./test";

/** The displayed value of every field in the page's GET forms. */
const shownIn = (page: Page) =>
  page.locator("main").evaluate((main) =>
    [...main.querySelectorAll<HTMLFormElement>("form[method=get]")].flatMap((form) =>
      [...form.elements].flatMap((field) => {
        if (field instanceof HTMLSelectElement) return [`${field.name}: ${field.value}`];
        if (!(field instanceof HTMLInputElement)) return [];
        return [`${field.name}: ${field.type === "checkbox" ? field.checked : field.value}`];
      }),
    ),
  );

/** Changes every field of the page's GET forms, as a person does, and sends none of them. */
async function changeAll(page: Page): Promise<void> {
  const form = page.locator("main form[method=get]");
  // A filter chip has its form inside; another form has what folds.
  const folding = page.locator("main details:has(form[method=get]) > summary, main form[method=get] summary");
  for (const folded of await folding.all()) await folded.click();
  for (const field of await form.locator("select").all()) {
    await field.evaluate((select: HTMLSelectElement) => {
      select.selectedIndex = (select.selectedIndex + 1) % select.options.length;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    });
  }
  for (const field of await form.locator("input[type=search], input[inputmode=numeric]").all()) {
    await field.fill("chưa gửi");
  }
  for (const field of await form.locator("input[type=checkbox]").all()) await field.click();
}

for (const scripts of [true, false]) {
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a department chosen under the tab of overdue work shows its overdue work and nothing else", async ({
      page,
    }) => {
      await loginAs(page, "lanhdao", "/directives");
      await page
        .getByRole("navigation", { name: "Các tình trạng" })
        .getByRole("link", { name: /^\d+ Quá hạn$/ })
        .click();
      await page.waitForURL(/show=mark-overdue/);
      const bar = page.getByRole("search", { name: "Lọc sổ theo dõi" });
      await bar.getByText("Đơn vị", { exact: true }).click();
      await bar.getByRole("link", { name: "Phòng Quy hoạch – Xây dựng" }).click();
      await page.waitForURL(/department=\d/);
      expect(new URL(page.url()).searchParams.get("show")).toBe("mark-overdue");
      const tabs = page.getByRole("navigation", { name: "Các tình trạng" }).getByRole("link");
      const counts = await tabs.locator("b").allTextContents();
      await expect(tabs.nth(1)).toHaveAttribute("aria-current", "page");
      await expect(page.locator("tbody tr")).toHaveCount(Number(counts[1]));
      expect(Number(counts[1])).toBeLessThan(Number(counts[0]));
    });

    test("the way back shows the filters of the previous page", async ({ page }) => {
      await loginAs(page, "lanhdao", "/people");
      const bar = page.locator("main form[method=get]");
      const before = await shownIn(page);
      await bar.getByLabel("Sinh nhật").selectOption("7");
      await bar.getByRole("button", { name: "Lọc", exact: true }).click();
      await page.waitForURL(/month=7/);
      await page.goBack();
      await page.waitForURL((url) => !url.search.includes("month=7"));
      await expect(bar.getByLabel("Sinh nhật")).toHaveValue("");
      expect(await shownIn(page)).toEqual(before);
    });
  });
}

const WALKS = [
  ["/directives", "Chờ xác nhận"],
  ["/directives?show=mark-overdue&department=2&q=a&due=past&asof=01/06/2026", "Bỏ lọc"],
  ["/directives?show=mark-overdue&due=past&asof=01/07/2026", "Thời hạn"],
  ["/people?q=a&department=2&month=7", "Bỏ lọc"],
  ["/people", "Trang sau"],
  ["/references?q=nghị", "Bỏ lọc"],
  ["/thematic-reports?q=a&year=2024", "Bỏ lọc"],
  ["/search?q=khu", "Văn bản"],
  ["/reports", "Năm trước"],
] as const;

test("after a link on a filtered page every field has the value of a fresh load of the same address", async ({
  page,
}) => {
  await enterAs(page, "thuky");
  for (const [address, link] of WALKS) {
    await test.step(`${link} on ${address}`, async () => {
      await page.goto(address);
      // The next page is rendered into this one, without a load.
      await page.evaluate(() => Object.assign(window, { stayed: true }));
      await changeAll(page);
      const here = page.url();
      await page.locator("main").getByRole("link", { name: link }).first().click();
      await page.waitForURL((url) => url.href !== here);
      await expect(page.locator("main form[method=get]").first()).toBeVisible();
      expect(await page.evaluate(() => "stayed" in window)).toBe(true);
      const shown = await shownIn(page);
      await page.goto(page.url());
      expect.soft(await shownIn(page), address).toEqual(shown);
      expect.soft(shown.join(), address).not.toContain("chưa gửi");
    });
  }
});

test("the forms of a saved view belong to that view when another is opened", async ({ page }) => {
  await enterAs(page, "thuky");
  const views = page.locator(".filter-chip.end > summary").first();
  for (const name of ["Dạng một", "Dạng hai"]) {
    await page.goto("/directives?show=mark-overdue");
    await views.click();
    await page.getByText("Lưu dạng xem…").click();
    await page.getByLabel("Tên dạng xem").fill(name);
    await page.getByRole("button", { name: "Lưu", exact: true }).click();
    await page.waitForURL(/view=\d+/);
  }
  await views.click();
  await page.getByText("Đổi tên…").click();
  await page.getByLabel("Tên dạng xem").last().fill("Tên chưa gửi");
  await page.getByText("Bỏ dạng xem…").click();
  await page.getByRole("link", { name: "Dạng một" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dạng một");
  await views.click();
  // A removal that was unfolded for the other view is folded again.
  await expect(page.getByRole("button", { name: "Bỏ dạng xem", exact: true })).toBeHidden();
  await page.getByText("Đổi tên…").click();
  await expect(page.getByLabel("Tên dạng xem").last()).toHaveValue("Dạng một");
  for (const name of ["Dạng một", "Dạng hai"]) {
    await page.goto("/directives");
    await views.click();
    await page.getByRole("link", { name }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    await views.click();
    await page.getByText("Bỏ dạng xem…").click();
    await page.getByRole("button", { name: "Bỏ dạng xem", exact: true }).click();
    await expect(page.getByText("Đã bỏ dạng xem.")).toBeVisible();
  }
});

test.describe("undone", () => {
  test.use({ undoes: true });

  test("an undone percentage is restored in the report form", async ({ page }) => {
    await loginAs(page, "truong.dt", "/directives?department=2&show=mark-in-progress");
    await page.locator("td.what a").first().click();
    const percent = page.getByLabel("Hoàn thành (%)");
    const before = await percent.inputValue();
    await percent.fill("93");
    await page.getByLabel("Nội dung").first().fill("Đã trình dự thảo.");
    await page.getByRole("button", { name: "Lưu tiến độ" }).click();
    // Until then another step of this head, a few seconds old, may be offered for undo.
    await expect(page.locator(".dock")).toContainText("Đồng chí vừa cập nhật tiến độ");
    await expect(percent).toHaveValue("93");
    await page.getByRole("button", { name: "Hoàn tác" }).click();
    await expect(page.getByText("Đã hoàn tác")).toBeVisible();
    await expect(percent).toHaveValue(before);
  });
});

test("a phone's menu is folded again on the page after a link in it", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await loginAs(page, "thuky");
  const menu = page.locator(".topbar details");
  await menu.locator("summary").click();
  await menu.getByRole("link", { name: "Cán bộ" }).click();
  await page.waitForURL("**/people");
  await expect(menu.getByRole("link", { name: "Cán bộ" })).toBeHidden();
});
