import { expect } from "@playwright/test";
import { holdScripts } from "./hold-scripts";
import { beginMinutes, enterAs, test } from "./test";

test("what is typed into a text before the page's scripts run stays, is stored, and the cursor with it", async ({
  page,
}) => {
  await enterAs(page, "thuky");
  const edit = await beginMinutes(page, "Buổi họp trên đường truyền chậm");
  const form = page.locator("form", { has: page.getByRole("button", { name: "Thêm mục" }) });
  await form.getByLabel("Tên mục").fill("Phát biểu");
  await form.getByRole("button", { name: "Thêm mục" }).click();
  const item = page.locator("[id^=item-]").first();
  const text = item.getByLabel("Nội dung", { exact: true });
  await text.fill("Câu đầu. Câu cuối.");
  await expect(item.getByText("Đã tự lưu lúc")).toBeAttached();

  const release = await holdScripts(page);
  await page.goto(edit, { waitUntil: "commit" });
  await text.click();
  await page.keyboard.press("Home");
  for (let letter = 0; letter < "Câu đầu.".length; letter += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.type(" Câu giữa.");
  release();
  await expect(item.getByText("Đã tự lưu lúc")).toBeAttached();
  const stored = page.waitForResponse((answer) => answer.url().includes("/api/blocks/item/"));
  await page.keyboard.type(" Câu nữa.");
  await expect(text).toHaveValue("Câu đầu. Câu giữa. Câu nữa. Câu cuối.");
  expect((await stored).status()).toBe(200);
  await page.goto(edit);
  await expect(text).toHaveValue("Câu đầu. Câu giữa. Câu nữa. Câu cuối.");
});

for (const [what, account, address, label] of [
  ["a line", "quantri", "/admin/settings", "Tên cơ quan"],
  ["a text", "quantri", "/admin/privacy", "Nội dung"],
] as const) {
  test(`the cursor that was set in ${what} before the page's scripts run stays where it is`, async ({
    page,
  }) => {
    await enterAs(page, account);
    const release = await holdScripts(page);
    await page.goto(address, { waitUntil: "commit" });
    const field = page.locator("#main").getByLabel(label).first();
    await field.click();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("ArrowRight");
    const drawn = await field.inputValue();
    release();
    // React has taken the field over.
    await expect
      .poll(() => field.evaluate((shown) => Object.keys(shown).some((key) => key.startsWith("__reactProps"))))
      .toBe(true);
    await page.keyboard.type("X");
    await expect(field).toHaveValue(`${drawn.slice(0, 1)}X${drawn.slice(1)}`);
  });
}
