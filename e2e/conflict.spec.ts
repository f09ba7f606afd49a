import { expect } from "@playwright/test";
import { beginMinutes, enterAs, loginAs, test, unfold } from "./test";

test("two people change one block: the later one sees both versions and loses nothing", async ({
  browser,
}) => {
  const open = async (account: string) => {
    const page = await (await browser.newContext({ baseURL: process.env.E2E_ADDRESS })).newPage();
    await enterAs(page, account);
    return page;
  };
  const [first, second] = [await open("thuky"), await open("lanhdao2")];
  const edit = await beginMinutes(first, "Buổi họp hai người ghi");
  // A browser without live connection learns of the other change only when it saves.
  await second.route("**/api/live**", (route) => route.abort());
  await second.goto(edit);
  const details = (page: typeof first) => page.locator("#details");
  await unfold(first, "details");
  await unfold(second, "details");
  await details(first).getByLabel("Địa điểm").fill("Sân trụ sở, cổng A");
  await expect(details(first).getByRole("status")).toContainText("Đã tự lưu");

  await details(second).getByLabel("Địa điểm").fill("Hội trường tầng 2");
  const warning = details(second).getByRole("status");
  await expect(warning).toContainText("Sân trụ sở, cổng A");
  await expect(details(second).getByLabel("Địa điểm")).toHaveValue("Hội trường tầng 2");
  await details(second).getByRole("button", { name: "Lưu bản của tôi" }).click();
  await expect(warning).toContainText("Đã tự lưu");
  await first.reload();
  await expect(details(first).getByLabel("Địa điểm")).toHaveValue("Hội trường tầng 2");
});

test("a file sent with an invalid form is kept, and is stored with the corrected one", async ({ page }) => {
  await loginAs(page, "truong.ttr", "/directives?department=8&show=mark-in-progress");
  await page.locator("td.what a").first().click();
  await page.waitForURL(/\/directives\/\d+/);
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "bao-cao-giu-lai.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.4\n% giữ lại\n"),
    });
  await page.getByLabel("Ngày văn bản").fill("31/02/2024");
  await page.getByLabel("Nội dung").fill("Kèm báo cáo.");
  await page.getByRole("button", { name: /Báo cáo (hoàn thành|kỳ này)/ }).click();
  await expect(page.getByText("Ngày chưa đúng")).toBeVisible();
  await expect(page.getByText("bao-cao-giu-lai.pdf")).toBeVisible();
  await expect(page.getByLabel("Nội dung")).toHaveValue("Kèm báo cáo.");
  await page.getByLabel("Ngày văn bản").fill("");
  await page.getByRole("button", { name: /Báo cáo (hoàn thành|kỳ này)/ }).click();
  await expect(page.getByRole("link", { name: "bao-cao-giu-lai.pdf" })).toBeVisible();
});

test("a save that is stored but whose answer is lost is sent again, and asks the writer nothing", async ({
  page,
}) => {
  await enterAs(page, "thuky");
  await beginMinutes(page, "Buổi họp mất câu trả lời");
  const block = page.locator("section[id^=item-]").first();
  let lost = 0;
  await page.route("**/api/blocks/item/*", async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    // Interception comes before the browser adds this header.
    const headers = { ...route.request().headers(), "sec-fetch-site": "same-origin" };
    expect((await route.fetch({ headers })).status()).toBe(200);
    return route.abort();
  });
  // Not even for a moment, while the page learns of the stored version before the save is sent again.
  const asked = page.getByRole("button", { name: "Lưu bản của tôi" });
  const seen = asked.waitFor({ timeout: 60_000 }).then(
    () => true,
    () => false,
  );
  await block.getByLabel("Nội dung", { exact: true }).fill("Đường truyền bị cắt đúng lúc lưu.");
  await expect(block).toContainText("Đã tự lưu");
  expect(lost).toBe(1);
  expect(await Promise.race([seen, Promise.resolve(false)])).toBe(false);
  await page.reload();
  await expect(block.getByLabel("Nội dung", { exact: true })).toHaveValue(
    "Đường truyền bị cắt đúng lúc lưu.",
  );
});
