import { expect } from "@playwright/test";
import sharp from "sharp";
import { enterAs, loginAs, test } from "./test";

const ARTICLE = "/meetings/13/article";

test("the press officer edits the article, drafts a part again, and downloads it", async ({
  page,
  browser,
}) => {
  await loginAs(page, "thuky", ARTICLE);
  const headline = page.getByLabel("Tít", { exact: true });
  const first = await headline.inputValue();
  await headline.fill("Tít mới của phòng tin & <b>");
  await page.getByLabel("Sapô", { exact: true }).fill("Sapô viết lại.");
  await page.getByLabel("Chú thích").first().fill("Chú thích mới");
  await page.getByRole("button", { name: "Lưu tin bài" }).first().click();
  await expect(page).toHaveURL(/notice=saved/);
  const preview = page.getByRole("article");
  await expect(preview.getByRole("heading")).toHaveText("Tít mới của phòng tin & <b>");
  await expect(preview.getByText("Chú thích mới")).toBeVisible();

  // Unsaved typing in another part is kept when one is drafted again.
  await page.getByLabel("Nguồn tin").fill("Trung tâm thử");
  await page.locator("summary", { hasText: "Soạn lại từ biên bản… Sapô" }).click();
  await expect(page.getByText("Lời đang có ở Sapô được thay bằng lời soạn từ biên bản")).toBeVisible();
  await page.locator("details[open]").getByRole("button", { name: "Soạn lại phần này" }).click();
  await expect(page).toHaveURL(/notice=article_redrafted/);
  await expect(page.getByLabel("Sapô", { exact: true })).not.toHaveValue("Sapô viết lại.");
  await expect(page.getByLabel("Nguồn tin")).toHaveValue("Trung tâm thử");
  // The part's old text is kept, and can be restored.
  await expect(page.getByText("Sapô viết lại.")).toBeVisible();
  await page.getByRole("button", { name: "Lấy lại lời cũ: Sapô" }).click();
  await expect(page.getByLabel("Sapô", { exact: true })).toHaveValue("Sapô viết lại.");
  await page.locator("summary", { hasText: "Soạn lại từ biên bản… Sapô" }).click();
  await page.locator("details[open]").getByRole("button", { name: "Soạn lại phần này" }).click();
  await expect(page.getByLabel("Sapô", { exact: true })).not.toHaveValue("Sapô viết lại.");

  for (const [format, begins] of [
    ["docx", "PK"],
    ["zip", "PK"],
    ["html", "<!doctype html>"],
  ] as const) {
    const answer = await page.request.get(`${ARTICLE}/${format}`);
    expect(answer.status()).toBe(200);
    const body = await answer.body();
    expect(body.subarray(0, begins.length).toString()).toBe(begins);
    if (format !== "html") continue;
    expect(body.toString()).toContain("<h1>Tít mới của phòng tin &amp; &lt;b&gt;</h1>");
    expect(body.toString()).toContain('<img src="anh/anh-1.jpg"');
  }

  // A concurrent save is reported, and unsaved typing stays.
  const other = await (await browser.newContext({ baseURL: process.env.E2E_ADDRESS })).newPage();
  await loginAs(other, "lanhdao2", ARTICLE);
  await headline.fill(first);
  await page.getByRole("button", { name: "Lưu tin bài" }).first().click();
  await expect(page).toHaveURL(/notice=saved/);
  await other.getByLabel("Tít", { exact: true }).fill("Tít của người khác");
  await other.getByRole("button", { name: "Lưu tin bài" }).first().click();
  await expect(other.locator("form").getByRole("alert")).toContainText(first);
  await expect(other.getByLabel("Tít", { exact: true })).toHaveValue("Tít của người khác");
  await other.getByRole("button", { name: "Lưu tin bài" }).first().click();
  await expect(other).toHaveURL(/notice=saved/);
  await expect(other.getByRole("article").getByRole("heading")).toHaveText("Tít của người khác");
});

test("a photo added after the signature belongs to the article, and is hidden while that is a draft", async ({
  page,
  browser,
}) => {
  await loginAs(page, "thuky", ARTICLE);
  // By the element: without a description it is not announced as an image yet.
  const photos = page.getByRole("article").locator("img");
  const before = await photos.count();
  const buffer = await sharp({ create: { width: 90, height: 60, channels: 3, background: "#357" } })
    .png()
    .toBuffer();
  await page
    .getByLabel("Thêm ảnh cho bài")
    .setInputFiles({ name: "sau-le.png", mimeType: "image/png", buffer });
  await page.getByRole("button", { name: "Lưu tin bài" }).last().click();
  await expect(page).toHaveURL(/notice=saved/);
  await expect(photos).toHaveCount(before + 1);
  const address = (await photos.last().getAttribute("src"))?.split("?")[0] ?? "";
  await page.goto("/meetings/13");
  await expect(page.locator(`img[src^="${address}?"], a[href="${address}"]`)).toHaveCount(0);

  const reader = await (await browser.newContext({ baseURL: process.env.E2E_ADDRESS })).newPage();
  await enterAs(reader, "canbo1.dt");
  expect((await reader.request.get(address)).status()).toBe(200);
  await page.goto(ARTICLE);
  await page.locator("summary", { hasText: "Đưa về bản nháp…" }).click();
  await page.getByRole("button", { name: "Đưa về bản nháp" }).click();
  await expect(page).toHaveURL(/notice=article_taken_back/);
  expect((await reader.request.get(address)).status()).toBe(404);
  await page.getByRole("button", { name: "Cho cả cơ quan đọc" }).click();
  await expect(page).toHaveURL(/notice=article_ready/);
});

test("only the press office sees a draft until it is opened to readers", async ({ page, browser }) => {
  await enterAs(page, "thuky");
  const reader = await (await browser.newContext({ baseURL: process.env.E2E_ADDRESS })).newPage();
  await enterAs(reader, "canbo1.dt");
  await page.goto(ARTICLE);
  await page.locator("summary", { hasText: "Đưa về bản nháp…" }).click();
  await page.getByRole("button", { name: "Đưa về bản nháp" }).click();
  await expect(page).toHaveURL(/notice=article_taken_back/);
  expect((await reader.request.get(ARTICLE)).status()).toBe(404);
  expect((await reader.request.get(`${ARTICLE}/docx`)).status()).toBe(404);
  await page.getByRole("button", { name: "Cho cả cơ quan đọc" }).click();
  await expect(page).toHaveURL(/notice=article_ready/);
  await reader.goto(ARTICLE);
  await expect(reader.getByRole("article").getByRole("heading", { level: 1 })).toBeVisible();
  await expect(reader.getByRole("button", { name: "Lưu tin bài" })).toHaveCount(0);
});

test("a link preview shows the title to signed-in readers, and names nothing to others", async ({
  page,
  request,
}) => {
  await enterAs(page, "canbo1.dt");
  for (const address of ["/meetings/13", "/directives/1", ARTICLE]) {
    const title = /<meta property="og:title" content="([^"]+)"/;
    const shown = title.exec(await (await page.request.get(address)).text())?.[1] ?? "";
    expect(shown.length, address).toBeGreaterThan(10);
    const refused = await request.get(address, { maxRedirects: 0 });
    expect([307, 303]).toContain(refused.status());
    const followed = await request.get(address);
    expect(followed.url()).toContain("/sign-in");
    for (const text of [await refused.text(), await followed.text()]) {
      expect(text).not.toContain(shown);
      expect(text).not.toMatch(title);
    }
    expect(/<title>([^<]*)/.exec(await followed.text())?.[1]).toMatch(/^Đăng nhập/);
  }
});
