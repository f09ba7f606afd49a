import { expect } from "@playwright/test";
import { beginMinutes, enterAs, loginAs, test, unfold, unfoldNewDirective } from "./test";

test("unsaved typing survives saving another block, a closed tab and an ended session", async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: process.env.E2E_ADDRESS });
  const page = await context.newPage();
  await enterAs(page, "thuky");
  const edit = await beginMinutes(page, "Buổi họp gõ dở");
  const fresh = await unfoldNewDirective(page);
  await fresh.getByLabel("Nguyên văn chỉ đạo").last().fill("Đang gõ dở câu này");
  const details = await unfold(page, "details");
  await details.getByLabel("Địa điểm").fill("Hội trường");
  await expect(details.getByRole("status")).toContainText("Đã tự lưu");
  await expect(fresh.getByLabel("Nguyên văn chỉ đạo").last()).toHaveValue("Đang gõ dở câu này");

  await fresh.getByLabel("Tóm tắt").last().fill("Câu gõ dở");
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await context.clearCookies();
  await loginAs(again, "thuky", edit);
  const offered = again.locator("#directives").getByRole("status");
  await expect(offered).toContainText("mà chưa lưu");
  await offered.getByRole("button", { name: "Lấy lại" }).click();
  const block = again.locator("#directives");
  await expect(block.getByLabel("Nguyên văn chỉ đạo").last()).toHaveValue("Đang gõ dở câu này");
  await expect(block.getByLabel("Tóm tắt").last()).toHaveValue("Câu gõ dở");

  // Once stored there is nothing to offer.
  await block.getByRole("button", { name: "Thêm chỉ đạo" }).last().click();
  await expect(block.getByRole("heading", { name: "Chỉ đạo, 1" })).toBeVisible();
  await again.goto(edit);
  await expect(again.locator("#directives").getByRole("heading", { name: "Chỉ đạo, 1" })).toBeVisible();
  await expect(again.getByText("mà chưa lưu")).toHaveCount(0);

  // What one account typed is not offered to another.
  // It never reaches the server.
  await again.route("**/api/blocks/**", (route) => route.abort());
  await unfold(again, "details");
  await again.locator("#details").getByLabel("Địa điểm").fill("Chỉ thư ký biết");
  await expect.poll(() => again.evaluate(() => JSON.stringify(localStorage))).toContain("Chỉ thư ký biết");
  await context.clearCookies();
  await loginAs(again, "lanhdao", edit);
  await expect(again.locator("#details").getByLabel("Địa điểm")).toHaveValue("Hội trường");
  await expect(again.getByText("mà chưa lưu")).toHaveCount(0);
});

test("what is typed in the instant in which another save re-renders a form is kept", async ({ page }) => {
  await enterAs(page, "thuky");
  await beginMinutes(page, "Buổi họp gõ đúng lúc lưu");
  const typed = (await unfoldNewDirective(page)).getByLabel("Nguyên văn chỉ đạo").last();
  await typed.fill("Đang gõ");
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain("Đang gõ");
  // A key that arrives as soon as the page shows what was stored, before React's effects have run.
  await typed.evaluate((field: HTMLTextAreaElement) => {
    field.dataset.first = "";
    const place = document.querySelector("#details input[name=place]");
    const watch = new MutationObserver(() => {
      if (place?.isConnected) return;
      watch.disconnect();
      const shown = [...document.querySelectorAll("#directives textarea[name=text]")].at(-1);
      if (!(shown instanceof HTMLTextAreaElement)) return;
      shown.value += " tiếp";
      shown.dispatchEvent(new Event("input", { bubbles: true }));
    });
    watch.observe(document.body, { childList: true, subtree: true });
  });
  const details = await unfold(page, "details");
  await details.getByLabel("Địa điểm").fill("Hội trường");
  // The one button that sends this form where scripts run.
  await details.getByRole("button", { name: "Đổi sang ngày này" }).click();
  await expect(page).toHaveURL(/notice=saved/);
  await expect(typed).toHaveValue("Đang gõ tiếp");
  await expect(typed, "the field was not replaced").toHaveAttribute("data-first");
});

