import { expect, type Page } from "@playwright/test";
import { enterAs, test } from "./test";

/** Where a page's styles come from, and how its heading looks. */
const stylesOf = (page: Page) =>
  page.evaluate(() => {
    const heading = document.querySelector("h1");
    const { fontFamily, fontSize, color } = getComputedStyle(heading ?? document.body);
    const sheets = [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")];
    return {
      inPage: document.querySelectorAll("head > style").length,
      media: sheets.map(({ media }) => media),
      looks: [fontFamily, fontSize, color],
    };
  });

const hasCookie = async (page: Page) =>
  (await page.context().cookies()).some(({ name }) => name === "style_sheet");

test("the first page of a browser brings its styles along, the next ones find them as a file", async ({
  page,
}) => {
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  await enterAs(page, "lanhdao");
  await page.context().clearCookies({ name: "style_sheet" });
  await page.goto("/directives");
  const first = await stylesOf(page);
  expect(first).toMatchObject({ inPage: 1, media: ["print"] });
  await expect.poll(() => hasCookie(page)).toBe(true);
  // The page's scripts take the sheet as one that is there, also for the pages that they load.
  await page.locator('nav a[href="/meetings"]').first().click();
  await page.waitForURL("**/meetings");
  expect(await stylesOf(page)).toMatchObject({ inPage: 1, media: ["print"], looks: first.looks });
  await page.goto("/directives");
  expect(await stylesOf(page)).toEqual({ inPage: 0, media: [""], looks: first.looks });
  expect(faults).toEqual([]);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("the file comes after the first page too", async ({ page }) => {
    await page.goto("/sign-in");
    await expect(page.locator("head > style")).toHaveCount(1);
    await expect.poll(() => hasCookie(page)).toBe(true);
    await page.reload();
    await expect(page.locator("head > style")).toHaveCount(0);
    await expect(page.locator("link[rel=stylesheet]:not([media])")).toHaveCount(1);
  });
});
