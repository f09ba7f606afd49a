import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import sharp from "sharp";
import { loginAs, test } from "./test";

test.use({ undoes: true });

/** The same entry wherever it stands later: another test may add one before or after it. */
async function pinned(list: Locator, entry: Locator): Promise<Locator> {
  const id = await entry.locator('input[name="assignmentId"]').first().getAttribute("value");
  return list.filter({ has: list.page().locator(`input[name="assignmentId"][value="${id}"]`) });
}

/** A person's first page on a phone. */
async function deskOf(browser: Browser, account: string, javaScriptEnabled: boolean): Promise<Page> {
  const viewport = { width: 360, height: 740 };
  const context = await browser.newContext({
    baseURL: process.env.E2E_ADDRESS,
    javaScriptEnabled,
    viewport,
    hasTouch: true,
  });
  const page = await context.newPage();
  await loginAs(page, account);
  return page;
}

/** The entries under a heading of the first page. */
const entries = (page: Page, title: string) => listOf(page, title).locator("ul[data-list] > li");
const listOf = (page: Page, title: string) =>
  page.locator("section", { has: page.getByRole("heading", { name: new RegExp(`^${title}, \\d`) }) });
/** After each step the person is on the first page, with nothing wider than a phone's screen. */
async function stillHome(page: Page): Promise<void> {
  expect(new URL(page.url()).pathname).toBe("/");
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
}

test("a head reports with a photo of the document in five touches, from the first page", async ({
  browser,
}) => {
  const head = await deskOf(browser, "truong.qhxd", true);
  const late = entries(head, "Quá hạn của đơn vị").first();
  const summary = await late.locator("a").first().innerText();
  let touches = 0;
  const touch = (what: Locator) => {
    touches += 1;
    return what.tap();
  };
  await touch(late.locator("summary", { hasText: "Báo cáo…" }));
  const chooser = head.waitForEvent("filechooser");
  await touch(late.locator("input[type=file]"));
  // The phone's own window: the shutter, and "use this photo".
  touches += 2;
  const photo = sharp({ create: { width: 64, height: 48, channels: 3, background: "#8a8" } });
  await (await chooser).setFiles({
    name: "van-ban.jpg",
    mimeType: "image/jpeg",
    buffer: await photo.jpeg().toBuffer(),
  });
  await expect(late.getByText("van-ban.jpg")).toBeVisible();
  const send = late.getByRole("button", { name: /Báo cáo (hoàn thành|kỳ này)/ });
  await expect(send).toBeInViewport({ ratio: 1 });
  // It is the page's one red button, as another report that is unfolded folds this one.
  await expect(head.locator(".btn.primary:visible")).toHaveCount(1);
  await expect(send).toHaveClass(/primary/);
  await touch(send);
  expect(touches).toBe(5);
  const reported = entries(head, "Đã báo cáo, chờ xác nhận").filter({ hasText: summary });
  await expect(reported).toBeVisible();
  // The leader who follows it, one of the three, sees with what it was reported.
  let seen = 0;
  for (const account of ["lanhdao", "lanhdao2", "lanhdao3"]) {
    const leader = await deskOf(browser, account, false);
    await leader.goto("/?all=waiting");
    const waiting = entries(leader, "Chờ đồng chí xác nhận").filter({ hasText: summary });
    seen += await waiting.getByRole("link", { name: "van-ban.jpg" }).count();
  }
  expect(seen).toBe(1);
  // To look at three desks may take longer than an undo is offered.
  await reported.getByRole("button", { name: "Lấy lại báo cáo" }).tap();
  await expect(reported).toHaveCount(0);
});

