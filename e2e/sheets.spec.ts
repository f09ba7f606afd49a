import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import readExcelFile from "read-excel-file/node";
import { loginAs, test } from "./test";

const STAFF = `DANH SÁCH CÁN BỘ;;;
STT;Họ và tên;Ngày sinh;Chức vụ;Đơn vị
1;Lê Thị Thử Nhập;05/06/1988;Chuyên viên;phong dau tu
2;Đỗ Văn Thử Sai;31/02/1980;Chuyên viên;Sở Lạ
`;

/** A download by its link's address, as the page's own session gets it. */
async function sheetsAt(page: Page, address: string) {
  const answer = await page.request.get(address);
  expect(answer.status(), address).toBe(200);
  expect(answer.headers()["content-disposition"]).toMatch(/^attachment; filename=".*\.xlsx"/);
  return readExcelFile(await answer.body());
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("staff come in from CSV but for a row with faults, and all of it is taken back", async ({ page }) => {
    await loginAs(page, "thuky");
    await page.goto("/people");
    await page.getByRole("link", { name: "Nhập từ Excel" }).click();
    const file = { name: "can-bo.csv", mimeType: "text/csv", buffer: Buffer.from(STAFF) };
    await page.getByLabel("Tệp .xlsx hoặc .csv").setInputFiles(file);
    await page.getByRole("button", { name: "Đọc tệp" }).click();
    await expect(page.getByText("1 dòng nhập được · 1 dòng lỗi · 0 dòng đã có")).toBeVisible();
    await expect(page.getByLabel("Đơn vị", { exact: true })).toHaveValue("4");
    await expect(page.getByText("Ngày sinh: tháng 2 chỉ có 29 ngày")).toBeVisible();

    const importId = new URL(page.url()).searchParams.get("id");
    const [faults] = await sheetsAt(page, `/import/${importId}/problems`);
    expect(faults?.data[1]?.slice(0, 2)).toEqual(["2", "Đỗ Văn Thử Sai"]);
    expect(faults?.data[1]?.at(-1)).toContain("không có đơn vị “Sở Lạ”");

    await page.getByRole("button", { name: "Nhập 1 dòng hợp lệ" }).click();
    await expect(page.getByText("1 dòng đã nhập từ tệp can-bo.csv.")).toBeVisible();
    await page.goto("/people?q=thu+nhap");
    await expect(page.getByRole("link", { name: "Lê Thị Thử Nhập" })).toBeVisible();

    await page.goto(`/import?id=${importId}`);
    await page.getByText("Lấy lại cả lần nhập…").click();
    await page.getByRole("button", { name: "Lấy lại cả lần nhập" }).click();
    await expect(page.getByText("Đã lấy lại 1 dòng của tệp can-bo.csv.")).toBeVisible();
    await page.goto("/people?q=thu+nhap");
    await expect(page.getByText("Lê Thị Thử Nhập")).toHaveCount(0);
  });
});

test("the register leaves as it is shown and is known again when it comes back; the report has its five tables", async ({
  page,
}) => {
  await loginAs(page, "thuky");
  await page.goto("/directives?show=open-overdue&sort=deadline");
  const shown = await page.locator("table td.code").allTextContents();
  expect(shown.length).toBeGreaterThan(0);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Xuất Excel" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^Sổ theo dõi chỉ đạo \d\d-\d\d-\d{4}\.xlsx$/);
  const path = await download.path();
  const [register] = await readExcelFile(path);
  const head = register?.data.findIndex((row) => row[0] === "Số TT") ?? -1;
  expect(register?.data[head - 1]?.[0]).toBe("Tình trạng: Đang thực hiện quá hạn");
  const lines = register?.data.slice(head + 1) ?? [];
  expect(lines.map((row) => row[1])).toEqual(shown);
  for (const row of lines) expect(row[6]).toBeInstanceOf(Date);

  await page.goto("/import?kind=register");
  await page.getByLabel("Tệp .xlsx hoặc .csv").setInputFiles({
    name: "so.xlsx",
    mimeType: "application/octet-stream",
    buffer: await (await page.request.get("/directives/export?show=open-overdue&sort=deadline")).body(),
  });
  await page.getByRole("button", { name: "Đọc tệp" }).click();
  await expect(page.getByText(`0 dòng nhập được · 0 dòng lỗi · ${shown.length} dòng đã có`)).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  const tables = await sheetsAt(page, "/reports/export?from=2020-01-01");
  expect(tables.map(({ sheet }) => sheet)).toEqual([
    "Đơn vị chủ trì",
    "Đơn vị phối hợp",
    "Lãnh đạo giao",
    "Thời gian quá hạn",
    "Theo tháng",
  ]);
});

test("who has no part in it finds no export and no import", async ({ page, request }) => {
  expect((await request.get("/directives/export")).status()).toBe(401);
  await loginAs(page, "canbo1.dt");
  expect((await page.request.get("/directives/export")).status()).toBe(200);
  expect((await page.request.get("/import/1/problems")).status()).toBe(404);
});
