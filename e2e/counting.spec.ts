import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, expect, type Page } from "@playwright/test";
import readExcelFile from "read-excel-file/node";
import { serveData } from "./serve-data";
import { loginAs, test } from "./test";

let folder: string;
let server: Awaited<ReturnType<typeof serveData>>;
let agency: { departments: number[]; issuedOn: string };

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-counted-"));
  const printed = execFileSync(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", "e2e/make-counted-agency.ts"],
    { env: { ...process.env, SO_CHI_DAO_DATA: folder }, encoding: "utf8" },
  );
  agency = JSON.parse(printed);
  server = await serveData(folder);
});

test.afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function deskOf(browser: Browser, account: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.address,
    viewport: { width: 1366, height: 768 },
  });
  const page = await context.newPage();
  await loginAs(page, account);
  return page;
}

const heading = (page: Page, words: string) => page.getByRole("heading", { name: words, exact: true });
const tabs = (page: Page) => page.getByRole("navigation", { name: "Các tình trạng" }).getByRole("link");
const badge = (page: Page) => page.locator(".side .count");

test("a leader sees the same numbers on the first page, in the navigation, the register and its sheet", async ({
  browser,
}) => {
  const page = await deskOf(browser, "lanhdao");
  await expect(
    page.getByText(
      "4 việc chờ đồng chí quyết định, 9 nhiệm vụ của cơ quan và 1 phần việc phối hợp đã quá hạn.",
    ),
  ).toBeVisible();
  await expect(heading(page, "Chờ đồng chí xác nhận, 3")).toBeVisible();
  await expect(heading(page, "Quá hạn toàn cơ quan, 9")).toBeVisible();
  await expect(page.getByText(/^\d+ quá hạn$/)).toHaveText(["7 quá hạn", "1 quá hạn", "1 quá hạn"]);
  await expect(page.getByText(/^\d+ phối hợp quá hạn$/)).toHaveText(["1 phối hợp quá hạn"]);
  await expect(
    page.getByText(
      "Đúng hạn 2/3 việc có hạn đã xong (66,7%), 2/4 mọi việc đã xong (50%). " +
        "Còn 17 việc chưa xong: 7 trong hạn, 9 quá hạn, 1 chờ xác nhận (nộp muộn). " +
        "Quá hạn 9/21 tổng số (42,9%), 9/19 số có hạn (47,4%).",
    ),
  ).toBeVisible();

  await expect(badge(page)).toHaveAccessibleName("9 nhiệm vụ của cơ quan đã quá hạn");
  await badge(page).click();
  await page.waitForURL(/show=mark-overdue/);
  await expect(tabs(page)).toHaveText([
    "21 Tất cả",
    "9 Quá hạn",
    "1 Chờ xác nhận, nộp muộn",
    "7 Đang thực hiện trong hạn",
    "2 Xong đúng hạn",
    "1 Xong quá hạn",
    "1 Xong, không có hạn",
    "2 Chờ xác nhận",
    "1 Thôi thực hiện",
    "1 Phối hợp quá hạn",
  ]);
  await expect(tabs(page).and(page.locator("[aria-current=page]"))).toHaveText("9 Quá hạn");
  await expect(page.locator("tbody .mark-overdue")).toHaveCount(9);
  await expect(page.locator("tbody tr")).toHaveCount(9);
  await expect(page.getByRole("link", { name: "Xác nhận báo cáo chờ tôi (3)" })).toBeVisible();
  expect(await linesAt(page, "/directives/export?show=mark-overdue", "Số TT")).toBe(9);

  await tabs(page).filter({ hasText: "nộp muộn" }).click();
  await expect(page.locator("tbody tr")).toHaveCount(1);
  await expect(page.locator("tbody .mark-reported")).toHaveText("Chờ xác nhận, nộp muộn 11 ngày");
  // The bucket contains both, and says so.
  await page.goto("/directives?show=open-overdue");
  await expect(tabs(page).nth(1)).toHaveText("10 Đang thực hiện quá hạn");
  await expect(page.locator("tbody tr")).toHaveCount(10);
});

