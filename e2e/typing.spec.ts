import { expect, type Page } from "@playwright/test";
import { beginMinutes, loginAs, test } from "./test";

const item = (page: Page) => page.locator("[id^=item-]").first();
const body = (page: Page) => item(page).getByLabel("Nội dung", { exact: true });

test("a key turns a line into a directive, with its own words as marks to correct", async ({ page }) => {
  await loginAs(page, "thuky");
  await beginMinutes(page, "Buổi họp gõ nhanh");
  await body(page).fill("Thành phố ghi nhận kết quả.\n");
  await body(page).press("Control+End");
  await body(page).pressSequentially(
    "Phòng Đầu tư chủ trì, phối hợp với Văn phòng rà soát dự án chậm trong quý IV.",
  );
  await body(page).press("Control+Enter");
  const given = item(page).getByRole("list", { name: "Chỉ đạo nêu tại mục này" });
  await expect(given.getByRole("listitem")).toHaveCount(1);
  await expect(given).toContainText("Chủ trì Phòng Đầu tư");
  await expect(given).toContainText("Phối hợp Văn phòng");
  await expect(given).toContainText("Thời hạn 31/12/");
  // The line was removed from the text, the caret stayed in it, and both are saved automatically.
  await expect(body(page)).toHaveValue("Thành phố ghi nhận kết quả.\n");
  await expect(body(page)).toBeFocused();
  await body(page).pressSequentially("Nhắc các đồng chí khóa cửa sổ khi ra về");
  await body(page).press("Control+Enter");
  await expect(given.getByRole("listitem")).toHaveCount(2);
  const second = given.getByRole("listitem").nth(1);
  await expect(second).toContainText("Thời hạn");
  await second.getByText("Sửa nhận dạng").click();
  await second.getByRole("combobox", { name: "Chủ trì" }).selectOption({ label: "Văn phòng" });
  await second.getByRole("checkbox", { name: /không có hạn/i }).check();
  await second.getByRole("button", { name: "Ghi nhận" }).click();
  await expect(second).toContainText("Chủ trì Văn phòng");
  await expect(second).toContainText(/không có hạn/i);
  await expect(item(page).getByRole("status").last()).toContainText("Đã tự lưu");
  await page.reload();
  await expect(body(page)).toHaveValue("Thành phố ghi nhận kết quả.");
  await expect(given.getByRole("listitem")).toHaveCount(2);
});

test("input methods: composed letters, and those that send backspaces, are saved as intended", async ({
  page,
  context,
}) => {
  await loginAs(page, "thuky");
  await beginMinutes(page, "Buổi họp gõ dấu");
  const keys = await context.newCDPSession(page);
  await body(page).focus();
  // Composition, as in IBus and macOS: the word grows at the caret, then is inserted.
  for (const grown of ["d", "dd", "đ", "đo", "đoo", "đô", "đôn", "đôn đ", "đôn đô", "đôn đốc"]) {
    await keys.send("Input.imeSetComposition", {
      text: grown,
      selectionStart: grown.length,
      selectionEnd: grown.length,
    });
    await page.waitForTimeout(60);
  }
  await keys.send("Input.insertText", { text: "đôn đốc" });
  await page.keyboard.type(" ");
  // Backspaces, as in UniKey: "tieens" and then "s" deletes the letters and writes them again.
  for (const [back, again] of [
    [0, "t"],
    [0, "i"],
    [0, "e"],
    [1, "ê"],
    [0, "n"],
    [2, "ến"],
    [0, " đ"],
    [0, "o"],
    [1, "ộ"],
  ] as const) {
    for (let n = 0; n < back; n++) await page.keyboard.press("Backspace");
    await page.keyboard.insertText(again);
    await page.waitForTimeout(90);
  }
  await expect(item(page).getByRole("status").last()).toContainText("Đã tự lưu");
  await expect(body(page)).toHaveValue("đôn đốc tiến độ");
  await page.reload();
  await expect(body(page)).toHaveValue("đôn đốc tiến độ");
});
