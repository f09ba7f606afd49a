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

test("a filter that was opened before the page's scripts run stays open when they do", async ({ page }) => {
  await enterAs(page, "lanhdao");
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
});