for (const scripts of [true, false]) {
  const how = scripts ? "with scripts" : "without scripts";

  test(`${how} a head reports on the first page: refused with everything kept, taken back, extension requested`, async ({
    browser,
  }) => {
    const head = await deskOf(browser, scripts ? "truong.qhxd" : "truong.ch", scripts);
    const late = entries(head, "Quá hạn của đơn vị").last();
    const summary = await late.locator("a").first().innerText();
    const entry = (title: string) => entries(head, title).filter({ hasText: summary });

    await late.locator("summary", { hasText: "Báo cáo…" }).tap();
    await late.getByLabel("Số, ký hiệu văn bản").fill("7/BC");
    await late.getByLabel("Ngày văn bản").fill("31/02/2026");
    await late.getByLabel("Nội dung").fill("Đã làm xong ngay tại trang đầu.");
    await late.locator("input[type=file]").setInputFiles({
      name: "ket-qua.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.4\n% thử\n"),
    });
    await late.getByRole("button", { name: /Báo cáo (hoàn thành|kỳ này)/ }).tap();
    await expect(late.getByText("Ngày chưa đúng")).toBeVisible();
    await expect(late.getByLabel("Nội dung")).toHaveValue("Đã làm xong ngay tại trang đầu.");
    await expect(late.getByText(/ket-qua\.pdf/)).toBeVisible();
    await stillHome(head);

    await late.getByLabel("Ngày văn bản").fill("20/11/2026");
    await late.getByRole("button", { name: /Báo cáo (hoàn thành|kỳ này)/ }).tap();
    await expect(entry("Đã báo cáo, chờ xác nhận")).toBeVisible();
    await expect(head.getByRole("button", { name: "Hoàn tác" })).toBeVisible();
    await entry("Đã báo cáo, chờ xác nhận").getByRole("button", { name: "Lấy lại báo cáo" }).tap();
    await expect(entry("Quá hạn của đơn vị")).toBeVisible();

    await entry("Quá hạn của đơn vị").locator("summary", { hasText: "Xin gia hạn…" }).tap();
    await entry("Quá hạn của đơn vị").getByLabel("Xin gia hạn đến ngày").fill("31/12/2099");
    await entry("Quá hạn của đơn vị").getByRole("button", { name: "Gửi đề nghị gia hạn" }).tap();
    await expect(entry("Quá hạn của đơn vị").getByText("Đề nghị nhập ô này.")).toBeVisible();
    await entry("Quá hạn của đơn vị").getByLabel("Lý do").fill("Chờ ý kiến của sở.");
    await entry("Quá hạn của đơn vị").getByRole("button", { name: "Gửi đề nghị gia hạn" }).tap();
    await expect(entry("Quá hạn của đơn vị").getByText("đã xin gia hạn đến 31/12/2099")).toBeVisible();
    await head.getByRole("button", { name: "Hoàn tác" }).tap();
    await expect(head.getByText("Đã hoàn tác")).toBeVisible();
    await expect(entry("Quá hạn của đơn vị").getByText("đã xin gia hạn đến")).toHaveCount(0);
    await stillHome(head);
  });

  test(`${how} a long list unfolds in place, and stays unfolded after an action on its last entry`, async ({
    browser,
  }) => {
    const clerk = await deskOf(browser, "thuky", scripts);
    const late = entries(clerk, "Quá hạn toàn cơ quan");
    await expect(late).toHaveCount(5);
    const list = listOf(clerk, "Quá hạn toàn cơ quan");
    await list.getByRole("link", { name: /^Xem cả \d+$/ }).tap();
    await expect(late).not.toHaveCount(5);
    const last = await pinned(late, late.last());
    await last.locator("summary", { hasText: "Đôn đốc…" }).tap();
    await last.getByRole("button", { name: "Đôn đốc đơn vị" }).tap();
    await expect(last.getByText("Đề nghị nhập ô này.")).toBeVisible();
    await last.getByLabel("Nội dung đôn đốc").fill("Đề nghị báo cáo rõ vướng mắc.");
    await last.getByRole("button", { name: "Đôn đốc đơn vị" }).tap();
    await expect(last.getByText(/đã đôn đốc \d+ lần/)).toBeVisible();
    await clerk.getByRole("button", { name: "Hoàn tác" }).tap();
    await expect(clerk.getByText("Đã hoàn tác")).toBeVisible();
    await expect(last.getByLabel("Nội dung đôn đốc")).toBeHidden();
    await list.getByRole("link", { name: "Thu gọn" }).tap();
    await expect(late).toHaveCount(5);
    await stillHome(clerk);
  });

  test(`${how} staff acknowledge, a clerk urges and a leader confirms on the first page, and undo it there`, async ({
    browser,
  }) => {
    const staff = await deskOf(browser, scripts ? "canbo1.vp" : "canbo1.ttxt", scripts);
    const fresh = entries(staff, "Mới giao, chưa cận hạn").first();
    await fresh.getByRole("button", { name: "Tiếp nhận" }).tap();
    await expect(staff.getByRole("status").filter({ hasText: "iếp nhận" })).toBeVisible();
    await staff.getByRole("button", { name: "Hoàn tác" }).tap();
    await expect(fresh.getByRole("button", { name: "Tiếp nhận" })).toBeVisible();
    await stillHome(staff);

    const clerk = await deskOf(browser, "thuky", scripts);
    const overdue = entries(clerk, "Quá hạn toàn cơ quan");
    const late = await pinned(overdue, overdue.first());
    await late.locator("summary", { hasText: "Đôn đốc…" }).tap();
    await late.getByRole("button", { name: "Đôn đốc đơn vị" }).tap();
    await expect(late.getByText("Đề nghị nhập ô này.")).toBeVisible();
    await late.getByLabel("Nội dung đôn đốc").fill("Đề nghị báo cáo trong tuần.");
    await late.getByRole("button", { name: "Đôn đốc đơn vị" }).tap();
    await expect(late.getByText(/đã đôn đốc \d+ lần/)).toBeVisible();
    // Afterwards it is folded again.
    await expect(late.getByLabel("Nội dung đôn đốc")).toBeHidden();
    await clerk.getByRole("button", { name: "Hoàn tác" }).tap();
    await expect(clerk.getByText("Đã hoàn tác")).toBeVisible();
    await stillHome(clerk);

    const leader = await deskOf(browser, "lanhdao", scripts);
    const waiting = entries(leader, "Chờ đồng chí xác nhận").first();
    const summary = await waiting.locator("a").first().innerText();
    await waiting.locator("summary", { hasText: "Trả lại…" }).tap();
    await waiting.getByRole("button", { name: "Trả lại đơn vị" }).tap();
    await expect(waiting.getByText("Đề nghị nhập ô này.")).toBeVisible();
    await waiting.getByRole("button", { name: /^Xác nhận/ }).tap();
    // An earlier step of the same leader may be offered for undo until then.
    await expect(leader.getByRole("status").filter({ hasText: "xác nhận" })).toBeVisible();
    await leader.getByRole("button", { name: "Hoàn tác" }).tap();
    await expect(leader.getByText("Đã hoàn tác")).toBeVisible();
    await expect(entries(leader, "Chờ đồng chí xác nhận").first()).toContainText(summary);
    await stillHome(leader);

    // Corrected at once, a refused form leaves no refusal behind when it goes with what it was about.
    const returned = entries(leader, "Chờ đồng chí xác nhận").first();
    await returned.locator("summary", { hasText: "Trả lại…" }).tap();
    await returned.getByRole("button", { name: "Trả lại đơn vị" }).tap();
    await expect(leader.getByText(/Có ô chưa đúng/)).toBeVisible();
    await returned.getByLabel("Lý do").fill("Đề nghị bổ sung số liệu.");
    await returned.getByRole("button", { name: "Trả lại đơn vị" }).tap();
    await expect(leader.getByRole("status").filter({ hasText: "trả lại" })).toBeVisible();
    await expect(leader.getByText(/Có ô chưa đúng/)).toHaveCount(0);
    await leader.getByRole("button", { name: "Hoàn tác" }).tap();
    await expect(leader.getByText("Đã hoàn tác")).toBeVisible();
  });
}
