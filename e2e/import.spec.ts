import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { findViolations } from "./find-violations";
import { enterAs, loginAs, test, unfold } from "./test";

const NOTICE = `Kết luận tại buổi lễ chào cờ tháng 9/2024
Sáng ngày 09/9/2024, lúc 7 giờ 30, tại Hội trường tầng 2, đồng chí Phạm Quốc Bảo, Trưởng ban chủ trì lễ chào cờ.
Trưởng ban yêu cầu thực hiện các nhiệm vụ sau:
1. Phòng Đầu tư chủ trì, phối hợp với Văn phòng lập danh mục dự án chậm, báo cáo trước ngày 30/9.
2. Các phòng, đơn vị chấp hành giờ làm việc.
Nhớ tắt điện khi ra về nhé.`;

/** The text of an article in the corpus of whole records, without its annotations. */
const ARTICLE =
  readFileSync("corpus/records-01/01-tin-chao-co-khu-cong-nghiep.txt", "utf8").split("=====\n")[0] ?? "";

const lineOf = (page: Page, prefix: string) =>
  page.locator(".found-line").filter({ has: page.locator(`[name="${prefix}.keep"]`) });

test("a pasted notice is compared with its source, corrected, completed, and becomes a draft", async ({
  page,
}) => {
  await loginAs(page, "thuky", "/meetings/import");
  await page.getByRole("button", { name: "Đọc văn bản" }).click();
  await expect(page.getByText("Chưa có văn bản.")).toBeVisible();
  await expect(page.getByText("Tới 90.000 ký tự.")).toBeVisible();
  await page.getByLabel("Nội dung văn bản").fill(NOTICE);
  await page.getByRole("button", { name: "Đọc văn bản" }).click();
  await expect(page.getByRole("heading", { name: "Chỉ đạo, 2" })).toBeVisible();
  await expect(page.getByLabel("Ngày họp")).toHaveValue("09/09/2024");
  await expect(page.getByLabel("Bắt đầu")).toHaveValue("07:30");
  await expect(page.getByLabel("Địa điểm")).toHaveValue("Hội trường tầng 2");
  const [first, second, own] = [0, 1, 2].map((n) => lineOf(page, `directive.${n}`)) as [
    ReturnType<typeof lineOf>,
    ReturnType<typeof lineOf>,
    ReturnType<typeof lineOf>,
  ];
  // One line says what, who and until when; its fields open on demand.
  await expect(first.locator("summary").first()).toContainText("Phòng Đầu tư");
  await expect(first.locator("summary").first()).toContainText("30/09/2024");
  await expect(first.getByLabel("Chủ trì")).toBeHidden();
  await first.locator("summary").first().click();
  await expect(first.getByLabel("Chủ trì")).toHaveValue(/\d+/);
  await expect(first.getByLabel("Thời hạn")).toHaveValue("30/09/2024");

  // Pointing at one highlights the other.
  await first.hover();
  await expect(page.locator("mark.lit")).toContainText("Phòng Đầu tư chủ trì");
  await page
    .locator("mark.found-d")
    .last()
    .hover({ position: { x: 40, y: 12 } });
  await page
    .locator("mark.found-d")
    .last()
    .hover({ position: { x: 60, y: 12 } });
  await expect(second).toHaveClass(/lit/);
  expect(await findViolations(page)).toEqual([]);

  // A missed directive is added by selecting its words.
  await page.evaluate(() => {
    const source = document.querySelector(".prose");
    const walker = document.createTreeWalker(source ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf("Nhớ tắt điện") ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + "Nhớ tắt điện khi ra về nhé.".length);
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(range);
    }
  });
  await page.getByRole("button", { name: "Thêm chỉ đạo từ phần chọn" }).click();
  await own.locator("summary").first().click();
  await expect(own.getByLabel("Nguyên văn chỉ đạo")).toHaveValue("Nhớ tắt điện khi ra về nhé.");
  await own.getByLabel("Tóm tắt").fill("");
  await first.getByLabel("Tóm tắt").fill("Lập danh mục dự án chậm");
  await second.getByRole("checkbox").first().uncheck();
  const notKept = await second.getByLabel("Nguyên văn chỉ đạo").inputValue();
  await page.getByLabel("Lập bản ghi riêng").check();

  // An error loses none of the changes.
  await page.getByRole("button", { name: "Lưu vào bản nháp" }).click();
  await expect(own.getByText("Đề nghị nhập ô này")).toBeVisible();
  await expect(first.getByLabel("Tóm tắt")).toHaveValue("Lập danh mục dự án chậm");
  await expect(second.getByRole("checkbox").first()).not.toBeChecked();
  await own.getByLabel("Tóm tắt").fill("Báo cáo khó khăn");
  await page.getByRole("button", { name: "Lưu vào bản nháp" }).click();
  await page.waitForURL(/\/meetings\/\d+\/edit/);
  const block = page.locator("#directives");
  await expect(block.getByRole("heading", { name: "Chỉ đạo, 2" })).toBeVisible();
  await expect(page.getByLabel("Chỉ đạo 1", { exact: true })).toHaveValue(/[Ll]ập danh mục dự án chậm/);
  await expect(page.locator("[id^=proposed-] [name=summary]").nth(1)).toHaveValue("Báo cáo khó khăn");
  // What is no directive was said all the same.
  const said = await page
    .locator("[id^=item-] textarea")
    .evaluateAll((texts) => texts.map((text) => (text as HTMLTextAreaElement).value).join("\n"));
  expect(said).toContain(notKept);
});

