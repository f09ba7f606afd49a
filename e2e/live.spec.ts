import { type Browser, expect, type Page } from "@playwright/test";
import { beginMinutes, enterAs, test } from "./test";

async function at(browser: Browser, account: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: process.env.E2E_ADDRESS })).newPage();
  await enterAs(page, account);
  return page;
}

const body = (page: Page, index: number) =>
  page.locator("[id^=item-]").nth(index).getByLabel("Nội dung", { exact: true });
const status = (page: Page, index: number) =>
  page.locator("[id^=item-]").nth(index).getByRole("status").last();

async function addItem(page: Page, title: string) {
  const form = page.locator("form", { has: page.getByRole("button", { name: "Thêm mục" }) });
  await form.getByLabel("Tên mục").fill(title);
  await form.getByRole("button", { name: "Thêm mục" }).click();
  await expect(page.locator("section[id^=item-]").last()).toContainText(title);
}

test("two clerks on one meeting: changes arrive live, nobody overwrites, the later one is warned", async ({
  browser,
}) => {
  const first = await at(browser, "thuky");
  const edit = await beginMinutes(first, "Buổi họp hai bàn gõ");
  await addItem(first, "Nghi lễ");
  await addItem(first, "Phát biểu");
  const second = await at(browser, "lanhdao3");
  await second.goto(edit);

  // On different blocks: typed on one side, visible on the other, and no typing is disturbed.
  await body(second, 1).pressSequentially("Đồng chí Trưởng ban phát ", { delay: 20 });
  await body(first, 0).pressSequentially("Toàn thể làm lễ chào cờ.", { delay: 20 });
  await expect(status(first, 0)).toContainText("Đã tự lưu");
  await expect(body(second, 0)).toHaveValue("Toàn thể làm lễ chào cờ.");
  await body(second, 1).pressSequentially("biểu.", { delay: 20 });
  await expect(body(second, 1)).toHaveValue("Đồng chí Trưởng ban phát biểu.");
  await expect(body(first, 1)).toHaveValue("Đồng chí Trưởng ban phát biểu.");

  // On the same block: the later one is warned, keeps every word, and decides.
  await second.context().setOffline(true);
  await body(second, 0).press("End");
  await body(second, 0).pressSequentially(" Bản thứ hai.");
  await expect(status(second, 0)).toContainText("Chưa lưu được");
  await body(first, 0).press("End");
  const stored = first.waitForResponse("**/api/blocks/**");
  await body(first, 0).pressSequentially(" Bản thứ nhất.");
  expect((await stored).status()).toBe(200);
  await second.context().setOffline(false);
  await expect(status(second, 0)).toContainText("Người khác vừa sửa", { timeout: 15_000 });
  await expect(body(second, 0)).toHaveValue("Toàn thể làm lễ chào cờ. Bản thứ hai.");
  await second.getByRole("button", { name: "Lưu bản của tôi" }).click();
  await expect(body(first, 0)).toHaveValue("Toàn thể làm lễ chào cờ. Bản thứ hai.");
  await first.reload();
  await expect(body(first, 0)).toHaveValue("Toàn thể làm lễ chào cờ. Bản thứ hai.");
  await expect(body(first, 1)).toHaveValue("Đồng chí Trưởng ban phát biểu.");
});

test("blocks and live updates are public endpoints: they refuse strangers, and requests from another site", async ({
  browser,
}) => {
  const clerk = await at(browser, "thuky");
  const stranger = await at(browser, "truong.dt");
  expect((await stranger.request.put("/api/blocks/item/1", { data: {} })).status()).toBe(404);
  const headers = { "sec-fetch-site": "cross-site" };
  expect((await clerk.request.put("/api/blocks/item/1", { data: {}, headers })).status()).toBe(403);
  const same = { "sec-fetch-site": "same-origin" };
  const send = async (data: object | string, more: Record<string, string> = {}) =>
    (await clerk.request.put("/api/blocks/item/1", { data, headers: { ...same, ...more } })).status();
  expect(await send("title=x", { "content-type": "text/plain" })).toBe(415);
  expect(await send({ body: "x".repeat(3 * 1024 * 1024) })).toBe(413);
  expect(await send({ version: "none" })).toBe(422);
  const unknown = await clerk.request.put("/api/blocks/nothing/1", { data: {}, headers: same });
  expect(unknown.status()).toBe(404);
  const nobody = await (await browser.newContext({ baseURL: process.env.E2E_ADDRESS })).newPage();
  expect((await nobody.request.get("/api/live")).status()).toBe(401);
  expect((await nobody.request.put("/api/blocks/item/1", { data: {} })).status()).toBe(401);
});
