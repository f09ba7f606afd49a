import { type Browser, expect, type Page } from "@playwright/test";
import { findViolations } from "./find-violations";
import { findWork } from "./find-work";
import { enterAs, loginAs, test } from "./test";

test.use({ undoes: true });

/** A day some days from today, in the agency's form. */
const dayFromNow = (days: number) =>
  new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh" }).format(Date.now() + days * 86_400_000);

/** A separate page for one person. */
async function pageFor(browser: Browser, account: string, options = {}): Promise<Page> {
  const page = await newPage(browser, options);
  await enterAs(page, account);
  return page;
}

async function newPage(browser: Browser, options: object): Promise<Page> {
  return (await browser.newContext({ baseURL: process.env.E2E_ADDRESS, ...options })).newPage();
}

/** Opens work of the person's department that can be extended. @returns its path, and the folded form */
async function openExtendable(head: Page, department: number) {
  for (const show of ["open-in-time", "open-overdue"]) {
    const found = await findWork(
      head.request,
      `/directives?department=${department}&show=${show}`,
      "Xin gia hạn…",
    );
    if (found === null) continue;
    await head.goto(found);
    const form = formOf(head, "Xin gia hạn…");
    await form.locator("summary").click();
    return { href: found, form };
  }
  throw new Error("no work to extend");
}

/** Requests another deadline. @returns the directive's path */
async function ask(head: Page, department: number, until: string, reason: string): Promise<string> {
  const { href, form } = await openExtendable(head, department);
  await form.getByLabel("Xin gia hạn đến ngày").fill(until);
  await form.getByLabel("Lý do").fill(reason);
  await form.getByRole("button", { name: "Gửi đề nghị gia hạn" }).click();
  await expect(head.getByText(`Xin gia hạn đến ${until}`)).toBeVisible();
  return href;
}

const formOf = (page: Page, summary: string) =>
  page.locator("form", { has: page.locator("summary", { hasText: summary }) });
const deskEntry = (page: Page, reason: string) => page.locator("li", { hasText: reason });
const askedCount = async (page: Page) => {
  const section = page.locator("section", { has: page.getByRole("heading", { name: /^Xin gia hạn/ }) });
  return {
    heading: await section.getByRole("heading").innerText(),
    listed: await section.locator("li").count(),
  };
};

test("a head requests another deadline, everyone sees the request, a leader grants it on the first page and can undo it", async ({
  browser,
}) => {
  const head = await pageFor(browser, "truong.ttxt");
  const until = dayFromNow(400);
  const reason = "Chờ sở trả lời, lần một.";
  const href = await ask(head, 11, until, reason);
  // One at a time.
  await expect(formOf(head, "Xin gia hạn…")).toHaveCount(0);

  const clerk = await pageFor(browser, "thuky");
  await clerk.goto(href);
  await expect(clerk.getByText(reason).first()).toBeVisible();
  await clerk.goto("/directives?attention=extension&department=11");
  await expect(clerk.getByText(`xin đến ${until}`)).toBeVisible();

  const leader = await leaderWith(browser, reason);
  const { heading, listed } = await askedCount(leader);
  expect(heading).toContain(String(listed));
  await deskEntry(leader, reason).locator("summary", { hasText: "Ngày khác…" }).click();
  expect(await findViolations(leader)).toEqual([]);
  await leader.setViewportSize({ width: 360, height: 740 });
  expect(await leader.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  await deskEntry(leader, reason)
    .getByRole("button", { name: `Cho gia hạn đến ${until}` })
    .click();
  await expect(deskEntry(leader, reason)).toHaveCount(0);
  await expect(leader).toHaveURL(/\/$/);
  await expect(leader.getByRole("status").filter({ hasText: until })).toBeVisible();
  await leader.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(deskEntry(leader, reason)).toBeVisible();
  await deskEntry(leader, reason)
    .getByRole("button", { name: `Cho gia hạn đến ${until}` })
    .click();
  await expect(deskEntry(leader, reason)).toHaveCount(0);

  await head.goto(href);
  await expect(head.getByText(/gia hạn lần \d/).first()).toBeVisible();
  await expect(head.getByText(/hạn gốc \d\d\/\d\d\/\d{4}/).first()).toBeVisible();
  await expect(head.getByText(`hạn ${until}`).first()).toBeVisible();
});

test("without scripts a leader refuses on the first page: a missing reason is reported at its field", async ({
  browser,
}) => {
  const head = await pageFor(browser, "truong.dn", { javaScriptEnabled: false });
  const reason = "Doanh nghiệp lùi lịch làm việc.";
  const href = await ask(head, 6, dayFromNow(380), reason);

  const leader = await leaderWith(browser, reason, { javaScriptEnabled: false });
  const refusal = deskEntry(leader, reason).locator("form", { has: leader.getByText("Không gia hạn…") });
  await refusal.locator("summary").click();
  await refusal.getByRole("button", { name: "Không cho gia hạn" }).click();
  await expect(leader).toHaveURL(/\/(\?.*)?$/);
  await expect(refusal.getByText("Đề nghị nhập ô này.")).toBeVisible();
  await refusal.getByLabel("Lý do").fill("Tập trung làm xong theo hạn.");
  await refusal.getByRole("button", { name: "Không cho gia hạn" }).click();
  await expect(deskEntry(leader, reason)).toHaveCount(0);

  await head.goto(href);
  await expect(head.getByText("Tập trung làm xong theo hạn.")).toBeVisible();
  await expect(formOf(head, "Xin gia hạn…")).toHaveCount(1);
});

test("a day that is not later is refused, and what was typed stays", async ({ browser }) => {
  const head = await pageFor(browser, "truong.da");
  const { form } = await openExtendable(head, 12);
  await form.getByLabel("Xin gia hạn đến ngày").fill("01/01/2024");
  await form.getByLabel("Lý do").fill("Chưa xong.");
  await form.getByRole("button", { name: "Gửi đề nghị gia hạn" }).click();
  await expect(form.getByText(/phải sau hạn đang áp dụng/).first()).toBeVisible();
  await expect(form.getByLabel("Lý do")).toHaveValue("Chưa xong.");
});

test("work without news is marked, and the register shows it alone", async ({ browser }) => {
  const clerk = await pageFor(browser, "thuky");
  await clerk.goto("/directives");
  const filters = clerk.getByRole("search", { name: "Lọc sổ theo dõi" });
  await filters.getByText("Cần chú ý", { exact: true }).click();
  await filters.getByRole("link", { name: "Chưa cập nhật" }).click();
  await expect(clerk).toHaveURL(/attention=stale/);
  const rows = clerk.locator("tbody tr");
  expect(await rows.count()).toBeGreaterThan(0);
  await expect(rows.locator(".mark-none", { hasText: "Chưa cập nhật" })).toHaveCount(await rows.count());
  await rows.first().locator("td.what a").click();
  await expect(clerk.getByText(/ngày đơn vị chưa có thông tin/).first()).toBeVisible();
});

/** The leader who has to answer a request: the one who follows the directive. */
async function leaderWith(browser: Browser, reason: string, options = {}): Promise<Page> {
  for (const account of LEADERS) {
    const page = await newPage(browser, options);
    await loginAs(page, account);
    if ((await deskEntry(page, reason).count()) > 0) return page;
    await page.context().close();
  }
  throw new Error("on no leader's desk");
}
const LEADERS = ["lanhdao", "lanhdao2", "lanhdao3"];