test("a document is read, a broken one is reported, and neither is stored before it is confirmed", async ({
  page,
}) => {
  await loginAs(page, "thuky", "/meetings/import");
  const send = async (name: string, buffer: Buffer) => {
    await page
      .getByLabel("Hoặc chọn tệp")
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    await page.getByRole("button", { name: "Đọc văn bản" }).click();
  };
  await send("hong.docx", Buffer.from("PK\u0003\u0004 hỏng"));
  await expect(page.getByText("Không đọc được tệp này")).toBeVisible();
  await send("khac.exe", Buffer.from("MZ"));
  await expect(page.getByText("Chỉ đọc được tệp")).toBeVisible();
  await send("tin.docx", readFileSync("documents/samples/tin-chao-co.docx"));
  await expect(page.getByRole("heading", { name: "Chỉ đạo, 4" })).toBeVisible();
  // Meetings are not counted: other tests hold some meanwhile.
  await page.goto(`/search?q=${encodeURIComponent("Phòng Công chức viên chức rà soát")}`);
  await expect(page.getByText("Không tìm thấy “Phòng Công chức viên chức rà soát”")).toBeVisible();
});

test("an article becomes a complete draft in at most twelve acts, and goes again as a whole", async ({
  page,
}) => {
  await loginAs(page, "thuky", "/meetings/import");
  let acts = 0;
  const act = async (run: Promise<unknown>) => {
    acts += 1;
    await run;
  };
  await act(
    page
      .getByLabel("Hoặc chọn tệp")
      .setInputFiles({ name: "tin.txt", mimeType: "text/plain", buffer: Buffer.from(ARTICLE) }),
  );
  await act(page.getByRole("button", { name: "Đọc văn bản" }).click());
  await expect(page.getByLabel("Tên buổi họp")).toHaveValue("Lễ chào cờ và sinh hoạt dưới cờ tháng 3/2025");
  await expect(page.getByText("Trung tâm Hỗ trợ doanh nghiệp").last()).toBeVisible();

  // Saving is in sight wherever the reader is.
  const save = page.getByRole("button", { name: "Lưu vào bản nháp" });
  await expect(save).toBeInViewport();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect(save).toBeInViewport();

  // A lead that is only guessed is marked, and what is missing is told in the line.
  const guessed = lineOf(page, "directive.0").locator("summary").first();
  await expect(guessed).toContainText("đoán");
  await expect(guessed).toContainText("Phòng Đầu tư");
  await expect(guessed).toContainText("Chưa có hạn");
  await act(page.getByLabel("Thời hạn 30/06/2025, theo “nửa đầu năm 2025”").check());
  await expect(guessed).toContainText("30/06/2025");
  for (const line of await page
    .locator(".found-line")
    .filter({ has: page.locator(".lacking", { hasText: "Cần chọn một đơn vị" }) })
    .all()) {
    await act(line.locator("summary").first().click());
    await act(line.getByLabel("Chủ trì").selectOption({ label: "Phòng Tổ chức cán bộ" }));
  }
  if (await page.getByLabel("Lập bản ghi riêng").isVisible()) {
    await act(page.getByLabel("Lập bản ghi riêng").check());
  }
  await act(save.click());
  await page.waitForURL(/\/meetings\/\d+\/edit/);
  expect(acts).toBeLessThanOrEqual(12);

  // Nothing is missing that a signature needs.
  await expect(page.getByRole("heading", { name: "Chỉ đạo, 7" })).toBeVisible();
  const address = page.url().replace(/\/edit.*/, "");
  await page.goto(`${address}/sign`);
  await expect(page.getByRole("button", { name: "Trình ký" })).toBeEnabled();
  await page.goto(address);
  const main = page.getByRole("main");
  for (const words of [
    "Đặng Thị Thu Huyền",
    "12-CT/TU",
    "Hoàng Minh Đức",
    "Học tập những điểm mới của Luật Việc làm",
    "Tặng hoa chúc mừng những cán bộ sinh trong tháng Ba",
    "Các phần việc trọng tâm",
    "850 triệu USD",
  ]) {
    await expect(main.getByText(words).first()).toBeVisible();
  }

  await page.goto(`${address}/edit`);
  await unfold(page, "photos");
  await expect(page.getByText("Toàn cảnh buổi lễ chào cờ tháng 3")).toBeVisible();
  await page.getByRole("button", { name: "Hoàn tác toàn bộ việc nhập" }).click();
  await expect(page.getByText("Đã hoàn tác toàn bộ việc nhập.")).toBeVisible();
  expect((await page.goto(address))?.status()).toBe(404);
  await page.goto("/references");
  await expect(page.getByText("12-CT/TU")).toHaveCount(0);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("a text can be read and stored, too", async ({ page }) => {
    await loginAs(page, "thuky", "/meetings/import");
    await page.getByLabel("Nội dung văn bản").fill(NOTICE.replace("tháng 9/2024", "không mã lệnh"));
    await page.getByRole("button", { name: "Đọc văn bản" }).click();
    await expect(page.getByRole("heading", { name: "Chỉ đạo, 2" })).toBeVisible();
    // That month has its record, which is named before anything is stored; a refusal keeps the text.
    await expect(page.getByText("CC 09/2024").first()).toBeVisible();
    await page.getByRole("button", { name: "Lưu vào bản nháp" }).click();
    await expect(page.getByRole("alert")).toContainText("Đã có CC 09/2024");
    await page.getByRole("button", { name: "Đọc văn bản" }).click();
    await page.getByLabel("Lập bản ghi riêng").check();
    await page.getByLabel("Không có hạn", { exact: true }).first().check();
    await page.getByRole("button", { name: "Lưu vào bản nháp" }).click();
    await expect(page).toHaveURL(/\/meetings\/\d+\/edit/);
    await expect(page.getByLabel("Chỉ đạo 1", { exact: true })).toHaveValue(/[Ll]ập danh mục dự án chậm/);
    await page.getByRole("button", { name: "Hoàn tác toàn bộ việc nhập" }).click();
    await expect(page.getByText("Đã hoàn tác toàn bộ việc nhập.")).toBeVisible();
  });
});

