import { type Browser, expect, type Page } from "@playwright/test";
import { beginMinutes, enterAs, test, unfold } from "./test";

async function at(browser: Browser, account: string, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ baseURL: process.env.E2E_ADDRESS, javaScriptEnabled });
  const page = await context.newPage();
  await enterAs(page, account);
  return page;
}

/** The first piece of work on the projector that offers a decision, department by department. */
async function workWith(page: Page, review: string, decision: string) {
  await page.goto(review);
  for (let department = 0; department < 14; department++) {
    const row = page.getByRole("listitem").filter({ has: page.getByText(decision, { exact: true }) });
    if ((await row.count()) > 0) return row.first();
    const heading = page.getByRole("heading", { level: 1 });
    const shown = (await heading.textContent()) ?? "";
    await page.locator('a[rel="next"]').click();
    await expect(heading).not.toHaveText(shown);
  }
  throw new Error(`no work offers ${decision}`);
}

test("a decision at the projector takes effect once the minutes are signed", async ({ browser }) => {
  test.setTimeout(120_000);
  const clerk = await at(browser, "thuky");
  const edit = await beginMinutes(clerk, "Buổi họp rà soát");
  const meeting = edit.replace("/edit", "");
  const people = await unfold(clerk, "participants");
  const chair = people.locator("option", { hasText: "Phạm Quốc Bảo" }).first();
  await people.getByLabel("Cán bộ của cơ quan").selectOption(await chair.getAttribute("value"));
  await people.getByLabel("Vai trò").selectOption({ label: "Chủ trì" });
  await people.getByRole("button", { name: "Thêm người dự" }).click();
  await expect(people.getByRole("listitem").filter({ hasText: "Phạm Quốc Bảo" })).toBeVisible();

  const row = await workWith(clerk, `${meeting}/review`, "Gia hạn…");
  const work = (await row.getByRole("link").first().getAttribute("href")) ?? "";
  await row.getByText("Gia hạn…", { exact: true }).click();
  // A day that is not later is reported at its field, and what was typed stays.
  await row.getByLabel("Hạn mới").fill("01/01/2020");
  await row.getByLabel("Ý kiến").first().fill("Chờ thẩm định giá.");
  await row.getByRole("button", { name: "Ghi vào biên bản" }).first().click();
  await expect(clerk.getByText("Hạn mới phải sau hạn đang áp dụng")).toBeVisible();
  await expect(row.getByLabel("Ý kiến").first()).toHaveValue("Chờ thẩm định giá.");
  await row.getByLabel("Hạn mới").fill("31/12/2098");
  await row.getByRole("button", { name: "Ghi vào biên bản" }).first().click();
  await expect(clerk.getByText("Quyết định: gia hạn đến 31/12/2098")).toBeVisible();
  // It is a proposal: the directive itself has not changed yet.
  await clerk.goto(work);
  await expect(clerk.getByText("31/12/2098")).toHaveCount(0);

  await clerk.goto(`${meeting}/sign`);
  await expect(clerk.getByText("Quyết định: gia hạn đến 31/12/2098")).toBeVisible();
  await clerk.getByRole("button", { name: "Trình ký" }).click();
  const leader = await at(browser, "lanhdao");
  await leader.goto(`${meeting}/sign`);
  await leader.getByRole("button", { name: "Ký biên bản" }).click();
  await expect(leader.getByText("Nội dung đang hiển thị khớp với bản đã ký.")).toBeVisible();
  await expect(leader.locator("#review")).toContainText("nhiệm vụ đã giao");
  await expect(leader.locator("#review")).toContainText("31/12/2098");
  await leader.goto(work);
  await expect(leader.getByText("31/12/2098").first()).toBeVisible();
});

test("keys move through work and departments; a leader's decision can take effect at once", async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const leader = await at(browser, "lanhdao");
  const edit = await beginMinutes(leader, "Buổi họp có phím");
  const review = edit.replace("/edit", "/review");
  await leader.goto(review);
  const first = await leader.getByRole("heading", { level: 1 }).textContent();
  // Keys work once the page's scripts run; the page itself is there before.
  await expect(async () => {
    await leader.keyboard.press("ArrowUp");
    await expect(leader.locator("[data-row]").first()).toBeFocused({ timeout: 1000 });
  }).toPass();
  await leader.keyboard.press("ArrowRight");
  await expect(leader.getByRole("heading", { level: 1 })).not.toHaveText(first ?? "");
  await leader.keyboard.press("ArrowLeft");
  await expect(leader.getByRole("heading", { level: 1 })).toHaveText(first ?? "");

  const row = await workWith(leader, review, "Đôn đốc…");
  const say = row.locator('[data-decision="urge"]').getByLabel("Ý kiến");
  await expect(async () => {
    await row.getByRole("link").first().focus();
    await leader.keyboard.press("d");
    await expect(say).toBeFocused({ timeout: 1000 });
  }).toPass();
  await say.fill("Báo cáo ngay trong tuần này.");
  await row.locator('[data-decision="urge"]').getByRole("button", { name: "Quyết định ngay" }).click();
  await expect(leader.getByText(/đã đôn đốc \d+ lần/).first()).toBeVisible();
});

test("without scripts a decision is noted and removed again", async ({ browser }) => {
  const scripted = await at(browser, "thuky");
  const review = (await beginMinutes(scripted, "Buổi họp không script")).replace("/edit", "/review");
  const clerk = await at(browser, "thuky", false);
  const row = await workWith(clerk, review, "Chuyển tiếp…");
  await row.getByText("Chuyển tiếp…", { exact: true }).click();
  await row.locator('[data-decision="carry-over"]').getByRole("button", { name: "Ghi vào biên bản" }).click();
  await expect(clerk.getByText("Quyết định: chuyển tiếp thành chỉ đạo mới")).toBeVisible();
  await clerk.locator("summary", { hasText: "Bỏ quyết định…" }).click();
  await expect(clerk.locator("details[open]")).toContainText("Chỉ đạo dự thảo lập từ việc này");
  await clerk.getByRole("button", { name: "Bỏ quyết định" }).click();
  await expect(clerk.getByText("Quyết định: chuyển tiếp thành chỉ đạo mới")).toHaveCount(0);
});
