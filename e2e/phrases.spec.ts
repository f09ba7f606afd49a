import { expect } from "@playwright/test";
import { loginAs, test } from "./test";

test("two letters and Tab become the words, Ctrl+Z brings them back, and Tab elsewhere moves on", async ({
  page,
}) => {
  await loginAs(page, "lanhdao", "/account/phrases");
  await page.getByLabel("Hai chữ cái").fill("Đn");
  await page.getByLabel("Nội dung").fill("Đề nghị bổ sung số liệu.");
  await page.getByRole("button", { name: "Lưu mẫu câu" }).click();
  await expect(page.getByText("Đề nghị bổ sung số liệu.")).toBeVisible();
  await page.goto("/directives/new");
  const text = page.getByLabel("Nội dung giao việc");
  await text.click();
  await page.keyboard.type("Trả lại. dn");
  await page.keyboard.press("Tab");
  await expect(text).toHaveValue("Trả lại. Đề nghị bổ sung số liệu.");
  await expect(text).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(text).toHaveValue("Trả lại. dn");
  await page.keyboard.type("x");
  await page.keyboard.press("Tab");
  await expect(text).not.toBeFocused();
});
