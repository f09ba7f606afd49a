import { expect, type Page } from "@playwright/test";
import { PAGES, type PagePath } from "@/app/_server/request/page-access";
import { findJoinedWords } from "../scripts/check-html/find-joined-words";
import { type CheckedWays, findFixedFrames, findPaleTexts, findViolations } from "./find-violations";
import { loginAs, test } from "./test";

/** Each page with a row that shows much, and the account that may open it. */
const SHOWN: Partial<Record<PagePath, string>> = {
  "/meetings/[id]": "/meetings/13",
  "/meetings/[id]/edit": "",
  "/meetings/[id]/sign": "",
  "/meetings/[id]/review": "",
  "/admin/webhooks/[id]": "",
  "/evaluation/[id]": "",
  "/admin/days-off/change": "",
  "/guides/[role]": "/guides/quan-tri",
  "/working-days": "/working-days?n=15&way=before&from=10/02/2028",
  "/search": "/search?q=dau+tu",
  "/references/[id]": "/references/1",
  "/meetings/series/[id]": "/meetings/series/1",
  "/people/[id]/move": `/people/89/move?positionId=89&departmentId=8&toDay=31/12/2099&title=${encodeURIComponent("Chuyên viên")}`,
};
const addressOf = (page: PagePath) => SHOWN[page] ?? page.replace("[id]", "3");
const DESK = { width: 1366, height: 768 };
const PHONE = { width: 360, height: 740 };
/** What a person who came for one thing pushes a phone through at most, in screens. */
const MOST_SCREENS = 6;
const ADMIN = (page: PagePath) => page.startsWith("/admin");

const open = (Object.keys(PAGES) as PagePath[]).filter((page) => PAGES[page] !== "anyone");
const leaders = open.filter((page) => !ADMIN(page));
const half = Math.ceil(leaders.length / 2);
// Both workers share the walk; it is the longest of all tests.
test.describe.configure({ mode: "parallel" });

for (const [account, walk, pages] of [
  ["lanhdao", "the first half", leaders.slice(0, half)],
  ["lanhdao", "the other half", leaders.slice(half)],
  ["quantri", "administration", open.filter(ADMIN)],
] as const) {
  test(`every page of ${account} passes axe in both themes, keeps its words apart without styles, fits 360 pixels, and is no higher than six screens there: ${walk}`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const context = await browser.newContext({
      baseURL: process.env.E2E_ADDRESS,
      viewport: DESK,
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    const errors: string[] = [];
    const checked: CheckedWays = new Set();
    page.on("pageerror", (error) => errors.push(String(error)));
    await loginAs(page, account);
    for (const one of pages) {
      const address = addressOf(one) || (await addressMade(page, one));
      await page.emulateMedia({ colorScheme: "light" });
      // A missing page would pass like any other.
      const answer = await page.goto(address);
      expect(answer?.status(), address).toBe(200);
      expect(findJoinedWords((await answer?.text()) ?? ""), `${address} without styles`).toEqual([]);
      expect(await findViolations(page, checked), `${address}, light`).toEqual([]);
      // The other theme is the same page in other colours.
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await findPaleTexts(page, checked), `${address}, dark`).toEqual([]);
      await page.setViewportSize(PHONE);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over, `${address} at 360 px`).toBeLessThanOrEqual(0);
      const screens = await page.evaluate(() => document.documentElement.scrollHeight / window.innerHeight);
      // The first page has what all tests are doing at the moment; bell.spec.ts measures it as the demo is filled.
      if (one !== "/") expect(screens, `screens of ${address} on a phone`).toBeLessThanOrEqual(MOST_SCREENS);
      // The last, because it unfolds everything.
      expect(await findFixedFrames(page), `${address} at 360 px, by keys`).toEqual([]);
      await page.setViewportSize(DESK);
    }
    expect(errors).toEqual([]);
    await context.close();
  });
}

test("the sign-in page passes axe in both themes and sends its headers", async ({ page }) => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const answer = await page.goto("/sign-in");
    const headers = answer?.headers() ?? {};
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(await findViolations(page)).toEqual([]);
  }
});

/** Unsigned minutes are found through the list; a webhook is created, because the demo has none. */
async function addressMade(page: Page, one: PagePath): Promise<string> {
  if (one === "/admin/days-off/change") {
    await page.goto("/admin/days-off?year=2028");
    await page.getByRole("button", { name: "Xem những gì thay đổi" }).first().click();
    await page.waitForURL(/days-off\/change\?id=\d+$/);
    return new URL(page.url()).pathname + new URL(page.url()).search;
  }
  if (one === "/evaluation/[id]") {
    await page.goto("/evaluation?department=2");
    return (await page.locator("tbody .what a").first().getAttribute("href")) ?? "";
  }
  if (one === "/admin/webhooks/[id]") {
    await page.goto("/admin/webhooks");
    await page.getByLabel("Địa chỉ nhận").fill("https://nhan.example/bao");
    await page.getByLabel("Ký biên bản", { exact: true }).check();
    await page.getByRole("button", { name: "Thêm địa chỉ" }).click();
    await page.getByRole("link", { name: "nhan.example" }).click();
    await page.waitForURL(/webhooks\/\d+$/);
    return new URL(page.url()).pathname;
  }
  await page.goto("/meetings");
  const row = page.getByRole("row", { name: "Bản nháp" }).first();
  const href = await row.getByRole("link").first().getAttribute("href");
  return `${href}/${one.split("/").at(-1)}`;
}
