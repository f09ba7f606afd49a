import { expect } from "@playwright/test";
import { holdScripts } from "./hold-scripts";
import { beginMinutes, enterAs, test, unfold, unfoldNewDirective } from "./test";

test("a form that was unfolded while another one is being stored stays open, with its text and the cursor", async ({
  page,
}) => {
  await enterAs(page, "thuky");
  await beginMinutes(page, "Lễ chào cờ có người dự");
  const people = await unfold(page, "participants");
  const person = people.getByLabel("Cán bộ của cơ quan");
  await person.selectOption({ label: "Phạm Quốc Bảo" });
  await people.getByLabel("Vai trò").selectOption({ label: "Chủ trì" });
  // The answer takes as long as on a slow line.
  await page.route("**/edit**", async (route) => {
    if (route.request().method() === "POST") await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  await people.getByRole("button", { name: "Thêm người dự" }).click();
  const block = await unfoldNewDirective(page);
  const summary = block.getByLabel("Tóm tắt").last();
  await summary.fill("Lập danh mục");
  await expect(people.getByRole("listitem").filter({ hasText: "Phạm Quốc Bảo" })).toBeVisible();
  await expect(summary).toHaveValue("Lập danh mục");
  await expect(summary).toBeFocused();
  await page.keyboard.type(" việc thử");
  await expect(summary).toHaveValue("Lập danh mục việc thử");

  await expect(person).toHaveValue("");
  await block.getByLabel("Nguyên văn chỉ đạo").last().fill("Phòng Lao động lập danh mục việc thử.");
  await block.getByLabel("Chủ trì", { exact: true }).last().selectOption({ label: "Phòng Lao động" });
  await block.getByRole("button", { name: "Thêm chỉ đạo" }).last().click();
  await expect(page.getByLabel("Chỉ đạo 1", { exact: true })).toHaveValue(
    "Phòng Lao động lập danh mục việc thử.",
  );
  // It has done its work: the next one begins with an empty form.
  await expect(summary).toBeHidden();
  await expect(people).toHaveAttribute("open", "");
});

for (const [where, account, viewport] of [
  ["at a desk", "lanhdao", { width: 1280, height: 720 }],
  // There the register moves on to a head's own department once scripts run.
  ["on a phone", "truong.vp", { width: 360, height: 740 }],
] as const) {
  test.describe(where, () => {
    test.use({ viewport });

    test("a filter that was opened before the page's scripts run stays open when they do", async ({
      page,
    }) => {
      await enterAs(page, account);
      const release = await holdScripts(page);
      await page.goto("/directives", { waitUntil: "commit" });
      const chip = page.locator("details.filter-chip", { hasText: "Buổi họp" }).first();
      await chip.locator("summary").click();
      const choices = chip.getByRole("navigation", { name: "Buổi họp" }).getByRole("link");
      await expect(choices.first()).toBeVisible();
      const before = await choices.count();
      release();
      // It answers once scripts run.
      const field = chip.getByRole("searchbox", { name: "Tìm buổi họp theo số, ngày, tên" });
      await expect(async () => {
        await field.fill("");
        await field.fill("không có buổi này");
        await expect(chip.getByText("Không có buổi họp nào như vậy.")).toBeVisible({ timeout: 2000 });
      }).toPass();
      await field.fill("");
      await expect(choices).toHaveCount(before);
      await expect(chip).toHaveAttribute("open", "");
      expect(new URL(page.url()).search).toBe("");
    });
  });
}

test("the cursor stays where the reader writes before the page's scripts run, although the address asks for another form", async ({
  page,
}) => {
  await enterAs(page, "truong.qhxd");
  await page.goto("/");
  const late = page.locator('#main li:has(input[name="assignmentId"])').first();
  const assignment = await late.locator('input[name="assignmentId"]').first().getAttribute("value");
  const directive = await late.locator("a").first().getAttribute("href");
  const asked = `${directive}?open=${assignment}&form=checklist`;
  const note = page.locator("#main").getByLabel("Nội dung", { exact: true }).first();
  const subtask = page.locator("#main").getByLabel("Đầu việc", { exact: true }).first();

  const release = await holdScripts(page);
  await page.goto(asked, { waitUntil: "commit" });
  await note.fill("Đang soạn");
  release();
  // The form that was asked for unfolds once they run.
  await expect(subtask).toBeVisible();
  await expect(note).toBeFocused();
  await page.keyboard.type(" tiếp");
  await expect(note).toHaveValue("Đang soạn tiếp");

  // A reader who writes nothing is led to the form.
  await page.goto(asked);
  await expect(subtask).toBeFocused();
});
