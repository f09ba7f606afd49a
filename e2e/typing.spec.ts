import { type CDPSession, expect, type Page } from "@playwright/test";
import { beginMinutes, enterAs, test } from "./test";

const item = (page: Page) => page.locator("section[id^=item-]").first();
const body = (page: Page) => item(page).getByLabel("Nội dung", { exact: true });
const after = (page: Page) => item(page).getByLabel("Nội dung tiếp theo", { exact: true });
const saved = (page: Page) => expect(item(page).getByRole("status").last()).toContainText("Đã tự lưu");

test("a key turns a line into a directive where it was said; its chips are changed in place", async ({
  page,
}) => {
  await enterAs(page, "thuky");
  await beginMinutes(page, "Buổi họp gõ nhanh");
  await body(page).fill("Thành phố ghi nhận kết quả.\n");
  await body(page).press("Control+End");
  await body(page).pressSequentially(
    "Phòng Đầu tư chủ trì, phối hợp với Văn phòng rà soát dự án chậm trong quý IV.",
  );
  await body(page).press("Control+Enter");
  // The speech keeps what was before, and the caret goes on behind the directive.
  await expect(body(page)).toHaveValue("Thành phố ghi nhận kết quả.");
  await expect(after(page)).toBeFocused();
  await page.keyboard.type("Nhắc các đồng chí khóa cửa sổ khi ra về");
  await page.keyboard.press("Control+Enter");
  await page.keyboard.type("Buổi lễ kết thúc.");

  const first = item(page).locator("[id^=proposed-]").nth(0);
  const second = item(page).locator("[id^=proposed-]").nth(1);
  await expect(first.getByRole("combobox", { name: "Chủ trì" })).toHaveText(/Phòng Đầu tư/);
  await expect(first.getByRole("combobox", { name: "Chủ trì" }).locator("option:checked")).toHaveText(
    "Phòng Đầu tư",
  );
  await expect(first).toContainText("Phối hợp Văn phòng");
  await expect(first).toContainText(/Hạn 31\/12\//);
  await expect(second).toContainText("Hạn chưa có");
  await second.getByRole("combobox", { name: "Chủ trì" }).selectOption({ label: "Văn phòng" });
  await second.locator("summary", { hasText: "Hạn" }).click();
  await expect(second.getByLabel("Thời hạn", { exact: true })).toBeFocused();
  await page.keyboard.type("20/12");
  await page.keyboard.press("Enter");
  await expect(second).toContainText(/Hạn 20\/12\/\d{4}/);
  await second.locator("summary", { hasText: "Hạn" }).click();
  await second.getByRole("checkbox", { name: "Không có hạn" }).check();
  await page.keyboard.press("Escape");
  await expect(second).toContainText("Hạn Không có hạn");
  await expect(second.getByRole("status").last()).toContainText("Đã tự lưu");
  await saved(page);

  await page.reload();
  await expect(body(page)).toHaveValue("Thành phố ghi nhận kết quả.");
  await expect(item(page).locator("[id^=proposed-]")).toHaveCount(2);
  await expect(second.getByRole("combobox", { name: "Chủ trì" }).locator("option:checked")).toHaveText(
    "Văn phòng",
  );
  await expect(second).toContainText("Hạn Không có hạn");
  await expect(after(page).last()).toHaveValue("Buổi lễ kết thúc.");
  await expect(page.locator("#directives").getByRole("heading")).toContainText("Chỉ đạo, 2");

  // The arrows walk through the text as through one document.
  await after(page).first().focus();
  await after(page).first().press("ArrowUp");
  await expect(page.getByLabel("Chỉ đạo 1", { exact: true })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByLabel("Chỉ đạo 2", { exact: true })).toBeFocused();

  // The same key makes it a part of the speech again.
  await page.getByLabel("Chỉ đạo 2", { exact: true }).press("Control+Enter");
  await expect(after(page)).toHaveValue("Nhắc các đồng chí khóa cửa sổ khi ra về\nBuổi lễ kết thúc.");
  await expect(item(page).locator("[id^=proposed-]")).toHaveCount(1);
  await saved(page);
  await page.reload();
  await expect(after(page)).toHaveValue("Nhắc các đồng chí khóa cửa sổ khi ra về\nBuổi lễ kết thúc.");
});

test("eight lines that become directives within a second keep their places, and the caret stays where it was", async ({
  page,
}) => {
  await enterAs(page, "thuky");
  await beginMinutes(page, "Buổi họp tám việc liền");
  await body(page).click();
  const stored = page.waitForResponse((answer) => answer.url().includes("/api/blocks/item/"));
  const lines = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám"].map(
    (number) => `Văn phòng rà soát việc thứ ${number}, báo cáo trước ngày 20/12.`,
  );
  for (const line of lines) {
    await page.keyboard.insertText(line);
    await page.keyboard.press("Control+Enter");
  }
  await page.keyboard.type("Sau ");
  await stored;
  const said = item(page).locator("[id^=proposed-]");
  await expect(said).toHaveCount(8);
  await saved(page);
  await expect(page.locator("#directives").getByRole("heading")).toContainText("Chỉ đạo, 8");
  await expect(after(page).last()).toBeFocused();
  await page.keyboard.type("đó.");
  await expect(after(page).last()).toHaveValue("Sau đó.");
  await saved(page);
  await page.reload();
  expect(
    await said
      .locator("textarea.paper")
      .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value)),
  ).toEqual(lines);
  await expect(after(page).last()).toHaveValue("Sau đó.");
});

