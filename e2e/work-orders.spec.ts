import { expect } from "@playwright/test";
import { loginAs, test } from "./test";

const WORDS = "Phòng Đầu tư phối hợp với Công an tỉnh kiểm đếm biển hiệu, báo cáo trước ngày 20/12/2099";

test("a leader gives work by one field and one key, and its department finds it", async ({ browser }) => {
  const leader = await (await browser.newContext({ baseURL: process.env.E2E_ADDRESS })).newPage();
  await loginAs(leader, "lanhdao");
  const field = leader.getByLabel("Nội dung giao việc");
  await field.fill(WORDS);
  // Enter at once: what was read is shown first, and nothing is given.
  await field.press("Enter");
  await expect(leader.getByText("bấm Enter lần nữa")).toBeVisible();
  await expect(leader.getByRole("combobox", { name: /^Chủ trì/ })).not.toHaveValue("");
  await expect(leader.getByLabel("Hạn", { exact: true })).toHaveValue("20/12/2099");
  await expect(leader.getByText("Ngoài danh sách đơn vị của cơ quan: Công an tỉnh.")).toBeVisible();
  await field.press("Enter");
  await expect(leader.getByText(/Đã giao GV \d{4} · \d+ cho Phòng Đầu tư, hạn 20\/12\/2099\./)).toBeVisible();
  await expect(field).toHaveValue("");
  await leader.getByRole("link", { name: "Mở việc này" }).click();
  await expect(leader.getByRole("heading", { level: 1 })).toContainText("iểm đếm biển hiệu");
  const paper = leader.waitForEvent("download");
  await leader.getByRole("link", { name: /Phiếu giao việc.*PDF/ }).click();
  expect((await paper).suggestedFilename()).toMatch(/^Phiếu giao việc GV \d{4} · \d+\.pdf$/);
  await leader.context().close();
});

test("a sentence with two tasks is given as two work orders by one key", async ({ browser }) => {
  const leader = await (await browser.newContext({ baseURL: process.env.E2E_ADDRESS })).newPage();
  await loginAs(leader, "lanhdao");
  const field = leader.getByLabel("Nội dung giao việc");
  await field.fill("Giao Phòng Đầu tư đo biển báo, Văn phòng in thẻ ra vào trước ngày 21/12/2099");
  await expect(leader.getByText("Lời này gồm 2 việc")).toBeVisible();
  await expect(leader.getByLabel("Hạn", { exact: true }).first()).toHaveValue("21/12/2099");
  await expect(leader.getByLabel("Hạn", { exact: true }).last()).toHaveValue("21/12/2099");
  await leader.getByRole("button", { name: "Gộp thành một phiếu" }).click();
  await expect(leader.getByRole("combobox", { name: /^Chủ trì/ })).toHaveCount(1);
  await leader.getByRole("button", { name: "Tách thành 2 phiếu" }).click();
  await field.press("Enter");
  await expect(
    leader.getByText(
      /Đã giao GV \d{4} · \d+ \(Phòng Đầu tư, 21\/12\/2099\); GV \d{4} · \d+ \(Văn phòng, 21\/12\/2099\)\./,
    ),
  ).toBeVisible();
  await leader.context().close();
});

test("a clerk without scripts records a note on an incoming document for a leader", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: process.env.E2E_ADDRESS, javaScriptEnabled: false });
  const clerk = await context.newPage();
  await loginAs(clerk, "thuky");
  await clerk.getByLabel("Nội dung giao việc").fill("Văn phòng trả lời công văn, xong trước ngày 25/12/2099");
  await clerk.getByRole("button", { name: "Giao việc", exact: true }).click();
  await expect(clerk).toHaveURL(/\/directives\/new\?text=/);
  await expect(clerk.getByLabel("Hạn", { exact: true })).toHaveValue("25/12/2099");
  await clerk.getByLabel(/^Bút phê trên văn bản đến/).check();
  await clerk.getByLabel("Số, ký hiệu văn bản đến").fill("77/UBND-KT");
  await clerk.getByLabel("Cơ quan gửi", { exact: true }).fill("UBND thành phố");
  const giver = clerk.getByLabel("Lãnh đạo giao", { exact: true });
  await giver.selectOption({ index: 1 });
  await clerk.getByRole("button", { name: "Giao việc", exact: true }).click();
  // The document's day is missing: a sentence beside the field, and everything typed is still there.
  await expect(clerk.getByLabel("Ngày văn bản")).toHaveAttribute("aria-invalid", "true");
  await clerk.getByLabel("Ngày văn bản").fill("01/07/2026");
  await clerk.getByRole("button", { name: "Giao việc", exact: true }).click();
  await expect(clerk.getByText("Số 77/UBND-KT ngày 01/07/2026 của UBND thành phố")).toBeVisible();
  await expect(clerk.getByText(/ghi thay/).first()).toBeVisible();
  await context.close();
});
