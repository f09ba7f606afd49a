import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";
import { PAGES, type PagePath } from "@/app/_server/access";
import { loginAs, test } from "./test";

/** Each page with a row that shows much, and the account that may open it. */
const SHOWN: Partial<Record<PagePath, string>> = {
  "/meetings/[id]": "/meetings/13",
  "/meetings/[id]/edit": "",
  "/meetings/[id]/sign": "",
  "/meetings/[id]/review": "",
  // The demo tells no other system; the page of a webhook is looked at in api-pages.spec.
  "/admin/webhooks/[id]": "/admin/webhooks",
  "/search": "/search?q=dau+tu",
  "/references/[id]": "/references/1",
  "/meetings/series/[id]": "/meetings/series/1",
};
const addressOf = (page: PagePath) => SHOWN[page] ?? page.replace("[id]", "3");
const ADMIN = (page: PagePath) => page.startsWith("/admin");

for (const theme of ["light", "dark"] as const) {
  for (const [account, mine] of [
    ["lanhdao", (page: PagePath) => !ADMIN(page)],
    ["quantri", ADMIN],
  ] as const) {
    test(`every page of ${account} passes axe in the ${theme} theme and fits 360 pixels`, async ({
      browser,
    }) => {
      test.setTimeout(180_000);
      const context = await browser.newContext({ colorScheme: theme, baseURL: process.env.E2E_ADDRESS });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(String(error)));
      await loginAs(page, account);
      for (const one of (Object.keys(PAGES) as PagePath[]).filter((p) => mine(p) && PAGES[p] !== "anyone")) {
        const address = addressOf(one) || (await draftAddress(page, one));
        await page.setViewportSize({ width: 1366, height: 768 });
        await page.goto(address);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
          address,
        ).toEqual([]);
        await page.setViewportSize({ width: 360, height: 740 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(over, `${address} at 360 px`).toBeLessThanOrEqual(0);
      }
      expect(errors).toEqual([]);
      await context.close();
    });
  }
}

test("the sign-in page passes axe in both themes and sends its headers", async ({ page }) => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const answer = await page.goto("/sign-in");
    const headers = answer?.headers() ?? {};
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  }
});

/** Minutes that are being written are found through the list. */
async function draftAddress(page: import("@playwright/test").Page, one: PagePath): Promise<string> {
  await page.goto("/meetings");
  const row = page.getByRole("row", { name: "Bản nháp" }).first();
  const href = await row.getByRole("link").first().getAttribute("href");
  return `${href}/${one.split("/").at(-1)}`;
}
