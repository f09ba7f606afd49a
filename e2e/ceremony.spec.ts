import { type Browser, expect, type Page } from "@playwright/test";
import { beginMinutes, enterAs, test, unfold, unfoldNewDirective } from "./test";

test.use({ undoes: true });

/** A person at their own browser. */
async function at(browser: Browser, account: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: process.env.E2E_ADDRESS, locale: "en-US" });
  const page = await context.newPage();
  await enterAs(page, account);
  return page;
}

test("a ceremony from start to end: recorded, signed, acknowledged, reported, returned, confirmed", async ({
  browser,
}) => {
  test.setTimeout(150_000);
  const clerk = await at(browser, "thuky");
  const edit = await beginMinutes(clerk, "Lễ chào cờ thử nghiệm");
  await expect(clerk.getByRole("heading", { level: 1 })).toContainText("Ghi biên bản");

  const people = await unfold(clerk, "participants");
  const person = people.getByLabel("Cán bộ của cơ quan");
  const chair = person.locator("option", { hasText: "Phạm Quốc Bảo" }).first();
  await person.selectOption(await chair.getAttribute("value"));
  await people.getByLabel("Vai trò").selectOption({ label: "Chủ trì" });
  await people.getByRole("button", { name: "Thêm người dự" }).click();
  await expect(people.getByRole("listitem").filter({ hasText: "Phạm Quốc Bảo" })).toBeVisible();

  const block = await unfoldNewDirective(clerk);
  await block.getByLabel("Tóm tắt").last().fill("Lập danh mục việc thử");
  await block
    .getByLabel("Nguyên văn chỉ đạo")
    .last()
    .fill("Phòng Lao động lập danh mục việc thử, báo cáo lãnh đạo.");
  await block.getByLabel("Chủ trì", { exact: true }).last().selectOption({ label: "Phòng Lao động" });
  await block.getByLabel("Thời hạn", { exact: true }).last().fill("31/12/2099");
  await block.getByRole("button", { name: "Thêm chỉ đạo" }).last().click();
  await expect(clerk.getByLabel("Chỉ đạo 1", { exact: true })).toHaveValue(
    "Phòng Lao động lập danh mục việc thử, báo cáo lãnh đạo.",
  );
  await clerk.goto(edit.replace(/edit$/, "sign"));
  await clerk.getByRole("button", { name: "Trình ký" }).click();
  await expect(clerk.getByText("Đã trình ký biên bản.")).toBeVisible();

  const leader = await at(browser, "lanhdao");
  await leader.goto(edit.replace(/edit$/, "sign"));
  const fullWords = leader.getByText("Phòng Lao động lập danh mục việc thử, báo cáo lãnh đạo.");
  await expect(fullWords).toBeVisible();
  await leader.getByRole("button", { name: "Ký biên bản" }).click();
  await expect(leader.getByText("Nội dung đang hiển thị khớp với bản đã ký.")).toBeVisible();
  await expect(leader.locator("#directives").getByText("Hôm nay:").locator("..")).toContainText("Mới giao");
  await expect(fullWords).toBeHidden();
  await leader.emulateMedia({ media: "print" });
  await expect(fullWords).toBeVisible();
  await leader.emulateMedia({ media: "screen" });
  await leader.getByText("Nguyên văn", { exact: true }).click();
  await expect(fullWords).toBeVisible();
  await leader.getByRole("link", { name: "Lập danh mục việc thử" }).click();
  await leader.waitForURL(/\/directives\/\d+/);
  const directive = new URL(leader.url()).pathname;

  const staff = await at(browser, "canbo1.ld");
  await staff.goto(directive);
  await staff.getByRole("button", { name: "Tiếp nhận" }).click();
  await expect(staff.getByRole("button", { name: "Hoàn tác" })).toBeVisible();
  await expect(staff.getByRole("button", { name: "Báo cáo hoàn thành" })).toHaveCount(0);

  const head = await at(browser, "truong.ld");
  await head.goto(directive);
  await head.getByRole("button", { name: "Báo cáo hoàn thành" }).click();
  await expect(head.getByText("Cần nêu sản phẩm")).toBeVisible();
  await head.getByLabel("Nội dung").fill("Đã lập danh mục.");
  await head.locator("input[type=file]").setInputFiles({
    name: "danh-muc.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4\n% thử\n"),
  });
  await head.getByRole("button", { name: "Báo cáo hoàn thành" }).click();
  await expect(head.getByRole("button", { name: "Lấy lại báo cáo" })).toBeVisible();
  const evidence = (await head.getByRole("link", { name: "danh-muc.pdf" }).getAttribute("href")) ?? "";

  await leader.goto(directive);
  await leader.getByText("Trả lại…").click();
  await leader.getByLabel("Lý do").first().fill("Thiếu phần tổng hợp.");
  await leader.getByRole("button", { name: "Trả lại đơn vị" }).click();
  await expect(leader.getByText("Thiếu phần tổng hợp.")).toBeVisible();

  await head.goto(directive);
  await head.getByLabel("Nội dung").fill("Đã bổ sung phần tổng hợp.");
  await head.getByRole("button", { name: "Báo cáo hoàn thành" }).click();
  await expect(head.getByRole("button", { name: "Lấy lại báo cáo" })).toBeVisible();

  await leader.goto(directive);
  await leader.getByRole("button", { name: "Xác nhận hoàn thành" }).first().click();
  await expect(leader.getByText("1/1 đơn vị xong")).toBeVisible();

  const outsider = await at(browser, "canbo1.dt");
  await outsider.goto(directive);
  await expect(outsider.getByText("Tệp chứng minh chỉ đơn vị")).toBeVisible();
  await expect(outsider.getByRole("link", { name: "danh-muc.pdf" })).toHaveCount(0);
  // The file is a public endpoint: its address alone opens nothing.
  for (const [page, status] of [
    [head, 200],
    [staff, 200],
    [clerk, 200],
    [leader, 200],
    [outsider, 404],
  ] as const) {
    expect((await page.request.get(evidence)).status()).toBe(status);
  }
});
