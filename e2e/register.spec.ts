import { expect, type Page } from "@playwright/test";
import { loginAs, test } from "./test";

test.use({ undoes: true });

test("several rows are urged at once, reported row by row, and undone together", async ({ page }) => {
  // Overdue work that is not reported yet: reported work is not urged.
  await loginAs(page, "thuky", "/directives?show=mark-overdue");
  const bar = page.locator(".bulk-bar");
  await expect(bar).toBeHidden();
  const boxes = page.locator('input[name="rows[]"]');
  const codes = await page.locator("td.code").allTextContents();
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await expect(bar).toBeVisible();
  // A leader's steps are not offered to a clerk.
  await expect(bar.getByRole("button", { name: "Xem và xác nhận báo cáo…" })).toHaveCount(0);
  await bar.getByText("Đôn đốc…").click();
  await bar.getByRole("button", { name: "Đôn đốc các đơn vị" }).click();
  // Refused without words; ticked rows stay ticked.
  await expect(bar.getByText("Đề nghị nhập ô này.")).toBeVisible();
  await expect(boxes.nth(1)).toBeChecked();
  await bar.getByLabel("Nội dung đôn đốc").fill("Báo cáo trong tuần.");
  await bar.getByRole("button", { name: "Đôn đốc các đơn vị" }).click();
  const status = page.getByRole("status").filter({ hasText: "Đã đôn đốc 2 trong 2 nhiệm vụ đã chọn." });
  await expect(status.getByRole("listitem")).toHaveCount(2);
  await expect(status.getByRole("listitem").first()).toContainText(codes[0] ?? "");
  await expect(status.getByRole("listitem").first()).toContainText(/đã đôn đốc .+ \(lần \d+\)/);
  await expect(boxes.nth(0)).not.toBeChecked();
  await page.getByRole("button", { name: "Hoàn tác tất cả" }).click();
  await expect(page.getByText("Đã hoàn tác tất cả.")).toBeVisible();
  await page.locator("td.what a").first().click();
  await expect(page.getByText(/hoàn tác bước vừa rồi/).first()).toBeVisible();
});

test("a leader reads the reports of the ticked rows, and confirms those he then ticks", async ({ page }) => {
  await loginAs(page, "lanhdao", "/directives?sort=state");
  const box = (mark: string) =>
    page
      .locator("tr", { has: page.locator(`.mark-${mark}`) })
      .first()
      .locator('input[name="rows[]"]');
  await box("overdue").check();
  await box("reported").check();
  await page.locator(".bulk-bar").getByRole("button", { name: "Xem và xác nhận báo cáo…" }).click();
  await page.waitForURL(/\/directives\/confirm\?of=\d+&left=1$/);
  await expect(page.getByText("1 việc đã chọn không có báo cáo chờ xác nhận")).toBeVisible();
  const reports = page.locator('input[name="reports[]"]');
  await expect(reports).toHaveCount(1);
  await expect(reports).not.toBeChecked();
  await page.getByRole("button", { name: "Xác nhận các việc đã chọn" }).click();
  await expect(page.getByText("Chưa chọn việc nào.").first()).toBeVisible();
  await reports.check();
  await page.getByRole("button", { name: "Xác nhận các việc đã chọn" }).click();
  await expect(page.getByText("Đã xác nhận 1 việc.")).toBeVisible();
  await expect(page.locator(".dock")).toContainText("Đồng chí vừa xác nhận");
  await page.getByRole("button", { name: "Hoàn tác", exact: true }).click();
  await expect(page.getByText("Đã hoàn tác bước vừa rồi.")).toBeVisible();
});