test("words that were not stored and are dropped by one click can be had back, by keyboard too", async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: process.env.E2E_ADDRESS });
  const page = await context.newPage();
  await enterAs(page, "thuky");
  const edit = await beginMinutes(page, "Buổi họp bỏ nhầm chữ");
  const typed = (await unfoldNewDirective(page)).getByLabel("Nguyên văn chỉ đạo").last();
  await typed.fill("Câu gõ mười phút");
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain("Câu gõ mười phút");
  await page.close({ runBeforeUnload: false });

  const again = await context.newPage();
  await again.goto(edit);
  const offer = again.locator("#directives").getByRole("status").filter({ hasText: "đã nhập lúc" });
  await offer.getByRole("button", { name: "Bỏ", exact: true }).click();
  await expect(offer).toContainText("Đã bỏ nội dung đã nhập lúc");
  await expect(offer.getByRole("button", { name: "Hoàn tác" })).toBeFocused();
  await again.keyboard.press("Enter");
  await expect(offer).toContainText("mà chưa lưu");
  await expect(offer.getByRole("button", { name: "Lấy lại" })).toBeFocused();
  await again.keyboard.press("Enter");
  const restored = again.locator("#directives").getByLabel("Nguyên văn chỉ đạo").last();
  await expect(restored).toHaveValue("Câu gõ mười phút");
  await expect(again.locator("#directives form :focus")).toBeVisible();
  await context.close();
});

test("what was typed right before the sheet is left is on the page to sign, and stays on the sheet where it cannot be stored", async ({
  page,
}) => {
  await enterAs(page, "thuky");
  const edit = await beginMinutes(page, "Buổi họp rời trang ngay");
  const reopen = async () => {
    // The sheet's scripts run: they say who is writing.
    const said = page.waitForResponse((answer) => answer.url().endsWith("/writers"));
    await page.goto(edit);
    await said;
  };
  const form = page.locator("form", { has: page.getByRole("button", { name: "Thêm mục" }) });
  await form.getByLabel("Tên mục").fill("Phát biểu");
  await form.getByRole("button", { name: "Thêm mục" }).click();
  const text = page.locator("[id^=item-]").first().getByLabel("Nội dung", { exact: true });
  // Who has named an item goes on to write in it.
  const added = page.locator("section[id^=item-]").last().getByLabel("Nội dung", { exact: true });
  await expect(added).toBeFocused();
  await text.fill("Câu cuối cùng trước khi trình.");
  await page.getByRole("link", { name: "Xem và trình ký" }).click();
  await page.waitForURL("**/sign");
  await expect(page.getByText("Câu cuối cùng trước khi trình.")).toBeVisible();
  // By another link the text is stored as well, though nothing waits for it.
  await reopen();
  await text.fill("Câu viết thêm.");
  const stored = page.waitForResponse((answer) => answer.url().includes("/api/blocks/item/"));
  await page.getByRole("link", { name: "Cán bộ" }).first().click();
  expect((await stored).status()).toBe(200);
  await reopen();
  await expect(text).toHaveValue("Câu viết thêm.");
  await page.route("**/api/blocks/**", (route) => route.abort());
  await text.fill("Câu chưa lưu được.");
  await page.getByRole("link", { name: "Xem và trình ký" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Còn nội dung chưa lưu được" })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(edit);
  await expect(text).toHaveValue("Câu chưa lưu được.");
});

test("more absent than a department has are not counted, and what is counted later is stored", async ({
  page,
}) => {
  await enterAs(page, "thuky");
  const edit = await beginMinutes(page, "Buổi họp đếm vắng");
  await page.keyboard.press("F2");
  const line = page.getByLabel("Vắng", { exact: true });
  await line.fill("thanh tra 99");
  await line.press("Enter");
  await expect(
    page.getByText(/Thanh tra chỉ có \d+ người, không thể có 99 người .* Chưa ghi\./),
  ).toBeVisible();
  const stored = page.waitForResponse((answer) => answer.url().includes("/api/blocks/attendance/"));
  await line.fill("văn phòng 2");
  await line.press("Enter");
  expect((await stored).status()).toBe(200);
  await page.goto(edit);
  await expect(page.locator("#attendance > summary")).toContainText("2");
});

test("a comment and work to give are kept while they are not sent, and no longer once they are", async ({
  page,
}) => {
  await enterAs(page, "lanhdao");
  for (const [address, label, send] of [
    ["/directives/1", "Ý kiến chỉ đạo, đôn đốc", "Gửi ý kiến"],
    ["/directives/new", "Nội dung giao việc", null],
  ] as const) {
    const form = page.locator("#main form", { has: page.getByRole("button") });
    const field = form.getByLabel(label, { exact: true }).last();
    await page.goto(address);
    await field.fill(`Câu chưa gửi: ${label}`);
    await page.getByRole("link", { name: "Cán bộ" }).first().click();
    await page.waitForURL("**/people");
    await page.goBack();
    await expect(field).toHaveValue(`Câu chưa gửi: ${label}`);
    await page.goto(address);
    await form.getByRole("button", { name: "Lấy lại" }).click();
    await expect(field).toHaveValue(`Câu chưa gửi: ${label}`);
    if (send === null) continue;
    await form.getByRole("button", { name: send }).click();
    await expect(field).toHaveValue("");
    await page.goto(address);
    await expect(form.getByRole("button", { name: "Lấy lại" })).toHaveCount(0);
    await expect(field).toHaveValue("");
  }
});
