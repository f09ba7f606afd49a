import { type Browser, expect, type Page } from "@playwright/test";
import { enterAs, test } from "./test";

const OLD = "Phòng Tổ chức cán bộ";
const NEW = "Thanh tra";
const WORK = "Rà soát hồ sơ cán bộ được điều động";

const dayFromNow = (days: number) =>
  new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh" }).format(Date.now() + days * 86_400_000);

async function pageFor(browser: Browser, account: string, options = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: process.env.E2E_ADDRESS, ...options });
  const page = await context.newPage();
  await enterAs(page, account);
  return page;
}

/** A leader gives work, and the head of the old department puts the person in charge of it. */
async function giveWorkTo(browser: Browser, name: string): Promise<void> {
  const leader = await pageFor(browser, "lanhdao", { javaScriptEnabled: false });
  await leader.goto(`/directives/new?text=${encodeURIComponent(`${OLD}: ${WORK} trước ngày 20/12/2099`)}`);
  await leader.getByLabel("Tóm tắt").fill(WORK);
  await leader.getByRole("button", { name: "Giao việc", exact: true }).click();
  await leader.waitForURL(/\/directives\/\d+/);
  const head = await pageFor(browser, "truong.tccb");
  await head.goto(new URL(leader.url()).pathname);
  const form = head.locator("details", { hasText: "Phân công cán bộ…" }).last();
  await form.locator("summary").click();
  await form.getByLabel("Cán bộ phụ trách").selectOption({ label: name });
  await form.getByRole("button", { name: "Phân công", exact: true }).click();
  await expect(head.getByText(`phụ trách: ${name}`).first()).toBeVisible();
  await head.context().close();
  await leader.context().close();
}

/** From the list of people to the page on which a person is moved. */
async function openMove(page: Page, name: string): Promise<void> {
  await page.goto(`/people?q=${encodeURIComponent(name)}`);
  await page.getByRole("link", { name, exact: true }).first().click();
  await page.getByRole("link", { name: "Chuyển đơn vị…" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`Chuyển đơn vị: ${name}`);
}

test("an administrator without scripts moves a person in one step: title, rights and work", async ({
  browser,
}) => {
  const name = "Đào Ngọc Mai";
  await giveWorkTo(browser, name);
  const admin = await pageFor(browser, "quantri", { javaScriptEnabled: false });
  await openMove(admin, name);
  await admin.getByLabel("Đơn vị mới", { exact: true }).selectOption({ label: OLD });
  await admin.getByLabel("Chức vụ mới").fill("Phó Chánh Thanh tra");
  await admin.getByLabel("Ngày cuối ở đơn vị cũ").fill(dayFromNow(0));
  const see = admin.getByRole("button", { name: "Xem những gì sẽ thay đổi" });
  await see.click();
  await expect(admin.getByText("Người này đang ở chính đơn vị đó.")).toBeVisible();
  await expect(admin.getByLabel("Chức vụ mới")).toHaveValue("Phó Chánh Thanh tra");
  await expect(admin.getByRole("heading", { name: "Những gì sẽ thay đổi" })).toHaveCount(0);
  await admin.getByLabel("Đơn vị mới", { exact: true }).selectOption({ label: NEW });
  await see.click();

  const changes = admin.locator("#changes");
  await expect(changes).toContainText(`Chuyên viên ${OLD}: giữ đến hết ngày ${dayFromNow(0)}.`);
  await expect(changes).toContainText(`Phó Chánh Thanh tra: giữ từ ngày ${dayFromNow(1)}.`);
  await expect(changes).toContainText(`Quyền được đánh dấu còn đến hết ngày ${dayFromNow(0)}, rồi tự hết.`);
  await expect(changes.getByLabel("Cán bộ đơn vị", { exact: true })).toBeChecked();
  await expect(changes.getByLabel(`Giao quyền ở ${NEW}`)).toHaveValue("staff");
  await expect(changes).toContainText(WORK);
  await changes.getByLabel("Bàn giao cho").selectOption({ label: "Mai Thu Duyên" });
  await changes.getByRole("button", { name: `Chuyển sang ${NEW}` }).click();

  await expect(admin.getByText("Đã chuyển đơn vị.")).toBeVisible();
  await expect(admin.getByText(`Chuyên viên, ${OLD}`)).toBeVisible();
  await expect(admin.getByText(`Phó Chánh Thanh tra, ${NEW}`)).toBeVisible();
  await expect(admin.getByText(WORK)).toHaveCount(0);
  await admin.goto("/admin/users?q=canbo2.tccb");
  await admin.getByRole("link", { name }).first().click();
  await expect(admin.getByText(`Cán bộ đơn vị · ${OLD}, đến hết ${dayFromNow(0)}`)).toBeVisible();
  await expect(admin.getByText(`Cán bộ đơn vị · ${NEW}, từ ${dayFromNow(1)}`)).toBeVisible();

  const colleague = await pageFor(browser, "canbo1.tccb");
  await colleague.goto("/my-work");
  await expect(colleague.getByText(WORK).first()).toBeVisible();
});

test("a clerk moves a title alone; a second desk, without scripts, that saw it before is refused, with everything typed", async ({
  browser,
}) => {
  const name = "Mai Hữu Bình";
  const first = await pageFor(browser, "thuky");
  const second = await pageFor(browser, "thuky", { javaScriptEnabled: false });
  for (const page of [first, second]) {
    await openMove(page, name);
    await page.getByLabel("Đơn vị mới", { exact: true }).selectOption({ label: NEW });
    await page.getByLabel("Chức vụ mới").fill("Chuyên viên");
    await page.getByLabel("Ngày cuối ở đơn vị cũ").fill(dayFromNow(10));
    await page.getByRole("button", { name: "Xem những gì sẽ thay đổi" }).click();
    await expect(page.locator("#changes")).toContainText("do quản trị viên thu, giao");
  }
  const move = { name: `Chuyển sang ${NEW}` };
  await first.getByRole("button", move).click();
  await expect(first.getByText(`Chuyên viên, ${NEW}`)).toBeVisible();
  await second.getByRole("button", move).click();
  await expect(second.getByText(`Chức vụ này đã ghi ngày kết thúc ${dayFromNow(10)}.`)).toBeVisible();
  await expect(second.getByLabel("Chức vụ mới")).toHaveValue("Chuyên viên");
  await expect(second.getByLabel("Ngày cuối ở đơn vị cũ")).toHaveValue(dayFromNow(10));
});