test("a line becomes a directive once the connection is back, and typing goes on meanwhile", async ({
  page,
  context,
}) => {
  await enterAs(page, "thuky");
  await beginMinutes(page, "Buổi họp mất mạng");
  await context.setOffline(true);
  await body(page).pressSequentially("Văn phòng rà soát hồ sơ trong quý IV.");
  await body(page).press("Control+Enter");
  await page.keyboard.type("Tiếp tục chương trình.");
  await expect(item(page).getByRole("status").last()).toContainText("Chưa lưu được");
  await context.setOffline(false);
  await expect(item(page).locator("[id^=proposed-]")).toHaveCount(1);
  await saved(page);
  await page.reload();
  await expect(item(page).locator("[id^=proposed-]")).toHaveCount(1);
  await expect(after(page)).toHaveValue("Tiếp tục chương trình.");
});

test("a line that never reached the server is offered again with the rest, as a line", async ({ page }) => {
  await enterAs(page, "thuky");
  const edit = await beginMinutes(page, "Buổi họp đóng trang");
  await page.route("**/api/blocks/**", (route) => route.abort());
  await body(page).pressSequentially("Trước đó.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Văn phòng rà soát hồ sơ.");
  await page.keyboard.press("Control+Enter");
  await page.keyboard.type("Sau đó.");
  await expect(item(page).getByRole("status").last()).toContainText("Chưa lưu được");
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain("Sau đó.");
  await page.goto(edit);
  // Not before: the page that is left would try once more.
  await page.unroute("**/api/blocks/**");
  await item(page).getByRole("button", { name: "Lấy lại" }).click();
  await expect(body(page)).toHaveValue("Trước đó.\nVăn phòng rà soát hồ sơ.\nSau đó.");
  await saved(page);
});