test("a leader sees what coordinating departments owe: on the first page, in the register and its sheet", async ({
  browser,
}) => {
  const page = await deskOf(browser, "lanhdao");
  await expect(heading(page, "Phần việc phối hợp quá hạn, 1")).toBeVisible();
  const entry = page.locator("#overdue_parts li");
  await expect(entry).toHaveCount(1);
  await expect(entry).toContainText("Hai xong đúng hạn, Một quá hạn");
  await expect(entry).toContainText("quá 7 ngày · Phòng Một");
  await page
    .locator("section", { has: heading(page, "Phần việc phối hợp quá hạn, 1") })
    .getByRole("link", { name: "Mở trong Sổ theo dõi" })
    .click();
  await page.waitForURL(/role=coordinating/);
  await expect(page.locator("tbody tr")).toHaveCount(1);
  await expect(page.locator("tbody tr")).toContainText("Phòng Một");
  await expect(page.getByText(/^2 phần việc phối hợp/)).toBeVisible();
  await expect(tabs(page)).toHaveText([
    "2 Tất cả",
    "1 Quá hạn",
    "1 Chờ xác nhận, nộp muộn",
    "0 Đang thực hiện trong hạn",
    "0 Xong đúng hạn",
    "0 Xong quá hạn",
    "0 Xong, không có hạn",
    "1 Chờ xác nhận",
    "0 Thôi thực hiện",
  ]);
  expect(await linesAt(page, "/directives/export?show=mark-overdue&role=coordinating", "Số TT")).toBe(1);

  // Back to the directives, one of which says that a part of it is overdue; its lead has done it.
  await page.locator("summary", { hasText: "Phần việc phối hợp" }).click();
  await page.getByRole("link", { name: "Mọi đơn vị" }).click();
  await page.waitForURL(/directives\?show=mark-overdue&sort=deadline$/);
  await tabs(page).filter({ hasText: "Tất cả" }).click();
  await page.waitForURL(/directives\?sort=deadline$/);
  await expect(page.locator("tbody tr")).toHaveCount(21);
  const marked = page.locator("tbody tr", { hasText: "Phối hợp quá hạn" });
  await expect(marked).toHaveCount(1);
  await expect(marked).toContainText("Hai xong đúng hạn, Một quá hạn");
  await expect(marked.locator(".mark-done")).toBeVisible();
  await tabs(page).filter({ hasText: "Phối hợp quá hạn" }).click();
  await page.waitForURL(/show=mark-overdue&role=coordinating&sort=deadline$/);
  await expect(page.locator("tbody tr")).toHaveCount(1);

  await page.goto("/");
  await page.getByRole("link", { name: "1 phối hợp quá hạn" }).click();
  await page.waitForURL(
    `**/directives?show=mark-overdue&department=${agency.departments[0]}&role=coordinating`,
  );
  await expect(page.locator("tbody tr")).toHaveCount(1);
});

test("departments and the report show rates of finished work, and say so if nothing is finished", async ({
  browser,
}) => {
  const page = await deskOf(browser, "lanhdao");
  await page.goto("/departments");
  const row = (name: string) => page.getByRole("row").filter({ hasText: name }).getByRole("cell");
  await expect(row("Phòng Một")).toHaveText([
    /Phòng Một/,
    "17",
    "—",
    "",
    "14",
    "7",
    "50% (1/2)",
    "2 (1 quá hạn)",
  ]);
  await expect(row("Phòng Ba")).toHaveText([
    /Phòng Ba/,
    "2",
    "—",
    "",
    "2",
    "1",
    "– chưa có việc có hạn xong",
    "0",
  ]);

  await page.goto(`/departments/${agency.departments[2]}`);
  await expect(page.getByText(/^Đúng hạn: –/)).toHaveText(
    "Đúng hạn: – (chưa có việc có hạn nào xong). Còn 2 việc chưa xong: 1 trong hạn, 1 quá hạn. " +
      "Quá hạn 1/2 tổng số (50%).",
  );
  await expect(page.getByText("Không có việc nào để tính tỷ lệ.")).toBeVisible();
  await expect(page.locator("main")).not.toContainText(/(^|\D)0\s?%/);
  await page.goto(`/departments/${agency.departments[0]}`);
  for (const [part, count] of [
    ["trong đó: Quá hạn", "7"],
    ["trong đó: Chờ xác nhận, nộp muộn", "1"],
  ] as const) {
    const line = page.locator("dl > div").filter({ hasText: part }).first();
    await expect(line.locator("dd")).toHaveText(count);
  }

  await page.goto(`/reports?from=${agency.issuedOn}`);
  const table = page.getByRole("table").filter({ hasText: "Phòng Ba" });
  await expect(table.getByRole("row").filter({ hasText: "Phòng Ba" }).getByRole("cell")).toHaveText([
    "2",
    "",
    "—",
    "—",
    "—",
    "1",
    "1",
    "1",
    "—",
    "– chưa có việc có hạn xong",
    "– chưa có việc có hạn xong",
    "—",
    "—",
    "—",
  ]);
  const ages = page.getByRole("table").filter({ hasText: "1 đến 7 ngày" });
  await expect(ages.getByRole("row").last()).toHaveText("Tổng số9");
  await ages.getByRole("link", { name: "9" }).click();
  await page.waitForURL(/\/directives\?/);
  await expect(page.locator("tbody tr")).toHaveCount(9);
  await expect(page.locator("main")).not.toContainText(/(^|\D)0\s?%/);
});