test("a scan is read with its progress shown, and its page is beside the text as a draft to check", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await loginAs(page, "thuky", "/meetings/import");
  await page.getByLabel("Hoặc chọn tệp").setInputFiles("documents/reading/samples/ban-quet.jpg");
  await page.getByRole("button", { name: "Đọc văn bản" }).click();
  // Another test's step may be offered to be undone meanwhile, in a status of its own.
  await expect(page.getByRole("status").filter({ hasText: /bản quét/i })).toBeVisible();
  await expect(page.getByText("đây là bản nháp")).toBeVisible({ timeout: 90_000 });
  const picture = page.getByRole("img", { name: "Ảnh trang 1" });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(800);
  await expect(page.locator(".doubt").first()).toBeVisible();
  await expect(page.getByLabel("Ngày họp")).toHaveValue("06/05/2024");

  // One clerk's scan is hidden from everyone else.
  const address = (await picture.getAttribute("src")) ?? "";
  await page.context().clearCookies();
  await enterAs(page, "lanhdao");
  expect((await page.request.get(address)).status()).toBe(404);
});

test("reading a scan can be stopped", async ({ page }) => {
  await loginAs(page, "thuky", "/meetings/import");
  await page.getByLabel("Hoặc chọn tệp").setInputFiles("documents/reading/samples/ban-quet.jpg");
  await page.getByRole("button", { name: "Đọc văn bản" }).click();
  await page.getByRole("button", { name: "Dừng đọc" }).click();
  await expect(page.getByLabel("Nội dung văn bản")).toBeVisible();
});

test("tracked changes and old fonts of a Word file are reported", async ({ page }) => {
  await loginAs(page, "thuky", "/meetings/import");
  await page.getByLabel("Hoặc chọn tệp").setInputFiles("documents/reading/samples/phong-cu.doc");
  await page.getByRole("button", { name: "Đọc văn bản" }).click();
  await expect(page.getByText("chưa duyệt")).toBeVisible();
  await expect(page.getByText("đã chuyển sang Unicode")).toBeVisible();
});