/** Letters composed at the caret and then inserted, as by IBus, macOS and phones. */
async function compose(keys: CDPSession, word: string, steps: readonly string[]): Promise<void> {
  for (const text of steps) {
    await keys.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await keys.send("Input.insertText", { text: word });
}

/** An engine that deletes and writes again, as UniKey, EVKey and OpenKey: how many letters go, and what comes. */
async function rewrite(page: Page, strokes: readonly (readonly [number, string])[]): Promise<void> {
  for (const [back, again] of strokes) {
    for (let n = 0; n < back; n++) await page.keyboard.press("Backspace");
    await page.keyboard.insertText(again);
  }
}

/** "Tiến độ được rà soát" by Telex: "tieens ddooj dduwowcj raf soats". */
const TELEX = [
  [0, "T"],
  [0, "i"],
  [0, "e"],
  [1, "ê"],
  [0, "n"],
  [2, "ến"],
  [0, " "],
  [0, "d"],
  [1, "đ"],
  [0, "o"],
  [1, "ô"],
  [1, "ộ"],
  [0, " "],
  [0, "d"],
  [1, "đ"],
  [0, "u"],
  [1, "ư"],
  [0, "o"],
  [1, "ơ"],
  [0, "c"],
  [2, "ợc"],
  [0, " "],
  [0, "r"],
  [0, "a"],
  [1, "à"],
  [0, " "],
  [0, "s"],
  [0, "o"],
  [0, "a"],
  [0, "t"],
  [2, "át"],
] as const;

/** "Đôn đốc" by VNI: "D9o6n d9o6c1"; the digit never reaches the text. */
const VNI = [
  [0, " "],
  [0, "D"],
  [1, "Đ"],
  [0, "o"],
  [1, "ô"],
  [0, "n"],
  [0, " "],
  [0, "d"],
  [1, "đ"],
  [0, "o"],
  [1, "ô"],
  [0, "c"],
  [2, "ốc"],
] as const;

test("input methods never lose or double a letter: composed, or sent with backspaces, while blocks are saved", async ({
  page,
  context,
}) => {
  await enterAs(page, "thuky");
  await beginMinutes(page, "Buổi họp gõ dấu");
  const keys = await context.newCDPSession(page);
  await body(page).focus();
  const said: string[] = [];
  // Long enough that blocks are saved and the page is drawn again several times in between.
  for (let round = 0; round < 6; round++) {
    await compose(keys, "đôn đốc", ["d", "dd", "đ", "đo", "đoo", "đô", "đôn", "đôn đ", "đôn đô", "đôn đốc"]);
    await page.keyboard.type(" ");
    await rewrite(page, TELEX);
    await rewrite(page, VNI);
    await page.keyboard.press("Enter");
    await page.waitForTimeout(300);
    said.push("đôn đốc Tiến độ được rà soát Đôn đốc");
  }
  await expect(body(page)).toHaveValue(`${said.join("\n")}\n`);
  // A composition that is going on when Ctrl+Enter is pressed is not cut in two.
  await keys.send("Input.imeSetComposition", { text: "đô", selectionStart: 2, selectionEnd: 2 });
  await page.keyboard.press("Control+Enter");
  await expect(item(page).locator(".said")).toHaveCount(0);
  await keys.send("Input.insertText", { text: "đốc" });
  await page.keyboard.press("Control+Enter");
  // At once, without waiting for the directive: an engine with backspaces goes on in the next piece.
  await rewrite(page, TELEX);
  await expect(after(page)).toHaveValue("Tiến độ được rà soát");
  await expect(item(page).locator("[id^=proposed-]")).toHaveCount(1);
  await expect(page.getByLabel("Chỉ đạo 1", { exact: true })).toHaveValue("đốc");
  // And in the words of the directive itself.
  await page.getByLabel("Chỉ đạo 1", { exact: true }).press("End");
  await rewrite(page, VNI);
  await compose(keys, " tiến độ", [" t", " ti", " tiê", " tiên", " tiến", " tiến đ", " tiến độ"]);
  await expect(page.getByLabel("Chỉ đạo 1", { exact: true })).toHaveValue("đốc Đôn đốc tiến độ");
  await saved(page);
  await expect(item(page).locator("[id^=proposed-]").getByRole("status").last()).toContainText("Đã tự lưu");
  await page.reload();
  await expect(body(page)).toHaveValue(said.join("\n"));
  await expect(after(page)).toHaveValue("Tiến độ được rà soát");
  await expect(page.getByLabel("Chỉ đạo 1", { exact: true })).toHaveValue("đốc Đôn đốc tiến độ");
});

const FROM_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{margin:0}</style></head><body>
<p class=MsoNormal>K&#7871;t lu&#7853;n c&#7911;a<o:p></o:p>
l&#227;nh &#273;&#7841;o:</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>R&#224; so&#225;t h&#7891; s&#417;;</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>&#183;<span>&nbsp; </span></span><![endif]>B&#225;o c&#225;o.</p>
<table><tr><td><p>&#272;&#417;n v&#7883;</p></td><td><p>Th&#7901;i h&#7841;n</p></td></tr><tr><td><p>V&#259;n ph&#242;ng</p></td><td><p>20/12</p><p>15 gi&#7901;</p></td></tr></table>
<ol start=3><li>M&#7897;t</li><li>Hai<ul><li>Ba</li></ul></li></ol></body></html>`;

test("a passage pasted from Word keeps paragraphs, lists and tables as text, and can be undone", async ({
  page,
}) => {
  await enterAs(page, "thuky");
  await beginMinutes(page, "Buổi họp dán từ Word");
  await body(page).pressSequentially("Trước. ");
  await body(page).evaluate((field, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", html);
    clipboardData.setData("text/plain", "không dùng");
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, FROM_WORD);
  await expect(body(page)).toHaveValue(
    [
      "Trước. Kết luận của lãnh đạo:",
      "1. Rà soát hồ sơ;",
      "- Báo cáo.",
      "Đơn vị | Thời hạn",
      "Văn phòng | 20/12; 15 giờ",
      "3. Một",
      "4. Hai",
      "- Ba",
    ].join("\n"),
  );
  // The browser may take back letters typed just before along with it.
  await page.keyboard.press("Control+z");
  await expect(body(page)).toHaveValue(/^T[^\n:]*$/);
  await saved(page);
});
