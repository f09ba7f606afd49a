import { expect } from "@playwright/test";
import { enterAs, loginAs, test } from "./test";

const SIGNED = "/meetings/1";

test("a record's papers are downloaded in both formats, under their names", async ({ page }) => {
  await loginAs(page, "canbo1.dt", SIGNED);
  for (const [format, begins] of [
    ["DOCX", "PK"],
    ["PDF", "%PDF-1.7"],
  ] as const) {
    const link = page.getByRole("link", { name: `Tải Thông báo kết luận (${format})` });
    const href = (await link.getAttribute("href")) ?? "";
    const answer = await page.request.get(href);
    expect(answer.status()).toBe(200);
    expect((await answer.body()).subarray(0, begins.length).toString()).toBe(begins);
    const named = answer.headers()["content-disposition"] ?? "";
    expect(named).toContain('attachment; filename="Thong bao ket luan CC ');
    expect(named).toContain("filename*=UTF-8''Th%C3%B4ng%20b%C3%A1o");
  }
  await expect(page.getByRole("link", { name: "Sửa trước khi tải" })).toHaveCount(0);
});

test("no paper is made for strangers, for missing records, or from invalid fields", async ({
  page,
  request,
}) => {
  const notice = `${SIGNED}/documents/notice/pdf`;
  expect((await request.get(notice)).status()).toBe(401);
  await enterAs(page, "thuky");
  const status = async (path: string) => (await page.request.get(path)).status();
  expect(await status(notice)).toBe(200);
  expect(await status(`${notice}?date=31/02/2024`)).toBe(400);
  for (const path of ["notice/odt", "letter/pdf", "extract/pdf", "extract/pdf?department=99999"])
    expect(await status(`${SIGNED}/documents/${path}`), path).toBe(404);
  expect(await status("/meetings/99999/documents/notice/pdf")).toBe(404);
  expect(await status(`${SIGNED}/documents/urging/docx?department=1&scope=agency`)).toBe(200);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("a clerk edits the signer of one paper and downloads it", async ({ page }) => {
    await loginAs(page, "thuky", `${SIGNED}/documents`);
    await page.locator("li", { hasText: "Thông báo kết luận" }).locator("summary").click();
    const form = page.locator("details[open] form").last();
    await form.getByLabel("Họ tên người ký").fill("Lê Thị Ký Thay");
    await form.getByLabel("Ngày văn bản").fill("05/07/2024");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      form.getByRole("button", { name: "Tải PDF" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^Thông báo kết luận CC .*\.pdf$/);
    expect(download.url()).toContain("date=05%2F07%2F2024");
  });
});
