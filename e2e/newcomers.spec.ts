import { expect } from "@playwright/test";
import { beginMinutes, enterAs, loginAs, test } from "./test";

const TASK = "Phòng Đầu tư đo lại hành lang biển báo, báo cáo trước ngày 20/12/2099.";

test("a clerk who typed a task as plain text is warned before submission, and is led to its item", async ({
  page,
}) => {
  await enterAs(page, "thuky");
  await beginMinutes(page, "Buổi họp của thư ký mới");
  const speech = page
    .locator("section[id^=item-]")
    .filter({ has: page.getByRole("heading", { name: /Phát biểu/ }) })
    .first();
  await speech.getByLabel("Nội dung", { exact: true }).click();
  await page.keyboard.type("Đồng chí biểu dương các đơn vị.");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText(TASK);
  await expect(speech.getByText(/Đã tự lưu/)).toBeVisible();

  await page.getByRole("link", { name: "Xem và trình ký" }).click();
  const warning = page
    .getByRole("note")
    .filter({ hasText: "1 dòng ghi việc cho đơn vị nhưng chưa là chỉ đạo" });
  await expect(warning.getByRole("listitem")).toHaveText([TASK]);
  await expect(page.getByText("Buổi này không có chỉ đạo.")).toBeVisible();
  await warning.getByRole("link", { name: TASK }).click();
  await expect(page).toHaveURL(/\/edit#item-\d+$/);
  await expect(speech).toBeInViewport();

  await speech.getByText(TASK).click();
  await speech.getByRole("button", { name: "Dòng này thành chỉ đạo" }).click();
  await expect(speech.locator("[id^=proposed-]")).toHaveCount(1);
  await page.getByRole("link", { name: "Xem và trình ký" }).click();
  await expect(page.getByRole("heading", { name: "Trình ký biên bản" })).toBeVisible();
  await expect(warning).toHaveCount(0);

  // Who may not sign is offered what they may do.
  await page.getByRole("button", { name: "Trình ký", exact: true }).click();
  await page.getByRole("link", { name: "Ghi bản ký giấy" }).click();
  await expect(page.getByRole("heading", { name: "Biên bản chờ ký" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Ký biên bản" })).toHaveCount(0);
});

test("a notification of new work leads to its acknowledgement, without a keyboard over it", async ({
  browser,
}) => {
  const address = { baseURL: process.env.E2E_ADDRESS };
  const leader = await (await browser.newContext(address)).newPage();
  await loginAs(leader, "lanhdao");
  const words = leader.getByLabel("Nội dung giao việc");
  await words.fill("Phòng Lao động soát lại sổ mượn máy đo, báo cáo trước ngày 20/12/2099");
  await expect(leader.getByLabel("Hạn", { exact: true })).toHaveValue("20/12/2099");
  await leader.getByRole("button", { name: "Giao việc", exact: true }).click();
  await expect(leader.getByText(/Đã giao GV/)).toBeVisible();
  await leader.context().close();

  const head = await (
    await browser.newContext({ ...address, viewport: { width: 360, height: 740 } })
  ).newPage();
  await loginAs(head, "truong.ld", "/notifications");
  await head
    .getByRole("listitem")
    .filter({ hasText: "oát lại sổ mượn máy đo" })
    .first()
    .getByRole("link")
    .click();
  await expect(head).toHaveURL(/form=work#work-\d+$/);
  await expect(head.getByRole("button", { name: "Tiếp nhận" })).toBeInViewport();
  const report = head.getByLabel("Nội dung", { exact: true });
  await expect(report).toBeVisible();
  await expect(report).not.toBeFocused();
  await head.context().close();
});

test("after one person, the next can be added from there", async ({ page }) => {
  await loginAs(page, "quantri", "/people/new");
  await page.getByLabel("Họ và tên").fill("Ngô Thử Nghiệm");
  await page.getByRole("button", { name: "Thêm cán bộ" }).click();
  await expect(page.getByText("Đã thêm cán bộ.")).toBeVisible();
  await page.getByRole("link", { name: "Thêm cán bộ" }).click();
  await expect(page.getByLabel("Họ và tên")).toHaveValue("");
});