test("the numbers of a head and of a person are those of their departments, and link to them", async ({
  browser,
}) => {
  const head = await deskOf(browser, "truong1");
  await expect(head.getByText("Đơn vị có 13 việc phải làm, 8 việc đã quá hạn.")).toBeVisible();
  await expect(heading(head, "Quá hạn của đơn vị, 8")).toBeVisible();
  await expect(heading(head, "Đã báo cáo, chờ xác nhận, 3")).toBeVisible();
  await expect(head.getByText("Phối hợp thêm 2 việc, 1 quá hạn.")).toBeVisible();
  await head.getByRole("link", { name: "1 quá hạn" }).click();
  await head.waitForURL(/role=coordinating/);
  await expect(head.locator("tbody tr")).toHaveCount(1);
  await head.goto("/");
  await head.getByRole("link", { name: "2 việc" }).click();
  await head.waitForURL(/role=coordinating$/);
  await expect(head.locator("tbody tr")).toHaveCount(2);
  await expect(badge(head)).toHaveAccessibleName("8 việc của đơn vị đã quá hạn");
  await badge(head).click();
  await head.waitForURL(/department=/);
  await expect(tabs(head).nth(1)).toHaveText("8 Quá hạn");
  await expect(head.locator("tbody tr")).toHaveCount(8);

  const staff = await deskOf(browser, "canbo");
  await staff.goto("/meetings");
  await expect(badge(staff)).toHaveAccessibleName("9 việc của đơn vị đã quá hạn");
  await badge(staff).click();
  await expect(heading(staff, "Quá hạn của đơn vị, 9")).toBeVisible();
  await expect(staff.locator("#overdue li")).toHaveCount(9);
  await expect(staff.getByRole("link", { name: "Phòng Ba: xem cả 1 việc trong hạn" })).toBeVisible();
  await staff.getByRole("link", { name: "Phòng Một: xem cả 6 việc trong hạn" }).click();
  await staff.waitForURL(/show=open-in-time/);
  await expect(staff.locator("tbody tr")).toHaveCount(6);
  // In the register without a department, what coordinating departments owe is counted for everybody alike.
  for (const account of ["canbo", "truong2", "thuky"]) {
    const page = await deskOf(browser, account);
    await page.goto("/directives");
    await expect(tabs(page).last()).toHaveText("1 Phối hợp quá hạn");
    await tabs(page).last().click();
    await page.waitForURL(/role=coordinating/);
    await expect(page.locator("tbody tr")).toHaveCount(1);
  }
});

/** How many lines are below the heading of a downloaded sheet. */
async function linesAt(page: Page, address: string, first: string): Promise<number> {
  const answer = await page.request.get(address);
  expect(answer.status()).toBe(200);
  const [sheet] = await readExcelFile(await answer.body());
  const rows = sheet?.data ?? [];
  return rows.length - rows.findIndex((row) => row[0] === first) - 1;
}
