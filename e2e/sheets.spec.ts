import { expect, type Page } from "@playwright/test";
import readExcelFile from "read-excel-file/node";
import { problemsOfOffice } from "@/documents/check/validate-ooxml";
import { workbookFile } from "@/documents/reading/testing/workbook-file";
import { findViolations } from "./find-violations";
import { enterAs, loginAs, test } from "./test";

const STAFF = `DANH SÁCH CÁN BỘ;;;
STT;Họ và tên;Ngày sinh;Chức vụ;Đơn vị
1;Lê Thị Thử Nhập;05/06/1988;Chuyên viên;phong dau tu
2;Đỗ Văn Thử Sai;31/02/1980;Chuyên viên;Sở Lạ
`;

/** A download by its link's address, with the page's own session. */
async function sheetsAt(page: Page, address: string) {
  const answer = await page.request.get(address);
  expect(answer.status(), address).toBe(200);
  expect(answer.headers()["content-disposition"]).toMatch(/^attachment; filename=".*\.xlsx"/);
  const bytes = await answer.body();
  expect(await problemsOfOffice(bytes, "xlsx"), address).toEqual([]);
  return readExcelFile(bytes);
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("staff are imported from CSV except a row with problems, and the import is undone", async ({
    page,
  }) => {
    await loginAs(page, "thuky", "/people");
    await page.getByRole("link", { name: "Nhập từ Excel" }).click();
    const file = { name: "can-bo.csv", mimeType: "text/csv", buffer: Buffer.from(STAFF) };
    await page.getByLabel("Tệp .xlsx, .ods hoặc .csv").setInputFiles(file);
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

test("the register is exported as shown and recognised when imported; the report has its five tables and its work", async ({
  page,
}) => {
  await loginAs(page, "thuky", "/directives?show=open-overdue&sort=deadline");
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
  await page.getByLabel("Tệp .xlsx, .ods hoặc .csv").setInputFiles({
    name: "so.xlsx",
    mimeType: "application/octet-stream",
    buffer: await (await page.request.get("/directives/export?show=open-overdue&sort=deadline")).body(),
  });
  await page.getByRole("button", { name: "Đọc tệp" }).click();
  await expect(page.getByText(`0 dòng nhập được · 0 dòng lỗi · ${shown.length} dòng đã có`)).toBeVisible();
  expect(await findViolations(page)).toEqual([]);

  const tables = await sheetsAt(page, "/reports/export?from=2020-01-01");
  expect(tables.map(({ sheet }) => sheet)).toEqual([
    "Đơn vị chủ trì",
    "Đơn vị phối hợp",
    "Lãnh đạo giao",
    "Thời gian quá hạn",
    "Theo tháng",
    "Việc",
  ]);
});

test("an old register in words is asked about, sheet by sheet, and keeps its words", async ({ page }) => {
  const day = (n: number) => ({ n, format: 1 });
  const head = ["STT", "Ngày giao", "Nội dung chỉ đạo", "Đơn vị thực hiện", null, "Thời hạn", "Tình trạng"];
  const rows = [
    head,
    [null, null, null, "Chủ trì", "Phối hợp"],
    [
      { n: 1 },
      day(44991),
      "Việc thử của sổ cũ, một",
      "Phòng Đầu tư",
      "Văn phòng",
      "Quý III/2023",
      "Hoàn thành 60%",
    ],
    [{ n: 2 }, null, "Việc thử của sổ cũ, hai", "Phòng Lao động", null, "Theo kế hoạch", "Tạm dừng"],
    [{ n: 3 }, null, "Việc thử của sổ cũ, ba", "Phòng Lao động", null, day(45016), "Tạm dừng"],
  ];
  const merged = ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2", "G1:G2", "B3:B5"];
  const buffer = await workbookFile(
    [
      { name: "Danh mục", rows: [["x", "y"]], state: "hidden" },
      { name: "Năm 2022", rows, merged },
      { name: "Năm 2023", rows, merged },
    ],
    { formats: ["dd/mm/yyyy"] },
  );
  await loginAs(page, "thuky", "/import?kind=register");
  await page
    .getByLabel("Tệp .xlsx, .ods hoặc .csv")
    .setInputFiles({ name: "so-cu.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(buffer) });
  await page.getByRole("button", { name: "Đọc tệp" }).click();
  await expect(page.getByText("Không đọc: Danh mục (trang ẩn).")).toBeVisible();
  await page.getByLabel("Trang tính").selectOption("Năm 2023 (3 dòng)");
  await page.getByRole("button", { name: "Đọc trang này" }).click();

  await expect(page.getByText("1 dòng nhập được · 2 dòng cần hỏi · 0 dòng lỗi · 0 dòng đã có")).toBeVisible();
  await expect(page.getByRole("cell", { name: "Hoàn thành 60% đọc là: Đang thực hiện, 60 %" })).toBeVisible();
  await expect(page.getByRole("cell", { name: "Quý III/2023 đọc là: 30/09/2023" })).toBeVisible();
  await page.getByLabel("Tình trạng “Tạm dừng” là").selectOption("Đang thực hiện");
  await page.getByLabel("Thời hạn “Theo kế hoạch” là").selectOption("ngày ghi bên cạnh");
  await page.getByRole("button", { name: "Ghi câu trả lời" }).click();
  await expect(page.getByText("Câu trả lời không hợp lệ")).toBeVisible();
  await page.getByLabel("Ngày, nếu có hạn").first().fill("30/06/2023");
  await page.getByRole("button", { name: "Ghi câu trả lời" }).click();
  await expect(page.getByText("3 dòng nhập được · 0 dòng lỗi · 0 dòng đã có")).toBeVisible();
  expect(await findViolations(page)).toEqual([]);

  await page.getByLabel("Chuỗi họp").selectOption({ index: 1 });
  await page.getByLabel("Lãnh đạo đã giao").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Kiểm tra lại" }).click();
  await page.getByRole("button", { name: "Nhập 3 dòng hợp lệ" }).click();
  await expect(page.getByText("3 dòng đã nhập từ tệp so-cu.xlsx.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Hoàn tác" })).toHaveCount(0);
  const id = new URL(page.url()).searchParams.get("id");
  const [reading] = await sheetsAt(page, `/import/${id}/reading`);
  const told = JSON.stringify(reading?.data);
  expect(told).toContain("Thời hạn: 30/09/2023");
  expect(told).toMatch(/"đã nhập","[^"]+ · 1"/);
  // Other tests count what the agency has.
  await page.getByText("Lấy lại cả lần nhập…").click();
  await page.getByRole("button", { name: "Lấy lại cả lần nhập" }).click();
  await expect(page.getByText("Đã lấy lại 3 dòng của tệp so-cu.xlsx.")).toBeVisible();
});

test("a sample of each sheet is downloaded by those who may import it, and its rows can be imported", async ({
  page,
}) => {
  await loginAs(page, "thuky", "/import");
  const link = page.getByRole("link", { name: "Tải bảng mẫu: Sổ theo dõi cũ" });
  const address = (await link.getAttribute("href")) ?? "";
  expect((await sheetsAt(page, "/import/sample/staff"))[0]?.data[2]).toContain("Họ và tên");
  expect((await page.request.get("/import/sample/departments")).status()).toBe(404);
  expect((await page.request.get("/import/sample/anything")).status()).toBe(404);
  expect((await page.request.get("/evaluation/import/sample")).status()).toBe(404);
  const buffer = await (await page.request.get(address)).body();
  await page.getByLabel("Nội dung của tệp").selectOption({ label: "Sổ theo dõi cũ" });
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page.getByLabel("Tệp .xlsx, .ods hoặc .csv").setInputFiles({ name: "mau.xlsx", mimeType, buffer });
  await page.getByRole("button", { name: "Đọc tệp" }).click();
  await expect(page.getByText("2 dòng nhập được · 0 dòng lỗi · 0 dòng đã có")).toBeVisible();
});

test("export and import do not exist for people without a part in them", async ({ page, request }) => {
  expect((await request.get("/directives/export")).status()).toBe(401);
  await enterAs(page, "canbo1.dt");
  expect((await page.request.get("/directives/export")).status()).toBe(200);
  expect((await page.request.get("/import/sample/staff")).status()).toBe(404);
  expect((await page.request.get("/import/1/problems")).status()).toBe(404);
});
