import { expect } from "@playwright/test";
import { loginAs, test, unfoldItem } from "./test";

/** A weekday that is not today's: minutes of today are begun, not planned. */
const weekday = [
  { day: 4, label: "Thứ Năm" },
  { day: 3, label: "Thứ Tư" },
].find(({ day }) => day !== new Date(Date.now() + 7 * 3_600_000).getUTCDay()) ?? { day: 4, label: "Thứ Năm" };

test("a clerk sets the rota, and the next ceremony needs one click: its day, its turn, its birthdays", async ({
  page,
}) => {
  await loginAs(page, "thuky", "/meetings/new");
  await page.getByText("Lập chuỗi họp khác…").click();
  await page.getByLabel("Tên chuỗi họp").fill("Chào cờ khối Cát Hải");
  await page.getByLabel("Ký hiệu").fill("CH");
  await page.getByRole("button", { name: "Lập chuỗi họp" }).click();
  await page.waitForURL(/\/meetings\/new\?series=/);
  await page.getByRole("link", { name: "Quy tắc và lượt báo cáo" }).click();
  await page.waitForURL(/\/meetings\/series\/\d+/);

  const rota = page.locator("#rota");
  for (const name of ["Phòng Lao động", "Phòng Đầu tư", "Văn phòng"]) {
    await rota.getByLabel("Đơn vị").selectOption({ label: name });
    await rota.getByRole("button", { name: "Thêm vào lượt" }).click();
    await expect(rota.getByRole("listitem").filter({ hasText: name })).toBeVisible();
  }
  await rota.getByRole("button", { name: "Lên Phòng Đầu tư" }).click();
  await expect(rota.getByRole("listitem").first()).toContainText("Phòng Đầu tư");
  await expect(rota.getByRole("listitem").first()).toContainText("đến lượt");
  await rota.locator("summary", { hasText: "Bỏ… Văn phòng" }).click();
  await rota.locator("details[open]").getByRole("button", { name: "Bỏ khỏi lượt" }).click();
  await expect(rota.getByRole("listitem")).toHaveCount(2);
  await page.getByLabel("Lần trong tháng").selectOption({ label: "cuối cùng" });
  await page.getByRole("button", { name: "Lưu chuỗi họp" }).click();
  await expect(page.getByText("Chọn cả thứ và lần trong tháng")).toBeVisible();
  await page.getByLabel("Thứ", { exact: true }).selectOption({ label: weekday.label });
  await page.getByRole("button", { name: "Lưu chuỗi họp" }).click();
  await expect(page.getByText("Đã lưu.")).toBeVisible();

  await page.getByRole("link", { name: "Lập buổi họp tới" }).click();
  await expect(page.getByText(`${weekday.label} cuối cùng của tháng`)).toBeVisible();
  await expect(page.getByText("Đến lượt báo cáo: Phòng Đầu tư.")).toBeVisible();
  const day = await page.getByLabel("Ngày", { exact: true }).inputValue();
  const [date = 0, month = 0, year = 0] = day.split("/").map(Number);
  expect(new Date(Date.UTC(year, month - 1, date)).getUTCDay()).toBe(weekday.day);
  const born = await page.getByText(/^Sinh nhật tháng/).textContent();
  await page.getByRole("button", { name: "Lập buổi họp", exact: true }).click();

  await page.waitForURL(/\/meetings\/\d+\/edit/);
  const report = page.locator("section", { has: page.getByRole("heading", { name: /Báo cáo chuyên đề/ }) });
  await unfoldItem(report);
  await expect(report.getByLabel("Đơn vị trình bày").locator("option:checked")).toHaveText("Phòng Đầu tư");
  const honoured = await page.getByLabel("Người được chúc mừng").inputValue();
  const count = Number(/: (\d+) cán bộ/.exec(born ?? "")?.[1]);
  expect(honoured.split("\n").filter(Boolean)).toHaveLength(count);
  if (count > 0) expect(honoured).toContain(`/${month}`);
  await expect(page.getByText("Phòng Đầu tư báo cáo chuyên đề")).toBeVisible();
  await expect(page.getByText("sinh nhật trong tháng đã có trong mục chúc mừng")).toBeVisible();
  await expect(page.getByText("nhiệm vụ của cơ quan chưa xong")).toBeVisible();

  await report.getByLabel("Chuyên đề", { exact: true }).fill("Xúc tiến đầu tư");
  await expect(report.getByRole("status").last()).toContainText("Đã tự lưu");
  // The page is drawn again after it is saved; a file chosen before that would be chosen on the old one.
  await page.reload();
  await report.getByText("Đính kèm tệp…").click();
  await report.locator("input[type=file]").setInputFiles({
    name: "xuc-tien.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4\n% xúc tiến\n"),
  });
  await report.getByRole("button", { name: "Đính kèm", exact: true }).click();
  await expect(report.getByRole("link", { name: "xuc-tien.pdf" })).toBeVisible();

  await page.goto("/thematic-reports?topic=X%C3%BAc+ti%E1%BA%BFn+%C4%91%E1%BA%A7u+t%C6%B0");
  await expect(page.getByRole("row").filter({ hasText: "xuc-tien.pdf" })).toHaveCount(1);
  // The planned ceremony has taken its turn: the next one is the other department's.
  const turn = page.getByRole("region", { name: "Đến lượt báo cáo" });
  await expect(turn.locator("div", { hasText: "khối Cát Hải" }).last()).toContainText("Phòng Lao động");
});

test("everyone finds a thematic report by its filters, and opens its file at the item", async ({
  page,
  request,
}) => {
  await loginAs(page, "canbo1.dt", "/");
  // Keys work once the page's scripts run; the page itself is there before.
  await expect(async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("e");
    await page.waitForURL("/thematic-reports", { timeout: 2000 });
  }).toPass();
  await expect(page.getByRole("region", { name: "Đến lượt báo cáo" })).toContainText("Chào cờ hằng tháng");
  await expect(page.getByRole("link", { name: "Sửa lượt" })).toHaveCount(0);
  const all = await page.getByRole("row").count();

  const filters = page.getByRole("search");
  await filters.getByLabel("Chuyên đề").selectOption({ label: "Môi trường" });
  await filters.getByLabel("Năm").selectOption({ label: "2025" });
  await filters.getByRole("button", { name: "Lọc" }).click();
  await page.waitForURL(/topic=.*year=2025/);
  const rows = page.getByRole("row").filter({ hasText: "Môi trường" });
  expect(await page.getByRole("row").count()).toBeLessThan(all);
  await expect(rows.first()).toContainText("Trưởng phòng Tài nguyên – Môi trường");
  await expect(rows.first()).toContainText("2025");

  const href = (await rows.first().locator("a[href^='/files/']").getAttribute("href")) ?? "";
  const file = await page.request.get(href);
  expect([file.status(), file.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  expect((await request.get(href)).status()).toBe(401);

  await rows.first().getByRole("link").first().click();
  await page.waitForURL(/\/meetings\/\d+#item-\d+/);
  const item = page.locator(new URL(page.url()).hash);
  await expect(item.locator(`a[href='${href}']`)).toBeVisible();

  await page.goto("/thematic-reports?q=khong+co+gi+nhu+the");
  await expect(page.getByText("Không có báo cáo nào hợp với bộ lọc này.")).toBeVisible();
});