test("a clerk urges a view of several pages as a whole", async ({ page }) => {
  await loginAs(page, "thuky", "/directives");
  const total = Number(await page.locator(".tabs a[aria-current] b").textContent());
  await page.locator('input[name="rows[]"]').first().check();
  const bar = page.locator(".bulk-bar");
  await bar.getByLabel(`Làm cho cả ${total} việc của dạng xem này`).check();
  await bar.getByText("Đôn đốc…").click();
  await bar.getByLabel("Nội dung đôn đốc").fill("Báo cáo trước cuối tháng.");
  await bar.getByRole("button", { name: "Đôn đốc các đơn vị" }).click();
  await expect(
    page.getByRole("status").filter({ hasText: `trong ${total} nhiệm vụ đã chọn.` }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Hoàn tác tất cả" }).click();
  await expect(page.getByText("Đã hoàn tác tất cả.")).toBeVisible();
});

test("a leader names who follows several directives, and sees row by row who already does", async ({
  page,
}) => {
  await loginAs(page, "lanhdao", "/directives?show=open-in-time");
  // Other tests confirm the reports that wait for this leader: they must not become another's.
  const withoutReport = page.locator("tr", { hasNot: page.locator(".mark-reported") });
  const boxes = withoutReport.locator('input[name="rows[]"]');
  const bar = page.locator(".bulk-bar");
  const name = async (rows: readonly number[], leader = "Vũ Thị Thanh Hòa") => {
    for (const row of rows) await boxes.nth(row).check();
    // Still unfolded from the act before.
    const field = bar.getByLabel("Lãnh đạo theo dõi", { exact: true });
    if (await field.isHidden()) await bar.getByText("Lãnh đạo theo dõi…").click();
    await field.selectOption({ label: leader });
    await bar.getByRole("button", { name: "Giao theo dõi" }).click();
  };
  // Who follows which directive in the demo depends on its day.
  await name([0, 1], "Phạm Quốc Bảo");
  await expect(page.getByRole("status").filter({ hasText: "trong 2 việc đã chọn." })).toBeVisible();
  await name([0]);
  await expect(page.getByRole("status").filter({ hasText: "1 trong 1 việc đã chọn." })).toBeVisible();
  await name([0, 1]);
  const status = page.getByRole("status").filter({ hasText: "1 trong 2 việc đã chọn." });
  await expect(status.getByRole("listitem").first()).toContainText("đang theo dõi chỉ đạo này rồi");
  await expect(status.getByRole("listitem").last()).toContainText("Vũ Thị Thanh Hòa theo dõi từ nay");
});

test("a saved view opens by its link for another role, and says so once it was removed", async ({ page }) => {
  await loginAs(page, "thuky", "/directives?show=open-overdue&sort=deadline&cols=department,deadline,given");
  await page.getByText("Dạng xem", { exact: true }).click();
  await page.getByText("Lưu dạng xem…").click();
  await page.getByLabel("Tên dạng xem").fill("Quá hạn theo người giao");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await page.waitForURL(/view=\d+/);
  const link = new URL(page.url());
  const address = `/directives?view=${link.searchParams.get("view")}`;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Quá hạn theo người giao");
  await page.getByRole("button", { name: "Đăng xuất" }).first().click();
  await page.waitForURL(/\/sign-in/);
  await loginAs(page, "canbo1.dt", address);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Quá hạn theo người giao");
  await expect(page.getByRole("columnheader")).toHaveText([
    "Số",
    "Nhiệm vụ",
    "Chủ trì",
    /Thời hạn/,
    "Người giao",
  ]);
  // Staff read the register without row actions; they can save the view as their own.
  await expect(page.locator('input[name="rows[]"]')).toHaveCount(0);
  await page.getByText("Dạng xem", { exact: true }).click();
  await expect(page.getByText("Lưu thành dạng xem của tôi…")).toBeVisible();
  await expect(page.getByText("Bỏ dạng xem…")).toHaveCount(0);
  await page.getByRole("button", { name: "Đăng xuất" }).first().click();
  await page.waitForURL(/\/sign-in/);
  await loginAs(page, "thuky", address);
  await page.locator(".filter-name", { hasText: "Quá hạn theo người giao" }).click();
  await page.getByText("Bỏ dạng xem…").click();
  await page.getByRole("button", { name: "Bỏ dạng xem", exact: true }).click();
  await expect(page.getByText("Đã bỏ dạng xem.")).toBeVisible();
  await page.goto(address);
  await expect(page.getByText("Dạng xem này không còn nữa")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sổ theo dõi");
});

/** How many of these lie wholly in the window, above what is fixed at its foot. */
const inSight = (page: Page, rows: string) =>
  page.evaluate((selector) => {
    const bar = document.querySelector(".tabbar")?.getBoundingClientRect();
    const foot = bar && bar.height > 0 ? bar.top : window.innerHeight;
    return [...document.querySelectorAll(selector)].filter(
      (row) => row.getBoundingClientRect().bottom <= foot,
    ).length;
  }, rows);

test("ten rows are in sight at a desk; on a phone four, of the reader's department", async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await loginAs(page, "truong.dt", "/directives");
  await expect(page.locator("tbody tr").first()).toBeVisible();
  expect(await inSight(page, "tbody tr")).toBeGreaterThanOrEqual(10);
  await page.setViewportSize({ width: 360, height: 740 });
  // As somebody opens it from a bookmark.
  await page.goto("/account");
  await page.goto("/directives");
  await page.waitForURL(/\/directives\?department=2$/);
  expect(await inSight(page, "tbody tr")).toBeGreaterThanOrEqual(4);
  const filters = page.getByRole("search", { name: "Lọc sổ theo dõi" });
  await filters.getByText("Phòng Đầu tư", { exact: true }).first().click();
  await filters.getByRole("link", { name: "Mọi đơn vị" }).click();
  await page.waitForURL(/\/directives$/);
  // The focus stays on the chip of the filter.
  const chip = page.locator("summary", { hasText: /^Đơn vị$/ });
  await expect(chip).toBeFocused();
});

test("the chosen columns are there again at the next visit", async ({ page }) => {
  await loginAs(page, "canbo1.ld", "/directives");
  const heads = page.getByRole("columnheader");
  await expect(heads).toHaveText([/^Số/, "Nhiệm vụ", "Chủ trì", "Thời hạn", "Tình trạng", "Đơn vị xong"]);
  await page.getByText("Cột", { exact: true }).click();
  await page.getByRole("checkbox", { name: "Đơn vị xong" }).uncheck();
  await page.getByRole("checkbox", { name: "Người giao" }).check();
  await page.getByRole("button", { name: "Dùng các cột này" }).click();
  const chosen = [/^Số/, "Nhiệm vụ", "Chủ trì", "Thời hạn", "Tình trạng", "Người giao"];
  await expect(heads).toHaveText(chosen);
  await page.goto("/directives");
  await expect(heads).toHaveText(chosen);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("rows are ticked, urged and reported, too", async ({ page }) => {
    await loginAs(page, "thuky", "/directives?show=open-overdue");
    const bar = page.locator(".bulk-bar");
    await expect(bar).toBeHidden();
    await page.locator('input[name="rows[]"]').last().check();
    await bar.getByText("Đôn đốc…").click();
    await bar.getByLabel("Nội dung đôn đốc").fill("Báo cáo trong tuần.");
    await bar.getByRole("button", { name: "Đôn đốc các đơn vị" }).click();
    await expect(page.getByText("Đã đôn đốc 1 trong 1 nhiệm vụ đã chọn.")).toBeVisible();
    await page.getByRole("button", { name: "Hoàn tác" }).click();
    await expect(page.getByText(/Đã hoàn tác/)).toBeVisible();
  });
});

test("an old meeting is found among all by its code, and the other filters stay", async ({ page }) => {
  await loginAs(page, "lanhdao", "/directives?page=9999");
  const oldest = (await page.locator("td.code").last().textContent()) ?? "";
  const [code = ""] = oldest.split(" · ");
  await page.goto("/directives?origin=meeting");
  const chip = page.locator("details", { has: page.locator("summary", { hasText: "Buổi họp" }) }).first();
  await chip.locator("summary").click();
  const choices = chip.getByRole("navigation", { name: "Buổi họp" }).getByRole("link");
  await expect(choices).toHaveCount(13);
  await expect(choices.filter({ hasText: code })).toHaveCount(0);
  const field = chip.getByRole("searchbox", { name: "Tìm buổi họp theo số, ngày, tên" });
  await field.fill("không có buổi này");
  await expect(chip.getByText("Không có buổi họp nào như vậy.")).toBeVisible();
  await field.fill(code);
  await expect(choices.first()).toContainText(code);
  await field.press("Enter");
  await page.waitForURL(/meeting=\d+/);
  expect(new URL(page.url()).searchParams.get("origin")).toBe("meeting");
  await expect(chip.locator("summary")).toContainText(code);
  for (const shown of await page.locator("td.code").allTextContents()) expect(shown).toContain(`${code} · `);
});
