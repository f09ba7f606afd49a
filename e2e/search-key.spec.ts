import { expect } from "@playwright/test";
import { holdScripts } from "./hold-scripts";
import { enterAs, loginAs, test } from "./test";

test("what is typed right after / arrives in the search, on a page without a search box", async ({
  page,
}) => {
  await loginAs(page, "lanhdao");
  await page.keyboard.type("/khu công nghiệp");
  const field = page.getByRole("dialog", { name: "Tìm kiếm" }).getByRole("searchbox");
  await expect(field).toHaveValue("khu công nghiệp");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === "/search");
  expect(new URL(page.url()).searchParams.get("q")).toBe("khu công nghiệp");
  // Here it is the page's own box, and the typed text replaces its content.
  await page.getByRole("main").focus();
  await page.keyboard.type("/cảng");
  await expect(page.getByRole("main").getByRole("searchbox")).toHaveValue("cảng");
});

test("/ works before the page's scripts are loaded, and what was typed stays when they are", async ({
  page,
}) => {
  await enterAs(page, "lanhdao");
  const release = await holdScripts(page);
  await page.goto("/", { waitUntil: "commit" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.type("/cảng");
  const everywhere = page.getByRole("dialog", { name: "Tìm kiếm" }).getByRole("searchbox");
  await expect(everywhere).toHaveValue("cảng");
  await page.goto("/people", { waitUntil: "commit" });
  const field = page.getByRole("main").getByRole("searchbox");
  await expect(field).toBeVisible();
  await page.keyboard.type("/loan");
  await expect(field).toHaveValue("loan");
  release();
  await page.waitForLoadState("networkidle");
  // A key of the page's scripts shows that they run.
  await page.getByRole("main").focus();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Phím tắt" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(field).toHaveValue("loan");
});

test("/ pressed while another page is loading carries the typed text over to it", async ({ page }) => {
  await loginAs(page, "lanhdao", "/people");
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const asked = page.waitForRequest((request) => request.url().includes("/references?_rsc"));
  await page.route("**/references?_rsc**", async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole("link", { name: "Văn bản" }).first().click();
  await asked;
  await page.keyboard.type("/nghị");
  await expect(page.getByRole("main").getByRole("searchbox")).toHaveValue("nghị");
  release();
  await page.waitForURL("**/references");
  const field = page.getByRole("main").getByRole("searchbox");
  await expect(field).toHaveValue("nghị");
  await expect(field).toBeFocused();
  await page.keyboard.type(" quyết");
  await expect(field).toHaveValue("nghị quyết");
});
