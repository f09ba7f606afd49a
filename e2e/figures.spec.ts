import { expect } from "@playwright/test";
import { beginMinutes, loginAs, test, unfold } from "./test";

test("a figure is reported at a meeting and between two, and shown over time against its target", async ({
  page,
}) => {
  const name = `Doanh nghiệp được đối thoại ${Date.now()}`;
  await loginAs(page, "thuky", "/figures");
  await page.getByText("Thêm chỉ số theo dõi").click();
  await page.getByLabel("Tên chỉ số").fill(name);
  await page.getByLabel("Đơn vị tính").fill("doanh nghiệp");
  await page.getByRole("button", { name: "Thêm chỉ số", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  const indicator = new URL(page.url()).pathname;

  const form = (button: string) =>
    page.locator("form").filter({ has: page.getByRole("button", { name: button, exact: true }) });
  await page.getByText("Ghi số liệu", { exact: true }).first().click();
  const recording = form("Ghi số liệu");
  await recording.getByLabel("Giá trị").fill("một trăm");
  await recording.getByLabel("Tính đến").fill("31/12/2024");
  await recording.getByRole("button", { name: "Ghi số liệu" }).click();
  // An invalid number is reported beside its field, and the rest is still there.
  await expect(recording.getByText("Ô này cần một số.")).toBeVisible();
  await expect(recording.getByLabel("Tính đến")).toHaveValue("31/12/2024");
  await recording.getByLabel("Giá trị").fill("1.234,5");
  await recording.getByRole("button", { name: "Ghi số liệu" }).click();
  const values = page.getByRole("region", { name: "Số liệu đã báo cáo" });
  await expect(values.getByRole("row")).toHaveCount(2);
  await expect(values).toContainText("1.234,5");

  await page.getByText("Đặt chỉ tiêu", { exact: true }).click();
  await form("Lưu chỉ tiêu").getByLabel("Năm").fill("2024");
  await form("Lưu chỉ tiêu").getByLabel("Giá trị").fill("1000");
  await form("Lưu chỉ tiêu").getByRole("button", { name: "Lưu chỉ tiêu" }).click();
  await expect(page.getByRole("region", { name: "Chỉ tiêu theo năm" })).toContainText("123,5");
  await expect(page.getByRole("img", { name: new RegExp(`${name} qua thời gian.*1\\.234,5`) })).toBeVisible();

  const editor = await beginMinutes(page, "Buổi họp có số liệu");
  const block = await unfold(page, "figures");
  await block.getByLabel("Chỉ số").selectOption({ label: `${name} (doanh nghiệp)` });
  await block.getByLabel("Giá trị").fill("1300");
  await block.getByRole("button", { name: "Thêm số liệu" }).click();
  await expect(block).toContainText("1.300 doanh nghiệp");
  await page.goto(editor.replace("/edit", ""));
  await expect(page.locator("#figures")).toContainText("1.300 doanh nghiệp");

  // Only clerks and leaders see drafts, and the figures reported in them.
  await page.context().clearCookies();
  await loginAs(page, "canbo1.dt", indicator);
  await expect(page.getByRole("region", { name: "Số liệu đã báo cáo" }).getByRole("row")).toHaveCount(2);
  await expect(page.getByRole("button", { name: "Ghi số liệu" })).toHaveCount(0);
});
